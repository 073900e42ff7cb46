//! `syscollector_COMPONENT save2 {…}` and `syscollector_COMPONENT integrity_… {…}`: an agent and its database are brought
//! to agree.
//!
//! The contract is `wdb_parse_syscollector` and `wdb_syscollector_save2` of Wazuh's `src/wazuh_db`.

use rusqlite::types::Value;
use rusqlite::{ErrorCode, params_from_iter};
use serde_json::{Map, Value as Json};

use super::component::{Column, Component};
use super::value::Unfit;
use crate::embedded::db::agent::integrity;
use crate::embedded::db::answer::{Answer, Refusal, message, near};
use crate::embedded::db::arguments::json;
use crate::embedded::db::connection::Session;

/// What the verbs begin with.
const PREFIX: &str = "syscollector_";
/// The protocol of an address, which is sent as a number: 0 for IPv4.
const PROTOCOL: &str = "proto";

/// Runs the command `verb`; `None` where it is none of these.
pub(in super::super) fn run(
    session: &Session<'_>,
    verb: &str,
    text: &str,
) -> Option<Result<Answer, Refusal>> {
    let component = Component::named(verb.strip_prefix(PREFIX)?)?;
    let syntax =
        |text: &str| Refusal::new(format!("Invalid Syscollector query syntax, near '{}'", near(text)));
    let Some((action, data)) = text.split_once(' ') else { return Some(Err(syntax(text))) };
    if action == "save2" {
        let saved = save(session, component, data).then(Answer::ok);
        return Some(saved.ok_or_else(|| Refusal::new("Cannot save Syscollector")));
    }
    Some(integrity::run(session, &component.checked, action, data).unwrap_or_else(|| Err(syntax(action))))
}

/// Keeps one thing, whatever was there in its place; says whether that could be done.
fn save(session: &Session<'_>, component: &Component, data: &str) -> bool {
    let Ok(data) = json(data) else { return false };
    let Some(attributes) = data.get("attributes").and_then(Json::as_object) else { return false };
    let values: Result<Vec<Value>, Unfit> =
        component.columns.iter().map(|column| saved(column, attributes)).collect();
    let Ok(values) = values else { return false };
    let nameless =
        component.columns.iter().zip(&values).any(|(column, value)| column.key && *value == Value::Null);
    if nameless {
        if component.checked.key != "item_id" {
            return component.single && insert(session, component, values);
        }
        // Two things without a name would stand beside each other.
        let item = attributes.get("item_id").and_then(Json::as_str);
        if let Some(item) = item
            && component.checked.remove(session, item).is_err()
        {
            return false;
        }
    }
    insert(session, component, values)
}

fn insert(session: &Session<'_>, component: &Component, values: Vec<Value>) -> bool {
    if component.single {
        let clear = format!("DELETE FROM {}", component.checked.table);
        if session.execute(&clear, []).is_err() {
            return false;
        }
    }
    match session.execute(&component.insertion("INSERT OR REPLACE"), params_from_iter(values)) {
        Ok(_) => true,
        Err(error) => {
            let known = error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation)
                && message(&error).starts_with("UNIQUE");
            if !known {
                tracing::warn!(table = component.checked.table, %error, "a part of an inventory cannot be kept");
            }
            known
        }
    }
}

fn saved(column: &Column, attributes: &Map<String, Json>) -> Result<Value, Unfit> {
    match attributes.get(column.source).filter(|sent| column.sent && !sent.is_null()) {
        Some(Json::Number(number)) if column.name == PROTOCOL => {
            let name = if number.as_i64() == Some(0) { "ipv4" } else { "ipv6" };
            Ok(Value::Text(name.to_owned()))
        }
        Some(sent) => column.sent_value(sent),
        None => Ok(column.absent()),
    }
}
