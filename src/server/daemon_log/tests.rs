//! The daemons' log, read back the way the API reads it.

use std::time::Duration;

use jiff::tz::TimeZone;
use tracing_subscriber::layer::SubscriberExt as _;
use wazuhctl_core::home::Home;
use wazuhctl_core::manager::{Entry, LogFormats, recent_entries};

use super::layer::tag;
use super::line::{Level, Line};
use super::*;

const PATIENCE: Duration = Duration::from_secs(20);

fn home(folder: &tempfile::TempDir) -> Home {
    let home = Home::new(folder.path());
    std::fs::create_dir_all(home.logs()).unwrap();
    std::fs::create_dir_all(home.configuration()).unwrap();
    home
}

#[test]
fn events_are_filed_under_the_daemon_they_are_of() {
    for (target, expected) in [
        ("wazuhctl_server::embedded::db::global::groups", Some("wazuh-db")),
        ("wazuhctl_server::embedded::authd", Some("wazuh-authd")),
        ("wazuhctl_server::embedded::tasks::daemon", Some("wazuh-modulesd:task-manager")),
        ("wazuhctl_server::embedded", None),
        ("wazuhctl_server::gate", None),
        ("hyper", None),
    ] {
        assert_eq!(tag(target).as_deref(), expected, "{target}");
    }
}

#[test]
fn a_line_is_read_as_it_was_written_and_is_one_line() {
    let line =
        Line::new("wazuh-db", Level::Warning, "an agent's name:\n2025/01/01 00:00:00 x: ERROR: y".into());
    let zone = TimeZone::system();
    let plain =
        Entry::parse(line.plain().trim_end_matches('\n').as_bytes(), LogFormats::Plain, &zone).unwrap();
    assert_eq!((plain.tag.as_str(), plain.level.as_str()), ("wazuh-db", "warning"));
    assert_eq!(plain.description, " an agent's name:\\n2025/01/01 00:00:00 x: ERROR: y");
    let json = Entry::parse(line.json().as_bytes(), LogFormats::Json, &zone).unwrap();
    assert_eq!(json.description, "an agent's name:\n2025/01/01 00:00:00 x: ERROR: y");
    assert_eq!((json.at, json.tag, json.level), (plain.at, plain.tag, plain.level));
}

#[tokio::test]
async fn only_the_daemons_events_are_logged_and_not_those_for_finding_mistakes() {
    let folder = tempfile::tempdir().unwrap();
    let home = home(&folder);
    let log = DaemonLog::start(&home).unwrap();
    tracing::subscriber::with_default(tracing_subscriber::registry().with(log.layer()), || {
        tracing::info!(target: "wazuhctl_server::embedded::db::daemon", agents = 3, "ready");
        tracing::debug!(target: "wazuhctl_server::embedded::db::daemon", "not worth telling");
        tracing::error!(target: "wazuhctl_server::gate", "of the API");
    });
    assert!(log.stop(PATIENCE).await);
    let entries = recent_entries(&home, LogFormats::Plain).unwrap();
    let texts: Vec<&str> = entries.iter().map(|entry| entry.description.as_str()).collect();
    assert_eq!(texts, [" ready agents=3"]);
    assert!(!home.ossec_log_json().exists());
}

#[tokio::test]
async fn the_configuration_says_in_which_formats_and_may_change() {
    let folder = tempfile::tempdir().unwrap();
    let home = home(&folder);
    let configure = |format: &str| {
        let text =
            format!("<ossec_config><logging><log_format>{format}</log_format></logging></ossec_config>");
        std::fs::write(home.ossec_conf(), text).unwrap();
    };
    configure("json");
    let log = DaemonLog::start(&home).unwrap();
    let say = |text: &str| log.write(Line::new("wazuh-db", Level::Info, text.to_owned()));
    say("one");
    // So that it is written before the configuration changes.
    while !std::fs::read_to_string(home.ossec_log_json()).is_ok_and(|text| text.ends_with('\n')) {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    assert!(!home.ossec_log().exists());
    configure("plain,json");
    log.configure();
    say("two");
    assert!(log.stop(PATIENCE).await);
    assert_eq!(recent_entries(&home, LogFormats::Json).unwrap().len(), 2);
    assert_eq!(recent_entries(&home, LogFormats::Plain).unwrap().len(), 1);
}
