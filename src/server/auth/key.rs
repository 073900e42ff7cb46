//! [`TokenKey`]: the pair of keys that signs and verifies tokens, and the files it is kept in.
//!
//! The pair is on the curve P-256 and used for ES256 (RFC 7518), by `jsonwebtoken`. Wazuh signs with ES512 and refuses
//! to start with a key of another curve in its `private_key.pem`; so this pair has files of its own beside Wazuh's,
//! which are neither read nor written, and a home can go back to Wazuh as it came.

use std::fmt;
use std::fs;
use std::io::{self, Read as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use jsonwebtoken::{DecodingKey, EncodingKey};
use p256::SecretKey;
use p256::elliptic_curve::rand_core::OsRng;
use p256::pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _, EncodePublicKey as _, LineEnding};
use wazuhctl_core::error::{Error, Fault};
use wazuhctl_core::home::{Home, create_file, replace_file};
use zeroize::Zeroizing;

/// Mode of the private key's file: the group, which is Wazuh's, may read it.
const PRIVATE_MODE: u32 = 0o640;

/// Mode of the public key's file, as Wazuh gives it to its own.
const PUBLIC_MODE: u32 = 0o640;

/// The rights that nobody may have on a private key: the group's to write it, and all of the others'.
const FORBIDDEN_RIGHTS: u32 = 0o027;

/// The longest text that is looked at for a key, in bytes. A key on P-256 has about 250.
const LONGEST_PEM: u64 = 16 * 1024;

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
    /// The file holds something else than a private key on P-256.
    #[error("{} holds no unencrypted private key on the curve P-256", path.display())]
    Unusable {
        /// The file.
        path: PathBuf,
    },
    /// Others than the owner and the group may read the private key, or others than the owner change it.
    #[error(
        "{} has mode {mode:04o}, so others may have read or changed it; remove it to have another made, or set its \
         mode to 0640 if you are sure that nobody did",
        path.display()
    )]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// A key could not be made, written as PEM or used to sign.
    #[error("the key for tokens failed: {0}")]
    Failed(String),
}

impl From<KeyError> for Error {
    /// 6003, with status 500.
    fn from(error: KeyError) -> Self {
        Self::new(Fault::SigningKeyUnusable { reason: error.to_string() }).caused_by(error)
    }
}

/// A private key on P-256 with its public half, in the forms in which `jsonwebtoken` takes them.
///
/// The public half is always computed from the private one: whoever could put another public key on the disk could
/// otherwise make tokens.
pub struct TokenKey {
    private_pem: Zeroizing<String>,
    public_pem: String,
    pub(super) signing: EncodingKey,
    pub(super) verifying: DecodingKey,
}

impl fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenKey(…)")
    }
}

impl TokenKey {
    /// A new key, from the system's random numbers.
    ///
    /// # Errors
    /// When the key cannot be encoded.
    pub fn generate() -> Result<Self, KeyError> {
        Self::new(&SecretKey::random(&mut OsRng))
    }

    /// Reads a private key on P-256, in PKCS#8 or SEC1; none if it is anything else.
    pub fn from_pem(pem: &str) -> Option<Self> {
        let secret = SecretKey::from_pkcs8_pem(pem).ok().or_else(|| SecretKey::from_sec1_pem(pem).ok())?;
        Self::new(&secret).ok()
    }

    fn new(secret: &SecretKey) -> Result<Self, KeyError> {
        let private_pem = secret.to_pkcs8_pem(LineEnding::LF).map_err(failed)?;
        let public_pem = secret.public_key().to_public_key_pem(LineEnding::LF).map_err(failed)?;
        Ok(Self {
            signing: EncodingKey::from_ec_pem(private_pem.as_bytes()).map_err(failed)?,
            verifying: DecodingKey::from_ec_pem(public_pem.as_bytes()).map_err(failed)?,
            private_pem,
            public_pem,
        })
    }
}

pub(super) fn failed(error: impl fmt::Display) -> KeyError {
    KeyError::Failed(error.to_string())
}

/// Where the key is kept: the private half as PKCS#8, the public one as SubjectPublicKeyInfo, both as PEM.
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

    /// The file of the private half.
    pub(super) fn private(&self) -> &Path {
        &self.private
    }

    /// Reads the key, or makes one if there is none. Of several processes that do so at once one makes it, and all
    /// have the same. A public half that is missing or not the private one's is written anew. Blocks on the disk.
    ///
    /// # Errors
    /// When a file cannot be read or written, holds something else than a key, or is open to others.
    pub fn load_or_create(&self) -> Result<TokenKey, KeyError> {
        let key = match self.load()? {
            Some(key) => key,
            None => self.create()?,
        };
        if read(&self.public)?.is_none_or(|(text, _)| text.trim() != key.public_pem.trim()) {
            self.write_public(&key)?;
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
        replace_file(&self.private, key.private_pem.as_bytes(), Some(PRIVATE_MODE))
            .map_err(unwritable(&self.private))?;
        self.write_public(&key)?;
        Ok(key)
    }

    fn write_public(&self, key: &TokenKey) -> Result<(), KeyError> {
        replace_file(&self.public, key.public_pem.as_bytes(), Some(PUBLIC_MODE))
            .map_err(unwritable(&self.public))
    }

    fn load(&self) -> Result<Option<TokenKey>, KeyError> {
        let Some((pem, mode)) = read(&self.private)? else { return Ok(None) };
        if mode & FORBIDDEN_RIGHTS != 0 {
            return Err(KeyError::Exposed { path: self.private.clone(), mode });
        }
        match TokenKey::from_pem(&pem) {
            Some(key) => Ok(Some(key)),
            None => Err(KeyError::Unusable { path: self.private.clone() }),
        }
    }

    fn create(&self) -> Result<TokenKey, KeyError> {
        let key = TokenKey::generate()?;
        let created = create_file(&self.private, key.private_pem.as_bytes(), PRIVATE_MODE)
            .map_err(unwritable(&self.private))?;
        if created {
            return Ok(key);
        }
        // Another process was faster: its key is the one.
        self.load()?.ok_or_else(|| unwritable(&self.private)(io::ErrorKind::NotFound.into()))
    }
}

fn unwritable(path: &Path) -> impl Fn(io::Error) -> KeyError {
    move |source| KeyError::Unwritable { path: path.to_owned(), source }
}

/// A file's text and permission bits; `None` where there is no such file.
fn read(path: &Path) -> Result<Option<(Zeroizing<String>, u32)>, KeyError> {
    let unreadable = |source| KeyError::Unreadable { path: path.to_owned(), source };
    let file = match fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(unreadable(source)),
    };
    // Of the file that is open, not of what may stand at the path by then.
    let mode = file.metadata().map_err(unreadable)?.permissions().mode() & 0o7777;
    let mut bytes = Zeroizing::new(Vec::new());
    file.take(LONGEST_PEM).read_to_end(&mut bytes).map_err(unreadable)?;
    // What is no text is no key either, which is for the caller to say.
    let text = std::str::from_utf8(&bytes).unwrap_or_default();
    Ok(Some((Zeroizing::new(text.to_owned()), mode)))
}
