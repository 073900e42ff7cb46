//! The headers that tell browsers to be careful. Wazuh 4.14 sends them with every answer (`api/api/middlewares.py`,
//! with the defaults of the Python package `secure` 0.3).

use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue, REFERRER_POLICY, SERVER,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS, X_XSS_PROTECTION,
};

/// The headers and their values.
pub const SECURITY_HEADERS: [(HeaderName, HeaderValue); 8] = [
    (SERVER, HeaderValue::from_static("Wazuh")),
    (STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubdomains")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("deny")),
    (X_XSS_PROTECTION, HeaderValue::from_static("0")),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (CONTENT_SECURITY_POLICY, HeaderValue::from_static("none")),
    (REFERRER_POLICY, HeaderValue::from_static("no-referrer, strict-origin-when-cross-origin")),
    (CACHE_CONTROL, HeaderValue::from_static("no-store")),
];

/// Sets [`SECURITY_HEADERS`] on an answer, in place of any it has.
pub fn apply_security_headers(headers: &mut HeaderMap) {
    for (name, value) in SECURITY_HEADERS {
        headers.insert(name, value);
    }
}
