//! The order of links: the `level` column of a user's roles and of a role's policies.
//!
//! The numbers are Wazuh's, which leave gaps and may repeat one; links of the same level are in the order of their
//! items' ids.

use rusqlite::{Connection, params};

use super::Link;

/// Makes room for a new link at a position, where one is there, and says which level it gets. Without a position it
/// gets as many as there are links, which puts it last as long as none was removed.
pub(super) fn make_room(
    db: &Connection,
    link: Link,
    owner: i64,
    position: Option<i64>,
) -> rusqlite::Result<i64> {
    if let Some(position) = position {
        shift(db, link, owner, position)?;
    }
    let (count, highest): (i64, i64) = db.query_row(
        &format!(
            "SELECT count(*), coalesce(max(level), 0) FROM {} WHERE {} = ?1",
            link.table(),
            link.owner()
        ),
        [owner],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    // The new link is there with level 0 already when Wazuh looks for the highest.
    let end = highest.max(0).saturating_add(1);
    Ok(match position {
        None => count,
        Some(_) if count == 0 => 0,
        Some(position) if position <= end => position,
        // Beyond the end, users and roles differ.
        Some(_) if link == Link::UserRole => end,
        Some(_) => count,
    })
}

/// Counts the links from a position on anew, where one has just that position.
fn shift(db: &Connection, link: Link, owner: i64, position: i64) -> rusqlite::Result<()> {
    let (table, of, item) = (link.table(), link.owner(), link.item());
    let following: Vec<(i64, i64)> = db
        .prepare(&format!(
            "SELECT id, level FROM {table} WHERE {of} = ?1 AND level >= ?2 ORDER BY level, {item}"
        ))?
        .query_map([owner, position], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    if following.first().is_some_and(|(_, level)| *level == position) {
        let mut update = db.prepare(&format!("UPDATE {table} SET level = ?1 WHERE id = ?2"))?;
        for ((id, _), place) in following.into_iter().zip(1..) {
            update.execute(params![position.saturating_add(place), id])?;
        }
    }
    Ok(())
}

/// Moves the policies up that follow one that was removed. The roles of users stay where they are.
pub(super) fn close_gap(
    db: &Connection,
    link: Link,
    owner: i64,
    removed: Option<i64>,
) -> rusqlite::Result<()> {
    if link == Link::RolePolicy {
        let sql = "UPDATE roles_policies SET level = level - 1 WHERE role_id = ?1 AND level >= ?2";
        db.execute(sql, params![owner, removed])?;
    }
    Ok(())
}
