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

/// Kinds of resources without groups, with the ids that policies name. What nobody names stands for all the others.
const KINDS: [(&str, [&str; 4]); 5] = [
    ("group:id", ["default", "web", "db", UNNAMED]),
    ("node:id", ["master", "worker-1", "worker-2", UNNAMED]),
    ("rule:file", ["local_rules.xml", "etc/a.xml", "b.xml", UNNAMED]),
    ("role:id", ["1", "2", "100", UNNAMED]),
    ("*:*", ["*", "*", "*", UNNAMED]),
];
const UNNAMED: &str = "named.by-nobody";
const ACTIONS: [&str; 3] = ["a:read", "a:write", "b:read"];

/// The ids of one kind that an action is permitted on: sets, to which every entry adds or from which it takes.
fn permitted_of(
    (kind, universe): (&str, &[&str]),
    action: &str,
    black: bool,
    policies: &[PolicyBody],
    asked: &[String],
) -> BTreeSet<String> {
    let relevant: Vec<PolicyBody> =
        policies.iter().filter(|policy| policy.actions.iter().any(|name| name == action)).cloned().collect();
    let members = Membership::new();
    let words = Naive { black, policies: &relevant, members: &members }.words();
    let everything: BTreeSet<String> =
        universe.iter().map(|id| (*id).to_owned()).chain(asked.iter().cloned()).collect();
    let mut permitted = if black { everything.clone() } else { BTreeSet::new() };
    for (resource, allow) in words {
        let Some((_, value)) = resource.rsplit_once(':').filter(|(of, _)| *of == kind) else { continue };
        let covered = if value == "*" { everything.clone() } else { BTreeSet::from([value.to_owned()]) };
        if allow {
            permitted.extend(covered);
        } else {
            permitted.retain(|id| !covered.contains(id));
        }
    }
    permitted
}

fn policies_of_any_kind() -> impl Strategy<Value = Vec<PolicyBody>> {
    let resource = select(KINDS.to_vec()).prop_flat_map(|(kind, ids)| {
        select(vec![ids[0], ids[1], ids[2], "*", "*"]).prop_map(move |id| format!("{kind}:{id}"))
    });
    let resource =
        prop_oneof![12 => resource, 1 => Just("*".to_owned()), 1 => Just("agent:group:web".to_owned())];
    let policy = (
        subsequence(ACTIONS.to_vec(), 1..=3),
        prop::collection::vec(resource, 1..4),
        select(vec!["allow", "allow", "deny", "deny", "Allow"]),
    );
    let body_of = |(actions, resources, effect): (Vec<&str>, Vec<String>, &str)| {
        body(&actions, &resources.iter().map(String::as_str).collect::<Vec<_>>(), effect)
    };
    prop::collection::vec(policy.prop_map(body_of), 0..8)
}

/// A resource of an operation: its kind, by its place in [`KINDS`], and the fixed id or the ids that a request names.
#[derive(Debug, Clone)]
enum Needed {
    Fixed(usize, &'static str),
    Named(usize, Option<Vec<String>>),
}

fn needed() -> impl Strategy<Value = Vec<Needed>> {
    let fixed = (0..KINDS.len(), 0..5_usize).prop_map(|(kind, id)| {
        let (_, ids) = KINDS[kind];
        Needed::Fixed(kind, ids.get(id).copied().unwrap_or("*"))
    });
    let named = (0..KINDS.len()).prop_flat_map(|kind| {
        let (_, ids) = KINDS[kind];
        let some = subsequence(vec![ids[0], ids[1], ids[2], UNNAMED, "999"], 0..5).prop_shuffle();
        let owned = |ids: Vec<&str>| {
            ids.into_iter().collect::<BTreeSet<_>>().into_iter().map(str::to_owned).collect()
        };
        prop::option::of(some.prop_map(owned)).prop_map(move |ids| Needed::Named(kind, ids))
    });
    prop::collection::vec(prop_oneof![fixed, named], 1..4)
}

/// What becomes of a request, told from the sets: the place of the resource that refuses it, or what is granted and
/// denied for each list, or nothing at all.
#[derive(Debug, PartialEq)]
enum Told {
    Refused(Vec<String>),
    Nothing,
    Allowed(Vec<Option<Vec<String>>>, Vec<String>),
}

fn told_naively(needed: &[Needed], black: bool, policies: &[PolicyBody], broadcast: bool) -> Told {
    let reports = !broadcast && !matches!(needed.last(), Some(Needed::Named(_, None)));
    let (mut skip, mut granted, mut denied) = (false, Vec::new(), Vec::new());
    for resource in needed {
        match resource {
            Needed::Fixed(kind, id) => {
                let (name, universe) = KINDS[*kind];
                let permitted = permitted_of((name, &universe), ACTIONS[0], black, policies, &[]);
                let allowed = if *id == "*" { !permitted.is_empty() } else { permitted.contains(*id) };
                if !allowed && reports {
                    return Told::Refused(vec![(*id).to_owned()]);
                }
                skip |= !allowed;
            }
            Needed::Named(_, None) => granted.push(None),
            Needed::Named(kind, Some(ids)) => {
                let (name, universe) = KINDS[*kind];
                let permitted = permitted_of((name, &universe), ACTIONS[0], black, policies, ids);
                let (yes, no): (Vec<String>, Vec<String>) =
                    ids.iter().cloned().partition(|id| permitted.contains(id));
                if reports && yes.is_empty() && !no.is_empty() {
                    return Told::Refused(no);
                }
                granted.push(Some(yes));
                if reports {
                    denied.extend(no);
                }
            }
        }
    }
    if skip { Told::Nothing } else { Told::Allowed(granted, denied) }
}

fn told_symbolically(needed: &[Needed], permissions: &Permissions, broadcast: bool) -> Told {
    let names = ["one", "two", "three"];
    let resources: Vec<Resource<'_>> = needed
        .iter()
        .zip(names)
        .map(|(resource, parameter)| match resource {
            Needed::Fixed(kind, id) => Resource::Fixed { kind: KINDS[*kind].0, id },
            Needed::Named(kind, _) => Resource::Named { kind: KINDS[*kind].0, parameter },
        })
        .collect();
    let ids: Vec<(&str, &[String])> = needed
        .iter()
        .zip(names)
        .filter_map(|(resource, name)| match resource {
            Needed::Named(_, Some(ids)) => Some((name, ids.as_slice())),
            _ => None,
        })
        .collect();
    let access = Access { action: ACTIONS[0], resources: &resources };
    match permissions.decide(&access, &Requested { ids: &ids, groups: None, broadcast }) {
        Decision::Refused { ids, .. } => Told::Refused(ids),
        Decision::Nothing => Told::Nothing,
        Decision::Allowed { grants, denied, .. } => Told::Allowed(
            grants.into_iter().map(|grant| grant.ids).collect(),
            denied.into_iter().map(|denied| denied.id).collect(),
        ),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn scopes_of_all_kinds_are_as_naive(policies in policies_of_any_kind(), black in any::<bool>()) {
        let mode = if black { Mode::Black } else { Mode::White };
        let permissions = Permissions::of_policies(mode, &policies).unwrap();
        for action in ACTIONS {
            for (kind, ids) in KINDS {
                let permitted = permitted_of((kind, &ids), action, black, &policies, &[]);
                let scope = permissions.scope(action, kind);
                for id in ids {
                    prop_assert_eq!(scope.allows(id), permitted.contains(id), "{} {}:{}", action, kind, id);
                }
                prop_assert_eq!(scope.is_none(), permitted.is_empty(), "{} {}", action, kind);
                prop_assert!(!scope.needs_groups());
            }
            prop_assert_eq!(
                permissions.allows_resourceless(action),
                !permitted_of(("*:*", &["*"]), action, black, &policies, &[]).is_empty()
            );
        }
    }

    #[test]
    fn decisions_on_several_resources_are_as_naive(
        policies in policies_of_any_kind(),
        needed in needed(),
        black in any::<bool>(),
        broadcast in any::<bool>(),
    ) {
        let mode = if black { Mode::Black } else { Mode::White };
        let permissions = Permissions::of_policies(mode, &policies).unwrap();
        prop_assert_eq!(
            told_symbolically(&needed, &permissions, broadcast),
            told_naively(&needed, black, &policies, broadcast)
        );
    }
}
