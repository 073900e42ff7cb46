//! [`AgentTarget`]: an agent that something is done to.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::agent_id::AgentId;
use crate::bulk::Target;

/// An agent by its id, with what is shown of it before it happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AgentTarget {
    pub(crate) id: AgentId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<Box<str>>,
    #[serde(skip)]
    status: Option<Box<str>>,
    /// When it was heard from last, as the API has it.
    #[serde(skip)]
    heard: Option<Box<str>>,
}

impl AgentTarget {
    /// An agent of which only the id is known.
    pub(crate) fn named(id: AgentId) -> Self {
        Self { id, name: None, status: None, heard: None }
    }

    /// An agent of a list; none where the item has no id.
    pub(crate) fn of_item(item: &Value) -> Option<Self> {
        let text = |name: &str| item.get(name).and_then(Value::as_str);
        let id = text("id")?.parse().ok()?;
        let field = |name: &str| text(name).map(Into::into);
        Some(Self { id, name: field("name"), status: field("status"), heard: field("lastKeepAlive") })
    }
}

impl Target for AgentTarget {
    fn label(&self) -> String {
        self.id.to_string()
    }

    fn id(&self) -> Option<String> {
        Some(self.id.to_string())
    }

    fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    fn shown(&self) -> String {
        let shown = |text: &Option<Box<str>>| text.as_deref().unwrap_or("-").escape_debug().to_string();
        let heard = self.heard.as_ref().map(|_| format!("last seen {}", shown(&self.heard)));
        let heard = heard.unwrap_or_else(|| "never seen".to_owned());
        match &self.status {
            Some(_) => format!("{}  {}  ({}, {heard})", self.id, shown(&self.name), shown(&self.status)),
            None => format!("{}  {}", self.id, shown(&self.name)),
        }
    }
}
