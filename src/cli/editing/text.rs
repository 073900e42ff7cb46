//! [`of_file`]: the text of a file on this machine.

use std::io::Read;
use std::path::Path;

use crate::failure::{Failure, Result, file_failure};

/// The text of a file; `-` is stdin.
pub(crate) fn of_file(path: &Path) -> Result<String> {
    if path == Path::new("-") {
        let mut text = String::new();
        let read = std::io::stdin().read_to_string(&mut text);
        read.map_err(|error| Failure::usage(format!("no text can be read from stdin: {error}")))?;
        return Ok(text);
    }
    std::fs::read_to_string(path).map_err(|error| file_failure("read", path, &error))
}
