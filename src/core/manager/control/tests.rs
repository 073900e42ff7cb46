//! Restarting and reloading, against doubles of execd and analysisd.

use std::os::unix::net::UnixDatagram;
use std::time::{Duration, Instant};

use serde_json::json;

use super::*;
use crate::agents::world::{World, taken_apart};
use crate::error::Class;
use crate::home::Home;
use crate::socket::double::Reply;

const CLUSTER: &str =
    "<ossec_config><cluster><disabled>no</disabled><node_name>m1</node_name></cluster></ossec_config>";

fn start_execd(home: &Home) -> UnixDatagram {
    let path = home.execution_socket();
    std::fs::create_dir_all(path.parent().expect("parent")).expect("folder");
    UnixDatagram::bind(path).expect("socket")
}

#[tokio::test]
async fn execd_is_told_to_restart() {
    let world = World::with("");
    let execd = start_execd(world.home());
    let (items, total, failed) = taken_apart(restart(&world.cx()).await).await;
    assert_eq!((items, total, failed), (vec![json!("manager")], 1, json!([])));
    let mut order = [0; 4096];
    let length = execd.recv(&mut order).expect("an order");
    assert_eq!(
        std::str::from_utf8(&order[..length]),
        Ok(
            r#"{"version": 1, "origin": {"module": "API"}, "command": "restart-wazuh", "parameters": {"extra_args": [], "alert": {}}}"#
        )
    );
}

#[tokio::test]
async fn a_node_of_a_cluster_goes_by_its_name() {
    let world = World::with("");
    let _execd = start_execd(world.home());
    std::fs::create_dir_all(world.home().configuration()).expect("folder");
    for (text, name) in [(CLUSTER, "m1"), ("<ossec_config><cluster/></ossec_config>", "node01")] {
        std::fs::write(world.home().ossec_conf(), text).expect("file");
        assert_eq!(taken_apart(restart(&world.cx()).await).await.0, [json!(name)]);
    }
    std::fs::write(world.home().ossec_conf(), "<ossec_config><cluster>").expect("file");
    assert_eq!(restart(&world.cx()).await.expect_err("malformed").code(), 3006);
}

#[tokio::test]
async fn who_cannot_be_told_to_restart_is_an_error() {
    let world = World::with("");
    let refused = async || {
        let error = restart(&world.cx()).await.expect_err("nobody");
        (error.code(), error.class())
    };
    assert_eq!(refused().await, (1901, Class::Internal));
    drop(start_execd(world.home()));
    assert_eq!(refused().await, (1902, Class::Internal));
    std::fs::remove_file(world.home().execution_socket()).expect("socket");
    // Nobody reads: the queue fills up.
    let _stuck = start_execd(world.home());
    let mut last = Ok(());
    for _ in 0..10_000 {
        last = restart(&world.cx()).await.map(drop);
        if last.is_err() {
            break;
        }
    }
    assert_eq!(last.expect_err("full").code(), 1014);
}

#[tokio::test]
async fn analysisd_says_what_it_thinks_of_the_ruleset() {
    for (answer, items, failed) in [
        (
            r#"{"error":0,"data":[]}"#,
            vec![json!({"name": "manager", "msg": "Ruleset reload request sent successfully."})],
            json!([]),
        ),
        (r#"{"error":0,"data":["a","b"]}"#, vec![json!({"name": "manager", "msg": "a, b"})], json!([])),
        (r#"{"error":1,"data":["rule 1 is wrong"]}"#, vec![], json!([[1914, ["manager"]]])),
    ] {
        let world = World::with("");
        let _analysisd = world.start_daemon(&world.home().analysis_socket(), move |_, request| {
            assert_eq!(
                request,
                r#"{"version": 1, "origin": {"module": "api"}, "command": "reload-ruleset"}"#
            );
            vec![Reply::text(answer), Reply::Close]
        });
        let (found, _, why) = taken_apart(reload_ruleset(&world.cx()).await).await;
        assert_eq!((found, why), (items, failed), "{answer}");
    }
}

#[tokio::test]
async fn an_analysisd_that_does_not_answer_is_an_error() {
    let world = World::with("");
    let code = async || reload_ruleset(&world.cx()).await.expect_err("nobody").code();
    assert_eq!(code().await, 1013);
    std::fs::write(world.home().embedded_marker(), "").expect("file");
    // The embedded manager has none, and says what it would find.
    let rules = world.home().configuration().join("rules");
    std::fs::create_dir_all(&rules).expect("folder");
    std::fs::write(world.home().ossec_conf(), include_str!("../../home/ossec.conf")).expect("file");
    std::fs::write(rules.join("own.xml"), "<group").expect("file");
    let (_, _, failed) = taken_apart(reload_ruleset(&world.cx()).await).await;
    assert_eq!(failed, json!([[1914, ["manager"]]]));
    std::fs::remove_file(rules.join("own.xml")).expect("removed");
    let (said, _, failed) = taken_apart(reload_ruleset(&world.cx()).await).await;
    let sound = json!({"name": "manager", "msg": "Ruleset reload request sent successfully."});
    assert_eq!((said, failed), (vec![sound], json!([])));
    let mut analysisd =
        world.start_daemon(&world.home().analysis_socket(), |_, _| vec![Reply::text("nonsense")]);
    assert_eq!(code().await, 1014);
    analysisd.stop().await;
    assert_eq!(code().await, 1121);
    std::fs::remove_file(world.home().analysis_socket()).expect("socket");
    let _hung = world.start_daemon(&world.home().analysis_socket(), |_, _| vec![Reply::Hang]);
    let mut cx = world.cx();
    cx.deadline = Instant::now() + Duration::from_millis(100);
    assert_eq!(reload_ruleset(&cx).await.expect_err("hung").code(), 3021);
}
