//! A made-up bundle, and lists over what it becomes.

mod lists;

use serde_json::Value;

/// A small publication with everything in it that the database keeps: 22 objects.
pub(super) fn bundle() -> Value {
    serde_json::from_str(include_str!("bundle.json")).unwrap()
}
