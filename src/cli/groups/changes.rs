//! [`Changes`]: changes of memberships as bulk work, each of an agent and a group.

use reqwest::Method;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wazuhctl_core::groups::GroupName;

use crate::agents::{AgentId, AgentTarget, BATCH, joined, order};
use crate::bulk::{Operation, Outcome, Sent, Target, Words};
use crate::connect::{ApiRequest, Connection};
use crate::output::{Column, Kind};

/// Wazuh's codes for an agent that is in the group already, and for one that is not in it.
const ALREADY_IN: u64 = 1751;
const NOT_IN: u64 = 1734;

/// What is shown of changes.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("CHANGE", "change", Kind::Text),
    Column::new("ID", "id", Kind::Text),
    Column::new("NAME", "name", Kind::Exact),
    Column::new("GROUP", "group", Kind::Exact),
];

/// An agent that is put into a group or taken out of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Change {
    pub(super) agent: AgentTarget,
    pub(super) group: GroupName,
    pub(super) into: bool,
}

/// Changing memberships.
pub(super) struct Changes {
    pub(super) words: Words,
}

impl Change {
    fn sign(&self) -> char {
        if self.into { '+' } else { '-' }
    }

    /// What is printed of it.
    pub(super) fn item(&self) -> Value {
        json!({ "change": self.sign().to_string(), "id": self.agent.id, "name": self.agent.name(),
                "group": self.group })
    }

    /// Whether both can go into one request.
    fn is_like(&self, other: &Self) -> bool {
        (self.into, &self.group) == (other.into, &other.group)
    }

    /// The request that makes such changes of these agents.
    pub(super) fn request(&self, agents: &[&AgentId]) -> ApiRequest {
        let method = if self.into { Method::PUT } else { Method::DELETE };
        ApiRequest::new(method, "/agents/group")
            .with("agents_list", joined(agents.iter().copied()))
            .with("group_id", self.group.as_str())
    }
}

impl Target for Change {
    fn label(&self) -> String {
        format!("{}{} {}", self.sign(), self.agent.id, self.group)
    }

    fn id(&self) -> Option<String> {
        self.agent.id()
    }

    fn name(&self) -> Option<&str> {
        self.agent.name()
    }

    fn shown(&self) -> String {
        format!("{} {}  {}", self.sign(), self.group, self.agent.shown())
    }
}

impl Operation for Changes {
    type Target = Change;

    fn words(&self) -> Words {
        self.words
    }

    fn settings(&self) -> Value {
        json!({ "memberships": true })
    }

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn has_news(&self) -> bool {
        false
    }

    fn asks(&self) -> bool {
        true
    }

    fn batch(&self) -> usize {
        BATCH
    }

    /// One request for each run of changes of one kind and one group.
    async fn send<'a>(
        &'a self,
        connection: &'a dyn Connection,
        block: &'a [&'a Change],
        again: bool,
    ) -> Sent {
        // Somebody else may have made a change since it was found to be missing.
        let so_before: &[u64] = &[ALREADY_IN, NOT_IN];
        let done_before: &[u64] = if again { so_before } else { &[] };
        let mut all = Sent { outcomes: Vec::with_capacity(block.len()), message: None, stop: None };
        for alike in block.chunk_by(|one, next| one.is_like(next)) {
            let Some(first) = alike.first() else { continue };
            if all.stop.is_some() {
                all.outcomes.extend(alike.iter().map(|_| Outcome::NotTried));
                continue;
            }
            let agents: Vec<&AgentId> = alike.iter().map(|change| &change.agent.id).collect();
            let sent = order(connection, &first.request(&agents), &agents, done_before, so_before).await;
            let outcomes = alike.iter().zip(sent.outcomes).map(|(change, outcome)| match outcome {
                Outcome::Done(_) => Outcome::Done(change.item()),
                Outcome::Unchanged(_) => Outcome::Unchanged(change.item()),
                Outcome::Failed(mut refusal) => {
                    refusal.message = format!("{}{}: {}", change.sign(), change.group, refusal.message);
                    Outcome::Failed(refusal)
                }
                other => other,
            });
            all.outcomes.extend(outcomes);
            all.stop = sent.stop;
        }
        all
    }
}
