//! [`Claims`]: what a token says.

use serde::{Deserialize, Serialize};

use super::token::TokenError;
use crate::config::SecurityConfig;

/// Who issues tokens.
pub(super) const ISSUER: &str = "wazuh";
/// Whom they are for.
pub(super) const AUDIENCE: &str = "Wazuh API REST";

/// What a token says, by Wazuh's names and in Wazuh's order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// Who issued the token.
    iss: String,
    /// Whom it is for.
    aud: Audience,
    /// The second since 1970 from which on it is good, which is when it was made.
    pub nbf: i64,
    /// The second since 1970 from which on it is not good any more.
    pub exp: i64,
    /// The user's name.
    pub sub: String,
    /// Whether the user logged in by an authorisation context.
    pub run_as: bool,
    /// The ids of the user's roles.
    pub rbac_roles: Vec<i64>,
    /// The RBAC mode when the token was made.
    pub rbac_mode: String,
    /// The hash of the authorisation context, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash_auth_context: Option<String>,
}

/// An audience, which the standard lets be one or several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

/// Whom a token is made for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The user's name.
    pub user: String,
    /// The ids of the roles the token gives.
    pub roles: Vec<i64>,
    /// The hash of the authorisation context that the user logged in by, if by one.
    pub auth_context_hash: Option<String>,
}

impl Claims {
    /// The claims of a token made at `now`, in seconds since 1970.
    pub fn new(subject: Subject, security: &SecurityConfig, now: i64) -> Self {
        Self {
            iss: ISSUER.to_owned(),
            aud: Audience::One(AUDIENCE.to_owned()),
            nbf: now,
            exp: now.saturating_add(security.auth_token_exp_timeout),
            sub: subject.user,
            run_as: subject.auth_context_hash.is_some(),
            rbac_roles: subject.roles,
            rbac_mode: security.rbac_mode.name().to_owned(),
            hash_auth_context: subject.auth_context_hash,
        }
    }

    /// Checks that the token's time is now, in seconds since 1970, and that it was made under these settings. That is
    /// what may change in the life of a token; the rest is checked once, when it is [`verified`](super::verify).
    ///
    /// A token is void as soon as the RBAC mode or the life of tokens is another than when it was made.
    ///
    /// # Errors
    /// The first check that fails.
    pub fn check(&self, security: &SecurityConfig, now: i64) -> Result<(), TokenError> {
        if self.exp <= now {
            Err(TokenError::Expired)
        } else if self.nbf > now {
            Err(TokenError::NotYetValid)
        } else if self.rbac_mode != security.rbac_mode.name()
            || self.exp.checked_sub(self.nbf) != Some(security.auth_token_exp_timeout)
        {
            Err(TokenError::SettingsChanged)
        } else {
            Ok(())
        }
    }
}
