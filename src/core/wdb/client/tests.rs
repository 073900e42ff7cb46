//! The client against daemons that page, cut, refuse and die.

use serde_json::json;

use super::*;
use crate::socket::double::{Double, Reply};
use crate::wdb::Order;

fn text(reply: impl Into<String>) -> Vec<Reply> {
    vec![Reply::text(reply)]
}

/// A daemon with a table `agent` of `count` rows, each some `width` bytes long, in a real database, whose answers are
/// cut at 64 KiB as the real one cuts them.
fn table(count: u64, width: usize) -> Double {
    let database = rusqlite::Connection::open_in_memory().unwrap();
    // Ids are 2, 4, 6 …, so an id is no position; names run the other way.
    database
        .execute_batch(&format!(
            "create table agent (id integer primary key, name text);
             insert into agent with recursive n(i) as (select 1 union all select i + 1 from n where i < {count})
             select i * 2, printf('%06d''%.*c', 999999 - i, {width}, 'x') from n;"
        ))
        .unwrap();
    let database = std::sync::Mutex::new(database);
    Double::start(move |_, request| {
        let sql = std::str::from_utf8(request).unwrap().split_once(" sql ").unwrap().1;
        let database = database.lock().unwrap();
        let mut statement = database.prepare(sql).unwrap();
        let columns: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
        let mut answer = String::from("ok [");
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values = columns.iter().enumerate().map(|(position, name)| {
                let value = match row.get_ref(position).unwrap() {
                    rusqlite::types::ValueRef::Integer(number) => json!(number),
                    other => json!(other.as_str().unwrap()),
                };
                (name.clone(), value)
            });
            answer.push_str(&format!("{},", Value::Object(values.collect())));
        }
        let mut answer = format!("{}]", answer.trim_end_matches(','));
        answer.truncate(WAZUH_LIMIT);
        text(answer)
    })
}

async fn all_ids(mut pages: BoxStream<'static, Result<Vec<Row>, Error>>) -> (Vec<u64>, usize, usize) {
    let (mut ids, mut count, mut largest) = (Vec::new(), 0, 0);
    while let Some(page) = pages.try_next().await.unwrap() {
        (count, largest) = (count + 1, largest.max(page.len()));
        ids.extend(page.iter().map(|row| row["id"].as_u64().unwrap()));
    }
    (ids, count, largest)
}

#[tokio::test]
async fn a_hundred_thousand_rows_come_in_bounded_pages() {
    let daemon = table(100_000, 100);
    let client = Client::new(&daemon.home());
    let pages = client.pages(Database::Global, "select id, name from agent", Paging::by("id"));
    let (ids, pages, largest) = all_ids(pages).await;
    assert_eq!(ids.len(), 100_000);
    assert!(ids.iter().enumerate().all(|(position, id)| *id == (position as u64 + 1) * 2));
    assert!(largest * 100 < WAZUH_LIMIT, "{largest}");
    // Each page is asked for once, but for the few that were tried too large.
    assert!(daemon.requests() <= pages * 2 + 2, "{} requests for {pages} pages", daemon.requests());
    assert_eq!(daemon.connections(), 1);
}

#[tokio::test]
async fn a_key_may_be_text_and_run_backwards() {
    let daemon = table(2_000, 100);
    let client = Client::new(&daemon.home());
    let paging = Paging::Key { column: "name", order: Order::Descending };
    let (ids, pages, _) = all_ids(client.pages(Database::Global, "select id, name from agent", paging)).await;
    assert!(pages > 1);
    assert!(ids.iter().copied().eq((1..=2_000).map(|position| position * 2)));
}

#[tokio::test]
async fn counting_keeps_the_order_and_the_bounds_of_the_statement() {
    let daemon = table(5_000, 50);
    let client = Client::new(&daemon.home());
    let sql = "select id, name from agent where id > 10 order by name asc limit 3000 offset 7";
    let rows = client.rows(Database::Global, sql).await.unwrap();
    let ids: Vec<_> = rows.iter().map(|row| row["id"].as_u64().unwrap()).collect();
    assert!(ids.iter().copied().eq((0..3_000).map(|position| (5_000 - 7 - position) * 2)));
    assert_eq!(
        client.count(Database::Global, "select count(*) from agent where id > 10").await.unwrap(),
        4_995
    );
}

#[tokio::test]
async fn rows_of_any_width_are_all_found_by_counting() {
    for width in [0, 1_000, 20_000, 60_000] {
        let daemon = table(777, width);
        let rows =
            Client::new(&daemon.home()).rows(Database::Global, "select id, name from agent").await.unwrap();
        let ids: Vec<_> = rows.iter().map(|row| row["id"].as_u64().unwrap()).collect();
        assert!(ids.iter().copied().eq((1..=777).map(|position| position * 2)), "width {width}");
    }
}

#[tokio::test]
async fn a_row_that_cannot_be_sent_is_an_error() {
    let daemon = table(3, 70_000);
    let error =
        Client::new(&daemon.home()).rows(Database::Global, "select id, name from agent").await.unwrap_err();
    assert!(matches!(error, Error::AnswerTooLong), "{error}");
}

#[tokio::test]
async fn a_daemon_without_the_limit_of_a_frame_is_asked_for_less() {
    let daemon = Double::start(|_, request| {
        let sql = std::str::from_utf8(request).unwrap();
        let limit: usize = sql.split_once("limit ").unwrap().1.split(' ').next().unwrap().parse().unwrap();
        let rows = vec![json!({"a": "x".repeat(200)}); limit.min(400)];
        let mut answer = format!("ok {}", serde_json::to_string(&rows).unwrap());
        if sql.contains("offset 0") || limit > 250 {
            return text(answer);
        }
        answer = "ok []".into();
        text(answer)
    });
    let rows = Client::new(&daemon.home()).rows(Database::Mitre, "select a from b").await.unwrap();
    assert_eq!(rows.len(), 250);
}

#[tokio::test]
async fn commands_are_written_as_the_daemon_reads_them() {
    let daemon = Double::start(|_, request| {
        let request = String::from_utf8(request.to_vec()).unwrap();
        text(format!("ok [{}]", json!({"got": request})))
    });
    let client = Client::new(&daemon.home());
    let got = |rows: Vec<Row>| rows[0]["got"].as_str().unwrap().to_owned();
    let sent = got(client.rows(Database::Agent(7), "select 1").await.unwrap());
    assert_eq!(sent, "agent 007 sql select * from (select 1) limit 500 offset 0");
    let sent = got(client.rows(Database::Mitre, "select 1").await.unwrap());
    assert!(sent.starts_with("mitre sql select"), "{sent}");
    client.execute(Database::Global, "update agent set name = 'x'").await.unwrap();
    assert!(client.command("global get-fim-integrity").await.unwrap().contains("global get-fim-integrity"));
}

#[tokio::test]
async fn counts_are_single_numbers() {
    for (answer, expected) in [
        (r#"ok [{"count(*)":21}]"#, Some(21)),
        (r#"ok [{}]"#, Some(0)),
        ("ok []", None),
        (r#"ok [{"a":"x"}]"#, None),
        (r#"ok [{"a":-1}]"#, None),
        (r#"ok [{"a":1},{"a":2}]"#, None),
    ] {
        let daemon = Double::start(move |_, _| text(answer));
        let counted = Client::new(&daemon.home()).count(Database::Global, "select count(*) from agent").await;
        assert_eq!(counted.ok(), expected, "{answer}");
    }
}

#[tokio::test]
async fn what_is_no_statement_is_not_sent() {
    let daemon = Double::start(|_, _| text("ok []"));
    let client = Client::new(&daemon.home());
    assert!(matches!(client.rows(Database::Global, "drop table agent").await, Err(Error::Statement(_))));
    assert!(matches!(client.count(Database::Global, "select 1; select 2").await, Err(Error::Statement(_))));
    assert!(matches!(client.execute(Database::Global, "select 1").await, Err(Error::Statement(_))));
    assert!(matches!(client.command("global x\0y").await, Err(Error::Statement(_))));
    let long = format!("select '{}'", "x".repeat(WAZUH_LIMIT));
    let error = client.count(Database::Global, &long).await.unwrap_err();
    assert!(matches!(error, Error::Socket(SocketError::RequestTooLong { .. })), "{error}");
    assert_eq!(daemon.requests(), 0);
}

#[tokio::test]
async fn refusals_and_rubbish_are_told_apart_and_the_connection_lives() {
    let daemon = Double::start(|number, _| match number {
        0 => text("err Agent not found"),
        1 => text("ok [rubbish"),
        2 => text("{}"),
        _ => text("ok"),
    });
    let client = Client::new(&daemon.home());
    let refused = client.rows(Database::Agent(9), "select 1").await.unwrap_err();
    assert!(matches!(&refused, Error::Refused(text) if text == "Agent not found"), "{refused}");
    assert_eq!(crate::error::Error::from(refused).code(), 2003);
    assert!(matches!(client.rows(Database::Global, "select 1").await, Err(Error::Malformed(_))));
    assert!(matches!(client.command("global x").await, Err(Error::Malformed(_))));
    assert_eq!(client.command("global x").await.unwrap(), "");
    assert_eq!(daemon.connections(), 1);
}

#[tokio::test]
async fn an_answer_that_fills_the_frame_is_not_trusted() {
    let daemon = Double::start(|_, _| text(format!("ok {}", "x".repeat(WAZUH_LIMIT - 3))));
    let error = Client::new(&daemon.home()).command("global x").await.unwrap_err();
    assert!(matches!(error, Error::AnswerTooLong), "{error}");
}

#[tokio::test]
async fn due_answers_are_given_out_or_collected() {
    let daemon = Double::start(|_, request| match request {
        b"agent 001 package get" => {
            vec![Reply::text("due {\"a\":1}"), Reply::text("due {\"a\":2}"), Reply::text("ok ")]
        }
        b"agent 002 package get" => vec![Reply::text("due {\"a\":1}"), Reply::text("err Disk is full")],
        b"agent 003 package get" => vec![Reply::text("due {\"a\":1}"), Reply::Close],
        _ => text("due [{\"id\":1}]"),
    });
    let client = Client::new(&daemon.home());
    let answer = client.ask("global get-all-agents last_id 0").await.unwrap();
    assert_eq!((answer.status, answer.payload.as_str()), (Status::Due, "[{\"id\":1}]"));
    assert!(client.command("global get-all-agents last_id 0").await.is_err());
    assert_eq!(client.command_in_parts("agent 001 package get").await.unwrap(), ["{\"a\":1}", "{\"a\":2}"]);
    assert!(matches!(client.command_in_parts("agent 002 package get").await, Err(Error::Refused(_))));
    assert!(matches!(client.command_in_parts("agent 003 package get").await, Err(Error::Socket(_))));
}

#[tokio::test]
async fn reads_are_repeated_after_a_restart_and_changes_are_not() {
    let swallow = |number: usize, _: &[u8]| match number {
        1 => vec![Reply::Close],
        _ => text("ok []"),
    };
    let daemon = Double::start(swallow);
    let client = Client::new(&daemon.home());
    client.command("global x").await.unwrap();
    client.rows(Database::Global, "select 1").await.unwrap();
    assert_eq!(daemon.requests(), 3);

    let daemon = Double::start(swallow);
    let client = Client::new(&daemon.home());
    client.command("global x").await.unwrap();
    let error = client.command("global insert-agent {}").await.unwrap_err();
    assert!(matches!(error, Error::Socket(SocketError::Closed { taken: true, .. })), "{error}");
    assert_eq!(daemon.requests(), 2);
}

#[tokio::test]
async fn a_restart_of_the_daemon_is_survived() {
    let mut daemon = table(10, 1);
    let client = Client::new(&daemon.home());
    client.rows(Database::Global, "select id, name from agent").await.unwrap();
    daemon.stop().await;
    let error = client.rows(Database::Global, "select id, name from agent").await.unwrap_err();
    assert!(error.is_unreachable(), "{error}");
    assert_eq!(crate::error::Error::from(error).code(), 2005);
    daemon.resume();
    assert_eq!(client.rows(Database::Global, "select id, name from agent").await.unwrap().len(), 10);
}

#[tokio::test]
async fn a_slow_daemon_and_a_late_request_are_told_apart() {
    let daemon = Double::start(|_, _| vec![Reply::Hang]);
    let client = Client::new(&daemon.home()).answer_within(Duration::from_millis(50));
    let slow = client.command("global x").await.unwrap_err();
    assert_eq!(crate::error::Error::from(slow).code(), 2007);
    let client =
        client.answer_within(Duration::from_secs(20)).until(Instant::now() + Duration::from_millis(50));
    let late = client.command("global x").await.unwrap_err();
    assert_eq!(crate::error::Error::from(late).code(), 3021);
}

#[tokio::test]
async fn databases_are_removed_by_name() {
    let daemon = Double::start(|_, request| {
        assert_eq!(request, b"wazuhdb remove 001 1024");
        text(r#"ok {"agents":{"001":"ok","1024":"DB not found"}}"#)
    });
    let client = Client::new(&daemon.home());
    let said = client.remove_databases(&[1, 1024]).await.unwrap();
    assert_eq!(said["1024"], "DB not found");
    assert!(client.remove_databases(&[]).await.unwrap().is_empty());
    assert_eq!(daemon.requests(), 1);
}
