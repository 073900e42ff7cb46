//! [`Tally`]: how a run has gone so far, and how the call ends.

use std::path::Path;

use serde_json::{Value, json};

use super::limit::MaxFail;
use super::operation::{Target, Words};
use super::outcome::Refusal;
use crate::exit::Exit;
use crate::failure::{FailedItems, Failure, Result};
use crate::reply;

/// Why a run came to its end.
pub(super) enum End {
    /// Nothing is left.
    Done,
    /// Ctrl-C.
    Interrupted,
    /// More failed than may.
    TooManyFailed(MaxFail),
    /// Going on has no use.
    Stopped(Failure),
}

impl End {
    /// The word for it in the report.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Interrupted => "interrupted",
            Self::TooManyFailed(_) => "max-fail",
            Self::Stopped(_) => "stopped",
        }
    }
}

/// The counts, and what failed. Of what is done nothing is kept but its number.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) done: usize,
    /// They were so before.
    pub(super) unchanged: usize,
    pub(super) in_doubt: usize,
    pub(super) not_tried: usize,
    /// Their orders were taken, and their end was not waited for.
    pub(super) waiting: usize,
    failed: Vec<Failed>,
    /// They had not come to their end in time.
    late: Vec<Failed>,
    /// They were sent, and nobody can tell what became of them.
    doubtful: Vec<Failed>,
    /// What the manager said, where it was asked once.
    message: Option<String>,
    blocks: usize,
}

struct Failed {
    id: Option<String>,
    name: Option<String>,
    refusal: Refusal,
}

impl Failed {
    fn of(target: &impl Target, refusal: Refusal) -> Self {
        Self { id: target.id(), name: target.name().map(str::to_owned), refusal }
    }
}

impl Tally {
    /// How many failed.
    pub(super) fn failed(&self) -> usize {
        self.failed.len()
    }

    /// How many failed, or had not come to their end in time.
    pub(super) fn not_well(&self) -> usize {
        self.failed() + self.late.len()
    }

    /// How many are as they should be.
    pub(super) fn good(&self) -> usize {
        self.done + self.unchanged
    }

    /// Whether all is done, and something was.
    pub(super) fn is_good(&self) -> bool {
        self.done > 0 && self.not_well() + self.doubtful.len() == 0
    }

    /// How many are settled: nothing more will become of them in this run.
    pub(super) fn settled(&self) -> usize {
        self.good() + self.failed()
    }

    /// A block was sent.
    pub(super) fn block(&mut self, message: Option<String>) {
        self.blocks += 1;
        self.message = message;
    }

    /// A target failed.
    pub(super) fn fail(&mut self, target: &impl Target, refusal: Refusal) {
        self.failed.push(Failed::of(target, refusal));
    }

    /// A target had not come to its end in time.
    pub(super) fn give_up(&mut self, target: &impl Target, message: String) {
        self.late.push(Failed::of(target, Refusal::without_code(message)));
    }

    /// A target was sent, and nobody can tell what became of it.
    pub(super) fn leave_in_doubt(&mut self, target: &impl Target) {
        const MESSAGE: &str = "it was sent before, no answer came, and nobody can tell whether it is done";
        self.doubtful.push(Failed::of(target, Refusal::without_code(MESSAGE)));
    }

    /// The targets that are not done, and that nothing more becomes of in this run.
    fn not_done(&self) -> impl Iterator<Item = &Failed> {
        self.failed.iter().chain(&self.late).chain(&self.doubtful)
    }

    /// These targets, those of one reason together.
    fn failed_items(&self) -> Vec<FailedItems> {
        let mut groups: Vec<FailedItems> = Vec::new();
        let named = self.not_done().any(|failed| failed.name.is_some());
        for Failed { id, name, refusal } in self.not_done() {
            let same =
                |group: &&mut FailedItems| group.code == refusal.code && group.message == refusal.message;
            let id = id.clone().unwrap_or_else(|| "-".into());
            let name = named.then(|| name.clone().unwrap_or_else(|| "-".into()));
            // Reasons that name the target make a group each: only the last ones can be the same again.
            match groups.iter_mut().rev().take(16).find(same) {
                Some(group) => {
                    group.ids.push(id);
                    group.names.extend(name);
                }
                None => groups.push(FailedItems {
                    ids: vec![id],
                    names: name.into_iter().collect(),
                    code: refusal.code,
                    message: refusal.message.clone(),
                    remediation: refusal.remediation.clone(),
                }),
            }
        }
        groups
    }

    /// The document of the run without its items, as the API writes lists, with `changed`.
    pub(super) fn document(&self, words: Words) -> Value {
        let failed: Vec<Value> = self
            .failed_items()
            .into_iter()
            .map(|items| {
                let mut error = json!({ "code": items.code, "message": items.message });
                if let (Some(fields), Some(remediation)) = (error.as_object_mut(), items.remediation) {
                    fields.insert("remediation".into(), remediation.into());
                }
                let nameless = items.ids.iter().all(|id| id == "-");
                json!({ "error": error, "id": if nameless { items.names } else { items.ids } })
            })
            .collect();
        let said = self.message.clone().filter(|_| self.blocks == 1 && self.unchanged == 0);
        let message = said.unwrap_or_else(|| self.sentence(words));
        let error = match (failed.is_empty(), self.good()) {
            (true, _) => 0,
            (false, 0) => 1,
            (false, _) => 2,
        };
        json!({
            "data": { "affected_items": [], "total_affected_items": self.good(),
                      "total_failed_items": self.not_done().count(), "failed_items": failed },
            "message": message, "error": error, "changed": self.done > 0
        })
    }

    /// How the call ends; `doubt` is what can be done about those that nobody can tell of.
    pub(super) fn settle(
        &self,
        words: Words,
        end: End,
        report: Option<&Path>,
        doubt: Option<&str>,
    ) -> Result<Exit> {
        let resume = |path: &Path| format!("wazuhctl {} --resume {}", words.command, path.display());
        let failure = match end {
            End::Done => {
                let ended = match reply::settled(self.failed_items(), self.good()) {
                    Ok(reply::Success::All) => return Ok(Exit::Done),
                    Ok(reply::Success::Some(failed)) => Err(reply::some_failed(failed, self.good())),
                    // They may be done in a moment.
                    Err(failure) if self.late.len() == self.not_done().count() => {
                        Err(failure.with_exit(Exit::Unreachable))
                    }
                    // All others were settled before.
                    Err(failure) if self.doubtful.len() == self.not_done().count() => {
                        Err(failure.with_exit(Exit::Partial))
                    }
                    Err(failure) => Err(failure),
                };
                return ended.map_err(|failure| match (report, doubt) {
                    (Some(path), Some(doubt)) => failure.hint(format!("{} {doubt}", resume(path))),
                    (Some(path), None) if !self.late.is_empty() => {
                        failure.hint(format!("{} waits on for those that were too late", resume(path)))
                    }
                    _ => failure,
                });
            }
            End::Interrupted => Failure::new(Exit::Interrupted, "interrupted"),
            End::TooManyFailed(limit) => {
                Failure::new(Exit::Partial, format!("more than {limit} failed, so that no more was sent"))
            }
            End::Stopped(failure) if self.settled() + self.in_doubt + self.waiting == 0 => {
                return Err(failure);
            }
            End::Stopped(failure) => failure,
        };
        let failure = failure.hint(self.rest(words)).with_failed(self.failed_items());
        Err(match report {
            Some(path) if self.not_tried + self.in_doubt + self.waiting + self.late.len() > 0 => {
                failure.hint(format!("{} does the rest", resume(path)))
            }
            _ => failure,
        })
    }

    /// What was done: `2 agents imported, 3 unchanged`.
    pub(super) fn sentence(&self, words: Words) -> String {
        let done = format!("{} {}", words.counted(self.done), words.done);
        if self.unchanged == 0 { done } else { format!("{done}, {} unchanged", self.unchanged) }
    }

    /// What was done and what was not.
    fn rest(&self, words: Words) -> String {
        let mut text = self.sentence(words);
        if self.failed() > 0 {
            text += &format!(", {} failed", self.failed());
        }
        if self.in_doubt > 0 {
            text += &format!(", {} in doubt", self.in_doubt);
        }
        if self.waiting > 0 {
            text += &format!(", {} taken and not waited for", self.waiting);
        }
        format!("{text}, {} not tried", self.not_tried)
    }
}
