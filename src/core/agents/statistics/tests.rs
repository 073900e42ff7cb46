//! Statistics, and the configuration that agents tell, against doubles of remoted and analysisd.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use super::*;
use crate::agents::configuration;
use crate::agents::world::{World, named, taken_apart};
use crate::components::{Component, Section};
use crate::error::Class;
use crate::socket::double::Reply;

const AGENTS: &str = "
    INSERT INTO agent (id, name, version, connection_status, date_add) VALUES
        (0, 'manager', 'Wazuh v4.14.7', 'active', 1),
        (1, 'a', 'Wazuh v4.14.7', 'active', 1),
        (2, 'b', 'Wazuh v4.1.0', 'active', 1),
        (3, 'c', 'Wazuh v4.14.7', 'disconnected', 1),
        (4, 'd', NULL, 'never_connected', 1),
        (5, 'e', 'Wazuh v3.6.9', 'active', 1),
        (6, 'f', NULL, 'active', 1);
";

fn world() -> World {
    let world = World::with(AGENTS);
    let keys: String = (1..=6).map(|id| format!("{id:03} x any k\n")).collect();
    std::fs::write(world.home().client_keys(), keys).expect("keys");
    world
}

/// What daemons were asked.
type Asked = Arc<Mutex<Vec<String>>>;

/// Remembers what is asked, and answers with these texts in turn, each on a connection of its own.
fn script(answers: Vec<String>) -> (Asked, impl Fn(usize, &str) -> Vec<Reply> + Send + Sync + 'static) {
    let asked = Asked::default();
    let told = Arc::clone(&asked);
    let script = move |number: usize, request: &str| {
        told.lock().unwrap().push(request.to_owned());
        let answer = answers.get(number).or(answers.last()).cloned().unwrap_or_default();
        vec![Reply::Frame(answer.into_bytes()), Reply::Close]
    };
    (asked, script)
}

/// The one agent's statistics, or the code of what failed.
async fn counted(world: &World, id: &str, reporter: Reporter) -> Result<Value, u64> {
    let answer = component_statistics(&world.cx(), named(&[id]), reporter).await;
    let (mut items, _, failed) = taken_apart(answer).await;
    items.pop().ok_or_else(|| failed[0][0].as_u64().expect("a code"))
}

#[tokio::test]
async fn an_agent_is_asked_through_remoted() {
    let world = world();
    let answer = json!({"error": 0, "data": {"status": "connected", "last_keepalive": "2025-05-31 23:06:40",
        "last_ack": "", "msg_count": 3}});
    let (asked, script) = script(vec![answer.to_string()]);
    let _remoted = world.start_daemon(&world.home().remote_socket(), script);
    assert_eq!(
        counted(&world, "001", Reporter::Agent).await,
        Ok(
            json!({"status": "connected", "last_keepalive": "2025-05-31T23:06:40Z", "last_ack": "", "msg_count": 3})
        )
    );
    assert_eq!(*asked.lock().unwrap(), ["001 agent getstate"]);
}

#[tokio::test]
async fn long_statistics_come_in_parts() {
    let part = |files: &[u32], end: u32, remaining: bool, updated: bool| {
        let span = json!({"start": "2025-05-31 23:00:00", "end": format!("2025-05-31 23:0{end}:00"), "files": files});
        json!({"error": 0, "remaining": remaining, "json_updated": updated,
            "data": {"global": span, "interval": span}})
        .to_string()
    };
    let world = world();
    let answers = vec![
        part(&[1], 1, true, false),
        part(&[2], 2, true, true),
        part(&[3], 3, true, false),
        part(&[4], 4, false, false),
    ];
    let (asked, script) = script(answers);
    let _logcollector = world.start_daemon(&world.home().logcollector_socket(), script);
    let span = json!({"start": "2025-05-31T23:00:00Z", "end": "2025-05-31T23:04:00Z", "files": [3, 4]});
    assert_eq!(
        counted(&world, "000", Reporter::Logcollector).await,
        Ok(json!({"global": span, "interval": span})),
        "what was counted before the counters changed is gone"
    );
    assert_eq!(*asked.lock().unwrap(), ["getstate", "getstate next", "getstate", "getstate next"]);
}

#[tokio::test]
async fn whoever_cannot_tell_is_a_failed_item() {
    let world = world();
    for (id, code) in [("999", 1701), ("002", 1735), ("004", 1015), ("000", 1310), ("001", 1121)] {
        assert_eq!(counted(&world, id, Reporter::Agent).await, Err(code), "{id}");
    }
    assert_eq!(counted(&world, "000", Reporter::Logcollector).await, Err(1121));
    for (answer, code) in [
        ("err Cannot send request", 1117),
        (r#"{"error":1,"message":"off"}"#, 1117),
        (r#"{"error":0}"#, 1118),
        ("", 1118),
        ("ok", 1118),
        (r#"{"error":0,"data":[]}"#, 1118),
    ] {
        let (_, script) = script(vec![answer.to_owned()]);
        let _remoted = world.start_daemon(&world.home().remote_socket(), script);
        assert_eq!(counted(&world, "001", Reporter::Agent).await, Err(code), "{answer}");
        std::fs::remove_file(world.home().remote_socket()).expect("socket");
    }
    let _remoted = world.start_daemon(&world.home().remote_socket(), |_, _| vec![Reply::Close]);
    assert_eq!(counted(&world, "001", Reporter::Agent).await, Err(1014));
}

#[tokio::test]
async fn an_agent_without_end_is_not_listened_to_for_ever() {
    let world = world();
    let span = json!({"start": "", "end": "", "files": []});
    let more = json!({"remaining": true, "data": {"global": span, "interval": span}}).to_string();
    let (_, script) = script(vec![more]);
    let _remoted = world.start_daemon(&world.home().remote_socket(), script);
    assert_eq!(counted(&world, "001", Reporter::Logcollector).await, Err(1118));
}

#[tokio::test]
async fn an_agent_that_tells_too_much_is_not_listened_to_for_ever() {
    let world = world();
    let span = json!({"start": "", "end": "", "files": ["x".repeat(100_000)]});
    let more = json!({"remaining": true, "data": {"global": span, "interval": span}}).to_string();
    let most = 16 * 1024 * 1024 / more.len() + 1;
    let (asked, script) = script(vec![more]);
    let _remoted = world.start_daemon(&world.home().remote_socket(), script);
    assert_eq!(counted(&world, "001", Reporter::Logcollector).await, Err(1118));
    assert_eq!(asked.lock().unwrap().len(), most);
}

#[tokio::test]
async fn who_hangs_is_waited_for_until_the_caller_gives_up() {
    let world = world();
    let _remoted = world.start_daemon(&world.home().remote_socket(), |_, _| vec![Reply::Hang]);
    let mut cx = world.cx();
    cx.deadline = std::time::Instant::now() + std::time::Duration::from_millis(200);
    let late =
        |answer: crate::error::Result<crate::result::Items>| answer.map(drop).expect_err("hung").code();
    assert_eq!(late(component_statistics(&cx, named(&["001"]), Reporter::Agent).await), 3021);
    cx.deadline = std::time::Instant::now() + std::time::Duration::from_millis(200);
    assert_eq!(late(daemon_statistics(&cx, named(&["001"]), &[]).await), 3021);
    cx.deadline = std::time::Instant::now() + std::time::Duration::from_millis(200);
    let section = Section::of(Component::Agent, "client").expect("section");
    assert_eq!(configuration(&cx, named(&["001"]), section).await.expect_err("hung").code(), 3021);
}

#[tokio::test]
async fn daemons_are_asked_what_they_count_of_an_agent() {
    let world = world();
    let of = |name: &str| {
        json!({"error": 0, "message": "ok", "data": {"timestamp": 1748732800, "name": name,
            "agents": [{"uptime": 1748731000, "id": 1}]}})
        .to_string()
    };
    let (asked, remoted) = script(vec![of("wazuh-remoted")]);
    let _remoted = world.start_daemon(&world.home().remote_socket(), remoted);
    let (_, analysisd) = script(vec![of("wazuh-analysisd")]);
    let _analysisd = world.start_daemon(&world.home().analysis_socket(), analysisd);
    let (items, total, failed) =
        taken_apart(daemon_statistics(&world.cx(), named(&["001"]), &[]).await).await;
    assert_eq!((total, failed), (2, json!([])));
    assert_eq!(
        items[0],
        json!({"timestamp": "2025-05-31T23:06:40+00:00", "name": "wazuh-remoted",
            "agents": [{"uptime": "2025-05-31T22:36:40+00:00", "id": 1}]})
    );
    assert_eq!(
        *asked.lock().unwrap(),
        [
            r#"{"version": 1, "origin": {"module": "API"}, "command": "getagentsstats", "parameters": {"agents": [1]}}"#
        ]
    );
    let one = [StatisticsDaemon::Analysisd];
    let (items, ..) = taken_apart(daemon_statistics(&world.cx(), named(&["001"]), &one).await).await;
    assert_eq!(items.iter().map(|item| &item["name"]).collect::<Vec<_>>(), ["wazuh-analysisd"]);
    for (id, code) in [("000", 1703), ("999", 1701), ("003", 1707)] {
        let (items, _, failed) = taken_apart(daemon_statistics(&world.cx(), named(&[id]), &[]).await).await;
        assert_eq!((items, failed), (vec![], json!([[code, [id]]])));
    }
}

#[tokio::test]
async fn daemons_that_fail_are_failed_items() {
    let world = world();
    let (_, refusing) = script(vec![r#"{"error":5,"message":"too many agents"}"#.to_owned()]);
    let _remoted = world.start_daemon(&world.home().remote_socket(), refusing);
    let (items, _, failed) = taken_apart(daemon_statistics(&world.cx(), named(&["001"]), &[]).await).await;
    assert_eq!((items, failed), (vec![], json!([[5, ["wazuh-remoted"]], [1121, ["wazuh-analysisd"]]])));
    let (_, rubbish) = script(vec![r#"{"error":0,"data":3}"#.to_owned()]);
    let _analysisd = world.start_daemon(&world.home().analysis_socket(), rubbish);
    let one = [StatisticsDaemon::Analysisd];
    let (_, _, failed) = taken_apart(daemon_statistics(&world.cx(), named(&["001"]), &one).await).await;
    assert_eq!(failed, json!([[1014, ["wazuh-analysisd"]]]));
}

/// The section of an agent, or the code of what failed.
async fn told(world: &World, id: &str, component: Component, name: &str) -> Result<Value, (u16, Class)> {
    let section = Section::of(component, name).expect("section");
    match configuration(&world.cx(), named(&[id]), section).await {
        Ok(found) => Ok(found.data.expect("data")),
        Err(error) => Err((error.code(), error.class())),
    }
}

#[tokio::test]
async fn an_agent_tells_its_configuration_through_remoted() {
    let world = world();
    let (asked, remoted) = script(vec![r#"ok {"client": {"port": 1514}}"#.to_owned()]);
    let _remoted = world.start_daemon(&world.home().remote_socket(), remoted);
    assert_eq!(told(&world, "001", Component::Agent, "client").await, Ok(json!({"client": {"port": 1514}})));
    assert_eq!(*asked.lock().unwrap(), ["001 agent getconfig client"]);
    for (id, code) in [
        ("999", (1701, Class::NotFound)),
        ("003", (1740, Class::BadRequest)),
        ("004", (1740, Class::BadRequest)),
        ("005", (1735, Class::Internal)),
        ("006", (1015, Class::Internal)),
    ] {
        assert_eq!(told(&world, id, Component::Agent, "client").await, Err(code), "{id}");
    }
}

#[tokio::test]
async fn agents_and_daemons_that_do_not_tell_are_errors() {
    let world = world();
    assert_eq!(told(&world, "001", Component::Agent, "client").await, Err((1013, Class::Internal)));
    assert_eq!(told(&world, "000", Component::Agent, "client").await, Err((1121, Class::BadRequest)));
    let (_, remoted) =
        script(vec!["err Cannot send request".to_owned(), "err no".to_owned(), "x".to_owned()]);
    let mut remoted = world.start_daemon(&world.home().remote_socket(), remoted);
    assert_eq!(told(&world, "001", Component::Agent, "client").await, Err((1117, Class::BadRequest)));
    assert_eq!(told(&world, "001", Component::Agent, "client").await, Err((1116, Class::BadRequest)));
    assert_eq!(told(&world, "001", Component::Agent, "client").await, Err((1118, Class::Internal)));
    remoted.stop().await;
    assert_eq!(told(&world, "001", Component::Agent, "client").await, Err((1121, Class::Internal)));
    assert_eq!(told(&world, "000", Component::Request, "remote").await, Err((1121, Class::Internal)));
}

#[tokio::test]
async fn the_manager_tells_its_own_configuration() {
    let world = world();
    let (asked, analysisd) = script(vec![r#"{"error":0,"message":"ok","data":{"global":{}}}"#.to_owned()]);
    let _analysisd = world.start_daemon(&world.home().analysis_socket(), analysisd);
    assert_eq!(told(&world, "000", Component::Analysis, "global").await, Ok(json!({"global": {}})));
    assert_eq!(
        *asked.lock().unwrap(),
        [
            r#"{"version": 1, "origin": {"module": "API"}, "command": "getconfig", "parameters": {"section": "global"}}"#
        ]
    );
    let (asked, logcollector) = script(vec![r#"ok {"localfile":[]}"#.to_owned()]);
    let _logcollector = world.start_daemon(&world.home().logcollector_socket(), logcollector);
    assert_eq!(told(&world, "000", Component::Logcollector, "localfile").await, Ok(json!({"localfile": []})));
    assert_eq!(*asked.lock().unwrap(), ["getconfig localfile"]);
}

#[tokio::test]
async fn the_enrollment_password_is_for_those_who_may_change_it() {
    use crate::rbac::{Mode, Permissions, PolicyBody};
    let world = world();
    std::fs::write(world.home().enrollment_password(), "sesame\n").expect("password");
    let (_, authd) = script(vec![r#"ok {"auth":{"use_password":"yes"}}"#.to_owned()]);
    let _authd = world.start_daemon(&world.home().auth_socket(), authd);
    let section = Section::of(Component::Auth, "auth").expect("section");
    let mut cx = world.cx();
    let masked = configuration(&cx, named(&["000"]), section).await.expect("told").data.expect("data");
    assert_eq!(masked, json!({"auth": {"use_password": "yes"}, "authd.pass": "*****"}));
    let policy = PolicyBody {
        actions: vec!["manager:update_config".into()],
        resources: vec!["*:*:*".into()],
        effect: "allow".into(),
    };
    cx.permissions = Arc::new(Permissions::of_policies(Mode::White, [&policy]).expect("policies"));
    let open = configuration(&cx, named(&["000"]), section).await.expect("told").data.expect("data");
    assert_eq!(open["authd.pass"], "sesame");
}
