//! TLS of the API: certificate, key, the authority for clients' certificates, versions and cipher suites.
//!
//! File names, options and the certificate made at the first start are Wazuh's (`api/api/configuration.py` and
//! `api/scripts/wazuh_apid.py` of 4.14). The cryptography is rustls' with ring, named wherever a configuration is
//! built, so that nothing depends on what a process has installed as its default.

mod certificate;
mod ciphers;
mod error;
mod files;
mod generate;
mod server;

#[cfg(test)]
mod tests;

pub use certificate::LiveCertificate;
pub use error::TlsError;
pub(crate) use files::{CERTIFICATE, read_certificates, read_key};
pub use server::{Tls, install_default_provider};
