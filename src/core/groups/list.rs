//! `GET /groups`: the groups with the number of their agents and the checksums of their files.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::{CONFIGURATION_FILE, GroupName, HashAlgorithm, MERGED_FILE, existing};
use crate::agents::Selection;
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::Home;
use crate::query::{self, ListFields, ListRequest};
use crate::result::{Items, Messages};
use crate::wdb::Database;

/// The groups by name, each with the number of its agents.
const GROUPS: &str = "SELECT name, count(id_group) AS count FROM `group` LEFT JOIN belongs ON id = id_group \
                      GROUP BY name ORDER BY name";

const MESSAGES: Messages = Messages::new(
    "All groups that were asked for are shown",
    "Some groups that were asked for could not be shown",
    "No group is shown",
);

/// The fields of a group.
const FIELDS: &[&str] = &["name", "count", "mergedSum", "configSum"];

/// What the list offers to requests.
const OFFERED: ListFields<'static> = ListFields {
    sortable: Some(FIELDS),
    default_sort: &[],
    selectable: Some(FIELDS),
    required: &["name"],
    searched: None,
};

/// Which groups to show, and how.
#[derive(Debug, Clone, Default)]
pub struct ListGroups {
    /// Page, order, search, selection of fields and query. `GET /groups` sorts by name where nothing is said.
    pub list: ListRequest,
    /// The algorithm of the checksums.
    pub hash: HashAlgorithm,
}

impl ListGroups {
    /// All groups, in the order of the database: by the bytes of their names.
    pub(crate) fn unsorted() -> Self {
        Self::default()
    }
}

/// The groups that have a folder and are known to the database.
///
/// # Errors
/// Those of the list's parameters (1403, 1407, 1724 and others) and of the database. A named group without a folder
/// becomes a failed item with code 1710.
pub async fn list(cx: &Context, selection: Selection<GroupName>, parameters: &ListGroups) -> Result<Items> {
    if selection.is_empty() {
        return Ok(Items::new(Vec::new(), MESSAGES).with_failed(selection.denied));
    }
    let wdb = cx.manager.wdb.until(cx.deadline);
    let rows = wdb.rows(Database::Global, GROUPS);
    let rows = async { rows.await.map_err(Error::from) };
    let (rows, folders) = tokio::try_join!(rows, existing(cx))?;

    let mut failed = selection.denied;
    let unknown = selection.named.iter().flatten().filter(|name| !folders.contains(name.as_str()));
    failed.add_all(unknown, Fault::GroupNotFound);
    let named: Option<HashSet<&str>> =
        selection.named.as_ref().map(|named| named.iter().map(GroupName::as_str).collect());
    let shown = |name: &str| match &named {
        Some(named) => named.contains(name),
        None => selection.scope.allows(name),
    };
    let name_of = |row: &Map<String, Value>| row.get("name").and_then(Value::as_str).map(str::to_owned);
    let groups = rows
        .into_iter()
        .filter(|row| name_of(row).is_some_and(|name| folders.contains(&name) && shown(&name)))
        .collect();

    let home = cx.manager.home.clone();
    let hash = parameters.hash;
    let groups = blocking(move || with_checksums(&home, groups, hash)).await?;
    let page = query::apply(groups, &parameters.list, &OFFERED)?;
    Ok(Items::page(page.items, page.total, MESSAGES).with_failed(failed))
}

/// The groups with the checksums of those of their files that can be read. Blocks.
fn with_checksums(home: &Home, mut groups: Vec<Map<String, Value>>, hash: HashAlgorithm) -> Vec<Value> {
    for group in &mut groups {
        let Some(folder) = group.get("name").and_then(Value::as_str).map(|name| home.group(name)) else {
            continue;
        };
        for (field, file) in [("mergedSum", MERGED_FILE), ("configSum", CONFIGURATION_FILE)] {
            if let Some(sum) = hash.of_file(&folder.join(file)) {
                group.insert(field.to_owned(), sum.into());
            }
        }
    }
    groups.into_iter().map(Value::Object).collect()
}
