//! A query means the same in SQL and over values, where the two languages' rules of comparison agree: texts without
//! upper case, numbers compared with numbers.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use rusqlite::Connection;
use serde_json::{Value, json};

use super::{items, rows};
use crate::query::{
    Column, Fragment, Kind, ListFields, ListRequest, Order, Sort, SortKey, Table, TableQuery, apply, matcher,
};
use crate::syscollector::{Category, SYSTEM_ON_WINDOWS};
use crate::wql::{Comparison, Expression, Operator};
use crate::{ciscat, rootcheck, sca, syscheck};

const COLUMNS: &[Column] = &[
    Column::integer("id", "id"),
    Column::text("name", "name"),
    Column::text("kind", "kind"),
    Column::integer("size", "size"),
];
const THINGS: Table = Table::new("things", COLUMNS).sorted_by("id");

#[derive(Debug, Clone)]
struct Thing {
    name: String,
    kind: Option<String>,
    size: Option<i64>,
}

fn word() -> impl Strategy<Value = String> {
    "[a-c é_%'(]{1,3}".prop_map(|text| text.replace('(', "(x)"))
}

fn things() -> impl Strategy<Value = Vec<Thing>> {
    let thing = (word(), prop::option::of(word()), prop::option::of(-3..12_i64));
    prop::collection::vec(thing.prop_map(|(name, kind, size)| Thing { name, kind, size }), 1..12)
}

fn comparison() -> impl Strategy<Value = Expression> {
    let operator = || prop::sample::select(Operator::SPELLINGS.map(|(_, operator)| operator).to_vec());
    let text = (prop::sample::select(vec!["name", "kind"]), operator(), word());
    let number = (prop::sample::select(vec!["id", "size"]), operator(), -3..12_i64);
    prop_oneof![
        text.prop_map(|(field, operator, value)| Comparison::new(field, operator, value).into()),
        number
            .prop_map(|(field, operator, value)| Comparison::new(field, operator, value.to_string()).into()),
    ]
}

fn expression() -> impl Strategy<Value = Expression> {
    comparison().prop_recursive(2, 12, 3, |inner| {
        let members = prop::collection::vec(inner, 2..4);
        prop_oneof![members.clone().prop_map(Expression::And), members.prop_map(Expression::Or)]
    })
}

fn database(things: &[Thing]) -> Connection {
    let connection = Connection::open_in_memory().expect("a database");
    connection
        .execute_batch("CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT, kind TEXT, size INTEGER)")
        .expect("a table");
    for (id, thing) in things.iter().enumerate() {
        connection
            .execute(
                "INSERT INTO things VALUES (?1, ?2, ?3, ?4)",
                rusqlite::params![
                    i64::try_from(id).expect("a small number"),
                    thing.name,
                    thing.kind,
                    thing.size
                ],
            )
            .expect("a row");
    }
    connection
}

fn list(things: &[Thing]) -> Vec<Value> {
    let item = |(id, thing): (usize, &Thing)| {
        let mut item = json!({"id": id, "name": thing.name});
        if let Some(kind) = &thing.kind {
            item["kind"] = json!(kind);
        }
        if let Some(size) = thing.size {
            item["size"] = json!(size);
        }
        item
    };
    things.iter().enumerate().map(item).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn sql_and_lists_agree(
        things in things(), query in expression(), descending: bool,
        offset in 0..4_u64, limit in prop::option::of(1..5_u64),
    ) {
        let order = if descending { Order::Descending } else { Order::Ascending };
        let key = |field: &str| SortKey { field: field.to_owned(), order };
        let request = ListRequest {
            // Without a limit, neither looks at the offset.
            offset, limit,
            sort: Some(Sort { keys: vec![key("name"), key("id")] }),
            q: Some(query.to_string()),
            ..ListRequest::default()
        };
        let statement = TableQuery::new(&THINGS, &request).compile().expect("a statement");
        let connection = database(&things);
        let by_sql = items(&statement, rows(&connection, statement.data().as_str()).expect("valid SQL"));
        let total: i64 = connection.query_row(statement.count().as_str(), [], |row| row.get(0)).expect("valid SQL");
        let page = apply(list(&things), &request, &ListFields::default()).expect("an answer");
        prop_assert_eq!((by_sql, u64::try_from(total).ok()), (page.items, Some(page.total)), "{}", statement.data());
    }
}

/// The tables of which a query must mean the same in SQL and over values. Further ones join here.
fn tables() -> Vec<&'static Table> {
    let mut tables: Vec<_> = Category::ALL.into_iter().map(Category::table).collect();
    tables.push(SYSTEM_ON_WINDOWS);
    tables.extend([
        &syscheck::FILES,
        &syscheck::SUMMARY,
        &sca::POLICIES,
        &sca::JOINED_CHECKS,
        &ciscat::TABLE,
    ]);
    tables.extend(rootcheck::Status::ALL.map(rootcheck::Status::table));
    tables
}

/// What a column may hold. Dates are left alone: over values they are compared by other rules.
fn cell(kind: Kind) -> BoxedStrategy<Value> {
    match kind {
        Kind::Text => prop::option::of(word()).prop_map(Value::from).boxed(),
        Kind::Integer => prop::option::of(-3..12_i64).prop_map(Value::from).boxed(),
        Kind::Date => Just(Value::Null).boxed(),
    }
}

fn comparison_in(table: &'static Table) -> impl Strategy<Value = Expression> {
    let columns: Vec<_> = table
        .columns
        .iter()
        .filter(|column| column.kind != Kind::Date && column.compared && !column.hidden)
        .collect();
    let operator = prop::sample::select(Operator::SPELLINGS.map(|(_, operator)| operator).to_vec());
    (prop::sample::select(columns), operator, word(), -3..12_i64).prop_map(
        |(column, operator, text, number)| {
            let value = if column.kind == Kind::Integer { number.to_string() } else { text };
            Comparison::new(column.name, operator, value).into()
        },
    )
}

/// Some rows of a table, and a query.
fn question(table: &'static Table) -> impl Strategy<Value = (Vec<Vec<Value>>, Expression)> {
    let row: Vec<_> = table.columns.iter().map(|column| cell(column.kind)).collect();
    let query = comparison_in(table).prop_recursive(2, 12, 3, |inner| {
        let members = prop::collection::vec(inner, 2..4);
        prop_oneof![members.clone().prop_map(Expression::And), members.prop_map(Expression::Or)]
    });
    (prop::collection::vec(row, 1..12), query)
}

/// What holds the rows of a table, which may be a join or a subquery.
const STORED: &str = "stored";

/// These rows, as wazuh-db has them as far as columns are concerned.
fn stored(table: &Table, things: &[Vec<Value>]) -> Connection {
    let columns = table.columns.iter().map(|column| {
        let kind = if column.kind == Kind::Integer { "INTEGER" } else { "TEXT" };
        format!("{} {kind}", column.expression)
    });
    let mut columns: Vec<String> = columns.collect();
    if !table.columns.iter().any(|column| column.expression == table.default_sort.0) {
        columns.push(table.default_sort.0.to_owned());
    }
    let connection = Connection::open_in_memory().expect("a database");
    connection.execute_batch(&format!("CREATE TABLE {STORED} ({})", columns.join(","))).expect("a table");
    let names: Vec<_> = table.columns.iter().map(|column| column.expression).collect();
    let marks: Vec<_> = names.iter().map(|_| "?").collect();
    let insert = format!("INSERT INTO {STORED} ({}) VALUES ({})", names.join(","), marks.join(","));
    for thing in things {
        let cells = thing.iter().map(|cell| match cell {
            Value::String(text) => rusqlite::types::Value::Text(text.clone()),
            Value::Number(number) => number.as_i64().expect("whole").into(),
            _ => rusqlite::types::Value::Null,
        });
        connection.execute(&insert, rusqlite::params_from_iter(cells)).expect("a row");
    }
    connection
}

/// The name of a field where values are flat: over values, what is within an object follows rules of its own.
fn flat(name: &str) -> String {
    name.replace('.', "_")
}

/// The query over flat values.
fn flattened(query: &Expression) -> Expression {
    match query {
        Expression::Compare(comparison) => {
            Comparison::new(flat(&comparison.field), comparison.operator, comparison.value.clone()).into()
        }
        Expression::And(members) => Expression::And(members.iter().map(flattened).collect()),
        Expression::Or(members) => Expression::Or(members.iter().map(flattened).collect()),
    }
}

/// A row as a flat object.
fn as_object(table: &Table, thing: &[Value]) -> Value {
    let there = table.columns.iter().zip(thing).filter(|(_, value)| !value.is_null());
    there.map(|(column, value)| (flat(column.name), value.clone())).collect::<serde_json::Map<_, _>>().into()
}

/// The items that SQL finds, and those that are found over values.
fn answers(
    table: &'static Table,
    things: &[Vec<Value>],
    asked: &Expression,
    expected: &Expression,
) -> [Vec<Value>; 2] {
    let request = ListRequest { q: Some(asked.to_string()), ..ListRequest::default() };
    let statement = TableQuery::new(table, &request)
        .from(Fragment::sql(STORED))
        .sorted_by("rowid", Order::Ascending)
        .compile()
        .expect("a statement");
    let connection = stored(table, things);
    let found = rows(&connection, statement.data().as_str()).expect("valid SQL");
    let by_sql = items(&statement, found);
    let matcher = matcher(&flattened(expected).to_string()).expect("a query");
    let by_value = things
        .iter()
        .filter(|thing| matcher.matches(&as_object(table, thing)))
        .map(|thing| {
            let columns = table.columns.iter().zip(thing);
            let shown = columns.filter(|(column, value)| !column.hidden && !value.is_null());
            shown.map(|(column, value)| (column.name.to_owned(), value.clone())).collect()
        })
        .collect();
    [by_sql, items(&statement, by_value)]
}

#[test]
fn declared_tables_and_values_agree() {
    for table in tables() {
        let mut runner = TestRunner::new(ProptestConfig::with_cases(60));
        let outcome = runner.run(&question(table), |(things, query)| {
            let [by_sql, by_value] = answers(table, &things, &query, &query);
            prop_assert_eq!(by_sql, by_value);
            Ok(())
        });
        if let Err(error) = outcome {
            panic!("{}: {error}", table.from);
        }
    }
}

/// The query with the first comparison turned into its opposite.
fn spoilt(query: &Expression) -> Expression {
    match query {
        Expression::Compare(comparison) => {
            let operator = match comparison.operator {
                Operator::Equal => Operator::NotEqual,
                _ => Operator::Equal,
            };
            Comparison::new(comparison.field.clone(), operator, comparison.value.clone()).into()
        }
        Expression::And(members) => Expression::And(with_first_spoilt(members)),
        Expression::Or(members) => Expression::Or(with_first_spoilt(members)),
    }
}

fn with_first_spoilt(members: &[Expression]) -> Vec<Expression> {
    let mut members = members.to_vec();
    if let Some(first) = members.first_mut() {
        *first = spoilt(first);
    }
    members
}

/// A comparison that nothing can fail says nothing: of every table, a wrong answer is noticed.
#[test]
fn answers_to_another_question_are_noticed() {
    for table in tables() {
        let config = ProptestConfig {
            max_shrink_iters: 0,
            failure_persistence: None,
            ..ProptestConfig::with_cases(60)
        };
        let outcome = TestRunner::new(config).run(&question(table), |(things, query)| {
            let [by_sql, by_value] = answers(table, &things, &query, &spoilt(&query));
            prop_assert_eq!(by_sql, by_value);
            Ok(())
        });
        assert!(outcome.is_err(), "{}", table.from);
    }
}
