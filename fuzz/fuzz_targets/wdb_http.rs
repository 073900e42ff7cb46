//! Requests to the HTTP socket of the embedded database daemon: a path, and behind a newline a body.

#![no_main]

use http::Method;
use libfuzzer_sys::fuzz_target;
use wazuhctl_server::embedded::db::fuzzing;

fuzz_target!(|text: &str| {
    let (path, body) = text.split_once('\n').unwrap_or((text, ""));
    for method in [Method::GET, Method::POST] {
        fuzzing::http_request(&method, path, body.as_bytes());
    }
});
