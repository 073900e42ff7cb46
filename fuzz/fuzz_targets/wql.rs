//! WQL: no text makes the parser panic, what it reads prints to a text that reads the same, and what becomes of it in
//! SQL is never in doubt about where a value ends.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::json;
use wazuhctl_core::query::{Column, ListFields, ListRequest, Search, Sort, Table, TableQuery, apply};
use wazuhctl_core::wql;

const COLUMNS: &[Column] =
    &[Column::integer("id", "id"), Column::text("name", "name"), Column::date("time", "time")];
const THINGS: Table = Table::new("things", COLUMNS);

/// Whether every literal of a statement ends.
fn literals_end(statement: &str) -> bool {
    statement.matches('\'').count().is_multiple_of(2)
}

fuzz_target!(|text: &str| {
    match wql::parse(text) {
        Ok(expression) => assert_eq!(wql::parse(&expression.to_string()), Ok(expression)),
        Err(error) => assert!(text.get(error.span.clone()).is_some(), "{error}"),
    }
    let request = ListRequest {
        q: Some(text.to_owned()),
        search: Some(Search::parse(text)),
        sort: Some(Sort::parse("-name,+id")),
        limit: Some(1),
        ..ListRequest::default()
    };
    if let Ok(statement) = TableQuery::new(&THINGS, &request).compile() {
        assert!(literals_end(statement.data().as_str()), "{}", statement.data());
    }
    let items = vec![
        json!({"id": 1, "name": "a", "time": "2025-05-31"}),
        json!({"id": 2, "name": ["b", {"c": null}]}),
    ];
    // Refusals are as good as answers; only panics are not.
    drop(apply(items, &request, &ListFields::default()));
});
