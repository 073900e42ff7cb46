//! [`Credentials`]: what the `Authorization` header of a request holds.

use std::fmt;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use http::HeaderMap;
use http::header::AUTHORIZATION;
use zeroize::Zeroizing;

use super::LONGEST_TOKEN;

/// Standard base64, with or without the padding at its end.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// What a client shows to say who it is.
#[derive(Clone, PartialEq, Eq)]
pub enum Credentials {
    /// A name and a password.
    Basic {
        /// The user's name.
        user: String,
        /// The password, wiped from memory after use.
        password: Zeroizing<String>,
    },
    /// A token.
    Bearer(String),
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Basic { user, .. } => write!(f, "Basic {{ user: {user:?}, password: … }}"),
            Self::Bearer(_) => f.write_str("Bearer(…)"),
        }
    }
}

/// Why a request shows nothing that could be checked. All of them are answered with 401.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CredentialsError {
    /// There is no such header.
    #[error("no authorization header was sent")]
    Missing,
    /// The header is neither a scheme and a value, nor of a scheme that is known.
    #[error("the authorization header is neither of the form Basic nor Bearer")]
    Malformed,
    /// The header is longer than any that is good.
    #[error("the authorization header is too long")]
    TooLong,
}

impl Credentials {
    /// Reads the `Authorization` header. Never fails in another way than by an error, whatever its bytes are.
    ///
    /// # Errors
    /// When there is none, more than one, or one that is not understood.
    pub fn from_headers(headers: &HeaderMap) -> Result<Self, CredentialsError> {
        let mut values = headers.get_all(AUTHORIZATION).iter();
        let value = values.next().ok_or(CredentialsError::Missing)?;
        if values.next().is_some() {
            return Err(CredentialsError::Malformed);
        }
        Self::parse(value.as_bytes())
    }

    /// Reads the value of an `Authorization` header.
    ///
    /// The scheme's case does not matter. A name ends at the first colon, so that a password may contain some. Name
    /// and password are UTF-8; where the bytes are not, they are taken for Latin-1, as Wazuh takes them always.
    ///
    /// # Errors
    /// When the value is not understood.
    pub fn parse(value: &[u8]) -> Result<Self, CredentialsError> {
        // Room for the scheme before the longest token.
        if value.len() > LONGEST_TOKEN + 16 {
            return Err(CredentialsError::TooLong);
        }
        let text = std::str::from_utf8(value).map_err(|_| CredentialsError::Malformed)?.trim();
        let (scheme, rest) = text.split_once(char::is_whitespace).ok_or(CredentialsError::Malformed)?;
        let rest = rest.trim_start();
        if scheme.eq_ignore_ascii_case("bearer") {
            Ok(Self::Bearer(rest.to_owned()))
        } else if scheme.eq_ignore_ascii_case("basic") {
            let bytes = Zeroizing::new(BASE64.decode(rest).map_err(|_| CredentialsError::Malformed)?);
            let decoded = match std::str::from_utf8(&bytes) {
                Ok(text) => Zeroizing::new(text.to_owned()),
                Err(_) => Zeroizing::new(bytes.iter().copied().map(char::from).collect::<String>()),
            };
            let (user, password) = decoded.split_once(':').ok_or(CredentialsError::Malformed)?;
            Ok(Self::Basic { user: user.to_owned(), password: Zeroizing::new(password.to_owned()) })
        } else {
            Err(CredentialsError::Malformed)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn basic(user: &str, password: &str) -> Result<Credentials, CredentialsError> {
        Ok(Credentials::Basic { user: user.to_owned(), password: Zeroizing::new(password.to_owned()) })
    }

    #[test]
    fn good_headers_are_read() {
        for (value, expected) in [
            ("Basic d2F6dWg6d2F6dWg=", basic("wazuh", "wazuh")),
            ("basic d2F6dWg6d2F6dWg", basic("wazuh", "wazuh")),
            ("BASIC   d2F6dWg6YTpiOmM= ", basic("wazuh", "a:b:c")),
            ("Basic Og==", basic("", "")),
            ("Basic w7xiZXI6cMOkc3M=", basic("über", "päss")),
            // Latin-1
            ("Basic /GJlcjpw5HNz", basic("über", "päss")),
            ("Bearer a.b.c", Ok(Credentials::Bearer("a.b.c".to_owned()))),
            ("bEARER\ta.b.c", Ok(Credentials::Bearer("a.b.c".to_owned()))),
        ] {
            assert_eq!(Credentials::parse(value.as_bytes()), expected, "{value}");
        }
    }

    #[test]
    fn bad_headers_are_refused() {
        for value in
            ["", "Basic", "Basic ", "Bearer", "Basic ***", "Basic d2F6dWg=", "Basic d", "Digest a", "a b c"]
        {
            assert_eq!(Credentials::parse(value.as_bytes()), Err(CredentialsError::Malformed), "{value}");
        }
        assert_eq!(Credentials::parse(b"Basic \xff\xfe"), Err(CredentialsError::Malformed));
        let long = format!("Bearer {}", "a".repeat(20_000));
        assert_eq!(Credentials::parse(long.as_bytes()), Err(CredentialsError::TooLong));
    }

    #[test]
    fn two_headers_are_as_bad_as_none() {
        let mut headers = HeaderMap::new();
        assert_eq!(Credentials::from_headers(&headers), Err(CredentialsError::Missing));
        headers.append(AUTHORIZATION, "Bearer a.b.c".parse().unwrap());
        assert!(Credentials::from_headers(&headers).is_ok());
        headers.append(AUTHORIZATION, "Bearer d.e.f".parse().unwrap());
        assert_eq!(Credentials::from_headers(&headers), Err(CredentialsError::Malformed));
    }

    #[test]
    fn nothing_secret_is_printed() {
        for value in ["Basic d2F6dWg6c2VjcmV0", "Bearer secret"] {
            assert!(!format!("{:?}", Credentials::parse(value.as_bytes()).unwrap()).contains("secret"));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Credentials::parse(&bytes);
            let mut value = b"Basic ".to_vec();
            value.extend(&bytes);
            let _ = Credentials::parse(&value);
        }

        #[test]
        fn what_is_encoded_is_read_back(user in "[^:]{0,40}", password in ".{0,40}") {
            let value = format!("Basic {}", BASE64.encode(format!("{user}:{password}")));
            prop_assert_eq!(Credentials::parse(value.as_bytes()), basic(&user, &password));
        }
    }
}
