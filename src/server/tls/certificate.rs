//! [`LiveCertificate`]: the certificate and key that new connections get, read again when their files change.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;
use rustls::crypto::CryptoProvider;
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;

use super::TlsError;
use super::files::{CERTIFICATE, KEY, read_certificates, read_key};
use wazuhctl_core::home::Stamp;

/// A certificate with its key, as the files last held them. Connections that exist keep what they began with.
pub struct LiveCertificate {
    certificate: PathBuf,
    key: PathBuf,
    provider: Arc<CryptoProvider>,
    current: ArcSwap<CertifiedKey>,
    /// Held while the files are read, so that the newest contents win.
    seen: Mutex<[Option<Stamp>; 2]>,
}

impl fmt::Debug for LiveCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LiveCertificate({})", self.certificate.display())
    }
}

impl LiveCertificate {
    /// Reads both files. Blocks on the disk.
    pub(super) fn load(
        certificate: PathBuf,
        key: PathBuf,
        provider: Arc<CryptoProvider>,
    ) -> Result<Self, TlsError> {
        let seen = stamps(&certificate, &key);
        let current = read(&certificate, &key, &provider)?;
        Ok(Self {
            certificate,
            key,
            provider,
            current: ArcSwap::from_pointee(current),
            seen: Mutex::new(seen),
        })
    }

    /// Reads the files again if one of them changed since they were last looked at, and says whether new connections
    /// get another certificate now. Blocks on the disk.
    ///
    /// # Errors
    /// When the changed files cannot be used, as while only one of them has been replaced: told once a change, and
    /// what was good before stays in use.
    pub fn refresh(&self) -> Result<bool, TlsError> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let now = stamps(&self.certificate, &self.key);
        if *seen == now {
            return Ok(false);
        }
        *seen = now;
        let fresh = read(&self.certificate, &self.key, &self.provider)?;
        let differs = fresh.cert != self.current.load().cert;
        self.current.store(Arc::new(fresh));
        Ok(differs)
    }
}

impl ResolvesServerCert for LiveCertificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.current.load_full())
    }
}

fn stamps(certificate: &Path, key: &Path) -> [Option<Stamp>; 2] {
    [Stamp::of(certificate), Stamp::of(key)]
}

fn read(certificate: &Path, key: &Path, provider: &CryptoProvider) -> Result<CertifiedKey, TlsError> {
    let (chain, secret) = (read_certificates(CERTIFICATE, certificate)?, read_key(key)?);
    CertifiedKey::from_der(chain, secret, provider).map_err(|error| match error {
        rustls::Error::InconsistentKeys(_) => {
            TlsError::Mismatch { certificate: certificate.to_owned(), key: key.to_owned() }
        }
        rustls::Error::InvalidCertificate(reason) => TlsError::Unusable {
            what: CERTIFICATE,
            path: certificate.to_owned(),
            reason: format!("{reason:?}"),
        },
        error => TlsError::Unusable { what: KEY, path: key.to_owned(), reason: error.to_string() },
    })
}
