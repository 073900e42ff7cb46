//! [`Journal`]: the report of a run while it is written.
//!
//! A report is a text file of mode 0600 with one JSON object a line. It is written to the disk (fsync) before a block
//! is sent and after its answer came, so that nothing is lost wherever the run is cut:
//!
//! - the first line, `{"report": "wazuhctl bulk", "version": 1, "operation": …, "manager": …, "settings": {…},
//!   "targets": N, "begun": "2026-01-01T00:00:00Z"}`;
//! - `{"target": {…}}`, N times: everything the run is about, without secrets;
//! - `{"sent": ["001", …]}` before a block is sent;
//! - `{"done": {"target": "001"}}`, with the `id` where that is news, also where it was so before; `{"failed":
//!   {"target": "002", "code": 1701, "message": "…"}}`; `{"not_tried": "003"}`; and `{"in_doubt": "004"}` where a block
//!   was sent and no answer came;
//! - `{"accepted": {"target": "005", "item": {…}}}` where the manager took the order and the run waits for its end, with
//!   what is needed to wait for it; a `done` or a `failed` follows when it comes to its end;
//! - `{"ended": {"why": "done", "done": 1, "failed": 1, "not_tried": 1, "in_doubt": 1, "waiting": 1}}` where the run
//!   came to an end of its own, after a `not_tried` for everything it has not come to.
//!
//! The last line about a target counts. One that was sent and of which nothing follows is in doubt. A run that is
//! resumed goes on in the same file. A last line that is cut off is no line.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use nix::fcntl::{Flock, FlockArg};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::exit::Exit;
use crate::failure::{Failure, Result, file_failure};

/// What every report begins with.
pub(super) const MARK: &str = "wazuhctl bulk";

/// The version of the form above.
pub(super) const VERSION: u32 = 1;

/// The first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Header {
    pub(super) report: String,
    pub(super) version: u32,
    pub(super) operation: String,
    pub(super) manager: String,
    pub(super) settings: Value,
    pub(super) targets: usize,
    pub(super) begun: String,
}

/// Any other line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Line<T> {
    Target(T),
    Sent(Vec<String>),
    Done {
        target: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<String>,
    },
    Failed {
        target: String,
        code: Option<u64>,
        message: String,
    },
    Accepted {
        target: String,
        item: Value,
    },
    NotTried(String),
    InDoubt(String),
    Ended {
        why: String,
        done: usize,
        failed: usize,
        not_tried: usize,
        in_doubt: usize,
        #[serde(default, skip_serializing_if = "is_zero")]
        waiting: usize,
    },
}

fn is_zero(number: &usize) -> bool {
    *number == 0
}

/// A report that is being written; nobody else can write to it meanwhile.
pub(crate) struct Journal {
    path: PathBuf,
    file: Flock<File>,
    /// How many bytes of whole lines it has.
    length: u64,
    /// Lines that are not in the file yet.
    waiting: Vec<u8>,
}

impl Journal {
    /// Opens a report to go on with it.
    ///
    /// # Errors
    /// The file cannot be opened, or another run is writing to it.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let file = OpenOptions::new().read(true).append(true).open(path);
        let file = file.map_err(|error| file_failure("open", path, &error))?;
        let file = Flock::lock(file, FlockArg::LockExclusiveNonblock).map_err(|_| {
            Failure::new(Exit::Error, format!("another run is writing to the report {}", path.display()))
        })?;
        let length = file.metadata().map_err(|error| file_failure("read", path, &error))?.len();
        Ok(Self { path: path.to_owned(), file, length, waiting: Vec::new() })
    }

    /// What is written, and where.
    pub(super) fn file(&self) -> &File {
        &self.file
    }

    /// Cuts off what follows after `length` bytes: the beginning of a line that never came to its end.
    pub(super) fn cut(&mut self, length: u64) -> Result<()> {
        self.file.set_len(length).map_err(|error| self.failure(&error))?;
        self.length = length;
        Ok(())
    }

    /// Adds a line; it is not in the file yet.
    pub(super) fn add(&mut self, line: &Line<()>) -> Result<()> {
        self.waiting.extend_from_slice(line_of(line)?.as_bytes());
        Ok(())
    }

    /// Writes the lines that were added, and sees to it that they are on the disk. What cannot be written whole is taken
    /// back, so that no line begins in the middle of another one.
    pub(super) fn sync(&mut self) -> Result<()> {
        let mut file: &File = &self.file;
        let done = file.write_all(&self.waiting).and_then(|()| file.sync_data());
        if let Err(error) = done {
            let _ = self.file.set_len(self.length);
            return Err(self.failure(&error));
        }
        self.length += u64::try_from(self.waiting.len()).unwrap_or(0);
        self.waiting.clear();
        Ok(())
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    fn failure(&self, error: &std::io::Error) -> Failure {
        file_failure("write", &self.path, error)
    }
}

/// A line of a report.
pub(super) fn line_of<T: Serialize>(line: &T) -> Result<String> {
    let text = serde_json::to_string(line)
        .map_err(|error| Failure::new(Exit::Error, format!("the report cannot be written: {error}")))?;
    Ok(text + "\n")
}
