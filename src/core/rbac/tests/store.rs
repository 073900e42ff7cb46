//! The database file: made, opened, refused, followed.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;
use tempfile::TempDir;

use super::super::{DefaultPasswords, Mode, Snapshot, Store, StoreError};
use super::passwords;

async fn fresh() -> (TempDir, PathBuf, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rbac.db");
    let store = Store::open(&path, passwords()).await.unwrap();
    (folder, path, store)
}

fn by_hand(path: &Path, sql: &str) {
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

fn policies_of(snapshot: &Snapshot, role: i64) -> Vec<&str> {
    snapshot
        .role(role)
        .unwrap()
        .policies
        .iter()
        .map(|id| snapshot.policy(*id).unwrap().name.as_str())
        .collect()
}

#[tokio::test]
async fn a_new_database_has_wazuhs_defaults() {
    let (_folder, path, store) = fresh().await;
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o7777, 0o640);
    let now = store.snapshot().await.unwrap();

    let users: Vec<_> =
        now.users().iter().map(|u| (u.id, u.name.as_str(), u.allow_run_as, &u.roles[..])).collect();
    assert_eq!(users, [(1, "wazuh", true, &[1][..]), (2, "wazuh-wui", true, &[1][..])]);

    let roles: Vec<_> =
        now.roles().iter().map(|role| (role.id, role.name.as_str(), &role.policies[..])).collect();
    assert_eq!(
        roles,
        [
            (
                1,
                "administrator",
                &[1, 2, 3, 6, 7, 8, 29, 30, 12, 14, 15, 18, 19, 21, 23, 24, 16, 25, 27, 28, 33, 34, 35][..]
            ),
            (2, "readonly", &[4, 5, 12, 31, 32, 13, 17, 20, 22, 16, 25, 26, 28][..]),
            (3, "users_admin", &[9, 10][..]),
            (4, "agents_readonly", &[4, 5][..]),
            (5, "agents_admin", &[1, 2, 3][..]),
            (6, "cluster_readonly", &[31, 32][..]),
            (7, "cluster_admin", &[29, 30][..]),
        ]
    );
    assert_eq!(now.role(1).unwrap().users, [1, 2]);
    assert_eq!(now.role(1).unwrap().rules, [1, 2]);
    assert_eq!(policies_of(&now, 3), ["users_all_resourceless", "users_all_users"]);

    let rules: Vec<_> =
        now.rules().iter().map(|rule| (rule.id, rule.name.as_str(), rule.text.as_str())).collect();
    assert_eq!(
        rules,
        [
            (1, "wui_elastic_admin", r#"{"FIND": {"username": "elastic"}}"#),
            (2, "wui_opensearch_admin", r#"{"FIND": {"user_name": "admin"}}"#),
        ]
    );

    assert!(now.policies().iter().map(|policy| policy.id).eq(1..=35));
    let first = now.policy(4).unwrap();
    assert_eq!(first.name, "agents_read_agents");
    assert_eq!(
        first.text,
        r#"{"actions": ["agent:read"], "resources": ["agent:id:*", "agent:group:*"], "effect": "allow"}"#
    );
    assert_eq!(first.roles, [2, 4]);
}

#[tokio::test]
async fn log_ins_are_by_password() {
    let (_folder, path, store) = fresh().await;
    assert_eq!(store.authenticate("wazuh", "first-Secret.1").await.unwrap().unwrap().id, 1);
    assert_eq!(store.authenticate("wazuh-wui", "second-Secret.2").await.unwrap().unwrap().id, 2);
    for (name, password) in
        [("wazuh", "second-Secret.2"), ("wazuh", ""), ("nobody", "first-Secret.1"), ("", "")]
    {
        assert_eq!(store.authenticate(name, password).await.unwrap(), None, "{name}");
    }
    // Opening again changes nothing: other default passwords are not taken.
    drop(store);
    let others = DefaultPasswords { wazuh: "x".to_owned().into(), wazuh_wui: "y".to_owned().into() };
    let store = Store::open(&path, others).await.unwrap();
    assert!(store.authenticate("wazuh", "first-Secret.1").await.unwrap().is_some());
}

#[tokio::test]
async fn what_cannot_be_used_is_refused_and_left_alone() {
    let (_folder, path, store) = fresh().await;
    drop(store);
    let good = fs::read(&path).unwrap();
    let newer = {
        by_hand(&path, "PRAGMA user_version = 2");
        fs::read(&path).unwrap()
    };
    let lacking = {
        by_hand(&path, "PRAGMA user_version = 1; DROP TABLE user_roles");
        fs::read(&path).unwrap()
    };
    let mut torn = good.clone();
    torn[4096 * 3..4096 * 8].fill(0xa5);
    let rubbish = b"this is no database, however long it may go on".repeat(100);
    for (name, bytes) in
        [("newer", newer), ("lacking", lacking), ("torn", torn), ("rubbish", rubbish), ("empty", Vec::new())]
    {
        fs::write(&path, &bytes).unwrap();
        let error = Store::open(&path, passwords()).await.unwrap_err();
        if name == "newer" {
            assert!(matches!(error, StoreError::Newer { found: 2, expected: 1, .. }), "{name}: {error}");
        } else {
            assert!(matches!(error, StoreError::Damaged { .. }), "{name}: {error}");
        }
        assert!(error.to_string().contains("rbac.db"), "{name}: {error}");
        assert!(fs::read(&path).unwrap() == bytes, "{name} was changed");
    }
    fs::write(&path, good).unwrap();
    assert!(Store::open(&path, passwords()).await.is_ok());
}

#[tokio::test]
async fn a_folder_that_is_missing_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let error = Store::open(folder.path().join("no/rbac.db"), passwords()).await.unwrap_err();
    assert!(matches!(error, StoreError::File { .. }), "{error}");
}

#[tokio::test]
async fn a_mode_too_open_is_narrowed() {
    let (_folder, path, store) = fresh().await;
    drop(store);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).unwrap();
    Store::open(&path, passwords()).await.unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o7777, 0o640);
}

#[tokio::test]
async fn the_changes_of_others_are_seen() {
    let (_folder, path, store) = fresh().await;
    let before = store.snapshot().await.unwrap();
    let permissions = before.permissions(&[5], Mode::White).unwrap();
    assert!(Arc::ptr_eq(&permissions, &before.permissions(&[5], Mode::White).unwrap()));
    assert!(permissions.allows_resourceless("agent:create"));
    assert!(Arc::ptr_eq(&before, &store.snapshot().await.unwrap()));

    for round in 0..20 {
        by_hand(&path, &format!("INSERT INTO roles (id, name) VALUES ({}, 'r{round}')", 100 + round));
        let now = store.snapshot().await.unwrap();
        assert_eq!(now.role(100 + round).map(|role| role.name.clone()), Some(format!("r{round}")));
    }
    by_hand(&path, "DELETE FROM roles_policies WHERE role_id = 5 AND policy_id = 1");
    let now = store.snapshot().await.unwrap();
    assert!(!now.permissions(&[5], Mode::White).unwrap().allows_resourceless("agent:create"));
    assert!(before.permissions(&[5], Mode::White).unwrap().allows_resourceless("agent:create"));
}

#[tokio::test]
async fn a_file_put_in_its_place_is_followed() {
    let (folder, path, store) = fresh().await;
    let other = folder.path().join("other.db");
    fs::copy(&path, &other).unwrap();
    by_hand(&other, "UPDATE users SET username = 'renamed' WHERE id = 2");
    fs::rename(&other, &path).unwrap();
    assert!(store.snapshot().await.unwrap().user("renamed").is_some());
    let at = super::super::Moment { now: 1000, token_lifetime: std::time::Duration::from_secs(900) };
    assert!(store.change_password(2, "third-Secret.3", at).await.unwrap().is_ok());
    assert!(store.authenticate("renamed", "third-Secret.3").await.unwrap().is_some());

    fs::remove_file(&path).unwrap();
    assert!(matches!(store.snapshot().await, Err(StoreError::File { .. })));
}

#[tokio::test]
async fn a_policy_that_cannot_be_read_denies_only_those_who_have_it() {
    let (_folder, path, store) = fresh().await;
    by_hand(
        &path,
        r#"INSERT INTO policies (id, name, policy) VALUES
             (100, 'bad', '{"actions": ["a:b"], "resources": ["a-b:id:1"], "effect": "allow"}'), (101, 'worse', '{');
           INSERT INTO roles_policies (role_id, policy_id, level) VALUES (3, 100, 9), (4, 101, 9)"#,
    );
    let now = store.snapshot().await.unwrap();
    let error = now.permissions(&[3], Mode::White).unwrap_err();
    assert_eq!(crate::error::Error::from(error).code(), 4500);
    assert!(now.permissions(&[1, 4], Mode::White).is_err());
    assert!(now.permissions(&[1, 99], Mode::White).is_ok());
}
