//! [`Fingerprint`]: the SHA-256 of a certificate, by which it is known again.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::failure::{Failure, Result};

/// The SHA-256 of a certificate in DER form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The fingerprint of a certificate.
    pub(crate) fn of(certificate: &[u8]) -> Self {
        Self(Sha256::digest(certificate).into())
    }

    /// Reads 64 hexadecimal digits, with or without colons, `sha256:` or openssl's `sha256 Fingerprint=` before them.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let digits = text.rsplit(['=']).next().unwrap_or(text).trim();
        let digits = digits.strip_prefix("sha256:").or(digits.strip_prefix("SHA256:")).unwrap_or(digits);
        let nibbles: Option<Vec<u8>> = digits
            .chars()
            .filter(|c| *c != ':')
            .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect();
        let bytes: Option<Vec<u8>> = nibbles.map(|nibbles| {
            let (pairs, rest) = nibbles.as_chunks::<2>();
            let bytes = pairs.iter().map(|[high, low]| high * 16 + low);
            if rest.is_empty() { bytes.collect() } else { Vec::new() }
        });
        bytes.and_then(|bytes| bytes.try_into().ok()).map(Self).ok_or_else(|| {
            Failure::usage(format!("\"{text}\" is not a SHA-256 fingerprint"))
                .hint("openssl x509 -in CERTIFICATE -noout -fingerprint -sha256 prints one")
        })
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, byte) in self.0.iter().enumerate() {
            let separator = if place == 0 { "" } else { ":" };
            write!(f, "{separator}{byte:02X}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_one_is_read() {
        let fingerprint = Fingerprint::of(b"a certificate");
        let text = fingerprint.to_string();
        for form in [
            text.clone(),
            text.to_lowercase(),
            text.replace(':', ""),
            format!("sha256:{}", text.replace(':', "")),
            format!("sha256 Fingerprint={text}"),
        ] {
            assert_eq!(Fingerprint::parse(&form).unwrap(), fingerprint, "{form}");
        }
    }

    #[test]
    fn what_is_none_is_refused() {
        let text = Fingerprint::of(b"").to_string();
        let odd = text.replace(':', "").split_off(1);
        for wrong in ["", "ab", "zz", &odd, &format!("{text}:00"), "ñ"] {
            assert!(Fingerprint::parse(wrong).is_err(), "{wrong}");
        }
    }
}
