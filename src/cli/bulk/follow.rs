//! [`Follow`]: waiting for the end of what the manager has taken: agents that restart, upgrades that are under way.
//!
//! A block is followed to its end before the next one is sent, so that `--max-fail` stops a run that goes wrong. What
//! was taken is in the report: a run that is cut while it waits goes on waiting when it is resumed, and sends nothing
//! twice.

use std::time::Duration;

use serde_json::Value;
use tokio::time::Instant;

use super::operation::{Operation, Target};
use super::outcome::Outcome;
use super::run::{Run, line};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::interrupt::{self, Orderly};
use crate::world::warn;

/// How long after an order it is looked for the first time; then twice as long, and so on.
const FIRST_LOOK: Duration = Duration::from_millis(250);

/// How long to wait between two looks at most.
const BETWEEN_LOOKS: Duration = Duration::from_secs(5);

/// How long to wait, and for what.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Follow {
    /// How long for each block.
    pub(crate) patience: Duration,
    /// What is waited for: `active again`.
    pub(crate) until: &'static str,
    /// How long to wait between two looks at least, for each target: nothing where a look is one request for all of
    /// them.
    pub(crate) pause_for_each: Duration,
}

impl Follow {
    /// How long to wait before the next look at so many targets, where it would be `usual`.
    fn pause(&self, usual: Duration, targets: usize) -> Duration {
        usual.max(self.pause_for_each.saturating_mul(u32::try_from(targets).unwrap_or(u32::MAX)))
    }
}

/// A target whose order was taken.
pub(crate) struct Followed<'a, T> {
    place: usize,
    pub(crate) target: &'a T,
    /// What the manager said when it took it, and what an operation keeps of its looks.
    pub(crate) item: Value,
    /// How it was seen last: `disconnected`.
    pub(crate) seen: String,
    /// How it came to its end.
    pub(crate) end: Option<Outcome>,
}

impl<'a, O: Operation> Run<'a, O> {
    /// Follows everything that was taken to its end, as long as there is patience; why there is no use in going on, if
    /// there is none. A manager that is away meanwhile is waited for, too.
    pub(super) async fn follow(&mut self, follow: Follow, orderly: &Orderly) -> Result<Option<Failure>> {
        let until = Instant::now() + follow.patience;
        let targets = self.targets;
        let followed = |(place, item)| {
            let target = targets.get(place)?;
            Some(Followed { place, target, item, seen: "nothing".to_owned(), end: None })
        };
        let mut followed: Vec<Followed<'a, O::Target>> =
            self.accepted.drain(..).filter_map(followed).collect();
        let mut pause = FIRST_LOOK;
        let mut said = false;
        loop {
            let looked = self.operation.look(self.connection, &mut followed).await;
            followed = self.settle_ends(followed)?;
            if followed.is_empty() {
                return Ok(None);
            }
            let is_over = Instant::now() >= until;
            if let Err(failure) = looked {
                if failure.exit() != Exit::Unreachable || is_over {
                    self.keep(followed);
                    return Ok(Some(failure));
                }
                if !std::mem::replace(&mut said, true) {
                    warn(&format!("{}: waiting for it", failure.message()));
                }
            } else if is_over {
                self.give_up(&followed, follow);
                return Ok(None);
            }
            if orderly.is_asked() {
                self.keep(followed);
                return Ok(None);
            }
            let next = Instant::now() + follow.pause(pause, followed.len());
            tokio::select! {
                () = tokio::time::sleep_until(until.min(next)) => {}
                () = interrupt::asked() => {}
            }
            pause = (pause * 2).min(BETWEEN_LOOKS);
        }
    }

    /// Notes those that have come to their end; the others are left.
    fn settle_ends(
        &mut self,
        followed: Vec<Followed<'a, O::Target>>,
    ) -> Result<Vec<Followed<'a, O::Target>>> {
        let mut done = Vec::new();
        let mut left = Vec::with_capacity(followed.len());
        for mut one in followed {
            let Some(end) = one.end.take() else {
                left.push(one);
                continue;
            };
            if let Some(journal) = &mut self.journal {
                journal.add(&line(one.target, &end, false))?;
            }
            match end {
                Outcome::Done(item) | Outcome::Unchanged(item) => done.push(item),
                Outcome::Failed(refusal) => self.tally.fail(one.target, refusal),
                Outcome::InDoubt | Outcome::NotTried => left.push(one),
            }
        }
        self.settled(&done, done.len())?;
        Ok(left)
    }

    /// Keeps those that were not waited for: the report has them as accepted.
    fn keep(&mut self, followed: Vec<Followed<'a, O::Target>>) {
        self.accepted.extend(followed.into_iter().map(|one| (one.place, one.item)));
    }

    /// Leaves those behind that are too late. The report has them as accepted: a resumed run waits for them again.
    fn give_up(&mut self, followed: &[Followed<'a, O::Target>], follow: Follow) {
        let within = follow.patience.as_secs();
        for one in followed {
            let message = format!("not {} within {within} s, last seen as {}", follow.until, one.seen);
            self.tally.give_up(one.target, message);
            self.late.push(one.place);
        }
    }
}

impl<T: Target> Followed<'_, T> {
    /// A field of the item.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.item.get(name).and_then(Value::as_str)
    }
}
