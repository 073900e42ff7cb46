//! [`Examiner`]: what the checks of `wazuhctl doctor` ask of this layer: the settings of the API, and certificates.

use std::path::{Path, PathBuf};

use rustls::crypto::ring::default_provider;
use rustls::sign::CertifiedKey;
use wazuhctl_core::doctor::{CertificateFacts, Outside, Settings};
use wazuhctl_core::home::Home;

use crate::config::{ApiConfig, ListenHost};
use crate::tls::{CERTIFICATE, TlsError, read_certificates, read_key};

/// Looks at the files of a home.
#[derive(Debug, Clone)]
pub struct Examiner {
    home: Home,
}

impl Examiner {
    /// For this home.
    pub fn new(home: Home) -> Self {
        Self { home }
    }

    /// A certificate with its key; `None` where neither is there.
    fn certificate(whose: &str, path: PathBuf, key: &Path) -> Option<Result<CertificateFacts, String>> {
        if !path.exists() && !key.exists() {
            return None;
        }
        Some(facts(whose, path, key))
    }
}

impl Outside for Examiner {
    fn settings(&self) -> Result<Settings, String> {
        let path = self.home.api_yaml();
        let config = ApiConfig::read(&path).map_err(|error| error.to_string())?;
        Ok(Settings {
            options: config.view(&self.home.api_tls()),
            from_file: path.exists(),
            warnings: config.warnings(),
        })
    }

    fn certificates(&self) -> Vec<Result<CertificateFacts, String>> {
        let home = &self.home;
        // Settings that cannot be read are another check's; the usual names are looked at then.
        let config = ApiConfig::read(&home.api_yaml()).unwrap_or_default();
        let https = &config.https;
        let (certificate, key) =
            (home.api_tls().join(https.cert.as_str()), home.api_tls().join(https.key.as_str()));
        let of_api = https.enabled.then(|| Self::certificate("the Server API", certificate, &key)).flatten();
        let of_api = of_api.map(|facts| {
            facts.map(|facts| CertificateFacts { hosts: hosts(&config.host, &facts.names), ..facts })
        });
        let of_enrollment = Self::certificate(
            "the registration daemon",
            home.enrollment_certificate(),
            &home.enrollment_key(),
        );
        of_api.into_iter().chain(of_enrollment).collect()
    }

    fn program_version(&self) -> String {
        format!("{} (Server API {})", env!("CARGO_PKG_VERSION"), crate::API_VERSION)
    }
}

/// The hosts that a certificate with these names has to be for: those that are listened on; where that is every address,
/// the machine's own name, in short or in full.
fn hosts(listened: &[ListenHost], names: &[String]) -> Vec<String> {
    let mut hosts: Vec<String> = Vec::new();
    for host in listened {
        let host = match host {
            ListenHost::Address(address) if address.is_unspecified() => {
                let own = nix::unistd::gethostname().ok().and_then(|name| name.into_string().ok());
                let Some(own) = own.filter(|own| !own.is_empty()) else { continue };
                let in_full = names.iter().find(|name| {
                    let short = name.split_once('.').map(|(short, _)| short);
                    short.is_some_and(|short| short.eq_ignore_ascii_case(&own))
                });
                in_full.cloned().unwrap_or(own)
            }
            host => host.to_string(),
        };
        if !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    hosts
}

fn facts(whose: &str, path: PathBuf, key: &Path) -> Result<CertificateFacts, String> {
    let chain = read_certificates(CERTIFICATE, &path).map_err(|error| error.to_string())?;
    let first = chain.first().ok_or_else(|| format!("{} holds no certificate", path.display()))?;
    let shown = path.display().to_string();
    let mut facts =
        CertificateFacts::of_der(whose, path, first).map_err(|reason| format!("{shown}: {reason}"))?;
    let pair = read_key(key)
        .and_then(|key| CertifiedKey::from_der(chain, key, &default_provider()).map_err(TlsError::Refused));
    facts.key_fault = pair.err().map(|error| match error {
        TlsError::Refused(rustls::Error::InconsistentKeys(_)) => {
            format!("{} is the key of another certificate", key.display())
        }
        error => error.to_string(),
    });
    Ok(facts)
}

#[cfg(test)]
mod tests {
    use wazuhctl_core::home::lay_out;

    use super::*;

    fn make(folder: &Path, name: &str) {
        let key = rcgen::KeyPair::generate().unwrap();
        let parameters = rcgen::CertificateParams::new(vec![format!("{name}.example.test")]).unwrap();
        let certificate = parameters.self_signed(&key).unwrap();
        std::fs::write(folder.join(format!("{name}.crt")), certificate.pem()).unwrap();
        std::fs::write(folder.join(format!("{name}.key")), key.serialize_pem()).unwrap();
    }

    #[test]
    fn certificates_are_looked_at_with_their_keys() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path().join("home"));
        lay_out(&home).unwrap();
        let examiner = Examiner::new(home.clone());
        assert!(examiner.certificates().is_empty());
        make(&home.api_tls(), "server");
        let found = examiner.certificates();
        let facts = found[0].as_ref().unwrap();
        assert_eq!(
            (facts.names.as_slice(), &facts.key_fault),
            (&["server.example.test".to_owned()][..], &None)
        );
        make(&home.api_tls(), "other");
        std::fs::rename(home.api_tls().join("other.key"), home.api_tls_key()).unwrap();
        let fault = examiner.certificates()[0].as_ref().unwrap().key_fault.clone().unwrap();
        assert!(fault.contains("another certificate"), "{fault}");
        std::fs::write(home.api_tls_certificate(), "nothing").unwrap();
        assert!(examiner.certificates()[0].is_err());
    }

    #[test]
    fn certificates_are_for_the_hosts_that_are_listened_on() {
        let listened =
            |hosts: &[&str]| -> Vec<ListenHost> { hosts.iter().map(|host| host.parse().unwrap()).collect() };
        let own = nix::unistd::gethostname().unwrap().into_string().unwrap();
        assert_eq!(hosts(&listened(&["0.0.0.0", "::"]), &[]), [own.as_str()]);
        assert_eq!(hosts(&listened(&["127.0.0.1", "One.test"]), &[]), ["127.0.0.1", "one.test"]);
        let in_full = format!("{own}.example.test");
        assert_eq!(hosts(&listened(&["::"]), std::slice::from_ref(&in_full)), [in_full]);
    }

    #[test]
    fn settings_come_from_the_file_or_are_the_defaults() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path().join("home"));
        lay_out(&home).unwrap();
        let examiner = Examiner::new(home.clone());
        let settings = examiner.settings().unwrap();
        assert!(!settings.from_file && settings.options["https"]["enabled"] == true);
        std::fs::write(home.api_yaml(), "https:\n  enabled: no\ncache:\n  enabled: yes\n").unwrap();
        let settings = examiner.settings().unwrap();
        assert!(settings.from_file && settings.options["https"]["enabled"] == false);
        assert_eq!(settings.warnings.len(), 1);
        std::fs::write(home.api_yaml(), "prot: 1\n").unwrap();
        assert!(examiner.settings().unwrap_err().contains("prot"));
    }
}
