//! The list of tasks, against a database daemon of tasks in memory.

use serde_json::json;

use super::{ListTasks, list};
use crate::agents::world::{World, field, taken_apart};
use crate::query::{ListRequest, Sort};

const TASKS: &str = "
    CREATE TABLE TASKS (TASK_ID INTEGER PRIMARY KEY AUTOINCREMENT, AGENT_ID INT NOT NULL, NODE TEXT NOT NULL,
        MODULE TEXT NOT NULL, COMMAND TEXT NOT NULL, CREATE_TIME INTEGER NOT NULL, LAST_UPDATE_TIME INTEGER,
        STATUS TEXT NOT NULL, ERROR_MESSAGE TEXT DEFAULT NULL);
    INSERT INTO TASKS VALUES
        (1, 1, 'node01', 'api', 'upgrade', 1748731000, NULL, 'Pending', NULL),
        (2, 1024, 'worker1', 'api', 'upgrade_custom', 1748731060, 1748732060, 'Failed', 'Send open file error'),
        (3, 1, 'node01', 'upgrade_module', 'upgrade', 1748731120, 1748732120, 'In progress', NULL);
";

async fn ids(world: &World, parameters: ListTasks) -> Vec<u64> {
    let (items, ..) = taken_apart(list(&world.cx(), &parameters).await).await;
    items.iter().filter_map(|item| item["task_id"].as_u64()).collect()
}

#[tokio::test]
async fn tasks_are_shown_as_the_api_shows_them() {
    let world = World::with(TASKS);
    let (items, total, failed) = taken_apart(list(&world.cx(), &ListTasks::default()).await).await;
    assert_eq!((total, failed), (3, json!([])));
    assert_eq!(field(&items, "agent_id"), ["001", "1024", "001"]);
    assert_eq!(
        items[0],
        json!({"task_id": 1, "agent_id": "001", "node": "node01", "module": "api", "command": "upgrade",
            "create_time": "2025-05-31T22:36:40Z", "status": "Pending"})
    );
    assert_eq!(items[1]["error_message"], "Send open file error");
    assert_eq!(items[1]["last_update_time"], "2025-05-31T22:54:20Z");
}

#[tokio::test]
async fn tasks_are_filtered_and_sorted() {
    let world = World::with(TASKS);
    let text = |text: &str| Some(text.to_owned());
    let list = |q: &str| ListRequest { q: text(q), ..ListRequest::default() };
    for (parameters, expected) in [
        (ListTasks { tasks: Some(vec!["3".into(), "1".into()]), ..ListTasks::default() }, &[1, 3][..]),
        (ListTasks { agents: Some(vec!["001".into()]), ..ListTasks::default() }, &[1, 3]),
        (ListTasks { status: text("in progress"), ..ListTasks::default() }, &[3]),
        (ListTasks { node: text("worker1"), ..ListTasks::default() }, &[2]),
        (ListTasks { module: text("nobody"), ..ListTasks::default() }, &[]),
        (ListTasks { command: text("upgrade_custom"), ..ListTasks::default() }, &[2]),
        (ListTasks { list: list("agent_id=001;status=Pending"), ..ListTasks::default() }, &[1]),
        (
            ListTasks {
                list: ListRequest { sort: Some(Sort::parse("-task_id")), ..ListRequest::default() },
                ..ListTasks::default()
            },
            &[3, 2, 1],
        ),
    ] {
        assert_eq!(ids(&world, parameters).await, expected);
    }
    let wrong = ListTasks { list: list("nothing=1"), ..ListTasks::default() };
    assert_eq!(super::list(&world.cx(), &wrong).await.map(drop).unwrap_err().code(), 1408);
}

#[tokio::test]
async fn a_long_list_comes_in_pages() {
    let world = World::with(&format!(
        "{TASKS} WITH RECURSIVE n(i) AS (SELECT 4 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
         INSERT INTO TASKS SELECT i, i, 'node01', 'api', 'upgrade', 1748731000, 1748731000, 'Done', NULL FROM n;"
    ));
    let all = ids(&world, ListTasks::default()).await;
    assert_eq!(all, (1..=2000).collect::<Vec<u64>>());
    let page = ListRequest { offset: 900, limit: Some(600), ..ListRequest::default() };
    let some = ids(&world, ListTasks { list: page, ..ListTasks::default() }).await;
    assert_eq!(some, (901..=1500).collect::<Vec<u64>>());
}
