//! Decisions on requests, with what Wazuh 4.14.7 answered as literals.

use std::collections::HashMap;

use super::super::{Access, Decision, Mode, Permissions, Requested, Resource, Selector};
use super::permissions;

const AGENTS: &[Resource<'static>] = &[Resource::Named { kind: "agent:id", parameter: "agents_list" }];

/// The agents of the recorded manager and their groups.
const MEMBERSHIPS: &[(&str, &[&str])] = &[
    ("000", &[]),
    ("001", &["default", "group1"]),
    ("002", &["default", "group2"]),
    ("003", &["default", "group3"]),
    ("004", &["default"]),
    ("005", &["default", "group1", "group2"]),
    ("006", &["default", "group2", "group3"]),
    ("007", &["default", "group1", "group3"]),
    ("008", &["default", "group1", "group2", "group3"]),
    ("009", &["default", "group1"]),
    ("019", &[]),
];

fn groups() -> HashMap<String, Vec<String>> {
    let owned = |(id, groups): &(&str, &[&str])| {
        ((*id).to_owned(), groups.iter().map(|group| (*group).to_owned()).collect())
    };
    MEMBERSHIPS.iter().map(owned).collect()
}

/// What becomes of a request, in one line: `403 ID…`, `nothing`, `IDS; denied IDS`, or `all in scope`.
fn outcome(
    permissions: &Permissions,
    action: &str,
    resources: &[Resource<'_>],
    ids: Option<&[&str]>,
) -> String {
    outcome_of(permissions, action, resources, ids, false)
}

fn outcome_of(
    permissions: &Permissions,
    action: &str,
    resources: &[Resource<'_>],
    ids: Option<&[&str]>,
    broadcast: bool,
) -> String {
    let ids: Option<Vec<String>> = ids.map(|ids| ids.iter().map(|id| (*id).to_owned()).collect());
    let parameters: Vec<(&str, &[String])> = resources
        .iter()
        .filter_map(|resource| match resource {
            Resource::Named { parameter, .. } => ids.as_ref().map(|ids| (*parameter, ids.as_slice())),
            Resource::Fixed { .. } => None,
        })
        .collect();
    let groups = groups();
    let requested = Requested { ids: &parameters, groups: Some(&groups), broadcast };
    match permissions.decide(&Access { action, resources }, &requested) {
        Decision::Refused { kind, ids } => format!("403 {kind} {}", ids.join(",")),
        Decision::Nothing => "nothing".to_owned(),
        Decision::Allowed { grants, denied, named } => {
            let denied: Vec<String> = denied.into_iter().map(|denied| denied.id).collect();
            let granted: Vec<String> = grants
                .into_iter()
                .map(|grant| grant.ids.map_or_else(|| "scope".to_owned(), |ids| ids.join(",")))
                .collect();
            let report = if named { format!("; denied {}", denied.join(",")) } else { String::new() };
            format!("{}{report}", granted.join(" "))
        }
    }
}

/// The agents that a list without named ids shows.
fn listed(permissions: &Permissions, action: &str) -> Vec<&'static str> {
    let scope = permissions.scope(action, "agent:id");
    let may_see = |(id, groups): &&(&'static str, &[&str])| scope.allows_agent(id, groups.iter().copied());
    MEMBERSHIPS.iter().filter(may_see).map(|(id, _)| *id).collect()
}

#[test]
fn two_agents() {
    let user = permissions(
        Mode::White,
        &[(&["agent:read", "syscheck:read"], &["agent:id:001", "agent:id:002"], "allow")],
    );
    assert_eq!(listed(&user, "agent:read"), ["001", "002"]);
    assert_eq!(outcome(&user, "agent:read", AGENTS, None), "scope");
    assert_eq!(outcome(&user, "agent:read", AGENTS, Some(&["003", "002"])), "002; denied 003");
    assert_eq!(outcome(&user, "agent:read", AGENTS, Some(&["003", "004"])), "403 agent:id 003,004");
    assert_eq!(outcome(&user, "agent:delete", AGENTS, Some(&["001"])), "403 agent:id 001");
    assert_eq!(outcome(&user, "agent:read", AGENTS, Some(&[])), "; denied ");
    let rules = &[Resource::Fixed { kind: "rule:file", id: "*" }];
    assert_eq!(outcome(&user, "rules:read", rules, None), "403 rule:file *");
    assert_eq!(outcome(&user, "manager:read", &[Resource::NONE], None), "403 *:* *");
}

#[test]
fn all_but_003() {
    let user = permissions(
        Mode::White,
        &[
            (&["agent:read", "syscheck:read", "syscollector:read"], &["agent:id:*"], "allow"),
            (&["agent:read", "syscollector:read"], &["agent:id:003"], "deny"),
        ],
    );
    assert_eq!(
        listed(&user, "agent:read"),
        ["000", "001", "002", "004", "005", "006", "007", "008", "009", "019"]
    );
    // An agent that does not exist may be asked for: the operation says that it does not exist.
    assert_eq!(outcome(&user, "syscollector:read", AGENTS, Some(&["999"])), "999; denied ");
    assert_eq!(outcome(&user, "syscollector:read", AGENTS, Some(&["003"])), "403 agent:id 003");
    assert_eq!(outcome(&user, "syscheck:read", AGENTS, Some(&["003"])), "003; denied ");
    assert_eq!(outcome(&user, "rootcheck:read", AGENTS, Some(&["001"])), "403 agent:id 001");
    assert_eq!(user.scope("agent:read", "agent:id").exceptions()[0].selector, Selector::Id("003".into()));
}

#[test]
fn g1_reader() {
    let user = permissions(
        Mode::White,
        &[
            (&["agent:read"], &["agent:group:group1"], "allow"),
            (&["group:read"], &["group:id:group1"], "allow"),
        ],
    );
    assert_eq!(listed(&user, "agent:read"), ["001", "005", "007", "008", "009"]);
    assert_eq!(outcome(&user, "agent:read", AGENTS, Some(&["001", "002", "999"])), "001; denied 002,999");
    let group = &[Resource::Named { kind: "group:id", parameter: "groups_list" }];
    assert_eq!(outcome(&user, "group:read", group, Some(&["group1", "group2"])), "group1; denied group2");
    assert_eq!(outcome(&user, "cluster:status", &[Resource::NONE], None), "403 *:* *");
    let access = Access { action: "agent:read", resources: AGENTS };
    assert!(!user.needs_groups(&access, &Requested::default()));
    let ids = ["001".to_owned()];
    let named = Requested { ids: &[("agents_list", &ids)], ..Requested::default() };
    assert!(user.needs_groups(&access, &named));
    assert!(!user.needs_groups(&Access { action: "agent:delete", resources: AGENTS }, &named));
}

#[test]
fn g2_admin_changes_only_group2() {
    let user = permissions(
        Mode::White,
        &[(&["agent:modify_group", "agent:delete", "agent:restart"], &["agent:group:group2"], "allow")],
    );
    assert_eq!(outcome(&user, "agent:delete", AGENTS, Some(&["001", "002"])), "002; denied 001");
    assert_eq!(outcome(&user, "agent:delete", AGENTS, Some(&["001"])), "403 agent:id 001");
    assert_eq!(outcome(&user, "agent:modify_group", AGENTS, Some(&["006", "001"])), "006; denied 001");
}

#[test]
fn nobody() {
    let user = Permissions::default();
    assert_eq!(outcome(&user, "agent:delete", AGENTS, None), "scope");
    assert!(user.scope("agent:delete", "agent:id").is_none());
    assert_eq!(outcome(&user, "agent:read", AGENTS, Some(&["001"])), "403 agent:id 001");
    assert!(!user.allows_resourceless("group:create"));
    assert_eq!(serde_json::Value::Object(user.to_json()).to_string(), r#"{"rbac_mode":"white"}"#);
}

#[test]
fn parts_of_the_ruleset_and_of_security() {
    let user = permissions(
        Mode::White,
        &[
            (&["rules:read"], &["rule:file:local_rules.xml", "decoder:file:local_decoder.xml"], "allow"),
            (&["security:read"], &["user:id:1", "user:id:100", "role:id:1"], "allow"),
        ],
    );
    // Any right on rule files lets the list be asked for; the files themselves are then chosen by the scope.
    assert_eq!(
        outcome(&user, "rules:read", &[Resource::Fixed { kind: "rule:file", id: "*" }], None),
        "; denied "
    );
    assert!(user.scope("rules:read", "rule:file").allows("local_rules.xml"));
    assert!(!user.scope("rules:read", "rule:file").allows("custom_rules.xml"));
    let users = &[Resource::Named { kind: "user:id", parameter: "user_ids" }];
    assert_eq!(outcome(&user, "security:read", users, Some(&["1", "2", "100"])), "1,100; denied 2");
    assert_eq!(outcome(&user, "security:delete", users, Some(&["100", "101", "100"])), "403 user:id 100,101");
    assert!(!user.scope("security:read", "policy:id").allows("2"));
}

#[test]
fn all_of_several_resources_are_needed_and_the_first_refused_is_told() {
    let both = &[
        Resource::Named { kind: "user:id", parameter: "user_id" },
        Resource::Named { kind: "role:id", parameter: "role_ids" },
    ];
    let user = permissions(Mode::White, &[(&["security:update"], &["user:id:*", "role:id:5"], "allow")]);
    assert_eq!(outcome(&user, "security:update", both, Some(&["5", "6"])), "5,6 5; denied 6");
    assert_eq!(outcome(&user, "security:update", both, Some(&["6"])), "403 role:id 6");
    assert_eq!(outcome(&Permissions::default(), "security:update", both, Some(&["6"])), "403 user:id 6");
    // The last resource decides whether denials are told of at all.
    let ids = ["6".to_owned()];
    let requested = Requested { ids: &[("user_id", &ids)], ..Requested::default() };
    let access = Access { action: "security:update", resources: both };
    let Decision::Allowed { grants, denied, named } = Permissions::default().decide(&access, &requested)
    else {
        panic!("a list without ids is not refused");
    };
    assert!(!named && denied.is_empty() && grants[0].ids == Some(vec![]) && grants[1].ids.is_none());
}

#[test]
fn one_node_is_needed_or_any() {
    let user = permissions(Mode::White, &[(&["cluster:read"], &["node:id:node01"], "allow")]);
    let node = |id: &'static str| [Resource::Fixed { kind: "node:id", id }];
    assert_eq!(outcome(&user, "cluster:read", &node("node01"), None), "; denied ");
    assert_eq!(outcome(&user, "cluster:read", &node("node02"), None), "403 node:id node02");
    assert_eq!(outcome(&user, "cluster:read", &node("*"), None), "; denied ");
}

#[test]
fn nobody_is_refused_while_all_nodes_are_asked() {
    let user = permissions(Mode::White, &[(&["agent:restart"], &["agent:id:001"], "allow")]);
    let all = |action, resources: &[Resource<'_>], ids| outcome_of(&user, action, resources, ids, true);
    assert_eq!(all("agent:restart", AGENTS, Some(&["001", "002"])), "001");
    assert_eq!(all("agent:restart", AGENTS, Some(&["002"])), "");
    assert_eq!(all("cluster:restart", &[Resource::Fixed { kind: "node:id", id: "node01" }], None), "nothing");
}

#[test]
fn black_mode_permits_what_is_not_denied() {
    let user = permissions(
        Mode::Black,
        &[(&["agent:read"], &["agent:group:group1"], "deny"), (&["manager:read"], &["*:*:*"], "deny")],
    );
    assert_eq!(listed(&user, "agent:read"), ["000", "002", "003", "004", "006", "019"]);
    assert!(user.scope("agent:delete", "agent:id").is_all());
    assert!(user.allows_resourceless("group:create") && !user.allows_resourceless("manager:read"));
    assert_eq!(outcome(&user, "agent:read", AGENTS, Some(&["001", "002"])), "002; denied 001");
    assert!(Permissions::without_policies(Mode::Black).scope("any:thing", "agent:id").is_all());
}

#[test]
fn any_action_and_any_effect_are_accepted() {
    let user = permissions(
        Mode::White,
        &[
            (&["no:such"], &["*:*:*"], "allow"),
            (&["agent:read"], &["agent:id:*"], "allow"),
            (&["agent:read"], &["agent:id:001"], "perhaps"),
        ],
    );
    assert!(user.allows_resourceless("no:such"));
    assert_eq!(outcome(&user, "agent:read", AGENTS, Some(&["001", "002"])), "002; denied 001");
}

#[test]
fn combinations_permit_nothing_alone() {
    let user = permissions(
        Mode::White,
        &[(&["agent:modify_group"], &["agent:id:*&group:id:*", "group:id:web&agent:id:001"], "allow")],
    );
    assert!(user.scope("agent:modify_group", "agent:id").is_none());
    assert!(user.scope("agent:modify_group", "group:id").is_none());
}
