//! `dbsync COMPONENT INSERTED|MODIFIED|DELETED {…}`: what has changed on an agent, one thing at a time.
//!
//! The contract is `wdb_delta_event.c` of Wazuh's `src/wazuh_db`. Where a thing is known already, fields that are not
//! sent become NULL; of a new one they have their defaults. A deletion is always answered `ok `, and a change that cannot
//! be made `err` without a reason.

use rusqlite::params_from_iter;
use rusqlite::types::Value;
use serde_json::{Map, Value as Json};

use super::component::{Column, Component};
use super::value::Unfit;
use crate::embedded::db::answer::{Answer, Refusal, near};
use crate::embedded::db::arguments::json;
use crate::embedded::db::connection::Session;

/// Runs the command; `text` is what follows its name.
pub(in super::super) fn run(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    let syntax = || Refusal::new(format!("Invalid dbsync query syntax, near '{}'", near(text)));
    let (name, rest) = text.split_once(' ').ok_or_else(syntax)?;
    let (operation, data) = rest.split_once(' ').ok_or_else(syntax)?;
    if data.is_empty() {
        return Err(syntax());
    }
    let done = match (Component::named(name), json(data)) {
        (Some(component), Ok(data)) => {
            let fields = data.as_object().cloned().unwrap_or_default();
            match operation {
                "INSERTED" | "MODIFIED" => upsert(session, component, &fields).is_some(),
                "DELETED" => {
                    // What cannot be named is not there, and so is gone.
                    let _ = delete(session, component, &fields);
                    true
                }
                _ => false,
            }
        }
        _ => false,
    };
    Ok(if done { Answer::ok_with(b"") } else { Answer::plain(b"err".to_vec()) })
}

fn upsert(session: &Session<'_>, component: &Component, fields: &Map<String, Json>) -> Option<()> {
    let mut values = Vec::new();
    for column in component.columns {
        values.push(inserted(column, fields).ok()?);
    }
    let mut changes = Vec::new();
    for column in component.columns.iter().filter(|column| column.sent && !column.key) {
        let value = fields.get(column.source).map_or(Ok(Value::Null), |sent| column.sent_value(sent)).ok()?;
        values.push(value);
        changes.push(format!("{}=?{}", column.name, values.len()));
    }
    let insertion = component.insertion("INSERT");
    let sql = format!("{insertion} ON CONFLICT DO UPDATE SET {}", changes.join(","));
    session.execute(&sql, params_from_iter(values)).ok().map(drop)
}

fn delete(session: &Session<'_>, component: &Component, fields: &Map<String, Json>) -> Option<()> {
    let mut values = Vec::new();
    let mut conditions = Vec::new();
    for column in component.columns.iter().filter(|column| column.key) {
        values.push(inserted(column, fields).ok()?);
        conditions.push(format!("{}=?{}", column.name, values.len()));
    }
    let sql = format!("DELETE FROM {} WHERE {}", component.checked.table, conditions.join(" AND "));
    session.execute(&sql, params_from_iter(values)).ok().map(drop)
}

/// The value of a new thing's column.
fn inserted(column: &Column, fields: &Map<String, Json>) -> Result<Value, Unfit> {
    match fields.get(column.source).filter(|sent| column.sent && !sent.is_null()) {
        Some(sent) => column.sent_value(sent),
        None => Ok(column.absent()),
    }
}
