//! The tables made here against those made by Wazuh, and against what is expected of them.

use std::path::Path;

use rusqlite::Connection;

use super::client::{World, golden_home};

/// Everything SQLite knows of a database's tables, indexes and triggers, but for the text they were declared with.
fn description(path: &Path) -> Vec<String> {
    let connection = Connection::open(path).unwrap();
    let query = |sql: &str| -> Vec<String> {
        let mut statement = connection.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    let mut all = query("SELECT type || ' ' || name || ' on ' || tbl_name FROM sqlite_master");
    let tables = query("SELECT name FROM sqlite_master WHERE type = 'table'");
    for table in tables {
        all.extend(query(&format!(
            "SELECT '{table}.' || cid || ' ' || name || ' ' || type || ' ' || \"notnull\" || ' ' \
             || coalesce(dflt_value, '-') || ' ' || pk FROM pragma_table_info('{table}')"
        )));
        all.extend(query(&format!(
            "SELECT '{table} refers ' || \"from\" || ' ' || \"table\" || ' ' || coalesce(\"to\", '-') || ' ' \
             || on_delete FROM pragma_foreign_key_list('{table}')"
        )));
        all.extend(query(&format!(
            "SELECT '{table} index ' || l.name || ' ' || l.\"unique\" || ' ' || l.origin || ' ' || i.seqno || ' ' \
             || i.name FROM pragma_index_list('{table}') l, pragma_index_info(l.name) i"
        )));
        // Conditions are not in any pragma: compare their text without spaces and quotes.
        all.extend(
            query(&format!("SELECT sql FROM sqlite_master WHERE name = '{table}'"))
                .iter()
                .flat_map(|sql| sql.split("CHECK").skip(1))
                .map(|check| format!("{table} check {}", condition(check))),
        );
    }
    all.sort();
    all
}

/// The text in the parentheses that `check` begins with.
fn condition(check: &str) -> String {
    let mut depth = 0;
    let mut out = String::new();
    for character in check.chars().filter(|character| !character.is_whitespace() && *character != '`') {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        out.push(character);
        if depth == 0 {
            break;
        }
    }
    out
}

async fn new_home() -> tempfile::TempDir {
    let world = World::new().await;
    world.run(&["agent 000 sql SELECT 1", "task sql SELECT 1"]).await;
    world.stop().await
}

#[tokio::test(flavor = "multi_thread")]
async fn tables_equal_those_of_wazuh() {
    let Some(golden) = golden_home() else { return };
    let ours = new_home().await;
    for file in ["queue/db/global.db", "queue/db/000.db", "queue/tasks/tasks.db"] {
        let (ours, theirs) = (description(&ours.path().join(file)), description(&golden.path().join(file)));
        let missing: Vec<_> = theirs.iter().filter(|line| !ours.contains(line)).collect();
        let surplus: Vec<_> = ours.iter().filter(|line| !theirs.contains(line)).collect();
        assert!(
            missing.is_empty() && surplus.is_empty(),
            "{file}: missing {missing:#?}, surplus {surplus:#?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn tables_are_the_expected_ones() {
    let home = new_home().await;
    let names = |file: &str| -> Vec<String> {
        let connection = Connection::open(home.path().join(file)).unwrap();
        let sql =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
        connection
            .prepare(sql)
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap()
    };
    assert_eq!(names("queue/db/global.db"), ["agent", "belongs", "group", "info", "labels", "metadata"]);
    assert_eq!(names("queue/tasks/tasks.db"), ["METADATA", "TASKS"]);
    assert_eq!(
        names("queue/db/000.db"),
        [
            "ciscat_results",
            "fim_entry",
            "metadata",
            "pm_event",
            "sca_check",
            "sca_check_compliance",
            "sca_check_rules",
            "sca_policy",
            "sca_scan_info",
            "scan_info",
            "sync_info",
            "sys_browser_extensions",
            "sys_groups",
            "sys_hotfixes",
            "sys_hwinfo",
            "sys_netaddr",
            "sys_netiface",
            "sys_netproto",
            "sys_osinfo",
            "sys_ports",
            "sys_processes",
            "sys_programs",
            "sys_services",
            "sys_users",
        ]
    );
    let hotfixes: Vec<String> = description(&home.path().join("queue/db/000.db"))
        .into_iter()
        .filter(|line| line.contains("hotfix"))
        .collect();
    assert_eq!(
        hotfixes,
        [
            "index hotfix_id on sys_hotfixes",
            "index sqlite_autoindex_sys_hotfixes_1 on sys_hotfixes",
            "sys_hotfixes check (checksum<>'')",
            "sys_hotfixes index hotfix_id 0 c 0 scan_id",
            "sys_hotfixes index sqlite_autoindex_sys_hotfixes_1 1 pk 0 scan_id",
            "sys_hotfixes index sqlite_autoindex_sys_hotfixes_1 1 pk 1 hotfix",
            "sys_hotfixes.0 scan_id INTEGER 0 - 1",
            "sys_hotfixes.1 scan_time TEXT 0 - 0",
            "sys_hotfixes.2 hotfix TEXT 0 - 2",
            "sys_hotfixes.3 checksum TEXT 1 - 0",
            "table sys_hotfixes on sys_hotfixes",
        ]
    );
}
