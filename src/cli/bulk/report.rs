//! [`Report`]: what is known of a run that is to be resumed.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::journal::{Header, Journal, Line, MARK, VERSION};
use super::operation::Target;
use crate::exit::Exit;
use crate::failure::{Failure, Result, file_failure};

/// What has become of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing yet.
    Left,
    /// It was sent, and nobody knows more.
    InDoubt,
    /// The manager took the order, and its end is not known.
    Accepted,
    Done,
    Failed,
}

/// A report that was read, held so that nobody else writes to it.
pub(crate) struct Report<T> {
    pub(super) header: Header,
    pub(super) targets: Vec<T>,
    pub(super) states: Vec<State>,
    /// Of those that were accepted: what is needed to wait for their end.
    pub(super) items: HashMap<String, Value>,
    pub(super) journal: Journal,
}

impl<T: Target> Report<T> {
    /// Opens the report of a run of `command`.
    ///
    /// # Errors
    /// It cannot be read, another run is writing to it, it is no report or one of another command.
    pub(crate) fn open(path: &Path, command: &str) -> Result<Self> {
        let mut journal = Journal::open(path)?;
        let (header, mut lines) = begin(path, journal.file())?;
        if header.operation != command {
            let operation = &header.operation;
            return Err(Failure::usage(format!("{} is the report of another command", path.display()))
                .hint(format!("wazuhctl {operation} --resume {} goes on with it", path.display())));
        }
        let mut targets: Vec<T> = Vec::with_capacity(header.targets);
        while targets.len() < header.targets {
            match lines.next()? {
                Some(Line::Target(target)) => targets.push(target),
                _ => return Err(lines.wrong()),
            }
        }
        let places: HashMap<String, usize> =
            targets.iter().enumerate().map(|(place, target)| (target.label(), place)).collect();
        let mut states = vec![State::Left; targets.len()];
        let mut items = HashMap::new();
        let mut set = |label: &str, state: State| {
            if let Some(known) = places.get(label).and_then(|place| states.get_mut(*place)) {
                *known = state;
            }
        };
        while let Some(line) = lines.next::<Value>()? {
            match line {
                Line::Sent(labels) => labels.iter().for_each(|label| set(label, State::InDoubt)),
                Line::Done { target, .. } => set(&target, State::Done),
                Line::Failed { target, .. } => set(&target, State::Failed),
                Line::Accepted { target, item } => {
                    set(&target, State::Accepted);
                    items.insert(target, item);
                }
                Line::NotTried(target) => set(&target, State::Left),
                Line::InDoubt(target) => set(&target, State::InDoubt),
                Line::Ended { .. } => {}
                Line::Target(_) => return Err(lines.wrong()),
            }
        }
        let length = lines.length;
        journal.cut(length)?;
        Ok(Self { header, targets, states, items, journal })
    }

    /// What the run is to do in the same way again.
    pub(crate) fn settings(&self) -> &Value {
        &self.header.settings
    }

    /// Everything the run is about.
    pub(crate) fn targets(&self) -> &[T] {
        &self.targets
    }

    /// The targets, to add to them what reports do not keep.
    pub(crate) fn targets_mut(&mut self) -> &mut [T] {
        &mut self.targets
    }
}

/// What the run of a report is to do in the same way again, whatever its targets are.
///
/// # Errors
/// It cannot be read, or is no report.
pub(crate) fn settings_of(path: &Path) -> Result<Value> {
    let file = File::open(path).map_err(|error| file_failure("read", path, &error))?;
    let (header, _) = begin(path, &file)?;
    Ok(header.settings)
}

/// Whether a file is a report that nothing is left of, so that another one can take its place.
pub(super) fn is_finished(path: &Path) -> Result<bool> {
    let file = File::open(path).map_err(|error| file_failure("read", path, &error))?;
    let (header, mut lines) = begin(path, &file)?;
    let mut last = None;
    while let Some(line) = lines.next::<Value>()? {
        last = Some(line);
    }
    Ok(match last {
        Some(Line::Ended { not_tried: 0, in_doubt: 0, waiting: 0, .. }) => true,
        _ => header.targets == 0,
    })
}

fn begin<'a>(path: &'a Path, file: &'a File) -> Result<(Header, Lines<'a>)> {
    let mut lines = Lines { path, file: BufReader::new(file), number: 0, length: 0, text: String::new() };
    let no_report = || Failure::usage(format!("{} is no report of a bulk run", path.display()));
    let header: Header = lines.parsed()?.ok_or_else(no_report)?;
    if header.report != MARK || header.version != VERSION {
        return Err(no_report());
    }
    Ok((header, lines))
}

/// The lines of a report that came to their end.
struct Lines<'a> {
    path: &'a Path,
    file: BufReader<&'a File>,
    number: usize,
    /// How many bytes these lines are.
    length: u64,
    text: String,
}

impl Lines<'_> {
    fn next<T: DeserializeOwned>(&mut self) -> Result<Option<Line<T>>> {
        self.parsed()
    }

    fn parsed<V: DeserializeOwned>(&mut self) -> Result<Option<V>> {
        self.text.clear();
        let read = self.file.read_line(&mut self.text);
        let read = read.map_err(|error| file_failure("read", self.path, &error))?;
        if !self.text.ends_with('\n') {
            return Ok(None);
        }
        self.number += 1;
        self.length += u64::try_from(read).unwrap_or(0);
        serde_json::from_str(&self.text).map(Some).map_err(|_| self.wrong())
    }

    fn wrong(&self) -> Failure {
        let (number, path) = (self.number.max(1), self.path.display());
        Failure::new(Exit::Error, format!("line {number} of {path} is not what a report has there"))
    }
}
