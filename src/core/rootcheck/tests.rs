//! Findings and their being forgotten, over databases in memory.

use serde_json::{Value, json};

use super::*;
use crate::agents::AgentId;
use crate::agents::world::{World, everything, field, named, taken_apart};
use crate::query::{ListRequest, Search, Sort, parse_select};
use crate::socket::double::Reply;

const CREATE: &str =
    "CREATE TABLE pm_event (id INTEGER PRIMARY KEY, date_first INTEGER, date_last INTEGER, log TEXT,
    pci_dss TEXT, cis TEXT);";
const FINDINGS: &str = "
    INSERT INTO pm_event (date_first, date_last, log, pci_dss, cis) VALUES
    (0, 1000000, 'Starting rootcheck scan.', NULL, NULL), (0, 1000600, 'Ending rootcheck scan.', NULL, NULL),
    (0, 1000300, 'Starting syscheck scan.', NULL, NULL), (0, 1000301, 'Ending syscheck scan.', NULL, NULL),
    (10, 1000500, 'Root can log in', '2.2.4', NULL), (20, 914201, 'A day, less a second', NULL, '1.4 Debian Linux'),
    (30, 914200, 'A day', '4.1', NULL), (40, 5, 'Long ago', NULL, NULL);
";

fn world(statements: &str) -> World {
    World::with_reports([(1, format!("{CREATE}{statements}").as_str())])
}

async fn listed(world: &World, parameters: ListFindings) -> Vec<Value> {
    let answer = findings(&world.cx(), AgentId::new(1), &parameters).await;
    let (items, total, failed) = taken_apart(answer).await;
    assert_eq!((items.len() as u64, failed), (total, json!([])));
    items
}

fn q(text: &str) -> ListFindings {
    let list = ListRequest { q: Some(text.to_owned()), ..ListRequest::default() };
    ListFindings { list, ..ListFindings::default() }
}

#[tokio::test]
async fn findings_are_outstanding_or_solved() {
    let world = world(FINDINGS);
    let of = |status: &str| {
        listed(&world, ListFindings { status: Some(status.to_owned()), ..ListFindings::default() })
    };
    let all = of("all").await;
    assert_eq!(listed(&world, ListFindings::default()).await, all);
    assert_eq!(
        all[0],
        json!({"status": "outstanding", "log": "Root can log in", "date_first": "1970-01-01T00:00:10Z",
            "date_last": "1970-01-12T13:55:00Z", "pci_dss": "2.2.4"})
    );
    assert_eq!(field(&all, "log"), ["Root can log in", "A day, less a second", "A day", "Long ago"]);
    assert_eq!(field(&all, "status"), ["outstanding", "outstanding", "solved", "solved"]);
    assert_eq!(of("outstanding").await, all[..2]);
    assert_eq!(of("solved").await, all[2..]);
}

#[tokio::test]
async fn while_no_scan_has_ended_there_are_no_findings() {
    let world =
        world("INSERT INTO pm_event (date_last, log) VALUES (5, 'x'), (5, 'Starting rootcheck scan.');");
    for status in ["all", "outstanding", "solved"] {
        let asked = ListFindings { status: Some(status.to_owned()), ..ListFindings::default() };
        assert_eq!(listed(&world, asked).await, [Value::Null; 0]);
    }
}

#[tokio::test]
async fn a_status_in_a_query_says_nothing() {
    let world = world(FINDINGS);
    for (text, count) in [
        ("status=solved", 4),
        ("status!=solved;pci_dss!=null", 2),
        ("cis=1.4 debian linux,status=solved", 1),
        ("(status=solved;log~root),log~ago", 2),
        ("date_first<1970-01-01T00:00:30Z", 2),
        ("date_last>2000-01-01", 0),
    ] {
        assert_eq!(listed(&world, q(text)).await.len(), count, "{text}");
    }
    let code = |parameters: ListFindings| async {
        let parameters = parameters;
        findings(&world.cx(), AgentId::new(1), &parameters).await.map(drop).expect_err("a refusal").code()
    };
    assert_eq!(code(q("nonexistent=1")).await, 1408);
    assert_eq!(code(q("status==solved")).await, 1409);
    // Elsewhere `all` is no condition. Here it is a value like others.
    assert_eq!(listed(&world, q("cis=all")).await, [Value::Null; 0]);
    let all = ListFindings { pci_dss: Some("all".into()), ..ListFindings::default() };
    assert_eq!(listed(&world, all).await, [Value::Null; 0]);
    assert_eq!(code(q("date_last=all")).await, 1412);
    let anything = || ListFindings { status: Some("anything".into()), ..ListFindings::default() };
    assert_eq!(code(anything()).await, 1603);
    // Who does not exist has no findings in any state.
    let nobody = findings(&world.cx(), AgentId::new(9), &anything()).await.map(drop);
    assert_eq!(nobody.expect_err("nobody").code(), 1701);
}

#[tokio::test]
async fn findings_are_filtered_searched_and_sorted() {
    let world = world(FINDINGS);
    let pci = ListFindings { pci_dss: Some("4.1".into()), ..ListFindings::default() };
    assert_eq!(field(&listed(&world, pci).await, "log"), ["A day"]);
    let cis = ListFindings { cis: Some("1.4 DEBIAN linux".into()), ..ListFindings::default() };
    assert_eq!(field(&listed(&world, cis).await, "log"), ["A day, less a second"]);
    let list = ListRequest {
        search: Some(Search::parse("outstanding")),
        sort: Some(Sort::parse("+log")),
        select: Some(parse_select("log,cis")),
        ..ListRequest::default()
    };
    let found = listed(&world, ListFindings { list, ..ListFindings::default() }).await;
    assert_eq!(
        found,
        [
            json!({"log": "A day, less a second", "cis": "1.4 Debian Linux"}),
            json!({"log": "Root can log in"})
        ]
    );
}

#[tokio::test]
async fn agents_that_are_not_there_have_no_findings() {
    let world = world(FINDINGS);
    let error = findings(&world.cx(), AgentId::new(9), &ListFindings::default()).await;
    assert_eq!(error.map(drop).expect_err("unknown").code(), 1701);
    let error = last_scan(&world.cx(), AgentId::new(9)).await;
    assert_eq!(error.map(drop).expect_err("unknown").code(), 1701);
}

#[tokio::test]
async fn the_last_scan_is_a_beginning_and_an_end() {
    for (logs, start, end) in [
        (FINDINGS, json!("1970-01-12T13:46:40Z"), json!("1970-01-12T13:56:40Z")),
        (
            "INSERT INTO pm_event (date_last, log) VALUES (7, 'Starting rootcheck scan.'), (6, 'Ending rootcheck scan.');",
            json!("1970-01-01T00:00:07Z"),
            Value::Null,
        ),
        (
            "INSERT INTO pm_event (date_last, log) VALUES (6, 'Ending rootcheck scan.');",
            Value::Null,
            Value::Null,
        ),
        ("", Value::Null, Value::Null),
    ] {
        let world = world(logs);
        let (items, total, _) = taken_apart(last_scan(&world.cx(), AgentId::new(1)).await).await;
        assert_eq!((items, total), (vec![json!({"start": start, "end": end})], 1), "{logs}");
    }
}

#[tokio::test]
async fn registered_agents_are_forgotten_whatever_their_version() {
    const AGENTS: &str =
        "INSERT INTO agent (id, name, version, date_add) VALUES (0, 'manager', 'Wazuh v4.14.7', 1),
        (1, 'old', 'Wazuh v3.11.4', 1), (2, 'new', NULL, 1), (5, 'unregistered', NULL, 1);";
    let world = World::answering(AGENTS, |request| {
        let known =
            ["agent 000 rootcheck delete", "agent 001 rootcheck delete", "agent 002 rootcheck delete"];
        assert!(known.contains(&request), "{request}");
        vec![Reply::text("ok 0")]
    });
    std::fs::write(world.home().client_keys(), "001 old any k\n002 new any k\n").expect("keys");
    let (cleared, _, failed) =
        taken_apart(clear(&world.cx(), named(&["005", "002", "000", "002"])).await).await;
    assert_eq!((cleared, failed), (vec![json!("000"), json!("002")], json!([[1701, ["005"]]])));
    let (cleared, _, failed) = taken_apart(clear(&world.cx(), everything("agent:id")).await).await;
    assert_eq!((cleared, failed), (vec![json!("000"), json!("001"), json!("002")], json!([])));
}
