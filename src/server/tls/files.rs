//! Reads certificates and keys from their PEM files, and says what is wrong with them.

use std::io;
use std::path::Path;

use rustls_pki_types::pem::{self, PemObject};
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use zeroize::Zeroizing;

use super::TlsError;

pub(crate) const CERTIFICATE: &str = "the certificate";
pub(super) const KEY: &str = "the private key";
pub(super) const AUTHORITY: &str = "the certificate authority";

/// All certificates of a file, at least one.
pub(crate) fn read_certificates(
    what: &'static str,
    path: &Path,
) -> Result<Vec<CertificateDer<'static>>, TlsError> {
    let text = read(what, path)?;
    let unusable = |reason: String| TlsError::Unusable { what, path: path.to_owned(), reason };
    let certificates = CertificateDer::pem_slice_iter(&text)
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| unusable(error.to_string()))?;
    if certificates.is_empty() {
        Err(unusable("it holds no certificate".to_owned()))
    } else {
        Ok(certificates)
    }
}

/// The private key of a file.
pub(crate) fn read_key(path: &Path) -> Result<PrivateKeyDer<'static>, TlsError> {
    let text = read(KEY, path)?;
    let unusable =
        |reason: &str| TlsError::Unusable { what: KEY, path: path.to_owned(), reason: reason.to_owned() };
    PrivateKeyDer::from_pem_slice(&text).map_err(|error| match error {
        pem::Error::NoItemsFound if is_encrypted(&text) => {
            unusable("it is encrypted; store it without a passphrase, readable by its owner only")
        }
        pem::Error::NoItemsFound => unusable("it holds no private key"),
        error => unusable(&error.to_string()),
    })
}

fn read(what: &'static str, path: &Path) -> Result<Zeroizing<Vec<u8>>, TlsError> {
    std::fs::read(path).map(Zeroizing::new).map_err(|source| match source.kind() {
        io::ErrorKind::NotFound => TlsError::Missing { what, path: path.to_owned() },
        _ => TlsError::Unreadable { what, path: path.to_owned(), source },
    })
}

fn is_encrypted(text: &[u8]) -> bool {
    const MARK: &[u8] = b"ENCRYPTED";
    text.windows(MARK.len()).any(|window| window == MARK)
}
