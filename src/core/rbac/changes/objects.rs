//! What is done alike to objects of every kind: giving ids, changing what is not reserved, removing.

use std::sync::Arc;

use rusqlite::Connection;

use super::{Chosen, Refused};
use crate::rbac::database::Change;
use crate::rbac::object::{LAST_RESERVED_ID, Object};
use crate::rbac::snapshot::Snapshot;
use crate::rbac::store::{Store, StoreError};
use crate::rbac::tokens::{self, Moment, Revocation};

/// The outcome of removing several objects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed<T> {
    /// Those that are gone, as they were.
    pub gone: Vec<T>,
    /// Those that were not removed, in the order of the request.
    pub refused: Vec<(i64, Refused)>,
}

/// An object that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed<T> {
    /// As it was until then.
    pub before: T,
    /// As it is now.
    pub after: T,
}

impl Store {
    /// Removes users, roles, policies or rules with all their links, but none of Wazuh's own, nor the user `caller`.
    /// The tokens end of those they concern.
    pub async fn remove<T: Object>(
        &self,
        chosen: Chosen,
        caller: Option<i64>,
        at: Moment,
    ) -> Result<Removed<T>, StoreError> {
        let change = move |db: &Change<'_>| {
            let before = Snapshot::load(db)?;
            let ids = chosen.among(T::all(&before).iter().map(Object::id));
            let mut removed = Removed { gone: Vec::<T>::new(), refused: Vec::new() };
            for id in ids {
                match remove_one::<T>(db, &before, id, caller)? {
                    Ok(object) => removed.gone.push(object),
                    Err(refused) => removed.refused.push((id, refused)),
                }
            }
            let affected: Vec<Revocation<'_>> = removed.gone.iter().map(Object::affected).collect();
            let users: Vec<i64> = affected.iter().flat_map(|whose| whose.users).copied().collect();
            let roles: Vec<i64> = affected.iter().flat_map(|whose| whose.roles).copied().collect();
            tokens::revoke(db, &Revocation { users: &users, roles: &roles, run_as: false }, at)?;
            Ok(removed)
        };
        Ok(self.change(change).await?.0)
    }
}

fn remove_one<T: Object>(
    db: &Connection,
    before: &Snapshot,
    id: i64,
    caller: Option<i64>,
) -> rusqlite::Result<Result<T, Refused>> {
    if id <= LAST_RESERVED_ID {
        return Ok(Err(Refused::Reserved));
    }
    if caller == Some(id) {
        return Ok(Err(Refused::Own));
    }
    let rows = db.execute(&format!("DELETE FROM {} WHERE id = ?1", T::TABLE), [id])?;
    // Named twice, it is gone the second time.
    Ok(T::find(before, id).filter(|_| rows > 0).cloned().ok_or(Refused::Unknown))
}

/// The object that is to be changed, as it is before, if it may be: it must exist and not be one of Wazuh's own.
pub(super) fn changeable<T: Object>(db: &Connection, id: i64) -> Result<Result<T, Refused>, StoreError> {
    let object = T::find(&Snapshot::load(db)?, id).cloned().ok_or(Refused::Unknown);
    Ok(object.and_then(|object| if id <= LAST_RESERVED_ID { Err(Refused::Reserved) } else { Ok(object) }))
}

/// Whether the table has a row of this id.
pub(super) fn exists(db: &Connection, table: &str, id: i64) -> rusqlite::Result<bool> {
    db.query_row(&format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = ?1)"), [id], |row| row.get(0))
}

/// The id for a new row: the first one that is not reserved, or none where SQLite's own counting goes on from there.
pub(super) fn first_id(db: &Connection, table: &str) -> rusqlite::Result<Option<i64>> {
    let highest: Option<i64> = db.query_row(&format!("SELECT max(id) FROM {table}"), [], |row| row.get(0))?;
    Ok(highest.filter(|highest| *highest < LAST_RESERVED_ID).map(|_| LAST_RESERVED_ID + 1))
}

/// The object that was added, where that was not refused.
pub(super) fn added<T: Object>(
    (outcome, after): (Result<i64, Refused>, Arc<Snapshot>),
) -> Result<T, Refused> {
    T::find(&after, outcome?).cloned().ok_or(Refused::Unknown)
}

/// The object that was changed, of which it is told how it was before, where the change was not refused.
pub(super) fn changed<T: Object>(
    (outcome, after): (Result<T, Refused>, Arc<Snapshot>),
) -> Result<Changed<T>, Refused> {
    let before = outcome?;
    let after = T::find(&after, before.id()).cloned().ok_or(Refused::Unknown)?;
    Ok(Changed { before, after })
}
