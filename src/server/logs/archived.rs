//! [`archived`]: the full files that were put away of one log.

use std::io;

use wazuhctl_core::archived::{self, Archived};

use super::Place;

/// The files that were put away of the log at `place`, the oldest first. Blocks on the disk.
///
/// # Errors
/// The system's, when a folder cannot be read.
pub(crate) fn archived(place: &Place) -> io::Result<Vec<Archived>> {
    archived::archived(place.archive(), |file| day_and_number(file, place))
}

/// `NAME-DD.gz` and `NAME-DD_N.gz`, with what names end in before `.gz`.
fn day_and_number(file: &str, place: &Place) -> Option<(i8, u32)> {
    let rest = file.strip_prefix(place.name())?.strip_prefix('-')?;
    let rest = rest.strip_suffix(".gz")?.strip_suffix(place.ending())?;
    match rest.split_once('_') {
        Some((day, number)) => Some((day.parse().ok()?, number.parse().ok()?)),
        None => Some((rest.parse().ok()?, 0)),
    }
}
