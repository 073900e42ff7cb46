//! The reader of bundles, for the fuzz target: it is private to this module.

use super::budget::Limits;
use super::bundle;

/// Reads a file that is said to be a bundle.
pub fn bundle(bytes: &[u8]) {
    let limits = Limits { file: 1 << 20, object: 1 << 16, objects: 1_000 };
    drop(bundle::read(bytes, limits, |object| {
        drop(object);
        Ok(())
    }));
}
