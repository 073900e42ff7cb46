//! Lists over the databases of several agents: order, pages, permissions, and what does not fit into memory.

use serde_json::{Value, json};

use super::{Report, ReportRequest, list, page_of};
use crate::agents::world::{World, field, named, scope, taken_apart};
use crate::agents::{AgentId, Selection};
use crate::query::{Column, ListRequest, Sort, Table, TableQuery};
use crate::result::{Body, Items, Layout, Messages};

const COLUMNS: &[Column] = &[
    Column::text("name", "name"),
    Column::integer("size", "size"),
    Column::text("scan.time", "scan_time"),
    Column::text("local.ip", "local_ip"),
    Column::text("local.port", "local_port"),
];
const TABLE: Table = Table::new("things", COLUMNS).sorted_by("scan_id").nesting(&["scan"]);
const WINDOWS: Table = Table::new("things", &[Column::text("name", "name")]).sorted_by("scan_id");
const MESSAGES: Messages = Messages::new("all", "some", "none");
static THINGS: Report = Report::new(&TABLE, MESSAGES);
static THINGS_BY_PLATFORM: Report = Report::new(&TABLE, MESSAGES).on_windows(&WINDOWS);
static PAGED: Report = Report::new(&TABLE, MESSAGES).merged_as_text().counted_by_page();

const CREATE: &str = "CREATE TABLE things (scan_id INTEGER, name TEXT, size INTEGER, scan_time TEXT, local_ip TEXT, local_port INTEGER);";

/// A name and a size.
type Thing<'t> = (&'t str, Option<i64>);

fn things(rows: &[Thing<'_>]) -> String {
    let rows = rows.iter().map(|(name, size)| {
        let size = size.map_or("NULL".to_owned(), |size| size.to_string());
        format!("INSERT INTO things VALUES (0, '{name}', {size}, '2025/05/31 23:58:21', NULL, NULL);")
    });
    format!("{CREATE}{}", rows.collect::<String>())
}

/// Agents with these things each.
fn world(agents: &[(u32, &[Thing<'_>])]) -> World {
    let agents: Vec<(u32, String)> = agents.iter().map(|(id, rows)| (*id, things(rows))).collect();
    World::with_reports(agents.iter().map(|(id, statements)| (*id, statements.as_str())))
}

/// So many things in each of so many agents.
fn crowd(agents: u32, things_each: usize) -> World {
    let rows: String = (0..things_each)
        .map(|number| format!("(0, 'thing{:05}', {}, NULL, NULL, NULL)", number * 7919 % things_each, number))
        .collect::<Vec<_>>()
        .join(",");
    let statements = format!("{CREATE}INSERT INTO things VALUES {rows};");
    World::with_reports((1..=agents).map(|id| (id, statements.as_str())))
}

/// All agents but the manager, which has no database here.
fn all() -> Selection<AgentId> {
    Selection::permitted(scope("agent:id", &[("agent:id:*", "allow"), ("agent:id:000", "deny")]))
}

fn sorted(by: &str) -> ReportRequest {
    ReportRequest {
        list: ListRequest { sort: Some(Sort::parse(by)), ..ListRequest::default() },
        ..Default::default()
    }
}

async fn answer(
    world: &World,
    selection: Selection<AgentId>,
    request: &ReportRequest,
) -> (Vec<Value>, u64, Value) {
    taken_apart(list(&world.cx(), selection, &THINGS, request).await).await
}

async fn written(items: Items) -> Value {
    let bytes = match items.into_body(Layout::Compact).await.unwrap() {
        Body::Whole(bytes) => bytes.to_vec(),
        Body::Stream(pieces) => {
            let pieces: Vec<_> = futures_util::TryStreamExt::try_collect(pieces).await.unwrap();
            pieces.concat()
        }
    };
    serde_json::from_slice(&bytes).unwrap()
}

fn names(items: &[Value]) -> Vec<String> {
    let (agents, names) = (field(items, "agent_id"), field(items, "name"));
    agents.iter().zip(names).map(|(agent, name)| format!("{agent} {name}")).collect()
}

#[tokio::test]
async fn items_come_agent_by_agent_and_say_whose_they_are() {
    let world =
        world(&[(101, &[("c", None)]), (20, &[("b", Some(2)), ("a", Some(1))]), (1001, &[("d", None)])]);
    let (items, total, failed) = answer(&world, all(), &ReportRequest::default()).await;
    assert_eq!(names(&items), ["020 b", "020 a", "1001 d", "101 c"], "by the text of the ids");
    assert_eq!((total, failed), (4, json!([])));
    assert_eq!(
        items[0],
        json!({"name": "b", "size": 2, "scan": {"time": "2025-05-31T23:58:21+00:00"}, "agent_id": "020"})
    );
}

#[tokio::test]
async fn named_agents_are_asked_as_often_as_they_are_named() {
    let world = world(&[(1, &[("a", None)]), (2, &[("b", None)])]);
    let (items, total, failed) =
        answer(&world, named(&["002", "999", "001", "002"]), &ReportRequest::default()).await;
    assert_eq!(names(&items), ["001 a", "002 b", "002 b"]);
    assert_eq!((total, failed), (3, json!([[1701, ["999"]]])));
}

#[tokio::test]
async fn only_what_the_scope_permits_is_asked() {
    let world = world(&[(1, &[("a", None)]), (2, &[("b", None)]), (3, &[("c", None)])]);
    let permitted = scope("agent:id", &[("agent:id:*", "allow"), ("agent:id:002", "deny")]);
    let (items, total, _) = answer(&world, Selection::permitted(permitted), &ReportRequest::default()).await;
    assert_eq!((names(&items), total), (vec!["001 a".to_owned(), "003 c".to_owned()], 2));
    let (items, total, failed) =
        answer(&world, Selection::permitted(scope("agent:id", &[])), &sorted("unknown")).await;
    assert_eq!((items, total, failed), (vec![], 0, json!([])), "nobody is asked, so nothing is refused");
}

#[tokio::test]
async fn each_agent_has_pages_of_its_own() {
    let world = world(&[(1, &[("a", None), ("b", None), ("c", None)]), (2, &[("d", None)])]);
    let list = ListRequest { limit: Some(1), offset: 1, ..ListRequest::default() };
    let request = ReportRequest { list, ..ReportRequest::default() };
    let (items, total, _) = answer(&world, all(), &request).await;
    assert_eq!((names(&items), total), (vec!["001 b".to_owned()], 4));
    let paged = super::list(&world.cx(), all(), &PAGED, &request).await;
    assert_eq!(taken_apart(paged).await.1, 3, "counted only where the page has items");
}

#[tokio::test]
async fn sorted_items_are_merged_by_the_first_field() {
    let world = world(&[
        (1, &[("x", Some(10)), ("y", None), ("z", Some(9))]),
        (2, &[("x", Some(9)), ("w", Some(100))]),
    ]);
    let by = async |sort: &str| names(&answer(&world, all(), &sorted(sort)).await.0);
    assert_eq!(by("-size").await, ["001 y", "002 w", "001 x", "001 z", "002 x"], "nothing is first");
    assert_eq!(by("name").await, ["002 w", "001 x", "002 x", "001 y", "001 z"]);
    // Numbers are text where the first item has none, and where there are several fields.
    assert_eq!(by("size").await, ["001 y", "001 x", "002 w", "001 z", "002 x"]);
    assert_eq!(by("-size,name").await, ["001 y", "001 z", "002 x", "002 w", "001 x"]);
}

#[tokio::test]
async fn an_agent_without_a_database_fails_the_list() {
    let world = world(&[(1, &[]), (2, &[])]);
    std::fs::remove_file(world.home().agent_database(2)).unwrap();
    let refused = async |selection, request: &ReportRequest| {
        let error = list(&world.cx(), selection, &THINGS, request).await.unwrap_err();
        (error.code(), error.class().status())
    };
    assert_eq!(refused(all(), &ReportRequest::default()).await, (2007, 400));
    assert_eq!(refused(all(), &sorted("unknown")).await, (1403, 400));
    assert_eq!(refused(named(&["002", "001"]), &sorted("unknown")).await, (2007, 400));
}

#[tokio::test]
async fn agents_on_windows_have_fields_of_their_own() {
    let world = world(&[(1, &[("a", Some(1))]), (2, &[("b", Some(2))])]);
    let cx = world.cx();
    cx.manager
        .wdb
        .execute(
            crate::wdb::Database::Global,
            "update agent set os_name = 'Microsoft Windows 11' where id = 2",
        )
        .await
        .unwrap();
    let items = list(&cx, all(), &THINGS_BY_PLATFORM, &ReportRequest::default()).await;
    let (items, _, _) = taken_apart(items).await;
    assert_eq!(items[1], json!({"name": "b", "agent_id": "002"}));
    assert_eq!(items[0]["size"], 1);
    let refused = list(&cx, all(), &THINGS_BY_PLATFORM, &sorted("size")).await;
    assert_eq!(refused.unwrap_err().code(), 1403);
}

#[tokio::test]
async fn long_lists_stream_in_the_same_order() {
    // More pages than the first two of each agent.
    let world = crowd(4, 5_000);
    let asked = async |request: &ReportRequest| {
        written(list(&world.cx(), all(), &THINGS, request).await.unwrap()).await
    };
    let all = asked(&ReportRequest::default()).await;
    assert_eq!(all["data"]["total_affected_items"], 20_000);
    let items = all["data"]["affected_items"].as_array().unwrap();
    assert!(field(items, "agent_id").is_sorted());
    assert_eq!(items.len(), 20_000);

    for sort in ["name", "-name", "-size"] {
        let merged = asked(&sorted(sort)).await;
        assert_eq!(merged["data"]["total_affected_items"], 20_000);
        let merged = merged["data"]["affected_items"].as_array().unwrap();
        let mut expected = items.clone();
        match sort {
            "name" => expected.sort_by_key(|item| item["name"].as_str().unwrap().to_owned()),
            "-name" => {
                expected.sort_by_key(|item| std::cmp::Reverse(item["name"].as_str().unwrap().to_owned()));
            }
            _ => expected.sort_by_key(|item| std::cmp::Reverse(item["size"].as_i64())),
        }
        assert!(*merged == expected, "{sort}");
    }
}

#[tokio::test]
async fn one_statement_of_one_agent_is_answered_in_pages() {
    let world = crowd(1, 12_345);
    let request = ListRequest { select: Some(vec!["size".to_owned()]), ..ListRequest::default() };
    let statement = || TableQuery::new(&TABLE, &request).compile();
    let items = page_of(&world.cx(), AgentId::new(1), statement, MESSAGES).await.unwrap();
    let answer = written(items).await;
    let sizes = answer["data"]["affected_items"].as_array().unwrap();
    assert_eq!((sizes.len(), &answer["data"]["total_affected_items"]), (12_345, &json!(12_345)));
    assert!(sizes.iter().enumerate().all(|(number, item)| *item == json!({"size": number})));
    let unknown = ListRequest { select: Some(vec!["nothing".to_owned()]), ..ListRequest::default() };
    let refused = || TableQuery::new(&TABLE, &unknown).compile();
    let error = page_of(&world.cx(), AgentId::new(1), refused, MESSAGES).await.unwrap_err();
    assert_eq!(error.code(), 1724);
    let error = page_of(&world.cx(), AgentId::new(2), refused, MESSAGES).await.unwrap_err();
    assert_eq!((error.code(), error.class().status()), (2007, 400));
}
