//! The inventory as agents' databases hold it.

use serde_json::json;

use super::Category;
use crate::agents::world::{World, named, taken_apart};
use crate::query::ListRequest;
use crate::reports::{ReportRequest, list};

#[test]
fn names_stand_for_categories() {
    for category in Category::ALL {
        assert_eq!(category.to_string().parse(), Ok(category));
    }
    assert!("".parse::<Category>().is_err());
}

#[tokio::test]
async fn fields_with_dots_are_objects_and_dates_are_dates() {
    let world = World::with_reports([(
        1,
        "CREATE TABLE sys_hwinfo (scan_id INTEGER, scan_time TEXT, board_serial TEXT, cpu_name TEXT,
            cpu_cores INTEGER, cpu_mhz REAL, ram_total INTEGER, ram_free INTEGER, ram_usage INTEGER, checksum TEXT);
         INSERT INTO sys_hwinfo VALUES (0, '2025/05/31 23:58:21', NULL, 'a b', 2, 2001.5, 64, NULL, 40, 'c');",
    )]);
    let asked = async |wanted: ListRequest, filters: Vec<(&'static str, Vec<String>)>| {
        let request = ReportRequest { list: wanted, filters };
        let report = Category::Hardware.report();
        taken_apart(list(&world.cx(), named(&["001"]), report, &request).await).await.0
    };
    assert_eq!(
        asked(ListRequest::default(), Vec::new()).await,
        [json!({
            "cpu": {"name": "a b", "cores": 2, "mhz": 2001.5},
            "ram": {"total": 64, "usage": 40},
            "scan": {"id": 0, "time": "2025-05-31T23:58:21+00:00"},
            "agent_id": "001",
        })]
    );
    let filtered = async |field, value: &str| {
        asked(ListRequest::default(), vec![(field, vec![value.to_owned()])]).await.len()
    };
    assert_eq!(filtered("cpu.mhz", "2001.5").await, 1);
    assert_eq!(filtered("cpu.mhz", "2001.50").await, 1);
    assert_eq!(filtered("cpu.mhz", "2001").await, 0);
    assert_eq!(filtered("cpu.name", "A B").await, 1);
    assert_eq!(filtered("ram.total", "064").await, 1);
    let select = Some(vec!["ram.total".to_owned()]);
    assert_eq!(
        asked(ListRequest { select, ..ListRequest::default() }, Vec::new()).await,
        [json!({"ram": {"total": 64}, "agent_id": "001"})]
    );
}

#[tokio::test]
async fn what_only_other_systems_have_is_not_searched_on_windows() {
    let table = "CREATE TABLE sys_osinfo (scan_id INTEGER, scan_time TEXT, hostname TEXT, architecture TEXT, os_name TEXT,
        os_version TEXT, os_codename TEXT, os_major TEXT, os_minor TEXT, os_patch TEXT, os_build TEXT, os_platform TEXT,
        sysname TEXT, release TEXT, version TEXT, os_release TEXT, checksum TEXT, os_display_version TEXT);
        INSERT INTO sys_osinfo (scan_id, os_name, release, os_platform) VALUES (0, 'it', '6.1', 'windows');";
    let world = World::with_reports([(1, table), (2, table)]);
    let cx = world.cx();
    let update = "update agent set os_name = 'Microsoft Windows 11' where id = 2";
    cx.manager.wdb.execute(crate::wdb::Database::Global, update).await.unwrap();
    let asked = async |request: ReportRequest| {
        let report = Category::System.report();
        taken_apart(list(&cx, named(&["001", "002"]), report, &request).await).await.0
    };
    let all = asked(ReportRequest::default()).await;
    assert_eq!(all[0]["release"], "6.1");
    assert_eq!(all[1], json!({"os": {"name": "it"}, "scan": {"id": 0}, "agent_id": "002"}));
    let filters = vec![("release", vec!["6.1".to_owned()])];
    assert_eq!(asked(ReportRequest { filters, ..ReportRequest::default() }).await.len(), 2);
    let search = Some(crate::query::Search::parse("6.1"));
    let searched = asked(ReportRequest {
        list: ListRequest { search, ..ListRequest::default() },
        ..ReportRequest::default()
    });
    assert_eq!(searched.await.len(), 1);
}
