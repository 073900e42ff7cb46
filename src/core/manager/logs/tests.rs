//! The log, its list and its summary, on a small manager.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::*;
use crate::agents::world::{World, field, taken_apart};
use crate::query::{ListRequest, Search, Sort};
use crate::socket::double::Reply;

const LOG: &str = "2025/05/31 23:00:00 wazuh-db: INFO: one
Traceback: of several lines
  that are no entries

2025/05/31 23:00:02 wazuh-db: ERROR: two
2025/05/31 23:00:02 wazuh-authd: ERROR: three
2025/05/31 23:00:01 rootcheck: INFO: four
2025/05/31 23:00:03 wazuh-db[7] a.c:1 at f(): DEBUG: five
";

fn world() -> World {
    let world = World::with("");
    std::fs::create_dir_all(world.home().logs()).expect("folder");
    std::fs::write(world.home().ossec_log(), LOG).expect("file");
    world
}

async fn found(world: &World, parameters: ListLogs) -> (Vec<Value>, u64) {
    let (items, total, failed) = taken_apart(logs(&world.cx(), parameters).await).await;
    assert_eq!(failed, json!([]));
    (items, total)
}

/// A moment by the clock of this machine, in UTC.
fn moment(clock: &str) -> String {
    let clock: jiff::civil::DateTime = clock.parse().expect("a moment");
    let moment = clock.to_zoned(jiff::tz::TimeZone::system()).expect("a moment").timestamp();
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn of(list: ListRequest) -> ListLogs {
    ListLogs { list, ..ListLogs::default() }
}

#[tokio::test]
async fn the_newest_come_first_and_those_of_a_second_as_they_were_written() {
    let (items, total) = found(&world(), ListLogs::default()).await;
    assert_eq!(total, 5);
    assert_eq!(field(&items, "description"), [" five", " two", " three", " four", " one"]);
    assert_eq!(
        items.first(),
        Some(
            &json!({"timestamp": moment("2025-05-31T23:00:03"), "tag": "wazuh-db", "level": "debug", "description": " five"})
        )
    );
}

#[tokio::test]
async fn a_list_of_logs_can_be_narrowed() {
    let world = world();
    let descriptions = async |parameters| {
        let (items, total) = found(&world, parameters).await;
        let texts = field(&items, "description").into_iter().map(|text| text.trim().to_owned());
        (texts.collect::<Vec<_>>().join(" "), total)
    };
    let level = |level: &str| ListLogs { level: Some(level.into()), ..ListLogs::default() };
    let tag = |tag: &str| ListLogs { tag: Some(tag.into()), ..ListLogs::default() };
    let q = |q: &str| ListRequest { q: Some(q.into()), ..ListRequest::default() };
    for (parameters, expected, total) in [
        (level("error"), "two three", 2),
        (level("debug2"), "", 0),
        (tag("wazuh-db"), "five two one", 3),
        (tag("wazuh"), "", 0),
        // Alternatives do not reach past the filters beside them.
        (ListLogs { list: q("tag=wazuh-db,tag=wazuh-authd"), ..level("error") }, "two three", 2),
        (of(q(&format!("timestamp>{}", moment("2025-05-31T23:00:01")))), "five two three", 3),
        (of(q("tag~root")), "four", 1),
        (of(ListRequest { limit: Some(2), offset: 1, ..ListRequest::default() }), "two three", 5),
        (
            of(ListRequest { sort: Some(Sort::parse("+timestamp")), ..ListRequest::default() }),
            "one four two three five",
            5,
        ),
        (
            of(ListRequest { search: Some(Search::parse("T")), ..ListRequest::default() }),
            "five two three four one",
            5,
        ),
        (of(ListRequest { search: Some(Search::parse("authd")), ..ListRequest::default() }), "three", 1),
    ] {
        assert_eq!(descriptions(parameters.clone()).await, (expected.to_owned(), total), "{parameters:?}");
    }
    for (list, code) in [
        (q("tag="), 1407),
        (ListRequest { sort: Some(Sort::by("colour")), ..ListRequest::default() }, 1403),
        (ListRequest { select: Some(vec!["colour".into()]), ..ListRequest::default() }, 1724),
    ] {
        assert_eq!(logs(&world.cx(), of(list.clone())).await.expect_err("refused").code(), code);
        // Also where no entry is of the level.
        let parameters = ListLogs { list, ..level("debug2") };
        assert_eq!(logs(&world.cx(), parameters).await.expect_err("refused").code(), code);
    }
}

#[tokio::test]
async fn entries_are_counted_by_tag_and_level() {
    let world = world();
    let (items, total, _) = taken_apart(logs_summary(&world.cx()).await).await;
    let none = json!({"all": 1, "info": 0, "error": 1, "critical": 0, "warning": 0, "debug": 0});
    assert_eq!(
        items,
        [
            json!({"wazuh-authd": none}),
            json!({"wazuh-db": {"all": 3, "info": 1, "error": 1, "critical": 0, "warning": 0, "debug": 1}}),
            json!({"wazuh-rootcheck": {"all": 1, "info": 1, "error": 0, "critical": 0, "warning": 0, "debug": 0}}),
        ]
    );
    assert_eq!(total, 3);
}

#[tokio::test]
async fn only_the_last_lines_are_looked_at_whatever_they_are() {
    let world = world();
    let entry = |number: usize| format!("2025/05/31 23:00:00 a: INFO: {number}\n");
    let mut text: String = (0..3000).map(entry).collect();
    let descriptions = |world: &World| {
        let entries = recent_entries(world.home(), LogFormats::Plain).expect("entries");
        let ends = [entries.first(), entries.last()];
        (entries.len(), ends.map(|entry| entry.map_or(String::new(), |entry| entry.description.clone())))
    };
    std::fs::write(world.home().ossec_log(), &text).expect("file");
    assert_eq!(descriptions(&world), (MOST_LINES, [" 1000".into(), " 2999".into()]));
    // Lines that are no entries count, be they empty or far too long.
    text.push_str(&"\n".repeat(990));
    text.push_str(&"x".repeat(1 << 20));
    text.push_str("\n2025/05/31 23:00:00 a: INFO: cut off");
    std::fs::write(world.home().ossec_log(), &text).expect("file");
    assert_eq!(descriptions(&world), (1009, [" 1992".into(), " cut off".into()]));
}

#[tokio::test]
async fn lines_as_long_as_they_can_be_do_not_fill_the_memory() {
    let world = world();
    let text = "x".repeat(60_000);
    let log: String = (0..1000).map(|_| format!("2025/05/31 23:00:00 a: INFO: {text}\n")).collect();
    std::fs::write(world.home().ossec_log(), log).expect("file");
    let entries = recent_entries(world.home(), LogFormats::Plain).expect("entries");
    assert_eq!(entries.len(), (32 << 20) / 60_029);
}

#[tokio::test]
async fn a_log_that_is_not_there_has_a_code() {
    let world = World::with("");
    assert_eq!(logs(&world.cx(), ListLogs::default()).await.expect_err("no log").code(), 1020);
    assert_eq!(logs_summary(&world.cx()).await.expect_err("no log").code(), 1020);
    std::fs::create_dir_all(world.home().ossec_log()).expect("folder");
    assert_eq!(logs(&world.cx(), ListLogs::default()).await.expect_err("a folder").code(), 1020);
}

#[tokio::test]
async fn an_empty_log_is_an_empty_list() {
    let world = world();
    std::fs::write(world.home().ossec_log(), "").expect("file");
    assert_eq!(found(&world, ListLogs::default()).await, (vec![], 0));
}

#[tokio::test]
async fn execd_says_which_log_is_written() {
    let world = world();
    let line =
        r#"{"timestamp": "2025/05/31 23:58:20", "tag": "wazuh-db", "level": "info", "description": "json"}"#;
    std::fs::write(world.home().ossec_log_json(), format!("{line}\nno json\n")).expect("file");
    let execd = world.start_daemon(&world.home().com_socket(), |_, request| {
        assert_eq!(request, "getconfig logging");
        vec![Reply::text(r#"ok {"logging":{"plain":"no","json":"yes"}}"#), Reply::Close]
    });
    let (items, total) = found(&world, ListLogs::default()).await;
    assert_eq!((field(&items, "description"), total), (vec!["json"], 1));
    drop(execd);
    // Nobody listens any more, and the configuration names no format.
    assert_eq!(found(&world, ListLogs::default()).await.1, 5);
}

#[tokio::test]
async fn the_log_is_shown_also_where_execd_lies_dies_or_hangs() {
    for answer in [
        vec![Reply::text("ok {\"logging\": 3}"), Reply::Close],
        vec![Reply::text("err no"), Reply::Close],
        vec![Reply::Bytes(b"\xff\xff\xff\xff".to_vec())],
        vec![Reply::Close],
        vec![Reply::Hang],
    ] {
        let world = world();
        let _execd = world.start_daemon(&world.home().com_socket(), move |_, _| answer.clone());
        assert_eq!(found(&world, ListLogs::default()).await.1, 5);
    }
}

#[tokio::test]
async fn a_caller_without_time_is_not_waited_for() {
    let world = world();
    let _execd = world.start_daemon(&world.home().com_socket(), |_, _| vec![Reply::Hang]);
    let mut cx = world.cx();
    cx.deadline = Instant::now() + Duration::from_millis(20);
    let (_, total, _) = taken_apart(logs(&cx, ListLogs::default()).await).await;
    assert_eq!(total, 5);
}
