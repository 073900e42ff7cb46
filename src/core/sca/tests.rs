//! Policies and checks, over databases in memory.

use serde_json::{Value, json};

use super::*;
use crate::agents::world::{World, field, named, taken_apart};
use crate::query::{ListRequest, Search, Sort, parse_select};

const CREATE: &str = "
    CREATE TABLE sca_policy (name TEXT, file TEXT, id TEXT, description TEXT, `references` TEXT, hash_file TEXT);
    CREATE TABLE sca_scan_info (id INTEGER PRIMARY KEY, start_scan INTEGER, end_scan INTEGER, policy_id TEXT,
        pass INTEGER, fail INTEGER, invalid INTEGER, total_checks INTEGER, score INTEGER, hash TEXT);
    CREATE TABLE sca_check (scan_id INTEGER, id INTEGER PRIMARY KEY, policy_id TEXT, title TEXT, description TEXT,
        rationale TEXT, remediation TEXT, file TEXT, process TEXT, directory TEXT, registry TEXT, command TEXT,
        `references` TEXT, result TEXT, reason TEXT, condition TEXT);
    CREATE TABLE sca_check_compliance (id_check INTEGER, `key` TEXT, `value` TEXT,
        PRIMARY KEY (id_check, `key`, `value`));
    CREATE TABLE sca_check_rules (id_check INTEGER, `type` TEXT, rule TEXT, PRIMARY KEY (id_check, `type`, rule));
";
const ROWS: &str = "
    INSERT INTO sca_policy VALUES ('CIS for x', 'x.yml', 'cis', 'It''s for tests', NULL, 'h1'),
        ('Unix', 'u.yml', 'unix', NULL, 'https://example.test', 'h2'), ('Not scanned', 'n.yml', 'new', '', '', '');
    INSERT INTO sca_scan_info VALUES (1, 1748732401, 1748732501, 'cis', 1, 2, 0, 3, 33, 'x'),
        (2, 1748732401, 1748732501, 'unix', 1, 0, 0, 1, 100, 'y');
    INSERT INTO sca_check (scan_id, id, policy_id, title, result, command, condition) VALUES
        (1, 30, 'cis', 'Third', 'failed', NULL, 'any'), (1, 10, 'cis', 'First', 'failed', 'stat x', 'all'),
        (1, 20, 'cis', 'Second', 'passed', NULL, 'all'), (2, 40, 'unix', 'Other', 'passed', NULL, 'none');
    INSERT INTO sca_check_compliance VALUES (10, 'pci_dss', '2.2'), (10, 'cis', '1.1'), (30, 'cis', '3.1'),
        (40, 'cis', '9');
    INSERT INTO sca_check_rules VALUES (10, 'file', 'f:/a'), (10, 'command', 'c:x');
";

fn world() -> World {
    World::with_reports([(1, format!("{CREATE}{ROWS}").as_str())])
}

async fn of_policies(world: &World, parameters: ListPolicies) -> (Vec<Value>, u64) {
    let (items, total, failed) = taken_apart(policies(&world.cx(), named(&["001"]), &parameters).await).await;
    assert_eq!(failed, json!([]));
    (items, total)
}

async fn of_checks(world: &World, parameters: ListChecks) -> (Vec<Value>, u64) {
    let answer = checks(&world.cx(), named(&["001"]), "cis", &parameters).await;
    let (items, total, failed) = taken_apart(answer).await;
    assert_eq!(failed, json!([]));
    (items, total)
}

async fn code(world: &World, list: ListRequest) -> u16 {
    let parameters = ListChecks { list, ..ListChecks::default() };
    checks(&world.cx(), named(&["001"]), "cis", &parameters).await.map(drop).expect_err("a refusal").code()
}

fn numbers(items: &[Value]) -> Vec<i64> {
    items.iter().filter_map(|item| item["id"].as_i64()).collect()
}

fn listed(list: ListRequest) -> ListChecks {
    ListChecks { list, ..ListChecks::default() }
}

#[tokio::test]
async fn policies_come_with_their_last_scan() {
    let world = world();
    let (items, total) = of_policies(&world, ListPolicies::default()).await;
    assert_eq!((field(&items, "policy_id"), total), (vec!["unix", "cis"], 2));
    assert_eq!(
        items[1],
        json!({"policy_id": "cis", "name": "CIS for x", "description": "It's for tests", "pass": 1, "fail": 2,
            "score": 33, "invalid": 0, "total_checks": 3, "hash_file": "h1", "end_scan": "2025-05-31T23:01:41+00:00",
            "start_scan": "2025-05-31T23:00:01+00:00"})
    );
    let filters = vec![("name", "CIS FOR X".to_owned())];
    assert_eq!(of_policies(&world, ListPolicies { filters, ..ListPolicies::default() }).await.1, 1);
    let select = |text: &str, distinct| ListPolicies {
        list: ListRequest { select: Some(parse_select(text)), distinct, ..ListRequest::default() },
        ..ListPolicies::default()
    };
    assert_eq!(
        of_policies(&world, select("score", false)).await.0[0],
        json!({"score": 100, "policy_id": "unix"})
    );
    // Distinct values may be missing.
    assert_eq!(
        of_policies(&world, select("description", true)).await,
        (vec![json!({}), json!({"description": "It's for tests"})], 2)
    );
}

#[tokio::test]
async fn checks_come_with_what_belongs_to_them() {
    let world = world();
    let (items, total) = of_checks(&world, ListChecks::default()).await;
    assert_eq!((numbers(&items), total), (vec![10, 20, 30], 3));
    assert_eq!(
        items[0],
        json!({"policy_id": "cis", "id": 10, "title": "First", "command": "stat x", "result": "failed",
            "condition": "all",
            "compliance": [{"key": "cis", "value": "1.1"}, {"key": "pci_dss", "value": "2.2"}],
            "rules": [{"type": "command", "rule": "c:x"}, {"type": "file", "rule": "f:/a"}]})
    );
    assert_eq!((&items[1]["compliance"], &items[1]["rules"]), (&json!([]), &json!([])));
    let select =
        |text: &str| listed(ListRequest { select: Some(parse_select(text)), ..ListRequest::default() });
    assert_eq!(of_checks(&world, select("title")).await.0[0], json!({"title": "First", "id": 10}));
    assert_eq!(
        of_checks(&world, select("compliance.value")).await.0,
        [
            json!({"id": 10, "compliance": [{"value": "1.1"}, {"value": "2.2"}]}),
            json!({"id": 20, "compliance": []}),
            json!({"id": 30, "compliance": [{"value": "3.1"}]}),
        ]
    );
    // Where none of the checks that are shown has any, none of them says so.
    let second = ListRequest { q: Some("id=20".into()), ..ListRequest::default() };
    let item = &of_checks(&world, listed(second)).await.0[0];
    assert_eq!((item.get("compliance"), item.get("rules")), (None, None));
}

#[tokio::test]
async fn checks_are_asked_for_by_what_belongs_to_them() {
    let world = world();
    for (text, expected) in [
        ("compliance.key=pci_dss", &[10][..]),
        ("compliance.key=cis", &[10, 30]),
        ("compliance.key=cis;compliance.key=pci_dss", &[]),
        ("rules.type~comm;compliance.value=2.2", &[10]),
        ("compliance.key=null", &[20]),
        ("result!=failed", &[20]),
        ("condition=all", &[10, 20]),
        ("title=all", &[10, 20, 30]),
        // As if the policy stood before it: the second alternative is not bound to it.
        ("title=Second,compliance.key=cis", &[10, 20, 30, 40]),
        ("(title=Second,compliance.key=cis)", &[10, 20, 30]),
    ] {
        let request = ListRequest { q: Some(text.into()), ..ListRequest::default() };
        let (items, total) = of_checks(&world, listed(request)).await;
        assert_eq!((numbers(&items), total), (expected.to_vec(), expected.len() as u64), "{text}");
    }
    let search = ListRequest { search: Some(Search::parse("2.2")), ..ListRequest::default() };
    assert_eq!(numbers(&of_checks(&world, listed(search)).await.0), [10]);
    let filters = vec![("result", "FAILED".to_owned()), ("condition", "all".to_owned())];
    let filtered = ListChecks { filters, ..ListChecks::default() };
    assert_eq!(numbers(&of_checks(&world, filtered).await.0), [10]);
}

#[tokio::test]
async fn pages_count_checks_and_not_their_pairs() {
    let world = world();
    let page = |offset, sort: &str| {
        let sort = Some(Sort::parse(sort));
        listed(ListRequest { offset, limit: Some(2), sort, ..ListRequest::default() })
    };
    let (items, total) = of_checks(&world, page(0, "-id")).await;
    assert_eq!((numbers(&items), total), (vec![30, 20], 3));
    let (items, total) = of_checks(&world, page(2, "-id")).await;
    assert_eq!((numbers(&items), total), (vec![10], 3));
    let (items, total) = of_checks(&world, page(9, "+title")).await;
    assert_eq!((items, total), (vec![], 3));
    assert_eq!(numbers(&of_checks(&world, page(1, "+title")).await.0), [20, 30]);
}

#[tokio::test]
async fn what_cannot_be_asked_is_refused() {
    let world = world();
    let everything = ListRequest::default;
    assert_eq!(
        code(&world, ListRequest { sort: Some(Sort::by("compliance.key")), ..everything() }).await,
        1403
    );
    assert_eq!(code(&world, ListRequest { sort: Some(Sort::by("nope")), ..everything() }).await, 1403);
    assert_eq!(code(&world, ListRequest { select: Some(parse_select("nope")), ..everything() }).await, 1724);
    assert_eq!(code(&world, ListRequest { q: Some("id_check=1".into()), ..everything() }).await, 1408);
    // Whatever is wrong with a query is wrong behind the policy.
    assert_eq!(code(&world, ListRequest { q: Some("title=".into()), ..everything() }).await, 2003);
    assert_eq!(code(&world, ListRequest { limit: Some(0), ..everything() }).await, 1406);
}

#[tokio::test]
async fn distinct_items_are_pairs() {
    let world = world();
    let distinct = |text: &str| {
        let select = Some(parse_select(text));
        listed(ListRequest { select, distinct: true, ..ListRequest::default() })
    };
    let (items, total) = of_checks(&world, distinct("result")).await;
    assert_eq!((field(&items, "result"), total), (vec!["failed", "passed"], 2));
    let (items, total) = of_checks(&world, distinct("compliance.key,result")).await;
    assert_eq!(total, 3);
    assert!(items.contains(&json!({"compliance.key": "cis", "result": "failed"})), "{items:?}");
    assert!(items.contains(&json!({"result": "passed"})), "{items:?}");
}

#[tokio::test]
async fn many_checks_are_read_in_several_questions() {
    const MANY: u32 = 9000;
    let rows = format!(
        "{CREATE}
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {MANY})
         INSERT INTO sca_check (id, policy_id, title) SELECT 1000000000 + i, 'cis', 'Check ' || i FROM n;
         INSERT INTO sca_check_rules SELECT id, 'file', 'f:' || id FROM sca_check;"
    );
    let world = World::with_reports([(1, rows.as_str())]);
    let list = ListRequest { sort: Some(Sort::parse("-id")), ..ListRequest::default() };
    let (items, total) = of_checks(&world, listed(list)).await;
    assert_eq!((items.len(), total), (9000, 9000));
    assert!(items.windows(2).all(|pair| pair[0]["id"].as_i64() > pair[1]["id"].as_i64()));
    assert_eq!(items[0]["rules"], json!([{"type": "file", "rule": "f:1000009000"}]));
}

#[tokio::test]
async fn agents_that_are_not_registered_are_failed_items() {
    let world = world();
    let answer = policies(&world.cx(), named(&["009"]), &ListPolicies::default()).await;
    assert_eq!(taken_apart(answer).await, (vec![], 0, json!([[1701, ["009"]]])));
    let answer = checks(&world.cx(), named(&["009"]), "cis", &ListChecks::default()).await;
    assert_eq!(taken_apart(answer).await, (vec![], 0, json!([[1701, ["009"]]])));
}
