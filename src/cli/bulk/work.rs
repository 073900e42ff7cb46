//! [`Work`]: the targets of a run, and what is left to do of them.

use std::collections::HashSet;
use std::path::Path;

use jiff::Timestamp;
use serde_json::Value;
use wazuhctl_core::home::{create_file, replace_file};

use super::journal::{Header, Journal, Line, MARK, VERSION, line_of};
use super::operation::{Operation, Target};
use super::report::{Report, State, is_finished};
use crate::connect::Connection;
use crate::exit::Exit;
use crate::failure::{Failure, Result};

/// A report is the business of whoever made it.
const MODE: u32 = 0o600;

/// What a run is to do.
pub(crate) struct Work<T> {
    pub(super) targets: Vec<T>,
    /// Places of targets whose order was taken, and what is needed to wait for their end.
    pub(super) accepted: Vec<(usize, Value)>,
    /// Places of targets that were sent before and of which nobody knows more.
    pub(super) in_doubt: Vec<usize>,
    /// Places of targets that are to be sent.
    pub(super) left: Vec<usize>,
    pub(super) journal: Option<Journal>,
}

impl<T: Target> Work<T> {
    /// All of `targets`. Those that are there twice are done once.
    pub(crate) fn new(mut targets: Vec<T>) -> Self {
        let mut seen = HashSet::new();
        targets.retain(|target| seen.insert(target.label()));
        let left = (0..targets.len()).collect();
        Self { left, accepted: Vec::new(), in_doubt: Vec::new(), targets, journal: None }
    }

    /// What `report` has left.
    ///
    /// # Errors
    /// The report is about another manager.
    pub(crate) fn resumed(
        retry_failed: bool,
        connection: &dyn Connection,
        report: Report<T>,
    ) -> Result<Self> {
        let Report { header, targets, states, mut items, journal } = report;
        let here = connection.manager();
        if header.manager != here {
            return Err(Failure::usage(format!(
                "the report is about {}, and this call would work with {here}",
                header.manager
            ))
            .hint("--context, --url or --home name the right manager"));
        }
        let places = |wanted: State| {
            let all = states.iter().enumerate();
            all.filter(move |(_, state)| **state == wanted).map(|(place, _)| place)
        };
        let mut left: Vec<usize> = places(State::Left).collect();
        if retry_failed {
            left.extend(places(State::Failed));
            left.sort_unstable();
        }
        let in_doubt = places(State::InDoubt).collect();
        let mut item = |place: usize| items.remove(&targets.get(place)?.label()).map(|item| (place, item));
        let accepted = places(State::Accepted).filter_map(&mut item).collect();
        Ok(Self { targets, accepted, in_doubt, left, journal: Some(journal) })
    }

    /// Makes the report of a new run.
    ///
    /// # Errors
    /// It cannot be made, or there is one already that something is left of.
    pub(super) fn begin_report<O: Operation<Target = T>>(
        &mut self,
        path: &Path,
        operation: &O,
        connection: &dyn Connection,
    ) -> Result<()> {
        self.journal = Some(begin(path, operation, connection, &self.targets)?);
        Ok(())
    }

    /// How many are to be done.
    pub(super) fn len(&self) -> usize {
        self.accepted.len() + self.in_doubt.len() + self.left.len()
    }

    /// Those that are to be done.
    pub(super) fn pending(&self) -> impl Iterator<Item = &T> {
        let accepted = self.accepted.iter().map(|(place, _)| place);
        let places = accepted.chain(&self.in_doubt).chain(&self.left);
        places.filter_map(|place| self.targets.get(*place))
    }
}

/// Makes a report that has all targets, so that it is there before anything is sent.
fn begin<O: Operation>(
    path: &Path,
    operation: &O,
    connection: &dyn Connection,
    targets: &[O::Target],
) -> Result<Journal> {
    let header = Header {
        report: MARK.to_owned(),
        version: VERSION,
        operation: operation.words().command.to_owned(),
        manager: connection.manager(),
        settings: operation.settings(),
        targets: targets.len(),
        begun: Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
    };
    let mut text = line_of(&header)?;
    for target in targets {
        text.push_str(&line_of(&Line::Target(target))?);
    }
    // The error names the file.
    let unwritten = |error: std::io::Error| Failure::new(Exit::Error, error.to_string());
    if !create_file(path, text.as_bytes(), MODE).map_err(unwritten)? {
        if !is_finished(path)? {
            let shown = path.display();
            return Err(Failure::new(Exit::Error, format!("{shown} is a report that something is left of"))
                .hint(format!("--resume {shown} finishes it; remove it if it is of no use any more")));
        }
        replace_file(path, text.as_bytes(), Some(MODE)).map_err(unwritten)?;
    }
    Journal::open(path)
}
