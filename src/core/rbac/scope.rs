//! [`Scope`]: on which resources of one kind an action is permitted, without naming them all.
//!
//! Wazuh expands every wildcard and group into sets of ids and adds and removes those in turn. Whether an id is in
//! the set in the end depends only on the last entry that covers it, so a scope is that list of entries: nothing is
//! expanded, and a list of 100,000 agents costs as much as a list of ten.

use std::collections::HashMap;

use super::policy::split_value;
use super::processed::Entry;

/// What an exception applies to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Selector {
    /// The resource with this id, compared as text: of agents in its shown form (`001`).
    Id(Box<str>),
    /// All agents that belong to this group.
    Group(Box<str>),
}

/// A part of the resources that is treated otherwise than the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// Which resources.
    pub selector: Selector,
    /// Whether they are permitted.
    pub allowed: bool,
}

/// On which resources of one kind an action is permitted.
///
/// A resource is treated as the **last** of [`exceptions`](Self::exceptions) that covers it says, and as
/// [`otherwise`](Self::otherwise) says if none does. Exceptions that cannot change anything are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    otherwise: bool,
    exceptions: Vec<Exception>,
    /// Where a selector stands in `exceptions`; each stands there once.
    positions: HashMap<Selector, usize>,
}

impl Scope {
    /// Everything (`true`) or nothing (`false`).
    pub(super) fn uniform(allowed: bool) -> Self {
        Self { otherwise: allowed, exceptions: Vec::new(), positions: HashMap::new() }
    }

    /// The scope that an action's entries give, over resources that are permitted to begin with or not.
    ///
    /// Only entries of this kind may be given; for agents those of `agent:id` and `agent:group`, in their order.
    pub(super) fn of_entries<'a>(mut otherwise: bool, entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut exceptions: Vec<Exception> = Vec::new();
        for entry in entries {
            let (kind, value) = split_value(&entry.resource);
            let allowed = entry.allows();
            if value == "*" {
                otherwise = allowed;
                exceptions.clear();
                continue;
            }
            let selector = if kind == "agent:group" {
                Selector::Group(value.into())
            } else {
                Selector::Id(value.into())
            };
            exceptions.push(Exception { selector, allowed });
        }
        // What says the same as the default changes nothing until something says otherwise.
        let first = exceptions.iter().position(|exception| exception.allowed != otherwise);
        exceptions.drain(..first.unwrap_or(exceptions.len()));
        let positions =
            exceptions.iter().enumerate().map(|(position, e)| (e.selector.clone(), position)).collect();
        Self { otherwise, exceptions, positions }
    }

    /// Whether a resource is permitted that no exception covers.
    pub fn otherwise(&self) -> bool {
        self.otherwise
    }

    /// The exceptions, of which the last that covers a resource decides. No selector stands here twice.
    pub fn exceptions(&self) -> &[Exception] {
        &self.exceptions
    }

    /// Whether every resource is permitted.
    pub fn is_all(&self) -> bool {
        self.otherwise && self.exceptions.is_empty()
    }

    /// Whether no resource is permitted.
    pub fn is_none(&self) -> bool {
        !self.otherwise && self.exceptions.is_empty()
    }

    /// Whether the groups of agents matter.
    pub fn needs_groups(&self) -> bool {
        self.exceptions.iter().any(|exception| matches!(exception.selector, Selector::Group(_)))
    }

    /// Whether the resource with this id is permitted, groups left out of account.
    pub fn allows(&self, id: &str) -> bool {
        self.allows_agent(id, std::iter::empty())
    }

    /// Whether the agent with this id (in its shown form, such as `001`) that belongs to these groups is permitted.
    pub fn allows_agent<'a>(&self, id: &str, groups: impl IntoIterator<Item = &'a str>) -> bool {
        if self.exceptions.is_empty() {
            return self.otherwise;
        }
        let by_id = self.positions.get(&Selector::Id(id.into())).copied();
        let by_group = groups
            .into_iter()
            .filter_map(|group| self.positions.get(&Selector::Group(group.into())).copied())
            .max();
        let decisive = by_id.max(by_group).and_then(|position| self.exceptions.get(position));
        decisive.map_or(self.otherwise, |exception| exception.allowed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(otherwise: bool, entries: &[(&str, &str)]) -> Scope {
        let entries: Vec<Entry> = entries
            .iter()
            .map(|(resource, effect)| Entry {
                resource: (*resource).to_owned(),
                effect: (*effect).to_owned(),
            })
            .collect();
        Scope::of_entries(otherwise, &entries)
    }

    #[test]
    fn all_but_one() {
        let scope = scope(false, &[("agent:id:*", "allow"), ("agent:id:003", "deny")]);
        assert!(scope.allows("001") && !scope.allows("003") && scope.otherwise());
        assert_eq!(scope.exceptions().len(), 1);
        assert!(!scope.is_all() && !scope.is_none() && !scope.needs_groups());
    }

    #[test]
    fn the_last_that_covers_an_agent_decides() {
        let scope = scope(
            false,
            &[("agent:group:web", "allow"), ("agent:id:003", "deny"), ("agent:group:db", "allow")],
        );
        assert!(scope.needs_groups());
        assert!(scope.allows_agent("001", ["web"]));
        assert!(!scope.allows_agent("001", ["mail"]));
        assert!(!scope.allows_agent("003", ["web"]));
        assert!(scope.allows_agent("003", ["web", "db"]));
    }

    #[test]
    fn exceptions_that_change_nothing_are_left_out() {
        assert!(scope(true, &[("agent:id:001", "allow")]).is_all());
        assert!(scope(false, &[("agent:id:001", "deny"), ("agent:group:web", "no")]).is_none());
        assert!(scope(false, &[("agent:id:001", "allow"), ("agent:group:*", "deny")]).is_none());
        let kept = scope(false, &[("agent:group:web", "allow"), ("agent:id:001", "deny")]);
        assert_eq!(kept.exceptions().len(), 2);
    }
}
