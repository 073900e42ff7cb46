//! The parsers of what clients send, for the fuzz targets: everything else of this module is private to it.

use hyper::Method;

use super::arguments::{Fields, leading_integer, words};
use super::command::Command;
use super::{agent, http, sql};

/// Parses a frame's text as a command, and reads its text in every way in which arguments are read.
pub fn command(frame: &[u8]) {
    let _ = Command::parse(frame);
    let text = String::from_utf8_lossy(frame);
    let _ = Fields::parse(&text);
    let _ = Fields::parse_beginning(&text);
    agent::read_arguments(&text);
    let _ = (leading_integer(&text), words(&text).count(), sql::only_reads(&text));
}

/// Looks for what serves a request of the HTTP socket, and reads the agents that its body lists.
pub fn http_request(method: &Method, path: &str, body: &[u8]) {
    let _ = http::is_served(method, path);
    let _ = http::numbers(body);
}
