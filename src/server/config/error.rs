//! [`ConfigError`]: why a configuration file cannot be used, told so that its author finds the place.

use std::io;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

/// A configuration file of more bytes than this is not one.
const LARGEST_FILE: u64 = 1024 * 1024;

/// Why a configuration file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file exists and cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file could not be written.
    #[error("cannot write {}: {source}", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is larger than any configuration is.
    #[error("{} has more than {LARGEST_FILE} bytes and is not read", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// The file is no YAML, or an option in it is unknown, of a wrong type, or out of its range.
    #[error("{}{}: {reason}", path.display(), line.map(|line| format!(", line {line}")).unwrap_or_default())]
    Invalid {
        /// The file.
        path: PathBuf,
        /// The line, counted from one, where the parser gives it.
        line: Option<usize>,
        /// The option, and what is allowed there.
        reason: String,
    },
}

/// Reads a YAML file of options; `None` when there is no such file or nothing in it.
pub(super) fn read_yaml<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, ConfigError> {
    let unreadable = |source| ConfigError::Unreadable { path: path.to_owned(), source };
    match std::fs::metadata(path) {
        Ok(metadata) if metadata.len() > LARGEST_FILE => {
            return Err(ConfigError::TooLarge { path: path.to_owned() });
        }
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unreadable(error)),
    }
    let text = std::fs::read_to_string(path).map_err(unreadable)?;
    parse_yaml(path, &text)
}

/// Parses the text of a YAML file of options; `None` when there is nothing but comments in it.
pub(super) fn parse_yaml<T: DeserializeOwned>(path: &Path, text: &str) -> Result<Option<T>, ConfigError> {
    serde_norway::from_str::<Option<T>>(text).map_err(|error| {
        let line = error.location().map(|location| location.line());
        ConfigError::Invalid { path: path.to_owned(), line, reason: error.to_string() }
    })
}
