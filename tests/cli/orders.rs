//! Restarts, reconnections and upgrades in bulk: who is told, waiting until it is done, and finishing what a run that was
//! cut has left.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use crate::world::World;

/// The requests of this kind that the manager was sent.
fn sent(world: &World, method: &str) -> Vec<String> {
    world.manager.requests().into_iter().filter(|line| line.starts_with(method)).collect()
}

fn report(world: &World) -> Vec<Value> {
    let text = std::fs::read_to_string(world.path("out.json")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A report with these lines behind its targets.
fn write_report(world: &World, operation: &str, settings: &Value, targets: &[&str], lines: &[Value]) {
    let header = json!({"report": "wazuhctl bulk", "version": 1, "operation": operation,
                        "manager": world.manager.url, "settings": settings,
                        "targets": targets.len(), "begun": "2026-01-01T00:00:00Z"});
    let targets = targets.iter().map(|id| json!({"target": {"id": id}}));
    let lines = std::iter::once(header).chain(targets).chain(lines.iter().cloned());
    let text: String = lines.map(|line| format!("{line}\n")).collect();
    std::fs::write(world.path("out.json"), text).unwrap();
}

/// What upgrades are resumed with.
fn upgrade_settings(wait: bool, after: Option<u64>) -> Value {
    json!({"package": {"to": null, "force": false, "repository": null, "use_http": false,
                       "package_type": null, "package": null, "installer": null},
           "wait": wait, "after": after})
}

#[test]
fn agents_that_are_named_are_told() {
    let world = World::logged_in();
    for verb in ["restart", "reconnect"] {
        let ended = world.run(&["agents", verb, "1", "002"]);
        assert_eq!((ended.code, ended.stdout.as_str()), (0, ""), "{ended}");
        assert!(ended.stderr.starts_with(&format!("2 agents told to {verb}\nnext: ")), "{ended}");
        assert_eq!(sent(&world, "PUT").pop().unwrap(), format!("PUT /agents/{verb}?agents_list=001,002"));
    }
    let ended = world.run(&["agents", "restart", "1", "999", "-o", "name"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (3, "001\n"), "{ended}");
    assert_eq!(world.run(&["agents", "restart", "999"]).code, 6);
    let ended = world.run(&["agents", "reconnect", "1", "--jq", ".changed"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "true\n"), "{ended}");
}

#[test]
fn of_those_selected_only_the_connected_are_told_and_only_for_somebody_who_agrees() {
    let world = World::logged_in();
    let restart = ["agents", "restart", "--os", "ubuntu"];
    let ended = world.run(&restart);
    assert_eq!(ended.code, 2, "{ended}");
    let line = "  001  web-1  (active, last seen 2026-01-01T10:00:00+00:00)\n";
    assert!(ended.stderr.contains(line), "{ended}");
    assert!(sent(&world, "PUT").is_empty());
    assert!(sent(&world, "GET /agents").iter().all(|line| line.contains("status=active")));
    let ended = world.run(&[&restart[..], &["--yes"]].concat());
    assert!(ended.code == 0 && ended.stderr.starts_with("1 agent told to restart\n"), "{ended}");
    let any = world.run(&["agents", "reconnect", "--status", "disconnected", "--yes", "-o", "name"]);
    assert_eq!((any.code, any.stdout.as_str()), (0, "002\n"), "{any}");
    assert!(sent(&world, "GET /agents").pop().unwrap().contains("status=disconnected"));
}

#[test]
fn many_that_are_named_are_a_mass_change() {
    let world = World::logged_in();
    world.manager.grow(20);
    let ids: String = (4..16).map(|id| format!("{id}\n")).collect();
    let restart = |more: &[&str]| {
        let arguments = [&["agents", "restart", "-f", "-"], more].concat();
        world.end(world.command().args(arguments).write_stdin(ids.clone()))
    };
    let ended = restart(&[]);
    assert_eq!(ended.code, 2, "{ended}");
    assert!(ended.stderr.contains("12 agents will be told to restart:\n  004  many-1  (active"), "{ended}");
    assert!(sent(&world, "PUT").is_empty());
    let ended = restart(&["--yes", "--batch", "5"]);
    assert_eq!(ended.code, 0, "{ended}");
    assert_eq!(sent(&world, "PUT").len(), 3);
}

#[test]
fn a_dry_run_shows_whom_and_tells_nobody() {
    let world = World::logged_in();
    for (verb, said) in [
        ("restart", "1 agent would be told to restart\n"),
        ("reconnect", "1 agent would be told to reconnect\n"),
        ("upgrade", "1 agent would be told to upgrade\n"),
    ] {
        let ended = world.run(&["agents", verb, "1", "--dry-run", "-o", "csv", "--columns", "id,name"]);
        assert_eq!((ended.code, ended.stderr.as_str()), (0, said), "{ended}");
        assert_eq!(ended.stdout, "id,name\n001,web-1\n");
    }
    assert!(sent(&world, "PUT").is_empty());
}

#[test]
fn waiting_ends_when_the_agents_are_back() {
    for verb in ["restart", "reconnect"] {
        let world = World::logged_in();
        world.manager.grow(5);
        let order = ["agents", verb, "4", "5", "6", "--wait", "--batch", "2", "--report", "out.json"];
        let ended = world.run(&[&order[..], &["-o", "csv"]].concat());
        assert_eq!(ended.code, 0, "{ended}");
        let ids: Vec<&str> = ended.stdout.lines().filter_map(|line| line.split(',').next()).collect();
        assert_eq!(ids, ["id", "004", "005", "006"]);
        assert!(ended.stdout.contains(",active,"), "{ended}");
        // The second block is told only when the first one is back.
        let requests = world.manager.requests();
        let place = |text: &str| requests.iter().rposition(|line| line.contains(text)).unwrap();
        assert!(place("PUT") > place("GET /agents?agents_list=004,005"), "{requests:?}");
        let last = report(&world).pop().unwrap();
        assert_eq!(last["ended"]["done"], 3);
        assert_eq!(last["ended"]["waiting"], Value::Null);
    }
}

#[test]
fn agents_that_do_not_come_back_are_listed_and_waited_for_again() {
    let world = World::logged_in();
    world.manager.grow(3);
    world.manager.fleet().lose(&["005"]);
    let order = ["agents", "restart", "4", "5", "6", "--wait", "--timeout", "1s", "--report", "out.json"];
    let ended = world.run(&order);
    assert_eq!(ended.code, 3, "{ended}");
    assert!(ended.stderr.contains("not active again within 1 s, last seen as disconnected"), "{ended}");
    assert!(ended.stderr.contains("agents restart --resume out.json waits on"), "{ended}");
    assert_eq!(report(&world).pop().unwrap()["ended"]["waiting"], 1);
    let resume = ["agents", "restart", "--resume", "out.json", "--timeout", "1s", "--wait"];
    assert_eq!(world.run(&resume).code, 7);
    world.manager.fleet().lose(&[]);
    assert_eq!(world.run(&resume).code, 0);
    assert_eq!(world.run(&resume).code, 0);
    assert_eq!(world.manager.fleet().told(), BTreeMap::from(["004", "005", "006"].map(|id| (id.into(), 1))));
}

#[test]
fn upgrades_are_followed_to_their_end() {
    let world = World::logged_in();
    world.manager.grow(4);
    world.manager.fleet().fail(&["005"]);
    let upgrade = ["agents", "upgrade", "4", "5", "6", "7", "--batch", "2", "--wait", "--report", "out.json"];
    let ended = world.run(&upgrade);
    assert_eq!(ended.code, 3, "{ended}");
    assert_eq!(
        ended.stdout,
        "ID   TASK  STATUS\n004  31    Updated\n006  33    Updated\n007  34    Updated\n"
    );
    assert!(ended.stderr.contains("005  -     Error: The package does not fit"), "{ended}");
    let lines = report(&world);
    let accepted = json!({"accepted": {"target": "004", "item": {"agent": "004", "task_id": 31}}});
    assert!(lines.contains(&accepted), "{lines:?}");
    assert!(lines.contains(&json!({"done": {"target": "004"}})), "{lines:?}");
    // What goes wrong stops the run.
    let world = World::logged_in();
    world.manager.grow(4);
    world.manager.fleet().fail(&["005"]);
    let ended = world.run(&[&upgrade[..], &["--max-fail", "0"]].concat());
    assert_eq!(ended.code, 3, "{ended}");
    assert_eq!(world.manager.fleet().upgraded().len(), 2);
    assert_eq!(report(&world).pop().unwrap()["ended"]["not_tried"], 2);
}

#[test]
fn a_run_that_was_cut_while_it_waited_waits_on_and_tells_nobody_twice() {
    let world = World::logged_in();
    world.manager.grow(4);
    let accepted =
        |id: &str, task: u64| json!({"accepted": {"target": id, "item": {"agent": id, "task_id": task}}});
    let lines = [json!({"sent": ["004", "005"]}), accepted("004", 31), accepted("005", 32)];
    world.run(&["agents", "upgrade", "4", "5"]);
    write_report(&world, "agents upgrade", &upgrade_settings(true, Some(0)), &["004", "005", "006"], &lines);
    let ended = world.run(&["agents", "upgrade", "--resume", "out.json"]);
    assert_eq!(
        (ended.code, ended.stdout.as_str()),
        (0, "ID   TASK  STATUS\n004  31    Updated\n005  32    Updated\n006  33    Updated\n"),
        "{ended}"
    );
    let once = BTreeMap::from(["004", "005", "006"].map(|id| (id.to_owned(), 1)));
    assert_eq!(world.manager.fleet().upgraded(), once);
}

#[test]
fn which_upgrades_were_begun_is_looked_up() {
    let world = World::logged_in();
    world.manager.grow(4);
    // 004 was upgraded before the run, 005 by the run that was cut, 006 not at all.
    world.run(&["agents", "upgrade", "4"]);
    world.run(&["agents", "upgrade-status", "4"]);
    world.run(&["agents", "upgrade-status", "4"]);
    world.run(&["agents", "upgrade", "5"]);
    let lines = [json!({"sent": ["004", "005", "006"]})];
    let settings = upgrade_settings(false, Some(31));
    write_report(&world, "agents upgrade", &settings, &["004", "005", "006"], &lines);
    let ended = world.run(&["agents", "upgrade", "--resume", "out.json"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "ID   TASK\n004  33\n005  32\n006  34\n"), "{ended}");
    assert_eq!(sent(&world, "PUT").pop().unwrap(), "PUT /agents/upgrade?agents_list=004,006");
}

#[test]
fn what_nobody_can_tell_is_said_and_sent_again_only_when_asked() {
    for (operation, settings) in
        [("restart", json!({"wait": false})), ("upgrade", upgrade_settings(false, None))]
    {
        let world = World::logged_in();
        world.manager.grow(4);
        let command = format!("agents {operation}");
        write_report(&world, &command, &settings, &["004", "005"], &[json!({"sent": ["004"]})]);
        let resume = ["agents", operation, "--resume", "out.json"];
        let ended = world.run(&resume);
        assert_eq!(ended.code, 3, "{ended}");
        assert!(ended.stderr.contains("nobody can tell whether it is done"), "{ended}");
        assert!(ended.stderr.contains("--retry-in-doubt sends those in doubt once more"), "{ended}");
        assert_eq!(sent(&world, "PUT"), [format!("PUT /agents/{operation}?agents_list=005")]);
        assert_eq!(report(&world).pop().unwrap()["ended"]["in_doubt"], 1);
        let ended = world.run(&[&resume[..], &["--retry-in-doubt"]].concat());
        assert_eq!(ended.code, 0, "{ended}");
        assert_eq!(sent(&world, "PUT").pop().unwrap(), format!("PUT /agents/{operation}?agents_list=004"));
    }
}

/// Runs a command, kills it after ever longer times, and resumes it until it comes to an end of its own.
fn run_to_the_end(world: &World, begin: &[&str]) -> (usize, i32) {
    for kills in 0..500_u64 {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin("wazuhctl"));
        world.set_up(&mut command);
        if world.path("out.json").exists() {
            command.args(&begin[..2]).args(["--resume", "out.json", "--yes", "--batch", "3"]);
        } else {
            command.args(begin).args(["--report", "out.json", "--yes", "--batch", "3"]);
        }
        let mut process = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(40 + kills * 23));
        let _ = process.kill();
        let output = process.wait_with_output().unwrap();
        if let Some(code) = output.status.code() {
            assert!([0, 3].contains(&code), "{code}: {}", String::from_utf8_lossy(&output.stderr));
            return (usize::try_from(kills).unwrap(), code);
        }
    }
    panic!("it never came to an end");
}

#[test]
fn no_kill_begins_an_upgrade_twice_or_forgets_one() {
    for wait in [false, true] {
        let world = World::logged_in();
        world.manager.grow(30);
        world.manager.slow_down(20);
        let ids: Vec<String> = (4..34).map(|id| id.to_string()).collect();
        let mut begin = vec!["agents", "upgrade"];
        begin.extend(ids.iter().map(String::as_str));
        if wait {
            begin.push("--wait");
        }
        let (kills, code) = run_to_the_end(&world, &begin);
        assert_eq!(code, 0);
        let upgraded = world.manager.fleet().upgraded();
        assert_eq!(upgraded.len(), ids.len());
        assert!(upgraded.values().all(|count| *count == 1), "{upgraded:?}");
        assert!(kills > 0, "nothing was ever killed");
    }
}

#[test]
fn no_kill_restarts_an_agent_twice_and_those_in_doubt_are_named() {
    for wait in [false, true] {
        let world = World::logged_in();
        world.manager.grow(30);
        world.manager.slow_down(20);
        let ids: Vec<String> = (4..34).map(|id| id.to_string()).collect();
        let mut begin = vec!["agents", "restart"];
        begin.extend(ids.iter().map(String::as_str));
        if wait {
            begin.push("--wait");
        }
        let (kills, code) = run_to_the_end(&world, &begin);
        assert!([0, 3].contains(&code), "{code}");
        let told = world.manager.fleet().told();
        assert!(told.values().all(|count| *count == 1), "{told:?}");
        let in_doubt = report(&world).pop().unwrap()["ended"]["in_doubt"].as_u64().unwrap();
        assert!(told.len() + usize::try_from(in_doubt).unwrap() >= ids.len(), "{told:?}, {in_doubt}");
        assert!(kills > 0, "nothing was ever killed");
        let retry = ["agents", "restart", "--resume", "out.json", "--yes", "--retry-in-doubt"];
        assert_eq!(world.run(&retry).code, 0);
        assert_eq!(world.manager.fleet().told().len(), ids.len());
    }
}
