//! `wazuhctl api METHOD PATH`.

use std::io::Read;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use clap::Args;
use reqwest::Method;
use serde_json::{Map, Value, json};

use crate::connect::{ApiReply, ApiRequest};
use crate::exit::Exit;
use crate::failure::{Failure, Result, file_failure};
use crate::output::{Format, View};
use crate::reply;
use crate::rights;
use crate::world::World;

/// One request, as the user spells it.
#[derive(Debug, Args)]
pub(super) struct Request {
    /// GET, POST, PUT or DELETE
    #[arg(value_parser = parse_method)]
    method: Method,

    /// The path, such as /agents/summary/status, also with a query
    #[arg(value_parser = parse_path)]
    path: String,

    /// A query parameter
    #[arg(short = 'f', long = "parameter", value_name = "KEY=VALUE", value_parser = parse_pair)]
    parameters: Vec<(String, String)>,

    /// A field of a JSON body; true, false, numbers, lists and objects are taken as such
    #[arg(short = 'F', long = "field", value_name = "KEY=VALUE", value_parser = parse_pair, conflicts_with = "body")]
    fields: Vec<(String, String)>,

    /// Send this file as the body (- is stdin): JSON or XML by its first character, anything else as octets
    #[arg(long, value_name = "FILE")]
    body: Option<PathBuf>,

    /// A further header
    #[arg(short = 'H', long = "header", value_name = "NAME:VALUE", value_parser = parse_header)]
    headers: Vec<(String, String)>,

    /// Only show a request that would change something; GET is sent
    #[arg(long)]
    dry_run: bool,
}

impl Request {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let dry_run = self.dry_run;
        let request = self.request()?;
        world.explain(&request)?;
        if dry_run && request.method != Method::GET {
            return would_send(world, &request);
        }
        let reply = world.send(&request).await?;
        show(world, &request, &reply)
    }

    fn request(self) -> Result<ApiRequest> {
        let (path, query) = self.path.split_once('?').unwrap_or((&self.path, ""));
        let mut request =
            ApiRequest::new(self.method, path).with_all(query_pairs(query)).with_all(self.parameters);
        if let Some(file) = &self.body {
            request.body = Some(read_body(file)?);
        }
        if !self.fields.is_empty() {
            let fields: Map<String, Value> =
                self.fields.into_iter().map(|(key, text)| (key, typed(text))).collect();
            request = request.with_json(&Value::Object(fields));
        }
        for (name, value) in self.headers {
            match &mut request.body {
                // What the user says about the body counts more than what it looks like.
                Some((media_type, _)) if name.eq_ignore_ascii_case("content-type") => *media_type = value,
                _ => request.headers.push((name, value)),
            }
        }
        Ok(request)
    }
}

fn would_send(world: &World, request: &ApiRequest) -> Result<Exit> {
    let body = request.body.as_ref().map(|(_, body)| {
        let text = || String::from_utf8_lossy(body).into_owned().into();
        serde_json::from_slice::<Value>(body).unwrap_or_else(|_| text())
    });
    let parameters: Map<String, Value> =
        request.query.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect();
    let (method, path) = (request.method.as_str(), request.path.as_str());
    let facts = json!({ "method": method, "path": path, "parameters": parameters, "body": body });
    world.would(&format!("{method} {path} would be sent; --curl shows all of it"), facts)
}

/// Prints the answer: JSON by format, anything else as it is.
fn show(world: &World, request: &ApiRequest, reply: &ApiReply) -> Result<Exit> {
    if !reply.is_success() {
        return Err(rights::explained(reply::problem(reply), request));
    }
    if !reply.is_json() {
        world.printer.raw(&reply.body)?;
        return Ok(Exit::Done);
    }
    let document = reply::document(reply)?;
    let view = if document.pointer("/data/affected_items").is_some() {
        View::of_list(document, &[], "id")
    } else {
        let items = document.get("data").cloned().into_iter().collect();
        View::of_items(document, items, &[], "id")
    };
    // The answer itself is what was asked for, also when nothing in it succeeded.
    world.printer.print_by_default_as(Format::Json, &view)?;
    match reply::check_items(&view.document)? {
        reply::Success::All => Ok(Exit::Done),
        reply::Success::Some(failed) => Err(reply::some_failed(failed, view.items.len())),
    }
}

/// Reads a method, in upper or lower case.
pub(super) fn parse_method(text: &str) -> Result<Method, String> {
    match text.to_ascii_uppercase().as_str() {
        "GET" => Ok(Method::GET),
        "POST" => Ok(Method::POST),
        "PUT" => Ok(Method::PUT),
        "DELETE" => Ok(Method::DELETE),
        _ => Err("the methods are GET, POST, PUT and DELETE".into()),
    }
}

fn parse_path(text: &str) -> Result<String, String> {
    if text.contains('#') || text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err("a path has no spaces and no #".into());
    }
    Ok(if text.starts_with('/') { text.to_owned() } else { format!("/{text}") })
}

fn parse_pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
        _ => Err("write it like key=value".into()),
    }
}

fn parse_header(text: &str) -> Result<(String, String), String> {
    match text.split_once(':') {
        Some((name, value)) if !name.trim().is_empty() => {
            Ok((name.trim().to_owned(), value.trim().to_owned()))
        }
        _ => Err("write it like 'Name: value'".into()),
    }
}

/// The parameters of a query in a path.
fn query_pairs(query: &str) -> Vec<(String, String)> {
    let decoded = |text: &str| {
        percent_encoding::percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
    };
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(key, value)| (decoded(key), decoded(value)))
        .collect()
}

/// What looks like JSON's own words, numbers, lists or objects is that; anything else is text.
fn typed(text: String) -> Value {
    match serde_json::from_str::<Value>(&text) {
        Ok(value) if !value.is_string() => value,
        _ => Value::String(text),
    }
}

fn read_body(file: &Path) -> Result<(String, Bytes)> {
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        let read = std::io::stdin().read_to_end(&mut bytes);
        read.map_err(|error| Failure::usage(format!("the body cannot be read from stdin: {error}")))?;
    } else {
        bytes = std::fs::read(file).map_err(|error| file_failure("read", file, &error))?;
    }
    let media_type = match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'{' | b'[') => "application/json",
        Some(b'<') => "application/xml",
        _ => "application/octet-stream",
    };
    Ok((media_type.to_owned(), Bytes::from(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_in_paths_are_parameters() {
        assert_eq!(
            query_pairs("q=id%3D1&x&name=a+b"),
            [("q", "id=1"), ("x", ""), ("name", "a b")].map(|(k, v)| (k.to_owned(), v.to_owned()))
        );
    }

    #[test]
    fn fields_keep_their_types() {
        assert_eq!(typed("true".into()), Value::Bool(true));
        assert_eq!(typed("5".into()), Value::from(5));
        assert_eq!(typed("\"5\"".into()), Value::from("\"5\""));
        assert_eq!(typed("web-01".into()), Value::from("web-01"));
    }
}
