//! Statistics, from files and from doubles of the daemons.

use jiff::Zoned;
use jiff::civil::date;
use serde_json::{Value, json};

use super::*;
use crate::agents::world::{World, taken_apart};
use crate::components::CountingDaemon;
use crate::error::Class;
use crate::socket::double::Reply;

#[tokio::test]
async fn a_day_is_read_hour_by_hour() {
    let world = World::with("");
    let missing = totals(&world.cx(), None).await.expect_err("nothing");
    assert_eq!((missing.code(), missing.class()), (1308, Class::BadRequest));
    let write = |folder: &str, file: &str, text: &str| {
        let folder = world.home().statistics_totals().join(folder);
        std::fs::create_dir_all(&folder).expect("folder");
        std::fs::write(folder.join(file), text).expect("file");
    };
    write("2025/May", "ossec-totals-03.log", "7-510-7-8\n7--8--30--5--0\n");
    let (hours, total, _) = taken_apart(totals(&world.cx(), Some(date(2025, 5, 3))).await).await;
    assert_eq!(total, 1);
    assert_eq!(hours.first().and_then(|hour| hour.get("events")), Some(&json!(30)));
    write("2025/May", "ossec-totals-04.log", "7--8\n");
    let damaged = totals(&world.cx(), Some(date(2025, 5, 4))).await.expect_err("damaged");
    assert_eq!((damaged.code(), damaged.class()), (1309, Class::Internal));
    let today = Zoned::now();
    let file = format!("ossec-totals-{}.log", today.strftime("%d"));
    write(&today.strftime("%Y/%b").to_string(), &file, "");
    // Midnight may have passed since.
    if Zoned::now().date() == today.date() {
        assert_eq!(taken_apart(totals(&world.cx(), None).await).await.1, 0);
    }
}

#[tokio::test]
async fn averages_that_were_never_counted_are_nothing() {
    let world = World::with("");
    let hourly = async || {
        let (items, _, _) = taken_apart(hourly_averages(&world.cx()).await).await;
        items.into_iter().next().expect("one item")
    };
    assert_eq!(hourly().await, json!({"averages": vec![0; 24], "interactions": 0}));
    std::fs::create_dir_all(world.home().statistics_hourly()).expect("folder");
    for (name, text) in [("0", "12"), ("23", " 7\n"), ("24", "3")] {
        std::fs::write(world.home().statistics_hourly().join(name), text).expect("file");
    }
    let mut averages = vec![0; 24];
    (averages[0], averages[23]) = (12, 7);
    assert_eq!(hourly().await, json!({"averages": averages, "interactions": 3}));
    std::fs::write(world.home().statistics_hourly().join("5"), "").expect("file");
    assert_eq!(hourly_averages(&world.cx()).await.expect_err("damaged").code(), 1309);
}

#[tokio::test]
async fn weeks_begin_on_sunday() {
    let world = World::with("");
    let monday = world.home().statistics_weekly().join("1");
    std::fs::create_dir_all(&monday).expect("folder");
    std::fs::write(monday.join("2"), "9").expect("file");
    std::fs::write(monday.join("24"), "4").expect("file");
    let (days, total, _) = taken_apart(weekly_averages(&world.cx()).await).await;
    let names: Vec<&str> =
        days.iter().filter_map(|day| day.as_object()?.keys().next().map(String::as_str)).collect();
    assert_eq!((names.join(" "), total), ("Sun Mon Tue Wed Thu Fri Sat".to_owned(), 7));
    let mut hours = vec![0; 24];
    hours[2] = 9;
    assert_eq!(days.get(1), Some(&json!({"Mon": {"hours": hours, "interactions": 4}})));
    std::fs::write(monday.join("2"), "nine").expect("file");
    assert_eq!(weekly_averages(&world.cx()).await.expect_err("damaged").code(), 1309);
}

#[tokio::test]
async fn state_files_are_read() {
    let world = World::with("");
    for (file, path) in [
        (StateFile::Analysisd, world.home().analysisd_state()),
        (StateFile::Remoted, world.home().remoted_state()),
    ] {
        assert_eq!(state(&world.cx(), file).await.expect_err("missing").code(), 1308);
        std::fs::write(&path, "# of a daemon\ncount='3'\n").expect("file");
        assert_eq!(taken_apart(state(&world.cx(), file).await).await.0, [json!({"count": 3.0})]);
        std::fs::write(&path, "count=three\n").expect("file");
        let damaged = state(&world.cx(), file).await.expect_err("damaged");
        assert_eq!((damaged.code(), damaged.class()), (1104, Class::Internal));
    }
}

fn counters(name: &str) -> String {
    json!({"error": 0, "message": "ok", "data": {"uptime": 1_748_731_000, "timestamp": 1_748_732_800, "name": name}})
        .to_string()
}

#[tokio::test]
async fn daemons_are_asked_for_their_counters() {
    let world = World::with("");
    let start = |socket: &std::path::Path, name: &'static str| {
        world.start_daemon(socket, move |_, request| {
            assert_eq!(request, r#"{"version": 1, "origin": {"module": "API"}, "command": "getstats"}"#);
            vec![Reply::text(counters(name)), Reply::Close]
        })
    };
    let _remoted = start(&world.home().remote_socket(), "wazuh-remoted");
    let _analysisd = start(&world.home().analysis_socket(), "wazuh-analysisd");
    let names = async |daemons: &[CountingDaemon]| {
        let (items, _, failed) = taken_apart(daemon_counters(&world.cx(), daemons).await).await;
        let names: Vec<Value> = items.into_iter().map(|item| item["name"].clone()).collect();
        (names, failed)
    };
    let both = [CountingDaemon::Analysisd, CountingDaemon::Remoted];
    assert_eq!(names(&both).await, (vec![json!("wazuh-analysisd"), json!("wazuh-remoted")], json!([])));
    // The small database of these tests counts nothing.
    let (found, failed) = names(&[]).await;
    assert_eq!(found, [json!("wazuh-remoted"), json!("wazuh-analysisd")]);
    assert_eq!(failed, json!([[1014, ["wazuh-db"]]]));
}

#[tokio::test]
async fn a_daemon_that_hangs_dies_or_lies_does_not_hide_the_others() {
    let world = World::with("");
    let _hung = world.start_daemon(&world.home().remote_socket(), |_, _| vec![Reply::Hang]);
    let _good = world.start_daemon(&world.home().analysis_socket(), |_, _| {
        vec![Reply::text(counters("wazuh-analysisd")), Reply::Close]
    });
    let (items, total, failed) = taken_apart(daemon_counters(&world.cx(), &CountingDaemon::ALL).await).await;
    assert_eq!((items.len(), total), (1, 1));
    assert_eq!(failed, json!([[1014, ["wazuh-db"]], [3021, ["wazuh-remoted"]]]));
    for (replies, code) in [
        (vec![Reply::Close], 1014),
        (vec![Reply::Bytes(b"\x09\0\0\0{".to_vec()), Reply::Close], 1014),
        (vec![Reply::text("nonsense"), Reply::Close], 1014),
        (vec![Reply::text(r#"{"error":9,"message":"busy"}"#), Reply::Close], 9),
    ] {
        let world = World::with("");
        let _remoted = world.start_daemon(&world.home().remote_socket(), move |_, _| replies.clone());
        let (_, _, failed) =
            taken_apart(daemon_counters(&world.cx(), &[CountingDaemon::Remoted]).await).await;
        assert_eq!(failed, json!([[code, ["wazuh-remoted"]]]));
    }
    let world = World::with("");
    let failed =
        async |daemons: &[CountingDaemon]| taken_apart(daemon_counters(&world.cx(), daemons).await).await.2;
    assert_eq!(failed(&[CountingDaemon::Analysisd]).await, json!([[1121, ["wazuh-analysisd"]]]));
    assert_eq!(
        failed(&[]).await,
        json!([[1014, ["wazuh-db"]], [1121, ["wazuh-remoted"]], [1121, ["wazuh-analysisd"]]])
    );
    // An embedded manager is not asked for what it does not have, unless by name.
    std::fs::write(world.home().embedded_marker(), "").expect("file");
    assert_eq!(failed(&[]).await, json!([[1014, ["wazuh-db"]]]));
    assert_eq!(failed(&[CountingDaemon::Analysisd]).await, json!([[1121, ["wazuh-analysisd"]]]));
}
