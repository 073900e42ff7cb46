//! Checksums of a group's files, in the algorithms that the Server API offers.

use std::fmt::Write as _;
use std::io::{self, Read};
use std::path::Path;
use std::str::FromStr;

use blake2::{Blake2b512, Blake2s256};
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};
use sha3::{Sha3_224, Sha3_256, Sha3_384, Sha3_512};

/// How much of a file is read at a time, in bytes.
const CHUNK: usize = 64 * 1024;

/// An algorithm of the parameter `hash`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum HashAlgorithm {
    /// `md5`, which agents compare their shared files by.
    #[default]
    Md5,
    /// `sha1`
    Sha1,
    /// `sha224`
    Sha224,
    /// `sha256`
    Sha256,
    /// `sha384`
    Sha384,
    /// `sha512`
    Sha512,
    /// `blake2b`, 512 bits.
    Blake2b,
    /// `blake2s`, 256 bits.
    Blake2s,
    /// `sha3_224`
    Sha3_224,
    /// `sha3_256`
    Sha3_256,
    /// `sha3_384`
    Sha3_384,
    /// `sha3_512`
    Sha3_512,
}

/// The text names no algorithm.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no such hash algorithm")]
pub struct UnknownHashAlgorithm;

impl HashAlgorithm {
    /// Every algorithm.
    pub const ALL: [Self; 12] = [
        Self::Md5,
        Self::Sha1,
        Self::Sha224,
        Self::Sha256,
        Self::Sha384,
        Self::Sha512,
        Self::Blake2b,
        Self::Blake2s,
        Self::Sha3_224,
        Self::Sha3_256,
        Self::Sha3_384,
        Self::Sha3_512,
    ];

    /// The name that the parameter uses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Md5 => "md5",
            Self::Sha1 => "sha1",
            Self::Sha224 => "sha224",
            Self::Sha256 => "sha256",
            Self::Sha384 => "sha384",
            Self::Sha512 => "sha512",
            Self::Blake2b => "blake2b",
            Self::Blake2s => "blake2s",
            Self::Sha3_224 => "sha3_224",
            Self::Sha3_256 => "sha3_256",
            Self::Sha3_384 => "sha3_384",
            Self::Sha3_512 => "sha3_512",
        }
    }

    /// The checksum, in lower-case hexadecimal digits, of everything `content` yields. Blocks.
    ///
    /// # Errors
    /// When reading fails.
    pub fn of(self, content: impl Read) -> io::Result<String> {
        match self {
            Self::Md5 => checksum::<Md5>(content),
            Self::Sha1 => checksum::<Sha1>(content),
            Self::Sha224 => checksum::<Sha224>(content),
            Self::Sha256 => checksum::<Sha256>(content),
            Self::Sha384 => checksum::<Sha384>(content),
            Self::Sha512 => checksum::<Sha512>(content),
            Self::Blake2b => checksum::<Blake2b512>(content),
            Self::Blake2s => checksum::<Blake2s256>(content),
            Self::Sha3_224 => checksum::<Sha3_224>(content),
            Self::Sha3_256 => checksum::<Sha3_256>(content),
            Self::Sha3_384 => checksum::<Sha3_384>(content),
            Self::Sha3_512 => checksum::<Sha3_512>(content),
        }
    }

    /// The checksum of a file, or none if it cannot be read: a group without that file simply has no such sum. Blocks.
    pub fn of_file(self, path: &Path) -> Option<String> {
        std::fs::File::open(path).and_then(|file| self.of(file)).ok()
    }
}

impl FromStr for HashAlgorithm {
    type Err = UnknownHashAlgorithm;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|algorithm| algorithm.as_str() == name).ok_or(UnknownHashAlgorithm)
    }
}

fn checksum<D: Digest>(mut content: impl Read) -> io::Result<String> {
    let mut digest = D::new();
    let mut chunk = vec![0; CHUNK];
    loop {
        match content.read(&mut chunk) {
            Ok(0) => break,
            Ok(length) => digest.update(chunk.get(..length).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    let mut hexadecimal = String::new();
    for byte in digest.finalize() {
        // Writing to a string cannot fail.
        let _ = write!(hexadecimal, "{byte:02x}");
    }
    Ok(hexadecimal)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of the text `abc`, from the algorithms' own publications.
    const OF_ABC: [(&str, &str); 12] = [
        ("md5", "900150983cd24fb0d6963f7d28e17f72"),
        ("sha1", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        ("sha224", "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"),
        ("sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "sha384",
            "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7",
        ),
        (
            "sha512",
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
             2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        ),
        (
            "blake2b",
            "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1\
             7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923",
        ),
        ("blake2s", "508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982"),
        ("sha3_224", "e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf"),
        ("sha3_256", "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532"),
        (
            "sha3_384",
            "ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b298d88cea927ac7f539f1edf228376d25",
        ),
        (
            "sha3_512",
            "b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e\
             10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0",
        ),
    ];

    #[test]
    fn published_values() {
        for (name, sum) in OF_ABC {
            let algorithm: HashAlgorithm = name.parse().expect(name);
            assert_eq!(algorithm.of(&b"abc"[..]).expect("memory"), sum, "{name}");
            assert_eq!(algorithm.as_str(), name);
        }
        assert_eq!("crc32".parse::<HashAlgorithm>(), Err(UnknownHashAlgorithm));
    }

    #[test]
    fn a_file_that_cannot_be_read_has_no_checksum() {
        let folder = tempfile::tempdir().expect("folder");
        assert_eq!(HashAlgorithm::Md5.of_file(&folder.path().join("none")), None);
        assert_eq!(HashAlgorithm::Md5.of_file(folder.path()), None);
        let file = folder.path().join("file");
        std::fs::write(&file, vec![b'x'; 3 * CHUNK + 1]).expect("file");
        let whole = HashAlgorithm::Md5.of(&vec![b'x'; 3 * CHUNK + 1][..]).expect("memory");
        assert_eq!(HashAlgorithm::Md5.of_file(&file), Some(whole));
    }
}
