//! The embedded manager's log, and its restart on order.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::client::Client;
use crate::home::TestHome;
use crate::server::Server;

/// The entries of the log, the oldest first: tag, level and text of each.
fn entries(client: &Client) -> Vec<(String, String, String)> {
    let answer = client.get("/manager/logs?sort=timestamp&limit=500");
    assert_eq!(answer.status, 200, "{answer:?}");
    let text = |item: &Value, name: &str| item[name].as_str().unwrap().trim().to_owned();
    answer
        .items()
        .iter()
        .map(|item| (text(item, "tag"), text(item, "level"), text(item, "description")))
        .collect()
}

/// Waits until the log has so many entries of this text.
fn wait_for(client: &Client, wanted: &str, times: usize) {
    let until = Instant::now() + Duration::from_secs(60);
    while entries(client).iter().filter(|(_, _, text)| text.contains(wanted)).count() < times {
        assert!(Instant::now() < until, "{wanted}: {:?}", entries(client));
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn state(client: &Client, daemon: &str) -> String {
    client.get("/manager/status").items()[0][daemon].as_str().unwrap().to_owned()
}

#[test]
fn a_bare_home_has_a_log_and_counters() {
    let home = TestHome::embedded();
    let server = Server::start(&home);
    let client = server.client(&home);
    wait_for(&client, "Started (pid:", 4);
    let found = entries(&client);
    for tag in ["wazuh-db", "wazuh-authd", "wazuh-modulesd:task-manager", "wazuh-execd"] {
        assert!(found.iter().any(|(found, level, _)| found == tag && level == "info"), "{tag}: {found:?}");
    }
    let summary = client.get("/manager/logs/summary");
    assert!(summary.items().iter().any(|item| item["wazuh-db"]["info"].as_u64() > Some(0)), "{summary:?}");
    let counters = client.get("/manager/daemons/stats?daemons_list=wazuh-db");
    assert!(
        counters.is_success() && counters.items()[0]["metrics"]["queries"]["received"].as_u64() > Some(0)
    );
    let log = std::fs::read_to_string(home.join("logs/api.log")).unwrap_or_default();
    assert!(!log.contains("Started (pid:"), "the daemons have a log of their own: {log}");
    assert_eq!(server.stop().0.code(), Some(0));
    let log = std::fs::read_to_string(home.join("logs/ossec.log")).unwrap();
    assert!(log.lines().filter(|line| line.ends_with(": INFO: stopped")).count() >= 3, "{log}");
}

#[test]
fn an_embedded_manager_restarts_its_parts_on_order_and_its_api_goes_on() {
    let home = TestHome::embedded();
    let server = Server::start(&home);
    let client = server.client(&home);
    assert!(client.add("web-1").unwrap().is_success());
    for round in 1..=2 {
        let answer = client.send("PUT", "/manager/restart", None).unwrap();
        assert_eq!(
            (answer.status, answer.error(), answer.items()),
            (202, 0, &["manager".into()][..]),
            "{answer:?}"
        );
        wait_for(&client, "the manager has restarted", round);
        assert_eq!(client.get("/agents?q=id!=000").items().len(), 1);
        assert_eq!(state(&client, "wazuh-db"), "running");
    }
    assert!(client.add("web-2").unwrap().is_success());
    assert_eq!(server.stop().0.code(), Some(0));
    assert!(!home.join("queue/alerts/execq").exists() && !home.join("var/run/.restart").exists());
}

#[test]
fn a_part_that_does_not_start_again_is_told_of_and_tried_again() {
    let home = TestHome::embedded();
    let server = Server::start(&home);
    let client = server.client(&home);
    // A folder where the socket should be.
    let socket = home.join("queue/sockets/auth");
    let order = || assert_eq!(client.send("PUT", "/manager/restart", None).unwrap().status, 202);
    std::fs::remove_file(&socket).unwrap();
    std::fs::create_dir(&socket).unwrap();
    order();
    wait_for(&client, "could not be started again", 1);
    assert_eq!(state(&client, "wazuh-authd"), "failed");
    assert_eq!(state(&client, "wazuh-db"), "stopped");
    assert_eq!(client.get("/agents").status, 500);
    std::fs::remove_dir(&socket).unwrap();
    order();
    wait_for(&client, "the manager has restarted", 1);
    assert_eq!(state(&client, "wazuh-authd"), "running");
    assert_eq!(client.get("/agents").status, 200);
    assert_eq!(server.stop().0.code(), Some(0));
}

#[test]
fn the_logs_formats_follow_the_configuration_at_a_restart() {
    let home = TestHome::embedded();
    let server = Server::start(&home);
    let client = server.client(&home);
    wait_for(&client, "Started (pid:", 4);
    let text = "<ossec_config><logging><log_format>json</log_format></logging></ossec_config>";
    std::fs::write(home.join("etc/ossec.conf"), text).unwrap();
    assert_eq!(client.send("PUT", "/manager/restart", None).unwrap().status, 202);
    wait_for(&client, "the manager has restarted", 1);
    let log = std::fs::read_to_string(home.join("logs/ossec.json")).unwrap();
    assert!(
        log.lines().all(|line| serde_json::from_str::<Value>(line).is_ok()) && log.contains("has restarted")
    );
    assert_eq!(server.stop().0.code(), Some(0));
}

#[test]
fn an_installation_without_execd_is_not_restarted() {
    let home = TestHome::installation();
    let server = Server::start(&home);
    let client = Client::login(server.address, "wazuh", "wazuh").unwrap();
    let answer = client.send("PUT", "/manager/restart", None).unwrap();
    assert_eq!((answer.status, answer.error()), (500, 1901), "{answer:?}");
    let answer = client.send("PUT", "/manager/analysisd/reload", None).unwrap();
    assert_eq!((answer.status, answer.error()), (500, 1013), "{answer:?}");
    assert_eq!(server.stop().0.code(), Some(0));
}
