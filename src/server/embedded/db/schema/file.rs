//! Making a database file: complete, or not at all.

use std::fs::File;
use std::io;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::Path;

use rusqlite::Connection;

/// Creates the database at `path`, for the owner and, to read, the group. It is filled under another name first: a
/// process that dies meanwhile leaves no half-made database under the right one.
pub(in super::super) fn create(
    path: &Path,
    fill: impl FnOnce(&Connection) -> rusqlite::Result<()>,
) -> io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    std::fs::DirBuilder::new().recursive(true).mode(0o750).create(folder)?;
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let unfinished = Path::new(&name);
    File::options().write(true).create(true).truncate(true).mode(0o640).open(unfinished)?;
    let made = make(unfinished, fill).map_err(io::Error::other);
    let moved = made.and_then(|()| std::fs::rename(unfinished, path));
    if moved.is_err() {
        // What is left of the attempt; the error that counts is the first one.
        let _ = std::fs::remove_file(unfinished);
    }
    moved?;
    File::open(folder)?.sync_all()
}

fn make(path: &Path, fill: impl FnOnce(&Connection) -> rusqlite::Result<()>) -> rusqlite::Result<()> {
    let connection = Connection::open(path)?;
    connection.execute_batch("PRAGMA foreign_keys=ON; BEGIN;")?;
    fill(&connection)?;
    connection.execute_batch("COMMIT")?;
    connection.close().map_err(|(_, error)| error)
}
