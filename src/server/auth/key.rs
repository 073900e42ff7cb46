//! [`TokenKey`]: the key that signs tokens, and the files it is kept in.
//!
//! Wazuh keeps it as `private_key.pem` (PKCS#8) and `public_key.pem` (SubjectPublicKeyInfo) with mode 0640, on the
//! curve P-521, and signs with ES512; it refuses keys on any other curve. The same is done here, so that the two
//! servers can follow each other on one home. A key on P-256, which this server makes nowhere but an administrator
//! may have put there, signs with ES256. A token must be signed by the one algorithm that fits the key.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use p256::ecdsa::signature::{Signer as _, Verifier as _};
use p256::pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _, EncodePublicKey as _, LineEnding};
use p521::elliptic_curve::rand_core::OsRng;
use wazuhctl_core::error::{Error, Fault};
use wazuhctl_core::home::{Home, replace_file};
use zeroize::Zeroizing;

/// Owner and mode of the key files: the group, which is Wazuh's, may read them.
const KEY_FILE_MODE: u32 = 0o640;

/// Why there is no key to sign tokens with.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// A file cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file cannot be written.
    #[error("cannot write {}: {source}", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file holds no private key on one of the two curves.
    #[error("{} holds no unencrypted private key on the curve P-521 or P-256", path.display())]
    Unusable {
        /// The file.
        path: PathBuf,
    },
    /// A key could not be made or written as PEM, or did not sign.
    #[error("the key for tokens failed: {0}")]
    Failed(String),
}

impl From<KeyError> for Error {
    /// 6003, with status 500.
    fn from(error: KeyError) -> Self {
        Self::new(Fault::SigningKeyUnusable { reason: error.to_string() }).caused_by(error)
    }
}

/// A private key that signs tokens, with its public half.
pub struct TokenKey(Curve);

// Keys live once in a process, so the difference in size costs nothing.
enum Curve {
    P256(Box<p256::ecdsa::SigningKey>),
    P521(Box<p521::ecdsa::SigningKey>, Box<p521::ecdsa::VerifyingKey>),
}

impl fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenKey({}, …)", self.algorithm())
    }
}

impl TokenKey {
    /// A new key, as Wazuh makes them: on P-521.
    pub fn generate() -> Result<Self, KeyError> {
        Self::from_p521(&p521::SecretKey::random(&mut OsRng))
    }

    /// Reads a private key, in PKCS#8 or SEC1; none if it is anything else.
    pub fn from_pem(pem: &str) -> Option<Self> {
        let p521 =
            p521::SecretKey::from_pkcs8_pem(pem).ok().or_else(|| p521::SecretKey::from_sec1_pem(pem).ok());
        if let Some(secret) = p521 {
            return Self::from_p521(&secret).ok();
        }
        let p256 =
            p256::SecretKey::from_pkcs8_pem(pem).ok().or_else(|| p256::SecretKey::from_sec1_pem(pem).ok())?;
        Some(Self(Curve::P256(Box::new(p256.into()))))
    }

    fn from_p521(secret: &p521::SecretKey) -> Result<Self, KeyError> {
        let signing = p521::ecdsa::SigningKey::from_bytes(&secret.to_bytes()).map_err(failed)?;
        let verifying = p521::ecdsa::VerifyingKey::from(&signing);
        Ok(Self(Curve::P521(Box::new(signing), Box::new(verifying))))
    }

    /// The algorithm's name in the header of tokens.
    pub fn algorithm(&self) -> &'static str {
        match &self.0 {
            Curve::P256(_) => "ES256",
            Curve::P521(..) => "ES512",
        }
    }

    /// Signs a message; the two numbers of the signature follow each other at their full length.
    pub(super) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        match &self.0 {
            Curve::P256(signing) => {
                let signature: p256::ecdsa::Signature = signing.try_sign(message).map_err(failed)?;
                Ok(signature.to_bytes().to_vec())
            }
            Curve::P521(signing, _) => {
                let signature: p521::ecdsa::Signature = signing.try_sign(message).map_err(failed)?;
                Ok(signature.to_bytes().to_vec())
            }
        }
    }

    /// Whether a signature is this key's for a message.
    pub(super) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match &self.0 {
            Curve::P256(signing) => p256::ecdsa::Signature::from_slice(signature)
                .is_ok_and(|signature| signing.verifying_key().verify(message, &signature).is_ok()),
            Curve::P521(_, verifying) => p521::ecdsa::Signature::from_slice(signature)
                .is_ok_and(|signature| verifying.verify(message, &signature).is_ok()),
        }
    }

    fn private_pem(&self) -> Result<Zeroizing<String>, KeyError> {
        match &self.0 {
            Curve::P256(signing) => {
                p256::SecretKey::from(signing.as_ref().clone()).to_pkcs8_pem(LineEnding::LF).map_err(failed)
            }
            Curve::P521(signing, _) => p521::SecretKey::from_bytes(&signing.to_bytes())
                .map_err(failed)?
                .to_pkcs8_pem(LineEnding::LF)
                .map_err(failed),
        }
    }

    fn public_pem(&self) -> Result<String, KeyError> {
        match &self.0 {
            Curve::P256(signing) => p256::PublicKey::from(signing.verifying_key())
                .to_public_key_pem(LineEnding::LF)
                .map_err(failed),
            Curve::P521(_, verifying) => p521::PublicKey::from_affine(*verifying.as_affine())
                .map_err(failed)?
                .to_public_key_pem(LineEnding::LF)
                .map_err(failed),
        }
    }
}

fn failed(error: impl fmt::Display) -> KeyError {
    KeyError::Failed(error.to_string())
}

/// Where the key is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFiles {
    private: PathBuf,
    public: PathBuf,
}

impl KeyFiles {
    /// The key files of a home.
    pub fn of(home: &Home) -> Self {
        Self { private: home.token_private_key(), public: home.token_public_key() }
    }

    /// Reads the key, or makes one if there is none. A public half that is missing or not the private one's is
    /// written anew, because Wazuh reads it. Blocks on the disk.
    ///
    /// # Errors
    /// When a file cannot be read or written, or holds something else than a key.
    pub fn load_or_create(&self) -> Result<TokenKey, KeyError> {
        let Some(pem) = read(&self.private)? else { return self.replace() };
        let key =
            TokenKey::from_pem(&pem).ok_or_else(|| KeyError::Unusable { path: self.private.clone() })?;
        let public = key.public_pem()?;
        if read(&self.public)?.is_none_or(|found| found.trim() != public.trim()) {
            write(&self.public, &public)?;
        }
        Ok(key)
    }

    /// Makes a new key in place of the old one, with which every token that there is ends. Blocks on the disk.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn replace(&self) -> Result<TokenKey, KeyError> {
        let key = TokenKey::generate()?;
        // In this order: a private key without its public half is mended at the next start.
        write(&self.private, &key.private_pem()?)?;
        write(&self.public, &key.public_pem()?)?;
        Ok(key)
    }
}

fn read(path: &Path) -> Result<Option<Zeroizing<String>>, KeyError> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(Zeroizing::new(text))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(KeyError::Unreadable { path: path.to_owned(), source }),
    }
}

fn write(path: &Path, text: &str) -> Result<(), KeyError> {
    replace_file(path, text.as_bytes(), Some(KEY_FILE_MODE))
        .map_err(|source| KeyError::Unwritable { path: path.to_owned(), source })
}
