//! Requests on lists that are in no database.

use serde_json::{Value, json};

use crate::query::{ListFields, ListRequest, Order, Page, Search, Sort, apply};

fn items() -> Vec<Value> {
    vec![
        json!({"id": 2, "name": "beta", "details": {"level": 3, "tags": ["x", "Y"]}, "on": true}),
        json!({"id": 10, "name": "Alpha", "details": {"level": 0, "user": {"name": "root", "shell": "sh"}}}),
        json!({"id": 1, "name": "alpha", "details": {}, "note": null}),
    ]
}

fn page(request: &ListRequest, fields: &ListFields<'_>) -> Page {
    apply(items(), request, fields).expect("an answer")
}

fn identifiers(request: &ListRequest) -> Vec<i64> {
    page(request, &ListFields::default())
        .items
        .iter()
        .map(|item| item["id"].as_i64().expect("a number"))
        .collect()
}

fn code(items: Vec<Value>, request: &ListRequest, fields: &ListFields<'_>) -> u16 {
    apply(items, request, fields).expect_err("a refusal").code()
}

fn sorted(text: &str) -> ListRequest {
    ListRequest { sort: Some(Sort::parse(text)), ..ListRequest::default() }
}

fn selecting(names: &[&str]) -> ListRequest {
    let select = names.iter().map(|name| (*name).to_owned()).collect();
    ListRequest { select: Some(select), ..ListRequest::default() }
}

#[test]
fn texts_sort_without_regard_to_case_and_equals_stay_in_order() {
    assert_eq!(identifiers(&sorted("id")), [1, 2, 10]);
    assert_eq!(identifiers(&sorted("-id")), [10, 2, 1]);
    assert_eq!(identifiers(&sorted("name")), [10, 1, 2]);
    assert_eq!(identifiers(&sorted("-name")), [2, 10, 1]);
    assert_eq!(identifiers(&sorted("name,id")), [1, 10, 2]);
    assert_eq!(identifiers(&sorted("-name,+id")), [2, 1, 10]);
}

#[test]
fn values_without_an_order_split_the_list() {
    let items =
        || vec![json!({"a": "x", "n": 1}), json!({"n": 2}), json!({"a": "b", "n": 3}), json!({"n": 4})];
    let numbers = |text: &str| -> Vec<_> {
        let page = apply(items(), &sorted(text), &ListFields::default()).expect("an answer");
        page.items.iter().map(|item| item["n"].as_i64().expect("a number")).collect()
    };
    assert_eq!(numbers("a"), [2, 4, 1, 3]);
    assert_eq!(numbers("-a"), [1, 3, 2, 4]);
    assert_eq!(numbers("-n,a"), [4, 3, 2, 1], "what is not compared has no need of an order");
}

#[test]
fn lists_of_plain_values_sort_by_the_empty_field() {
    let fields = ListFields { default_sort: &[("", Order::Ascending)], ..ListFields::default() };
    let groups = || vec![json!("syslog"), json!("Pam"), json!("pam")];
    let sorted_groups = |request: &ListRequest| apply(groups(), request, &fields).expect("an answer").items;
    assert_eq!(sorted_groups(&ListRequest::default()), [json!("Pam"), json!("pam"), json!("syslog")]);
    assert_eq!(sorted_groups(&sorted("-")), [json!("syslog"), json!("pam"), json!("Pam")]);
    let search = ListRequest { search: Some(Search::parse("PA")), ..ListRequest::default() };
    assert_eq!(sorted_groups(&search), [json!("Pam"), json!("pam")]);
    assert_eq!(code(groups(), &sorted("name"), &fields), 1403);
    assert_eq!(page(&sorted("-"), &fields).items, items(), "objects have no order of their own");
}

#[test]
fn searches_look_into_everything() {
    for (text, expected) in [
        ("ALPHA", &[10, 1][..]),
        ("y", &[2]),
        ("root", &[10]),
        ("-root", &[2, 1]),
        ("3", &[2]),
        // What is no text is searched as Python writes it, and the text is in lower case.
        ("true", &[]),
        ("rue", &[2]),
        ("one", &[1]),
        ("", &[2, 10, 1]),
    ] {
        let request = ListRequest { search: Some(Search::parse(text)), ..ListRequest::default() };
        assert_eq!(identifiers(&request), expected, "{text}");
    }
    let request = ListRequest { search: Some(Search::parse("root")), ..ListRequest::default() };
    let fields = ListFields { searched: Some(&["name"]), ..ListFields::default() };
    assert_eq!(page(&request, &fields).total, 0);
}

#[test]
fn selected_fields_keep_their_place() {
    let page = page(
        &selecting(&["name", "details.user.name", "details.user.shell", "details.level"]),
        &ListFields { required: &["id", "missing"], ..ListFields::default() },
    );
    assert_eq!(
        page.items,
        [
            json!({"name": "beta", "details": {"level": 3}, "id": 2}),
            json!({"name": "Alpha", "details": {"user": {"name": "root", "shell": "sh"}, "level": 0}, "id": 10}),
            json!({"name": "alpha", "id": 1}),
        ]
    );
}

#[test]
fn fields_that_nobody_has_are_refused() {
    let open = ListFields::default();
    let listed = ListFields { selectable: Some(&["id", "on"]), ..ListFields::default() };
    assert_eq!(code(items(), &selecting(&["nonexistent"]), &open), 1724);
    assert_eq!(code(items(), &selecting(&["on"]), &open), 1724, "an item has nothing of it");
    assert_eq!(code(items(), &selecting(&["id", "name"]), &listed), 1724);
    assert_eq!(page(&selecting(&["on"]), &listed).items, [json!({"on": true}), json!({}), json!({})]);
    assert_eq!(page(&selecting(&["details.nonexistent"]), &listed).items, [json!({}), json!({}), json!({})]);
    assert_eq!(code(items(), &sorted("nonexistent"), &open), 1403);
    assert_eq!(code(items(), &sorted("details.level"), &open), 1403);
    let sortable = ListFields { sortable: Some(&["id"]), ..ListFields::default() };
    assert_eq!(code(items(), &sorted("name"), &sortable), 1403);
}

#[test]
fn distinct_items_are_given_once_and_without_required_fields() {
    let items = vec![
        json!({"id": 1, "a": {"b": 1, "c": 2}}),
        json!({"id": 2, "a": {"c": 2, "b": 1}}),
        json!({"id": 3, "a": 0}),
    ];
    let request = ListRequest { distinct: true, ..selecting(&["a"]) };
    let page = apply(items, &request, &ListFields { required: &["id"], ..ListFields::default() })
        .expect("an answer");
    assert_eq!(page, Page { items: vec![json!({"a": {"b": 1, "c": 2}}), json!({"a": 0})], total: 2 });
}

#[test]
fn pages_and_limits() {
    let part = |offset, limit| identifiers(&ListRequest { offset, limit, ..ListRequest::default() });
    assert_eq!(part(1, Some(1)), [10]);
    assert!(part(5, Some(1)).is_empty());
    assert_eq!(part(1, None), [2, 10, 1]);
    let limited = |limit| ListRequest { limit: Some(limit), ..ListRequest::default() };
    assert_eq!(code(items(), &limited(0), &ListFields::default()), 1406);
    assert_eq!(code(items(), &limited(100_001), &ListFields::default()), 1405);
    assert_eq!(page(&limited(1), &ListFields::default()).total, 3);
}

#[test]
fn queries_filter_or_are_refused() {
    let queried = |q: &str| ListRequest { q: Some(q.to_owned()), ..ListRequest::default() };
    assert_eq!(identifiers(&queried("name=alpha,id>5")), [10, 1]);
    assert_eq!(identifiers(&queried("(id=1")), [1]);
    assert!(identifiers(&queried("nonexistent=1")).is_empty());
    for (q, expected) in
        [("nonexistent", 1407), ("id=", 1407), ("((id=1,id=2);(name=x))", 1407), ("id==1", 1409)]
    {
        assert_eq!(code(items(), &queried(q), &ListFields::default()), expected, "{q}");
    }
}

#[test]
fn an_empty_list_refuses_nothing() {
    let request = ListRequest {
        limit: Some(0),
        sort: Some(Sort::by("nonexistent")),
        q: Some("nonexistent".to_owned()),
        ..selecting(&["nonexistent"])
    };
    assert_eq!(
        apply(Vec::<Value>::new(), &request, &ListFields::default()).expect("an answer"),
        Page::default()
    );
}
