//! Tokens as text: JSON Web Tokens in the compact form of RFC 7515.
//!
//! They are written and read here, and not by a library, because ES512, which Wazuh's tokens are signed with, is in
//! none that has no C code. What makes such code dangerous elsewhere is left out: there is one key, it has one
//! algorithm, and a token that names another is refused before anything else is looked at.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::claims::Claims;
use super::key::{KeyError, TokenKey};
use crate::config::SecurityConfig;

/// The longest token that is looked at, in bytes. A token with a thousand roles has about 6000.
pub const LONGEST_TOKEN: usize = 16 * 1024;

/// Why a token is not good. All of them are answered with 401.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// It is longer than [`LONGEST_TOKEN`].
    #[error("the token is too long")]
    TooLong,
    /// It is not three parts of base64 with JSON in the first two, or lacks a claim.
    #[error("the token is malformed")]
    Malformed,
    /// It names another algorithm than that of the key, or none.
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

#[derive(Serialize)]
struct NewHeader {
    alg: &'static str,
    typ: &'static str,
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    /// Extensions that the reader must understand. None is understood.
    crit: Option<serde::de::IgnoredAny>,
}

/// Seconds since 1970, by the system's clock.
pub fn unix_time() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// Writes and signs a token. Computes for some milliseconds.
///
/// # Errors
/// When the key does not sign.
pub fn issue(key: &TokenKey, claims: &Claims) -> Result<String, KeyError> {
    let json = |error: serde_json::Error| KeyError::Failed(error.to_string());
    let header = serde_json::to_vec(&NewHeader { alg: key.algorithm(), typ: "JWT" }).map_err(json)?;
    let claims = serde_json::to_vec(claims).map_err(json)?;
    let mut token = URL_SAFE_NO_PAD.encode(header);
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(claims, &mut token);
    let signature = key.sign(token.as_bytes())?;
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(signature, &mut token);
    Ok(token)
}

/// Reads a token and checks its signature, times and settings at `now`, in seconds since 1970.
///
/// Computes for some milliseconds, also for tokens that are forged: call it on a thread for blocking work, and keep
/// the result in [`Sessions`](super::Sessions).
///
/// # Errors
/// The first check that fails.
pub fn verify(
    key: &TokenKey,
    token: &str,
    security: &SecurityConfig,
    now: i64,
) -> Result<Claims, TokenError> {
    if token.len() > LONGEST_TOKEN {
        return Err(TokenError::TooLong);
    }
    let (signed, signature) = token.rsplit_once('.').ok_or(TokenError::Malformed)?;
    let (header, claims) = signed.split_once('.').ok_or(TokenError::Malformed)?;
    let header: Header = decode(header)?;
    if header.alg != key.algorithm() {
        return Err(TokenError::WrongAlgorithm);
    }
    if header.crit.is_some() {
        return Err(TokenError::Malformed);
    }
    let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| TokenError::Malformed)?;
    if !key.verifies(signed.as_bytes(), &signature) {
        return Err(TokenError::WrongSignature);
    }
    let claims: Claims = decode(claims)?;
    claims.check(security, now)?;
    Ok(claims)
}

/// The JSON of a part of a token.
fn decode<T: for<'de> Deserialize<'de>>(part: &str) -> Result<T, TokenError> {
    let json = URL_SAFE_NO_PAD.decode(part).map_err(|_| TokenError::Malformed)?;
    serde_json::from_slice(&json).map_err(|_| TokenError::Malformed)
}
