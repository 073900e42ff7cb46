//! `GET /lists` and `GET /lists/files`: the lists, with their entries or by name alone.
//!
//! Of lists that have the same name in several folders, the Server API knows the first: that of the outermost folder,
//! and of folders in one folder the first by name.

use std::collections::HashMap;
use std::path::Path;

use serde_json::{Value, json};

use super::ListName;
use super::line::Entry;
use super::read;
use crate::agents::Selection;
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::Result;
use crate::home::Home;
use crate::query::{self, ListFields, ListRequest, Order};
use crate::result::{Items, Messages};

/// The folder of lists, relative to the home.
const FOLDER: &str = "etc/lists";

/// How deep folders of lists may be nested.
const DEEPEST: usize = 16;

const MESSAGES: Messages = Messages::new(
    "All lists that were asked for are shown",
    "Some lists that were asked for could not be shown",
    "No list is shown",
);

const DEFAULT_SORT: &[(&str, Order)] =
    &[("relative_dirname", Order::Ascending), ("filename", Order::Ascending)];

/// What `GET /lists` offers to requests.
const OFFERED: ListFields<'static> = ListFields {
    sortable: Some(&["relative_dirname", "filename"]),
    default_sort: DEFAULT_SORT,
    selectable: Some(&["items", "filename", "relative_dirname"]),
    required: &["relative_dirname", "filename"],
    searched: None,
};

/// What `GET /lists/files` offers to requests.
const FILES_OFFERED: ListFields<'static> = ListFields {
    sortable: None,
    default_sort: DEFAULT_SORT,
    selectable: None,
    required: &[],
    searched: Some(&["filename", "relative_dirname"]),
};

/// Which lists to show, and how.
#[derive(Debug, Clone, Default)]
pub struct ListLists {
    /// Page, order, search, selection of fields and query.
    pub list: ListRequest,
    /// Only those of this folder, relative to the home.
    pub relative_dirname: Option<String>,
}

/// A list's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Its folder, relative to the home.
    pub(super) folder: String,
    /// Its name.
    pub(super) name: String,
}

impl Found {
    /// The list of this name in `etc/lists` itself.
    pub(super) fn outermost(name: &ListName) -> Self {
        Self { folder: FOLDER.to_owned(), name: name.to_string() }
    }

    /// Its path, relative to the home.
    pub(super) fn path(&self) -> String {
        format!("{}/{}", self.folder, self.name)
    }
}

/// The lists of the selection with their entries.
///
/// # Errors
/// Those of the list's parameters (1403, 1407, 1724 and others); 1800 and 1803 where one of the lists cannot be read.
/// Names that no list has are passed over.
pub async fn list(cx: &Context, selection: Selection<ListName>, parameters: &ListLists) -> Result<Items> {
    let home = cx.manager.home.clone();
    let (scope, named, folder) = (selection.scope, selection.named, parameters.relative_dirname.clone());
    let shown = blocking(move || {
        let found = wanted(&home, named.as_deref(), folder.as_deref(), |name| scope.allows(name));
        found.iter().map(|found| Ok(with_entries(found, &read::entries(&home, found)?))).collect()
    });
    let shown: Result<Vec<Value>> = shown.await?;
    let page = query::apply(shown?, &parameters.list, &OFFERED)?;
    Ok(Items::page(page.items, page.total, MESSAGES).with_failed(selection.denied))
}

fn with_entries(found: &Found, entries: &[Entry]) -> Value {
    let items: Vec<Value> =
        entries.iter().map(|entry| json!({ "key": entry.key, "value": entry.value })).collect();
    json!({ "items": items, "relative_dirname": found.folder, "filename": found.name })
}

/// The lists of the selection by folder and name.
///
/// # Errors
/// Those of the list's parameters (1403, 1407 and others).
pub async fn list_files(
    cx: &Context,
    selection: Selection<ListName>,
    parameters: &ListLists,
) -> Result<Items> {
    let home = cx.manager.home.clone();
    let (scope, named, folder) = (selection.scope, selection.named, parameters.relative_dirname.clone());
    let found = blocking(move || {
        let mut found = wanted(&home, named.as_deref(), folder.as_deref(), |name| scope.allows(name));
        found.retain(|found| is_shown(&found.name));
        found
    });
    let shown = found
        .await?
        .iter()
        .map(|found| json!({ "relative_dirname": found.folder, "filename": found.name }))
        .collect();
    let page = query::apply(shown, &parameters.list, &FILES_OFFERED)?;
    Ok(Items::page(page.items, page.total, MESSAGES).with_failed(selection.denied))
}

/// The first list of each name that is named, or of each that is shown and permitted where none is named. Blocks.
fn wanted(
    home: &Home,
    named: Option<&[ListName]>,
    folder: Option<&str>,
    permitted: impl Fn(&str) -> bool,
) -> Vec<Found> {
    let mut first: HashMap<String, Found> = HashMap::new();
    let mut order = Vec::new();
    for found in all(home) {
        if !first.contains_key(&found.name) {
            order.push(found.name.clone());
            first.insert(found.name.clone(), found);
        }
    }
    let names: Vec<String> = match named {
        Some(named) => named.iter().map(ToString::to_string).collect(),
        None => order.into_iter().filter(|name| is_shown(name) && permitted(name)).collect(),
    };
    let of_folder = |found: &Found| folder.is_none_or(|folder| found.folder == folder);
    names.iter().filter_map(|name| first.get(name)).filter(|found| of_folder(found)).cloned().collect()
}

/// The first file of this name. Blocks.
pub(super) fn first(home: &Home, name: &ListName) -> Option<Found> {
    all(home).into_iter().find(|found| found.name == name.as_str())
}

/// Whether a file is a list and not something that analysisd or an editor made.
fn is_shown(name: &str) -> bool {
    let is_swap = name.starts_with('.') && name.ends_with("swp");
    !name.contains(".cdb") && !name.contains('~') && !is_swap
}

/// All files below `etc/lists`, those of a folder by name and before those of the folders in it. Links to folders are
/// not followed. Blocks.
fn all(home: &Home) -> Vec<Found> {
    let mut found = Vec::new();
    walk(home, &home.user_lists(), DEEPEST, &mut found);
    found
}

fn walk(home: &Home, folder: &Path, depth: usize, found: &mut Vec<Found>) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            tracing::warn!(%error, folder = %folder.display(), "a folder of lists cannot be read");
            return;
        }
    };
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    for entry in entries.flatten() {
        let Ok(name) = entry.file_name().into_string() else { continue };
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => folders.push(name),
            Ok(kind) if kind.is_file() || entry.path().is_file() => files.push(name),
            _ => {}
        }
    }
    files.sort_unstable();
    folders.sort_unstable();
    let relative = home.relative(folder).display().to_string();
    found.extend(files.into_iter().map(|name| Found { folder: relative.clone(), name }));
    if depth > 0 {
        folders.iter().for_each(|name| walk(home, &folder.join(name), depth - 1, found));
    }
}
