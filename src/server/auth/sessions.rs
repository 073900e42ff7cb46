//! [`Sessions`]: what is known of tokens that were found good, so that each is checked once and not at every request.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use moka::Expiry;
use moka::sync::Cache;
use sha2::{Digest as _, Sha256};

/// How many tokens are remembered.
const MOST_SESSIONS: u64 = 10_000;

/// What is known of good tokens: of each a `T`, such as its claims and its user's permissions.
///
/// Tokens themselves are not kept, only their SHA-256. What is known of a token ends with the token, and all of it
/// ends by [`forget_all`](Self::forget_all), to be called at every change that may make any token worthless or worth
/// something else: a revocation, or a change of users, roles, policies or rules.
pub struct Sessions<T> {
    known: Cache<[u8; 32], Session<T>>,
    generation: AtomicU64,
}

/// Before which change something was learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Generation(u64);

struct Session<T> {
    value: Arc<T>,
    generation: Generation,
    /// In seconds since 1970.
    expires: i64,
    remaining: Duration,
}

impl<T> Clone for Session<T> {
    fn clone(&self) -> Self {
        Self { value: Arc::clone(&self.value), ..*self }
    }
}

/// Frees the memory of expired tokens; whether one has expired is decided by the clock of tokens.
struct WithItsToken;

impl<T> Expiry<[u8; 32], Session<T>> for WithItsToken {
    fn expire_after_create(&self, _: &[u8; 32], session: &Session<T>, _: Instant) -> Option<Duration> {
        Some(session.remaining)
    }
}

impl<T> fmt::Debug for Sessions<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sessions").field("generation", &self.generation).finish_non_exhaustive()
    }
}

impl<T: Send + Sync + 'static> Default for Sessions<T> {
    fn default() -> Self {
        Self {
            known: Cache::builder().max_capacity(MOST_SESSIONS).expire_after(WithItsToken).build(),
            generation: AtomicU64::new(0),
        }
    }
}

impl<T: Send + Sync + 'static> Sessions<T> {
    /// What is known of a token at `now`, in seconds since 1970.
    pub fn get(&self, token: &str, now: i64) -> Option<Arc<T>> {
        let session = self.known.get(&digest(token))?;
        (session.generation == self.generation() && now < session.expires).then_some(session.value)
    }

    /// The present generation: to be asked for **before** a token is checked and given to [`remember`](Self::remember)
    /// afterwards, so that what was learned before a change is not taken for true after it.
    pub fn generation(&self) -> Generation {
        Generation(self.generation.load(Ordering::SeqCst))
    }

    /// Remembers what was found out about a token that ends at `expires`, in seconds since 1970.
    pub fn remember(&self, token: &str, value: Arc<T>, generation: Generation, expires: i64, now: i64) {
        let remaining = Duration::from_secs(u64::try_from(expires.saturating_sub(now)).unwrap_or(0));
        if remaining.is_zero() || generation != self.generation() {
            return;
        }
        self.known.insert(digest(token), Session { value, generation, expires, remaining });
    }

    /// Forgets everything, also what is being found out at this moment.
    pub fn forget_all(&self) {
        self.generation.fetch_add(1, Ordering::SeqCst);
        self.known.invalidate_all();
    }
}

fn digest(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_known_until_it_ends() {
        let sessions = Sessions::default();
        sessions.remember("a", Arc::new(1), sessions.generation(), 1100, 1000);
        assert_eq!(sessions.get("a", 1099).as_deref(), Some(&1));
        assert_eq!(sessions.get("a", 1100), None);
        assert_eq!(sessions.get("b", 1000), None);
        sessions.remember("old", Arc::new(2), sessions.generation(), 1000, 1000);
        assert_eq!(sessions.get("old", 900), None);
    }

    #[test]
    fn a_change_ends_what_is_known_and_what_was_being_found_out() {
        let sessions = Sessions::default();
        let before = sessions.generation();
        sessions.remember("a", Arc::new(1), before, 1100, 1000);
        sessions.forget_all();
        assert_eq!(sessions.get("a", 1000), None);
        sessions.remember("a", Arc::new(1), before, 1100, 1000);
        assert_eq!(sessions.get("a", 1000), None);
        sessions.remember("a", Arc::new(2), sessions.generation(), 1100, 1000);
        assert_eq!(sessions.get("a", 1000).as_deref(), Some(&2));
    }
}
