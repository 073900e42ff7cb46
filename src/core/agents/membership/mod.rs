//! Which groups agents are in, and how that is changed.

mod assign;
mod belonging;
mod change;
mod remove;
mod synchronised;

pub use assign::assign;
pub use belonging::groups_of;
pub use remove::{remove_from_group, remove_from_groups, remove_one};
pub use synchronised::{groups_checksum, synchronised};
