//! `POST /groups`: a group is made, with what the template holds as its configuration.

use std::fs::{self, Permissions};
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::Path;

use serde_json::json;

use super::{CONFIGURATION_FILE, GroupName, database};
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::{Home, create_file};
use crate::result::Data;

/// The mode of a group's folder.
const FOLDER_MODE: u32 = 0o770;

/// The mode of a group's files.
pub(super) const FILE_MODE: u32 = 0o660;

/// Makes a group: its folder with an `agent.conf`, and its row in the database. Where one of them cannot be made the
/// other is not there either.
///
/// # Errors
/// 1711 where there is such a group, whether `default` in any case or another; 1713 where a file of `etc/shared` has
/// that name; 1005 where the folder cannot be made or the template not be read; those of the database.
pub async fn create(cx: &Context, group: &GroupName) -> Result<Data> {
    let (home, name) = (cx.manager.home.clone(), group.clone());
    blocking(move || make_folder(&home, &name)).await??;
    if let Err(error) = database::insert(&cx.manager.wdb.until(cx.deadline), group).await {
        let folder = cx.manager.home.group(group.as_str());
        blocking(move || take_back(&folder)).await?;
        return Err(error);
    }
    cx.trail.after(json!({ "name": group }));
    Ok(Data::message(format!("Group {group} was created")))
}

/// Blocks.
fn make_folder(home: &Home, group: &GroupName) -> Result<()> {
    let folder = home.group(group.as_str());
    let taken = || match folder.symlink_metadata() {
        Ok(there) if !there.is_dir() && !folder.is_dir() => {
            Fault::GroupNameReserved { group: group.to_string() }
        }
        _ => Fault::GroupExists { group: group.to_string() },
    };
    if group.as_str().eq_ignore_ascii_case(GroupName::DEFAULT) {
        return Err(Fault::GroupExists { group: group.to_string() }.into());
    }
    let template = home.agent_configuration_template();
    let unreadable = |path: &Path, cause: io::Error| {
        let path = home.relative(path).display().to_string();
        Error::new(Fault::FileUnreadable { path }).caused_by(cause)
    };
    match fs::create_dir(&folder) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(taken().into()),
        Err(error) => return Err(unreadable(&folder, error)),
    }
    let filled = as_its_neighbours(&folder, &home.shared())
        .map_err(|error| unreadable(&folder, error))
        .and_then(|()| fs::read(&template).map_err(|error| unreadable(&template, error)))
        .and_then(|bytes| {
            let file = folder.join(CONFIGURATION_FILE);
            create_file(&file, &bytes, FILE_MODE).map_err(|error| unreadable(&file, error))
        });
    filled.map(drop).inspect_err(|_| take_back(&folder))
}

/// Gives a new folder the mode of groups' folders and, where that is allowed, the owner of the folder it is in.
fn as_its_neighbours(folder: &Path, parent: &Path) -> io::Result<()> {
    fs::set_permissions(folder, Permissions::from_mode(FOLDER_MODE))?;
    let (owner, made) = (fs::metadata(parent)?, fs::metadata(folder)?);
    if (owner.uid(), owner.gid()) != (made.uid(), made.gid()) {
        match chown(folder, Some(owner.uid()), Some(owner.gid())) {
            Err(error) if error.kind() != io::ErrorKind::PermissionDenied => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

fn take_back(folder: &Path) {
    if let Err(error) = fs::remove_dir_all(folder) {
        tracing::error!(%error, folder = %folder.display(), "the folder of a group that was not made stays");
    }
}
