//! [`Permissions`]: what a set of roles may do, evaluated without naming every resource.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::policy::{Mode, PolicyBody, PolicyError, split_value};
use super::processed::{Entry, Processed};
use super::scope::Scope;

/// What a set of roles may do.
///
/// Made once per set of roles and shared: looking up a scope costs two hash look-ups.
#[derive(Debug, Clone)]
pub struct Permissions {
    mode: Mode,
    processed: Processed,
    scopes: HashMap<String, HashMap<String, Arc<Scope>>>,
    unmentioned: Arc<Scope>,
}

impl Default for Permissions {
    /// Nothing at all: no policies, mode white.
    fn default() -> Self {
        Self::without_policies(Mode::White)
    }
}

impl Permissions {
    /// What follows from no policy: nothing in mode white, everything in mode black.
    pub fn without_policies(mode: Mode) -> Self {
        Self {
            mode,
            processed: Processed::default(),
            scopes: HashMap::new(),
            unmentioned: Arc::new(Scope::uniform(mode == Mode::Black)),
        }
    }

    /// What the policies permit, given in the order of roles and of policies within a role.
    pub fn of_policies<'a>(
        mode: Mode,
        policies: impl IntoIterator<Item = &'a PolicyBody>,
    ) -> Result<Self, PolicyError> {
        let processed = Processed::of_policies(policies)?;
        let scopes = processed
            .actions()
            .map(|(action, entries)| (action.to_owned(), scopes_of(mode, entries)))
            .collect();
        Ok(Self { processed, scopes, ..Self::without_policies(mode) })
    }

    /// The mode these permissions were evaluated in.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// On which resources an action is permitted. `kind` is a resource's first two parts, such as `agent:id`.
    ///
    /// The scope of `agent:id` has the rules on `agent:group` in it; those of combinations (`a:b:c&d:e:f`) are in
    /// none, as no operation asks for a combination.
    pub fn scope(&self, action: &str, kind: &str) -> &Arc<Scope> {
        self.scopes.get(action).and_then(|kinds| kinds.get(kind)).unwrap_or(&self.unmentioned)
    }

    /// Whether an action that concerns no particular resource (`*:*:*`) is permitted.
    pub fn allows_resourceless(&self, action: &str) -> bool {
        !self.scope(action, "*:*").is_none()
    }

    /// The processed dictionary: `{action: {resource: effect, …}, …, "rbac_mode": mode}`, in Wazuh's order.
    pub fn to_json(&self) -> Map<String, Value> {
        self.processed.to_json(self.mode)
    }
}

fn scopes_of(mode: Mode, entries: &[Entry]) -> HashMap<String, Arc<Scope>> {
    let mut by_kind: HashMap<&str, Vec<&Entry>> = HashMap::new();
    for entry in entries.iter().filter(|entry| !entry.is_combination()) {
        let kind = match split_value(&entry.resource).0 {
            "agent:group" => "agent:id",
            kind => kind,
        };
        by_kind.entry(kind).or_default().push(entry);
    }
    let scope = |entries: Vec<&Entry>| Arc::new(Scope::of_entries(mode == Mode::Black, entries));
    by_kind.into_iter().map(|(kind, entries)| (kind.to_owned(), scope(entries))).collect()
}
