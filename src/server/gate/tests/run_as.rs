//! Logging in with an authorisation context: who may, and which roles it gives.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::Method;
use serde_json::{Value, json};

use super::world::{NOBODY, World};

const PATH: &str = "/security/user/authenticate/run_as";

/// What the token says that a user gets for a context.
async fn claims(world: &World, user: &str, context: &Value) -> Value {
    let answered = world.ask(Method::POST, PATH, Some(&world.basic(user)), Some(&context.to_string())).await;
    assert_eq!(answered.status, 200, "{user} with {context}: {}", answered.body);
    let token = answered.body["data"]["token"].as_str().unwrap();
    let bytes = URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

/// A user `guest` of role `guest` who may log in with a context, and a rule that gives role `agents_readonly` (4).
async fn with_a_guest() -> World {
    let world = World::new().await;
    world.add_user("guest");
    world
        .rbac()
        .execute_batch(
            r#"UPDATE users SET allow_run_as = 1 WHERE username = 'guest';
               INSERT INTO rules (id, name, rule) VALUES (100, 'blue', '{"FIND": {"team": "blue"}}'),
                                                         (101, 'bad', '{"NOT": {"MATCH": {"a": "r''(''"}}}');
               INSERT INTO roles_rules (role_id, rule_id) VALUES (4, 100), (5, 101)"#,
        )
        .unwrap();
    world
}

#[tokio::test(flavor = "multi_thread")]
async fn a_context_gives_the_roles_whose_rules_it_matches() {
    let world = with_a_guest().await;
    for (user, context, roles) in [
        ("guest", json!({"team": "blue"}), json!([4])),
        ("guest", json!({"x": [{"team": ["red", "blue"]}]}), json!([4])),
        ("guest", json!({"team": "red"}), json!([])),
        // Wazuh's own rules are for the dashboard alone.
        ("guest", json!({"username": "elastic"}), json!([])),
        ("wazuh", json!({"username": "elastic"}), json!([])),
        ("wazuh-wui", json!({"user_name": "admin"}), json!([1])),
    ] {
        let claims = claims(&world, user, &context).await;
        assert_eq!(claims["rbac_roles"], roles, "{user} with {context}");
        assert_eq!(claims["run_as"], true);
        assert_eq!(claims["hash_auth_context"].as_str().map(str::len), Some(32));
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_context_leaves_the_roles_that_the_user_has() {
    let world = with_a_guest().await;
    assert_eq!(claims(&world, "wazuh", &json!({})).await["rbac_roles"], json!([1]));
    assert_eq!(claims(&world, NOBODY, &json!({})).await["rbac_roles"], json!([]));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_token_has_the_rights_of_the_context_and_no_others() {
    let world = with_a_guest().await;
    let basic = world.basic("wazuh");
    let raw =
        world.ask(Method::POST, &format!("{PATH}?raw=true"), Some(&basic), Some(r#"{"team":"blue"}"#)).await;
    let token = format!("Bearer {}", raw.body.as_str().unwrap());
    let me = world.ask(Method::GET, "/security/users/me", Some(&token), None).await;
    assert_eq!(me.body["data"]["affected_items"][0]["username"], "wazuh");
    assert_eq!(me.body["data"]["affected_items"][0]["roles"][0]["id"], 4);
    assert_eq!(me.body["data"]["affected_items"][0]["roles"].as_array().unwrap().len(), 1);
    assert_eq!(world.ask(Method::GET, "/agents", Some(&token), None).await.status, 200);
    // The administrator has these rights; the context has not.
    for (method, path) in [(Method::GET, "/manager/info"), (Method::PUT, "/security/user/revoke")] {
        assert_eq!(world.ask(method, path, Some(&token), None).await.status, 403, "{path}");
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_and_what_is_no_context_are_refused() {
    let world = with_a_guest().await;
    let (nobody, guest) = (world.basic(NOBODY), world.basic("guest"));
    let refused = world.ask(Method::POST, PATH, Some(&nobody), Some(r#"{"team":"blue"}"#)).await;
    assert_eq!((refused.status, &refused.body["error"]), (403, &json!(6004)));
    for body in [Some("null"), Some("[]"), Some("\"x\""), Some("5"), Some("{"), Some(""), None] {
        assert_eq!(world.ask(Method::POST, PATH, Some(&guest), body).await.status, 400, "{body:?}");
    }
    let deep = format!("{}1{}", "[".repeat(5000), "]".repeat(5000));
    let deep = format!("{{\"a\":{deep}}}");
    assert_eq!(world.ask(Method::POST, PATH, Some(&guest), Some(&deep)).await.status, 400);
    let token = world.bearer("guest").await;
    for wrong in [None, Some("Basic Z3Vlc3Q6d3Jvbmc="), Some("Basic ???"), Some(token.as_str())] {
        let answered = world.ask(Method::POST, PATH, wrong, Some(r#"{"team":"blue"}"#)).await;
        assert_eq!(answered.status, 401, "{wrong:?}");
    }
    world.stop().await;
}
