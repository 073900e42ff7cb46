//! Tokens as text: JSON Web Tokens in the compact form of RFC 7515, signed with ES256.
//!
//! Encoding, signature and the registered claims are the business of `jsonwebtoken`; here stand the rules that it is
//! given: one algorithm, one issuer, one audience, no tolerance for clocks, and nothing optional.

use jsonwebtoken::errors::{Error as JwtError, ErrorKind};
use jsonwebtoken::{Algorithm, Header, Validation};

use super::claims::{AUDIENCE, Claims, ISSUER};
use super::key::{KeyError, TokenKey, failed};
use crate::config::SecurityConfig;

/// The longest token that is looked at, in bytes. A token with a thousand roles has about 6000.
pub const LONGEST_TOKEN: usize = 16 * 1024;

/// The one algorithm. Which one a token names decides nothing: any other name is refused.
const ALGORITHM: Algorithm = Algorithm::ES256;

/// Why a token is not good. All of them are answered with 401.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// It is longer than [`LONGEST_TOKEN`].
    #[error("the token is too long")]
    TooLong,
    /// It is not three parts of base64 with the JSON of a token in the first two, names an algorithm that is no public
    /// key's or hash's (such as `none`, or Wazuh's own ES512), demands extensions, or lacks a claim.
    #[error("the token is malformed or not one of this server")]
    Malformed,
    /// It names an algorithm other than ES256.
    #[error("the token is not signed by the algorithm in use")]
    WrongAlgorithm,
    /// It was not signed by the key, or changed afterwards.
    #[error("the signature of the token is not valid")]
    WrongSignature,
    /// Someone else issued it.
    #[error("the token was issued by someone else")]
    WrongIssuer,
    /// It is meant for someone else.
    #[error("the token is for someone else")]
    WrongAudience,
    /// Its time is over.
    #[error("the token has expired")]
    Expired,
    /// Its time has not come.
    #[error("the token is not valid yet")]
    NotYetValid,
    /// It was made under another RBAC mode or for another time to live.
    #[error("the token was made under other security settings")]
    SettingsChanged,
}

impl From<JwtError> for TokenError {
    fn from(error: JwtError) -> Self {
        match error.kind() {
            ErrorKind::InvalidAlgorithm | ErrorKind::InvalidAlgorithmName => Self::WrongAlgorithm,
            ErrorKind::InvalidSignature => Self::WrongSignature,
            ErrorKind::InvalidIssuer => Self::WrongIssuer,
            ErrorKind::InvalidAudience => Self::WrongAudience,
            ErrorKind::ExpiredSignature => Self::Expired,
            ErrorKind::ImmatureSignature => Self::NotYetValid,
            _ => Self::Malformed,
        }
    }
}

/// Seconds since 1970, by the system's clock.
pub fn unix_time() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// Writes and signs a token. Computes for some fractions of a millisecond.
///
/// # Errors
/// When the key does not sign.
pub fn issue(key: &TokenKey, claims: &Claims) -> Result<String, KeyError> {
    jsonwebtoken::encode(&Header::new(ALGORITHM), claims, &key.signing).map_err(failed)
}

/// Refuses what cannot be a token of this server, by its length, its parts and its header. Computes next to nothing and
/// proves nothing: what passes is to be [verified](verify).
///
/// # Errors
/// A check that fails.
pub fn screen(token: &str) -> Result<(), TokenError> {
    if token.len() > LONGEST_TOKEN {
        return Err(TokenError::TooLong);
    }
    let header = jsonwebtoken::decode_header(token)?;
    if header.alg != ALGORITHM {
        return Err(TokenError::WrongAlgorithm);
    }
    // Extensions that the reader must understand (RFC 7515, section 4.1.11). None is understood, and the library
    // leaves them to its caller.
    if header.crit.is_some() {
        return Err(TokenError::Malformed);
    }
    Ok(())
}

/// Reads a token and checks its length, algorithm, signature, issuer, audience and times by the system's clock, and
/// that it was made under these settings.
///
/// Computes for some fractions of a millisecond, also for tokens that are forged: keep the result in
/// [`Sessions`](super::Sessions).
///
/// # Errors
/// A check that fails.
pub fn verify(key: &TokenKey, token: &str, security: &SecurityConfig) -> Result<Claims, TokenError> {
    screen(token)?;
    let data = jsonwebtoken::decode::<Claims>(token, &key.verifying, &validation())?;
    data.claims.check(security, unix_time())?;
    Ok(data.claims)
}

fn validation() -> Validation {
    let mut validation = Validation::new(ALGORITHM);
    validation.set_issuer(&[ISSUER]);
    validation.set_audience(&[AUDIENCE]);
    validation.set_required_spec_claims(&["iss", "aud", "nbf", "exp", "sub"]);
    validation.validate_nbf = true;
    // Who issues tokens and who judges them are the same machine.
    validation.leeway = 0;
    validation
}
