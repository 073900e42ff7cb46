//! What all tables of the inventory have in common.

use crate::query::{Column, Table};
use crate::result::Messages;

pub(super) const MESSAGES: Messages = Messages::new(
    "All of the inventory that was asked for is shown",
    "Some of the inventory that was asked for could not be shown",
    "Nothing of the inventory is shown",
);

/// What is before the dot of these fields is always an object, also where it has one field only.
const OBJECTS: &[&str] = &["scan", "os", "ram", "cpu", "local", "remote", "tx", "rx"];

/// A table of the inventory, in the order of the scans where no other is asked for.
pub(super) const fn table(name: &'static str, columns: &'static [Column]) -> Table {
    Table::new(name, columns).sorted_by("scan_id").nesting(OBJECTS)
}
