//! [`ServerUrl`]: where a Server API is.

use std::fmt;

use reqwest::Url;

use crate::failure::{Failure, Result};

/// The port of the Server API where an address names none.
const DEFAULT_PORT: u16 = 55000;

/// The address of a Server API: scheme, host and port, and the path of a proxy in front of it where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ServerUrl(Url);

impl ServerUrl {
    /// Reads `https://manager.example.test:55000`, or a bare host, which means HTTPS on the API's usual port.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let wrong = |why: &str| {
            Failure::usage(format!("\"{text}\" is not the address of a Server API: {why}"))
                .hint("write it like https://manager.example.test:55000")
        };
        let bare = !text.contains("://");
        let complete = if bare { format!("https://{text}") } else { text.to_owned() };
        let mut url = Url::parse(&complete).map_err(|error| wrong(&error.to_string()))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(wrong("it is neither http nor https"));
        }
        if url.host_str().is_none_or(str::is_empty) {
            return Err(wrong("it has no host"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            // The text is not repeated: it holds a password.
            return Err(Failure::usage("the address of a Server API must not hold a user or a password")
                .hint("use --user, and --password-file or --password-stdin"));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(wrong("it has a query or a fragment"));
        }
        if bare && !names_port(text) {
            url.set_port(Some(DEFAULT_PORT)).map_err(|()| wrong("it has no host"))?;
        }
        Ok(Self(url))
    }

    /// The full address of an operation: `path` starts with a slash.
    pub(crate) fn operation(&self, path: &str, query: &[(String, String)]) -> Url {
        let mut url = self.0.clone();
        let base = url.path().trim_end_matches('/').to_owned();
        url.set_path(&format!("{base}{path}"));
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        url
    }

    /// The host's name or address, for the name of a context.
    pub(crate) fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// The host and the port, to connect to.
    pub(crate) fn address(&self) -> Option<(String, u16)> {
        let host = self.host().trim_start_matches('[').trim_end_matches(']');
        Some((host.to_owned(), self.0.port_or_known_default()?)).filter(|(host, _)| !host.is_empty())
    }

    /// Whether it is spoken to by HTTPS.
    pub(crate) fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// Whether everything travels in the open, and not only within this machine.
    pub(crate) fn is_exposed(&self) -> bool {
        let host = self.host().trim_start_matches('[').trim_end_matches(']');
        let loopback = host == "localhost"
            || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback());
        self.0.scheme() == "http" && !loopback
    }
}

impl fmt::Display for ServerUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str().trim_end_matches('/'))
    }
}

/// Whether a bare address has a port of its own. The parsed one does not say: it leaves out a scheme's usual port.
fn names_port(text: &str) -> bool {
    let authority = text.split('/').next().unwrap_or_default();
    // The last group of an IPv6 address ends in a bracket.
    authority
        .rsplit_once(':')
        .is_some_and(|(_, port)| !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_hosts_get_scheme_and_port() {
        for (text, url) in [
            ("manager.example.test", "https://manager.example.test:55000"),
            ("192.0.2.7:443", "https://192.0.2.7"),
            ("[2001:db8::1]", "https://[2001:db8::1]:55000"),
            ("https://manager.example.test", "https://manager.example.test"),
            ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
        ] {
            assert_eq!(ServerUrl::parse(text).unwrap().to_string(), url);
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["", "ftp://x", "https://", "https://h/?a=b", "https://h/#a"] {
            assert!(ServerUrl::parse(text).is_err(), "{text}");
        }
        let refused = ServerUrl::parse("https://wazuh:hunter2@manager.example.test").unwrap_err();
        assert!(!refused.to_string().contains("hunter2"));
    }

    #[test]
    fn operations_are_below_the_base() {
        let url = ServerUrl::parse("https://proxy.example.test/wazuh/").unwrap();
        let query = [("q".to_owned(), "id=1;name~a b".to_owned())];
        assert_eq!(
            url.operation("/agents", &query).as_str(),
            "https://proxy.example.test/wazuh/agents?q=id%3D1%3Bname%7Ea+b"
        );
    }

    #[test]
    fn plain_http_is_exposed_beyond_this_machine() {
        assert!(ServerUrl::parse("http://192.0.2.7").unwrap().is_exposed());
        assert!(!ServerUrl::parse("http://127.0.0.1:1").unwrap().is_exposed());
        assert!(!ServerUrl::parse("http://[::1]:1").unwrap().is_exposed());
        assert!(!ServerUrl::parse("https://192.0.2.7").unwrap().is_exposed());
    }
}
