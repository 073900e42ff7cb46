//! Changes at the gate: how the audit log says that things were before and are after. All of it is written down here
//! by hand.

use http::Method;
use serde_json::{Value, json};

use super::changes::new;
use super::world::World;

const PASSWORD: &str = "hunter2-Hunter2";

/// Asks as an administrator, who must log in anew where a change has ended the tokens, and gives what the record says
/// of the operation, its result and both states.
async fn changed(
    world: &World,
    seen: &mut usize,
    method: Method,
    target: &str,
    body: Option<&str>,
) -> Vec<Value> {
    let token = world.bearer("wazuh").await;
    let answered = world.ask(method, target, Some(&token), body).await;
    assert!(answered.status == 200, "{target}: {}", answered.body);
    let told =
        |record: &Value| json!([record["operation"], record["result"], record["before"], record["after"]]);
    new(world, seen).iter().map(told).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn users_with_their_roles_and_never_a_password() {
    let (world, mut seen) = (World::new().await, 0);
    let user = |run_as: bool, roles: &[i64]| json!([{"id": 100, "username": "maria", "allow_run_as": run_as, "roles": roles}]);
    let new_user = json!({"username": "maria", "password": PASSWORD}).to_string();
    let new_password = json!({"password": format!("{PASSWORD}!")}).to_string();
    let (post, put, delete) = (Method::POST, Method::PUT, Method::DELETE);
    for (method, target, body, record) in [
        (&post, "/security/users", Some(&new_user), json!(["create_user", "done", null, user(false, &[])])),
        (&post, "/security/users", Some(&new_user), json!(["create_user", "failed", null, null])),
        (
            &put,
            "/security/users/100",
            Some(&new_password),
            json!(["update_user", "done", user(false, &[]), user(false, &[])]),
        ),
        (&put, "/security/users/999", Some(&new_password), json!(["update_user", "failed", null, null])),
        (
            &put,
            "/security/users/100/run_as?allow_run_as=true",
            None,
            json!(["edit_run_as", "done", user(false, &[]), user(true, &[])]),
        ),
        (
            &post,
            "/security/users/100/roles?role_ids=4,2,999",
            None,
            json!(["set_user_role", "partial", user(true, &[]), user(true, &[4, 2])]),
        ),
        (&post, "/security/users/100/roles?role_ids=4", None, json!(["set_user_role", "failed", null, null])),
        (
            &post,
            "/security/users/100/roles?role_ids=4&position=0",
            None,
            json!(["set_user_role", "done", null, null]),
        ),
        (
            &delete,
            "/security/users/100/roles?role_ids=4",
            None,
            json!(["remove_user_role", "done", user(true, &[4, 2]), user(true, &[2])]),
        ),
        (
            &delete,
            "/security/users?user_ids=100,1",
            None,
            json!(["delete_users", "partial", user(true, &[2]), null]),
        ),
    ] {
        let records = changed(&world, &mut seen, method.clone(), target, body.map(String::as_str)).await;
        assert_eq!(records, [record], "{method} {target}");
    }
    let text = std::fs::read_to_string(world.home().api_audit_log()).unwrap();
    assert!(!text.contains("hunter2") && !text.contains("scrypt"), "{text}");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn roles_with_their_links_policies_and_rules() {
    let (world, mut seen) = (World::new().await, 0);
    let role = |name: &str, policies: &[i64], rules: &[i64]| json!([{"id": 100, "name": name, "policies": policies, "users": [], "rules": rules}]);
    let policy = |effect: &str, roles: &[i64]| {
        let body = json!({"actions": ["agent:read"], "resources": ["agent:id:001"], "effect": effect});
        json!([{"id": 100, "name": "one", "policy": body, "roles": roles}])
    };
    let rule =
        |name: &str| json!([{"id": 100, "name": name, "rule": {"MATCH": {"team": "web"}}, "roles": []}]);
    let body =
        |effect: &str| json!({"actions": ["agent:read"], "resources": ["agent:id:001"], "effect": effect});
    let new_policy = json!({"name": "one", "policy": body("allow")}).to_string();
    let other_policy = json!({"policy": body("deny")}).to_string();
    let new_rule = json!({"name": "web", "rule": {"MATCH": {"team": "web"}}}).to_string();
    let (named, renamed) = (r#"{"name":"one"}"#.to_owned(), r#"{"name":"two"}"#.to_owned());
    let (post, put, delete) = (Method::POST, Method::PUT, Method::DELETE);
    for (method, target, body, record) in [
        (&post, "/security/roles", Some(&named), json!(["add_role", "done", null, role("one", &[], &[])])),
        (
            &put,
            "/security/roles/100",
            Some(&renamed),
            json!(["update_role", "done", role("one", &[], &[]), role("two", &[], &[])]),
        ),
        (&put, "/security/roles/1", Some(&renamed), json!(["update_role", "failed", null, null])),
        (
            &post,
            "/security/policies",
            Some(&new_policy),
            json!(["add_policy", "done", null, policy("allow", &[])]),
        ),
        (&post, "/security/rules", Some(&new_rule), json!(["add_rule", "done", null, rule("web")])),
        (&put, "/security/rules/100", Some(&named), json!(["update_rule", "done", rule("web"), rule("one")])),
        (
            &post,
            "/security/roles/100/policies?policy_ids=100,4",
            None,
            json!(["set_role_policy", "done", role("two", &[], &[]), role("two", &[100, 4], &[])]),
        ),
        (
            &put,
            "/security/policies/100",
            Some(&other_policy),
            json!(["update_policy", "done", policy("allow", &[100]), policy("deny", &[100])]),
        ),
        (
            &post,
            "/security/roles/100/rules?rule_ids=100",
            None,
            json!(["set_role_rule", "done", role("two", &[100, 4], &[]), role("two", &[100, 4], &[100])]),
        ),
        (
            &delete,
            "/security/roles/100/rules?rule_ids=100",
            None,
            json!(["remove_role_rule", "done", role("two", &[100, 4], &[100]), role("two", &[100, 4], &[])]),
        ),
        (
            &delete,
            "/security/roles/100/policies?policy_ids=4",
            None,
            json!(["remove_role_policy", "done", role("two", &[100, 4], &[]), role("two", &[100], &[])]),
        ),
        (
            &delete,
            "/security/policies?policy_ids=100,1",
            None,
            json!(["remove_policies", "partial", policy("deny", &[100]), null]),
        ),
        (&delete, "/security/rules?rule_ids=100", None, json!(["remove_rules", "done", rule("one"), null])),
        (
            &delete,
            "/security/roles?role_ids=all",
            None,
            json!(["remove_roles", "done", role("two", &[], &[]), null]),
        ),
    ] {
        let records = changed(&world, &mut seen, method.clone(), target, body.map(String::as_str)).await;
        assert_eq!(records, [record], "{method} {target}");
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_damaged_is_recorded_as_far_as_it_can_be_shown() {
    let (world, mut seen) = (World::new().await, 0);
    world
        .rbac()
        .execute_batch(
            "INSERT INTO rules (id, name, rule, created_at) VALUES (100, 'one', '{', '2026-01-01 00:00:00')",
        )
        .unwrap();
    let mended = Some(r#"{"rule":{"FIND":{}}}"#);
    assert_eq!(
        changed(&world, &mut seen, Method::PUT, "/security/rules/100", mended).await,
        [json!([
            "update_rule",
            "done",
            [{"id": 100}],
            [{"id": 100, "name": "one", "rule": {"FIND": {}}, "roles": []}],
        ])]
    );
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_security_configuration() {
    let (world, mut seen) = (World::new().await, 0);
    let options =
        |lifetime: i64, mode: &str| json!([{"auth_token_exp_timeout": lifetime, "rbac_mode": mode}]);
    let body = Some(r#"{"auth_token_exp_timeout":1200,"rbac_mode":"black"}"#);
    assert_eq!(
        changed(&world, &mut seen, Method::PUT, "/security/config", body).await,
        [json!(["put_security_config", "done", options(900, "white"), options(1200, "black")])]
    );
    assert_eq!(
        changed(&world, &mut seen, Method::DELETE, "/security/config", None).await,
        [json!(["delete_security_config", "done", options(1200, "black"), options(900, "white")])]
    );
    assert_eq!(
        changed(&world, &mut seen, Method::PUT, "/security/user/revoke", None).await,
        [json!(["revoke_all_tokens", "done", null, null])]
    );
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_groups_of_agents() {
    let (world, mut seen) = (World::new().await, 0);
    for name in ["one", "two"] {
        let target = format!("/agents/insert/quick?agent_name={name}");
        changed(&world, &mut seen, Method::POST, &target, None).await;
    }
    let agent = |id: &str, groups: &[&str]| json!({"id": id, "group": groups});
    let (post, put, delete) = (Method::POST, Method::PUT, Method::DELETE);
    for (method, target, body, record) in [
        (
            &post,
            "/groups",
            Some(r#"{"group_id":"web"}"#),
            json!(["post_group", "done", null, [{"name": "web"}]]),
        ),
        (
            &put,
            "/agents/group?group_id=web&agents_list=001,002,999",
            None,
            json!([
                "put_multiple_agent_single_group",
                "partial",
                [agent("001", &[]), agent("002", &[])],
                [agent("001", &["web"]), agent("002", &["web"])],
            ]),
        ),
        (&put, "/agents/001/group/web", None, json!(["put_agent_single_group", "failed", null, null])),
        (
            &put,
            "/agents/002/group/default",
            None,
            json!([
                "put_agent_single_group",
                "done",
                [agent("002", &["web"])],
                [agent("002", &["web", "default"])],
            ]),
        ),
        (
            &put,
            "/agents/002/group/web?force_single_group=true",
            None,
            json!([
                "put_agent_single_group",
                "done",
                [agent("002", &["web", "default"])],
                [agent("002", &["web"])],
            ]),
        ),
        (
            &put,
            "/agents/002/group/web?force_single_group=true",
            None,
            json!(["put_agent_single_group", "done", null, null]),
        ),
        (
            &delete,
            "/agents/001/group/web",
            None,
            json!([
                "delete_single_agent_single_group",
                "done",
                [agent("001", &["web"])],
                [agent("001", &["default"])],
            ]),
        ),
        (
            &delete,
            "/agents/group?group_id=web&agents_list=001,002",
            None,
            json!([
                "delete_multiple_agent_single_group",
                "partial",
                [agent("002", &["web"])],
                [agent("002", &["default"])],
            ]),
        ),
        (
            &put,
            "/agents/002/group/web",
            None,
            json!([
                "put_agent_single_group",
                "done",
                [agent("002", &["default"])],
                [agent("002", &["default", "web"])],
            ]),
        ),
        (
            &delete,
            "/agents/002/group?groups_list=web,none",
            None,
            json!([
                "delete_single_agent_multiple_groups",
                "partial",
                [agent("002", &["default", "web"])],
                [agent("002", &["default"])],
            ]),
        ),
        (
            &delete,
            "/agents/002/group?groups_list=web",
            None,
            json!(["delete_single_agent_multiple_groups", "failed", null, null]),
        ),
    ] {
        assert_eq!(
            changed(&world, &mut seen, method.clone(), target, body).await,
            [record],
            "{method} {target}"
        );
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_and_their_configurations_by_checksum() {
    let (world, mut seen) = (World::new().await, 0);
    changed(&world, &mut seen, Method::POST, "/groups", Some(r#"{"group_id":"web"}"#)).await;
    let file = world.home().group("web").join("agent.conf");
    std::fs::write(&file, "abc").unwrap();
    let text = "<agent_config><labels><label key=\"k\">v</label></labels></agent_config>";
    let records = changed(&world, &mut seen, Method::PUT, "/groups/web/configuration", Some(text)).await;
    assert_eq!(
        std::fs::read_to_string(&file).unwrap(),
        "  <agent_config>\n    <labels>\n      <label key=\"k\">v</label>\n    </labels>\n  </agent_config>\n"
    );
    let before = json!([{
        "name": "web", "filename": "agent.conf", "size": 3,
        "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    }]);
    let after = json!([{
        "name": "web", "filename": "agent.conf", "size": 93,
        "sha256": "a9d18f5260f606b0cb301e1694aef3f699a9c67badf382c4bf3dd2d152ab0de8",
    }]);
    assert_eq!(records, [json!(["put_group_config", "done", before, after])]);

    std::fs::write(&file, "abc").unwrap();
    assert_eq!(
        changed(&world, &mut seen, Method::DELETE, "/groups?groups_list=web,none", None).await,
        [json!([
            "delete_groups",
            "partial",
            [{"name": "web", "count": 0, "configSum": "900150983cd24fb0d6963f7d28e17f72"}],
            null,
        ])]
    );
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_managers_configuration_by_checksum() {
    let (world, mut seen) = (World::new().await, 0);
    std::fs::write(world.home().ossec_conf(), "abc").unwrap();
    let text = "<ossec_config>\n  <global><logall>no</logall></global>\n  <cluster><key>hunter2</key>\
                <disabled>yes</disabled></cluster>\n</ossec_config>\n";
    let put = Method::PUT;
    let before = json!([{
        "filename": "etc/ossec.conf", "size": 3,
        "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    }]);
    let after = json!([{
        "filename": "etc/ossec.conf", "size": 134,
        "sha256": "1a1605c6e4d1e4151ffd9b18309fcfe32310a0f1173135a5e928bbf00f91b4bb",
    }]);
    assert_eq!(
        changed(&world, &mut seen, put.clone(), "/manager/configuration", Some(text)).await,
        [json!(["update_configuration", "done", before, after])]
    );
    assert_eq!(
        changed(&world, &mut seen, put, "/manager/configuration", Some("<ossec_config>")).await,
        [json!(["update_configuration", "failed", null, null])]
    );
    assert!(!std::fs::read_to_string(world.home().api_audit_log()).unwrap().contains("hunter2"));
    world.stop().await;
}
