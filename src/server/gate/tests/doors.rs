//! The loop over the operation table. What each operation answers is written down here by hand: expectations of
//! security are not computed.

use http::Method;

use super::world::{NOBODY, World};
use super::{doors_of_reports, method, with_a_token};
use crate::operation::Verb;
use crate::operations;

/// A request to an operation, and what it is answered with.
pub(super) struct Door {
    verb: Verb,
    /// The path of the declaration.
    path: &'static str,
    /// The request's path and query.
    target: &'static str,
    body: Option<&'static str>,
    /// With the token of a user who has no roles.
    without_right: u16,
    /// With the token of an administrator.
    with_right: u16,
}

pub(super) const fn door(
    verb: Verb,
    path: &'static str,
    target: &'static str,
    without_right: u16,
    with_right: u16,
) -> Door {
    Door { verb, path, target, body: None, without_right, with_right }
}

/// A list that names nothing is empty for who has no right; what is named is refused.
const DOORS: &[Door] = &[
    door(Verb::Get, "/", "/", 200, 200),
    door(Verb::Get, "/agents", "/agents", 200, 200),
    door(Verb::Get, "/agents", "/agents?agents_list=000", 403, 200),
    Door { body: Some(r#"{"name":"web-01"}"#), ..door(Verb::Post, "/agents", "/agents", 403, 200) },
    door(Verb::Delete, "/agents", "/agents?agents_list=001&status=all&older_than=0s", 403, 200),
    door(Verb::Delete, "/agents", "/agents?agents_list=all&status=all&older_than=0s", 200, 200),
    door(Verb::Get, "/agents/{agent_id}/key", "/agents/000/key", 403, 200),
    Door {
        body: Some(r#"{"name":"web-02"}"#),
        ..door(Verb::Post, "/agents/insert", "/agents/insert", 403, 200)
    },
    door(Verb::Post, "/agents/insert/quick", "/agents/insert/quick?agent_name=web-03", 403, 200),
    door(Verb::Get, "/agents/no_group", "/agents/no_group", 200, 200),
    door(Verb::Get, "/agents/outdated", "/agents/outdated", 200, 200),
    door(Verb::Get, "/agents/stats/distinct", "/agents/stats/distinct", 200, 200),
    door(Verb::Get, "/agents/summary", "/agents/summary", 200, 200),
    door(Verb::Get, "/agents/summary", "/agents/summary?agents_list=000", 403, 200),
    door(Verb::Get, "/agents/summary/os", "/agents/summary/os", 200, 200),
    door(Verb::Get, "/agents/summary/status", "/agents/summary/status", 200, 200),
    door(Verb::Put, "/agents/{agent_id}/restart", "/agents/000/restart", 403, 200),
    door(Verb::Put, "/agents/group/{group_id}/restart", "/agents/group/default/restart", 403, 200),
    // Whoever asks is told that there is no cluster.
    door(Verb::Put, "/agents/node/{node_id}/restart", "/agents/node/node01/restart", 400, 400),
    door(Verb::Put, "/agents/reconnect", "/agents/reconnect?agents_list=000", 403, 200),
    door(Verb::Put, "/agents/restart", "/agents/restart?agents_list=000", 403, 200),
    door(Verb::Get, "/agents/uninstall", "/agents/uninstall", 403, 200),
    door(Verb::Put, "/agents/upgrade", "/agents/upgrade?agents_list=000", 403, 200),
    door(Verb::Put, "/agents/upgrade", "/agents/upgrade?agents_list=all", 200, 200),
    door(
        Verb::Put,
        "/agents/upgrade_custom",
        "/agents/upgrade_custom?agents_list=000&file_path=var/upgrade/a.wpk",
        403,
        200,
    ),
    door(Verb::Get, "/agents/upgrade_result", "/agents/upgrade_result", 200, 200),
    door(Verb::Get, "/agents/upgrade_result", "/agents/upgrade_result?agents_list=000", 403, 200),
    // The manager has no analysisd to ask.
    door(
        Verb::Get,
        "/agents/{agent_id}/config/{component}/{configuration}",
        "/agents/000/config/agent/client",
        403,
        400,
    ),
    door(Verb::Get, "/agents/{agent_id}/daemons/stats", "/agents/000/daemons/stats", 403, 200),
    door(Verb::Get, "/agents/{agent_id}/stats/{component}", "/agents/000/stats/agent", 403, 200),
    door(Verb::Get, "/groups", "/groups", 200, 200),
    door(Verb::Get, "/groups", "/groups?groups_list=default", 403, 200),
    Door { body: Some(r#"{"group_id":"web"}"#), ..door(Verb::Post, "/groups", "/groups", 403, 200) },
    door(Verb::Get, "/groups/{group_id}/agents", "/groups/default/agents", 403, 200),
    door(Verb::Get, "/groups/{group_id}/configuration", "/groups/default/configuration", 403, 200),
    Door {
        body: Some("<agent_config/>"),
        ..door(Verb::Put, "/groups/{group_id}/configuration", "/groups/default/configuration", 403, 200)
    },
    door(Verb::Get, "/groups/{group_id}/files", "/groups/default/files", 403, 200),
    door(Verb::Get, "/groups/{group_id}/files/{file_name}", "/groups/default/files/agent.conf", 403, 200),
    door(Verb::Get, "/agents/{agent_id}/group/is_sync", "/agents/000/group/is_sync", 403, 200),
    door(Verb::Put, "/agents/{agent_id}/group/{group_id}", "/agents/000/group/default", 403, 200),
    door(Verb::Delete, "/agents/{agent_id}/group/{group_id}", "/agents/000/group/default", 403, 400),
    door(Verb::Delete, "/agents/{agent_id}/group", "/agents/000/group", 403, 400),
    door(Verb::Put, "/agents/group", "/agents/group?group_id=default", 403, 200),
    door(Verb::Delete, "/agents/group", "/agents/group?group_id=default&agents_list=all", 403, 200),
    door(Verb::Delete, "/groups", "/groups?groups_list=web", 403, 200),
    door(Verb::Delete, "/groups", "/groups?groups_list=all", 200, 200),
    door(Verb::Get, "/manager/status", "/manager/status", 403, 200),
    door(Verb::Get, "/manager/info", "/manager/info", 403, 200),
    door(Verb::Get, "/manager/daemons/stats", "/manager/daemons/stats", 403, 200),
    door(Verb::Get, "/manager/stats", "/manager/stats", 403, 400),
    door(Verb::Get, "/manager/stats/hourly", "/manager/stats/hourly", 403, 200),
    door(Verb::Get, "/manager/stats/weekly", "/manager/stats/weekly", 403, 200),
    door(Verb::Get, "/manager/stats/analysisd", "/manager/stats/analysisd", 403, 400),
    door(Verb::Get, "/manager/stats/remoted", "/manager/stats/remoted", 403, 400),
    door(Verb::Get, "/manager/logs", "/manager/logs", 403, 200),
    door(Verb::Get, "/manager/logs/summary", "/manager/logs/summary", 403, 200),
    // There is no analysisd: the ruleset is checked. Nor is there execd.
    door(Verb::Put, "/manager/analysisd/reload", "/manager/analysisd/reload", 403, 200),
    door(Verb::Put, "/manager/restart", "/manager/restart", 403, 500),
    door(Verb::Get, "/manager/version/check", "/manager/version/check", 200, 200),
    door(Verb::Get, "/manager/configuration", "/manager/configuration", 403, 200),
    door(Verb::Get, "/manager/configuration", "/manager/configuration?raw=true", 403, 200),
    Door {
        // What stands there already: the doors behind this one are to find the same configuration.
        body: Some(include_str!("../../../core/home/ossec.conf")),
        ..door(Verb::Put, "/manager/configuration", "/manager/configuration", 403, 200)
    },
    door(Verb::Get, "/manager/api/config", "/manager/api/config", 403, 200),
    door(Verb::Get, "/manager/configuration/validation", "/manager/configuration/validation", 403, 200),
    door(
        Verb::Get,
        "/manager/configuration/{component}/{configuration}",
        "/manager/configuration/auth/auth",
        403,
        200,
    ),
    door(Verb::Get, "/overview/agents", "/overview/agents", 200, 200),
    door(Verb::Get, "/tasks/status", "/tasks/status", 403, 200),
    door(Verb::Get, "/openapi.json", "/openapi.json", 200, 200),
    door(Verb::Get, "/security/users", "/security/users", 200, 200),
    door(Verb::Get, "/security/users", "/security/users?user_ids=1", 403, 200),
    Door {
        body: Some(r#"{"username":"maria","password":"Passw0rd!x"}"#),
        ..door(Verb::Post, "/security/users", "/security/users", 403, 200)
    },
    Door {
        body: Some(r#"{"password":"Passw0rd!y"}"#),
        ..door(Verb::Put, "/security/users/{user_id}", "/security/users/100", 403, 200)
    },
    door(
        Verb::Put,
        "/security/users/{user_id}/run_as",
        "/security/users/100/run_as?allow_run_as=true",
        403,
        200,
    ),
    door(
        Verb::Post,
        "/security/users/{user_id}/roles",
        "/security/users/100/roles?role_ids=1&position=0",
        403,
        200,
    ),
    door(Verb::Post, "/security/users/{user_id}/roles", "/security/users/100/roles?role_ids=all", 403, 200),
    door(Verb::Delete, "/security/users/{user_id}/roles", "/security/users/100/roles?role_ids=1", 403, 200),
    door(Verb::Delete, "/security/users/{user_id}/roles", "/security/users/1/roles?role_ids=all", 403, 200),
    door(Verb::Delete, "/security/users", "/security/users?user_ids=100", 403, 200),
    door(Verb::Delete, "/security/users", "/security/users?user_ids=all", 200, 200),
    door(Verb::Get, "/security/roles", "/security/roles", 200, 200),
    door(Verb::Get, "/security/roles", "/security/roles?role_ids=1", 403, 200),
    Door {
        body: Some(r#"{"name":"cleaner"}"#),
        ..door(Verb::Post, "/security/roles", "/security/roles", 403, 200)
    },
    Door {
        body: Some(r#"{"name":"sweeper"}"#),
        ..door(Verb::Put, "/security/roles/{role_id}", "/security/roles/100", 403, 200)
    },
    door(
        Verb::Post,
        "/security/roles/{role_id}/policies",
        "/security/roles/100/policies?policy_ids=1,2",
        403,
        200,
    ),
    door(
        Verb::Delete,
        "/security/roles/{role_id}/policies",
        "/security/roles/100/policies?policy_ids=all",
        403,
        200,
    ),
    Door {
        body: Some(
            r#"{"name":"some","policy":{"actions":["agent:read"],"resources":["agent:id:*"],"effect":"allow"}}"#,
        ),
        ..door(Verb::Post, "/security/policies", "/security/policies", 403, 200)
    },
    door(Verb::Get, "/security/policies", "/security/policies", 200, 200),
    door(Verb::Get, "/security/policies", "/security/policies?policy_ids=1", 403, 200),
    Door {
        body: Some(r#"{"name":"other"}"#),
        ..door(Verb::Put, "/security/policies/{policy_id}", "/security/policies/100", 403, 200)
    },
    door(Verb::Delete, "/security/policies", "/security/policies?policy_ids=100", 403, 200),
    door(Verb::Delete, "/security/policies", "/security/policies?policy_ids=all", 200, 200),
    Door {
        body: Some(r#"{"name":"some","rule":{"FIND":{"user":"maria"}}}"#),
        ..door(Verb::Post, "/security/rules", "/security/rules", 403, 200)
    },
    door(Verb::Get, "/security/rules", "/security/rules", 200, 200),
    door(Verb::Get, "/security/rules", "/security/rules?rule_ids=1", 403, 200),
    Door {
        body: Some(r#"{"name":"other"}"#),
        ..door(Verb::Put, "/security/rules/{rule_id}", "/security/rules/100", 403, 200)
    },
    door(Verb::Post, "/security/roles/{role_id}/rules", "/security/roles/100/rules?rule_ids=100", 403, 200),
    door(Verb::Delete, "/security/roles/{role_id}/rules", "/security/roles/100/rules?rule_ids=all", 403, 200),
    door(Verb::Delete, "/security/rules", "/security/rules?rule_ids=100", 403, 200),
    door(Verb::Delete, "/security/rules", "/security/rules?rule_ids=all", 200, 200),
    door(Verb::Delete, "/security/roles", "/security/roles?role_ids=100", 403, 200),
    door(Verb::Delete, "/security/roles", "/security/roles?role_ids=all", 200, 200),
    door(Verb::Get, "/security/users/me", "/security/users/me", 200, 200),
    door(Verb::Get, "/security/users/me/policies", "/security/users/me/policies", 200, 200),
    door(Verb::Put, "/security/user/revoke", "/security/user/revoke", 403, 200),
    door(Verb::Get, "/security/actions", "/security/actions", 200, 200),
    door(Verb::Get, "/security/resources", "/security/resources", 200, 200),
    door(Verb::Get, "/security/config", "/security/config", 403, 200),
    Door {
        body: Some(r#"{"auth_token_exp_timeout":900}"#),
        ..door(Verb::Put, "/security/config", "/security/config", 403, 200)
    },
    door(Verb::Delete, "/security/config", "/security/config", 403, 200),
    door(Verb::Get, "/rules", "/rules", 403, 200),
    door(Verb::Get, "/rules/groups", "/rules/groups", 403, 200),
    door(Verb::Get, "/rules/requirement/{requirement}", "/rules/requirement/nist-800-53", 403, 200),
    door(Verb::Get, "/decoders", "/decoders", 403, 200),
    door(Verb::Get, "/decoders/parents", "/decoders/parents", 403, 200),
    door(Verb::Get, "/lists", "/lists", 200, 200),
    door(Verb::Get, "/rules/files", "/rules/files", 200, 200),
    door(Verb::Get, "/rules/files/{filename}", "/rules/files/a.xml", 403, 200),
    Door { body: Some("x"), ..door(Verb::Put, "/rules/files/{filename}", "/rules/files/a.xml", 403, 200) },
    door(Verb::Delete, "/rules/files/{filename}", "/rules/files/a.xml", 403, 200),
    door(Verb::Get, "/decoders/files", "/decoders/files", 200, 200),
    door(Verb::Get, "/decoders/files/{filename}", "/decoders/files/a.xml", 403, 200),
    Door {
        body: Some("x"),
        ..door(Verb::Put, "/decoders/files/{filename}", "/decoders/files/a.xml", 403, 200)
    },
    door(Verb::Delete, "/decoders/files/{filename}", "/decoders/files/a.xml", 403, 200),
    door(Verb::Get, "/lists/files", "/lists/files", 200, 200),
    door(Verb::Get, "/lists/files/{filename}", "/lists/files/a", 403, 200),
    Door { body: Some("x"), ..door(Verb::Put, "/lists/files/{filename}", "/lists/files/a", 403, 200) },
    door(Verb::Delete, "/lists/files/{filename}", "/lists/files/a", 403, 200),
    // Nobody listens on the socket of log tests.
    Door {
        body: Some(r#"{"event":"a","log_format":"syslog","location":"b"}"#),
        ..door(Verb::Put, "/logtest", "/logtest", 403, 500)
    },
    door(Verb::Delete, "/logtest/sessions/{token}", "/logtest/sessions/abc", 403, 500),
    // The last: tokens of the same second end with it.
    door(Verb::Delete, "/security/user/authenticate", "/security/user/authenticate", 200, 200),
];

/// All of them. Logging out is the last.
fn doors() -> impl Iterator<Item = &'static Door> {
    doors_of_reports::DOORS.iter().chain(DOORS)
}

#[test]
fn every_operation_has_a_door() {
    for operation in with_a_token() {
        assert!(
            doors().any(|door| door.verb == operation.verb && door.path == operation.path),
            "{operation:?} is in no row"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_token_nothing_opens() {
    let world = World::new().await;
    for door in doors() {
        let forged = "Bearer eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJzdWIiOiJ3YXp1aCJ9.";
        let basic = world.basic("wazuh");
        for authorization in
            [None, Some(forged), Some("Bearer x"), Some("Basic ???"), Some(basic.as_str()), Some("")]
        {
            let answered = world.ask(method(door.verb), door.target, authorization, door.body).await;
            assert_eq!(answered.status, 401, "{} {} with {authorization:?}", door.verb, door.target);
            assert!(answered.headers.iter().any(|(name, _)| *name == "www-authenticate"));
            assert!(answered.body.get("data").is_none());
        }
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_right_nothing_is_shown_or_done() {
    let world = World::new().await;
    for door in doors() {
        let token = world.bearer(NOBODY).await;
        let answered = world.ask(method(door.verb), door.target, Some(&token), door.body).await;
        assert_eq!(answered.status, door.without_right, "{} {}: {}", door.verb, door.target, answered.body);
        if answered.status == 403 {
            assert_eq!(answered.body["error"], 4000, "{} {}", door.verb, door.target);
        }
        // What everybody may see is who they are.
        let shown = answered.body["data"]["affected_items"].as_array();
        if let Some(items) = shown.filter(|_| door.path != "/security/users/me") {
            assert!(items.is_empty(), "{} {}: {}", door.verb, door.target, answered.body);
        }
    }
    let token = world.bearer("wazuh").await;
    let agents = world.ask(Method::GET, "/agents", Some(&token), None).await;
    assert_eq!(agents.body["data"]["total_affected_items"], 1, "an agent was added: {}", agents.body);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_the_right_everything_opens() {
    let world = World::new().await;
    for door in doors() {
        let token = world.bearer("wazuh").await;
        let answered = world.ask(method(door.verb), door.target, Some(&token), door.body).await;
        assert_eq!(answered.status, door.with_right, "{} {}: {}", door.verb, door.target, answered.body);
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn other_methods_are_refused_before_anything_else() {
    let world = World::new().await;
    for operation in operations::all() {
        let answered = world.ask(Method::PATCH, operation.path, None, None).await;
        assert_eq!(answered.status, 405, "{operation:?}");
        let allowed = answered.headers.iter().find(|(name, _)| *name == "allow");
        assert!(allowed.is_some_and(|(_, verbs)| verbs.contains(operation.verb.as_str())), "{operation:?}");
    }
    for path in ["/nothing", "/agents/001", "/agents/", "/security"] {
        assert_eq!(world.ask(Method::GET, path, None, None).await.status, 404, "{path}");
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn logging_in_takes_the_right_password_alone() {
    let world = World::new().await;
    let path = "/security/user/authenticate";
    for verb in [Method::POST, Method::GET] {
        let good = world.ask(verb.clone(), path, Some(&world.basic("wazuh")), None).await;
        assert_eq!(good.status, 200);
        let basic = world.basic("wazuh");
        let raw = world.ask(verb.clone(), "/security/user/authenticate?raw=true", Some(&basic), None).await;
        assert_eq!(raw.body.as_str().unwrap().split('.').count(), 3);
        // wazuh with a wrong and with an empty password, a user who does not exist, things that are no credentials.
        let wrong = [
            "Basic d2F6dWg6d3Jvbmc=",
            "Basic d2F6dWg6",
            "Basic bm9vbmU6eA==",
            "Basic d2F6dWg=",
            "Basic /",
            "x",
        ];
        for authorization in wrong.map(Some).into_iter().chain([None]) {
            let answered = world.ask(verb.clone(), path, authorization, None).await;
            assert_eq!(answered.status, 401, "{verb} {authorization:?}");
        }
        let token = world.bearer("wazuh").await;
        assert_eq!(world.ask(verb, path, Some(&token), None).await.status, 401, "a token is no password");
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_ends_with_logging_out_and_the_next_one_is_good() {
    let world = World::new().await;
    let (mine, other) = (world.bearer("wazuh").await, world.bearer(NOBODY).await);
    let out = world.ask(Method::DELETE, "/security/user/authenticate", Some(&mine), None).await;
    assert_eq!(out.status, 200);
    assert_eq!(world.ask(Method::GET, "/", Some(&mine), None).await.status, 401);
    assert_eq!(world.ask(Method::GET, "/", Some(&other), None).await.status, 200);
    // Also within the second whose tokens were revoked.
    let again = world.bearer("wazuh").await;
    assert_eq!(world.ask(Method::GET, "/", Some(&again), None).await.status, 200);
    assert_eq!(world.ask(Method::GET, "/", Some(&mine), None).await.status, 401);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn undeclared_and_malformed_parameters_are_refused() {
    let world = World::new().await;
    let token = world.bearer("wazuh").await;
    for door in DOORS.iter().filter(|door| door.verb == Verb::Get) {
        let separator = if door.target.contains('?') { '&' } else { '?' };
        let target = format!("{}{separator}undeclared=1", door.target);
        assert_eq!(world.ask(Method::GET, &target, Some(&token), None).await.status, 400, "{target}");
    }
    for (query, status) in [
        ("limit=0", 400),
        ("limit=100001", 400),
        ("limit=ten", 400),
        ("limit=100000", 200),
        ("offset=-1", 400),
        ("agents_list=1", 400),
        ("status=Active,PENDING", 200),
        ("status=unknown", 400),
        ("select=", 400),
        ("pretty=yes", 400),
        ("limit=0&limit=5", 200),
        ("q=id=000&query=id=000", 200),
    ] {
        let target = format!("/agents?{query}");
        let answered = world.ask(Method::GET, &target, Some(&token), None).await;
        assert_eq!(answered.status, status, "{target}: {}", answered.body);
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_for_old_clients_says_so() {
    let world = World::new().await;
    let token = world.bearer("wazuh").await;
    std::fs::write(world.home.remoted_state(), "tcp_sessions='0'\n").unwrap();
    for (target, deprecated) in [("/manager/stats/remoted", true), ("/manager/stats/hourly", false)] {
        let answered = world.ask(Method::GET, target, Some(&token), None).await;
        assert_eq!(answered.status, 200, "{target}");
        let says = answered.headers.contains(&("deprecated", "true".to_owned()));
        assert_eq!(says, deprecated, "{target}: {:?}", answered.headers);
    }
    world.stop().await;
}
