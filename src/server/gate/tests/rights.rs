//! What narrow rights open, operation by operation. What each one answers is written down here by hand: expectations
//! of security are not computed.

use std::collections::HashMap;

use super::world::{NOBODY, World};
use super::{
    method, rights_of_findings, rights_of_groups, rights_of_inventory, rights_of_ruleset, rights_of_security,
    with_a_token,
};
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
const AGENT_RESTART: &[(&str, &str)] = &[("agent:restart", "agent:id:001")];
const AGENT_RECONNECT: &[(&str, &str)] = &[("agent:reconnect", "agent:id:001")];
const AGENT_UPGRADE: &[(&str, &str)] = &[("agent:upgrade", "agent:id:001")];
const GROUP_RESTART: &[(&str, &str)] =
    &[("group:read", "group:id:web"), ("agent:read", "agent:id:001"), ("agent:restart", "agent:id:001")];
const NODE_RESTART: &[(&str, &str)] =
    &[("cluster:read", "node:id:node01"), ("agent:restart", "agent:id:001")];
const REVOKE: &[(&str, &str)] = &[("security:revoke", "*:*:*")];
const READ_CONFIG: &[(&str, &str)] = &[("security:read_config", "*:*:*")];
const UPDATE_CONFIG: &[(&str, &str)] = &[("security:update_config", "*:*:*")];
const MITRE_READ: &[(&str, &str)] = &[("mitre:read", "*:*:*")];
const MANAGER_READ: &[(&str, &str)] = &[("manager:read", "*:*:*")];
const MANAGER_RESTART: &[(&str, &str)] = &[("manager:read", "*:*:*"), ("manager:restart", "*:*:*")];

/// There are the manager itself (000), the agents 001 and 002, both connected, and the groups default and web.
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
    row(
        Verb::Put,
        "/agents/{agent_id}/restart",
        AGENT_RESTART,
        "/agents/001/restart",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(
        Verb::Put,
        "/agents/{agent_id}/restart",
        AGENT_RESTART,
        "/agents/002/restart",
        ["403", "403", "200 1", "200 1", "200 1"],
    ),
    row(
        Verb::Put,
        "/agents/group/{group_id}/restart",
        GROUP_RESTART,
        "/agents/group/web/restart",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    // Without a cluster there is no node, whoever asks.
    row(Verb::Put, "/agents/node/{node_id}/restart", NODE_RESTART, "/agents/node/node01/restart", ["400"; 5]),
    row(
        Verb::Put,
        "/agents/reconnect",
        AGENT_RECONNECT,
        "/agents/reconnect",
        ["200 0", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Put,
        "/agents/reconnect",
        AGENT_RECONNECT,
        "/agents/reconnect?agents_list=001,002",
        ["403", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Put,
        "/agents/restart",
        AGENT_RESTART,
        "/agents/restart",
        ["200 0", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Put,
        "/agents/restart",
        AGENT_RESTART,
        "/agents/restart?agents_list=001",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(
        Verb::Get,
        "/agents/uninstall",
        &[("agent:uninstall", "*:*:*")],
        "/agents/uninstall",
        ["403", "200", "403", "200", "403"],
    ),
    // The embedded manager can upgrade no agent, and fails where it is asked to upgrade any.
    row(
        Verb::Put,
        "/agents/upgrade",
        AGENT_UPGRADE,
        "/agents/upgrade?agents_list=all",
        ["200 0", "500", "500", "500", "500"],
    ),
    row(
        Verb::Put,
        "/agents/upgrade",
        AGENT_UPGRADE,
        "/agents/upgrade?agents_list=001",
        ["403", "500", "403", "500", "403"],
    ),
    row(
        Verb::Put,
        "/agents/upgrade_custom",
        AGENT_UPGRADE,
        "/agents/upgrade_custom?agents_list=001&file_path=var/upgrade/a.wpk",
        ["403", "500", "403", "500", "403"],
    ),
    row(Verb::Get, "/agents/upgrade_result", AGENT_UPGRADE, "/agents/upgrade_result", ["200 0"; 5]),
    row(
        Verb::Get,
        "/agents/upgrade_result",
        AGENT_UPGRADE,
        "/agents/upgrade_result?agents_list=001",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    // There is no remoted to ask.
    row(
        Verb::Get,
        "/agents/{agent_id}/config/{component}/{configuration}",
        AGENT_READ,
        "/agents/001/config/agent/client",
        ["403", "500", "403", "500", "403"],
    ),
    row(
        Verb::Get,
        "/agents/{agent_id}/daemons/stats",
        AGENT_READ,
        "/agents/001/daemons/stats",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Get,
        "/agents/{agent_id}/stats/{component}",
        AGENT_READ,
        "/agents/001/stats/agent",
        ["403", "200 0", "403", "200 0", "403"],
    ),
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
    // There is wazuh-db alone to count, and nothing was counted of today.
    row(
        Verb::Get,
        "/manager/daemons/stats",
        MANAGER_READ,
        "/manager/daemons/stats",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(Verb::Get, "/manager/stats", MANAGER_READ, "/manager/stats", ["403", "400", "403", "400", "403"]),
    row(
        Verb::Get,
        "/manager/stats/hourly",
        MANAGER_READ,
        "/manager/stats/hourly",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(
        Verb::Get,
        "/manager/stats/weekly",
        MANAGER_READ,
        "/manager/stats/weekly",
        ["403", "200 7", "403", "200 7", "403"],
    ),
    row(
        Verb::Get,
        "/manager/stats/analysisd",
        MANAGER_READ,
        "/manager/stats/analysisd",
        ["403", "400", "403", "400", "403"],
    ),
    row(
        Verb::Get,
        "/manager/stats/remoted",
        MANAGER_READ,
        "/manager/stats/remoted",
        ["403", "400", "403", "400", "403"],
    ),
    row(Verb::Get, "/manager/logs", MANAGER_READ, "/manager/logs", ["403", "200 0", "403", "200 0", "403"]),
    row(
        Verb::Get,
        "/manager/logs/summary",
        MANAGER_READ,
        "/manager/logs/summary",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    // There is no analysisd, so that the ruleset is checked: it has rules of its own and none that they could stand on, which
    // an analysisd would leave out.
    row(
        Verb::Put,
        "/manager/analysisd/reload",
        MANAGER_RESTART,
        "/manager/analysisd/reload",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    // Nobody is there to be told.
    row(
        Verb::Put,
        "/manager/restart",
        MANAGER_RESTART,
        "/manager/restart",
        ["403", "500", "403", "500", "403"],
    ),
    // One of the two rights is not enough.
    row(Verb::Put, "/manager/restart", MANAGER_READ, "/manager/restart", ["403", "403", "403", "500", "403"]),
    row(
        Verb::Put,
        "/manager/restart",
        &[("manager:restart", "*:*:*")],
        "/manager/restart",
        ["403", "403", "403", "500", "403"],
    ),
    row(
        Verb::Put,
        "/manager/analysisd/reload",
        &[("manager:restart", "*:*:*")],
        "/manager/analysisd/reload",
        ["403", "403", "403", "200 1", "403"],
    ),
    row(Verb::Get, "/manager/version/check", &[], "/manager/version/check", ["200"; 5]),
    // There is no database of ATT&CK, which is told to those who might read it.
    row(Verb::Get, "/mitre/groups", MITRE_READ, "/mitre/groups", ["403", "400", "403", "400", "403"]),
    row(Verb::Get, "/mitre/metadata", MITRE_READ, "/mitre/metadata", ["403", "400", "403", "400", "403"]),
    row(
        Verb::Get,
        "/mitre/mitigations",
        MITRE_READ,
        "/mitre/mitigations",
        ["403", "400", "403", "400", "403"],
    ),
    row(Verb::Get, "/mitre/references", MITRE_READ, "/mitre/references", ["403", "400", "403", "400", "403"]),
    row(Verb::Get, "/mitre/software", MITRE_READ, "/mitre/software", ["403", "400", "403", "400", "403"]),
    row(Verb::Get, "/mitre/tactics", MITRE_READ, "/mitre/tactics", ["403", "400", "403", "400", "403"]),
    row(Verb::Get, "/mitre/techniques", MITRE_READ, "/mitre/techniques", ["403", "400", "403", "400", "403"]),
    row(
        Verb::Get,
        "/manager/configuration",
        MANAGER_READ,
        "/manager/configuration",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(
        Verb::Get,
        "/manager/configuration",
        MANAGER_READ,
        "/manager/configuration?section=agentless",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    // Not well-formed, so that every request finds the same configuration.
    with_body(
        "<ossec_config>",
        row(
            Verb::Put,
            "/manager/configuration",
            &[("manager:update_config", "*:*:*")],
            "/manager/configuration",
            ["403", "200 0", "403", "200 0", "403"],
        ),
    ),
    row(
        Verb::Get,
        "/manager/api/config",
        &[("manager:read_api_config", "*:*:*")],
        "/manager/api/config",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(
        Verb::Get,
        "/manager/configuration/validation",
        MANAGER_READ,
        "/manager/configuration/validation",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(
        Verb::Get,
        "/manager/configuration/{component}/{configuration}",
        MANAGER_READ,
        "/manager/configuration/auth/auth",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(Verb::Get, "/overview/agents", OVERVIEW, "/overview/agents", ["200"; 5]),
    row(
        Verb::Get,
        "/tasks/status",
        &[("task:status", "*:*:*")],
        "/tasks/status",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(Verb::Get, "/openapi.json", &[], "/openapi.json", ["200"; 5]),
    row(Verb::Get, "/security/users/me", &[], "/security/users/me", ["200 1"; 5]),
    row(Verb::Get, "/security/users/me/policies", &[], "/security/users/me/policies", ["200"; 5]),
    row(Verb::Get, "/security/actions", &[], "/security/actions", ["200"; 5]),
    row(Verb::Get, "/security/resources", &[], "/security/resources", ["200"; 5]),
    row(
        Verb::Put,
        "/security/user/revoke",
        REVOKE,
        "/security/user/revoke",
        ["403", "200", "403", "200", "403"],
    ),
    row(Verb::Get, "/security/config", READ_CONFIG, "/security/config", ["403", "200", "403", "200", "403"]),
    with_body(
        r#"{"auth_token_exp_timeout":900}"#,
        row(
            Verb::Put,
            "/security/config",
            UPDATE_CONFIG,
            "/security/config",
            ["403", "200", "403", "200", "403"],
        ),
    ),
    row(
        Verb::Delete,
        "/security/config",
        UPDATE_CONFIG,
        "/security/config",
        ["403", "200", "403", "200", "403"],
    ),
    row(Verb::Delete, "/security/user/authenticate", &[], "/security/user/authenticate", ["200"; 5]),
];

fn rows() -> impl Iterator<Item = &'static Row> {
    // Logging out is among the others and ends the tokens.
    let inventory = rights_of_inventory::ROWS.iter().copied().flatten();
    let others = rights_of_groups::ROWS.iter().chain(rights_of_ruleset::ROWS);
    let others = others.chain(rights_of_findings::ROWS).chain(inventory);
    rights_of_security::ROWS.iter().chain(others).chain(ROWS)
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
    world.connect_agents().await;
    // The first question makes an agent's database.
    for id in ["000", "001", "002"] {
        let target = format!("/rootcheck/{id}/last_scan");
        assert_eq!(world.ask(method(Verb::Get), &target, Some(&token), None).await.status, 200);
    }
    world.take_inventories().await;
    rights_of_ruleset::write_files(world);
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
        if !matches!(operation.access, Access::Node(_) | Access::NodeEach(_)) {
            let named: Vec<&str> = first.rights.iter().map(|(action, _)| *action).collect();
            assert_eq!(named, rights, "{operation:?}");
        }
    }
}

/// Asks, and keeps what was not as expected: all of it, rather than the first.
#[derive(Default)]
struct Surprises {
    found: Vec<String>,
    /// The token of each user: a log-in hashes a password, which takes longer than anything that is asked here.
    tokens: HashMap<String, String>,
}

impl Surprises {
    /// Each time in the same mode: some operations change it.
    async fn compare(&mut self, world: &World, row: &Row, (user, rights): (&str, &str), expected: &str) {
        world.keep_mode();
        let answered = self.ask(world, row, user).await;
        if answered != expected {
            self.found
                .push(format!("{} {} {rights}: {answered} instead of {expected}", row.verb, row.target));
        }
    }

    /// Asks with the user's token, and with a new one where that is no longer good: some operations end all tokens.
    async fn ask(&mut self, world: &World, row: &Row, user: &str) -> String {
        if let Some(token) = self.tokens.get(user) {
            let answered = answer(world, row, token).await;
            if answered != "401" {
                return answered;
            }
        }
        let token = world.bearer(user).await;
        let answered = answer(world, row, &token).await;
        self.tokens.insert(user.to_owned(), token);
        answered
    }

    fn none(self) {
        assert!(self.found.is_empty(), "{:#?}", self.found);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in_white_mode_only_what_is_allowed_is_open() {
    let world = World::new().await;
    two_agents_and_two_groups(&world).await;
    for user in ["one", "but_one"] {
        world.add_user(user);
    }
    let mut surprises = Surprises::default();
    for row in rows() {
        surprises.compare(&world, row, (NOBODY, "without rights"), row.expected.none).await;
        world.set_policies("one", &policy(row, "allow", false));
        surprises.compare(&world, row, ("one", "with rights on one"), row.expected.one).await;
        let all = policy(row, "allow", true).into_iter().chain(policy(row, "deny", false));
        world.set_policies("but_one", &all.collect::<Vec<_>>());
        surprises.compare(&world, row, ("but_one", "with rights on all but one"), row.expected.but_one).await;
    }
    world.stop().await;
    surprises.none();
}

#[tokio::test(flavor = "multi_thread")]
async fn in_black_mode_only_what_is_denied_is_closed() {
    let world = World::in_mode(RbacMode::Black).await;
    two_agents_and_two_groups(&world).await;
    world.add_user("but_one");
    let mut surprises = Surprises::default();
    for row in rows() {
        surprises.compare(&world, row, (NOBODY, "in black mode"), row.expected.black).await;
        world.set_policies("but_one", &policy(row, "deny", false));
        let rights = "with one denied in black mode";
        surprises.compare(&world, row, ("but_one", rights), row.expected.black_but_one).await;
    }
    world.stop().await;
    surprises.none();
}
