//! Tokens at the gate: forged ones, and the many ways in which good ones end.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::Method;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use wazuhctl_core::rbac::{Moment, Revocation};

use super::world::{NOBODY, World};
use crate::auth::unix_time;

const ME: &str = "/security/users/me";

async fn status(world: &World, authorization: &str) -> u16 {
    world.ask(Method::GET, ME, Some(authorization), None).await.status
}

fn claims() -> Value {
    let now = unix_time();
    json!({"iss": "wazuh", "aud": "Wazuh API REST", "nbf": now, "exp": now + 900, "sub": "wazuh", "run_as": false,
           "rbac_roles": [1], "rbac_mode": "white"})
}

/// The server's own key, as whoever has stolen it would use it: what is refused is not refused for the signature.
fn signed(world: &World, claims: &Value) -> String {
    let pem = std::fs::read(world.home.token_private_key()).unwrap();
    let key = EncodingKey::from_ec_pem(&pem).unwrap();
    format!("Bearer {}", jsonwebtoken::encode(&Header::new(Algorithm::ES256), claims, &key).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_whose_claims_are_wrong_is_refused() {
    let world = World::new().await;
    assert_eq!(status(&world, &signed(&world, &claims())).await, 200);
    let now = unix_time();
    for (name, value) in [
        ("iss", json!("another")),
        ("iss", json!("")),
        ("aud", json!("another")),
        ("aud", json!([])),
        ("nbf", json!(now + 60)),
        ("exp", json!(now - 1)),
        // As long as no token lives.
        ("exp", json!(now + 901)),
        ("nbf", json!(now - 10_000)),
        ("sub", json!("no such user")),
        ("sub", json!("Wazuh")),
        ("rbac_mode", json!("black")),
        ("rbac_roles", json!("1")),
    ] {
        let mut wrong = claims();
        wrong[name] = value.clone();
        assert_eq!(status(&world, &signed(&world, &wrong)).await, 401, "{name} = {value}");
    }
    // Whoever may not log in with a context has the roles of the database, and no others.
    let mut nobody = claims();
    nobody["sub"] = json!(NOBODY);
    assert_eq!(status(&world, &signed(&world, &nobody)).await, 401);
    nobody["rbac_roles"] = json!([]);
    assert_eq!(status(&world, &signed(&world, &nobody)).await, 200);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_not_signed_by_the_server_is_refused() {
    let world = World::new().await;
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let public = std::fs::read(world.home.token_public_key()).unwrap();
    for algorithm in [Algorithm::HS256, Algorithm::HS384, Algorithm::HS512] {
        let key = EncodingKey::from_secret(&public);
        let token = jsonwebtoken::encode(&Header::new(algorithm), &claims(), &key).unwrap();
        assert_eq!(
            status(&world, &format!("Bearer {token}")).await,
            401,
            "{algorithm:?} with the public key"
        );
    }
    let good = world.bearer("wazuh").await;
    let signature = good.rsplit('.').next().unwrap();
    for algorithm in ["none", "None", "HS256", "ES512", "ES384", "RS256", ""] {
        let message = format!("{}.{}", part(&json!({"alg": algorithm, "typ": "JWT"})), part(&claims()));
        for signature in ["", signature] {
            let token = format!("Bearer {message}.{signature}");
            assert_eq!(status(&world, &token).await, 401, "{algorithm:?} {signature:?}");
        }
    }
    let mut more = claims();
    more["rbac_roles"] = json!([1, 2, 3]);
    let parts: Vec<&str> = good.split('.').collect();
    for token in [
        format!("{}.{}.{}", parts[0], part(&more), parts[2]),
        format!("{}.{}.", parts[0], parts[1]),
        format!("{}.{}", parts[0], parts[1]),
        format!("Bearer {}", "a".repeat(20_000)),
        format!("Bearer {}.{}.{}", "a".repeat(5000), "b".repeat(5000), "c".repeat(5000)),
        "Bearer a.b.c".to_owned(),
        "Bearer ..".to_owned(),
        "Bearer ".to_owned(),
        "Bearer garbage".to_owned(),
        "Bearer \u{fc}.\u{fc}.\u{fc}".to_owned(),
    ] {
        assert_eq!(status(&world, &token).await, 401, "{token:.80}");
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn revoking_all_ends_every_token_at_once_and_for_good() {
    let world = World::new().await;
    let (mine, other) = (world.bearer("wazuh").await, world.bearer(NOBODY).await);
    assert_eq!((status(&world, &mine).await, status(&world, &other).await), (200, 200));
    let key = std::fs::read(world.home.token_private_key()).unwrap();
    let done = world.ask(Method::PUT, "/security/user/revoke", Some(&mine), None).await;
    assert_eq!(done.status, 200, "{}", done.body);
    assert_ne!(std::fs::read(world.home.token_private_key()).unwrap(), key);
    assert_eq!((status(&world, &mine).await, status(&world, &other).await), (401, 401));
    // Log-ins of the same second are good: the key is another.
    let fresh = world.bearer("wazuh").await;
    assert_eq!(status(&world, &fresh).await, 200);

    let again = world.restarted().await;
    assert_eq!((status(&again, &mine).await, status(&again, &fresh).await), (401, 200), "after a restart");
    again.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_another_process_replaced_is_taken() {
    let world = World::new().await;
    let mine = world.bearer("wazuh").await;
    assert!(!world.api.key.refresh().unwrap());
    crate::auth::KeyFiles::of(&world.home).replace().unwrap();
    assert!(world.api.key.refresh().unwrap());
    world.api.sessions.forget_all();
    assert_eq!(status(&world, &mine).await, 401);
    assert!(!world.api.key.refresh().unwrap());
    let fresh = world.bearer("wazuh").await;
    assert_eq!(status(&world, &fresh).await, 200);

    // One that cannot be used leaves the old one in force, and is told of once.
    std::fs::write(world.home.token_private_key(), "nonsense").unwrap();
    assert!(world.api.key.refresh().is_err());
    assert!(!world.api.key.refresh().unwrap());
    assert_eq!(status(&world, &fresh).await, 200);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn records_end_tokens_of_a_user_a_role_or_a_context_also_after_a_restart() {
    let world = World::new().await;
    world.add_user("one");
    let role = world.api.store.snapshot().await.unwrap().user("one").unwrap().roles[0];
    let user = world.api.store.snapshot().await.unwrap().user("wazuh").unwrap().id;
    let (one, wazuh) = (world.bearer("one").await, world.bearer("wazuh").await);
    let body = Some(r#"{"x":"y"}"#);
    let run_as = world
        .ask(Method::POST, "/security/user/authenticate/run_as", Some(&world.basic("wazuh")), body)
        .await;
    let run_as = format!("Bearer {}", run_as.body["data"]["token"].as_str().unwrap());
    for (revocation, ended) in [
        (Revocation { run_as: true, ..Revocation::default() }, [200, 200, 401]),
        (Revocation { roles: &[role], ..Revocation::default() }, [401, 200, 401]),
        (Revocation { users: &[user], ..Revocation::default() }, [401, 401, 401]),
    ] {
        let moment = Moment { now: unix_time(), token_lifetime: std::time::Duration::from_secs(900) };
        world.api.store.revoke_tokens(&revocation, moment).await.unwrap();
        let mut found = [0; 3];
        for (found, token) in found.iter_mut().zip([&one, &wazuh, &run_as]) {
            *found = status(&world, token).await;
        }
        assert_eq!(found, ended, "{revocation:?}");
    }
    let records: i64 =
        world.rbac().query_row("SELECT count(*) FROM users_token_blacklist", [], |row| row.get(0)).unwrap();
    assert_eq!(records, 1, "the record is on the disk");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_keeps_no_rights_that_its_user_has_lost() {
    let world = World::new().await;
    world.add_user("one");
    let policy = r#"{"actions": ["manager:read"], "resources": ["*:*:*"], "effect": "allow"}"#.to_owned();
    world.set_policies("one", &[policy]);
    let token = world.bearer("one").await;
    let info = async || world.ask(Method::GET, "/manager/info", Some(&token), None).await.status;
    assert_eq!(info().await, 200);
    world.set_policies("one", &[]);
    assert_eq!(info().await, 403, "the role has lost its policy");
    world.rbac().execute("DELETE FROM user_roles WHERE user_id >= 100 OR user_id > 2", []).unwrap();
    assert_eq!(info().await, 401, "the user has lost the role");
    world.rbac().execute("DELETE FROM users WHERE username = 'one'", []).unwrap();
    assert_eq!(info().await, 401, "the user is gone");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn other_options_of_security_hold_at_once_and_end_all_tokens() {
    let world = World::new().await;
    let path = "/security/config";
    let change =
        async |token: &str, body: &str| world.ask(Method::PUT, path, Some(token), Some(body)).await.status;
    let first = world.bearer("wazuh").await;
    for body in [
        "{}",
        "[]",
        "null",
        r#"{"auth_token_exp_timeout":29}"#,
        r#"{"auth_token_exp_timeout":"900"}"#,
        r#"{"auth_token_exp_timeout":null}"#,
        r#"{"rbac_mode":"grey"}"#,
        r#"{"rbac_mode":"White"}"#,
        r#"{"rbac_mode":"white","max_login_attempts":5}"#,
    ] {
        assert_eq!(change(&first, body).await, 400, "{body}");
    }
    assert_eq!(status(&world, &first).await, 200, "nothing has changed");

    assert_eq!(change(&first, r#"{"auth_token_exp_timeout":60,"rbac_mode":"black"}"#).await, 200);
    assert_eq!(status(&world, &first).await, 401);
    let second = world.bearer("wazuh").await;
    let shown = world.ask(Method::GET, path, Some(&second), None).await;
    assert_eq!(shown.body["data"], json!({"auth_token_exp_timeout": 60, "rbac_mode": "black"}));
    let text = std::fs::read_to_string(world.home.security_yaml()).unwrap();
    assert_eq!(text, "auth_token_exp_timeout: 60\nrbac_mode: black\n");

    // What is left out goes back to its default.
    assert_eq!(change(&second, r#"{"auth_token_exp_timeout":120}"#).await, 200);
    let third = world.bearer("wazuh").await;
    let shown = world.ask(Method::GET, path, Some(&third), None).await;
    assert_eq!(shown.body["data"], json!({"auth_token_exp_timeout": 120, "rbac_mode": "white"}));
    assert_eq!(world.ask(Method::DELETE, path, Some(&third), None).await.status, 200);
    assert_eq!(status(&world, &third).await, 401);
    let fourth = world.bearer("wazuh").await;
    let shown = world.ask(Method::GET, path, Some(&fourth), None).await;
    assert_eq!(shown.body["data"], json!({"auth_token_exp_timeout": 900, "rbac_mode": "white"}));
    world.stop().await;
}
