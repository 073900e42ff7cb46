//! What the fuzz targets need of this noun.

use super::key_file;

/// Reads a `client.keys` or rows as agents that are to be imported.
pub(crate) fn imported_agents(bytes: &[u8]) {
    let _ = key_file::read_bytes(bytes, "the file", false);
}
