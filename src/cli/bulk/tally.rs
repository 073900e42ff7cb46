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
    pub(super) in_doubt: usize,
    pub(super) not_tried: usize,
    failed: Vec<Failed>,
    /// What the manager said, where it was asked once.
    message: Option<String>,
    blocks: usize,
}

struct Failed {
    id: Option<String>,
    name: Option<String>,
    refusal: Refusal,
}

impl Tally {
    /// How many failed.
    pub(super) fn failed(&self) -> usize {
        self.failed.len()
    }

    /// Whether all is done, and something was.
    pub(super) fn is_good(&self) -> bool {
        self.done > 0 && self.settled() == self.done
    }

    /// How many are settled: nothing more will become of them in this run.
    pub(super) fn settled(&self) -> usize {
        self.done + self.failed()
    }

    /// A block was sent.
    pub(super) fn block(&mut self, message: Option<String>) {
        self.blocks += 1;
        self.message = message;
    }

    /// A target failed.
    pub(super) fn fail(&mut self, target: &impl Target, refusal: Refusal) {
        self.failed.push(Failed { id: target.id(), name: target.name().map(str::to_owned), refusal });
    }

    /// The failed targets, those of one reason together.
    fn failed_items(&self) -> Vec<FailedItems> {
        let mut groups: Vec<FailedItems> = Vec::new();
        let named = self.failed.iter().any(|failed| failed.name.is_some());
        for Failed { id, name, refusal } in &self.failed {
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
        let said = self.message.clone().filter(|_| self.blocks == 1);
        let message = said.unwrap_or_else(|| format!("{} {}", words.counted(self.done), words.done));
        let error = match (failed.is_empty(), self.done) {
            (true, _) => 0,
            (false, 0) => 1,
            (false, _) => 2,
        };
        json!({
            "data": { "affected_items": [], "total_affected_items": self.done,
                      "total_failed_items": self.failed(), "failed_items": failed },
            "message": message, "error": error, "changed": self.done > 0
        })
    }

    /// How the call ends.
    pub(super) fn settle(&self, words: Words, end: End, report: Option<&Path>) -> Result<Exit> {
        let failure = match end {
            End::Done => {
                return match reply::settled(self.failed_items(), self.done)? {
                    reply::Success::All => Ok(Exit::Done),
                    reply::Success::Some(failed) => Err(reply::some_failed(failed, self.done)),
                };
            }
            End::Interrupted => Failure::new(Exit::Interrupted, "interrupted"),
            End::TooManyFailed(limit) => {
                Failure::new(Exit::Partial, format!("more than {limit} failed, so that no more was sent"))
            }
            End::Stopped(failure) if self.settled() + self.in_doubt == 0 => return Err(failure),
            End::Stopped(failure) => failure,
        };
        let failure = failure.hint(self.rest(words)).with_failed(self.failed_items());
        Err(match report {
            Some(path) if self.not_tried + self.in_doubt > 0 => {
                failure.hint(format!("wazuhctl {} --resume {} does the rest", words.command, path.display()))
            }
            _ => failure,
        })
    }

    /// What was done and what was not.
    fn rest(&self, words: Words) -> String {
        let mut text = format!("{} {}", words.counted(self.done), words.done);
        if self.failed() > 0 {
            text += &format!(", {} failed", self.failed());
        }
        if self.in_doubt > 0 {
            text += &format!(", {} sent without an answer", self.in_doubt);
        }
        format!("{text}, {} not tried", self.not_tried)
    }
}
