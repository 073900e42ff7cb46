//! `DELETE /groups`: groups are removed, and their agents go back to their other groups, or to `default`.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde_json::{Value, json};

use super::{GroupName, ListGroups, database, folders, list};
use crate::agents::Selection;
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::Home;
use crate::rbac::Scope;
use crate::result::{Affected, Items, Messages};

const MESSAGES: Messages = Messages::new(
    "All groups that were asked for were removed",
    "Some groups that were asked for were not removed",
    "No group was removed",
);

/// How the names of folders begin that are on their way out.
const REMAINS: &str = ".removed-group-";

/// How long the database may take over a group, of which every agent may be a member.
const PATIENCE: Duration = Duration::from_secs(120);

/// Removes groups, and answers with their names in the order of the request.
///
/// # Errors
/// Of the groups that are named, failed items are: those that do not exist (1710), `default` (1712), and those whose
/// folder or row cannot be removed (1907, or the database's code), which stay as they were.
pub async fn delete(cx: &Context, selection: Selection<GroupName>) -> Result<Items> {
    let existing = folders::existing(cx).await?;
    let mut failed = selection.denied;
    let asked: Vec<GroupName> = match selection.named {
        Some(named) => named,
        None => existing
            .iter()
            .filter(|name| *name != GroupName::DEFAULT && selection.scope.allows(name))
            .filter_map(|name| name.parse().ok())
            .collect(),
    };
    let states = states(cx, Arc::clone(&selection.scope), &asked).await;
    let mut removed: Vec<GroupName> = Vec::new();
    for group in asked {
        if group.as_str() == GroupName::DEFAULT {
            failed.add(&group, Fault::DefaultGroupKept);
        } else if !existing.contains(group.as_str()) {
            failed.add(&group, Fault::GroupNotFound);
        } else if removed.contains(&group) {
            // Named twice: Wazuh's answer names it twice.
            removed.push(group);
        } else {
            match remove(cx, &group).await {
                Ok(()) => {
                    let unknown = || json!({ "name": group });
                    cx.trail.before(states.get(group.as_str()).cloned().unwrap_or_else(unknown));
                    removed.push(group);
                }
                Err(error) => failed.add(&group, error),
            }
        }
    }
    let removed = removed.iter().map(|group| group.as_str().into()).collect();
    Ok(Items::new(removed, MESSAGES).with_failed(failed))
}

/// Groups as their list shows them, by name. What is only noted must not keep a group from being removed: those that
/// are not known, or none where the database does not answer, are left out.
async fn states(cx: &Context, scope: Arc<Scope>, groups: &[GroupName]) -> HashMap<String, Value> {
    let selection = Selection { named: Some(groups.to_vec()), ..Selection::permitted(scope) };
    let Ok(Items { affected: Affected::Values(shown), .. }) =
        list(cx, selection, &ListGroups::unsorted()).await
    else {
        return HashMap::new();
    };
    let named = |group: Value| Some((group.get("name")?.as_str()?.to_owned(), group));
    shown.into_iter().filter_map(named).collect()
}

/// Removes one group. The folder is set aside first, in one step: from then on the group is gone, for a process that
/// starts after a crash as well ([`database::mend`]); and it can be put back where the database does not follow.
async fn remove(cx: &Context, group: &GroupName) -> Result<()> {
    let folder = cx.manager.home.group(group.as_str());
    let aside = aside(&cx.manager.home);
    let not_moved = |cause: io::Error| Error::new(Fault::FileNotDeleted).caused_by(cause);
    {
        let (folder, aside) = (folder.clone(), aside.clone());
        blocking(move || fs::rename(folder, aside)).await?.map_err(not_moved)?;
    }
    let wdb = cx.manager.wdb.until(cx.deadline).answer_within(PATIENCE);
    if let Err(error) = database::remove(&wdb, group).await {
        blocking(move || put_back(&aside, &folder)).await?;
        return Err(error);
    }
    blocking(move || {
        if let Err(error) = fs::remove_dir_all(&aside) {
            tracing::warn!(%error, folder = %aside.display(), "what is left of a removed group cannot be removed");
        }
    })
    .await
}

/// A place for a group's folder to wait for its end: beside the groups' folder, so that it can be moved in one step.
fn aside(home: &Home) -> PathBuf {
    static REMOVED: AtomicU64 = AtomicU64::new(0);
    let number = REMOVED.fetch_add(1, Ordering::Relaxed);
    home.configuration().join(format!("{REMAINS}{}-{number}", std::process::id()))
}

/// Removes what processes left of groups that died while they removed them. Blocks.
pub(super) fn remove_remains(home: &Home) -> io::Result<()> {
    for entry in fs::read_dir(home.configuration())? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(REMAINS) {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

fn put_back(aside: &Path, folder: &Path) {
    if let Err(error) = fs::rename(aside, folder) {
        tracing::error!(%error, folder = %aside.display(), "the folder of a group that was not removed cannot be put back");
    }
}
