//! Requests against data: a real SQLite in memory, lists, and the recorded answers of a real Wazuh.

mod differential;
mod injection;
mod lists;
mod recordings;
mod requests;
mod tables;

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::{Map, Value};

/// What wazuh-db answers to a statement: an object a row, without the columns that are null.
fn rows(connection: &Connection, statement: &str) -> rusqlite::Result<Vec<Map<String, Value>>> {
    let mut prepared = connection.prepare(statement)?;
    let names: Vec<String> = prepared.column_names().into_iter().map(str::to_owned).collect();
    let rows = prepared.query_map([], |row| {
        let mut object = Map::new();
        for (index, name) in names.iter().enumerate() {
            let value = match row.get_ref(index)? {
                ValueRef::Integer(integer) => Value::from(integer),
                ValueRef::Real(real) => Value::from(real),
                ValueRef::Text(text) => Value::from(String::from_utf8_lossy(text).into_owned()),
                ValueRef::Null | ValueRef::Blob(_) => continue,
            };
            object.insert(name.clone(), value);
        }
        Ok(object)
    })?;
    rows.collect()
}

/// The items that rows stand for.
fn items(statement: &super::Statement, rows: Vec<Map<String, Value>>) -> Vec<Value> {
    let shape = statement.rows();
    let cells = |mut row: Map<String, Value>| {
        shape.names().into_iter().map(move |name| row.remove(name).unwrap_or_default())
    };
    rows.into_iter().map(|row| shape.item(cells(row).collect()).into()).collect()
}

/// The items of a statement, and their number as its count has it.
fn run(connection: &Connection, statement: &super::Statement) -> (Vec<Value>, i64) {
    let found = rows(connection, statement.data().as_str())
        .unwrap_or_else(|error| panic!("{}: {error}", statement.data()));
    let items = items(statement, found);
    let total = connection
        .query_row(statement.count().as_str(), [], |row| row.get(0))
        .unwrap_or_else(|error| panic!("{}: {error}", statement.count()));
    (items, total)
}
