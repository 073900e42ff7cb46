//! The option `https.ssl_ciphers`: a list of cipher suites by OpenSSL's names.
//!
//! As in OpenSSL, the list chooses among the suites of TLS 1.2 and their order; those of TLS 1.3 are always there.

use rustls::crypto::ring::cipher_suite as suites;
use rustls::{ALL_VERSIONS, SupportedCipherSuite};

use super::TlsError;

/// The suites of TLS 1.2 that there are, by OpenSSL's names. All of them are safe.
const BY_NAME: [(&str, SupportedCipherSuite); 6] = [
    ("ECDHE-ECDSA-AES256-GCM-SHA384", suites::TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384),
    ("ECDHE-ECDSA-AES128-GCM-SHA256", suites::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256),
    ("ECDHE-ECDSA-CHACHA20-POLY1305", suites::TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256),
    ("ECDHE-RSA-AES256-GCM-SHA384", suites::TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384),
    ("ECDHE-RSA-AES128-GCM-SHA256", suites::TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256),
    ("ECDHE-RSA-CHACHA20-POLY1305", suites::TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256),
];

const TLS13: [SupportedCipherSuite; 3] = [
    suites::TLS13_AES_256_GCM_SHA384,
    suites::TLS13_AES_128_GCM_SHA256,
    suites::TLS13_CHACHA20_POLY1305_SHA256,
];

/// A choice of cipher suites.
#[derive(Debug)]
pub(super) struct Choice {
    /// The suites, the preferred ones first.
    pub(super) suites: Vec<SupportedCipherSuite>,
    /// The parts of the list that name nothing known.
    pub(super) unknown: Vec<String>,
}

/// Chooses by a list: names, and groups such as `HIGH` or `ECDHE+AESGCM`, each with `!` or `-` before it to leave
/// them out. An empty list chooses everything.
pub(super) fn choose(list: &str) -> Result<Choice, TlsError> {
    let list = list.to_ascii_uppercase();
    let mut chosen: Vec<(&str, SupportedCipherSuite)> = Vec::new();
    let mut left_out: Vec<&str> = Vec::new();
    let mut unknown = Vec::new();
    let mut named_any = false;
    for part in list.split([':', ',', ' ', ';']).filter(|part| !part.is_empty() && !part.starts_with('@')) {
        let (leave_out, name) = match part.strip_prefix(['!', '-']) {
            Some(name) => (true, name),
            None => (false, part.trim_start_matches('+')),
        };
        let matching: Vec<_> = BY_NAME.into_iter().filter(|(suite, _)| matches(suite, name)).collect();
        if leave_out {
            // What is not there at all, such as MD5, is left out already.
            chosen.retain(|(suite, _)| !matches(suite, name));
            left_out.extend(matching.iter().map(|(suite, _)| *suite));
            continue;
        }
        named_any = true;
        if matching.is_empty() && !TLS13.iter().any(|suite| format!("{:?}", suite.suite()).contains(name)) {
            unknown.push(name.to_owned());
        }
        for found in matching {
            if !chosen.iter().any(|(suite, _)| *suite == found.0) && !left_out.contains(&found.0) {
                chosen.push(found);
            }
        }
    }
    if !named_any {
        chosen = BY_NAME.into_iter().filter(|(suite, _)| !left_out.contains(suite)).collect();
    }
    if chosen.is_empty() {
        let available = BY_NAME.map(|(name, _)| name).join(", ");
        return Err(TlsError::NoCipher { wanted: list, available });
    }
    let suites = TLS13.into_iter().chain(chosen.into_iter().map(|(_, suite)| suite)).collect();
    Ok(Choice { suites, unknown })
}

/// Whether a suite has this name or is in all of these groups, which `+` joins.
fn matches(suite: &str, name: &str) -> bool {
    suite == name
        || name.split('+').all(|group| match group {
            "ALL"
            | "DEFAULT"
            | "COMPLEMENTOFDEFAULT"
            | "HIGH"
            | "SECURE"
            | "TLSV1.2"
            | "AEAD"
            | "ECDHE"
            | "EECDH"
            | "KECDHE"
            | "KEECDH" => true,
            "AESGCM" | "AES" => suite.contains("AES"),
            "AES128" => suite.contains("AES128"),
            "AES256" => suite.contains("AES256"),
            "CHACHA20" => suite.contains("CHACHA20"),
            "ECDSA" | "AECDSA" => suite.starts_with("ECDHE-ECDSA-"),
            "RSA" | "ARSA" => suite.starts_with("ECDHE-RSA-"),
            "SHA256" | "SHA384" => suite.ends_with(group),
            _ => false,
        })
}

/// The versions of TLS of an option, and a warning where they are others than asked for.
pub(super) fn versions(
    protocol: crate::config::SslProtocol,
) -> (&'static [&'static rustls::SupportedProtocolVersion], Option<String>) {
    use crate::config::SslProtocol;
    static ONLY_12: &[&rustls::SupportedProtocolVersion] = &[&rustls::version::TLS12];
    match protocol {
        SslProtocol::Auto | SslProtocol::Tls => (ALL_VERSIONS, None),
        SslProtocol::Tls12 => (ONLY_12, None),
        SslProtocol::Tls10 | SslProtocol::Tls11 => (
            ALL_VERSIONS,
            Some(
                "https.ssl_protocol asks for a version of TLS that is not safe and not spoken any more; TLS 1.2 and \
                 1.3 are spoken instead"
                    .to_owned(),
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &str) -> Vec<String> {
        let choice = choose(list).unwrap();
        choice.suites.iter().map(|suite| format!("{:?}", suite.suite())).collect()
    }

    #[test]
    fn an_empty_list_and_the_usual_words_choose_everything() {
        for list in ["", "DEFAULT", "high:!aNULL:!MD5", "ALL:@STRENGTH", "ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL"]
        {
            assert_eq!(names(list).len(), 9, "{list}");
        }
    }

    #[test]
    fn names_are_chosen_in_their_order_and_left_out() {
        let names = names("ecdhe-rsa-aes128-gcm-sha256:ECDHE-ECDSA-AES256-GCM-SHA384:!ECDSA");
        assert_eq!(names.last().unwrap(), "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
        assert_eq!(names.len(), 4);
    }

    #[test]
    fn what_is_not_there_is_told() {
        let choice = choose("AES256-SHA:ECDHE-RSA-AES128-GCM-SHA256").unwrap();
        assert_eq!(choice.unknown, ["AES256-SHA"]);
        assert!(choose("AES256-SHA").unwrap_err().to_string().contains("ECDHE-RSA-AES128-GCM-SHA256"));
    }
}
