//! Who asks: passwords and tokens of the `Authorization` header.
//!
//! Tokens say what those of Wazuh 4.14 say (`api/api/authentication.py`): the same claims, for the same time. They are
//! signed with ES256, where Wazuh signs with ES512, by a key of this server's own; so a token is good at the server
//! that made it, and clients log in again when one takes the other's place. Whether a token's user still exists and its
//! tokens were not revoked is for `wazuhctl_core::rbac` to say.

mod claims;
mod context;
mod credentials;
mod key;
mod live_key;
mod pool;
mod revocation;
mod sessions;
mod token;

#[cfg(test)]
mod tests;

pub use claims::{Claims, Subject};
pub use context::hash_auth_context;
pub use credentials::{Credentials, CredentialsError};
pub use key::{KeyError, KeyFiles, TokenKey};
pub use live_key::LiveKey;
pub use pool::SignaturePool;
pub use sessions::{Generation, Sessions};
pub use token::{LONGEST_TOKEN, TokenError, issue, screen, unix_time, verify};
