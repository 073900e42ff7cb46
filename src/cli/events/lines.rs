//! [`Lines`]: where the events come from.

use std::io::{BufRead, BufReader, IsTerminal, Read};
use std::path::Path;

use crate::failure::{Failure, Result, file_failure};
use crate::world::World;

/// The longest line that is sent, in bytes: analysisd takes no longer one.
const LONGEST: u64 = 65_536;

/// Lines that come one after the other.
pub(super) struct Lines {
    /// Given in the command line, or still to be read.
    source: Source,
    /// What is said before each line where somebody types them.
    prompt: Option<&'static str>,
}

enum Source {
    Given(Option<String>),
    Read(Box<dyn BufRead + Send>),
}

impl Lines {
    /// The one line.
    pub(super) fn given(line: String) -> Self {
        Self { source: Source::Given(Some(line)), prompt: None }
    }

    /// The lines of a file; `-` is stdin.
    pub(super) fn of_file(path: &Path) -> Result<Self> {
        if path == Path::new("-") {
            return Ok(Self::of_stdin());
        }
        let file = std::fs::File::open(path).map_err(|error| file_failure("read", path, &error))?;
        Ok(Self { source: Source::Read(Box::new(BufReader::new(file))), prompt: None })
    }

    /// The lines of stdin, be it a file or somebody who types.
    pub(super) fn of_stdin() -> Self {
        let typed = std::io::stdin().is_terminal();
        let prompt = typed.then_some("type a line of a log, or end with Ctrl-D:");
        Self { source: Source::Read(Box::new(BufReader::new(std::io::stdin()))), prompt }
    }

    /// The next line that is not empty.
    pub(super) async fn next(mut self, world: &World) -> Result<(Self, Option<String>)> {
        if let Some(prompt) = self.prompt {
            world.say(prompt);
        }
        let read = tokio::task::spawn_blocking(move || {
            let line = self.read();
            line.map(|line| (self, line))
        });
        read.await.unwrap_or_else(|_| Err(Failure::usage("the lines could not be read")))
    }

    fn read(&mut self) -> Result<Option<String>> {
        let reader = match &mut self.source {
            Source::Given(line) => return Ok(line.take()),
            Source::Read(reader) => reader,
        };
        loop {
            let mut line = Vec::new();
            let read = reader.by_ref().take(LONGEST + 1).read_until(b'\n', &mut line);
            let count = read.map_err(|error| Failure::usage(format!("the lines cannot be read: {error}")))?;
            if count == 0 {
                return Ok(None);
            }
            if u64::try_from(line.len()).unwrap_or(u64::MAX) > LONGEST {
                return Err(Failure::usage(format!("a line is longer than {LONGEST} bytes")));
            }
            let text = String::from_utf8_lossy(&line);
            let text = text.trim_end_matches(['\r', '\n']);
            if !text.trim().is_empty() {
                return Ok(Some(text.to_owned()));
            }
        }
    }
}
