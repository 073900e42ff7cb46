//! [`Attempt`]: a change that is asked for, and the line that it becomes.
//!
//! | field | what it says |
//! | --- | --- |
//! | `time` | when it ended: UTC, RFC 3339 with milliseconds |
//! | `user`, `user_id`, `run_as`, `hash_auth_context` | who, as the API knows them |
//! | `from` | the client's address, or `local` for the command line |
//! | `uid`, `system_user`, `login_user` | who, as the system knows them, where `from` is `local` |
//! | `request_id` | the header `X-Request-Id`, where there is one |
//! | `operation`, `method`, `path` | what was asked for |
//! | `target`, `parameters`, `body` | on what and how, without secrets |
//! | `before`, `after` | lists of the things that were changed; `before_more`, `after_more` count what is left out |
//! | `result` | `done`, `partial`, `failed`, `refused` (no right), `invalid`, or `broken off` |
//! | `status`, `error`, `codes` | the answer's HTTP status and error, and the codes of what failed |
//! | `affected`, `affected_ids`, `failed`, `failed_ids` | the items of the answer |
//! | `duration` | how long it took, in seconds |
//! | `unrecorded` | how many lines before this one could not be written |

use std::time::Instant;

use http::HeaderName;
use serde_json::{Map, Value, json};
use wazuhctl_core::trail::{Answered, Notes, States};

use super::shown::{self, cut};
use crate::gate::{Caller, Origin, Request};
use crate::operation::{Body, Operation};
use crate::problem::Problem;

/// The longest line, in bytes. Of a longer one the largest parts are left out.
const LONGEST_LINE: usize = 1 << 20;

/// The longest id of a request that is kept, in characters.
const LONGEST_REQUEST_ID: usize = 128;

/// What may be large.
const LARGE: [&str; 7] = ["body", "parameters", "before", "after", "failed_ids", "affected_ids", "target"];

/// How a change ended.
#[derive(Debug)]
pub(super) enum End<'a> {
    /// Before it began: it was not let through.
    NotAdmitted(&'a Problem),
    /// With an answer of this status.
    Answered(u16),
    /// With an error.
    Failed(&'a Problem),
    /// Nobody knows: the process ends, or something broke.
    BrokenOff,
}

/// A change that somebody asks for.
#[derive(Debug)]
pub(crate) struct Attempt {
    started: Instant,
    origin: Origin,
    /// What is known by now, in the order in which it is written.
    record: Map<String, Value>,
}

impl Attempt {
    /// The change that a request of a known caller asks for. `path` holds the values of the path's parameters.
    pub(crate) fn new(
        operation: &'static Operation,
        path: &[(String, String)],
        request: &Request,
        caller: &Caller,
    ) -> Self {
        let mut attempt = Self { started: Instant::now(), origin: request.origin, record: Map::new() };
        attempt.add("user", caller.user.as_ref());
        if let Some(id) = caller.user_id {
            attempt.add("user_id", id);
        }
        attempt.add("run_as", caller.auth_context_hash.is_some());
        if let Some(hash) = &caller.auth_context_hash {
            attempt.add("hash_auth_context", hash.as_str());
        }
        match request.origin {
            Origin::Network(address) => attempt.add("from", address.ip().to_canonical().to_string()),
            Origin::Local => attempt.add("from", "local"),
        }
        if let Some(id) = request.header(HeaderName::from_static("x-request-id")) {
            attempt.add("request_id", cut(id, LONGEST_REQUEST_ID));
        }
        attempt.add("operation", operation.name().into_owned());
        attempt.add("method", operation.verb.as_str());
        attempt.add("path", shown::path(operation, path));
        let (target, parameters) = shown::parameters(operation, path, &request.query);
        for (name, part) in [("target", target), ("parameters", parameters)] {
            if !part.is_empty() {
                attempt.add(name, part);
            }
        }
        attempt
    }

    /// The same with the body of a request, which its schema has accepted.
    #[must_use]
    pub(crate) fn with_body(mut self, operation: &Operation, body: Option<&Value>) -> Self {
        if let (Body::Json(schema), Some(body)) = (&operation.body, body) {
            self.record.insert("body".to_owned(), shown::body(schema, body));
        }
        self
    }

    /// The record of how it ended, but for the time.
    pub(super) fn ended(mut self, end: &End<'_>, notes: Notes) -> Record {
        self.add_states("before", notes.before);
        self.add_states("after", notes.after);
        let error = notes.answered.as_ref().map_or(0, |answered| answered.error);
        self.add("result", result(end, error));
        match end {
            End::NotAdmitted(problem) | End::Failed(problem) => {
                self.add("status", problem.status);
                if let Some(code) = problem.code {
                    self.add("error", code);
                    self.add("codes", vec![code]);
                }
            }
            End::Answered(status) => {
                self.add("status", *status);
                self.add("error", error);
                if let Some(answered) = notes.answered {
                    self.add_items(answered);
                }
            }
            End::BrokenOff => {}
        }
        let milliseconds = u32::try_from(self.started.elapsed().as_millis()).unwrap_or(u32::MAX);
        self.add("duration", f64::from(milliseconds) / 1000.0);
        Record { origin: self.origin, fields: self.record }
    }

    fn add(&mut self, name: &str, value: impl Into<Value>) {
        self.record.insert(name.to_owned(), value.into());
    }

    fn add_states(&mut self, name: &str, states: States) {
        if states.values.is_empty() {
            return;
        }
        let mut values = Value::from(states.values);
        shown::bound(&mut values);
        self.add(name, values);
        if states.more > 0 {
            self.add(&format!("{name}_more"), states.more);
        }
    }

    fn add_items(&mut self, answered: Answered) {
        if !answered.codes.is_empty() {
            self.add("codes", answered.codes);
        }
        self.add("affected", answered.affected);
        self.add("affected_ids", answered.affected_ids);
        self.add("failed", answered.failed);
        if answered.failed > 0 {
            self.add("failed_ids", json!(answered.failed_ids));
        }
    }
}

fn result(end: &End<'_>, error: u8) -> &'static str {
    match end {
        End::NotAdmitted(problem) => match problem.status {
            403 => "refused",
            400..500 => "invalid",
            _ => "failed",
        },
        End::Answered(_) => match error {
            0 => "done",
            2 => "partial",
            _ => "failed",
        },
        End::Failed(_) => "failed",
        End::BrokenOff => "broken off",
    }
}

/// A record that is still to be written.
#[derive(Debug)]
pub(super) struct Record {
    origin: Origin,
    fields: Map<String, Value>,
}

impl Record {
    /// The line, with its end. Blocks: the names of users are looked up.
    pub(super) fn line(self, time: &str, unrecorded: u64) -> String {
        let mut record = Map::new();
        record.insert("time".to_owned(), time.into());
        for (name, value) in self.fields {
            let is_from = name == "from";
            record.insert(name, value);
            if is_from && self.origin == Origin::Local {
                super::who::add_system_user(&mut record);
            }
        }
        if unrecorded > 0 {
            record.insert("unrecorded".to_owned(), unrecorded.into());
        }
        let mut line = written(&record);
        while line.len() >= LONGEST_LINE {
            let length = |name: &&str| record.get(*name).map_or(0, |value| value.to_string().len());
            let Some(largest) = LARGE.into_iter().max_by_key(length) else { break };
            let left_out = json!({ "left_out": length(&largest) });
            if record.insert(largest.to_owned(), left_out.clone()) == Some(left_out) {
                break;
            }
            line = written(&record);
        }
        line.push('\n');
        line
    }
}

/// JSON never has a bare end of line in it.
fn written(record: &Map<String, Value>) -> String {
    serde_json::to_string(record).unwrap_or_default()
}
