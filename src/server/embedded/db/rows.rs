//! Rows of a query as JSON text, without an intermediate tree.

use rusqlite::{Rows, Statement};

use super::json::{push_string, push_value};
use wazuhctl_core::socket::frame::WAZUH_LIMIT;

/// How long a paged body may get: a frame less the room Wazuh leaves for the command's own words.
pub(super) const PAGE_LIMIT: usize = WAZUH_LIMIT - 512;

/// How a row looks in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// `{"column":value,…}`, without the columns that are NULL.
    Objects,
    /// The first column's value alone; rows where it is NULL are left out.
    Values,
}

/// A JSON array of rows, possibly not all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Page {
    /// The array's text.
    pub(super) json: Vec<u8>,
    /// Whether no row was left out for want of room.
    pub(super) complete: bool,
}

/// Writes rows of one statement as JSON objects.
pub(super) struct RowWriter {
    /// `"column":` of each column.
    names: Vec<Vec<u8>>,
}

impl RowWriter {
    /// A writer for the columns of `statement`.
    pub(super) fn new(statement: &Statement<'_>) -> Self {
        let names = statement.column_names();
        Self {
            names: names
                .into_iter()
                .map(|name| {
                    let mut text = Vec::with_capacity(name.len() + 3);
                    push_string(&mut text, name.as_bytes());
                    text.push(b':');
                    text
                })
                .collect(),
        }
    }

    /// Appends one row; `false` when there was nothing to append.
    pub(super) fn push(
        &self,
        out: &mut Vec<u8>,
        row: &rusqlite::Row<'_>,
        shape: Shape,
    ) -> rusqlite::Result<bool> {
        if shape == Shape::Values {
            return Ok(push_value(out, row.get_ref(0)?));
        }
        out.push(b'{');
        let mut first = true;
        for (index, name) in self.names.iter().enumerate() {
            let before = out.len();
            if !first {
                out.push(b',');
            }
            out.extend_from_slice(name);
            if push_value(out, row.get_ref(index)?) {
                first = false;
            } else {
                out.truncate(before);
            }
        }
        out.push(b'}');
        Ok(true)
    }
}

/// Everything that fits into a page of [`PAGE_LIMIT`].
pub(super) fn page(writer: &RowWriter, rows: &mut Rows<'_>, shape: Shape) -> rusqlite::Result<Page> {
    let mut json = Vec::with_capacity(4096);
    json.push(b'[');
    // Wazuh reckons two brackets and a separator for every row.
    let mut size = 2;
    let mut complete = true;
    while let Some(row) = rows.next()? {
        let before = json.len();
        if before > 1 {
            json.push(b',');
        }
        let start = json.len();
        if !writer.push(&mut json, row, shape)? {
            json.truncate(before);
            continue;
        }
        size += json.len() - start + 1;
        if size >= PAGE_LIMIT {
            json.truncate(before);
            complete = false;
            break;
        }
    }
    json.push(b']');
    Ok(Page { json, complete })
}

/// All rows; when `bounded`, reading ends once the text is longer than any frame, since the rest would be cut off.
pub(super) fn all(writer: &RowWriter, rows: &mut Rows<'_>, bounded: bool) -> rusqlite::Result<Vec<u8>> {
    let mut json = Vec::with_capacity(4096);
    json.push(b'[');
    while let Some(row) = rows.next()? {
        if json.len() > WAZUH_LIMIT {
            if bounded {
                break;
            }
            continue;
        }
        if json.len() > 1 {
            json.push(b',');
        }
        writer.push(&mut json, row, Shape::Objects)?;
    }
    json.push(b']');
    Ok(json)
}
