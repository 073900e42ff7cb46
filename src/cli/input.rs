//! [`Input`]: a file that the command line names, or stdin, read as a whole.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use zeroize::Zeroizing;

use crate::failure::{Failure, Result, file_failure};

/// What was read. It may hold keys.
pub(crate) struct Input {
    /// What people call it: its path, or `stdin`.
    pub(crate) name: String,
    /// All that is in it.
    pub(crate) bytes: Zeroizing<Vec<u8>>,
}

impl Input {
    /// Reads the file at `path`; `-` is stdin.
    ///
    /// # Errors
    /// It cannot be read, or has more than `longest` bytes: a part of it would pass for the whole.
    pub(crate) fn read(path: &Path, longest: u64) -> Result<Self> {
        let is_stdin = path == Path::new("-");
        let name = if is_stdin { "stdin".to_owned() } else { path.display().to_string() };
        let mut bytes = Zeroizing::new(Vec::new());
        let limit = longest.saturating_add(1);
        let read = if is_stdin {
            std::io::stdin().lock().take(limit).read_to_end(&mut bytes)
        } else {
            File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes))
        };
        let read = read.map_err(|error| file_failure("read", path, &error))?;
        if u64::try_from(read).is_ok_and(|read| read <= longest) {
            Ok(Self { name, bytes })
        } else {
            Err(Failure::usage(format!("{name} is longer than {} MiB", longest >> 20)))
        }
    }

    /// The same as text.
    ///
    /// # Errors
    /// It is not UTF-8.
    pub(crate) fn text(&self) -> Result<&str> {
        std::str::from_utf8(&self.bytes)
            .map_err(|error| Failure::usage(format!("{} is no text in UTF-8: {error}", self.name)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        std::fs::write(&path, "1234").unwrap();
        let input = Input::read(&path, 4).unwrap();
        assert_eq!((input.bytes.as_slice(), input.text().unwrap()), (&b"1234"[..], "1234"));
        assert_eq!(input.name, path.display().to_string());
        let refused = Input::read(&path, 3).err().unwrap();
        assert!(refused.message().ends_with("is longer than 0 MiB"), "{}", refused.message());
        assert!(Input::read(&folder.path().join("missing"), 4).is_err());
        std::fs::write(&path, [0xff]).unwrap();
        assert!(Input::read(&path, 4).unwrap().text().is_err());
    }
}
