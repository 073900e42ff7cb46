//! Requests on a table like that of the agents, with everything that a declaration can say.

use std::borrow::Cow;

use rusqlite::Connection;
use serde_json::{Value, json};

use super::run;
use crate::error::{Error, Fault, Result};
use crate::query::{Column, Fragment, ListRequest, NulByte, Order, Search, Sort, Table, TableQuery, output};
use crate::wql::{Comparison, Operator};

fn in_group(operator: Operator, value: &str) -> Result<Option<Fragment>> {
    let mut condition = Fragment::sql("(',' || `group` || ',') LIKE ");
    condition.push(&Fragment::containing(",", value, ",")?);
    match operator {
        Operator::Equal => Ok(Some(condition)),
        Operator::NotEqual => Ok(Some(Fragment::join([&Fragment::sql("NOT "), &condition], ""))),
        Operator::Contains => Ok(None),
        other => Err(Error::new(Fault::InvalidOperator {
            operator: other.to_string(),
            valid: "=, !=, ~".to_owned(),
        })),
    }
}

fn identifier_like(text: &str) -> std::result::Result<Option<Fragment>, NulByte> {
    let mut condition = Fragment::sql("id LIKE ");
    match text.parse() {
        Ok(number) => condition.push(&Fragment::integer(number)),
        Err(_) => return Ok(None),
    };
    Ok(Some(condition))
}

fn with_space(value: &str) -> Cow<'_, str> {
    Cow::Owned(value.replace("wazuhv", "wazuh v"))
}

const COLUMNS: &[Column] = &[
    Column::integer("id", "id").shown_as(output::agent_id).searched_as(identifier_like),
    Column::text("name", "name"),
    Column::text("status", "connection_status"),
    Column::text("group", "`group`").shown_as(output::comma_list).compared_as(in_group),
    Column::text("version", "version").read_as(with_space),
    Column::text("os.name", "os_name"),
    Column::text("os.version", "os_version")
        .sorted_as(&["CAST(os_major AS INTEGER)", "CAST(os_minor AS INTEGER)"]),
    Column::text("ip", "coalesce(ip,register_ip)"),
    Column::text("key", "internal_key").hidden(),
    Column::text("scope", "scope").where_all_is_a_value(),
    Column::date("lastKeepAlive", "last_keepalive").shown_as(output::date),
    Column::integer("gone", "disconnection_time").shown_as(output::date_unless_zero),
];
const AGENTS: Table = Table::new("agent", COLUMNS)
    .sorted_by("id")
    .always_selecting(&["id"])
    .nesting(&["os"])
    .dates_where("id != 0");

fn database() -> Connection {
    let connection = Connection::open_in_memory().expect("a database");
    connection
        .execute_batch(
            "CREATE TABLE agent (id INTEGER PRIMARY KEY, name TEXT, connection_status TEXT, `group` TEXT, version TEXT,
                 os_name TEXT, os_version TEXT, os_major TEXT, os_minor TEXT, ip TEXT, register_ip TEXT,
                 internal_key TEXT, scope TEXT, last_keepalive INTEGER, disconnection_time INTEGER);
             INSERT INTO agent VALUES
             (0, 'manager', 'active', NULL, 'wazuh v4.14.7', 'Debian', '12', '12', '', '127.0.0.1', NULL, NULL, 'all',
                 253402300799, 0),
             (1, 'Web-1', 'active', 'default,web', 'wazuh v4.14.7', 'Ubuntu', '9.10', '9', '10', NULL, '10.0.0.1',
                 'k1', 'one', 1700000000, 0),
             (2, 'web-2', 'disconnected', 'default,web_2', 'wazuh v4.9.0', 'Ubuntu', '10.04', '10', '04', '10.0.0.2',
                 'any', 'k2', 'all', 1600000000, 1650000000),
             (3, 'db', 'never_connected', NULL, NULL, NULL, NULL, NULL, NULL, 'any', 'any', 'k3', '', 0, 0),
             (12, 'new', 'active', 'webby', '', 'Alpine', '9.9', '9', '9', '10.0.0.12', NULL, 'k12', NULL,
                 CAST(strftime('%s', 'now') AS INTEGER) - 3600, 0);",
        )
        .expect("a table");
    connection
}

fn request(q: &str) -> ListRequest {
    ListRequest { q: Some(q.to_owned()), select: Some(vec!["id".to_owned()]), ..ListRequest::default() }
}

fn identifiers(query: TableQuery<'_>) -> Vec<String> {
    let statement = query.compile().expect("a statement");
    let (items, total) = run(&database(), &statement);
    if statement.window().is_none() {
        assert_eq!(i64::try_from(items.len()).ok(), Some(total));
    }
    items.iter().map(|item| item["id"].as_str().expect("an identifier").to_owned()).collect()
}

fn code(query: TableQuery<'_>) -> u16 {
    query.compile().expect_err("a refusal").code()
}

#[test]
fn queries_mean_what_they_say() {
    for (q, expected) in [
        ("id=001", &["001"][..]),
        ("id!=000", &["001", "002", "003", "012"]),
        ("id>=2", &["002", "003", "012"]),
        ("id=x", &[]),
        ("name=WEB-1", &["001"]),
        ("name~eB-", &["001", "002"]),
        ("name>db", &["000", "001", "002", "012"]),
        ("os.name!=ubuntu", &["000", "012"]),
        ("os.name=null", &["003"]),
        ("os.name!=null", &["000", "001", "002", "012"]),
        ("ip=10.0.0.1", &["001"]),
        ("version=wazuhv4.9.0", &["002"]),
        ("group=web", &["001"]),
        ("group=web_2", &["002"]),
        ("group!=WEB", &["002", "012"]),
        ("group~web", &["001", "002", "012"]),
        ("group=null", &["000", "003"]),
        ("scope=all", &["000", "002"]),
        ("name=all", &["000", "001", "002", "003", "012"]),
        ("id=1;name=all", &["001"]),
        ("(name=all,id=1);id>0", &["001"]),
        ("id=1,id=2;name=db", &["001"]),
        ("(id=1,id=2);name=db", &[]),
        ("name=Web-1,name=web-2", &["001", "002"]),
    ] {
        assert_eq!(identifiers(TableQuery::new(&AGENTS, &request(q))), expected, "{q}");
    }
}

#[test]
fn dates_are_points_in_time_or_spans_before_now() {
    for (q, expected) in [
        ("lastKeepAlive<1d", &["012"][..]),
        ("lastKeepAlive=1d", &["012"]),
        ("lastKeepAlive<=1d", &["012"]),
        ("lastKeepAlive>1d", &["001", "002", "003"]),
        ("lastKeepAlive!=1d", &["001", "002", "003"]),
        ("lastKeepAlive>=1d12h", &["001", "002", "003"]),
        ("lastKeepAlive~60", &["001", "002", "003", "012"]),
        ("lastKeepAlive>2023-11-14", &["001", "012"]),
        ("lastKeepAlive=2020-09-13 12:26:40", &["002"]),
        ("lastKeepAlive~2020-09-13T12:26:40Z", &["002"]),
        ("lastKeepAlive<=2020-09-13T14:26:40+02:00", &["002", "003"]),
        ("lastKeepAlive=2020-99-99", &[]),
        ("lastKeepAlive=null", &[]),
    ] {
        assert_eq!(identifiers(TableQuery::new(&AGENTS, &request(q))), expected, "{q}");
    }
    assert_eq!(code(TableQuery::new(&AGENTS, &request("lastKeepAlive>yesterday"))), 1412);
}

#[test]
fn refusals_come_in_wazuhs_order() {
    for (q, expected) in [
        ("nonexistent", 1407),
        ("name=", 1407),
        (";;", 1407),
        ("nonexistent=1", 1408),
        ("(nonexistent=1", 1408),
        ("key=k1", 1408),
        ("nonexistent==1", 1408),
        ("name==1", 1409),
        ("group>web", 1409),
        ("(id=1", 2003),
        ("id=1)", 2003),
        ("id=1;", 2003),
        ("id=1;name=", 2003),
    ] {
        assert_eq!(code(TableQuery::new(&AGENTS, &request(q))), expected, "{q}");
        let condition = [Comparison::new("name", Operator::NotEqual, "x")];
        let behind_others = if expected == 1407 { 2003 } else { expected };
        let (before, request) = (condition.clone(), request(q));
        assert_eq!(code(TableQuery::new(&AGENTS, &request).preceded_by(before)), behind_others, "{q}");
        assert_eq!(code(TableQuery::new(&AGENTS, &request).narrowed_by(condition)), behind_others, "{q}");
    }
    let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect());
    let worst = ListRequest {
        limit: Some(0),
        sort: Some(Sort::by("key")),
        q: Some("nonexistent".to_owned()),
        select: names(&["id", "key"]),
        ..ListRequest::default()
    };
    let without_select = ListRequest { select: None, ..worst.clone() };
    let without_query = ListRequest { q: None, ..without_select.clone() };
    let without_sort = ListRequest { sort: None, ..without_query.clone() };
    let too_many = ListRequest { limit: Some(100_001), ..without_sort.clone() };
    let requests = [worst, without_select, without_query, without_sort, too_many];
    let codes = requests.iter().map(|request| code(TableQuery::new(&AGENTS, request)));
    assert!(codes.eq([1724, 1407, 1403, 1406, 1405]));
}

#[test]
fn what_stands_before_a_query_binds_as_its_kind_says() {
    let condition = || [Comparison::new("id", Operator::Equal, "1")];
    for (q, preceded, narrowed) in [
        ("name~web", &["001"][..], &["001"][..]),
        ("name~web,name=db", &["001", "003"], &["001"]),
        ("(name~web,name=db)", &["001"], &["001"]),
        ("", &["001"], &["001"]),
    ] {
        let request = request(q);
        assert_eq!(identifiers(TableQuery::new(&AGENTS, &request).preceded_by(condition())), preceded, "{q}");
        assert_eq!(identifiers(TableQuery::new(&AGENTS, &request).narrowed_by(condition())), narrowed, "{q}");
    }
    let request = request("name~web,name=db");
    let seen = TableQuery::new(&AGENTS, &request).condition(Fragment::sql("id IN (2)"));
    assert_eq!(identifiers(seen), ["002"], "no query breaks out of a condition");
}

#[test]
fn filters_hold_together_and_their_values_are_alternatives() {
    let everything = ListRequest::default();
    let filtered = |filters: &[(&'static str, &[&str])]| {
        let query = filters.iter().fold(TableQuery::new(&AGENTS, &everything), |query, (field, values)| {
            query.filter(field, values.iter().map(|value| (*value).to_owned()))
        });
        identifiers(query)
    };
    assert_eq!(filtered(&[("status", &["ACTIVE", "disconnected"])]), ["000", "001", "002", "012"]);
    assert_eq!(filtered(&[("status", &["active"]), ("id", &["001", "002"])]), ["001"]);
    assert_eq!(filtered(&[("group", &["web", "webby"])]), ["001", "012"]);
    assert_eq!(filtered(&[("group", &["null"]), ("status", &["all"])]), ["000", "003"]);
    assert_eq!(filtered(&[("key", &["k3"])]), ["003"]);
    let many: Vec<_> = (0..5000).map(|number| format!("{number:03}")).collect();
    assert_eq!(identifiers(TableQuery::new(&AGENTS, &everything).filter("id", many)).len(), 5);
}

#[test]
fn searches_look_into_every_column() {
    for (text, expected) in [
        ("UBUNTU", &["001", "002"][..]),
        ("k12", &["012"]),
        ("-ubuntu", &["000", "003", "012"]),
        ("12", &["000", "012"]),
        ("zzz", &[]),
    ] {
        let request = ListRequest { search: Some(Search::parse(text)), ..ListRequest::default() };
        assert_eq!(identifiers(TableQuery::new(&AGENTS, &request)), expected, "{text}");
    }
}

#[test]
fn orders_and_pages() {
    let sorted = |sort: &str, offset: u64, limit: Option<u64>| {
        let sort = Some(Sort::parse(sort));
        let request = ListRequest { sort, offset, limit, ..ListRequest::default() };
        identifiers(TableQuery::new(&AGENTS, &request))
    };
    assert_eq!(sorted("-os.version", 0, None), ["000", "002", "001", "012", "003"]);
    assert_eq!(sorted("status,-name", 0, None), ["012", "000", "001", "002", "003"]);
    assert_eq!(sorted("+id", 1, Some(2)), ["001", "002"]);
    assert_eq!(sorted("+id", 1, None).len(), 5, "an offset without a limit is ignored");
    let request = ListRequest { limit: Some(2), ..ListRequest::default() };
    let query = TableQuery::new(&AGENTS, &request).sorted_by("name", Order::Descending);
    assert_eq!(identifiers(query), ["002", "012"]);
}

#[test]
fn items_are_nested_without_what_is_missing() {
    let everything = ListRequest { q: Some("id=2,id=3".to_owned()), ..ListRequest::default() };
    let statement = TableQuery::new(&AGENTS, &everything).compile().expect("a statement");
    let (items, total) = run(&database(), &statement);
    assert_eq!(total, 2);
    assert_eq!(
        items[0],
        json!({
            "id": "002", "name": "web-2", "status": "disconnected", "group": ["default", "web_2"],
            "version": "wazuh v4.9.0", "os": {"name": "Ubuntu", "version": "10.04"}, "ip": "10.0.0.2", "scope": "all",
            "lastKeepAlive": "2020-09-13T12:26:40+00:00", "gone": "2022-04-15T05:20:00+00:00",
        })
    );
    assert_eq!(
        items[1],
        json!({
            "id": "003", "name": "db", "status": "never_connected", "ip": "any", "scope": "",
            "lastKeepAlive": "1970-01-01T00:00:00+00:00",
        })
    );

    let select = Some(vec!["os.name".to_owned(), "lastKeepAlive".to_owned()]);
    let some = ListRequest { select, limit: Some(1), ..ListRequest::default() };
    let statement = TableQuery::new(&AGENTS, &some).compile().expect("a statement");
    let (items, total) = run(&database(), &statement);
    let manager =
        json!({"id": "000", "os": {"name": "Debian"}, "lastKeepAlive": "9999-12-31T23:59:59+00:00"});
    assert_eq!((items, total), (vec![manager], 5));
}

#[test]
fn distinct_items_have_a_value_and_nothing_else() {
    let distinct = ListRequest {
        select: Some(vec!["os.name".to_owned()]),
        distinct: true,
        search: Some(Search::parse("-zzz")),
        ..ListRequest::default()
    };
    let query = TableQuery::new(&AGENTS, &distinct).sorted_by("os_name", Order::Ascending);
    let (items, total) = run(&database(), &query.compile().expect("a statement"));
    let names = ["Alpine", "Debian", "Ubuntu"].map(|name| json!({"os": {"name": name}}));
    assert_eq!((items, total), (names.to_vec(), 3));
}

#[test]
fn groups_are_counted_and_name_what_is_missing() {
    let request = ListRequest { sort: Some(Sort::parse("-count,+os.name")), ..ListRequest::default() };
    let query = TableQuery::new(&AGENTS, &request).group_by(["os.name".to_owned()]);
    let (items, total) = run(&database(), &query.compile().expect("a statement"));
    let expected = [("Ubuntu", 2), ("N/A", 1), ("Alpine", 1), ("Debian", 1)];
    let expected: Vec<Value> =
        expected.iter().map(|(name, count)| json!({"os": {"name": name}, "count": count})).collect();
    assert_eq!((items, total), (expected, 5));
    assert_eq!(code(TableQuery::new(&AGENTS, &request).group_by(["nonexistent".to_owned()])), 1724);
    let by_count = ListRequest { q: Some("count=1".to_owned()), ..ListRequest::default() };
    assert_eq!(code(TableQuery::new(&AGENTS, &by_count).group_by(["status".to_owned()])), 1408);
}

#[test]
fn json_is_compared_in_its_compact_form() {
    const FILES: Table = Table::new("file", &[Column::text("perm", "perm").shown_as(output::json)]);
    let connection = Connection::open_in_memory().expect("a database");
    connection
        .execute_batch(
            r#"CREATE TABLE file (perm TEXT); INSERT INTO file VALUES ('["read","write"]'), ('1.10');"#,
        )
        .expect("a table");
    let found = |q: &str| {
        let request = ListRequest { q: Some(q.to_owned()), ..ListRequest::default() };
        run(&connection, &TableQuery::new(&FILES, &request).compile().expect("a statement")).0
    };
    assert_eq!(found(r#"perm=["read", "write"]"#), [json!({"perm": ["read", "write"]})]);
    assert_eq!(found("perm=1.10").len(), 1, "a number is no JSON to be rewritten");
}

#[test]
fn conversions() {
    assert_eq!(output::zulu_date(json!(1_748_735_901)), Some(json!("2025-05-31T23:58:21Z")));
    assert_eq!(output::date(json!("2025-05-31")), Some(json!("2025-05-31")));
    assert_eq!(output::date(json!(-1)), Some(json!("1969-12-31T23:59:59+00:00")));
    assert_eq!(output::date(json!(i64::MAX)), Some(json!(i64::MAX)));
    assert_eq!(output::date_or_null(json!(0)), Some(Value::Null));
    assert_eq!(output::agent_id(json!(7)), Some(json!("007")));
    assert_eq!(output::agent_id(json!("1234")), Some(json!("1234")));
}
