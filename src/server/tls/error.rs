//! [`TlsError`]: why there is no TLS, with the file at fault.

use std::io;
use std::path::PathBuf;

/// Why TLS cannot be set up.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file is not there.
    #[error("{what} {} does not exist", path.display())]
    Missing {
        /// What the file is.
        what: &'static str,
        /// The file.
        path: PathBuf,
    },
    /// A file cannot be read.
    #[error("cannot read {what} {}: {source}", path.display())]
    Unreadable {
        /// What the file is.
        what: &'static str,
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file cannot be written.
    #[error("cannot write {what} {}: {source}", path.display())]
    Unwritable {
        /// What the file is.
        what: &'static str,
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file does not hold what it should.
    #[error("{what} {} cannot be used: {reason}", path.display())]
    Unusable {
        /// What the file is.
        what: &'static str,
        /// The file.
        path: PathBuf,
        /// Why not.
        reason: String,
    },
    /// Certificate and key do not belong together.
    #[error("the certificate {} is not that of the private key {}", certificate.display(), key.display())]
    Mismatch {
        /// The certificate's file.
        certificate: PathBuf,
        /// The key's file.
        key: PathBuf,
    },
    /// The option `https.ssl_ciphers` leaves nothing.
    #[error("https.ssl_ciphers: none of {wanted:?} is available; available are {available}")]
    NoCipher {
        /// The option's value.
        wanted: String,
        /// The names that can be chosen.
        available: String,
    },
    /// A certificate could not be made.
    #[error("no certificate could be made: {0}")]
    Generation(#[from] rcgen::Error),
    /// The library refused the configuration.
    #[error("TLS cannot be set up: {0}")]
    Refused(#[from] rustls::Error),
}
