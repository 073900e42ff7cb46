//! The section `https`: certificate, key and versions of TLS.

use serde::{Deserialize, Deserializer, Serialize};

use super::scalar;

/// TLS of the API.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Https {
    /// Whether the API speaks TLS at all.
    #[serde(deserialize_with = "scalar::flag")]
    pub enabled: bool,
    /// The private key's file.
    pub key: SslFileName,
    /// The certificate's file; more certificates of its chain may follow in it.
    pub cert: SslFileName,
    /// Whether clients must show a certificate signed by `ca`.
    #[serde(deserialize_with = "scalar::flag")]
    pub use_ca: bool,
    /// The file of the authority that signs the clients' certificates.
    pub ca: SslFileName,
    /// The versions of TLS spoken.
    pub ssl_protocol: SslProtocol,
    /// A list of cipher suites for TLS 1.2 by OpenSSL's names. Empty: all that are safe.
    #[serde(deserialize_with = "scalar::lower_case")]
    pub ssl_ciphers: String,
}

impl Default for Https {
    fn default() -> Self {
        Self {
            enabled: true,
            key: SslFileName("server.key".to_owned()),
            cert: SslFileName("server.crt".to_owned()),
            use_ca: false,
            ca: SslFileName("ca.crt".to_owned()),
            ssl_protocol: SslProtocol::Auto,
            ssl_ciphers: String::new(),
        }
    }
}

/// The name of a file in `api/configuration/ssl`: word characters, dots and dashes, so no path out of the folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct SslFileName(String);

impl SslFileName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for SslFileName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar::parsed(deserializer, |name| {
            let allowed = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
            if name.is_empty() || matches!(name, "." | "..") || !name.chars().all(allowed) {
                return Err(format!(
                    "{name:?} is no name of a file in api/configuration/ssl: letters, digits, '_', '-' and '.' \
                     are allowed"
                ));
            }
            Ok(Self(name.to_owned()))
        })
    }
}

/// The versions of TLS spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum SslProtocol {
    /// The newest that both sides speak.
    #[serde(rename = "auto")]
    Auto,
    /// The same as `auto`, by its older name.
    #[serde(rename = "tls")]
    Tls,
    /// TLS 1.0, which is not spoken any more.
    #[serde(rename = "tlsv1")]
    Tls10,
    /// TLS 1.1, which is not spoken any more.
    #[serde(rename = "tlsv1.1")]
    Tls11,
    /// TLS 1.2 and nothing newer.
    #[serde(rename = "tlsv1.2")]
    Tls12,
}

impl<'de> Deserialize<'de> for SslProtocol {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar::parsed(deserializer, |name| match name.to_lowercase().as_str() {
            "auto" => Ok(Self::Auto),
            "tls" => Ok(Self::Tls),
            "tlsv1" => Ok(Self::Tls10),
            "tlsv1.1" => Ok(Self::Tls11),
            "tlsv1.2" => Ok(Self::Tls12),
            _ => Err(scalar::none_of(name, &["auto", "tls", "tlsv1", "tlsv1.1", "tlsv1.2"])),
        })
    }
}
