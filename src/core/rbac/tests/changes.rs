//! Changes of users, roles, policies and rules: ids, what is reserved or taken, what goes along, whose tokens end.

use std::time::Duration;

use rusqlite::Connection;

use super::super::{
    Chosen, Link, Mode, Moment, Object, Permissions, Policy, PolicyBody, Refused, Role, Rule, Store,
    StoreError, User,
};
use super::passwords;

const AT: Moment = Moment { now: 1_000_000, token_lifetime: Duration::from_secs(900) };

const ALLOW: &str = r#"{"actions": ["a:b"], "resources": ["*:*:*"], "effect": "allow"}"#;
const DENY: &str = r#"{"actions": ["a:b"], "resources": ["*:*:*"], "effect": "deny"}"#;

pub(super) async fn fresh() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path().join("rbac.db"), passwords()).await.unwrap();
    (folder, store)
}

pub(super) fn by_hand(store: &Store, sql: &str) {
    Connection::open(store.path()).unwrap().execute_batch(sql).unwrap();
}

/// The users, the roles, and whether all, whose tokens have ended.
pub(super) fn ended(store: &Store) -> (Vec<i64>, Vec<i64>, bool) {
    let db = Connection::open(store.path()).unwrap();
    let ids = |sql: &str| {
        let mut rows = db.prepare(sql).unwrap();
        let ids = rows.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<Vec<i64>>>();
        ids.unwrap()
    };
    let users = ids("SELECT user_id FROM users_token_blacklist ORDER BY 1");
    let roles = ids("SELECT role_id FROM roles_token_blacklist ORDER BY 1");
    (users, roles, !ids("SELECT nbf_invalid_until FROM runas_token_blacklist").is_empty())
}

async fn role(store: &Store, name: &str) -> i64 {
    store.add_role(name.to_owned()).await.unwrap().unwrap().id
}

async fn policy(store: &Store, name: &str, body: &str) -> Result<Policy, Refused> {
    store.add::<Policy>(name.to_owned(), body.to_owned()).await.unwrap()
}

async fn rule(store: &Store, name: &str, body: &str) -> Result<Rule, Refused> {
    store.add::<Rule>(name.to_owned(), body.to_owned()).await.unwrap()
}

#[tokio::test]
async fn new_objects_are_counted_from_100() {
    let (_folder, store) = fresh().await;
    let user = store.add_user("maria", "Passw0rd!x").await.unwrap().unwrap();
    assert_eq!((user.id, user.name.as_str(), user.allow_run_as, user.roles.len()), (100, "maria", false, 0));
    assert!(store.authenticate("maria", "Passw0rd!x").await.unwrap().is_some());
    assert_eq!(role(&store, "one").await, 100);
    assert_eq!(role(&store, "two").await, 101);
    assert_eq!(policy(&store, "one", ALLOW).await.unwrap().id, 100);
    assert_eq!(rule(&store, "one", "{}").await.unwrap().id, 100);
    assert_eq!(ended(&store), (vec![], vec![], false));

    // The last id is given again when it is free, as SQLite counts; gaps are not filled.
    store.remove::<Role>(Chosen::Named(vec![100]), None, AT).await.unwrap();
    assert_eq!(role(&store, "three").await, 102);
    store.remove::<Role>(Chosen::Named(vec![102]), None, AT).await.unwrap();
    assert_eq!(role(&store, "four").await, 102);
    // Where the last reserved id is in use, it goes on from there.
    by_hand(
        &store,
        "DELETE FROM rules WHERE id = 100; INSERT INTO rules (id, name, rule) VALUES (99, 'x', '[]')",
    );
    assert_eq!(rule(&store, "two", "{}").await.unwrap().id, 100);
}

#[tokio::test]
async fn names_and_bodies_are_given_once() {
    let (_folder, store) = fresh().await;
    assert_eq!(store.add_user("wazuh", "Passw0rd!x").await.unwrap(), Err(Refused::Taken));
    assert_eq!(store.add_role("administrator".to_owned()).await.unwrap(), Err(Refused::Taken));
    assert_eq!(policy(&store, "agents_read_agents", ALLOW).await, Err(Refused::Taken));
    policy(&store, "one", ALLOW).await.unwrap();
    assert_eq!(policy(&store, "two", ALLOW).await, Err(Refused::Taken));
    assert_eq!(
        rule(&store, "two", r#"{"FIND": {"username": "elastic"}}"#).await,
        Err(Refused::Taken),
        "a rule of Wazuh's own says so"
    );
    rule(&store, "one", "{}").await.unwrap();
    assert_eq!(rule(&store, "one", r#"{"a": 1}"#).await, Err(Refused::Taken));

    let two = policy(&store, "two", DENY).await.unwrap().id;
    let update = |name: Option<&str>, body: Option<&str>| {
        store.update::<Policy>(two, name.map(str::to_owned), body.map(|body| Ok(body.to_owned())), AT)
    };
    assert_eq!(update(Some("one"), None).await.unwrap(), Err(Refused::Taken));
    assert_eq!(update(Some("three"), Some(ALLOW)).await.unwrap(), Err(Refused::Taken));
    let unchanged = update(Some("two"), Some(DENY)).await.unwrap().unwrap().after;
    assert_eq!((unchanged.name.as_str(), unchanged.text.as_str()), ("two", DENY), "its own are not taken");
    let renamed = update(Some("three"), None).await.unwrap().unwrap();
    assert_eq!(renamed.before, unchanged, "as it was");
    let renamed = renamed.after;
    assert_eq!((renamed.name.as_str(), renamed.text.as_str()), ("three", DENY));

    let id = role(&store, "one").await;
    let taken = store.rename_role(id, "readonly".to_owned(), AT).await.unwrap();
    assert_eq!(taken, Err(Refused::Taken));
    assert_eq!(store.rename_role(id, "uno".to_owned(), AT).await.unwrap().unwrap().after.name, "uno");
}

#[tokio::test]
async fn what_comes_with_wazuh_stays_as_it_is() {
    let (_folder, store) = fresh().await;
    let before = std::fs::read(store.path()).unwrap();
    for id in [1, 7, 99] {
        assert_eq!(
            store.rename_role(id, "mine".to_owned(), AT).await.unwrap(),
            Err(if id == 99 { Refused::Unknown } else { Refused::Reserved })
        );
        let refused = store.remove::<Role>(Chosen::Named(vec![id]), None, AT).await.unwrap().refused;
        assert_eq!(refused, [(id, Refused::Reserved)]);
    }
    let body = || Some(Ok(ALLOW.to_owned()));
    assert_eq!(store.update::<Policy>(1, None, body(), AT).await.unwrap(), Err(Refused::Reserved));
    assert_eq!(
        store.update::<Rule>(2, Some("x".to_owned()), None, AT).await.unwrap(),
        Err(Refused::Reserved)
    );
    let policies = store.remove::<Policy>(Chosen::Named(vec![1, 35]), None, AT).await.unwrap();
    assert_eq!(policies.refused, [(1, Refused::Reserved), (35, Refused::Reserved)]);
    let rules = store.remove::<Rule>(Chosen::Named(vec![1, 2]), None, AT).await.unwrap();
    assert_eq!(rules.refused, [(1, Refused::Reserved), (2, Refused::Reserved)]);
    let users = store.remove::<User>(Chosen::Named(vec![1, 2, 50]), Some(1), AT).await.unwrap();
    assert_eq!(users.refused, [(1, Refused::Reserved), (2, Refused::Reserved), (50, Refused::Reserved)]);
    assert!(users.gone.is_empty());
    assert_eq!(std::fs::read(store.path()).unwrap(), before, "nothing was written");
}

#[tokio::test]
async fn why_a_change_is_refused_is_told_in_wazuhs_order() {
    let (_folder, store) = fresh().await;
    let invalid = || Some(Err(Refused::Invalid));
    assert_eq!(store.update::<Policy>(999, None, invalid(), AT).await.unwrap(), Err(Refused::Unknown));
    assert_eq!(store.update::<Policy>(1, None, invalid(), AT).await.unwrap(), Err(Refused::Reserved));
    let id = policy(&store, "one", ALLOW).await.unwrap().id;
    let taken = Some("agents_read_agents".to_owned());
    assert_eq!(store.update::<Policy>(id, taken, invalid(), AT).await.unwrap(), Err(Refused::Invalid));
    assert_eq!(store.snapshot().await.unwrap().policy(id).unwrap().name, "one");
}

#[tokio::test]
async fn users_cannot_remove_themselves() {
    let (_folder, store) = fresh().await;
    for name in ["maria", "pedro"] {
        store.add_user(name, "Passw0rd!x").await.unwrap().unwrap();
    }
    let removed = store.remove::<User>(Chosen::Named(vec![101, 100, 101, 999]), Some(100), AT).await.unwrap();
    assert_eq!(removed.gone.iter().map(|user| user.name.as_str()).collect::<Vec<_>>(), ["pedro"]);
    assert_eq!(
        removed.refused,
        [(100, Refused::Own), (101, Refused::Unknown), (999, Refused::Unknown)],
        "named twice, a user is gone the second time"
    );
    assert_eq!(ended(&store), (vec![101], vec![], false));
}

#[tokio::test]
async fn links_go_with_what_they_link() {
    let (_folder, store) = fresh().await;
    let user = store.add_user("maria", "Passw0rd!x").await.unwrap().unwrap().id;
    let (one, two) = (role(&store, "one").await, role(&store, "two").await);
    let policy = policy(&store, "one", ALLOW).await.unwrap().id;
    let rule = rule(&store, "one", "{}").await.unwrap().id;
    for role in [one, two] {
        store.link(Link::UserRole, user, Chosen::Named(vec![role]), None, AT).await.unwrap();
        store.link(Link::RolePolicy, role, Chosen::Named(vec![policy]), None, AT).await.unwrap();
        store.link(Link::RoleRule, role, Chosen::Named(vec![rule]), None, AT).await.unwrap();
    }
    let removed = store.remove::<Role>(Chosen::Named(vec![one]), None, AT).await.unwrap();
    let gone = &removed.gone[0];
    assert_eq!((&gone.users, &gone.policies, &gone.rules), (&vec![user], &vec![policy], &vec![rule]));
    let now = store.snapshot().await.unwrap();
    assert_eq!(User::find(&now, user).unwrap().roles, [two]);
    assert_eq!(now.policy(policy).unwrap().roles, [two]);
    assert_eq!(now.rule(rule).unwrap().roles, [two]);

    by_hand(&store, "DELETE FROM users_token_blacklist; DELETE FROM roles_token_blacklist");
    store.remove::<Policy>(Chosen::Named(vec![policy]), None, AT).await.unwrap();
    assert_eq!(ended(&store).1, [two], "the tokens end of the role that had the policy");
    by_hand(&store, "DELETE FROM roles_token_blacklist");
    store.remove::<Rule>(Chosen::Named(vec![rule]), None, AT).await.unwrap();
    assert_eq!(ended(&store).1, [two]);
    store.remove::<User>(Chosen::Named(vec![user]), None, AT).await.unwrap();
    let now = store.snapshot().await.unwrap();
    let two = now.role(two).unwrap();
    assert!(two.users.is_empty() && two.policies.is_empty() && two.rules.is_empty());
    let db = Connection::open(store.path()).unwrap();
    for (table, of_wazuh) in [("user_roles", 2), ("roles_policies", 47), ("roles_rules", 2)] {
        let sql = format!("SELECT count(*) FROM {table}");
        let left: i64 = db.query_row(&sql, [], |row| row.get(0)).unwrap();
        assert_eq!(left, of_wazuh, "{table}");
    }
}

#[tokio::test]
async fn all_means_all_that_is_permitted() {
    let (_folder, store) = fresh().await;
    for name in ["one", "two", "three"] {
        role(&store, name).await;
    }
    let body = PolicyBody {
        actions: vec!["security:delete".to_owned()],
        resources: vec!["role:id:1".to_owned(), "role:id:101".to_owned(), "role:id:555".to_owned()],
        effect: "allow".to_owned(),
    };
    let permissions = Permissions::of_policies(Mode::White, [&body]).unwrap();
    let scope = permissions.scope("security:delete", "role:id");
    let removed = store.remove::<Role>(Chosen::Permitted(scope.clone()), None, AT).await.unwrap();
    assert_eq!(removed.gone.iter().map(|role| role.id).collect::<Vec<_>>(), [101]);
    assert_eq!(removed.refused, [(1, Refused::Reserved)]);
    assert_eq!(ended(&store), (vec![], vec![101], false));
}

#[tokio::test]
async fn changes_end_the_tokens_they_concern() {
    let (_folder, store) = fresh().await;
    let user = store.allow_run_as(1, false, AT).await.unwrap().unwrap();
    assert!(user.before.allow_run_as, "as it was");
    let user = user.after;
    assert!(!user.allow_run_as && user.id == 1, "Wazuh's own users can be changed");
    assert_eq!(store.allow_run_as(999, true, AT).await.unwrap(), Err(Refused::Unknown));
    assert_eq!(ended(&store), (vec![1], vec![], false));
    let role = role(&store, "one").await;
    store.rename_role(role, "uno".to_owned(), AT).await.unwrap().unwrap();
    assert_eq!(ended(&store), (vec![1], vec![role], false));
    let rule = rule(&store, "one", "{}").await.unwrap().id;
    for role in [2, role] {
        store.link(Link::RoleRule, role, Chosen::Named(vec![rule]), None, AT).await.unwrap();
    }
    assert_eq!(ended(&store), (vec![1], vec![role], true));
    store.update::<Rule>(rule, Some("uno".to_owned()), None, AT).await.unwrap().unwrap();
    assert_eq!(ended(&store), (vec![1], vec![2, role], true));
}

#[tokio::test]
async fn a_change_that_fails_leaves_nothing_behind() {
    let (_folder, store) = fresh().await;
    let user = store.add_user("maria", "Passw0rd!x").await.unwrap().unwrap().id;
    by_hand(
        &store,
        "CREATE TRIGGER full BEFORE INSERT ON user_roles WHEN NEW.role_id = 5
         BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END",
    );
    let linked = store.link(Link::UserRole, user, Chosen::Named(vec![3, 4, 5, 6]), None, AT).await;
    assert!(matches!(linked, Err(StoreError::Sqlite(_))), "{linked:?}");
    assert_eq!(store.snapshot().await.unwrap().user_by_id(user).unwrap().roles, [] as [i64; 0]);
    assert_eq!(ended(&store), (vec![], vec![], false));

    by_hand(
        &store,
        "DROP TRIGGER full;
         CREATE TRIGGER full BEFORE INSERT ON users_token_blacklist BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    assert!(store.change_password(user, "N3w-Secret.w0rd", AT).await.is_err());
    assert!(store.authenticate("maria", "Passw0rd!x").await.unwrap().is_some(), "the old password stays");
    assert!(store.remove::<User>(Chosen::Named(vec![user]), None, AT).await.is_err());
    assert!(store.snapshot().await.unwrap().user("maria").is_some());
}

#[tokio::test]
async fn a_damaged_database_is_not_changed() {
    let (_folder, store) = fresh().await;
    std::fs::write(store.path(), b"no database at all").unwrap();
    assert!(store.add_role("one".to_owned()).await.is_err());
    assert_eq!(std::fs::read(store.path()).unwrap(), b"no database at all");
}
