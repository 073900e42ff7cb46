//! The symbolic evaluation against one that expands everything into sets, over a small universe.
//!
//! The naive side is written from the description of Wazuh's RBAC ("sets of ids, to which each entry adds or from
//! which it takes away") and shares nothing with the code it checks.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::super::{Access, Decision, Mode, Permissions, PolicyBody, Requested, Resource};
use super::body;

const AGENTS: [&str; 6] = ["000", "001", "002", "003", "004", "005"];
const GROUPS: [&str; 3] = ["web", "db", "mail"];
const ACTION: &str = "agent:read";

type Membership = BTreeMap<&'static str, BTreeSet<&'static str>>;

struct Naive<'a> {
    black: bool,
    policies: &'a [PolicyBody],
    members: &'a Membership,
}

impl Naive<'_> {
    /// The last word on each resource, in the order in which the words were said.
    fn words(&self) -> Vec<(String, bool)> {
        let mut words: Vec<(String, bool)> = Vec::new();
        for policy in self.policies {
            for resource in &policy.resources {
                let resource = if resource == "*" { "*:*:*" } else { resource.as_str() };
                let mut kept = Vec::new();
                for (old, effect) in words.drain(..) {
                    let plain = !resource.contains('&') && !old.contains('&');
                    let pair = resource.contains('&') && old.contains('&');
                    let under_star = resource
                        .strip_suffix(":*")
                        .is_some_and(|kind| old.starts_with(kind) || old.starts_with("agent:group"));
                    let pair_covered = pair
                        && old
                            .split('&')
                            .zip(resource.split('&'))
                            .all(|(old, new)| old == new || new.ends_with(":*"));
                    if !(old == resource || (plain && under_star) || pair_covered) {
                        kept.push((old, effect));
                    }
                }
                kept.push((resource.to_owned(), policy.effect == "allow"));
                words = kept;
            }
        }
        words
    }

    /// All ids that one word covers, among agents that exist and those that were asked for.
    fn expand(&self, resource: &str, asked: &BTreeSet<String>) -> BTreeSet<String> {
        let exist = AGENTS.iter().map(|id| (*id).to_owned());
        match resource.split(':').collect::<Vec<_>>().as_slice() {
            ["agent", "id" | "group", "*"] => exist.chain(asked.iter().cloned()).collect(),
            ["agent", "id", id] => BTreeSet::from([(*id).to_owned()]),
            ["agent", "group", group] => exist
                .filter(|id| self.members.get(id.as_str()).is_some_and(|of| of.contains(group)))
                .collect(),
            _ => BTreeSet::new(),
        }
    }

    /// The ids of agents that are permitted, of all that exist and those asked for.
    fn permitted(&self, asked: &BTreeSet<String>) -> BTreeSet<String> {
        let mut permitted = if self.black { self.expand("agent:id:*", asked) } else { BTreeSet::new() };
        for (resource, allow) in self.words() {
            let covered = self.expand(&resource, asked);
            if allow {
                permitted.extend(covered);
            } else {
                permitted.retain(|id| !covered.contains(id));
            }
        }
        permitted
    }
}

fn resources() -> impl Strategy<Value = Vec<String>> {
    let value = |values: &[&str]| select(values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>());
    let id = value(&["*", "000", "001", "002", "003", "004", "005", "999"])
        .prop_map(|id| format!("agent:id:{id}"));
    let group = value(&["*", "web", "db", "mail", "none"]).prop_map(|group| format!("agent:group:{group}"));
    let other = value(&["*", "*:*:*", "group:id:*", "group:id:web", "node:id:*", "agent:name:x"]);
    let pair = (id.clone(), value(&["*", "web"])).prop_map(|(id, group)| format!("{id}&group:id:{group}"));
    prop::collection::vec(prop_oneof![6 => id, 5 => group, 1 => other, 1 => pair], 1..4)
}

fn policies() -> impl Strategy<Value = Vec<PolicyBody>> {
    let policy =
        (resources(), select(vec!["allow", "allow", "deny", "whatever"])).prop_map(|(resources, effect)| {
            let resources: Vec<&str> = resources.iter().map(String::as_str).collect();
            body(&[ACTION], &resources, effect)
        });
    prop::collection::vec(policy, 0..6)
}

fn membership() -> impl Strategy<Value = Membership> {
    prop::collection::vec(subsequence(GROUPS.to_vec(), 0..=GROUPS.len()), AGENTS.len())
        .prop_map(|groups| AGENTS.into_iter().zip(groups.into_iter().map(BTreeSet::from_iter)).collect())
}

fn asked() -> impl Strategy<Value = Option<Vec<&'static str>>> {
    let some = subsequence(vec!["000", "001", "002", "003", "004", "005", "998", "999"], 1..5);
    prop::option::of(some.prop_shuffle())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn symbolic_is_as_naive(
        policies in policies(),
        members in membership(),
        asked in asked(),
        mode in select(vec![Mode::White, Mode::Black]),
    ) {
        let naive = Naive { black: mode == Mode::Black, policies: &policies, members: &members };
        let symbolic = Permissions::of_policies(mode, &policies).unwrap();
        let scope = symbolic.scope(ACTION, "agent:id");

        // An id that was never asked for and belongs to no agent says nothing about what a list shows.
        let mut everywhere = naive.permitted(&BTreeSet::new());
        everywhere.retain(|id| AGENTS.contains(&id.as_str()));
        for id in AGENTS {
            let groups = members.get(id).into_iter().flatten().copied();
            prop_assert_eq!(scope.allows_agent(id, groups), everywhere.contains(id), "agent {}", id);
        }
        prop_assert!(!scope.is_none() || everywhere.is_empty());
        prop_assert!(!scope.is_all() || AGENTS.iter().all(|id| everywhere.contains(*id)));

        let owned: Option<Vec<String>> = asked.map(|ids| ids.into_iter().map(str::to_owned).collect());
        let resources = [Resource::Named { kind: "agent:id", parameter: "agents_list" }];
        let access = Access { action: ACTION, resources: &resources };
        let groups: HashMap<String, Vec<String>> = members
            .iter()
            .map(|(id, groups)| ((*id).to_owned(), groups.iter().map(|group| (*group).to_owned()).collect()))
            .collect();
        let ids: Vec<(&str, &[String])> = owned.iter().map(|ids| ("agents_list", ids.as_slice())).collect();
        let requested = Requested { ids: &ids, groups: Some(&groups), broadcast: false };
        let decision = symbolic.decide(&access, &requested);
        match owned {
            None => {
                let runs = matches!(decision, Decision::Allowed { named: false, .. });
                prop_assert!(runs, "a list without ids is never refused");
            }
            Some(asked) => {
                let permitted = naive.permitted(&asked.iter().cloned().collect());
                let (yes, no): (Vec<String>, Vec<String>) =
                    asked.iter().cloned().partition(|id| permitted.contains(id));
                match decision {
                    Decision::Refused { ids, .. } => prop_assert!(yes.is_empty() && ids == no),
                    Decision::Nothing => prop_assert!(false, "a request without fixed resources always runs"),
                    Decision::Allowed { grants, denied, named } => {
                        prop_assert!(named && !yes.is_empty());
                        prop_assert_eq!(grants[0].ids.as_ref(), Some(&yes));
                        prop_assert_eq!(denied.into_iter().map(|denied| denied.id).collect::<Vec<_>>(), no);
                    }
                }
            }
        }
    }
}
