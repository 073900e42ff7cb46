//! What a record shows, and what becomes of a change that is broken off.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderValue, Method};
use serde_json::{Value, json};
use wazuhctl_core::home::Home;
use wazuhctl_core::rbac::Permissions;
use wazuhctl_core::trail::{Notes, Trail};

use crate::audit::record::{Attempt, End};
use crate::audit::{AuditLog, shown};
use crate::config::Logs;
use crate::gate::{Caller, Origin, Request};
use crate::operation::{Field, Format, Operation, Schema, TextRule};
use crate::problem::Problem;

fn operation(id: &str) -> &'static Operation {
    crate::operations::all().find(|operation| operation.id == id).unwrap()
}

fn attempt(id: &str, query: &[(&str, &str)]) -> Attempt {
    let mut headers = HeaderMap::new();
    headers.insert("x-request-id", HeaderValue::from_str(&"r".repeat(200)).unwrap());
    headers.insert("authorization", HeaderValue::from_static("Bearer hunter2"));
    let request = Request {
        origin: Origin::Network(SocketAddr::from(([0, 0, 0, 0, 0, 0xffff, 0xc000, 0x0201], 40_000))),
        method: Method::POST,
        path: "/agents".to_owned(),
        query: query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        headers,
        body: None,
    };
    let caller = Caller {
        user: "ann".into(),
        user_id: Some(100),
        roles: vec![1],
        auth_context_hash: Some("e584".to_owned()),
        permissions: Arc::new(Permissions::default()),
    };
    Attempt::new(operation(id), &[], &request, &caller)
}

fn record(attempt: Attempt, end: &End<'_>, notes: Notes) -> Value {
    let line = attempt.ended(end, notes).line("T", 0);
    assert_eq!(line.matches('\n').count(), 1);
    serde_json::from_str(&line).unwrap()
}

#[test]
fn who_and_from_where_are_told_in_full() {
    let shown =
        record(attempt("add_agent", &[("wait_for_complete", "maybe")]), &End::BrokenOff, Notes::default());
    let id = shown["request_id"].as_str().unwrap();
    assert!(id.starts_with("rrr") && id.ends_with("… and 72 more characters"), "{id}");
    assert_eq!(
        shown,
        json!({
            "time": "T", "user": "ann", "user_id": 100, "run_as": true, "hash_auth_context": "e584",
            "from": "192.0.2.1", "request_id": id, "operation": "add_agent", "method": "POST", "path": "/agents",
            "parameters": {"wait_for_complete": "maybe"}, "result": "broken off", "duration": shown["duration"],
        })
    );
}

#[test]
fn only_what_is_declared_is_shown_and_no_secret_at_any_depth() {
    const SCHEMA: Schema = Schema::Object(&[
        Field::new("password", Schema::Text(TextRule::of(Format::Any)), "").secret(),
        Field::new("secret", Schema::Any, "").secret(),
        Field::new("old", Schema::Any, "").ignored(),
        Field::new("rule", Schema::Open(&[Field::new("key", Schema::Any, "").secret()]), ""),
        Field::new("keys", Schema::List(&Schema::Open(&[Field::new("key", Schema::Any, "").secret()])), ""),
        Field::new("inner", Schema::Object(&[Field::new("key", Schema::Any, "").secret()]), ""),
    ]);
    let body = json!({
        "password": "hunter2", "secret": {"deep": ["hunter2"]}, "old": "hunter2", "undeclared": "hunter2",
        "rule": {"MATCH": {"definition": "x"}, "key": 5}, "inner": {"key": "hunter2", "other": "hunter2"},
        "keys": [{"key": "hunter2"}, {"id": 1}],
    });
    assert_eq!(
        shown::body(&SCHEMA, &body),
        json!({
            "password": "****", "secret": "****", "rule": {"MATCH": {"definition": "x"}, "key": "****"},
            "inner": {"key": "****"}, "keys": [{"key": "****"}, {"id": 1}],
        })
    );
    let (target, others) = shown::parameters(
        operation("delete_agents"),
        &[],
        &[
            ("query".to_owned(), "id=1".to_owned()),
            ("agents_list".to_owned(), "001".to_owned()),
            ("passwd".to_owned(), "hunter2".to_owned()),
            ("purge".to_owned(), "False".to_owned()),
            ("purge".to_owned(), "true".to_owned()),
        ],
    );
    assert_eq!(Value::from(target), json!({"agents_list": ["001"]}));
    assert_eq!(Value::from(others), json!({"q": "id=1", "passwd": "****", "purge": true}));
    assert_eq!(
        shown::path(operation("get_agent_key"), &[("agent_id".to_owned(), "001".to_owned())]),
        "/agents/001/key"
    );
}

#[test]
fn a_record_has_an_end_however_large_a_request_is() {
    let many = vec!["001"; 5_000].join(",");
    let long = "é".repeat(10_000);
    let trail = Trail::default();
    for number in 0..1_500 {
        trail.before(json!({"id": number, "name": "x".repeat(1_500)}));
    }
    trail.after(json!({"text": long, "list": vec![1; 2_000]}));
    let attempt = attempt("delete_agents", &[("agents_list", &many), ("q", &long)]);
    let shown = record(attempt, &End::Answered(200), trail.read());
    let ids = shown["target"]["agents_list"].as_array().unwrap();
    assert_eq!((ids.len(), &ids[1_000]), (1_001, &json!("… and 4000 more")));
    assert!(shown["parameters"]["q"].as_str().unwrap().ends_with("é… and 7952 more characters"));
    assert_eq!(shown["before_more"], 500);
    assert_eq!(shown["before"]["left_out"].as_u64().unwrap() / 1_000_000, 1, "{}", shown["before"]);
    assert_eq!(shown["after"][0]["list"][1_000], "… and 1000 more");
    assert!(shown.to_string().len() < 1 << 20);
}

#[test]
fn an_end_has_its_word() {
    let problem = |status| Problem::new(status, "", "");
    for (end, word) in [
        (End::NotAdmitted(&problem(403)), "refused"),
        (End::NotAdmitted(&problem(400)), "invalid"),
        (End::NotAdmitted(&problem(415)), "invalid"),
        (End::NotAdmitted(&problem(500)), "failed"),
        (End::Failed(&problem(400)), "failed"),
        (End::Answered(200), "done"),
        (End::BrokenOff, "broken off"),
    ] {
        assert_eq!(record(attempt("add_agent", &[]), &end, Notes::default())["result"], word, "{end:?}");
    }
}

#[tokio::test]
async fn a_change_goes_on_without_who_asked_and_is_recorded_when_it_breaks_off() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("logs")).unwrap();
    let home = Home::new(folder.path());
    let log = Arc::new(AuditLog::new(&home, &Logs::default()).unwrap());
    let (done, go_on) = (Arc::new(tokio::sync::Notify::new()), Arc::new(tokio::sync::Notify::new()));

    let (told, waited) = (Arc::clone(&done), Arc::clone(&go_on));
    let change = async move {
        waited.notified().await;
        told.notify_one();
        Ok(())
    };
    let mut asking = Box::pin(log.to_the_end(change));
    assert!(futures_util::poll!(asking.as_mut()).is_pending());
    drop(asking);
    go_on.notify_one();
    done.notified().await;

    let trail = Trail::default();
    let pending = log.begin(attempt("add_agent", &[]), trail.clone()).await.unwrap();
    trail.after(json!({"id": "001"}));
    let broken: Result<(), _> = log
        .to_the_end(async move {
            let _pending = pending;
            panic!("as a fault in a handler would")
        })
        .await;
    assert_eq!(broken.unwrap_err().status, 500);
    assert!(log.finish(Duration::from_secs(60)).await);
    let text = std::fs::read_to_string(home.api_audit_log()).unwrap();
    let record: Value = serde_json::from_str(text.trim_end()).unwrap();
    assert_eq!((&record["result"], &record["after"]), (&json!("broken off"), &json!([{"id": "001"}])));
}
