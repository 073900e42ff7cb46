//! Logtest against daemons on its socket that answer as analysisd does, hang, die or lie.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::*;
use crate::agents::world::World;
use crate::context::Context;
use crate::socket::double::Reply;

fn event() -> Event {
    Event { event: "a line".into(), log_format: "syslog".into(), location: "here".into(), token: None }
}

fn soon(world: &World) -> Context {
    Context { deadline: Instant::now() + Duration::from_millis(300), ..world.cx() }
}

/// What analysisd answers to an event.
fn answered() -> Value {
    json!({ "error": 0, "data": {
        "messages": ["INFO: (7202): Session initialized with token 'deadbeef'"], "token": "deadbeef",
        "output": { "timestamp": "2025-05-31T23:58:21.861+0200", "rule": { "id": "1", "level": 3 } },
        "alert": true, "codemsg": 0 } })
}

#[tokio::test]
async fn an_event_is_sent_with_what_is_known_of_it() {
    let world = World::with("");
    let _daemon = world.start_daemon(&world.home().logtest_socket(), |number, request| {
        let request: Value = serde_json::from_str(request).expect("JSON");
        let token = if number == 0 { json!({}) } else { json!({ "token": "deadbeef" }) };
        let mut parameters = json!({ "event": "a line", "log_format": "syslog", "location": "here" });
        parameters.as_object_mut().expect("object").extend(token.as_object().cloned().unwrap_or_default());
        assert_eq!(
            request,
            json!({ "version": 1, "origin": { "name": "Logtest", "module": "API" },
                    "command": "log_processing", "parameters": parameters })
        );
        vec![Reply::text(answered().to_string()), Reply::Close]
    });
    let answer = run(&world.cx(), &event()).await.expect("an answer");
    let time = answer.data().and_then(|data| data.pointer("/output/timestamp"));
    assert_eq!(time, Some(&json!("2025-05-31T21:58:21.861000Z")));
    assert_eq!((answer.outcome(), answer.messages().count()), (Some(0), 1));
    let again = Event { token: Some("deadbeef".into()), ..event() };
    run(&world.cx(), &again).await.expect("an answer");
}

#[tokio::test]
async fn a_session_is_ended_and_what_is_refused_has_its_code() {
    let world = World::with("");
    let _daemon = world.start_daemon(&world.home().logtest_socket(), |_, request| {
        let request: Value = serde_json::from_str(request).expect("JSON");
        assert_eq!(request["command"], "remove_session");
        let answer = match request["parameters"]["token"].as_str() {
            Some("x") => json!({ "error": 2, "message": "ERROR: (7309): 'x' is not a valid token" }),
            _ => json!({ "error": 0, "data": { "messages": ["ERROR: (7004): No session"], "codemsg": -1 } }),
        };
        vec![Reply::text(answer.to_string()), Reply::Close]
    });
    let answer = end_session(&world.cx(), "12345678").await.expect("an answer");
    assert_eq!(answer.outcome(), Some(-1));
    let refused = end_session(&world.cx(), "x").await.expect_err("refused");
    assert_eq!(refused.code(), 7000);
    assert!(refused.to_string().contains("7309"), "{refused}");
    assert_eq!(end_session(&world.cx(), "").await.expect_err("refused").code(), 7001);
}

#[tokio::test]
async fn a_daemon_that_is_absent_hangs_dies_or_lies_is_an_error_with_its_code() {
    let world = World::with("");
    let socket = world.home().logtest_socket();
    assert_eq!(run(&world.cx(), &event()).await.expect_err("absent").code(), 1013);
    let liars: [(Vec<Reply>, u16); 6] = [
        (vec![Reply::Hang], 3021),
        (vec![Reply::Close], 1014),
        (vec![Reply::Bytes(vec![200, 0, 0, 0, b'{']), Reply::Close], 1014),
        (vec![Reply::text("nonsense")], 1014),
        (vec![Reply::text("[0]")], 1014),
        (vec![Reply::text("{\"data\":{}}")], 1014),
    ];
    for (script, code) in liars {
        let shown = format!("{script:?}");
        let daemon = world.start_daemon(&socket, move |_, _| script.clone());
        let error = run(&soon(&world), &event()).await.expect_err("a lie");
        assert_eq!(error.code(), code, "{shown}");
        accepts_ruleset(&soon(&world)).await.expect_err(&shown);
        drop(daemon);
        std::fs::remove_file(&socket).expect("socket");
    }
}

#[tokio::test]
async fn a_ruleset_is_accepted_where_nobody_can_be_asked_or_a_session_begins() {
    let world = World::with("");
    let socket = world.home().logtest_socket();
    assert!(!accepts_ruleset(&world.cx()).await.expect("nobody to ask"));
    let mut daemon = world.start_daemon(&socket, |number, request| {
        let ends = request.contains("remove_session") && request.contains("deadbeef");
        assert_eq!(ends, number == 1, "{request}");
        vec![Reply::text(answered().to_string()), Reply::Close]
    });
    assert!(accepts_ruleset(&world.cx()).await.expect("a session begins"));
    assert_eq!(daemon.requests(), 2, "and is ended");
    daemon.stop().await;
    assert!(!accepts_ruleset(&world.cx()).await.expect("analysisd has gone"));
}

#[tokio::test]
async fn a_ruleset_that_analysisd_cannot_load_is_refused_in_its_words() {
    let world = World::with("");
    let answers = [
        json!({ "error": 0, "data": { "messages": ["ERROR: (1226): Error reading XML file"], "codemsg": -1 } }),
        json!({ "error": 0 }),
        json!({ "error": 5, "message": "ERROR: (7306): Unable to process command" }),
    ];
    let _daemon = world.start_daemon(&world.home().logtest_socket(), move |number, _| {
        vec![Reply::text(answers[number].to_string()), Reply::Close]
    });
    for word in ["1226", "", "7306"] {
        let refused = accepts_ruleset(&world.cx()).await.expect_err("refused");
        assert_eq!(refused.code(), 1113);
        assert!(refused.to_string().contains(word), "{refused}");
    }
}
