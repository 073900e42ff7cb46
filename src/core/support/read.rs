//! Reading files of a home that may be anything: a pipe, a disk that does not answer, a log of gigabytes.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::time::Duration;

use crate::doctor::within;

/// How long one file may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// The end of a file, and whether that is not all of it. `None` where there is no file.
pub(super) fn tail(path: &Path, most: u64) -> io::Result<Option<(Vec<u8>, bool)>> {
    let path = path.to_path_buf();
    within(PATIENCE, move || read(&path, most))
        .unwrap_or_else(|| Err(io::Error::new(io::ErrorKind::TimedOut, "it could not be read in time")))
}

fn read(path: &Path, most: u64) -> io::Result<Option<(Vec<u8>, bool)>> {
    match fs::metadata(path) {
        Ok(found) if found.is_file() => {}
        Ok(_) => return Err(io::Error::other("it is no file")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    }
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let start = length.saturating_sub(most);
    file.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes)?;
    if start > 0 {
        // A line of which the beginning is missing could hide what its beginning tells.
        let end = bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| at + 1);
        bytes.drain(..end);
    }
    Ok(Some((bytes, start > 0)))
}
