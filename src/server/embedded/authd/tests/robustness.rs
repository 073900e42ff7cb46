//! Clients that send rubbish, and everything else that goes wrong around the daemon.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;
use wazuhctl_core::socket::{ask, connect, frame};

use super::KEY;
use super::world::{World, prepared};
use crate::embedded::authd::StartError;

async fn say(world: &World, text: &[u8]) -> String {
    let deadline = Instant::now() + Duration::from_secs(20);
    let answer = ask(&world.home.auth_socket(), text, frame::WAZUH_LIMIT, deadline).await.unwrap();
    String::from_utf8(answer).unwrap()
}

#[tokio::test]
async fn rubbish_is_refused_and_the_daemon_lives_on() {
    let world = World::with(&[(1, "web", "any")]).await;
    let deep = "[".repeat(60_000);
    for (text, code) in [
        ("{", 9002),
        ("{\"function\":", 9002),
        ("{\"function\": \"burn\", \"arguments\": {}}", 9003),
        (&format!("{{\"a\":{deep}"), 9002),
    ] {
        let answer: Value = serde_json::from_str(&say(&world, text.as_bytes()).await).unwrap();
        assert_eq!(answer["error"], code, "{text:.40}");
    }
    for text in ["", "x", "getconfig", "getconfig client", "\0\0\0"] {
        assert!(say(&world, text.as_bytes()).await.starts_with("err "), "{text:?}");
    }
    assert!(say(&world, b"{\xff}").await.contains("9002"));
    for bytes in [&b"\xff\xff\xff\xff"[..], b"\x05\0\0\0{", b"\x01", b""] {
        let mut stream = connect(&world.home.auth_socket()).await.unwrap();
        stream.write_all(bytes).await.unwrap();
        drop(stream);
    }
    // One that says nothing holds nobody up.
    let silent = connect(&world.home.auth_socket()).await.unwrap();
    assert_eq!(world.add(json!({"name": "new", "ip": "any"})).await["error"], 0);
    drop(silent);
}

#[tokio::test]
async fn a_client_may_ask_again_on_the_same_connection() {
    let world = World::with(&[(1, "web", "any")]).await;
    let mut stream = connect(&world.home.auth_socket()).await.unwrap();
    for id in ["001", "002", "001"] {
        let request = json!({"function": "get", "arguments": {"id": id}}).to_string();
        frame::write(&mut stream, request.as_bytes(), frame::WAZUH_LIMIT).await.unwrap();
        let answer = frame::read(&mut stream, frame::WAZUH_LIMIT).await.unwrap().unwrap();
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        assert_eq!(answer["error"], if id == "001" { 0 } else { 9011 });
    }
}

#[tokio::test]
async fn the_configuration_can_be_asked_for() {
    let world = World::configured(&[], "<auth><port>3515</port><purge>yes</purge></auth>").await;
    let answer = say(&world, b"getconfig auth").await;
    let configuration: Value = serde_json::from_str(answer.strip_prefix("ok ").unwrap()).unwrap();
    assert_eq!(
        (&configuration["auth"]["port"], &configuration["auth"]["purge"]),
        (&json!(3515), &json!("yes"))
    );
}

#[tokio::test]
async fn a_worker_leaves_registration_to_its_master() {
    let cluster = "<cluster><disabled>no</disabled><node_type>worker</node_type></cluster>";
    let world = World::configured(&[], cluster).await;
    assert_eq!(world.add(json!({"name": "a", "ip": "any"})).await["error"], 9015);
}

#[tokio::test]
async fn a_daemon_that_is_switched_off_does_not_start() {
    let (folder, home, rows) = prepared(&[]);
    std::fs::write(home.ossec_conf(), "<ossec_config><auth><disabled>yes</disabled></auth></ossec_config>")
        .unwrap();
    let mut world = World::not_started(folder, home, rows);
    assert!(matches!(world.start().await, Err(StartError::Disabled)));
    assert!(!world.home.auth_socket().exists());
}

#[tokio::test]
async fn a_daemon_that_was_stopped_leaves_no_socket_and_starts_again() {
    let mut world = World::with(&[]).await;
    assert_eq!(world.add(json!({"name": "a", "ip": "any"})).await["data"]["id"], "001");
    world.stop().await;
    assert!(!world.home.auth_socket().exists());
    world.start().await.unwrap();
    assert_eq!(world.add(json!({"name": "b", "ip": "any"})).await["data"]["id"], "002");
}

#[tokio::test]
async fn keys_that_somebody_else_changes_are_seen() {
    let world = World::with(&[(1, "web", "any")]).await;
    std::fs::write(world.home.client_keys(), format!("001 web any {KEY}\n007 by-hand any {KEY}\n")).unwrap();
    assert_eq!(
        world.add(json!({"name": "by-hand", "ip": "any"})).await["error"],
        9008,
        "it was registered just now"
    );
    assert_eq!(world.add(json!({"name": "next", "ip": "any"})).await["data"]["id"], "008");
    world.assert_in_step();
}

#[tokio::test]
async fn keys_that_cannot_be_written_are_not_handed_out() {
    let world = World::with(&[(1, "web", "any")]).await;
    let before = world.keys_text();
    // A folder in the place of `etc` takes no file.
    let (etc, aside) = (world.home.configuration(), world.home.root().join("aside"));
    std::fs::rename(&etc, &aside).unwrap();
    let refused = world.add(json!({"name": "new", "ip": "any"})).await;
    assert_eq!(refused["error"], 9001);
    std::fs::rename(&aside, &etc).unwrap();
    assert_eq!(world.keys_text(), before);
    assert_eq!(world.add(json!({"name": "new", "ip": "any"})).await["error"], 0);
    world.assert_in_step();
}
