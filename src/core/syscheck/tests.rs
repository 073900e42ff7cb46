//! Files, their checks and their being forgotten, over databases in memory.

use serde_json::{Value, json};

use super::*;
use crate::agents::AgentId;
use crate::agents::world::{World, everything, field, named, taken_apart};
use crate::query::{ListRequest, Search, Sort, parse_select};
use crate::socket::double::Reply;

const CREATE: &str = "
    CREATE TABLE fim_entry (full_path TEXT NOT NULL PRIMARY KEY, file TEXT, type TEXT NOT NULL, date INTEGER,
        changes INTEGER DEFAULT 1, arch TEXT, value_name TEXT, value_type TEXT, size INTEGER, perm TEXT, uid TEXT,
        gid TEXT, md5 TEXT, sha1 TEXT, uname TEXT, gname TEXT, mtime INTEGER, inode INTEGER, sha256 TEXT,
        attributes TEXT, symbolic_path TEXT, checksum TEXT);
    CREATE TABLE scan_info (module TEXT PRIMARY KEY, start_scan INTEGER, end_scan INTEGER);
";
const FILES: &str = r#"
    INSERT INTO fim_entry (full_path, file, type, date, arch, value_name, value_type, size, perm, md5, sha1, sha256,
        uid, mtime, inode) VALUES
    ('/etc/b', '/etc/b', 'file', 1748735999, NULL, NULL, NULL, 10, 'rw-r--r--', 'aa', 'bb', 'cc', '0', 200, 7),
    ('/etc/a''s', '/etc/a''s', 'file', 0, NULL, NULL, NULL, 9, '100644', 'ab', 'AA', '', '0', 0, 0),
    ('k', 'HKLM\A', 'registry_key', 5, '[x64]', NULL, NULL, NULL, '{"S-1":{"name":"x"}}', NULL, NULL, NULL, '', 300,
        NULL),
    ('v', 'HKLM\A', 'registry_value', 5, '[x64]', 'Start', 'REG_SZ', 4, NULL, 'dd', 'ee', 'aa', '', NULL, NULL);
"#;

fn world(statements: &str) -> World {
    World::with_reports([(1, format!("{CREATE}{FILES}{statements}").as_str())])
}

async fn listed(world: &World, parameters: ListFiles) -> (Vec<Value>, u64) {
    let (items, total, failed) = taken_apart(files(&world.cx(), AgentId::new(1), &parameters).await).await;
    assert_eq!(failed, json!([]));
    (items, total)
}

async fn code(world: &World, parameters: ListFiles) -> u16 {
    files(&world.cx(), AgentId::new(1), &parameters).await.map(drop).expect_err("a refusal").code()
}

fn q(text: &str) -> ListFiles {
    ListFiles {
        list: ListRequest { q: Some(text.to_owned()), ..ListRequest::default() },
        ..ListFiles::default()
    }
}

#[tokio::test]
async fn items_are_shown_by_what_they_are() {
    let world = world("");
    let (items, total) = listed(&world, ListFiles::default()).await;
    assert_eq!(total, 4);
    // What was changed longest ago comes first, and what has no such time before it.
    assert_eq!(
        items,
        [
            json!({"date": "1970-01-01T00:00:05+00:00", "arch": "[x64]", "value": {"type": "REG_SZ", "name": "Start"},
                "file": "HKLM\\A", "size": 4, "md5": "dd", "sha1": "ee", "sha256": "aa", "uid": "",
                "type": "registry_value", "changes": 1}),
            json!({"date": null, "mtime": null, "file": "/etc/a's", "size": 9, "perm": 100_644, "md5": "ab",
                "sha1": "AA", "sha256": "", "inode": 0, "uid": "0", "type": "file", "changes": 1}),
            json!({"date": "2025-05-31T23:59:59+00:00", "mtime": "1970-01-01T00:03:20+00:00", "file": "/etc/b",
                "size": 10, "perm": "rw-r--r--", "md5": "aa", "sha1": "bb", "sha256": "cc", "inode": 7, "uid": "0",
                "type": "file", "changes": 1}),
            json!({"date": "1970-01-01T00:00:05+00:00", "arch": "[x64]", "mtime": "1970-01-01T00:05:00+00:00",
                "file": "HKLM\\A", "perm": {"S-1": {"name": "x"}}, "uid": "", "type": "registry_key", "changes": 1}),
        ]
    );
}

#[tokio::test]
async fn a_checksum_of_any_kind_is_found_and_binds_to_the_query() {
    let world = world("");
    let hash = |hash: &str, text: Option<&str>| ListFiles {
        hash: Some(hash.to_owned()),
        list: ListRequest { q: text.map(str::to_owned), ..ListRequest::default() },
        ..ListFiles::default()
    };
    let (items, _) = listed(&world, hash("aa", None)).await;
    assert_eq!(field(&items, "file"), ["HKLM\\A", "/etc/a's", "/etc/b"]);
    let (items, _) = listed(&world, hash("AA", Some("type=file;size>9,size=4"))).await;
    assert_eq!(field(&items, "file"), ["HKLM\\A", "/etc/b"]);
    assert_eq!(code(&world, hash("aa", Some("nonsense"))).await, 2003);
    assert_eq!(code(&world, q("nonsense")).await, 1407);
    let summary = ListFiles { summary: true, ..hash("aa", None) };
    assert_eq!(code(&world, summary).await, 1408);
}

#[tokio::test]
async fn filters_hold_together() {
    let world = world("");
    let filtered = |filters: &[(&'static str, &str)], summary: bool| ListFiles {
        filters: filters.iter().map(|(name, value)| (*name, (*value).to_owned())).collect(),
        summary,
        ..ListFiles::default()
    };
    for summary in [false, true] {
        let value =
            filtered(&[("arch", "[X64]"), ("value.name", "start"), ("value.type", "REG_SZ")], summary);
        assert_eq!(listed(&world, value).await.1, 1);
        assert_eq!(listed(&world, filtered(&[("type", "file"), ("md5", "AB")], summary)).await.1, 1);
        assert_eq!(listed(&world, filtered(&[("file", "/etc/a's")], summary)).await.1, 1);
        assert_eq!(listed(&world, filtered(&[("sha256", "zz")], summary)).await.1, 0);
    }
}

#[tokio::test]
async fn a_summary_has_names_and_times() {
    let world = world("");
    let summary = |list: ListRequest| ListFiles { list, summary: true, ..ListFiles::default() };
    let (items, _) =
        listed(&world, summary(ListRequest { limit: Some(1), offset: 2, ..ListRequest::default() })).await;
    assert_eq!(
        items,
        [
            json!({"date": "2025-05-31T23:59:59+00:00", "mtime": "1970-01-01T00:03:20+00:00", "file": "/etc/b"})
        ]
    );
    let select = |text: &str| ListRequest { select: Some(parse_select(text)), ..ListRequest::default() };
    assert_eq!(code(&world, summary(select("size"))).await, 1724);
    assert_eq!(
        code(&world, summary(ListRequest { sort: Some(Sort::by("size")), ..ListRequest::default() })).await,
        1403
    );
    assert_eq!(code(&world, ListFiles { summary: true, ..q("size=1") }).await, 1408);
    // A size is not searched where none is shown.
    let search = || ListRequest { search: Some(Search::parse("REG_SZ")), ..ListRequest::default() };
    assert_eq!(listed(&world, summary(search())).await.1, 0);
    assert_eq!(listed(&world, ListFiles { list: search(), ..ListFiles::default() }).await.1, 1);
}

#[tokio::test]
async fn selected_and_distinct_fields() {
    let world = world("");
    let select = |text: &str, distinct: bool| ListFiles {
        list: ListRequest { select: Some(parse_select(text)), distinct, ..ListRequest::default() },
        ..ListFiles::default()
    };
    let (items, _) = listed(&world, select("value.name", false)).await;
    assert_eq!(items[0], json!({"value": {"name": "Start"}, "file": "HKLM\\A"}));
    let (items, total) = listed(&world, select("type", true)).await;
    assert_eq!((items.len(), total), (3, 3));
    assert_eq!(code(&world, select("checksum", false)).await, 1724);
}

#[tokio::test]
async fn an_agent_without_a_database_has_no_files() {
    let world = world("");
    let answer = files(&world.cx(), AgentId::new(9), &ListFiles::default()).await;
    let error = answer.map(drop).expect_err("no database");
    assert_eq!((error.code(), error.class().status()), (2007, 400));
}

#[tokio::test]
async fn the_last_scan_is_a_beginning_and_an_end() {
    for (times, start, end) in [
        ("1748728801, 1748728901", json!("2025-05-31T22:00:01+00:00"), json!("2025-05-31T22:01:41+00:00")),
        ("1748728801, 1748728800", json!("2025-05-31T22:00:01+00:00"), Value::Null),
        ("1748728801, 0", json!("2025-05-31T22:00:01+00:00"), Value::Null),
        ("0, 1748728901", Value::Null, Value::Null),
        ("NULL, NULL", Value::Null, Value::Null),
    ] {
        let world = world(&format!("INSERT INTO scan_info VALUES ('fim', {times}), ('syscollector', 1, 2);"));
        // Who never told a version never connected.
        let never = taken_apart(last_scan(&world.cx(), AgentId::new(1)).await).await.0;
        assert_eq!(never, [json!({"start": null, "end": null})]);
        world.execute("UPDATE agent SET version = 'Wazuh v4.14.7'").await;
        let (items, total, _) = taken_apart(last_scan(&world.cx(), AgentId::new(1)).await).await;
        assert_eq!((items, total), (vec![json!({"start": start, "end": end})], 1), "{times}");
        let unknown = last_scan(&world.cx(), AgentId::new(7)).await.map(drop).expect_err("unknown");
        assert_eq!(unknown.code(), 1701);
    }
}

#[tokio::test]
async fn only_old_agents_are_forgotten() {
    const AGENTS: &str = "
        INSERT INTO agent (id, name, version, date_add) VALUES (0, 'manager', 'Wazuh v4.14.7', 1),
            (1, 'old', 'Wazuh v3.11.4', 1), (2, 'new', 'Wazuh v3.12.0', 1), (3, 'silent', NULL, 1),
            (4, 'older', 'Wazuh v3.9.2', 1), (5, 'unregistered', 'Wazuh v3.9.2', 1);";
    let world = World::answering(AGENTS, |request| {
        assert!(matches!(
            request,
            "agent 001 sql delete from fim_entry" | "agent 004 sql delete from fim_entry"
        ));
        vec![Reply::text("ok []")]
    });
    let keys = "001 old any k\n002 new any k\n003 silent any k\n004 older any k\n";
    std::fs::write(world.home().client_keys(), keys).expect("keys");
    let selection = named(&["004", "003", "002", "001", "000", "005", "999", "001"]);
    let (cleared, total, failed) = taken_apart(clear(&world.cx(), selection).await).await;
    assert_eq!((cleared, total), (vec![json!("001"), json!("004")], 2));
    assert_eq!(failed, json!([[1015, ["003"]], [1701, ["005", "999"]], [1760, ["000", "002"]]]));
    let (cleared, _, failed) = taken_apart(clear(&world.cx(), everything("agent:id")).await).await;
    assert_eq!((cleared, failed), (vec![json!("001"), json!("004")], json!([])));
    assert_eq!(taken_apart(clear(&world.cx(), named(&[])).await).await, (vec![], 0, json!([])));
}
