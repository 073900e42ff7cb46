//! Lists: pages, limits, columns and filters.

use crate::world::World;

#[test]
fn all_pages_are_fetched() {
    let world = World::logged_in();
    world.manager.grow(10_050);
    let ended = world.run(&["agents", "list", "-o", "name"]);
    assert_eq!(ended.code, 0);
    assert_eq!(ended.stdout.lines().count(), 10_053);
    assert!(ended.stderr.is_empty(), "{}", ended.stderr);
    let pages: Vec<String> =
        world.manager.requests().into_iter().filter(|line| line.starts_with("GET")).collect();
    assert_eq!(pages, ["GET /agents?offset=0&limit=10000", "GET /agents?offset=10000&limit=10000"]);
}

#[test]
fn a_cut_list_says_so() {
    let world = World::logged_in();
    let ended = world.run(&["agents", "list", "--limit", "2", "-o", "name"]);
    assert_eq!((ended.stdout.as_str(), ended.stderr.as_str()), ("001\n002\n", "showing 2 of 3\n"));
}

#[test]
fn filters_go_by_the_names_of_the_api() {
    let world = World::logged_in();
    world.run(&[
        "agents",
        "list",
        "--status",
        "active,never_connected",
        "--older-than",
        "7d",
        "--group",
        "web",
        "--os-platform",
        "ubuntu",
        "--os-version",
        "22",
        "--os-name",
        "Ubuntu",
        "--manager",
        "m",
        "--version",
        "v4.14.7",
        "--node-name",
        "node01",
        "--name",
        "web-1",
        "--ip",
        "192.0.2.11",
        "--register-ip",
        "any",
        "--group-config-status",
        "not synced",
        "-q",
        "id>1",
        "--search",
        "-web",
        "--sort",
        "-id",
        "--select",
        "id,name",
        "--distinct",
        "--limit",
        "3",
        "--offset",
        "1",
    ]);
    assert_eq!(
        world.manager.requests().last().unwrap(),
        "GET /agents?status=active,never_connected&older_than=7d&group=web&name=web-1&ip=192.0.2.11&registerIP=any\
         &os.platform=ubuntu&os.version=22&os.name=Ubuntu&manager=m&version=v4.14.7&node_name=node01\
         &group_config_status=not synced&q=id>1&search=-web&sort=-id&select=id,name&distinct=true&offset=1&limit=3"
    );
}

#[test]
fn columns_reach_into_objects() {
    let world = World::logged_in();
    let ended = world.run(&[
        "agents",
        "list",
        "--columns",
        "id,os.platform",
        "--no-headers",
        "-o",
        "csv",
        "--status",
        "active",
    ]);
    assert_eq!(ended.stdout, "001,ubuntu\n");
    let ended = world.run(&["agents", "list", "--columns", "id,os.platform", "--limit", "1"]);
    assert_eq!(ended.stdout, "ID   OS.PLATFORM\n001  ubuntu\n");
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let world = World::logged_in();
    world.manager.grow(5_000);
    let program = assert_cmd::cargo::cargo_bin("wazuhctl");
    let script =
        format!("{} agents list -o json | head -n 1; echo \"${{PIPESTATUS[0]}}\"", program.display());
    let output = std::process::Command::new("bash")
        .args(["-c", &script])
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap())
        .env("HOME", world.path(""))
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
        .output()
        .unwrap();
    assert_eq!(
        (String::from_utf8_lossy(&output.stdout).as_ref(), output.stderr.is_empty()),
        ("{\n0\n", true)
    );
}

#[test]
fn json_that_is_printed_page_by_page_is_the_same_document() {
    let world = World::logged_in();
    for agents in [0, 10_001] {
        world.manager.grow(agents);
        let plain = world.run(&["agents", "list", "-o", "json"]).stdout;
        let document: serde_json::Value = serde_json::from_str(&plain).unwrap();
        assert_eq!(document["data"]["affected_items"].as_array().unwrap().len(), agents + 3);
        assert_eq!(plain, format!("{}\n", serde_json::to_string_pretty(&document).unwrap()));
    }
    let empty = world.run(&["agents", "list", "--status", "pending", "-o", "json"]).stdout;
    assert!(empty.contains("\"affected_items\": [],\n"), "{empty}");
}

#[test]
fn nothing_found_is_said_to_people() {
    let world = World::logged_in();
    let ended = world.run(&["agents", "list", "--status", "pending"]);
    assert_eq!((ended.code, ended.stdout.as_str(), ended.stderr.as_str()), (0, "", "nothing found\n"));
    assert_eq!(world.run(&["agents", "list", "--status", "pending", "-o", "name"]).stderr, "");
}

#[test]
fn expressions_of_jq_see_the_document_or_each_item() {
    let world = World::logged_in();
    let ended = world.run(&["agents", "list", "--jq", ".data.affected_items | length"]);
    assert_eq!(ended.stdout, "3\n");
    let ended = world.run(&["agents", "list", "-o", "jsonl", "--jq", ".name", "--limit", "1"]);
    assert_eq!(ended.stdout, "web-1\n");
    assert_eq!(world.run(&["agents", "list", "-o", "csv", "--jq", ".name"]).code, 2);
    assert_eq!(world.run(&["agents", "list", "--jq", ".name |"]).code, 2);
}

#[test]
fn columns_that_nothing_has_are_told() {
    let world = World::logged_in();
    let ended = world.run(&["agents", "list", "--columns", "id,nosuch", "-o", "csv"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, "warning: nothing listed has a field \"nosuch\"\n"));
    assert_eq!(world.run(&["agents", "list", "--columns", ""]).code, 2);
}

#[test]
fn daemons_that_matter_are_checked() {
    let world = World::logged_in();
    assert_eq!(world.run(&["manager", "status", "--check", "wazuh-db"]).code, 0);
    let ended = world.run(&["manager", "status", "--check", "wazuh-db,wazuh-remoted,nosuch", "-o", "name"]);
    assert_eq!(
        (ended.code, ended.stderr.as_str()),
        (8, "error: not running: wazuh-remoted, nosuch (unknown to the manager)\n")
    );
}
