//! The groups of the database, kept in step with the folders.
//!
//! In Wazuh a module of its own does this (`src/wazuh_modules/wm_database.c`), some time after a folder appeared or
//! went. Here whoever makes or removes a folder says so to the database at once; where that module runs too, it finds
//! nothing left to do.

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
    let home = home.clone();
    let folders = blocking(move || {
        if let Err(error) = remove_remains(&home) {
            tracing::warn!(%error, "what is left of removed groups cannot be removed");
        }
        folders(&home)
    });
    let folders = folders.await?.map_err(|cause| {
        Error::new(Fault::GroupFilesUnlisted { reason: "etc/shared cannot be read".to_owned() })
            .caused_by(cause)
    })?;
    let rows = wdb.rows(Database::Global, "SELECT name FROM `group`").await?;
    let known: Vec<&str> = rows.iter().filter_map(|row| row.get("name").and_then(Value::as_str)).collect();
    let named = |name: &str| name.parse::<GroupName>().ok();
    for group in folders.iter().filter(|name| !known.contains(&name.as_str())).filter_map(|name| named(name))
    {
        insert(wdb, &group).await?;
    }
    let gone = known.into_iter().filter(|name| *name != GroupName::DEFAULT && !folders.contains(*name));
    for group in gone.filter_map(named) {
        remove(wdb, &group).await?;
    }
    Ok(())
}

/// Makes the database know groups whose folders somebody else has made, while others make and remove groups as well. Says
/// which. Groups whose folders are gone stay until [`mend`]: whoever removes one may be in the middle of it.
///
/// # Errors
/// As [`mend`].
pub async fn notice(home: &Home, wdb: &wdb::Client) -> Result<Vec<GroupName>> {
    let rows = wdb.rows(Database::Global, "SELECT name FROM `group`").await?;
    let shared = home.clone();
    let folders = blocking(move || folders(&shared)).await?.map_err(|cause| {
        Error::new(Fault::GroupFilesUnlisted { reason: "etc/shared cannot be read".to_owned() })
            .caused_by(cause)
    })?;
    let known: Vec<&str> = rows.iter().filter_map(|row| row.get("name").and_then(Value::as_str)).collect();
    let new = folders.iter().filter(|name| !known.contains(&name.as_str()));
    let mut noticed = Vec::new();
    for group in new.filter_map(|name| name.parse::<GroupName>().ok()) {
        // Who removes a group takes its folder away before the database is told.
        let folder = home.group(group.as_str());
        if blocking(move || folder.is_dir()).await? && !is_known(wdb, &group).await? {
            insert(wdb, &group).await?;
            noticed.push(group);
        }
    }
    Ok(noticed)
}
