//! `GET /syscheck/{agent_id}`: an agent's files, registry keys and registry values.

use crate::agents::AgentId;
use crate::context::Context;
use crate::error::Result;
use crate::query::{Column, Fragment, ListRequest, NulByte, Statement, Table, TableQuery, output};
use crate::reports;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The files of the agent that were asked for are shown",
    "Some files of the agent that were asked for could not be shown",
    "No file of the agent is shown",
);

/// The name of an item: a file's path, or a registry key.
const FILE: &str = "file";

const COLUMNS: &[Column] = &[
    Column::date("date", "date").shown_as(output::date_or_null),
    Column::text("arch", "arch"),
    Column::text("value.type", "value_type"),
    Column::text("value.name", "value_name"),
    Column::date("mtime", "mtime").shown_as(output::date_or_null),
    Column::text(FILE, "file"),
    Column::integer("size", "size"),
    // A text such as rw-r--r--, or what Windows allows each account, in JSON.
    Column::text("perm", "perm").shown_as(output::json),
    Column::text("uname", "uname"),
    Column::text("gname", "gname"),
    Column::text("md5", "md5"),
    Column::text("sha1", "sha1"),
    Column::text("sha256", "sha256"),
    Column::integer("inode", "inode"),
    Column::text("gid", "gid"),
    Column::text("uid", "uid"),
    Column::text("type", "type"),
    Column::integer("changes", "changes"),
    Column::text("attributes", "attributes"),
];

/// The columns of a summary. The others can be filtered by, and are neither shown nor searched.
const SUMMARY_COLUMNS: &[Column] = &[
    Column::date("date", "date").shown_as(output::date_or_null),
    Column::date("mtime", "mtime").shown_as(output::date_or_null),
    Column::text(FILE, "file"),
    Column::text("arch", "arch").hidden().searched_as(never),
    Column::text("value.type", "value_type").hidden().searched_as(never),
    Column::text("value.name", "value_name").hidden().searched_as(never),
    Column::text("md5", "md5").hidden().searched_as(never),
    Column::text("sha1", "sha1").hidden().searched_as(never),
    Column::text("sha256", "sha256").hidden().searched_as(never),
    Column::text("type", "type").hidden().searched_as(never),
];

/// Everything that is known of files.
pub(crate) const FILES: Table = files_as(COLUMNS);
/// When files were changed, and when that was noticed.
pub(crate) const SUMMARY: Table = files_as(SUMMARY_COLUMNS);

const fn files_as(columns: &'static [Column]) -> Table {
    Table::new("fim_entry", columns).sorted_by("mtime").always_selecting(&[FILE]).nesting(&["value"])
}

fn never(_: &str) -> std::result::Result<Option<Fragment>, NulByte> {
    Ok(None)
}

/// Which files to list, and how. The filters hold together; none of them tells upper from lower case.
#[derive(Debug, Clone, Default)]
pub struct ListFiles {
    /// Page, order, search, selection of fields and query.
    pub list: ListRequest,
    /// Whether only name and times are shown.
    pub summary: bool,
    /// One of the checksums of the file, in hexadecimal.
    pub hash: Option<String>,
    /// Other fields with the value they must have: `arch`, `file`, `md5`, `sha1`, `sha256`, `type`, `value.name`,
    /// `value.type`.
    pub filters: Vec<(&'static str, String)>,
}

impl ListFiles {
    fn statement(&self) -> Result<Statement> {
        let mut request = self.list.clone();
        if let Some(hash) = &self.hash {
            // Said before the request's query, so that a query that is none is refused as one that follows another.
            let others = request.q.take().filter(|q| !q.is_empty());
            let hash = format!("(md5={hash},sha1={hash},sha256={hash})");
            request.q = Some(match others {
                Some(others) => format!("{hash};({others})"),
                None => hash,
            });
        }
        let table = if self.summary { &SUMMARY } else { &FILES };
        let mut query = TableQuery::new(table, &request);
        for (field, value) in &self.filters {
            query = query.filter(field, [value.clone()]);
        }
        query.compile()
    }
}

/// The files that an agent has told of and that meet the parameters, the one that was changed longest ago first.
///
/// # Errors
/// Those of the list's parameters (1403, 1405, 1407, 1408, 1409, 1412, 1724, 2003) and of the database; 2007 where the
/// agent has none, whether or not it is registered. A summary cannot be asked for by `hash`: 1408.
pub async fn files(cx: &Context, agent: AgentId, parameters: &ListFiles) -> Result<Items> {
    reports::page_of(cx, agent, || parameters.statement(), MESSAGES).await
}
