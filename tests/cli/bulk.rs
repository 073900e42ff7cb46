//! Bulk work: blocks, limits, reports, and finishing what a run has left.

use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::{Value, json};

use crate::world::World;

/// The changes the manager was asked for.
fn changing(world: &World) -> Vec<String> {
    let is_change = |line: &String| !line.starts_with("GET") && !line.contains("/security/");
    world.manager.requests().into_iter().filter(is_change).collect()
}

/// The ids of the deletions the manager was asked for, one text a request.
fn deletions(world: &World) -> Vec<String> {
    let lines = changing(world);
    let ids = |line: &String| line.split(['=', '&']).nth(1).unwrap().to_owned();
    lines.iter().filter(|line| line.starts_with("DELETE")).map(ids).collect()
}

/// The lines of a report.
fn report(world: &World, name: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(world.path(name)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A report of deletions with these lines behind its targets.
fn write_report(world: &World, targets: &[&str], lines: &[Value]) {
    let header = json!({"report": "wazuhctl bulk", "version": 1, "operation": "agents delete",
                        "manager": world.manager.url, "settings": {"purge": true},
                        "targets": targets.len(), "begun": "2026-01-01T00:00:00Z"});
    let targets = targets.iter().map(|id| json!({"target": {"id": id}}));
    let lines = std::iter::once(header).chain(targets).chain(lines.iter().cloned());
    let text: String = lines.map(|line| format!("{line}\n")).collect();
    std::fs::write(world.path("out.json"), text).unwrap();
}

#[test]
fn a_report_has_all_targets_and_what_became_of_them() {
    let world = World::logged_in();
    let ended =
        world.run(&["agents", "delete", "1", "2", "999", "--yes", "--batch", "2", "--report", "out.json"]);
    assert_eq!(ended.code, 3, "{ended}");
    assert_eq!(deletions(&world), ["001,002", "999"]);
    let lines = report(&world, "out.json");
    assert_eq!(lines[0]["operation"], "agents delete");
    assert_eq!(lines[0]["manager"], world.manager.url.as_str());
    assert_eq!(
        lines[1..],
        [
            json!({"target": {"id": "001"}}),
            json!({"target": {"id": "002"}}),
            json!({"target": {"id": "999"}}),
            json!({"sent": ["001", "002"]}),
            json!({"done": {"target": "001"}}),
            json!({"done": {"target": "002"}}),
            json!({"sent": ["999"]}),
            json!({"failed": {"target": "999", "code": 1701, "message": "There is no such agent"}}),
            json!({"ended": {"why": "done", "done": 2, "failed": 1, "not_tried": 0, "in_doubt": 0}}),
        ]
    );
    let mode = std::fs::metadata(world.path("out.json")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    // Nothing is left of it, so that the next report can take its place.
    let again = world.run(&["agents", "delete", "1", "--yes", "--report", "out.json"]);
    assert_eq!(again.code, 0, "{again}");
}

#[test]
fn too_many_failures_end_a_run_and_the_rest_can_be_resumed() {
    for (limit, blocks) in [("1", 2), ("10%", 1), ("90%", 3)] {
        let world = World::logged_in();
        let delete = ["agents", "delete", "1", "900", "901", "902", "903", "--yes", "--batch", "2"];
        let ended = world.run(&[&delete[..], &["--max-fail", limit, "--report", "out.json"]].concat());
        assert_eq!(ended.code, 3, "{limit}: {ended}");
        assert_eq!(deletions(&world), ["001,900", "901,902", "903"][..blocks], "{limit}");
        let left: Vec<Value> =
            report(&world, "out.json").iter().filter_map(|line| line.get("not_tried").cloned()).collect();
        assert_eq!(left, ["901", "902", "903"][(blocks * 2 - 2).min(3)..], "{limit}");
        assert_eq!(ended.stderr.contains("--resume out.json does the rest"), blocks < 3, "{ended}");

        world.run(&["agents", "delete", "--yes", "--batch", "2", "--resume", "out.json"]);
        let mut sent: Vec<String> = deletions(&world)
            .iter()
            .flat_map(|ids| ids.split(',').map(str::to_owned).collect::<Vec<_>>())
            .collect();
        sent.sort();
        assert_eq!(sent, ["001", "900", "901", "902", "903"], "{limit}");
    }
}

#[test]
fn what_is_left_of_a_report_is_never_overwritten() {
    let world = World::logged_in();
    write_report(&world, &["001", "002"], &[json!({"sent": ["001"]}), json!({"done": {"target": "001"}})]);
    let before = report(&world, "out.json");
    let ended = world.run(&["agents", "delete", "3", "--yes", "--report", "out.json"]);
    assert_eq!(ended.code, 1, "{ended}");
    std::fs::write(world.path("letter"), "Dear all,\n").unwrap();
    assert_eq!(world.run(&["agents", "delete", "3", "--yes", "--report", "letter"]).code, 1);
    assert!(changing(&world).is_empty());
    assert_eq!(report(&world, "out.json"), before);
    assert_eq!(std::fs::read_to_string(world.path("letter")).unwrap(), "Dear all,\n");
}

#[test]
fn what_was_under_way_is_settled_and_what_was_not_is_done() {
    let world = World::logged_in();
    // 001 is done, 997 failed, 002 and 998 were sent when the run was cut, 003 and 999 were not.
    let targets = ["001", "002", "003", "997", "998", "999"];
    let lines = [
        json!({"sent": ["001", "997"]}),
        json!({"done": {"target": "001"}}),
        json!({"failed": {"target": "997", "code": 1701, "message": "x"}}),
        json!({"sent": ["002", "998"]}),
    ];
    write_report(&world, &targets, &lines);
    // The last line was being written.
    let path = world.path("out.json");
    let text = std::fs::read_to_string(&path).unwrap() + "{\"done\": {\"tar";
    std::fs::write(&path, text).unwrap();

    let ended = world.run(&["agents", "delete", "--resume", "out.json", "--yes", "-o", "json"]);
    assert_eq!(ended.code, 3, "{ended}");
    let answer: Value = serde_json::from_str(&ended.stdout).unwrap();
    // An agent that is gone was deleted by the run that was cut; one that was never sent is unknown.
    assert_eq!(answer["data"]["affected_items"], json!(["002", "998", "003"]));
    assert_eq!(answer["data"]["failed_items"][0]["id"], json!(["999"]));
    assert_eq!((&answer["changed"], &answer["error"]), (&json!(true), &json!(2)));
    assert_eq!(deletions(&world), ["002,998", "003,999"]);
    assert!(changing(&world).iter().all(|line| line.contains("purge=true")));

    let ended = world.run(&["agents", "delete", "--resume", "out.json", "--yes", "--jq", ".changed"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "false\n"), "{ended}");
    let retried = world.run(&["agents", "delete", "--resume", "out.json", "--yes", "--retry-failed"]);
    assert_eq!((retried.code, deletions(&world).pop().unwrap().as_str()), (6, "997,999"), "{retried}");
}

#[test]
fn reports_of_other_managers_and_commands_are_refused() {
    let world = World::logged_in();
    write_report(&world, &["001"], &[]);
    let path = world.path("out.json");
    let text = std::fs::read_to_string(&path).unwrap();
    for wrong in [
        text.replace(&world.manager.url, "https://other.example.test:55000"),
        text.replace("agents delete", "agents add"),
        text.replace("wazuhctl bulk", "wazuhctl"),
        text.replace("\"targets\":1", "\"targets\":2"),
        text.clone() + "{}\n",
        text.clone() + "{\"target\": {\"id\": \"002\"}}\n",
        String::new(),
    ] {
        std::fs::write(&path, &wrong).unwrap();
        let ended = world.run(&["agents", "delete", "--resume", "out.json", "--yes"]);
        assert!([1, 2].contains(&ended.code), "{wrong}{ended}");
    }
    std::fs::write(&path, text).unwrap();
    let more = world.run(&["agents", "delete", "2", "--resume", "out.json", "--yes"]);
    assert_eq!(more.code, 2, "{more}");
    assert!(changing(&world).is_empty());
}

#[test]
fn a_resumed_run_asks_and_shows_as_a_new_one() {
    let world = World::logged_in();
    write_report(&world, &["001", "002"], &[json!({"sent": ["001"]}), json!({"done": {"target": "001"}})]);
    assert_eq!(world.run(&["agents", "delete", "--resume", "out.json"]).code, 2);
    let dry = world.run(&["agents", "delete", "--resume", "out.json", "--dry-run"]);
    assert_eq!((dry.code, dry.stderr.contains("1 agent would be deleted for good: 002")), (0, true), "{dry}");
    assert!(changing(&world).is_empty());
}

#[test]
fn a_server_that_takes_no_more_is_asked_again() {
    let world = World::logged_in();
    world.manager.refuse(1);
    let ended = world.run(&["agents", "delete", "1", "2", "--yes", "--batch", "1"]);
    assert_eq!(ended.code, 0, "{ended}");
    assert_eq!(deletions(&world), ["001", "001", "002"]);
}

#[test]
fn blocks_that_take_too_long_are_halved() {
    let world = World::logged_in();
    world.manager.grow(7);
    world.manager.limit_deletions(3);
    let ids: Vec<String> = (1..=10).map(|id| id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let ended = world.run(&[&["agents", "delete", "--yes", "--report", "out.json"], &ids[..]].concat());
    assert_eq!(ended.code, 0, "{ended}");
    let sizes: Vec<usize> = deletions(&world).iter().map(|ids| ids.split(',').count()).collect();
    assert_eq!(sizes, [10, 5, 2, 2, 2, 2, 2]);
    let done = report(&world, "out.json").iter().filter(|line| line.get("done").is_some()).count();
    assert_eq!(done, 10);
}

#[test]
fn a_manager_that_goes_away_leaves_the_rest_in_the_report() {
    let world = World::logged_in();
    let at = ["--url", "http://127.0.0.1:9", "--user", "wazuh", "--timeout", "2s"];
    let delete = ["agents", "delete", "1", "2", "--yes", "--batch", "1", "--report", "out.json"];
    let ended = world.end(world.command().args([&delete[..], &at].concat()).env("WAZUHCTL_PASSWORD", "x"));
    assert_eq!(ended.code, 7, "{ended}");
    let last = report(&world, "out.json").pop().unwrap();
    assert_eq!((&last["ended"]["done"], &last["ended"]["failed"]), (&json!(0), &json!(0)));
    assert_eq!(last["ended"]["why"], "stopped");
}

#[test]
fn ctrl_c_ends_a_run_after_the_running_block() {
    let world = World::logged_in();
    world.manager.slow_down(400);
    let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("wazuhctl"));
    world.set_up(&mut command);
    command.args(["agents", "delete", "1", "2", "3", "--yes", "--batch", "1", "--report", "out.json"]);
    let process = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    while deletions(&world).is_empty() {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    kill(Pid::from_raw(i32::try_from(process.id()).unwrap()), Signal::SIGINT).unwrap();
    let output = process.wait_with_output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(130), "{stderr}");
    assert!(stderr.contains("stopping after the running block"), "{stderr}");
    let done = deletions(&world).len();
    let last = report(&world, "out.json").pop().unwrap();
    assert_eq!(last["ended"]["why"], "interrupted");
    assert_eq!((&last["ended"]["done"], &last["ended"]["not_tried"]), (&json!(done), &json!(3 - done)));
    world.manager.slow_down(0);
    let resume = ["agents", "delete", "--resume", "out.json", "--yes", "--batch", "1"];
    assert_eq!(world.run(&resume).code, 0);
    assert_eq!(deletions(&world), ["001", "002", "003"]);
}

#[test]
fn agents_are_added_from_every_form_of_file() {
    for text in [
        "name,ip\nnew-1,192.0.2.1\nnew-2,\n",
        r#"[{"name": "new-1", "ip": "192.0.2.1"}, {"name": "new-2"}]"#,
        "{\"name\": \"new-1\", \"ip\": \"192.0.2.1\"}\n{\"name\": \"new-2\"}\n",
    ] {
        let world = World::logged_in();
        let add = ["agents", "add", "-f", "-", "--yes", "--parallel", "1", "-o", "csv"];
        let ended = world.end(world.command().args(add).write_stdin(text));
        assert_eq!(ended.code, 0, "{ended}");
        assert_eq!(
            ended.stdout,
            "id,name,key\n004,new-1,MDA0IG5ldyBhbnkgYWJjZA==\n004,new-2,MDA0IG5ldyBhbnkgYWJjZA==\n"
        );
        let sent = [r#"POST /agents {"name":"new-1","ip":"192.0.2.1"}"#, r#"POST /agents {"name":"new-2"}"#];
        assert_eq!(changing(&world), sent);
    }
}

#[test]
fn agents_with_an_id_or_a_key_are_inserted_and_replace_none() {
    let world = World::logged_in();
    let rows = "id,name,key,force\n7,moved-1,abc,\n8,moved-2,def,true\n";
    let add = ["agents", "add", "-f", "-", "--yes", "--parallel", "1", "--report", "out.json"];
    let ended = world.end(world.command().args(add).write_stdin(rows));
    assert_eq!(ended.code, 0, "{ended}");
    assert_eq!(
        changing(&world),
        [
            r#"POST /agents/insert {"name":"moved-1","id":"007","key":"abc","force":{"enabled":false}}"#,
            r#"POST /agents/insert {"name":"moved-2","id":"008","key":"def","force":{"enabled":true}}"#,
        ]
    );
    let text = std::fs::read_to_string(world.path("out.json")).unwrap();
    for secret in ["abc", "def", "MDA0IG5ldyBhbnkgYWJjZA"] {
        assert!(!text.contains(secret), "{text}");
    }
}

#[test]
fn keys_come_from_the_file_again() {
    let world = World::logged_in();
    let header = json!({"report": "wazuhctl bulk", "version": 1, "operation": "agents add",
                        "manager": world.manager.url, "settings": {"force": false, "force_disconnected": null,
                        "force_after": null}, "targets": 1, "begun": "2026-01-01T00:00:00Z"});
    let target = json!({"target": {"name": "moved-1", "id": "007", "own_key": true}});
    std::fs::write(world.path("out.json"), format!("{header}\n{target}\n")).unwrap();
    std::fs::write(world.path("agents.csv"), "name,id,key\nmoved-1,7,abc\n").unwrap();
    std::fs::write(world.path("others.csv"), "name,id,key\nmoved-2,7,abc\n").unwrap();
    let resume =
        |more: &[&str]| world.run(&[&["agents", "add", "--resume", "out.json", "--yes"], more].concat());
    assert_eq!(resume(&[]).code, 2);
    assert_eq!(resume(&["-f", "others.csv"]).code, 2);
    assert!(changing(&world).is_empty());
    assert_eq!(resume(&["-f", "agents.csv"]).code, 0);
    let sent = r#"POST /agents/insert {"name":"moved-1","id":"007","key":"abc","force":{"enabled":false}}"#;
    assert_eq!(changing(&world), [sent]);
}

#[test]
fn a_wrong_row_stops_everything_before_it_begins() {
    for rows in [
        "name,ip\na,\n,192.0.2.1\n",
        "name\na\nb\na\n",
        "name,id\na,7\nb,007\n",
        "name,id\na,0\n",
        "name,id\na,x\n",
        "name,key\na,abc\n",
        "name,force\na,maybe\n",
        "",
    ] {
        let world = World::logged_in();
        let ended = world.end(world.command().args(["agents", "add", "-f", "-", "--yes"]).write_stdin(rows));
        assert_eq!(ended.code, 2, "{rows}: {ended}");
        assert!(changing(&world).is_empty(), "{rows}");
    }
}

#[test]
fn additions_that_fail_are_listed_with_their_names() {
    let world = World::logged_in();
    let add = ["agents", "add", "-f", "-", "--yes", "--report", "out.json", "-o", "name"];
    let ended = world.end(world.command().args(add).write_stdin("new-1\nweb-1\n"));
    assert_eq!((ended.code, ended.stdout.as_str()), (3, "004\n"), "{ended}");
    assert_eq!(
        ended.stderr,
        "1 agent added\nerror: 1 of 2 items failed\nID  NAME   CODE  REASON\n\
         -   web-1  1705  There is an agent with the same name\n"
    );
}

#[test]
fn an_addition_that_was_under_way_is_looked_up() {
    let world = World::logged_in();
    let header = json!({"report": "wazuhctl bulk", "version": 1, "operation": "agents add",
                        "manager": world.manager.url, "settings": {"force": false, "force_disconnected": null,
                        "force_after": null}, "targets": 2, "begun": "2026-01-01T00:00:00Z"});
    let lines = [
        header,
        json!({"target": {"name": "web-1"}}),
        json!({"target": {"name": "new-1"}}),
        json!({"sent": ["web-1", "new-1"]}),
    ];
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    std::fs::write(world.path("out.json"), text).unwrap();
    let ended =
        world.run(&["agents", "add", "--resume", "out.json", "--yes", "-o", "csv", "--columns", "id,name"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "id,name\n001,web-1\n004,new-1\n"), "{ended}");
    let done = report(&world, "out.json");
    assert!(done.contains(&json!({"done": {"target": "web-1", "id": "001"}})), "{done:?}");
}

#[test]
fn additions_ask_only_where_they_replace() {
    for (arguments, code, sent) in [(&[][..], 0, 1), (&["--force"], 2, 0), (&["--force", "--yes"], 0, 1)] {
        let world = World::logged_in();
        let ended = world.end(
            world.command().args([&["agents", "add", "-f", "-"], arguments].concat()).write_stdin("new-1\n"),
        );
        assert_eq!((ended.code, changing(&world).len()), (code, sent), "{arguments:?}: {ended}");
    }
}

#[test]
fn pruning_keeps_groups_and_the_manager_looks_again() {
    let world = World::logged_in();
    let prune = ["agents", "prune", "--older-than", "30d"];
    let dry = world.run(&[&prune[..], &["--dry-run", "-o", "name"]].concat());
    assert_eq!((dry.code, dry.stdout.as_str()), (0, "002\n003\n"), "{dry}");
    assert_eq!(world.run(&prune).code, 2);
    assert!(changing(&world).is_empty());
    let ended = world.run(&[&prune[..], &["--keep-group", "default", "--keep-group", "x", "--yes"]].concat());
    assert_eq!(ended.code, 0, "{ended}");
    assert_eq!(
        changing(&world),
        ["DELETE /agents?agents_list=003&status=disconnected,never_connected&older_than=30d&purge=false"]
    );
}

#[test]
fn pruning_needs_a_time_and_never_takes_what_is_active() {
    let world = World::logged_in();
    for arguments in [&[][..], &["--older-than", "30d", "--status", "active,disconnected", "--yes"]] {
        let ended = world.run(&[&["agents", "prune"], arguments].concat());
        assert_eq!(ended.code, 2, "{ended}");
    }
    assert!(changing(&world).is_empty());
}

#[test]
fn agents_that_are_there_once_are_no_duplicates() {
    let world = World::logged_in();
    let ended = world.run(&["agents", "duplicates"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, "no agent is there twice\n"), "{ended}");
    assert_eq!(world.run(&["agents", "duplicates", "-o", "name"]).stdout, "");
}

#[test]
fn agents_are_imported_with_their_keys() {
    let keys = "# old\n001 web-8 any k1\n002 !gone any k2\n003 web-9 192.0.2.0/24 k3\n";
    let rows = "id,name,key,ip\n1,web-8,k1,any\n3,web-9,k3,192.0.2.0/24\n";
    for text in [keys, rows] {
        let world = World::logged_in();
        let import = ["agents", "import", "-", "--parallel", "1", "--report", "out.json", "-o", "name"];
        let ended = world.end(world.command().args(import).write_stdin(text));
        assert_eq!((ended.code, ended.stdout.as_str()), (0, "001\n003\n"), "{ended}");
        let one = r#"POST /agents/insert {"name":"web-8","ip":"any","id":"001","key":"k1","force":{"enabled":false}}"#;
        assert_eq!(changing(&world)[0], one);
        assert_eq!(changing(&world).len(), 2);
        let report = std::fs::read_to_string(world.path("out.json")).unwrap();
        assert!(!report.contains("k1") && report.contains("agents import"), "{report}");
    }
}

#[test]
fn agents_that_are_there_are_found_by_the_hundred() {
    let world = World::logged_in();
    world.manager.grow(250);
    let line = |number: u32| format!("{:03} many-{number} any key-{:03}\n", number + 3, number + 3);
    let keys: String = (1..=250).map(line).collect();
    let import = ["agents", "import", "-", "-o", "json", "--jq", ".data.total_affected_items, .changed"];
    let ended = world.end(world.command().args(import).write_stdin(keys));
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "250\nfalse\n"), "{ended}");
    let asked = world.manager.requests();
    let lists = asked.iter().filter(|line| line.starts_with("GET /agents/stats/distinct?"));
    assert_eq!(
        (lists.count(), asked.iter().filter(|line| line.contains("/agents")).count()),
        (3, 3),
        "{asked:?}"
    );
}

#[test]
fn a_key_is_asked_for_where_the_database_cannot_tell() {
    for (line, looks, changes) in [
        ("001 web-1 any abcd", 0, 0),
        ("001 web-1 any other", 1, 1),
        ("001 web-1 192.0.2.0/24 abcd", 1, 1),
        ("001 web-2 any abcd", 0, 1),
        ("009 web-1 any abcd", 0, 1),
    ] {
        let world = World::logged_in();
        world.end(world.command().args(["agents", "import", "-"]).write_stdin(line));
        let asked = world.manager.requests();
        let keys = asked.iter().filter(|line| line.starts_with("GET /agents/001/key"));
        assert_eq!((keys.count(), changing(&world).len()), (looks, changes), "{line}: {asked:?}");
    }
}

#[test]
fn agents_with_one_key_are_found_without_asking_for_each() {
    let world = World::logged_in();
    let ended = world.run(&["agents", "duplicates", "--by", "key", "-o", "csv", "--columns", "id,advice"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "id,advice\n001,keep\n002,delete\n"), "{ended}");
    let asked = world.manager.requests();
    assert!(!asked.iter().any(|line| line.contains("/key")), "{asked:?}");
}

#[test]
fn an_import_that_was_cut_needs_its_file_and_finishes_the_rest() {
    let world = World::logged_in();
    std::fs::write(world.path("client.keys"), "001 web-8 any k1\n003 web-9 any k3\n").unwrap();
    std::fs::write(world.path("other.keys"), "001 web-8 any k1\n").unwrap();
    let import = ["agents", "import", "client.keys", "--batch", "1", "--report", "out.json"];
    assert_eq!(world.run(&import).code, 0);
    let path = world.path("out.json");
    let text = std::fs::read_to_string(&path).unwrap();
    let kept: Vec<&str> = text.lines().take(5).collect();
    assert!(kept[4].contains("done"), "{kept:?}");
    std::fs::write(&path, kept.join("\n") + "\n").unwrap();
    let resume = |file: &str| world.run(&["agents", "import", file, "--resume", "out.json"]);
    assert_eq!(resume("other.keys").code, 2);
    assert_eq!(resume("client.keys").code, 0);
    let sent = changing(&world);
    assert_eq!((sent.len(), sent.last().unwrap().contains("\"id\":\"003\"")), (3, true), "{sent:?}");
}

#[test]
fn what_cannot_be_imported_stops_everything_before_it_begins() {
    for text in ["", "# nothing\n", "001 a any k\nrubbish here\n", "name,id\na,1\n", "[{\"name\": \"a\"}]"] {
        let world = World::logged_in();
        let ended = world.end(world.command().args(["agents", "import", "-"]).write_stdin(text));
        assert_eq!(ended.code, 2, "{text}: {ended}");
        assert!(changing(&world).is_empty(), "{text}");
    }
}

#[test]
fn a_full_disk_ends_a_run_that_can_be_resumed() {
    let world = World::logged_in();
    world.manager.grow(300);
    let ids: String = (4..304).map(|id| format!("{id:03}\n")).collect();
    std::fs::write(world.path("ids"), ids).unwrap();
    // No file can have more than 18 blocks of 512 bytes: the targets fit, what becomes of them does not.
    let delete = "wazuhctl agents delete -f ids --yes --batch 100 --report out.json -o name";
    let program = assert_cmd::cargo::cargo_bin("wazuhctl");
    let line = delete.replace("wazuhctl", &program.display().to_string());
    let mut shell = std::process::Command::new("sh");
    world.set_up(&mut shell);
    shell.args(["-c", &format!("trap '' XFSZ; ulimit -f 18; exec {line}")]);
    let ended = world.end(&mut assert_cmd::Command::from_std(shell));
    assert_eq!(ended.code, 1, "{ended}");
    for said in
        ["cannot write out.json", "100 agents deleted, 200 not tried", "agents delete --resume out.json"]
    {
        assert!(ended.stderr.contains(said), "{said}: {ended}");
    }
    assert_eq!(ended.stdout.lines().count(), 100);
    let resumed = world.run(&["agents", "delete", "--resume", "out.json", "--yes"]);
    assert_eq!(resumed.code, 0, "{resumed}");
    assert!(resumed.stderr.contains("300 agents deleted"), "{resumed}");
    // The first hundred are asked about, and not deleted again.
    assert_eq!(changing(&world).len(), 3);
}
