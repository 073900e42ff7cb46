//! `GET /groups/{group_id}/files`: the files of a group with their checksums.

use serde_json::{Value, json};

use super::super::{GroupName, HashAlgorithm, folders};
use super::read::ACTIVE_RESPONSES;
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::query::{self, ListFields, ListRequest};
use crate::result::{Failures, Items, Messages};

const MESSAGES: Messages = Messages::new(
    "All files of the group that were asked for are shown",
    "Some files of the group could not be shown",
    "No file of the group is shown",
);

/// What the list offers to requests.
const OFFERED: ListFields<'static> = ListFields {
    sortable: None,
    default_sort: &[],
    selectable: Some(&["filename", "hash"]),
    required: &["filename"],
    searched: None,
};

/// Which files to show, and how.
#[derive(Debug, Clone, Default)]
pub struct ListFiles {
    /// Page, order, search, selection of fields and query.
    pub list: ListRequest,
    /// The algorithm of the checksums.
    pub hash: HashAlgorithm,
}

/// The files of a group, and `ar.conf`, which all groups share. What cannot be read, as a folder, has no checksum.
///
/// # Errors
/// Those of the list's parameters, and 1727 where the folder cannot be read. A group that does not exist becomes a
/// failed item with code 1710.
pub async fn list_files(cx: &Context, group: &GroupName, parameters: &ListFiles) -> Result<Items> {
    if let Err(error) = folders::must_exist(cx, group).await {
        let mut failed = Failures::new();
        failed.add(group, error);
        return Ok(Items::new(Vec::new(), MESSAGES).with_failed(failed));
    }
    let (home, folder, hash) =
        (cx.manager.home.clone(), cx.manager.home.group(group.as_str()), parameters.hash);
    let found = blocking(move || {
        let mut files = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            files.push(json!({ "filename": name, "hash": hash.of_file(&entry.path()) }));
        }
        let shared = hash.of_file(&home.active_response_commands());
        files.push(json!({ "filename": ACTIVE_RESPONSES, "hash": shared }));
        Ok::<Vec<Value>, std::io::Error>(files)
    });
    let files = found.await?.map_err(|cause| {
        Error::new(Fault::GroupFilesUnlisted { reason: "its folder cannot be read".to_owned() })
            .caused_by(cause)
    })?;
    let page = query::apply(files, &parameters.list, &OFFERED)?;
    Ok(Items::page(page.items, page.total, MESSAGES))
}
