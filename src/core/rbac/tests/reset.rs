//! Factory reset: what is new, what is kept, and whose tokens end.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

use rusqlite::Connection;

use super::super::{DefaultPasswords, Moment, Revoked, Store, StoreError, TokenClaims, factory_reset};
use super::passwords;

const NOW: i64 = 1_000_000;

fn at(now: i64) -> Moment {
    Moment { now, token_lifetime: Duration::from_secs(900) }
}

fn other_passwords() -> DefaultPasswords {
    DefaultPasswords {
        wazuh: "third-Secret.3".to_owned().into(),
        wazuh_wui: "fourth-Secret.4".to_owned().into(),
    }
}

#[tokio::test]
async fn everything_is_as_new_and_the_old_file_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rbac.db");
    let store = Store::open(&path, passwords()).await.unwrap();
    Connection::open(&path)
        .unwrap()
        .execute_batch(
            "INSERT INTO users (id, username, password, allow_run_as) VALUES (100, 'alice', '', 0)",
        )
        .unwrap();
    assert!(store.snapshot().await.unwrap().user("alice").is_some());
    let old = fs::read(&path).unwrap();

    let kept = factory_reset(&path, &other_passwords(), at(NOW)).unwrap().unwrap();
    assert_eq!(kept, folder.path().join("rbac.db.bak-1000000"));
    assert!(fs::read(&kept).unwrap() == old);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o7777, 0o640);

    // Whoever had the old one open works on the new one.
    let now = store.snapshot().await.unwrap();
    assert!(now.user("alice").is_none());
    assert_eq!(
        (now.users().len(), now.roles().len(), now.policies().len(), now.rules().len()),
        (2, 7, 35, 2)
    );
    assert!(store.authenticate("wazuh", "first-Secret.1").await.unwrap().is_none());
    assert!(store.authenticate("wazuh", "third-Secret.3").await.unwrap().is_some());
    let again = factory_reset(&path, &other_passwords(), at(NOW)).unwrap().unwrap();
    assert_eq!(again, folder.path().join("rbac.db.bak-1000000-1"));
}

#[tokio::test]
async fn tokens_from_before_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rbac.db");
    assert_eq!(factory_reset(&path, &passwords(), at(NOW)).unwrap(), None);
    let store = Store::open(&path, passwords()).await.unwrap();
    let snapshot = store.snapshot().await.unwrap();
    let check = |user, not_before, run_as| {
        snapshot.check_token(&TokenClaims { user, roles: &[1], not_before, run_as }).map(|user| user.id)
    };
    assert_eq!(check("wazuh", NOW, false), Err(Revoked::UserTokens));
    assert_eq!(check("wazuh-wui", NOW - 5, true), Err(Revoked::UserTokens));
    assert_eq!(check("wazuh", NOW + 1, false), Ok(1));
    assert_eq!(check("alice", NOW + 1, false), Err(Revoked::UserUnknown));
}

#[tokio::test]
async fn what_is_no_database_is_replaced_and_kept_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rbac.db");
    fs::write(&path, "this is no database, however long it may go on".repeat(100)).unwrap();
    let kept = factory_reset(&path, &passwords(), at(NOW)).unwrap().unwrap();
    assert!(fs::read_to_string(kept).unwrap().starts_with("this is no database"));
    assert!(Store::open(&path, passwords()).await.is_ok());
}

#[tokio::test]
async fn a_database_that_somebody_writes_to_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rbac.db");
    drop(Store::open(&path, passwords()).await.unwrap());
    let writer = Connection::open(&path).unwrap();
    writer.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let before = fs::read(&path).unwrap();
    assert!(matches!(factory_reset(&path, &other_passwords(), at(NOW)), Err(StoreError::Sqlite(_))));
    assert!(fs::read(&path).unwrap() == before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
