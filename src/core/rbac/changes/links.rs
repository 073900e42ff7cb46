//! Linking roles to users, and policies and rules to roles.

use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::objects::exists;
use super::order;
use super::{Chosen, Link, LinkRefused};
use crate::rbac::database::Change;
use crate::rbac::defaults::created_now;
use crate::rbac::object::LAST_RESERVED_ID;
use crate::rbac::snapshot::Snapshot;
use crate::rbac::store::{Store, StoreError};
use crate::rbac::tokens::{self, Moment};

/// The outcome of making or removing several links of one owner.
#[derive(Debug, Clone)]
pub struct Linked {
    /// How many links were made or removed.
    pub done: u64,
    /// The items that were not linked or unlinked, in the order of the request.
    pub refused: Vec<(i64, LinkRefused)>,
    /// What the database held before.
    pub before: Arc<Snapshot>,
    /// What the database holds now.
    pub after: Arc<Snapshot>,
}

/// What happened to the items.
#[derive(Default)]
struct Tally {
    done: u64,
    refused: Vec<(i64, LinkRefused)>,
}

impl Tally {
    fn count(&mut self, item: i64, outcome: Result<(), LinkRefused>) {
        match outcome {
            Ok(()) => self.done += 1,
            Err(refused) => self.refused.push((item, refused)),
        }
    }
}

impl Store {
    /// Links items to an owner and revokes the tokens that this concerns.
    ///
    /// With a position the first of them gets it and the others follow, and what is linked already stays where it is
    /// and counts as done; without one they go last. Rules have no order.
    pub async fn link(
        &self,
        link: Link,
        owner: i64,
        items: Chosen,
        position: Option<i64>,
        at: Moment,
    ) -> Result<Linked, StoreError> {
        let change = move |db: &Change<'_>| {
            let before = Arc::new(Snapshot::load(db)?);
            let mut tally = Tally::default();
            let mut position = position;
            for item in chosen(db, link, &items)? {
                let outcome = link_one(db, link, owner, item, position)?;
                if outcome.is_ok() {
                    position = position.map(|position| position.saturating_add(1));
                }
                tally.count(item, outcome);
            }
            finish(db, link, owner, &tally, at)?;
            Ok((tally, before))
        };
        let ((tally, before), after) = self.change(change).await?;
        Ok(Linked { done: tally.done, refused: tally.refused, before, after })
    }

    /// Takes items from an owner and revokes the tokens that this concerns; `None` if there is no such owner.
    pub async fn unlink(
        &self,
        link: Link,
        owner: i64,
        items: Chosen,
        at: Moment,
    ) -> Result<Option<Linked>, StoreError> {
        let change = move |db: &Change<'_>| {
            if !exists(db, link.owners(), owner)? {
                return Ok(None);
            }
            let before = Arc::new(Snapshot::load(db)?);
            let mut tally = Tally::default();
            for item in chosen(db, link, &items)? {
                tally.count(item, unlink_one(db, link, owner, item)?);
            }
            finish(db, link, owner, &tally, at)?;
            Ok(Some((tally, before)))
        };
        let (unlinked, after) = self.change(change).await?;
        Ok(unlinked.map(|(tally, before)| Linked { done: tally.done, refused: tally.refused, before, after }))
    }
}

fn chosen(db: &Connection, link: Link, items: &Chosen) -> rusqlite::Result<Vec<i64>> {
    let existing = db
        .prepare(&format!("SELECT id FROM {} ORDER BY id", link.items()))?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<i64>>>()?;
    Ok(items.among(existing))
}

fn finish(db: &Connection, link: Link, owner: i64, tally: &Tally, at: Moment) -> rusqlite::Result<()> {
    if tally.done > 0 { tokens::revoke(db, &link.affected(&owner), at) } else { Ok(()) }
}

fn link_one(
    db: &Connection,
    link: Link,
    owner: i64,
    item: i64,
    position: Option<i64>,
) -> rusqlite::Result<Result<(), LinkRefused>> {
    if let Err(refused) = allowed(db, link, owner, item)? {
        return Ok(Err(refused));
    }
    let (table, of, to) = (link.table(), link.owner(), link.item());
    if linked(db, link, owner, item)?.is_some() {
        return Ok(if position.is_some() { Ok(()) } else { Err(LinkRefused::Unchanged) });
    }
    if link == Link::RoleRule {
        let sql = format!("INSERT INTO {table} ({of}, {to}, created_at) VALUES (?1, ?2, ?3)");
        db.execute(&sql, params![owner, item, created_now()])?;
    } else {
        let level = order::make_room(db, link, owner, position)?;
        let sql = format!("INSERT INTO {table} ({of}, {to}, level, created_at) VALUES (?1, ?2, ?3, ?4)");
        db.execute(&sql, params![owner, item, level, created_now()])?;
    }
    Ok(Ok(()))
}

fn unlink_one(
    db: &Connection,
    link: Link,
    owner: i64,
    item: i64,
) -> rusqlite::Result<Result<(), LinkRefused>> {
    if let Err(refused) = allowed(db, link, owner, item)? {
        return Ok(Err(refused));
    }
    let Some(level) = linked(db, link, owner, item)? else {
        return Ok(Err(LinkRefused::Unchanged));
    };
    let sql = format!("DELETE FROM {} WHERE {} = ?1 AND {} = ?2", link.table(), link.owner(), link.item());
    db.execute(&sql, [owner, item])?;
    order::close_gap(db, link, owner, level)?;
    Ok(Ok(()))
}

/// Whether both ends exist and may be linked and unlinked, asked in Wazuh's order. Its own roles may get rules, and
/// lose them; its own rules are not to be touched.
fn allowed(db: &Connection, link: Link, owner: i64, item: i64) -> rusqlite::Result<Result<(), LinkRefused>> {
    let of_wazuh = if link == Link::RoleRule { item } else { owner };
    if of_wazuh <= LAST_RESERVED_ID {
        return Ok(Err(LinkRefused::Reserved));
    }
    let owner = (link.owners(), owner, LinkRefused::OwnerUnknown);
    let item = (link.items(), item, LinkRefused::ItemUnknown);
    let ends = if link == Link::RoleRule { [item, owner] } else { [owner, item] };
    for (table, id, unknown) in ends {
        if !exists(db, table, id)? {
            return Ok(Err(unknown));
        }
    }
    Ok(Ok(()))
}

/// The level of a link, if there is one. Those to rules have none.
fn linked(db: &Connection, link: Link, owner: i64, item: i64) -> rusqlite::Result<Option<Option<i64>>> {
    let level = if link == Link::RoleRule { "NULL" } else { "level" };
    let sql =
        format!("SELECT {level} FROM {} WHERE {} = ?1 AND {} = ?2", link.table(), link.owner(), link.item());
    db.query_row(&sql, [owner, item], |row| row.get(0)).optional()
}
