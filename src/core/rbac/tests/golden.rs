//! Against a database that Wazuh 4.14.7 made, and what Wazuh answered with it. Skipped where the recordings are not.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rusqlite::Connection;
use rusqlite::types::Value as Cell;
use serde_json::Value;
use tempfile::TempDir;

use super::super::{Mode, Store};
use super::passwords;

const RBAC: &str = "home/api/configuration/security/rbac.db";
const GLOBAL: &str = "home/queue/db/global.db";

/// The recordings, and copies of databases of the recorded manager.
pub(super) struct Recorded {
    pub(super) recordings: PathBuf,
    pub(super) folder: TempDir,
    pub(super) rbac: PathBuf,
    pub(super) global: PathBuf,
}

pub(super) fn recorded() -> Option<Recorded> {
    let recordings = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/golden")).to_owned();
    let folder = tempfile::tempdir().unwrap();
    let unpacked = Command::new("tar")
        .args(["-xzf", &recordings.join("home.tar.gz").to_string_lossy(), "-C"])
        .args([folder.path().as_os_str(), RBAC.as_ref(), GLOBAL.as_ref()])
        .status();
    if !unpacked.is_ok_and(|status| status.success()) {
        eprintln!("skipped: no recordings in {}", recordings.display());
        return None;
    }
    let (rbac, global) = (folder.path().join(RBAC), folder.path().join(GLOBAL));
    Some(Recorded { recordings, folder, rbac, global })
}

#[tokio::test]
async fn every_user_logs_in() {
    let Some(home) = recorded() else { return };
    let store = Store::open(&home.rbac, passwords()).await.unwrap();
    let text = fs::read_to_string(home.recordings.join("passwords.json")).unwrap();
    let users: BTreeMap<String, String> = serde_json::from_str(&text).unwrap();
    assert_eq!(users.len(), 12);
    for (name, password) in users {
        let user = store.authenticate(&name, &password).await.unwrap();
        assert_eq!(user.map(|user| user.name), Some(name.clone()));
        assert!(store.authenticate(&name, &format!("{password}x")).await.unwrap().is_none(), "{name}");
    }
}

#[tokio::test]
async fn processed_policies_are_wazuhs_to_the_letter() {
    let Some(home) = recorded() else { return };
    let store = Store::open(&home.rbac, passwords()).await.unwrap();
    let snapshot = store.snapshot().await.unwrap();
    let mut compared = 0;
    for line in fs::read_to_string(home.recordings.join("read-open.jsonl")).unwrap().lines() {
        if !line.contains("/security/users/me/policies") {
            continue;
        }
        let scenario: Value = serde_json::from_str(line).unwrap();
        for step in scenario["steps"].as_array().unwrap() {
            let (Some(name), Some(200)) = (step["as"].as_str(), step["expect"]["status"].as_i64()) else {
                continue;
            };
            let roles = &snapshot.user(name).unwrap().roles;
            let ours = Value::Object(snapshot.permissions(roles, Mode::White).unwrap().to_json());
            assert_eq!(ours.to_string(), step["expect"]["body"]["data"].to_string(), "{name}");
            compared += 1;
        }
    }
    assert!(compared >= 5, "only {compared} answers were found");
}

#[tokio::test]
async fn a_new_database_is_as_wazuh_makes_it() {
    let Some(home) = recorded() else { return };
    let ours = home.folder.path().join("ours.db");
    drop(Store::open(&ours, passwords()).await.unwrap());
    let (theirs, ours) = (Connection::open(&home.rbac).unwrap(), Connection::open(ours).unwrap());
    let both = |sql: &str| (rows(&theirs, sql), rows(&ours, sql));

    for (theirs, ours) in [
        both("PRAGMA user_version"),
        both("PRAGMA journal_mode"),
        both("PRAGMA page_size"),
        both("PRAGMA encoding"),
        both("SELECT type, name, tbl_name FROM sqlite_master ORDER BY rowid"),
        // The definitions, white space apart.
        both("SELECT replace(replace(replace(sql, ' ', ''), char(9), ''), char(10), '') FROM sqlite_master"),
        both("SELECT id, username, allow_run_as FROM users WHERE id <= 99"),
        both("SELECT id, name FROM roles WHERE id <= 99"),
        both("SELECT id, name, rule FROM rules WHERE id <= 99"),
        both("SELECT id, name, policy FROM policies WHERE id <= 99"),
        both("SELECT user_id, role_id, level FROM user_roles WHERE user_id <= 99"),
        both("SELECT id, role_id, policy_id, level FROM roles_policies WHERE role_id <= 99"),
        both("SELECT id, role_id, rule_id FROM roles_rules WHERE rule_id <= 99"),
        both("SELECT DISTINCT length(created_at), typeof(created_at) FROM policies"),
        both("SELECT DISTINCT substr(password, 1, 17), length(password) FROM users"),
    ] {
        assert!(!theirs.is_empty());
        assert_eq!(theirs, ours);
    }
}

fn rows(db: &Connection, sql: &str) -> Vec<Vec<Cell>> {
    let mut statement = db.prepare(sql).unwrap();
    let width = statement.column_count();
    let rows = statement.query_map([], |row| (0..width).map(|column| row.get(column)).collect()).unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}
