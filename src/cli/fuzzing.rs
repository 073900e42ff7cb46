//! The parsers of files that users hand to bulk verbs, for the fuzz targets: everything else is private to this crate.

use crate::agents::fuzzing;
use crate::bulk;

/// Reads lines, CSV or JSON as rows.
pub fn rows(bytes: &[u8]) {
    let _ = bulk::each_row_of(bytes, "the file", "id", &mut |row| {
        let _ = (row.get("id"), row.get("group"));
        Ok(())
    });
}

/// Reads a `client.keys` or rows as agents that are to be imported.
pub fn imported_agents(bytes: &[u8]) {
    fuzzing::imported_agents(bytes);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_bytes_are_read_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            rows(&bytes);
            imported_agents(&bytes);
        }

        #[test]
        fn what_looks_like_a_file_is_read_without_harm(text in "[\\[{\"a,: \n#0-9!}\\]]{0,80}") {
            rows(text.as_bytes());
            imported_agents(text.as_bytes());
        }
    }
}
