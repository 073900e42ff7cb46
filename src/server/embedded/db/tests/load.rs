//! Many clients, many commands, large answers.

use tokio::io::AsyncReadExt as _;
use tokio::task::JoinSet;

use super::client::{Client, World};
use wazuhctl_core::socket::frame::WAZUH_LIMIT;

#[tokio::test(flavor = "multi_thread")]
async fn readers_and_writers_do_not_lock_each_other_out() {
    let world = World::new().await;
    let mut clients = JoinSet::new();
    for writer in 0..6 {
        let home = world.home.clone();
        clients.spawn(async move {
            let mut client = Client::connect(&home).await;
            for number in 0..50 {
                let id = 1 + writer * 50 + number;
                let command = format!(r#"global insert-agent {{"id":{id},"name":"agent{id}","date_add":1}}"#);
                assert_eq!(client.ask(&command).await, "ok");
                // Whoever is told of a write sees it.
                let name = client.ask(&format!("global select-agent-name {id}")).await;
                assert_eq!(name, format!(r#"ok [{{"name":"agent{id}"}}]"#));
            }
        });
    }
    for _ in 0..6 {
        let home = world.home.clone();
        clients.spawn(async move {
            let mut client = Client::connect(&home).await;
            for _ in 0..100 {
                let answer = client.ask("global sql SELECT count(*) n FROM agent").await;
                assert!(answer.starts_with("ok "), "{answer}");
            }
        });
    }
    while let Some(client) = clients.join_next().await {
        client.unwrap();
    }
    assert_eq!(world.ask("global sql SELECT count(*) n FROM agent").await, r#"ok [{"n":301}]"#);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pipelined_commands_are_answered_in_order() {
    let world = World::new().await;
    let mut client = world.client().await;
    for id in 1..=300 {
        client
            .send(format!(r#"global insert-agent {{"id":{id},"name":"n{id}","date_add":1}}"#).as_bytes())
            .await;
        if id % 10 == 0 {
            client.send(format!("global select-agent-name {id}").as_bytes()).await;
            client.send(format!("global sql SELECT {id} id").as_bytes()).await;
        }
    }
    for id in 1..=300 {
        assert_eq!(client.receive().await, b"ok");
        if id % 10 == 0 {
            assert_eq!(client.receive().await, format!(r#"ok [{{"name":"n{id}"}}]"#).into_bytes());
            assert_eq!(client.receive().await, format!(r#"ok [{{"id":{id}}}]"#).into_bytes());
        }
    }
    world.stop().await;
}

const MANY: &str = "global sql WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) \
                    INSERT INTO agent (id, name, date_add, node_name) SELECT i, 'agent' || i, 1, 'node01' FROM n";

#[tokio::test(flavor = "multi_thread")]
async fn long_lists_come_in_pages() {
    let world = World::new().await;
    world.run(&[MANY]).await;
    let mut client = world.client().await;
    let (mut last, mut seen, mut pages) = (0, 0, 0);
    loop {
        let answer = client.ask(&format!("global get-all-agents last_id {last}")).await;
        assert!(answer.len() <= WAZUH_LIMIT);
        let (status, body) = answer.split_once(' ').unwrap();
        let rows: Vec<serde_json::Value> = serde_json::from_str(body).unwrap();
        seen += rows.len();
        pages += 1;
        if status == "ok" {
            break;
        }
        assert_eq!(status, "due");
        last = rows.last().unwrap()["id"].as_i64().unwrap();
    }
    assert_eq!(seen, 20_000);
    assert!(pages > 3, "{pages}");
    client.send(b"global get-all-agents context").await;
    for id in 0..=20_000 {
        let row = client.receive().await;
        if id == 20_000 {
            assert!(row.starts_with(br#"due {"id":20000,"name":"agent20000"}"#));
        }
    }
    assert_eq!(client.receive().await, b"ok []");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_too_long_for_a_frame_are_cut_at_its_limit() {
    let world = World::new().await;
    world.run(&[MANY]).await;
    let mut client = world.client().await;
    client.send(b"global sql SELECT * FROM agent").await;
    assert_eq!(client.receive().await.len(), WAZUH_LIMIT);
    assert_eq!(client.ask("global sql SELECT 1 a").await, r#"ok [{"a":1}]"#);
    // An answer may be too long where the change was not.
    client.send(b"global sql UPDATE agent SET ip = 'x' RETURNING *").await;
    assert_eq!(client.receive().await.len(), WAZUH_LIMIT);
    assert_eq!(
        client.ask("global sql SELECT count(*) n FROM agent WHERE ip = 'x'").await,
        r#"ok [{"n":20001}]"#
    );
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_oversized_frame_ends_the_connection() {
    let world = World::new().await;
    let mut client = world.client().await;
    let text = vec![b'x'; WAZUH_LIMIT + 1];
    client.send(&text).await;
    assert!(client.receive().await.starts_with(b"err "));
    let mut rest = Vec::new();
    // The rest of the frame was never read, which may reset the connection instead of ending it.
    let _ = client.0.read_to_end(&mut rest).await;
    assert!(rest.is_empty());
    assert_eq!(world.ask("global sql SELECT 1 a").await, r#"ok [{"a":1}]"#);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn more_agents_than_open_files() {
    let world = World::new().await;
    world.run(&[&MANY.replace("20000", "90")]).await;
    let mut client = world.client().await;
    for round in 0..2 {
        for id in 1..=90 {
            let command =
                format!("agent {id:03} sql INSERT INTO sys_hotfixes VALUES ({round}, 't', 'KB{id}', 'c')");
            assert_eq!(client.ask(&command).await, "ok []");
        }
    }
    for id in 1..=90 {
        let answer =
            client.ask(&format!("agent {id:03} sql SELECT DISTINCT hotfix h FROM sys_hotfixes")).await;
        assert_eq!(answer, format!(r#"ok [{{"h":"KB{id}"}}]"#));
    }
    world.stop().await;
}
