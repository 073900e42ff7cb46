//! The section `cors` of `api.yaml` as a layer around the router.
//!
//! As in Wazuh, whose Starlette is left at its defaults there, only GET is allowed from other origins, and browsers
//! may remember that for ten minutes.

use std::time::Duration;

use http::header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Method};
use tower_http::cors::{AllowHeaders, AllowOrigin, CorsLayer, ExposeHeaders};

use crate::config::Cors;

/// For how long a browser may remember what it is allowed.
const REMEMBER: Duration = Duration::from_secs(600);

/// An option of the section `cors` that no header can be made of.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("cors.{option}: {value:?} is not {expected}")]
pub struct CorsError {
    option: &'static str,
    value: String,
    expected: &'static str,
}

/// The layer that the section asks for; `None` while it is not enabled.
///
/// A `*` together with `allow_credentials` means what it means in Wazuh: each origin is allowed by its name, because
/// browsers refuse the star then. Exposed headers have no such names, and none are exposed.
///
/// # Errors
/// When an origin or the name of a header cannot be one.
pub fn cors_layer(cors: &Cors) -> Result<Option<CorsLayer>, CorsError> {
    if !cors.enabled {
        return Ok(None);
    }
    let origin = match origins(cors)? {
        Some(list) => AllowOrigin::list(list),
        None if cors.allow_credentials => AllowOrigin::mirror_request(),
        None => AllowOrigin::any(),
    };
    let allowed = match header_names("allow_headers", &cors.allow_headers.names())? {
        Some(mut names) => {
            names.extend([ACCEPT, ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE]);
            AllowHeaders::list(names)
        }
        None => AllowHeaders::mirror_request(),
    };
    let exposed = match header_names("expose_headers", &cors.expose_headers.names())? {
        Some(names) => ExposeHeaders::list(names),
        None if cors.allow_credentials => ExposeHeaders::list([]),
        None => ExposeHeaders::any(),
    };
    Ok(Some(
        CorsLayer::new()
            .allow_origin(origin)
            .allow_methods([Method::GET])
            .allow_headers(allowed)
            .expose_headers(exposed)
            .allow_credentials(cors.allow_credentials)
            .max_age(REMEMBER),
    ))
}

/// The origins by name; `None` for all of them.
fn origins(cors: &Cors) -> Result<Option<Vec<HeaderValue>>, CorsError> {
    if cors.origins().any(|origin| origin == "*") {
        return Ok(None);
    }
    let parse = |origin: &str| {
        HeaderValue::from_str(origin).map_err(|_| CorsError {
            option: "source_route",
            value: origin.to_owned(),
            expected: "an origin such as https://dashboard.example.test",
        })
    };
    cors.origins().map(parse).collect::<Result<_, _>>().map(Some)
}

/// Headers by name; `None` for all of them.
fn header_names(option: &'static str, names: &[&str]) -> Result<Option<Vec<HeaderName>>, CorsError> {
    if names.contains(&"*") {
        return Ok(None);
    }
    let parse = |name: &&str| {
        HeaderName::from_bytes(name.as_bytes()).map_err(|_| CorsError {
            option,
            value: (*name).to_owned(),
            expected: "the name of a header",
        })
    };
    names.iter().map(parse).collect::<Result<_, _>>().map(Some)
}
