//! Tokens: which are good, and what makes them void.

use std::time::Duration;

use rusqlite::Connection;

use super::super::{Moment, Refused, Revocation, Revoked, Store, TokenClaims};
use super::passwords;

const NOW: i64 = 1_000_000;

fn at(now: i64) -> Moment {
    Moment { now, token_lifetime: Duration::from_secs(900) }
}

/// `reader` has roles 2 and 4 and no right to log in by authorisation context; `idle` has no role.
async fn store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rbac.db");
    let store = Store::open(&path, passwords()).await.unwrap();
    Connection::open(&path)
        .unwrap()
        .execute_batch(
            "INSERT INTO users (id, username, password, allow_run_as) VALUES (100, 'reader', '', 0), (101, 'idle', '', 0);
             INSERT INTO user_roles (user_id, role_id, level) VALUES (100, 4, 1), (100, 2, 0)",
        )
        .unwrap();
    (folder, store)
}

async fn check(
    store: &Store,
    user: &str,
    roles: &[i64],
    not_before: i64,
    run_as: bool,
) -> Result<i64, Revoked> {
    let snapshot = store.snapshot().await.unwrap();
    snapshot.check_token(&TokenClaims { user, roles, not_before, run_as }).map(|user| user.id)
}

#[tokio::test]
async fn roles_must_be_those_of_the_user() {
    let (_folder, store) = store().await;
    assert_eq!(store.snapshot().await.unwrap().user("reader").unwrap().roles, [2, 4]);
    assert_eq!(check(&store, "reader", &[2, 4], NOW, false).await, Ok(100));
    assert_eq!(check(&store, "reader", &[4, 2], NOW, false).await, Ok(100));
    assert_eq!(check(&store, "reader", &[2], NOW, false).await, Err(Revoked::RolesChanged));
    assert_eq!(check(&store, "reader", &[2, 4, 1], NOW, false).await, Err(Revoked::RolesChanged));
    assert_eq!(check(&store, "ghost", &[], NOW, false).await, Err(Revoked::UserUnknown));
    // Who may log in by authorisation context may bear any roles.
    assert_eq!(check(&store, "wazuh-wui", &[2], NOW, true).await, Ok(2));
}

#[tokio::test]
async fn logging_out_voids_tokens_of_that_second_and_before() {
    let (_folder, store) = store().await;
    store.revoke_tokens(&Revocation { users: &[100], ..Revocation::default() }, at(NOW)).await.unwrap();
    assert_eq!(check(&store, "reader", &[2, 4], NOW - 1, false).await, Err(Revoked::UserTokens));
    assert_eq!(check(&store, "reader", &[2, 4], NOW, false).await, Err(Revoked::UserTokens));
    assert_eq!(check(&store, "reader", &[2, 4], NOW + 1, false).await, Ok(100));
    assert_eq!(check(&store, "wazuh", &[1], NOW, false).await, Ok(1));
    // Again, later: the record is replaced.
    store.revoke_tokens(&Revocation { users: &[100], ..Revocation::default() }, at(NOW + 5)).await.unwrap();
    assert_eq!(check(&store, "reader", &[2, 4], NOW + 5, false).await, Err(Revoked::UserTokens));
    store.forget_revocations().await.unwrap();
    assert_eq!(check(&store, "reader", &[2, 4], NOW, false).await, Ok(100));
}

#[tokio::test]
async fn roles_and_authorisation_contexts_can_be_revoked() {
    let (_folder, store) = store().await;
    store.revoke_tokens(&Revocation { roles: &[4], ..Revocation::default() }, at(NOW)).await.unwrap();
    assert_eq!(check(&store, "reader", &[2, 4], NOW, false).await, Err(Revoked::RoleTokens));
    // What counts is the roles the user has, not those the token bears.
    assert_eq!(check(&store, "wazuh-wui", &[4], NOW, true).await, Ok(2));

    store.revoke_tokens(&Revocation { run_as: true, ..Revocation::default() }, at(NOW)).await.unwrap();
    assert_eq!(check(&store, "wazuh-wui", &[4], NOW, true).await, Err(Revoked::RunAsTokens));
    assert_eq!(check(&store, "wazuh-wui", &[4], NOW + 1, true).await, Ok(2));
    assert_eq!(check(&store, "wazuh-wui", &[4], NOW, false).await, Ok(2));
    store.revoke_tokens(&Revocation { run_as: true, ..Revocation::default() }, at(NOW + 1)).await.unwrap();
    assert_eq!(check(&store, "wazuh-wui", &[4], NOW + 1, true).await, Err(Revoked::RunAsTokens));
}

#[tokio::test]
async fn a_user_without_roles_keeps_tokens_over_a_new_password() {
    let (_folder, store) = store().await;
    for user in [100, 101] {
        assert!(store.change_password(user, "third-Secret.3", at(NOW)).await.unwrap().is_ok());
    }
    let unknown = store.change_password(999, "third-Secret.3", at(NOW)).await.unwrap();
    assert_eq!(unknown, Err(Refused::Unknown));
    assert_eq!(check(&store, "reader", &[2, 4], NOW, false).await, Err(Revoked::UserTokens));
    assert_eq!(check(&store, "idle", &[], NOW, false).await, Ok(101));
    assert!(store.authenticate("reader", "third-Secret.3").await.unwrap().is_some());
}

#[tokio::test]
async fn records_are_removed_when_their_tokens_have_expired() {
    let (_folder, store) = store().await;
    let all = Revocation { users: &[100], roles: &[4], run_as: true };
    store.revoke_tokens(&all, at(NOW)).await.unwrap();
    let records = || {
        let tables = ["users_token_blacklist", "roles_token_blacklist", "runas_token_blacklist"];
        let db = Connection::open(store.path()).unwrap();
        tables.map(|table| {
            let sql = format!("SELECT nbf_invalid_until, is_valid_until FROM {table}");
            let mut rows = db.prepare(&sql).unwrap();
            let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
            rows.collect::<rusqlite::Result<Vec<(i64, i64)>>>().unwrap()
        })
    };
    assert_eq!(records(), [vec![(NOW, NOW + 900)], vec![(NOW, NOW + 900)], vec![(NOW, NOW + 900)]]);
    store.revoke_tokens(&Revocation::default(), at(NOW + 900)).await.unwrap();
    assert_eq!(records().map(|rows| rows.len()), [1, 1, 1]);
    store.revoke_tokens(&Revocation::default(), at(NOW + 901)).await.unwrap();
    assert_eq!(records().map(|rows| rows.len()), [0, 0, 0]);
}
