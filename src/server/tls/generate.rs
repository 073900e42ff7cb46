//! The certificate that is made at the first start, where nobody has put one.
//!
//! Name, life and file modes are Wazuh's; the key is on P-256 instead of RSA, and the certificate is also good for
//! the loopback addresses and the machine's own name.

use std::path::Path;

use jiff::ToSpan as _;
use rcgen::{
    CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, KeyPair, KeyUsagePurpose,
};
use wazuhctl_core::home::replace_file;

use super::TlsError;
use super::files::{CERTIFICATE, KEY};

/// For how many days the certificate is good.
const LIFE_IN_DAYS: i64 = 365;

/// Only its owner may read either file, and nobody write it.
const FILE_MODE: u32 = 0o400;

/// Makes a certificate signed by its own key, in place of the file at `certificate_path`, and the key as well unless
/// there is one already. Blocks on the disk.
pub(super) fn make_certificate(certificate_path: &Path, key_path: &Path) -> Result<(), TlsError> {
    let key = if key_path.exists() {
        let text = std::fs::read_to_string(key_path).map_err(|source| TlsError::Unreadable {
            what: KEY,
            path: key_path.to_owned(),
            source,
        })?;
        KeyPair::from_pem(&text).map_err(|error| TlsError::Unusable {
            what: KEY,
            path: key_path.to_owned(),
            reason: error.to_string(),
        })?
    } else {
        let key = KeyPair::generate()?;
        write(KEY, key_path, &key.serialize_pem())?;
        key
    };
    write(CERTIFICATE, certificate_path, &parameters()?.self_signed(&key)?.pem())
}

fn parameters() -> Result<CertificateParams, TlsError> {
    let mut names = vec!["localhost".to_owned(), "127.0.0.1".to_owned(), "::1".to_owned()];
    let host = nix::unistd::gethostname().ok().and_then(|name| name.into_string().ok()).unwrap_or_default();
    // A name that no certificate may hold is left out rather than keeping the server from its start.
    let may_stand = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    if !host.is_empty() && host.chars().all(may_stand) && !names.contains(&host) {
        names.push(host);
    }
    let mut parameters = CertificateParams::new(names)?;
    let mut subject = DistinguishedName::new();
    subject.push(DnType::CountryName, "US");
    subject.push(DnType::StateOrProvinceName, "California");
    subject.push(DnType::LocalityName, "San Francisco");
    subject.push(DnType::OrganizationName, "Wazuh");
    subject.push(DnType::CommonName, "wazuh.com");
    parameters.distinguished_name = subject;
    parameters.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    parameters.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    // From yesterday on, for clients whose clocks are behind.
    let (first, last) = (today.saturating_sub(1.day()), today.saturating_add(LIFE_IN_DAYS.days()));
    parameters.not_before =
        rcgen::date_time_ymd(first.year().into(), first.month().unsigned_abs(), first.day().unsigned_abs());
    parameters.not_after =
        rcgen::date_time_ymd(last.year().into(), last.month().unsigned_abs(), last.day().unsigned_abs());
    Ok(parameters)
}

fn write(what: &'static str, path: &Path, text: &str) -> Result<(), TlsError> {
    replace_file(path, text.as_bytes(), Some(FILE_MODE)).map_err(|source| TlsError::Unwritable {
        what,
        path: path.to_owned(),
        source,
    })
}
