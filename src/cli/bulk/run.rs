//! [`run`] and [`resume`]: block after block, each of them in the report before and after it is sent.

use std::collections::VecDeque;

use serde_json::{Value, json};

use super::args::BulkArgs;
use super::confirm::confirm;
use super::journal::{Journal, Line};
use super::limit::MaxFail;
use super::operation::{Operation, Target};
use super::outcome::{Outcome, Sent};
use super::progress::Progress;
use super::report::Report;
use super::results::Results;
use super::tally::{End, Tally};
use super::work::Work;
use crate::connect::Connection;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::interrupt::Orderly;
use crate::world::World;

/// Wazuh's code for a request that was not done in time.
const TIMED_OUT: u64 = 3021;

/// Shows what will be done to `targets` and asks; then does it, prints what became of it, and settles how the call
/// ends.
///
/// # Errors
/// The user did not agree, something failed or was not tried, or the report cannot be written.
pub(crate) async fn run<O: Operation>(
    world: &World,
    bulk: &BulkArgs,
    operation: &O,
    targets: Vec<O::Target>,
) -> Result<Exit> {
    let connection = world.connect().await?;
    let mut work = Work::new(targets);
    if operation.asks() {
        confirm(world, bulk, operation.words(), &work).await?;
    }
    if let Some(path) = bulk.report() {
        work.begin_report(path, operation, connection)?;
    }
    work_off(world, bulk, operation, connection, work).await
}

/// The same for what `report` has left.
///
/// # Errors
/// As for [`run`]; and where the report is about another manager.
pub(crate) async fn resume<O: Operation>(
    world: &World,
    bulk: &BulkArgs,
    operation: &O,
    report: Report<O::Target>,
) -> Result<Exit> {
    let words = operation.words();
    let connection = world.connect().await?;
    let work = Work::resumed(bulk.retry_failed, connection, report)?;
    if work.len() == 0 {
        return world.done("the report says that nothing is left to do", &json!({ "changed": false }));
    }
    if bulk.dry_run {
        let labels: Vec<String> = work.pending().map(Target::label).collect();
        let sentence = format!("{} would be {}", words.counted(labels.len()), words.done);
        return world.would(&format!("{sentence}: {}", labels.join(", ")), json!({ "targets": labels }));
    }
    if operation.asks() {
        confirm(world, bulk, words, &work).await?;
    }
    work_off(world, bulk, operation, connection, work).await
}

/// Does all that `work` has left.
async fn work_off<O: Operation>(
    world: &World,
    bulk: &BulkArgs,
    operation: &O,
    connection: &dyn Connection,
    work: Work<O::Target>,
) -> Result<Exit> {
    let words = operation.words();
    let orderly = Orderly::begin();
    let batch = bulk.batch(operation.batch()).clamp(1, operation.most());
    let total = work.len();
    let has_several_steps = total > batch || operation.follow().is_some();
    let Work { targets, accepted, in_doubt, left, journal } = work;
    let mut run = Run {
        operation,
        connection,
        progress: Progress::of(words, total, has_several_steps),
        results: Results::new(world, operation),
        tally: Tally::default(),
        total,
        max_fail: bulk.max_fail,
        batch,
        targets: &targets,
        accepted: accepted.into(),
        in_doubt: in_doubt.into(),
        left: left.into(),
        unsettled: Vec::new(),
        late: Vec::new(),
        journal,
    };
    let end = run.all(&orderly).await;
    run.progress.end();
    let closed = run.close(&end);
    run.results.finish(run.tally.document(words))?;
    if run.tally.good() > 0 || run.tally.failed() == 0 && matches!(end, End::Done) {
        world.say(&run.tally.sentence(words));
    }
    if let Some(next) = words.next
        && matches!(end, End::Done)
        && run.tally.is_good()
        && world.printer.is_for_people()
    {
        world.say(next);
    }
    // What the report cannot be told of is no reason to keep it from the user; a resumed run asks the manager.
    let end = match (closed, end) {
        (Err(failure), End::Done | End::Interrupted | End::TooManyFailed(_)) => End::Stopped(failure),
        (_, end) => end,
    };
    let report = run.journal.as_ref().map(Journal::path);
    run.tally.settle(words, end, report, operation.doubt().filter(|_| !run.unsettled.is_empty()))
}

pub(super) struct Run<'a, O: Operation> {
    pub(super) operation: &'a O,
    pub(super) connection: &'a dyn Connection,
    progress: Progress,
    results: Results<'a>,
    pub(super) tally: Tally,
    total: usize,
    max_fail: Option<MaxFail>,
    /// How many targets the next block has at most.
    batch: usize,
    pub(super) targets: &'a [O::Target],
    /// Places of those whose order was taken, which are followed to their end, and what is known of them.
    pub(super) accepted: VecDeque<(usize, Value)>,
    /// Places of those that were sent before and of which nobody knows more.
    in_doubt: VecDeque<usize>,
    /// Places of those that are still to be sent.
    left: VecDeque<usize>,
    /// Places of those that were sent before, and of which nobody can tell more.
    unsettled: Vec<usize>,
    /// Places of those whose order was taken and that had not come to their end in time.
    pub(super) late: Vec<usize>,
    pub(super) journal: Option<Journal>,
}

impl<O: Operation> Run<'_, O> {
    /// Sends block after block until nothing is left or there is a reason to stop.
    async fn all(&mut self, orderly: &Orderly) -> End {
        loop {
            if self.accepted.is_empty() && self.in_doubt.is_empty() && self.left.is_empty() {
                return End::Done;
            }
            if orderly.is_asked() {
                return End::Interrupted;
            }
            match self.step(orderly).await {
                // A block was too much for the time that the manager gives a request: smaller ones may do.
                Ok(Some(stop)) if stop.code() == Some(TIMED_OUT) && self.doubtful() > 1 => {
                    self.batch = self.doubtful() / 2;
                }
                // Whoever asked to stop need not hear that the server was busy.
                Ok(Some(_)) if orderly.is_asked() => return End::Interrupted,
                Ok(Some(stop)) | Err(stop) => return End::Stopped(stop),
                Ok(None) => {}
            }
            let exceeded = |limit: &MaxFail| limit.is_exceeded(self.tally.not_well(), self.total);
            if let Some(limit) = self.max_fail.filter(exceeded) {
                return End::TooManyFailed(limit);
            }
        }
    }

    /// How many targets a block has that settles what is in doubt.
    fn doubtful(&self) -> usize {
        self.batch.min(self.in_doubt.len())
    }

    /// Follows what was taken to its end, or else sends the next block; why there is no use in going on, if there is
    /// none.
    async fn step(&mut self, orderly: &Orderly) -> Result<Option<Failure>> {
        match self.operation.follow() {
            Some(follow) if !self.accepted.is_empty() => self.follow(follow, orderly).await,
            _ => self.block().await,
        }
    }

    /// Sends one block; why there is no use in going on, if there is none.
    async fn block(&mut self) -> Result<Option<Failure>> {
        let again = !self.in_doubt.is_empty();
        let queue = if again { &mut self.in_doubt } else { &mut self.left };
        let places: Vec<usize> = queue.iter().take(self.batch).copied().collect();
        let block: Vec<&O::Target> = places.iter().filter_map(|place| self.targets.get(*place)).collect();
        if let Some(journal) = &mut self.journal {
            journal.add(&Line::Sent(block.iter().map(|target| target.label()).collect()))?;
            journal.sync()?;
        }
        queue.drain(..places.len());
        let Sent { outcomes, message, stop } = self.operation.send(self.connection, &block, again).await;
        let follows = self.operation.follow().is_some();
        // Of what is followed, the manager has only said that it began.
        self.tally.block(message.filter(|_| !follows));
        let (mut done, mut changed) = (Vec::new(), 0);
        let (mut in_doubt, mut left) = (Vec::new(), Vec::new());
        for ((place, target), outcome) in places.iter().zip(&block).zip(outcomes) {
            let outcome = match outcome {
                // It was sent before, and still nobody knows more.
                Outcome::NotTried if again => Outcome::InDoubt,
                outcome => outcome,
            };
            if let Some(journal) = &mut self.journal {
                journal.add(&line(*target, &outcome, follows))?;
            }
            match outcome {
                Outcome::Done(item) if follows => self.accepted.push_back((*place, item)),
                Outcome::Done(item) => {
                    changed += 1;
                    done.push(item);
                }
                Outcome::Unchanged(item) => done.push(item),
                Outcome::Failed(refusal) => self.tally.fail(*target, refusal),
                // There is use in going on, but not for these: nobody can tell what became of them.
                Outcome::InDoubt if again && stop.is_none() => self.unsettled.push(*place),
                Outcome::InDoubt => in_doubt.push(*place),
                Outcome::NotTried => left.push(*place),
            }
        }
        in_doubt.into_iter().rev().for_each(|place| self.in_doubt.push_front(place));
        left.into_iter().rev().for_each(|place| self.left.push_front(place));
        self.settled(&done, changed)?;
        Ok(stop)
    }

    /// Sees to it that what was noted is on the disk, prints what is done, of which so many were changed by this run, and
    /// shows how far the run has come.
    pub(super) fn settled(&mut self, done: &[Value], changed: usize) -> Result<()> {
        // What is done is shown also where the report cannot be told of it.
        let kept = self.journal.as_mut().map_or(Ok(()), Journal::sync);
        self.tally.done += changed;
        self.tally.unchanged += done.len().saturating_sub(changed);
        self.progress.aside(|| self.results.page(done))?;
        self.progress.advance(self.tally.settled() + self.late.len(), self.tally.not_well());
        kept
    }

    /// Writes the end of the report.
    fn close(&mut self, end: &End) -> Result<()> {
        (self.tally.in_doubt, self.tally.not_tried) = (self.in_doubt.len(), self.left.len());
        self.tally.waiting = self.accepted.len();
        for target in self.unsettled.iter().filter_map(|place| self.targets.get(*place)) {
            self.tally.leave_in_doubt(target);
        }
        let Some(journal) = &mut self.journal else { return Ok(()) };
        let label = |place: &usize| self.targets.get(*place).map(Target::label);
        for label in self.unsettled.iter().chain(&self.in_doubt).filter_map(label) {
            journal.add(&Line::InDoubt(label))?;
        }
        for label in self.left.iter().filter_map(label) {
            journal.add(&Line::NotTried(label))?;
        }
        journal.add(&Line::Ended {
            why: end.word().to_owned(),
            done: self.tally.done + self.tally.unchanged,
            failed: self.tally.failed(),
            not_tried: self.tally.not_tried,
            in_doubt: self.unsettled.len() + self.in_doubt.len(),
            waiting: self.accepted.len() + self.late.len(),
        })?;
        journal.sync()
    }
}

/// What the report says of a target: that it is done, or, where it is followed, that its order was taken.
pub(super) fn line(target: &impl Target, outcome: &Outcome, follows: bool) -> Line<()> {
    let label = target.label();
    match outcome {
        Outcome::Done(item) if follows => Line::Accepted { target: label, item: item.clone() },
        Outcome::Done(item) | Outcome::Unchanged(item) => {
            let id = item.get("id").and_then(Value::as_str).map(str::to_owned);
            Line::Done { target: label, id }
        }
        Outcome::Failed(refusal) => {
            Line::Failed { target: label, code: refusal.code, message: refusal.message.clone() }
        }
        Outcome::InDoubt => Line::InDoubt(label),
        Outcome::NotTried => Line::NotTried(label),
    }
}
