//! Tests of the log: the exact lines, what is left out of them, and where full files go.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::Duration;

use http::Method;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::line::{Content, Line};
use super::*;
use crate::config::{ApiConfig, LogLevel, Logs};

fn logs(text: &str) -> Logs {
    ApiConfig::parse(Path::new("api.yaml"), text).unwrap().logs
}

fn entry() -> RequestEntry {
    RequestEntry {
        user: Some("wazuh".to_owned()),
        auth_context_hash: None,
        address: "192.0.2.7".parse().unwrap(),
        method: Method::POST,
        path: "/agents".to_owned(),
        parameters: json!({"pretty": "true", "password": "secret"}).as_object().unwrap().clone(),
        body: json!({"name": "jürgen", "key": "secret", "nested": [{"Password": "secret", "new_password": "secret"}]}),
        elapsed: Duration::from_micros(12_345),
        status: 200,
    }
}

/// The lines of a request, without their time.
fn lines(entry: RequestEntry) -> (String, String) {
    let line = Line::new(LogLevel::Info, Content::Request(Box::new(entry)));
    let plain = line.plain();
    let time = plain.get(..19).unwrap().to_owned();
    (plain.replace(&time, "TIME"), line.json().replace(&time, "TIME"))
}

#[test]
fn a_request_is_logged_as_wazuh_logs_it_without_its_secrets() {
    let (plain, json) = lines(entry());
    assert_eq!(
        plain,
        "TIME INFO: wazuh 192.0.2.7 \"POST /agents\" with parameters {\"pretty\": \"true\", \"password\": \"****\"} \
         and body {\"name\": \"j\\u00fcrgen\", \"key\": \"****\", \"nested\": [{\"Password\": \"****\", \
         \"new_password\": \"****\"}]} done in 0.012s: 200\n"
    );
    assert_eq!(
        json,
        "{\"timestamp\": \"TIME\", \"levelname\": \"INFO\", \"data\": {\"type\": \"request\", \"payload\": \
         {\"user\": \"wazuh\", \"ip\": \"192.0.2.7\", \"http_method\": \"POST\", \"uri\": \"POST /agents\", \
         \"parameters\": {\"pretty\": \"true\", \"password\": \"****\"}, \"body\": {\"name\": \"j\\u00fcrgen\", \
         \"key\": \"****\", \"nested\": [{\"Password\": \"****\", \"new_password\": \"****\"}]}, \
         \"time\": \"0.012s\", \"status_code\": 200}}}\n"
    );
}

#[test]
fn a_user_by_context_and_an_unknown_one_are_shown_as_such() {
    let mut by_context = entry();
    by_context.auth_context_hash = Some("e584".to_owned());
    by_context.body = json!({});
    let (plain, json) = lines(by_context);
    assert!(plain.starts_with("TIME INFO: wazuh (e584) 192.0.2.7 \"POST /agents\" with"), "{plain}");
    assert!(json.ends_with("\"status_code\": 200, \"hash_auth_context\": \"e584\"}}}\n"), "{json}");
    let (plain, _) = lines(RequestEntry { user: None, ..entry() });
    assert!(plain.starts_with("TIME INFO: unknown_user 192.0.2.7 "), "{plain}");
}

#[test]
fn keys_are_hidden_only_where_they_are_those_of_agents() {
    let mut other = entry();
    other.path = "/security/rules".to_owned();
    assert!(lines(other).0.contains("\"key\": \"secret\""));
}

#[test]
fn bodies_are_shown_as_far_as_they_are_worth_it() {
    let shown = super::body::shown;
    let events = br#"{"events": ["one", {"two": 2}, 3]}"#;
    assert_eq!(shown("/events", events, false), json!({"events": 3}));
    assert_eq!(shown("/events", events, true), json!({"events": ["one", {"two": 2}, 3]}));
    assert_eq!(shown("/agents", b"<xml>", false), json!({}));
    assert_eq!(shown("/agents", b"", false), json!({}));
    assert_eq!(shown("/agents", b"[1]", false), json!([1]));
    assert_eq!(shown("/agents", &vec![b' '; 70_000], false), json!({"bytes": 70_000}));
}

#[tokio::test]
async fn every_line_is_in_the_files_when_the_log_has_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let log = AccessLog::start(folder.path(), &logs("logs: {format: 'plain,json'}")).unwrap();
    for number in 0..500 {
        log.request(RequestEntry { status: 200 + number % 100, ..entry() });
    }
    log.message(LogLevel::Error, "two\nlines");
    log.message(LogLevel::Debug, "not wanted");
    assert!(log.stop(Duration::from_secs(60)).await);
    assert!(log.stop(Duration::from_secs(60)).await);
    log.message(LogLevel::Error, "too late");

    let plain = std::fs::read_to_string(folder.path().join("api.log")).unwrap();
    assert_eq!(plain.lines().count(), 501);
    assert!(plain.ends_with(" ERROR: two\\nlines\n"), "{plain}");
    let json = std::fs::read_to_string(folder.path().join("api.json")).unwrap();
    assert_eq!(json.lines().count(), 501);
    let last: Value = serde_json::from_str(json.lines().last().unwrap()).unwrap();
    assert_eq!(last["data"], json!({"type": "informative", "payload": "two\nlines"}));
    let mode = std::fs::metadata(folder.path().join("api.log")).unwrap().permissions().mode();
    assert_eq!(mode & 0o7777, 0o660);
}

#[tokio::test]
async fn the_level_decides_what_is_written() {
    for (level, expected) in [("disabled", 0), ("error", 1), ("warning", 2), ("info", 4), ("debug2", 6)] {
        let folder = tempfile::tempdir().unwrap();
        let log = AccessLog::start(folder.path(), &logs(&format!("logs: {{level: {level}}}"))).unwrap();
        log.request(entry());
        for level in [LogLevel::Error, LogLevel::Warning, LogLevel::Info, LogLevel::Debug, LogLevel::Debug2] {
            log.message(level, "text");
        }
        assert!(log.stop(Duration::from_secs(60)).await);
        let plain = std::fs::read_to_string(folder.path().join("api.log")).unwrap();
        assert_eq!(plain.lines().count(), expected, "{level}");
        assert!(!folder.path().join("api.json").exists());
    }
}

#[tokio::test]
async fn what_is_traced_is_logged() {
    use tracing_subscriber::layer::SubscriberExt as _;
    let folder = tempfile::tempdir().unwrap();
    let log = AccessLog::start(folder.path(), &Logs::default()).unwrap();
    tracing::subscriber::with_default(tracing_subscriber::registry().with(log.layer()), || {
        tracing::warn!(port = 55000, "the port is {}", "odd");
        tracing::debug!("not wanted");
    });
    assert!(log.stop(Duration::from_secs(60)).await);
    let plain = std::fs::read_to_string(folder.path().join("api.log")).unwrap();
    assert!(
        plain.ends_with(" WARNING: the port is odd port=55000\n") && plain.lines().count() == 1,
        "{plain}"
    );
}

#[test]
fn a_log_that_cannot_be_opened_is_named() {
    let error = AccessLog::start(Path::new("/nowhere/at/all"), &Logs::default()).unwrap_err();
    assert!(error.to_string().contains("/nowhere/at/all/api.log"), "{error}");
}

proptest! {
    #[test]
    fn no_request_makes_two_lines(user in any::<String>(), path in any::<String>(), body in any::<String>()) {
        let (plain, json) = lines(RequestEntry { user: Some(user), path, body: Value::from(body), ..entry() });
        prop_assert_eq!(plain.matches('\n').count(), 1);
        prop_assert!(!plain.trim_end_matches('\n').chars().any(char::is_control));
        prop_assert_eq!(json.matches('\n').count(), 1);
        prop_assert!(serde_json::from_str::<Value>(&json).is_ok());
    }
}
