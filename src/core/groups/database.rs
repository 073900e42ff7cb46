//! The groups of the database, kept in step with the folders.
//!
//! In Wazuh a module of its own does this (`src/wazuh_modules/wm_database.c`), some time after a folder appeared or
//! went. Here whoever makes or removes a folder says so to the database at once; where that module runs too, it finds
//! nothing left to do.

use std::collections::{BTreeSet, HashSet};

use serde_json::Value;

use super::GroupName;
use super::delete::remove_remains;
use super::folders::folders;
use crate::blocking::blocking;
use crate::error::{Error, Fault, Result};
use crate::home::Home;
use crate::wdb::{self, Database};

/// Makes the database know a group.
///
/// # Errors
/// Those of the database.
pub(super) async fn insert(wdb: &wdb::Client, group: &GroupName) -> Result<()> {
    if is_known(wdb, group).await? {
        return Ok(());
    }
    match wdb.command(&format!("global insert-agent-group {group}")).await {
        Ok(_) => Ok(()),
        // Somebody else may have been faster.
        Err(wdb::Error::Refused(_)) if is_known(wdb, group).await? => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Makes the database forget a group. Its agents that have no other go back to `default`.
///
/// # Errors
/// Those of the database.
pub(super) async fn remove(wdb: &wdb::Client, group: &GroupName) -> Result<()> {
    match wdb.command(&format!("global delete-group {group}")).await {
        Ok(_) => Ok(()),
        Err(wdb::Error::Refused(_)) if !is_known(wdb, group).await? => Ok(()),
        Err(error) => Err(error.into()),
    }
}

async fn is_known(wdb: &wdb::Client, group: &GroupName) -> Result<bool> {
    let answer = wdb.command(&format!("global find-group {group}")).await?;
    let found: Value = serde_json::from_str(&answer)
        .map_err(|cause| Error::new(Fault::DatabaseAnswerInvalid { reason: cause.to_string() }))?;
    Ok(found.as_array().is_some_and(|rows| !rows.is_empty()))
}

/// Brings the database in step with the folders: groups that were made or removed while nobody looked, or in the
/// middle of which a process died. `default` is never removed. Only while no other process removes groups.
///
/// # Errors
/// 1727 where the folders cannot be read, before anything is changed; those of the database.
pub async fn mend(home: &Home, wdb: &wdb::Client) -> Result<()> {
    let remains = home.clone();
    blocking(move || {
        if let Err(error) = remove_remains(&remains) {
            tracing::warn!(%error, "what is left of removed groups cannot be removed");
        }
    })
    .await?;
    let Differences { new, gone } = Differences::find(home, wdb).await?;
    for group in new {
        insert(wdb, &group).await?;
    }
    for group in gone {
        remove(wdb, &group).await?;
    }
    Ok(())
}

/// What was noticed of groups that somebody else makes and removes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Noticed {
    /// The database knows these from now on.
    pub made: BTreeSet<GroupName>,
    /// The database has forgotten these.
    pub removed: BTreeSet<GroupName>,
    /// The folders of these are not there: whoever has removed them may be in the middle of it.
    pub missing: BTreeSet<GroupName>,
}

/// Brings the database in step with folders that somebody else makes and removes, while others do so through it. Groups
/// whose folders are not there are forgotten where they were not there at the last look either: they were `missing`.
///
/// # Errors
/// As [`mend`].
pub async fn notice(home: &Home, wdb: &wdb::Client, missing: &BTreeSet<GroupName>) -> Result<Noticed> {
    let Differences { new, gone } = Differences::find(home, wdb).await?;
    let mut noticed = Noticed::default();
    for group in new {
        // Who removes a group takes its folder away before the database is told.
        if has_folder(home, &group).await? && !is_known(wdb, &group).await? {
            insert(wdb, &group).await?;
            noticed.made.insert(group);
        }
    }
    for group in gone {
        if !missing.contains(&group) {
            noticed.missing.insert(group);
        } else if !has_folder(home, &group).await? {
            remove(wdb, &group).await?;
            noticed.removed.insert(group);
        }
    }
    Ok(noticed)
}

async fn has_folder(home: &Home, group: &GroupName) -> Result<bool> {
    let folder = home.group(group.as_str());
    blocking(move || folder.is_dir()).await
}

/// How the folders and the database differ.
struct Differences {
    /// Groups that the database does not know.
    new: Vec<GroupName>,
    /// Groups without a folder; never `default`.
    gone: Vec<GroupName>,
}

impl Differences {
    async fn find(home: &Home, wdb: &wdb::Client) -> Result<Self> {
        // The database is asked first: what is made meanwhile may be known by then, and is not gone.
        let rows = wdb.rows(Database::Global, "SELECT name FROM `group`").await?;
        let home = home.clone();
        let folders = blocking(move || folders(&home)).await?.map_err(|cause| {
            Error::new(Fault::GroupFilesUnlisted { reason: "etc/shared cannot be read".to_owned() })
                .caused_by(cause)
        })?;
        let known: HashSet<&str> =
            rows.iter().filter_map(|row| row.get("name").and_then(Value::as_str)).collect();
        let named = |name: &str| name.parse::<GroupName>().ok();
        let new = folders.iter().filter(|name| !known.contains(name.as_str()));
        let gone = known.iter().filter(|name| **name != GroupName::DEFAULT && !folders.contains(**name));
        Ok(Self {
            new: new.filter_map(|name| named(name)).collect(),
            gone: gone.filter_map(|name| named(name)).collect(),
        })
    }
}
