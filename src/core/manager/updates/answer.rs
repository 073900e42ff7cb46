//! Reading what the service for new versions answers.
//!
//! The contract is `{"data": {"major": […], "minor": […], "patch": […]}}` with the releases of each kind, the latest
//! last; a refusal has another status and `{"errors": {"detail": "…"}}`.

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::error::{Error, Fault, Result};

/// The status of a service that does not know the installation.
const UNKNOWN_HERE: u16 = 401;

#[derive(Deserialize)]
struct Released {
    data: Kinds,
}

#[derive(Deserialize)]
struct Kinds {
    #[serde(default)]
    major: Vec<Map<String, Value>>,
    #[serde(default)]
    minor: Vec<Map<String, Value>>,
    #[serde(default)]
    patch: Vec<Map<String, Value>>,
}

#[derive(Deserialize)]
struct Refused {
    errors: Reason,
}

#[derive(Deserialize)]
struct Reason {
    detail: String,
}

/// The latest release of each kind, as the API names them; an empty object where there is none.
///
/// # Errors
/// 2100 for a refusal, and for an answer that makes no sense.
pub fn parse_releases(status: u16, body: &[u8]) -> Result<[(&'static str, Value); 3]> {
    let failed = |reason: String| Error::new(Fault::UpdateServiceFailed { reason });
    if status == UNKNOWN_HERE {
        return Err(failed("the service does not know this installation, or not its version".into()));
    }
    if status != 200 {
        let said = serde_json::from_slice(body).map(|refused: Refused| refused.errors.detail);
        return Err(failed(
            said.unwrap_or_else(|_| format!("the service answered with HTTP status {status}")),
        ));
    }
    let released: Released = serde_json::from_slice(body)
        .map_err(|cause| failed("the answer of the service makes no sense".into()).caused_by(cause))?;
    let latest =
        |releases: Vec<Map<String, Value>>| Value::Object(releases.into_iter().last().unwrap_or_default());
    let Kinds { major, minor, patch } = released.data;
    Ok([
        ("last_available_major", latest(major)),
        ("last_available_minor", latest(minor)),
        ("last_available_patch", latest(patch)),
    ])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn the_latest_of_each_kind_counts() {
        let body = json!({"data": {"major": [], "minor": [{"tag": "v4.15.0"}, {"tag": "v4.16.0", "semver": {"minor": 16}}]}});
        let [major, minor, patch] = parse_releases(200, body.to_string().as_bytes()).expect("releases");
        assert_eq!(major, ("last_available_major", json!({})));
        assert_eq!(minor, ("last_available_minor", json!({"tag": "v4.16.0", "semver": {"minor": 16}})));
        assert_eq!(patch, ("last_available_patch", json!({})));
    }

    #[test]
    fn refusals_and_nonsense_have_a_code() {
        let refused = json!({"errors": {"detail": "too many requests"}}).to_string();
        for (status, body, reason) in [
            (429, refused.as_str(), "too many requests"),
            (500, "<html>", "HTTP status 500"),
            (401, "{}", "does not know this installation"),
            (200, "<html>", "makes no sense"),
            (200, "{}", "makes no sense"),
            (200, r#"{"data": {"major": ["v5"]}}"#, "makes no sense"),
        ] {
            let error = parse_releases(status, body.as_bytes()).expect_err("refused");
            assert_eq!(error.code(), 2100);
            assert!(error.to_string().contains(reason), "{status} {body}: {error}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(status in 100_u16..600, bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = parse_releases(status, &bytes);
        }
    }
}
