//! [`LiveKey`]: the key that signs tokens now, which may be replaced while the server runs.

use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;

use super::key::{KeyError, KeyFiles, TokenKey};
use wazuhctl_core::home::Stamp;

/// The key and the files it is kept in. Asking is free and never waits; what looks at the disk is a call of its own.
#[derive(Debug)]
pub struct LiveKey {
    files: KeyFiles,
    current: ArcSwap<TokenKey>,
    /// Held while the files are read or written, so that the newest key wins.
    seen: Mutex<Option<Stamp>>,
}

impl LiveKey {
    /// Reads the key, or makes one if there is none. Blocks on the disk.
    ///
    /// # Errors
    /// As [`KeyFiles::load_or_create`].
    pub fn open(files: KeyFiles) -> Result<Self, KeyError> {
        // Taken first: a change in between is noticed later.
        let seen = Stamp::of(files.private());
        let current = files.load_or_create()?;
        // One that was made just now is none that another process has changed.
        let seen = seen.or_else(|| Stamp::of(files.private()));
        Ok(Self { files, current: ArcSwap::from_pointee(current), seen: Mutex::new(seen) })
    }

    /// The key.
    pub fn current(&self) -> Arc<TokenKey> {
        self.current.load_full()
    }

    /// Makes a new key in place of the old one, with which every token that there is ends at once. Blocks on the disk.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn replace(&self) -> Result<(), KeyError> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = self.files.replace()?;
        *seen = Stamp::of(self.files.private());
        self.current.store(Arc::new(fresh));
        Ok(())
    }

    /// Reads the key again if another process has replaced it, such as a command that revoked all tokens, and says
    /// whether it has. Blocks on the disk.
    ///
    /// # Errors
    /// When the new one cannot be used: told once a change, and the old one stays in force.
    pub fn refresh(&self) -> Result<bool, KeyError> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Stamp::of(self.files.private());
        if *seen == now {
            return Ok(false);
        }
        *seen = now;
        let fresh = self.files.load_or_create()?;
        *seen = Stamp::of(self.files.private());
        self.current.store(Arc::new(fresh));
        Ok(true)
    }
}
