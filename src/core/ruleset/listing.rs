//! `GET /rules/files` and `GET /decoders/files`: the files of a kind by name.

use serde_json::Value;

use super::{FileName, FileStatus, Kind, RulesetFile, Settings, files};
use crate::agents::Selection;
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::Home;
use crate::query::{self, ListFields, ListRequest, Order};
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "All files that were asked for are shown",
    "Some files that were asked for could not be shown",
    "No file is shown",
);

const OFFERED: ListFields<'static> = ListFields {
    sortable: None,
    default_sort: &[("filename", Order::Ascending)],
    selectable: Some(&["filename", "relative_dirname", "status"]),
    required: &["filename"],
    searched: None,
};

/// Which files to show, and how.
#[derive(Debug, Clone, Default)]
pub struct ListRulesetFiles {
    /// Page, order, search, selection of fields and query.
    pub list: ListRequest,
    /// Only those of this folder, relative to the home.
    pub relative_dirname: Option<String>,
    /// Only those that are read, or that are left out.
    pub status: Option<FileStatus>,
}

/// The files of a kind that the selection permits or names.
///
/// # Errors
/// Those of the list's parameters (1403, 1407, 1724 and others), and 1106, 1101 and 1005 where the configuration or a
/// folder cannot be read. Names that no file has are passed over.
pub async fn list_files(
    cx: &Context,
    kind: Kind,
    selection: Selection<FileName>,
    parameters: &ListRulesetFiles,
) -> Result<Items> {
    let home = cx.manager.home.clone();
    let mut found = blocking(move || all(&home, kind)).await??;
    if let Some(folder) = &parameters.relative_dirname {
        found.retain(|file| file.relative_dirname == *folder);
    }
    if let Some(status) = parameters.status {
        found.retain(|file| file.status == status);
    }
    let shown: Vec<&RulesetFile> = match &selection.named {
        None => found.iter().filter(|file| selection.scope.allows(&file.filename)).collect(),
        Some(named) => {
            named.iter().flat_map(|name| found.iter().filter(|file| file.filename == name.as_str())).collect()
        }
    };
    let page = query::apply(shown.into_iter().map(item).collect(), &parameters.list, &OFFERED)?;
    Ok(Items::page(page.items, page.total, MESSAGES).with_failed(selection.denied))
}

fn item(file: &RulesetFile) -> Value {
    serde_json::json!({
        "filename": file.filename,
        "relative_dirname": file.relative_dirname,
        "status": file.status.as_str(),
    })
}

/// All files of a kind that the configuration names. Blocks.
///
/// # Errors
/// 1106, 1101 and 1005 where the configuration or a folder cannot be read.
pub(super) fn all(home: &Home, kind: Kind) -> Result<Vec<RulesetFile>> {
    of_settings(home, &Settings::read(home)?, kind)
}

/// All files of a kind that these settings name. Blocks.
pub(super) fn of_settings(home: &Home, settings: &Settings, kind: Kind) -> Result<Vec<RulesetFile>> {
    files(home, settings.sources(kind), kind).map_err(|cause| {
        Error::new(Fault::FileUnreadable { path: format!("the folders of {kind}") }).caused_by(cause)
    })
}
