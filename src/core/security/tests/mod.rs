//! What the operations answer: codes, ids, totals, order. The database's own rules are tested in `rbac`.

mod links;
mod objects;
mod users;

use std::sync::LazyLock;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::{Change, ObjectId};
use crate::agents::Selection;
use crate::error::Fault;
use crate::rbac::{DefaultPasswords, Mode, Moment, Permissions, Store};
use crate::result::{Failures, Items};
use crate::trail::Trail;

const AT: Moment = Moment { now: 1_000_000, token_lifetime: Duration::from_secs(900) };

/// A new database, and what is added to it.
async fn store(sql: &str) -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let passwords = DefaultPasswords {
        wazuh: "first-Secret.1".to_owned().into(),
        wazuh_wui: "second-Secret.2".to_owned().into(),
    };
    let store = Store::open(folder.path().join("rbac.db"), passwords).await.unwrap();
    rusqlite::Connection::open(store.path()).unwrap().execute_batch(sql).unwrap();
    (folder, store)
}

/// A change whose notes nobody reads.
fn changing(store: &Store) -> Change<'_> {
    static UNREAD: LazyLock<Trail> = LazyLock::new(Trail::default);
    Change { store, trail: &UNREAD, at: AT }
}

/// These, named by an administrator.
fn named(ids: &[i64]) -> Selection<ObjectId> {
    Selection { named: Some(ids.iter().copied().map(ObjectId).collect()), ..everything() }
}

/// All, for an administrator.
fn everything() -> Selection<ObjectId> {
    let permissions = Permissions::without_policies(Mode::Black);
    Selection::permitted(permissions.scope("any:action", "any:kind").clone())
}

/// With an id that the caller has no right to.
fn with_denied(mut selection: Selection<ObjectId>, id: i64) -> Selection<ObjectId> {
    let mut denied = Failures::new();
    denied.add(id, Fault::PermissionDenied { action: "a:b".to_owned(), resource: "c:d".to_owned() });
    selection.denied = denied;
    selection
}

/// The affected items, their total, and the code with the ids of each group of failed ones.
async fn shown(items: Items) -> Value {
    let (total, failed) = (items.total, serde_json::to_value(&items.failed).unwrap());
    let failed: Vec<Value> =
        failed.as_array().unwrap().iter().map(|group| json!([group["error"]["code"], group["id"]])).collect();
    json!([items.affected.into_values().await.unwrap(), total, failed])
}
