//! Requests to the Server API: a path with its query, and behind a newline a body, against the operation that the path
//! leads to.

#![no_main]

use std::sync::LazyLock;

use http::Method;
use libfuzzer_sys::fuzz_target;
use wazuhctl_server::operation::Body;
use wazuhctl_server::router::{Route, Routes};
use wazuhctl_server::{operations, params};

static ROUTES: LazyLock<Routes> = LazyLock::new(|| Routes::new(operations::all()));

fuzz_target!(|text: &str| {
    let (target, body) = text.split_once('\n').unwrap_or((text, ""));
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let query: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE] {
        let Route::Found(operation, path) = ROUTES.find(&method, path) else { continue };
        // Refusals are as good as values; only panics are not.
        drop(params::parse(operation, &path, &query));
        if let (Body::Json(schema), Ok(value)) = (&operation.body, serde_json::from_str(body)) {
            drop(params::check_body(schema, &value));
        }
    }
});
