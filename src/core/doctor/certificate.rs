//! Reading a certificate (X.509, RFC 5280).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::PathBuf;

use jiff::Timestamp;
use x509_parser::prelude::{FromDer, GeneralName, X509Certificate};

use super::CertificateFacts;

impl CertificateFacts {
    /// Reads a certificate in DER form. Its key is for others to look at.
    ///
    /// # Errors
    /// Why it is none.
    pub fn of_der(whose: impl Into<String>, path: PathBuf, der: &[u8]) -> Result<Self, String> {
        let (_, certificate) =
            X509Certificate::from_der(der).map_err(|error| format!("it is no certificate: {error}"))?;
        let moment = |seconds: i64| {
            Timestamp::from_second(seconds)
                .map_err(|error| format!("it is of no time that there is: {error}"))
        };
        let validity = certificate.validity();
        Ok(Self {
            whose: whose.into(),
            path,
            not_before: moment(validity.not_before.timestamp())?,
            // "Without end" is the last second of the year 9999, which is later than the calendar here goes.
            not_after: moment(validity.not_after.timestamp()).unwrap_or(Timestamp::MAX),
            names: names(&certificate),
            subject: certificate
                .subject()
                .iter_common_name()
                .find_map(|name| name.as_str().ok())
                .map(str::to_owned),
            is_self_signed: certificate.subject().as_raw() == certificate.issuer().as_raw(),
            hosts: Vec::new(),
            key_fault: None,
        })
    }

    /// Whether a client that looks for this host takes the certificate for the host's (RFC 6125): it is named, or a
    /// wildcard stands for its first label.
    pub fn covers(&self, host: &str) -> bool {
        if let Ok(address) = host.parse::<IpAddr>() {
            return self.names.iter().any(|name| name.parse() == Ok(address));
        }
        let host = host.trim_end_matches('.');
        let domain = host.split_once('.').map(|(_, domain)| domain);
        self.names.iter().map(|name| name.trim_end_matches('.')).any(|name| match name.strip_prefix("*.") {
            Some(suffix) => domain.is_some_and(|domain| domain.eq_ignore_ascii_case(suffix)),
            None => name.eq_ignore_ascii_case(host),
        })
    }
}

/// The names and addresses of hosts that a certificate is for. An address that is written as a name counts for nobody.
fn names(certificate: &X509Certificate<'_>) -> Vec<String> {
    let alternative = certificate.subject_alternative_name().ok().flatten();
    let names = alternative.into_iter().flat_map(|extension| &extension.value.general_names);
    names
        .filter_map(|name| match name {
            GeneralName::DNSName(name) => (name.parse::<IpAddr>().is_err()).then(|| (*name).to_owned()),
            GeneralName::IPAddress(bytes) => address(bytes).map(|address| address.to_string()),
            _ => None,
        })
        .collect()
}

fn address(bytes: &[u8]) -> Option<IpAddr> {
    if let Ok(bytes) = <[u8; 4]>::try_from(bytes) {
        return Some(Ipv4Addr::from(bytes).into());
    }
    <[u8; 16]>::try_from(bytes).ok().map(|bytes| Ipv6Addr::from(bytes).into())
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use proptest::prelude::*;

    use super::*;

    /// A certificate made up for this test: for doctor.example.test and 127.0.0.1, from 2026 to 2036.
    const MADE_UP: &str = include_str!("tests/certificate.b64");

    fn der() -> Vec<u8> {
        let text: String = MADE_UP.split_whitespace().collect();
        base64::engine::general_purpose::STANDARD.decode(text).unwrap()
    }

    #[test]
    fn a_certificate_says_for_whom_and_how_long() {
        let facts = CertificateFacts::of_der("x", PathBuf::new(), &der()).unwrap();
        assert_eq!(facts.names, ["doctor.example.test", "127.0.0.1", "::1"]);
        assert!(facts.not_before < facts.not_after && facts.is_self_signed);
        assert!(CertificateFacts::of_der("x", PathBuf::new(), b"nothing").is_err());
    }

    #[test]
    fn a_certificate_covers_the_hosts_that_it_names() {
        let of = |names: &[&str]| {
            let facts = CertificateFacts::of_der("x", PathBuf::new(), &der()).unwrap();
            CertificateFacts { names: names.iter().map(|name| (*name).to_owned()).collect(), ..facts }
        };
        for (names, host, covered) in [
            (&["one.example.test"][..], "One.example.TEST", true),
            (&["one.example.test"], "one.example.test.", true),
            (&["one.example.test"], "two.example.test", false),
            (&["two.test", "*.Example.test"], "one.example.test", true),
            (&["*.example.test"], "example.test", false),
            (&["*.example.test"], "a.b.example.test", false),
            (&["*.0.0.1"], "127.0.0.1", false),
            (&["127.0.0.1"], "127.0.0.1", true),
            (&["::1"], "0:0:0:0:0:0:0:1", true),
            (&["localhost"], "127.0.0.1", false),
            (&[], "localhost", false),
        ] {
            assert_eq!(of(names).covers(host), covered, "{names:?} {host}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..64), at in 0_usize..2000) {
            let _ = CertificateFacts::of_der("x", PathBuf::new(), &bytes);
            let mut changed = der();
            let at = at % changed.len();
            changed.splice(at.., bytes);
            let _ = CertificateFacts::of_der("x", PathBuf::new(), &changed);
        }
    }
}
