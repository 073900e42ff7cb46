//! [`Processed`]: many policies folded into one ordered list of resources and effects per action.
//!
//! This is the dictionary that `GET /security/users/me/policies` shows, so both its content and its order are
//! Wazuh's: policies are taken in the order of roles and of policies within a role, and a later word on a resource
//! replaces the earlier ones it covers.

use serde_json::{Map, Value};

use super::policy::{Mode, PolicyBody, PolicyError, resource_parts, split_value};

/// One resource of an action with the effect it has in the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its resource, two joined by `&` for a combination.
    pub(super) resource: String,
    /// The effect's text; anything but `allow` denies.
    pub(super) effect: String,
}

impl Entry {
    /// Whether the entry permits.
    pub(super) fn allows(&self) -> bool {
        self.effect == "allow"
    }

    /// Whether the entry speaks of two resources together.
    pub(super) fn is_combination(&self) -> bool {
        self.resource.contains('&')
    }
}

/// The folded policies: actions in the order they were first named, each with its entries in order of effect.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Processed {
    actions: Vec<(String, Vec<Entry>)>,
}

impl Processed {
    /// Adds a policy after all those added before.
    pub(super) fn add(&mut self, policy: &PolicyBody) -> Result<(), PolicyError> {
        for action in &policy.actions {
            let entries = self.entries_mut(action);
            for resource in &policy.resources {
                let parts = resource_parts(resource)?;
                forget_covered(entries, &parts);
                entries.push(Entry { resource: parts.join("&"), effect: policy.effect.clone() });
            }
        }
        Ok(())
    }

    /// The actions with their entries, in order.
    pub(super) fn actions(&self) -> impl Iterator<Item = (&str, &[Entry])> {
        self.actions.iter().map(|(action, entries)| (action.as_str(), entries.as_slice()))
    }

    /// The dictionary as the Server API shows it: action, resource, effect; and the mode as `rbac_mode`.
    pub(super) fn to_json(&self, mode: Mode) -> Map<String, Value> {
        let mut all = Map::new();
        for (action, entries) in self.actions() {
            let effects =
                entries.iter().map(|entry| (entry.resource.clone(), entry.effect.clone().into())).collect();
            all.insert(action.to_owned(), Value::Object(effects));
        }
        all.insert("rbac_mode".to_owned(), mode.as_str().into());
        all
    }

    fn entries_mut(&mut self, action: &str) -> &mut Vec<Entry> {
        let position = match self.actions.iter().position(|(name, _)| name == action) {
            Some(position) => position,
            None => {
                self.actions.push((action.to_owned(), Vec::new()));
                self.actions.len() - 1
            }
        };
        // The position was found or made in the lines above.
        #[expect(
            clippy::indexing_slicing,
            reason = "the index is that of an entry found or pushed just before"
        )]
        &mut self.actions[position].1
    }
}

/// Removes the entries that a new resource makes void: the same one, and under a wildcard those it covers.
///
/// A wildcard also drops every `agent:group` entry of the action, of whatever kind it is itself: so does Wazuh, and
/// the order of `agent:id:*` and `agent:group:web` in a policy therefore matters.
fn forget_covered(entries: &mut Vec<Entry>, parts: &[&str]) {
    if let [single] = parts {
        let (kind, value) = split_value(single);
        entries.retain(|entry| {
            let covered = value == "*"
                && !entry.is_combination()
                && (entry.resource.starts_with(kind) || entry.resource.starts_with("agent:group"));
            entry.resource != *single && !covered
        });
    } else {
        entries.retain(|entry| {
            let old: Vec<&str> = entry.resource.split('&').collect();
            let covered = old.len() == parts.len()
                && old.iter().zip(parts).all(|(old, new)| split_value(new).1 == "*" || old == new);
            !covered
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fold(policies: &[(&str, &[&str], &str)]) -> Processed {
        let mut processed = Processed::default();
        for (action, resources, effect) in policies {
            let body = PolicyBody {
                actions: vec![(*action).to_owned()],
                resources: resources.iter().map(|text| (*text).to_owned()).collect(),
                effect: (*effect).to_owned(),
            };
            processed.add(&body).unwrap();
        }
        processed
    }

    fn entries(processed: &Processed) -> Vec<String> {
        let (_, entries) = processed.actions().next().unwrap();
        entries.iter().map(|entry| format!("{} {}", entry.resource, entry.effect)).collect()
    }

    #[test]
    fn a_later_word_replaces_an_earlier_one_and_goes_last() {
        let processed =
            fold(&[("a:b", &["agent:id:1", "agent:id:2"], "allow"), ("a:b", &["agent:id:1"], "deny")]);
        assert_eq!(entries(&processed), ["agent:id:2 allow", "agent:id:1 deny"]);
    }

    #[test]
    fn a_wildcard_replaces_what_it_covers_and_all_groups_of_agents() {
        let processed = fold(&[
            ("a:b", &["agent:id:1", "agent:group:web", "node:id:n", "agent:id:1&group:id:g"], "allow"),
            ("a:b", &["agent:id:*"], "deny"),
        ]);
        assert_eq!(
            entries(&processed),
            ["node:id:n allow", "agent:id:1&group:id:g allow", "agent:id:* deny"]
        );
        let processed =
            fold(&[("a:b", &["agent:id:1", "agent:group:web"], "allow"), ("a:b", &["node:id:*"], "deny")]);
        assert_eq!(entries(&processed), ["agent:id:1 allow", "node:id:* deny"]);
        let processed = fold(&[("a:b", &["agent:id:1", "agent:group:web", "agent:group:*"], "allow")]);
        assert_eq!(entries(&processed), ["agent:id:1 allow", "agent:group:* allow"]);
    }

    #[test]
    fn a_combination_replaces_combinations_it_covers() {
        let processed = fold(&[
            ("a:b", &["agent:id:1&group:id:g", "agent:id:2&group:id:h", "agent:id:1"], "allow"),
            ("a:b", &["agent:id:*&group:id:g"], "deny"),
        ]);
        assert_eq!(
            entries(&processed),
            ["agent:id:2&group:id:h allow", "agent:id:1 allow", "agent:id:*&group:id:g deny"]
        );
    }

    #[test]
    fn the_dictionary_has_its_order_and_the_mode() {
        let processed =
            fold(&[("b:b", &["*"], "allow"), ("a:a", &["agent:id:1", "agent:group:g"], "whatever")]);
        let expected = json!({
            "b:b": {"*:*:*": "allow"},
            "a:a": {"agent:id:1": "whatever", "agent:group:g": "whatever"},
            "rbac_mode": "black",
        });
        assert_eq!(Value::Object(processed.to_json(Mode::Black)).to_string(), expected.to_string());
    }
}
