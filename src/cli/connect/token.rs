//! Tokens (JWT) between calls: one file each (mode 0600), for a context, a user and an address.

use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::target::RemoteTarget;
use crate::failure::Result;
use crate::folders::Folders;
use crate::private_file;
use crate::secret::Secret;

/// A token is renewed this many seconds before it ends, so that it does not end on its way.
const MARGIN: i64 = 30;

/// Where the token of a user at a target is kept.
#[derive(Debug, Clone)]
pub(super) struct TokenFile(PathBuf);

impl TokenFile {
    /// The file's name gives nothing away and holds whatever characters a user's name has.
    pub(super) fn of(folders: &Folders, target: &RemoteTarget, user: &str) -> Self {
        let mut hash = Sha256::new();
        for part in [target.context.as_deref().unwrap_or_default(), user, &target.url.to_string()] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        let name: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        Self(folders.tokens().join(name))
    }

    /// The token, if it is still good for a while. Any trouble with the file means only a new log-in.
    pub(super) fn read(&self) -> Option<Secret> {
        let token = Secret::first_line(private_file::read(&self.0).ok()??);
        let ends = expiry(&token)?;
        (ends.saturating_sub(MARGIN) > Timestamp::now().as_second()).then_some(token)
    }

    /// Keeps a token.
    pub(super) fn write(&self, token: &Secret) -> Result<()> {
        private_file::replace(&self.0, token.expose().as_bytes())
    }

    /// Forgets the token; whether there was one.
    pub(super) fn remove(&self) -> Result<bool> {
        private_file::remove(&self.0)
    }
}

/// The token's `exp` claim, in seconds since 1970. The signature is the server's business: we only want to know when
/// to ask for another one.
fn expiry(token: &Secret) -> Option<i64> {
    let claims = token.expose().split('.').nth(1)?;
    let claims = URL_SAFE_NO_PAD.decode(claims.trim_end_matches('=')).ok()?;
    let claims: serde_json::Value = serde_json::from_slice(&claims).ok()?;
    claims.get("exp")?.as_i64()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(claims: &str) -> Secret {
        Secret::new(format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(claims)))
    }

    #[test]
    fn the_end_is_read_from_the_claims() {
        assert_eq!(expiry(&token(r#"{"sub":"wazuh","exp":1700000000}"#)), Some(1_700_000_000));
        for odd in ["", "a", "a.b", "a.b.c"] {
            assert_eq!(expiry(&Secret::new(odd.into())), None, "{odd}");
        }
        assert_eq!(expiry(&token("[]")), None);
    }

    #[test]
    fn only_tokens_with_time_left_are_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = TokenFile(folder.path().join("token"));
        assert_eq!(file.read(), None);
        for (seconds_left, good) in [(3600, true), (MARGIN - 5, false), (-5, false)] {
            let ends = Timestamp::now().as_second() + seconds_left;
            let token = token(&format!(r#"{{"exp":{ends}}}"#));
            file.write(&token).unwrap();
            assert_eq!(file.read().is_some(), good, "{seconds_left}");
        }
    }
}
