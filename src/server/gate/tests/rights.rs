//! What narrow rights open, operation by operation. What each one answers is written down here by hand: expectations
//! of security are not computed.

use super::world::{NOBODY, World};
use super::{method, rights_of_security, with_a_token};
use crate::config::RbacMode;
use crate::operation::{Access, Verb};
use serde_json::json;

/// One request, asked with five sets of rights. An answer is its status, and where it has items, how many.
pub(super) struct Row {
    verb: Verb,
    /// The path of the declaration.
    path: &'static str,
    /// The rights it takes, each on one resource: of the two agents, of the two groups, and so on.
    rights: &'static [(&'static str, &'static str)],
    /// The request's path and query.
    target: &'static str,
    body: Option<&'static str>,
    expected: Expected,
}

/// The answers.
struct Expected {
    /// With a token of a user without rights.
    none: &'static str,
    /// With the rights on the one resource and no other.
    one: &'static str,
    /// With the rights on all resources, and a later policy that denies them on the one.
    but_one: &'static str,
    /// Without any policy, in black mode.
    black: &'static str,
    /// With the policy that denies the rights on the one, in black mode.
    black_but_one: &'static str,
}

pub(super) const fn row(
    verb: Verb,
    path: &'static str,
    rights: &'static [(&'static str, &'static str)],
    target: &'static str,
    [none, one, but_one, black, black_but_one]: [&'static str; 5],
) -> Row {
    let expected = Expected { none, one, but_one, black, black_but_one };
    Row { verb, path, rights, target, body: None, expected }
}

pub(super) const fn with_body(body: &'static str, row: Row) -> Row {
    Row { body: Some(body), ..row }
}

const AGENT_READ: &[(&str, &str)] = &[("agent:read", "agent:id:001")];
const AGENT_DELETE: &[(&str, &str)] = &[("agent:delete", "agent:id:001")];
const AGENT_CREATE: &[(&str, &str)] = &[("agent:create", "*:*:*")];
const GROUP_READ: &[(&str, &str)] = &[("group:read", "group:id:web")];
const OVERVIEW: &[(&str, &str)] = &[("agent:read", "agent:id:001"), ("group:read", "group:id:web")];
const MANAGER_READ: &[(&str, &str)] = &[("manager:read", "*:*:*")];

/// There are the manager itself (000), the agents 001 and 002, and the groups default and web.
const ROWS: &[Row] = &[
    row(Verb::Get, "/", &[], "/", ["200"; 5]),
    row(Verb::Get, "/agents", AGENT_READ, "/agents", ["200 0", "200 1", "200 2", "200 3", "200 2"]),
    row(Verb::Get, "/agents", AGENT_READ, "/agents?agents_list=001", ["403", "200 1", "403", "200 1", "403"]),
    row(
        Verb::Get,
        "/agents",
        AGENT_READ,
        "/agents?agents_list=002",
        ["403", "403", "200 1", "200 1", "200 1"],
    ),
    row(
        Verb::Get,
        "/agents",
        AGENT_READ,
        "/agents?agents_list=001,002",
        ["403", "200 1", "200 1", "200 2", "200 1"],
    ),
    // No resource can be named: the right is had or not. The name is taken, so that nothing is added.
    with_body(
        r#"{"name":"one"}"#,
        row(Verb::Post, "/agents", AGENT_CREATE, "/agents", ["403", "400", "403", "400", "403"]),
    ),
    // Agents registered just now are not older than a year, so that nothing is removed.
    row(
        Verb::Delete,
        "/agents",
        AGENT_DELETE,
        "/agents?agents_list=001&status=all&older_than=365d",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/agents",
        AGENT_DELETE,
        "/agents?agents_list=002&status=all&older_than=365d",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    row(
        Verb::Get,
        "/agents/{agent_id}/key",
        AGENT_READ,
        "/agents/001/key",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(
        Verb::Get,
        "/agents/{agent_id}/key",
        AGENT_READ,
        "/agents/002/key",
        ["403", "403", "200 1", "200 1", "200 1"],
    ),
    with_body(
        r#"{"name":"one"}"#,
        row(
            Verb::Post,
            "/agents/insert",
            AGENT_CREATE,
            "/agents/insert",
            ["403", "400", "403", "400", "403"],
        ),
    ),
    row(
        Verb::Post,
        "/agents/insert/quick",
        AGENT_CREATE,
        "/agents/insert/quick?agent_name=one",
        ["403", "400", "403", "400", "403"],
    ),
    row(
        Verb::Get,
        "/agents/no_group",
        AGENT_READ,
        "/agents/no_group",
        ["200 0", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(Verb::Get, "/agents/outdated", AGENT_READ, "/agents/outdated", ["200 0"; 5]),
    row(
        Verb::Get,
        "/agents/stats/distinct",
        AGENT_READ,
        "/agents/stats/distinct?fields=id",
        ["200 0", "200 1", "200 2", "200 3", "200 2"],
    ),
    row(Verb::Get, "/agents/summary", AGENT_READ, "/agents/summary", ["200"; 5]),
    row(
        Verb::Get,
        "/agents/summary",
        AGENT_READ,
        "/agents/summary?agents_list=001",
        ["403", "200", "403", "200", "403"],
    ),
    row(Verb::Get, "/agents/summary/os", AGENT_READ, "/agents/summary/os", ["200 0"; 5]),
    row(Verb::Get, "/agents/summary/status", AGENT_READ, "/agents/summary/status", ["200"; 5]),
    row(Verb::Get, "/groups", GROUP_READ, "/groups", ["200 0", "200 1", "200 1", "200 2", "200 1"]),
    row(
        Verb::Get,
        "/groups",
        GROUP_READ,
        "/groups?groups_list=default",
        ["403", "403", "200 1", "200 1", "200 1"],
    ),
    row(
        Verb::Get,
        "/manager/status",
        MANAGER_READ,
        "/manager/status",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(Verb::Get, "/manager/info", MANAGER_READ, "/manager/info", ["403", "200 1", "403", "200 1", "403"]),
    row(Verb::Get, "/overview/agents", OVERVIEW, "/overview/agents", ["200"; 5]),
    row(Verb::Get, "/openapi.json", &[], "/openapi.json", ["200"; 5]),
    row(Verb::Delete, "/security/user/authenticate", &[], "/security/user/authenticate", ["200"; 5]),
];

fn rows() -> impl Iterator<Item = &'static Row> {
    // Logging out is among the others and ends the tokens.
    rights_of_security::ROWS.iter().chain(ROWS)
}

/// What the body of a policy says about the rights: `resource` is one of them or stands for all of its kind.
fn policy(row: &Row, effect: &str, everything: bool) -> Vec<String> {
    let body = |(action, resource): &(&str, &str)| {
        let kind = resource.rsplit_once(':').map_or(*resource, |(kind, _)| kind);
        let resource = if everything { format!("{kind}:*") } else { (*resource).to_owned() };
        json!({"actions": [action], "resources": [resource], "effect": effect}).to_string()
    };
    row.rights.iter().map(body).collect()
}

async fn two_agents_and_two_groups(world: &World) {
    let token = world.bearer("wazuh").await;
    for name in ["one", "two"] {
        let target = format!("/agents/insert/quick?agent_name={name}");
        assert_eq!(world.ask(method(Verb::Post), &target, Some(&token), None).await.status, 200);
    }
    world.make_group("web").await;
}

/// The status of an answer, and how many items it has where it has some.
async fn answer(world: &World, row: &Row, token: &str) -> String {
    let answered = world.ask(method(row.verb), row.target, Some(token), row.body).await;
    if answered.status == 403 {
        assert_eq!(answered.body["error"], 4000, "{} {}: {}", row.verb, row.target, answered.body);
    }
    match answered.body["data"]["affected_items"].as_array() {
        Some(items) => format!("{} {}", answered.status, items.len()),
        None => answered.status.to_string(),
    }
}

#[test]
fn every_operation_has_its_rows() {
    for operation in with_a_token() {
        let mut rows = rows().filter(|row| row.verb == operation.verb && row.path == operation.path);
        let rights: Vec<String> = operation.access.rights().into_iter().map(|(action, _)| action).collect();
        let Some(first) = rows.next() else { panic!("{operation:?} is in no row") };
        if !matches!(operation.access, Access::Node(_)) {
            let named: Vec<&str> = first.rights.iter().map(|(action, _)| *action).collect();
            assert_eq!(named, rights, "{operation:?}");
        }
    }
}

/// What was not as expected: all of it, rather than the first.
#[derive(Default)]
struct Surprises(Vec<String>);

impl Surprises {
    async fn compare(&mut self, world: &World, row: &Row, (token, rights): (&str, &str), expected: &str) {
        let answered = answer(world, row, token).await;
        if answered != expected {
            self.0.push(format!("{} {} {rights}: {answered} instead of {expected}", row.verb, row.target));
        }
    }

    fn none(self) {
        assert!(self.0.is_empty(), "{:#?}", self.0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in_white_mode_only_what_is_allowed_is_open() {
    let world = World::new().await;
    two_agents_and_two_groups(&world).await;
    for user in ["one", "but_one"] {
        world.add_user(user);
    }
    let (nobody, one) = (world.bearer(NOBODY).await, world.bearer("one").await);
    let but_one = world.bearer("but_one").await;
    let mut surprises = Surprises::default();
    for row in rows() {
        surprises.compare(&world, row, (&nobody, "without rights"), row.expected.none).await;
        world.set_policies("one", &policy(row, "allow", false));
        surprises.compare(&world, row, (&one, "with rights on one"), row.expected.one).await;
        let all = policy(row, "allow", true).into_iter().chain(policy(row, "deny", false));
        world.set_policies("but_one", &all.collect::<Vec<_>>());
        surprises.compare(&world, row, (&but_one, "with rights on all but one"), row.expected.but_one).await;
    }
    world.stop().await;
    surprises.none();
}

#[tokio::test(flavor = "multi_thread")]
async fn in_black_mode_only_what_is_denied_is_closed() {
    let world = World::in_mode(RbacMode::Black).await;
    two_agents_and_two_groups(&world).await;
    world.add_user("but_one");
    let (nobody, but_one) = (world.bearer(NOBODY).await, world.bearer("but_one").await);
    let mut surprises = Surprises::default();
    for row in rows() {
        surprises.compare(&world, row, (&nobody, "in black mode"), row.expected.black).await;
        world.set_policies("but_one", &policy(row, "deny", false));
        let rights = "with one denied in black mode";
        surprises.compare(&world, row, (&but_one, rights), row.expected.black_but_one).await;
    }
    world.stop().await;
    surprises.none();
}
