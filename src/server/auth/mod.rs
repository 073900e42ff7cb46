//! Who asks: passwords and tokens of the `Authorization` header.
//!
//! Tokens are those of Wazuh 4.14 (`api/api/authentication.py`): the same claims, signed by the same key file with the
//! same algorithm, so that a token made by one server is good at the other when they take each other's place on a
//! home. Whether a token's user still exists and its tokens were not revoked is for `wazuhctl_core::rbac` to say.

mod claims;
mod context;
mod credentials;
mod key;
mod pool;
mod sessions;
mod token;

#[cfg(test)]
mod tests;

pub use claims::{Claims, Subject};
pub use context::hash_auth_context;
pub use credentials::{Credentials, CredentialsError};
pub use key::{KeyError, KeyFiles, TokenKey};
pub use pool::LoginPool;
pub use sessions::{Generation, Sessions};
pub use token::{LONGEST_TOKEN, TokenError, issue, unix_time, verify};
