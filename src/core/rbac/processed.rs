//! [`Processed`]: many policies folded into one ordered list of resources and effects per action.
//!
//! This is the dictionary that `GET /security/users/me/policies` shows, so both its content and its order are
//! Wazuh's: policies are taken in the order of roles and of policies within a role, and a later word on a resource
//! replaces the earlier ones it covers.

use std::collections::HashMap;

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
    /// Folds policies, given in the order they apply.
    pub(super) fn of_policies<'a>(
        policies: impl IntoIterator<Item = &'a PolicyBody>,
    ) -> Result<Self, PolicyError> {
        let mut order: Vec<&str> = Vec::new();
        let mut actions: HashMap<&str, Words> = HashMap::new();
        for policy in policies {
            for action in &policy.actions {
                let words = actions.entry(action).or_insert_with(|| {
                    order.push(action);
                    Words::default()
                });
                for resource in &policy.resources {
                    words.add(&resource_parts(resource)?, &policy.effect);
                }
            }
        }
        let finished =
            |action: &str| (action.to_owned(), actions.remove(action).unwrap_or_default().finish());
        Ok(Self { actions: order.into_iter().map(finished).collect() })
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
}

/// The entries of one action while policies are being folded.
///
/// Policies may name agents by the thousand, so that a word on one resource must not look at all others.
#[derive(Default)]
struct Words {
    /// In the order they were said; none where a later word has replaced one.
    entries: Vec<Option<Entry>>,
    positions: HashMap<String, usize>,
}

impl Words {
    fn add(&mut self, parts: &[&str], effect: &str) {
        let resource = parts.join("&");
        self.forget(&resource);
        if parts.iter().any(|part| split_value(part).1 == "*") {
            let covered: Vec<String> =
                self.positions.keys().filter(|old| is_covered(old, parts)).map(String::clone).collect();
            covered.iter().for_each(|old| self.forget(old));
        }
        self.positions.insert(resource.clone(), self.entries.len());
        self.entries.push(Some(Entry { resource, effect: effect.to_owned() }));
    }

    fn forget(&mut self, resource: &str) {
        if let Some(entry) =
            self.positions.remove(resource).and_then(|position| self.entries.get_mut(position))
        {
            *entry = None;
        }
    }

    fn finish(self) -> Vec<Entry> {
        self.entries.into_iter().flatten().collect()
    }
}

/// Whether a new resource with a wildcard makes a word on an old one void.
///
/// A single wildcard also drops every `agent:group` of the action, of whatever kind it is itself: so does Wazuh, and
/// the order of `agent:id:*` and `agent:group:web` in a policy therefore matters.
fn is_covered(old: &str, parts: &[&str]) -> bool {
    let old_parts: Vec<&str> = old.split('&').collect();
    match (parts, old_parts.as_slice()) {
        ([new], [old]) => old.starts_with(split_value(new).0) || old.starts_with("agent:group"),
        ([_, _], [_, _]) => {
            old_parts.iter().zip(parts).all(|(old, new)| split_value(new).1 == "*" || old == new)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fold(policies: &[(&str, &[&str], &str)]) -> Processed {
        let body = |(action, resources, effect): &(&str, &[&str], &str)| PolicyBody {
            actions: vec![(*action).to_owned()],
            resources: resources.iter().map(|text| (*text).to_owned()).collect(),
            effect: (*effect).to_owned(),
        };
        let bodies: Vec<PolicyBody> = policies.iter().map(body).collect();
        Processed::of_policies(&bodies).unwrap()
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
