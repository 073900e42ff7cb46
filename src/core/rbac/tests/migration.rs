//! Databases of older Wazuhs, rebuilt by hand from their documented tables, and what becomes of them.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::super::{Mode, Snapshot, Store, StoreError};
use super::passwords;

/// The tables of Wazuh 4.0 to 4.5. Other than in version 1, two rules may have the same body, and names of roles any
/// length.
const TABLES: &str = "
CREATE TABLE runas_token_blacklist (nbf_invalid_until INTEGER NOT NULL, is_valid_until INTEGER NOT NULL,
    PRIMARY KEY (nbf_invalid_until), UNIQUE (nbf_invalid_until));
CREATE TABLE users_token_blacklist (user_id INTEGER NOT NULL, nbf_invalid_until INTEGER NOT NULL,
    is_valid_until INTEGER NOT NULL, PRIMARY KEY (user_id), UNIQUE (user_id));
CREATE TABLE roles_token_blacklist (role_id INTEGER NOT NULL, nbf_invalid_until INTEGER NOT NULL,
    is_valid_until INTEGER NOT NULL, PRIMARY KEY (role_id), UNIQUE (role_id));
CREATE TABLE users (id INTEGER NOT NULL, username VARCHAR(32) NOT NULL, password VARCHAR(256) NOT NULL,
    allow_run_as BOOLEAN NOT NULL, created_at DATETIME, PRIMARY KEY (id), UNIQUE (username),
    CHECK (allow_run_as IN (0, 1)));
CREATE TABLE roles (id INTEGER NOT NULL, name VARCHAR(20) NOT NULL, created_at DATETIME, PRIMARY KEY (id),
    UNIQUE (name));
CREATE TABLE rules (id INTEGER NOT NULL, name VARCHAR(20) NOT NULL, rule TEXT NOT NULL, created_at DATETIME,
    PRIMARY KEY (id), UNIQUE (name));
CREATE TABLE policies (id INTEGER NOT NULL, name VARCHAR(20) NOT NULL, policy TEXT NOT NULL, created_at DATETIME,
    PRIMARY KEY (id), UNIQUE (name), UNIQUE (policy));
CREATE TABLE roles_rules (id INTEGER NOT NULL, role_id INTEGER, rule_id INTEGER, created_at DATETIME, PRIMARY KEY (id),
    UNIQUE (role_id, rule_id));
CREATE TABLE roles_policies (id INTEGER NOT NULL, role_id INTEGER, policy_id INTEGER, level INTEGER,
    created_at DATETIME, PRIMARY KEY (id), UNIQUE (role_id, policy_id));
CREATE TABLE user_roles (id INTEGER NOT NULL, user_id INTEGER, role_id INTEGER, level INTEGER, created_at DATETIME,
    PRIMARY KEY (id), UNIQUE (user_id, role_id));
";

/// Hashes of "Passw0rd!x" (1000 rounds, so that tests are quick) and of "Other.pass2", as Python's hashlib makes them.
const OF_WAZUH: &str =
    "pbkdf2:sha256:1000$AbCdEf12$693c839f01ab40d3e2103821134530e9330820cf49f62aa938916dc4e087f7eb";
const OF_GUEST: &str =
    "pbkdf2:sha256:1000$QwErTy34$46487bc8f19002ddbdea16b15a2068fa5c838ffdc786508bdedcfe821a6de3f2";

const CONTENT: &str = r#"
INSERT INTO users VALUES (1, 'wazuh', '@WAZUH', 1, '2021-03-04 05:06:07.000008'),
    (2, 'wazuh-wui', '@WAZUH', 1, '2021-03-04 05:06:07.000008'),
    (90, 'of_the_cloud', '@GUEST', 0, NULL),
    (100, 'guest', '@GUEST', 1, '2022-01-01 00:00:00.000000'), (101, 'other', '@GUEST', 0, NULL);
INSERT INTO roles VALUES (1, 'administrator', NULL), (2, 'readonly', NULL), (8, 'role_of_old_times', NULL),
    (100, 'mine', '2022-01-01 00:00:00.000000'), (101, @LONG, NULL), (102, 'empty', NULL);
INSERT INTO rules VALUES (1, 'wui_elastic_admin', '{"FIND": {"username": "elastic"}}', NULL),
    (2, 'wui_opendistro_admin', '{"FIND": {"user_name": "admin"}}', NULL),
    (100, 'blue', '{"FIND": {"team": "blue"}}', NULL), (101, 'blue_again', '{"FIND":{"team":"blue"}}', NULL),
    (102, 'wui_opensearch_admin', '{"MATCH": {"a": "b"}}', NULL),
    (103, 'elastic_too', '{"FIND": {"username": "elastic"}}', NULL);
INSERT INTO policies VALUES
    (1, 'agents_all_resourceless', '{"actions": ["agent:create"], "resources": ["*:*:*"], "effect": "allow"}', NULL),
    (2, 'gone_since', '{"actions": ["agent:fly"], "resources": ["*:*:*"], "effect": "allow"}', NULL),
    (3, 'agents_read_agents', '{"actions": ["agent:read"], "resources": ["agent:id:*"], "effect": "allow"}', NULL),
    (100, 'first', '{"actions": ["agent:read"], "resources": ["agent:id:001"], "effect": "allow"}', NULL),
    (101, 'second', '{"actions": ["agent:read"], "resources": ["agent:id:001"], "effect": "deny"}', NULL),
    (102, 'events_ingest_resourceless', '{"actions": ["x:y"], "resources": ["*:*:*"], "effect": "allow"}', NULL),
    (103, 'mitre', '{"actions":["mitre:read"],"resources":["*:*:*"],"effect":"allow"}', NULL);
INSERT INTO user_roles (user_id, role_id, level, created_at) VALUES
    (1, 1, 0, NULL), (1, 100, 1, NULL), (2, 1, 0, NULL), (100, 101, 1, NULL), (100, 2, 0, NULL), (100, 8, 2, NULL),
    (100, 100, 3, NULL), (101, 999, 0, NULL), (NULL, 100, 0, NULL);
INSERT INTO roles_policies (role_id, policy_id, level, created_at) VALUES
    (1, 1, 0, NULL), (1, 2, 1, NULL), (100, 101, 2, NULL), (100, 100, 0, NULL), (100, 2, 1, NULL), (100, 3, 3, NULL),
    (100, 103, 4, NULL), (101, 102, 0, NULL);
INSERT INTO roles_rules (role_id, rule_id, created_at) VALUES
    (1, 1, NULL), (1, 2, NULL), (100, 100, NULL), (100, 101, NULL), (101, 101, NULL), (101, 2, NULL), (102, 103, NULL);
INSERT INTO users_token_blacklist VALUES (100, 1000, 2000);
INSERT INTO roles_token_blacklist VALUES (100, 1000, 2000);
INSERT INTO runas_token_blacklist VALUES (1000, 2000);
"#;

/// A database of Wazuh 4.0 to 4.5 with users of its own.
fn older() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rbac.db");
    let long = format!("'{}'", "r".repeat(80));
    let content = CONTENT.replace("@WAZUH", OF_WAZUH).replace("@GUEST", OF_GUEST).replace("@LONG", &long);
    let db = Connection::open(&path).unwrap();
    db.execute_batch(TABLES).unwrap();
    db.execute_batch(&content).unwrap();
    (folder, path)
}

async fn opened(path: &Path) -> Store {
    Store::open(path, passwords()).await.unwrap()
}

fn policies_of(now: &Snapshot, role: i64) -> Vec<&str> {
    let role = now.role(role).unwrap();
    role.policies.iter().map(|id| now.policy(*id).unwrap().name.as_str()).collect()
}

#[tokio::test]
async fn users_log_in_with_the_passwords_they_had() {
    let (_folder, path) = older();
    let store = opened(&path).await;
    for (name, password, id) in [
        ("wazuh", "Passw0rd!x", 1),
        ("wazuh-wui", "Passw0rd!x", 2),
        ("of_the_cloud", "Other.pass2", 90),
        ("guest", "Other.pass2", 100),
        ("other", "Other.pass2", 101),
    ] {
        let user = store.authenticate(name, password).await.unwrap();
        assert_eq!(user.map(|user| user.id), Some(id), "{name}");
        // Neither the passwords of a new installation, nor none.
        for wrong in ["first-Secret.1", "second-Secret.2", "wazuh", "wazuh-wui", ""] {
            assert_eq!(store.authenticate(name, wrong).await.unwrap(), None, "{name} with {wrong:?}");
        }
    }
}

#[tokio::test]
async fn a_default_user_who_was_not_there_gets_no_password() {
    let (_folder, path) = older();
    Connection::open(&path).unwrap().execute("DELETE FROM users WHERE id = 2", []).unwrap();
    let store = opened(&path).await;
    assert!(store.snapshot().await.unwrap().user("wazuh-wui").is_some());
    for password in ["second-Secret.2", "wazuh-wui", "Passw0rd!x", ""] {
        assert_eq!(store.authenticate("wazuh-wui", password).await.unwrap(), None, "{password:?}");
    }
}

#[tokio::test]
async fn defaults_are_of_the_present_and_what_was_made_is_kept() {
    let (_folder, path) = older();
    let now = opened(&path).await.snapshot().await.unwrap();

    assert!(now.policies().iter().map(|policy| policy.id).eq((1..=35).chain([100, 101, 102])));
    assert!(now.roles().iter().map(|role| role.id).eq((1..=7).chain([100, 101, 102])));
    assert_eq!(now.role(1).unwrap().policies.len(), 23);
    assert_eq!(now.policy(4).unwrap().name, "agents_read_agents");
    assert_eq!(now.policy(102).unwrap().name, "events_ingest_resourceless_user");

    let guest = now.user("guest").unwrap();
    assert_eq!((guest.allow_run_as, guest.roles.as_slice()), (true, &[2, 101, 100][..]));
    assert_eq!(now.user("wazuh").unwrap().roles, [1, 100]);
    assert_eq!(now.user("wazuh-wui").unwrap().roles, [1]);
    assert!(!now.user("other").unwrap().allow_run_as && now.user("other").unwrap().roles.is_empty());
    assert_eq!(now.role(101).unwrap().name, "r".repeat(64));

    // In their order, without what is gone, and with defaults by their name.
    assert_eq!(policies_of(&now, 100), ["first", "second", "agents_read_agents", "mitre_read_mitre"]);
    assert_eq!(policies_of(&now, 101), ["events_ingest_resourceless_user"]);
    let permissions = now.permissions(&[100], Mode::White).unwrap();
    assert!(
        permissions.scope("agent:read", "agent:id").allows("001"),
        "the last word is that of agents_read_agents"
    );

    let rules: Vec<_> = now.rules().iter().map(|rule| (rule.id, rule.name.as_str())).collect();
    let (elastic, opensearch) = ((1, "wui_elastic_admin"), (2, "wui_opensearch_admin"));
    assert_eq!(rules, [elastic, opensearch, (100, "blue"), (102, "wui_opensearch_admin_user")]);
    assert_eq!(now.role(100).unwrap().rules, [100]);
    assert_eq!(now.role(101).unwrap().rules, [100]);
    assert_eq!(now.role(102).unwrap().rules, [1]);
    assert_eq!(now.role(1).unwrap().rules, [1, 2]);
}

#[tokio::test]
async fn times_and_revocations_are_kept() {
    let (_folder, path) = older();
    opened(&path).await;
    let db = Connection::open(&path).unwrap();
    let created: String =
        db.query_row("SELECT created_at FROM users WHERE id = 100", [], |row| row.get(0)).unwrap();
    assert_eq!(created, "2022-01-01 00:00:00.000000");
    for table in ["users", "roles", "runas"] {
        let sql = format!("SELECT nbf_invalid_until FROM {table}_token_blacklist");
        assert_eq!(db.query_row(&sql, [], |row| row.get::<_, i64>(0)).unwrap(), 1000, "{table}");
    }
    let version: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(version, 1);
    assert_eq!(
        db.query_row("PRAGMA foreign_key_check", [], |_| Ok(())),
        Err(rusqlite::Error::QueryReturnedNoRows)
    );
}

#[tokio::test]
async fn the_old_file_stays_beside_the_new_one() {
    let (folder, path) = older();
    let before = fs::read(&path).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).unwrap();
    opened(&path).await;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    assert_eq!(fs::read(folder.path().join("rbac.db.bak")).unwrap(), before);
    assert_eq!((mode(&path), mode(&folder.path().join("rbac.db.bak"))), (0o640, 0o640));

    // What was brought to the present is not touched again, and an older one put there is kept under another name.
    let inode = fs::metadata(&path).unwrap().ino();
    opened(&path).await;
    assert_eq!(fs::metadata(&path).unwrap().ino(), inode);
    fs::write(&path, &before).unwrap();
    opened(&path).await;
    assert_eq!(fs::read(folder.path().join("rbac.db.bak.1")).unwrap(), before);
    let mut names: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["rbac.db", "rbac.db.bak", "rbac.db.bak.1"]);
}

#[tokio::test]
async fn an_attempt_that_broke_off_is_made_again() {
    let (folder, path) = older();
    // The old file has its second name, and the new one is not there yet.
    fs::hard_link(&path, folder.path().join("rbac.db.bak")).unwrap();
    let store = opened(&path).await;
    assert!(store.authenticate("guest", "Other.pass2").await.unwrap().is_some());
    assert!(!folder.path().join("rbac.db.bak.1").exists());
}

#[tokio::test]
async fn many_that_open_at_once_have_one_database() {
    let (folder, path) = older();
    let opening: Vec<_> = (0..4).map(|_| tokio::spawn(Store::open(path.clone(), passwords()))).collect();
    for store in opening {
        let store = store.await.unwrap().unwrap();
        assert!(store.authenticate("guest", "Other.pass2").await.unwrap().is_some());
    }
    assert!(!folder.path().join("rbac.db.bak.1").exists());
}

#[tokio::test]
async fn an_older_one_with_a_write_ahead_log_is_taken_as_a_whole() {
    let (folder, path) = older();
    let writer = Connection::open(&path).unwrap();
    writer.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
    writer.execute("INSERT INTO users VALUES (102, 'late', ?1, 0, NULL)", [OF_GUEST]).unwrap();
    drop(writer);
    let store = opened(&path).await;
    assert!(store.authenticate("late", "Other.pass2").await.unwrap().is_some());
    assert!(!folder.path().join("rbac.db-wal").exists());
}

#[tokio::test]
async fn a_damaged_older_one_is_refused_and_left_as_it_is() {
    let (folder, path) = older();
    let good = fs::read(&path).unwrap();
    Connection::open(&path).unwrap().execute_batch("DROP TABLE roles_rules").unwrap();
    let lacking = fs::read(&path).unwrap();
    let mut torn = good.clone();
    torn[4096..4096 * 6].fill(0xa5);
    for (name, bytes) in [("lacking", lacking), ("torn", torn), ("cut", good[..good.len() / 2].to_vec())] {
        fs::write(&path, &bytes).unwrap();
        let error = Store::open(&path, passwords()).await.unwrap_err();
        assert!(matches!(error, StoreError::Damaged { .. }), "{name}: {error}");
        assert!(fs::read(&path).unwrap() == bytes, "{name} was changed");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "{name}: nothing was left behind");
    }
}
