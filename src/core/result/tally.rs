//! [`Tally`]: a number of items that grows while they are on their way.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How many items there turned out to be so far. Clones count together.
///
/// A list over many agents would otherwise have to be counted first and read afterwards, in two passes over all of
/// their databases.
#[derive(Debug, Clone, Default)]
pub struct Tally(Arc<AtomicU64>);

impl Tally {
    /// Counts so many more.
    pub fn add(&self, items: u64) {
        self.0.fetch_add(items, Ordering::Relaxed);
    }

    /// How many there are so far.
    pub fn counted(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}
