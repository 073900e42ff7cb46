//! Results of one agent and of many.

use serde_json::json;

use super::RESULTS;
use crate::agents::world::{World, field, named, taken_apart};
use crate::query::{ListRequest, Sort};
use crate::reports::{self, ReportRequest};

const CREATE: &str = "CREATE TABLE ciscat_results (id INTEGER PRIMARY KEY, scan_id INTEGER, scan_time TEXT,
    benchmark TEXT, profile TEXT, pass INTEGER, fail INTEGER, error INTEGER, notchecked INTEGER, unknown INTEGER,
    score INTEGER);";

fn world() -> World {
    let results = |profile: &str, score: u32| {
        format!(
            "{CREATE}INSERT INTO ciscat_results (scan_id, scan_time, benchmark, profile, pass, fail, score) VALUES
             (7, '2025-05-01T10:00:00.000+00:00', 'CIS', '{profile} 1', 90, 50, {score}),
             (7, '2025-05-01T10:00:00.000+00:00', 'CIS', '{profile} 2', 9, NULL, 100);"
        )
    };
    let (one, two) = (results("Level", 61), results("Server", 9));
    World::with_reports([(1, one.as_str()), (2, two.as_str())])
}

#[tokio::test]
async fn results_say_whose_they_are() {
    let world = world();
    let request =
        ReportRequest { list: ListRequest::default(), filters: vec![("pass", vec!["90".to_owned()])] };
    let answer = reports::list(&world.cx(), named(&["002", "001", "009"]), &RESULTS, &request).await;
    let (items, total, failed) = taken_apart(answer).await;
    assert_eq!((total, failed), (2, json!([[1701, ["009"]]])));
    assert_eq!(
        items[0],
        json!({"scan": {"id": 7, "time": "2025-05-01T10:00:00.000+00:00"}, "benchmark": "CIS", "profile": "Level 1",
            "pass": 90, "fail": 50, "score": 61, "agent_id": "001"})
    );
    assert_eq!(items[1]["agent_id"], "002");
}

#[tokio::test]
async fn results_of_several_agents_are_merged_as_text() {
    let world = world();
    let list = ListRequest { sort: Some(Sort::parse("+score")), ..ListRequest::default() };
    let request = ReportRequest { list, filters: Vec::new() };
    let answer = reports::list(&world.cx(), named(&["001", "002"]), &RESULTS, &request).await;
    let (items, _, _) = taken_apart(answer).await;
    assert_eq!(field(&items, "profile"), ["Level 2", "Server 2", "Level 1", "Server 1"]);
}
