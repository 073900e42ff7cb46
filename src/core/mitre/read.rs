//! Reading all things of a kind from the database daemon, with what they are related to.
//!
//! The order is the one in which SQLite gives the rows to Wazuh: things by id; related ids by the column that Wazuh
//! sorts by, and then as they lie in the table or in its key. It is made here and not asked for, so that each table is
//! read by a key, at the same price for every page.

use std::collections::HashMap;

use futures_util::TryStreamExt;
use jiff::civil::DateTime;
use serde_json::{Map, Value};

use super::kind::Facts;
use crate::error::Result;
use crate::query::Shown;
use crate::wdb::{Client, Database, Paging, Row};

/// The columns that hold dates.
const DATES: &[&str] = &["created_time", "modified_time"];

/// The source of the reference by which MITRE itself names a thing.
const OF_MITRE: &str = "mitre-attack";

/// A list of ids that things of a kind have.
#[derive(Debug)]
pub(super) struct Relation {
    /// The field.
    pub(super) field: &'static str,
    /// The table of the relation.
    pub(super) source: Source,
    /// The column with the id of the thing that has the list; the ids in it are in the other one.
    pub(super) here: &'static str,
    /// In the table of uses: which kind uses which.
    pub(super) kinds: Option<(&'static str, &'static str)>,
}

/// A table of relations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// A mitigation helps against a technique.
    Mitigate,
    /// A technique serves a tactic.
    Phase,
    /// A group or a software uses a software or a technique.
    Use,
}

impl Source {
    /// The table and its two columns of ids, of which Wazuh sorts by the first.
    const fn table(self) -> (&'static str, [&'static str; 2]) {
        match self {
            Self::Mitigate => ("mitigate", ["source_id", "target_id"]),
            Self::Phase => ("phase", ["tactic_id", "tech_id"]),
            Self::Use => ("`use`", ["source_id", "target_id"]),
        }
    }
}

/// All things of a kind, in order.
///
/// # Errors
/// Those of the database daemon, such as 2003 where it has no such database.
pub(super) async fn entries(wdb: &Client, facts: &Facts) -> Result<Vec<Shown>> {
    let mut things = things(wdb, facts).await?;
    for relation in facts.relations {
        let mut related = related(wdb, relation).await?;
        for thing in &mut things {
            let ids = id_of(thing).and_then(|id| related.remove(id)).unwrap_or_default();
            thing.insert(relation.field.to_owned(), Value::Array(ids));
        }
    }
    if let Some(kind) = facts.referenced_as {
        let mut references = references(wdb, kind).await?;
        for thing in &mut things {
            let of_thing = id_of(thing).and_then(|id| references.remove(id)).unwrap_or_default();
            refer(thing, of_thing);
        }
    }
    Ok(things.into_iter().map(|thing| Shown::new(Value::Object(thing))).collect())
}

async fn things(wdb: &Client, facts: &Facts) -> Result<Vec<Row>> {
    let columns = facts.columns.join(", ");
    if facts.referenced_as.is_none() {
        // References have a key of three columns.
        let sql = format!("select rowid as position, {columns} from {}", facts.table);
        let mut rows = all(wdb, &sql, "position").await?;
        order_references(&mut rows);
        for row in &mut rows {
            row.shift_remove("position");
        }
        return Ok(rows);
    }
    let mut rows = all(wdb, &format!("select {columns} from {}", facts.table), "id").await?;
    for row in &mut rows {
        for date in DATES {
            if let Some(Value::String(text)) = row.get_mut(*date)
                && let Some(shown) = shown_date(text)
            {
                *text = shown;
            }
        }
    }
    Ok(rows)
}

/// The ids by the id of the thing that has them.
async fn related(wdb: &Client, relation: &Relation) -> Result<HashMap<String, Vec<Value>>> {
    let (table, [sorted, other]) = relation.source.table();
    let there = if relation.here == sorted { other } else { sorted };
    let condition = match relation.kinds {
        Some((source, target)) => {
            format!(
                " where source_type = '{source}' collate nocase and target_type = '{target}' collate nocase"
            )
        }
        None => String::new(),
    };
    let sql = format!("select rowid as position, {sorted}, {other} from {table}{condition}");
    let mut rows = all(wdb, &sql, "position").await?;
    match relation.source {
        // Wazuh's query is answered from the table's key, which has both columns.
        Source::Phase => rows.sort_by(|a, b| texts(a, &[sorted, other]).cmp(&texts(b, &[sorted, other]))),
        Source::Mitigate | Source::Use => {
            rows.sort_by(|a, b| texts(a, &[sorted]).cmp(&texts(b, &[sorted])));
        }
    }
    let mut related: HashMap<String, Vec<Value>> = HashMap::new();
    for mut row in rows {
        if let (Some(Value::String(here)), Some(there)) = (row.remove(relation.here), row.remove(there)) {
            related.entry(here).or_default().push(there);
        }
    }
    Ok(related)
}

/// The references of things of a kind, by their ids.
async fn references(wdb: &Client, kind: &str) -> Result<HashMap<String, Vec<Row>>> {
    let sql = format!(
        "select rowid as position, id, url, description, source, external_id from reference \
         where type = '{kind}' collate nocase"
    );
    let mut rows = all(wdb, &sql, "position").await?;
    order_references(&mut rows);
    let mut references: HashMap<String, Vec<Row>> = HashMap::new();
    for mut row in rows {
        row.shift_remove("position");
        if let Some(Value::String(id)) = row.shift_remove("id") {
            references.entry(id).or_default().push(row);
        }
    }
    Ok(references)
}

/// Gives a thing its references. The one by which MITRE names it becomes fields of its own: where the thing is
/// described, and its number, such as T1110.
fn refer(thing: &mut Row, mut references: Vec<Map<String, Value>>) {
    let names_it = |reference: &Row| {
        let text = |field: &str| reference.get(field).and_then(Value::as_str).filter(|text| !text.is_empty());
        text("external_id").is_some() && text("source") == Some(OF_MITRE)
    };
    let own = references.iter().position(names_it).map(|place| references.remove(place));
    thing.insert("references".to_owned(), references.into_iter().map(Value::Object).collect());
    for (field, value) in own.into_iter().flatten().filter(|(field, _)| field != "description") {
        thing.insert(field, value);
    }
}

async fn all(wdb: &Client, sql: &str, key: &'static str) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    let mut pages = wdb.pages(Database::Mitre, sql, Paging::by(key));
    while let Some(page) = pages.try_next().await? {
        rows.extend(page);
    }
    Ok(rows)
}

fn order_references(rows: &mut [Row]) {
    const KEY: &[&str] = &["id", "source", "url"];
    rows.sort_by(|a, b| texts(a, KEY).cmp(&texts(b, KEY)));
}

fn texts<'r>(row: &'r Row, fields: &[&str]) -> Vec<&'r str> {
    fields.iter().map(|field| row.get(*field).and_then(Value::as_str).unwrap_or_default()).collect()
}

fn id_of(thing: &Row) -> Option<&str> {
    thing.get("id").and_then(Value::as_str)
}

/// `2020-01-14 17:18:32.126000` as `2020-01-14T17:18:32.126000Z`; nothing for what is no such date.
fn shown_date(text: &str) -> Option<String> {
    let date = DateTime::strptime("%Y-%m-%d %H:%M:%S%.f", text).ok()?;
    let microseconds = date.subsec_nanosecond() / 1_000;
    Some(format!("{}.{microseconds:06}Z", date.strftime("%Y-%m-%dT%H:%M:%S")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_have_six_digits_and_a_zone() {
        assert_eq!(shown_date("2020-01-14 17:18:32.126000").as_deref(), Some("2020-01-14T17:18:32.126000Z"));
        assert_eq!(shown_date("2020-01-14 17:18:32").as_deref(), Some("2020-01-14T17:18:32.000000Z"));
        for other in ["", "2020-01-14", "yesterday", "2020-13-14 17:18:32.1"] {
            assert_eq!(shown_date(other), None, "{other}");
        }
    }
}
