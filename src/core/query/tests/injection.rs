//! Whatever a value says, it is only ever compared with.

use proptest::prelude::*;
use rusqlite::Connection;

use super::rows;
use crate::query::{Column, Fragment, ListRequest, Search, Table, TableQuery};
use crate::wql::{Comparison, Expression, Operator};

const COLUMNS: &[Column] =
    &[Column::integer("id", "id"), Column::text("name", "name"), Column::text("secret", "secret").hidden()];
const THINGS: Table = Table::new("things", COLUMNS).sorted_by("id");

/// One row that the value names, one that it does not, and one whose name is a wildcard for everything.
fn database(value: &str) -> Connection {
    let connection = Connection::open_in_memory().expect("a database");
    connection
        .execute_batch("CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT, secret TEXT)")
        .expect("a table");
    let other = format!("{value}\u{1}other");
    for (id, name) in [(1, value), (2, other.as_str()), (3, "#"), (4, "")] {
        connection
            .execute("INSERT INTO things (id, name) VALUES (?1, ?2)", rusqlite::params![id, name])
            .expect("a row");
    }
    connection
}

fn found(connection: &Connection, query: TableQuery<'_>) -> Vec<i64> {
    let statement = query.compile().expect("a statement");
    let rows = rows(connection, statement.data().as_str()).expect("valid SQL");
    let total: i64 = connection
        .query_row(statement.count().as_str(), [], |row| row.get(0))
        .expect("valid SQL to count by");
    assert_eq!(i64::try_from(rows.len()).ok(), Some(total));
    rows.iter().map(|row| row["id"].as_i64().expect("a number")).collect()
}

/// Texts rich in what SQL, `LIKE` and WQL find special.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("'"),
        Just("''"),
        Just("\""),
        Just("--"),
        Just("/*"),
        Just("*/"),
        Just(";"),
        Just("%"),
        Just("_"),
        Just("\\"),
        Just(")"),
        Just("("),
        Just(" OR 1=1 "),
        Just("UNION SELECT"),
        Just("\n"),
        Just("`"),
        Just("["),
        Just("]"),
        Just(","),
        Just("?1"),
        Just(":search"),
        Just("0x00"),
        Just("é"),
        Just("ß"),
        Just("🦀"),
        Just("x"),
    ];
    prop_oneof![
        prop::collection::vec(piece, 1..12).prop_map(|pieces| pieces.concat()),
        any::<String>().prop_map(|text| text.replace('\0', "x")),
    ]
    // These have a meaning of their own, and what starts like JSON is compared in its compact form.
    .prop_filter("a text", |text| {
        !text.is_empty() && text != "all" && text != "null" && !text.starts_with(['[', '{'])
    })
}

fn query(operator: Operator, value: &str) -> Expression {
    Comparison::new("name", operator, value).into()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn values_only_match_literally(value in hostile()) {
        let connection = database(&value);
        let request = ListRequest::default();
        let ask = || TableQuery::new(&THINGS, &request);
        prop_assert_eq!(found(&connection, ask().expression(query(Operator::Equal, &value))), [1]);
        prop_assert_eq!(found(&connection, ask().filter("name", [value.clone()])), [1]);
        prop_assert_eq!(found(&connection, ask().filter("name", [value.clone(), value.clone()])), [1]);
        prop_assert_eq!(found(&connection, ask().expression(query(Operator::NotEqual, &value))), [2, 3, 4]);

        let mut containing = vec![1, 2];
        if value == "#" {
            containing.push(3);
        }
        prop_assert_eq!(&found(&connection, ask().expression(query(Operator::Contains, &value))), &containing);
    }

    #[test]
    fn searches_only_match_literally(value in hostile()) {
        // Digits would also be found in the identifiers.
        prop_assume!(value.parse::<i64>().is_err() && value != "#");
        let connection = database(&value);
        for (complementary, expected) in [(false, [1, 2]), (true, [3, 4])] {
            let search = Some(Search { text: value.clone(), complementary });
            let request = ListRequest { search, ..ListRequest::default() };
            prop_assert_eq!(found(&connection, TableQuery::new(&THINGS, &request)), expected);
        }
    }

    #[test]
    fn queries_are_refused_or_run(text in prop_oneof![
        hostile(),
        hostile().prop_map(|value| format!("name={value}")),
        hostile().prop_map(|value| format!("(name~{value},id=1);id<{value}")),
    ]) {
        let connection = database("x");
        let request = ListRequest { q: Some(text), limit: Some(3), ..ListRequest::default() };
        if let Ok(statement) = TableQuery::new(&THINGS, &request).compile() {
            prop_assert!(rows(&connection, statement.data().as_str()).is_ok(), "{}", statement.data());
        }
    }

    #[test]
    fn literals_are_read_back(value in any::<String>()) {
        let connection = Connection::open_in_memory().expect("a database");
        match Fragment::text(&value) {
            Ok(literal) => {
                let read: String =
                    connection.query_row(&format!("SELECT {literal}"), [], |row| row.get(0)).expect("valid SQL");
                prop_assert_eq!(read, value);
            }
            Err(_) => prop_assert!(value.contains('\0')),
        }
    }
}

#[test]
fn nul_is_refused() {
    let request = ListRequest::default();
    let refused = TableQuery::new(&THINGS, &request).filter("name", ["a\0b".to_owned()]).compile();
    assert_eq!(refused.map(|_| ()).map_err(|error| error.code()), Err(2003));
}

#[test]
fn a_search_longer_than_any_pattern_finds_nothing() {
    let connection = database("x");
    let search = Some(Search { text: "x".repeat(60_000), complementary: false });
    let request = ListRequest { search, ..ListRequest::default() };
    assert!(found(&connection, TableQuery::new(&THINGS, &request)).is_empty());
}
