//! [`Request`]: what the gate is given, whether it came over HTTP or from the command line.

use std::fmt;
use std::net::SocketAddr;

use bytes::Bytes;
use http::{HeaderMap, Method};

/// Where a request comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The network, from this address. The caller must prove who they are.
    Network(SocketAddr),
    /// This process, on behalf of somebody who can read and write the manager's files anyway.
    Local,
}

/// A request.
pub struct Request {
    /// Where it comes from.
    pub origin: Origin,
    /// The HTTP method.
    pub method: Method,
    /// The path, percent-encoded.
    pub path: String,
    /// The query's names and values, decoded, in their order.
    pub query: Vec<(String, String)>,
    /// The headers.
    pub headers: HeaderMap,
    /// The body; `None` where the request has none at all.
    pub body: Option<Bytes>,
}

impl Request {
    /// A header's value as text.
    pub fn header(&self, name: http::HeaderName) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Whether the answer is to be indented. Read before the parameters are checked, since errors are indented, too.
    pub(crate) fn pretty(&self) -> bool {
        self.query
            .iter()
            .rev()
            .find(|(name, _)| name == "pretty")
            .is_some_and(|(_, value)| value.eq_ignore_ascii_case("true"))
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}
