//! [`archived`]: the full files that were put away of one log, by year and month, as Wazuh files them:
//! `logs/wazuh/2026/May/ossec-31.log.gz`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

/// The months as folders are called by them.
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A file that was put away. They are ordered by their age, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Archived {
    /// The day it is filed under. Its lines are of that day or, where files are put away by size, of earlier ones.
    pub day: Date,
    /// Which one of the day, where there are several; 0 for the one without a number.
    pub number: u32,
    /// The file.
    pub path: PathBuf,
}

/// The files that were put away in `folder`, the oldest first. `day_and_number` reads a file's name: the day of the
/// month, and which one of that day it is; nothing where it is none of the log. Blocks on the disk.
///
/// # Errors
/// The system's, when a folder cannot be read.
pub fn archived(
    folder: &Path,
    day_and_number: impl Fn(&str) -> Option<(i8, u32)>,
) -> io::Result<Vec<Archived>> {
    let mut found = Vec::new();
    for (year, folder) in entries(folder)? {
        let Some(year) = year.parse::<i16>().ok().filter(|_| year.len() == 4) else { continue };
        for (month, folder) in entries(&folder)? {
            let Some(month) = (1_i8..).zip(MONTHS).find(|(_, name)| *name == month) else { continue };
            for (file, path) in entries(&folder)? {
                let Some((day, number)) = day_and_number(&file) else { continue };
                if let Ok(day) = Date::new(year, month.0, day) {
                    found.push(Archived { day, number, path });
                }
            }
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// The names in a folder with their paths; none where there is no such folder.
fn entries(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        Err(error) => {
            return Err(io::Error::new(error.kind(), format!("cannot read {}: {error}", folder.display())));
        }
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        if let Ok(name) = entry.file_name().into_string() {
            found.push((name, entry.path()));
        }
    }
    Ok(found)
}
