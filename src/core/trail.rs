//! [`Trail`]: what a call changes, noted while it does so, for the audit log.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;

use crate::result::{Affected, ItemId, Items};

/// How many things are noted as they were before, and as many as they are after. Of more, their number is.
pub const MOST_STATES: usize = 1_000;

/// How many ids are noted, of those that succeeded and of those that failed. Of more, their number is.
pub const MOST_IDS: usize = 10_000;

/// Where a call notes what it changes. Its clones are the same trail.
///
/// What is noted is kept for long and read by others than those who may see it through the API, so that it must hold
/// **no secret**: no password, no hash of one, no agent's key.
#[derive(Debug, Clone, Default)]
pub struct Trail(Arc<Mutex<Notes>>);

/// What was noted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Notes {
    /// What was changed or removed, as it was before.
    pub before: States,
    /// What was changed or made, as it is after.
    pub after: States,
    /// What the answer says about its items, where it is about items.
    pub answered: Option<Answered>,
}

/// The states of things: the first [`MOST_STATES`] of them, and how many more there are.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct States {
    /// Each thing's state.
    pub values: Vec<Value>,
    /// How many are left out.
    pub more: u64,
}

/// The numbers of an answer about items.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answered {
    /// 0 if nothing failed, 1 if nothing succeeded, 2 if some of both.
    pub error: u8,
    /// How many items succeeded.
    pub affected: u64,
    /// How many failed.
    pub failed: usize,
    /// The ids of those that succeeded, [`MOST_IDS`] of them at most.
    pub affected_ids: Vec<Value>,
    /// The ids of those that failed, [`MOST_IDS`] of them at most.
    pub failed_ids: Vec<ItemId>,
    /// The codes of the failures, each once.
    pub codes: Vec<u16>,
}

impl Trail {
    /// Notes what is about to be changed or removed, or just was, as it was before: one thing, or a list of them.
    pub fn before(&self, state: impl Into<Value>) {
        self.notes().before.add(state.into());
    }

    /// Notes what has been changed or made, as it is now: one thing, or a list of them.
    pub fn after(&self, state: impl Into<Value>) {
        self.notes().after.add(state.into());
    }

    /// Notes what the answer says about its items.
    pub fn answered(&self, items: &Items) {
        let affected_ids = match &items.affected {
            Affected::Values(values) => values.iter().filter_map(id).take(MOST_IDS).collect(),
            // They are written already, or still on their way: what a read finds.
            Affected::Written(_) | Affected::Stream(_) => Vec::new(),
        };
        let groups = items.failed.groups();
        let mut codes: Vec<u16> = groups.iter().map(|group| group.error().code()).collect();
        codes.dedup();
        self.notes().answered = Some(Answered {
            error: items.error_number(),
            affected: items.total,
            failed: items.failed.total(),
            affected_ids,
            failed_ids: groups.iter().flat_map(|group| group.ids()).take(MOST_IDS).cloned().collect(),
            codes,
        });
    }

    /// What was noted until now.
    pub fn read(&self) -> Notes {
        self.notes().clone()
    }

    fn notes(&self) -> MutexGuard<'_, Notes> {
        // Every note is complete in itself, so that a panic elsewhere leaves them sound.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl States {
    fn add(&mut self, state: Value) {
        match state {
            Value::Array(states) => states.into_iter().for_each(|state| self.add(state)),
            state if self.values.len() < MOST_STATES => self.values.push(state),
            _ => self.more += 1,
        }
    }
}

/// The id of an item: the item itself, or what it has for one.
fn id(item: &Value) -> Option<Value> {
    match item {
        Value::Object(fields) => fields.get("id").cloned(),
        Value::String(_) | Value::Number(_) => Some(item.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::error::Fault;
    use crate::result::{Failures, Messages};

    #[test]
    fn states_add_up_to_a_limit() {
        let trail = Trail::default();
        trail.before(json!({"id": "001"}));
        trail.before(json!([{"id": "002"}, {"id": "003"}]));
        let notes = trail.read();
        assert_eq!(notes.before.values, [json!({"id": "001"}), json!({"id": "002"}), json!({"id": "003"})]);
        trail.after(vec![Value::from(1); MOST_STATES + 5]);
        let notes = trail.read();
        assert_eq!((notes.after.values.len(), notes.after.more, notes.before.more), (MOST_STATES, 5, 0));
    }

    #[test]
    fn answers_are_noted_by_ids_and_codes() {
        let mut failed = Failures::new();
        failed.add("000", Fault::ManagerAgent);
        failed.add_all(["998", "999"], Fault::AgentNotFound);
        let items = Items::new(
            vec![json!("001"), json!({"id": 7, "password": "x"}), json!(true)],
            Messages::new("", "", ""),
        );
        let trail = Trail::default();
        trail.answered(&items.with_failed(failed));
        assert_eq!(
            trail.read().answered,
            Some(Answered {
                error: 2,
                affected: 3,
                failed: 3,
                affected_ids: vec![json!("001"), json!(7)],
                failed_ids: vec!["998".into(), "999".into(), "000".into()],
                codes: vec![1701, 1703],
            })
        );
    }
}
