//! The groups' folders in `etc/shared`. A group exists when its folder does.

use std::collections::{BTreeSet, HashSet};
use std::io;

use super::GroupName;
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::home::Home;

/// The names of the groups' folders. Blocks.
///
/// # Errors
/// The operating system's, where `etc/shared` cannot be read.
pub(super) fn folders(home: &Home) -> io::Result<HashSet<String>> {
    let folder = |entry: io::Result<std::fs::DirEntry>| {
        entry
            .map(|entry| entry.path().is_dir().then(|| entry.file_name().into_string().ok()).flatten())
            .transpose()
    };
    std::fs::read_dir(home.shared())?.filter_map(folder).collect()
}

/// The names of the groups there are, in order; none where their folders cannot be read.
///
/// # Errors
/// 1000 when the process is ending.
pub(crate) async fn existing(cx: &Context) -> Result<BTreeSet<String>> {
    let home = cx.manager.home.clone();
    let found = blocking(move || folders(&home)).await?;
    Ok(found
        .inspect_err(|error| tracing::warn!(%error, "the groups' folders cannot be read"))
        .unwrap_or_default()
        .into_iter()
        .collect())
}

/// Checks that there is such a group.
///
/// # Errors
/// 1710 when there is not.
pub(crate) async fn must_exist(cx: &Context, group: &GroupName) -> Result<()> {
    let folder = cx.manager.home.group(group.as_str());
    if blocking(move || folder.is_dir()).await? { Ok(()) } else { Err(Fault::GroupNotFound.into()) }
}
