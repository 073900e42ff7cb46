//! [`Found`]: what some agents answered.

use serde_json::{Map, Value};

use super::agents::Agent;
use crate::failure::FailedItems;

/// What some agents answered.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The items, which say first whose they are.
    pub(super) items: Vec<Value>,
    /// How many agents answered.
    pub(super) answered: usize,
    /// How many have told nothing yet.
    pub(super) without: usize,
    /// Those that could not be asked.
    pub(super) failed: Vec<FailedItems>,
}

impl Found {
    /// Takes in what further agents answered.
    pub(super) fn add(&mut self, other: Self) {
        self.items.extend(other.items);
        self.answered += other.answered;
        self.without += other.without;
        for group in other.failed {
            let alike = |known: &&mut FailedItems| known.code == group.code && known.message == group.message;
            match self.failed.iter_mut().find(alike) {
                Some(known) => known.ids.extend(group.ids),
                None => self.failed.push(group),
            }
        }
    }
}

/// The item of an agent with the agent's id and name in front.
pub(super) fn of_agent(agent: &Agent, item: Value) -> Value {
    let mut fields = Map::new();
    fields.insert("agent_id".into(), agent.id.as_str().into());
    fields.insert("agent_name".into(), agent.name.clone());
    if let Value::Object(mut own) = item {
        own.remove("agent_id");
        fields.extend(own);
    }
    Value::Object(fields)
}
