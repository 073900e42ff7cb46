//! [`Records`]: the records of a span of time, the newest first.

use std::io;
use std::vec::IntoIter;

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use wazuhctl_core::backwards::{Backwards, Line};
use wazuhctl_core::home::Home;

use super::files::{self, Source, Span};

/// A longer line is none of ours, in bytes.
const LONGEST: usize = 8 << 20;

/// By how much a clock may have been put back before records that lie behind older ones are missed.
const SLACK: SignedDuration = SignedDuration::from_hours(1);

/// The records, read as they are asked for. At any time one block of one file is in memory.
///
/// A line that is none, as a crash may leave one, is passed over and counted; so is a file that was put away and cannot
/// be unpacked. Blocks on the disk.
#[derive(Debug)]
pub struct Records {
    span: Span,
    sources: IntoIter<Source>,
    current: Option<Backwards>,
    bad_lines: u64,
    bad_files: Vec<String>,
}

impl Records {
    /// The records of a home's log.
    ///
    /// # Errors
    /// The system's, with the path in its text, when a file cannot be read. That there is none is no error.
    pub fn open(home: &Home, span: Span) -> io::Result<Self> {
        let sources = files::files(home, &span)?.into_iter();
        Ok(Self { span, sources, current: None, bad_lines: 0, bad_files: Vec::new() })
    }

    /// How many lines were passed over until now.
    pub fn bad_lines(&self) -> u64 {
        self.bad_lines
    }

    /// What is wrong with the files that were passed over until now.
    pub fn bad_files(&self) -> &[String] {
        &self.bad_files
    }

    /// The record before; none before the first of the span.
    fn record(&mut self) -> io::Result<Option<Value>> {
        loop {
            let Some(lines) = &mut self.current else {
                let Some(source) = self.sources.next() else { return Ok(None) };
                match source.into_plain().and_then(|file| Backwards::new(file, LONGEST)) {
                    Ok(lines) => self.current = Some(lines),
                    Err(error) => self.bad_files.push(error.to_string()),
                }
                continue;
            };
            let line = match lines.next().transpose()? {
                None => {
                    self.current = None;
                    continue;
                }
                Some(Line::Whole(line)) if line.is_empty() => continue,
                Some(Line::Whole(line)) => serde_json::from_slice::<Value>(&line).ok(),
                Some(Line::TooLong) => None,
            };
            let moment = line.as_ref().and_then(|record| record.get("time")?.as_str()?.parse().ok());
            match (line, moment) {
                (Some(record), Some(moment)) if self.span.contains(moment) => return Ok(Some(record)),
                (Some(_), Some(moment)) if self.is_over(moment) => self.current = None,
                (Some(_), Some(_)) => {}
                _ => self.bad_lines += 1,
            }
        }
    }

    /// Whether the lines before one of this moment are too old.
    fn is_over(&self, moment: Timestamp) -> bool {
        let earliest = self.span.since.and_then(|since| since.checked_sub(SLACK).ok());
        earliest.is_some_and(|earliest| moment < earliest)
    }
}

impl Iterator for Records {
    type Item = io::Result<Value>;

    fn next(&mut self) -> Option<Self::Item> {
        self.record().transpose()
    }
}
