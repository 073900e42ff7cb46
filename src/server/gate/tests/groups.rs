//! Groups from end to end: the operations, the embedded database and the files.

use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::fs::PermissionsExt;

use http::Method;
use serde_json::{Value, json};
use wazuhctl_core::groups;
use wazuhctl_core::wdb;

use super::world::World;

/// Asks as an administrator.
async fn ask(world: &World, method: Method, target: &str, body: Option<&str>) -> (u16, Value) {
    let token = world.bearer("wazuh").await;
    let answered = world.ask(method, target, Some(&token), body).await;
    (answered.status, answered.body)
}

async fn made(world: &World, names: &[&str]) {
    for name in names {
        let (status, body) =
            ask(world, Method::POST, "/groups", Some(&json!({ "group_id": name }).to_string())).await;
        assert_eq!(status, 200, "{name}: {body}");
    }
}

async fn registered(world: &World, count: usize) {
    for number in 1..=count {
        let target = format!("/agents/insert/quick?agent_name=agent-{number}");
        assert_eq!(ask(world, Method::POST, &target, None).await.0, 200);
    }
}

/// The groups of all agents but the manager, by id.
async fn memberships(world: &World) -> BTreeMap<String, Vec<String>> {
    let (_, body) = ask(world, Method::GET, "/agents?select=id,group&q=id!=000&limit=100000", None).await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    body["data"]["affected_items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|agent| {
            let groups = agent["group"].as_array().map(|groups| groups.iter().map(text).collect());
            (text(&agent["id"]), groups.unwrap_or_default())
        })
        .collect()
}

fn of(groups: &[&str]) -> Vec<String> {
    groups.iter().map(|group| (*group).to_owned()).collect()
}

fn outcome(body: &Value) -> (Value, Vec<(Value, Value)>) {
    let failed = body["data"]["failed_items"].as_array().unwrap().iter();
    let failed = failed.map(|group| (group["error"]["code"].clone(), group["id"].clone())).collect();
    (body["data"]["affected_items"].clone(), failed)
}

#[tokio::test(flavor = "multi_thread")]
async fn agents_come_and_go() {
    let world = World::new().await;
    registered(&world, 3).await;
    made(&world, &["a", "b"]).await;
    let (_, body) =
        ask(&world, Method::PUT, "/agents/group?group_id=a&agents_list=001,002,000,999,001", None).await;
    assert_eq!(
        outcome(&body),
        (json!(["001", "002"]), vec![(json!(1701), json!(["999"])), (json!(1703), json!(["000"]))])
    );
    let (_, body) = ask(&world, Method::PUT, "/agents/group?group_id=b", None).await;
    assert_eq!(outcome(&body), (json!(["001", "002", "003"]), vec![]), "nobody is told of what nobody named");
    let (_, body) = ask(&world, Method::PUT, "/agents/group?group_id=a", None).await;
    assert_eq!(outcome(&body), (json!(["003"]), vec![]));
    let (_, body) = ask(&world, Method::PUT, "/agents/001/group/b?force_single_group=true", None).await;
    assert_eq!(outcome(&body).0, json!(["001"]));
    let now = memberships(&world).await;
    assert_eq!((&now["001"], &now["002"], &now["003"]), (&of(&["b"]), &of(&["a", "b"]), &of(&["b", "a"])));

    let (_, body) = ask(&world, Method::DELETE, "/agents/group?group_id=b&agents_list=002,002", None).await;
    assert_eq!(outcome(&body), (json!(["002"]), vec![(json!(1734), json!(["002"]))]));
    let (_, body) = ask(&world, Method::DELETE, "/agents/003/group", None).await;
    assert_eq!(outcome(&body), (json!(["a", "b"]), vec![]));
    for (target, status, code) in [
        ("/agents/001/group/b", 200, json!(0)),
        ("/agents/001/group/default", 400, json!(1745)),
        ("/agents/001/group/b", 400, json!(1734)),
        ("/agents/001/group/none", 404, json!(1710)),
        ("/agents/999/group/b", 404, json!(1701)),
        ("/agents/000/group/b", 400, json!(1703)),
    ] {
        let (answered, body) = ask(&world, Method::DELETE, target, None).await;
        assert_eq!((answered, &body["error"]), (status, &code), "{target}");
    }
    let now = memberships(&world).await;
    assert_eq!((&now["001"], &now["002"], &now["003"]), (&of(&["default"]), &of(&["a"]), &of(&["default"])));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agent_is_in_128_groups_at_most() {
    let world = World::new().await;
    registered(&world, 1).await;
    let names: Vec<String> = (0..129).map(|number| format!("g{number}")).collect();
    made(&world, &names.iter().map(String::as_str).collect::<Vec<_>>()).await;
    for name in &names[..128] {
        let (_, body) = ask(&world, Method::PUT, &format!("/agents/001/group/{name}"), None).await;
        assert_eq!(outcome(&body).0, json!(["001"]), "{name}");
    }
    let (_, body) = ask(&world, Method::PUT, "/agents/001/group/g128", None).await;
    assert_eq!(outcome(&body), (json!([]), vec![(json!(1737), json!(["001"]))]));
    let (_, body) = ask(&world, Method::PUT, "/agents/001/group/g128?force_single_group=true", None).await;
    assert_eq!(outcome(&body).0, json!(["001"]));
    assert_eq!(memberships(&world).await["001"], ["g128"]);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_agents_are_assigned_in_blocks_and_none_is_left_out() {
    const COUNT: i64 = 3000;
    let world = World::new().await;
    let name = "g".repeat(128);
    made(&world, &[&name]).await;
    let mut database = rusqlite::Connection::open(world.home().global_database()).unwrap();
    let change = database.transaction().unwrap();
    let mut keys = String::new();
    for id in 1..=COUNT {
        change
            .execute("INSERT INTO agent (id, name, date_add) VALUES (?1, ?2, 1)", (id, format!("a{id}")))
            .unwrap();
        keys.push_str(&format!("{id:03} a{id} any {}\n", "0".repeat(64)));
    }
    change.commit().unwrap();
    std::fs::write(world.home().client_keys(), keys).unwrap();
    let (status, body) = ask(&world, Method::PUT, &format!("/agents/group?group_id={name}"), None).await;
    assert_eq!((status, &body["data"]["total_affected_items"]), (200, &json!(COUNT)));
    let members = || {
        let sql = "SELECT count(*) FROM belongs JOIN `group` ON id_group = id WHERE name = ?1";
        database.query_row(sql, [&name], |row| row.get::<_, i64>(0)).unwrap()
    };
    assert_eq!(members(), COUNT);
    let target = format!("/agents/group?group_id={name}&agents_list=all");
    let (_, body) = ask(&world, Method::DELETE, &target, None).await;
    assert_eq!((&body["data"]["total_affected_items"], members()), (&json!(COUNT), 0));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_that_is_removed_leaves_its_agents_where_they_belong() {
    let world = World::new().await;
    registered(&world, 2).await;
    made(&world, &["a", "b"]).await;
    for target in ["/agents/group?group_id=a&agents_list=001,002", "/agents/group?group_id=b&agents_list=002"]
    {
        assert_eq!(ask(&world, Method::PUT, target, None).await.0, 200);
    }
    let (_, body) = ask(&world, Method::DELETE, "/groups?groups_list=a,none,default", None).await;
    assert_eq!(
        outcome(&body),
        (json!(["a"]), vec![(json!(1710), json!(["none"])), (json!(1712), json!(["default"]))])
    );
    let now = memberships(&world).await;
    assert_eq!((&now["001"], &now["002"]), (&of(&["default"]), &of(&["b"])));
    assert!(!world.home().group("a").exists());
    let left = std::fs::read_dir(world.home().configuration()).unwrap();
    assert!(left.flatten().all(|entry| !entry.file_name().to_string_lossy().starts_with('.')));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_brings_the_database_in_step_with_the_folders() {
    let world = World::new().await;
    made(&world, &["gone"]).await;
    std::fs::remove_dir_all(world.home().group("gone")).unwrap();
    std::fs::create_dir(world.home().group("new")).unwrap();
    std::fs::create_dir(world.home().configuration().join(".removed-group-1-0")).unwrap();
    let wdb = wdb::Client::new(world.home());
    for _ in 0..2 {
        groups::mend(world.home(), &wdb).await.unwrap();
        let known = wdb.command("global select-groups").await.unwrap();
        assert!(known.contains("\"new\"") && known.contains("\"default\""), "{known}");
        assert!(!known.contains("gone"), "{known}");
    }
    assert!(!world.home().configuration().join(".removed-group-1-0").exists());
    // Without the folders nothing is known of the groups, and nothing is removed.
    std::fs::rename(world.home().shared(), world.home().root().join("away")).unwrap();
    assert!(groups::mend(world.home(), &wdb).await.is_err());
    assert!(wdb.command("global select-groups").await.unwrap().contains("\"new\""));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_that_somebody_else_makes_and_removes_are_noticed() {
    let world = World::new().await;
    made(&world, &["ours", "moved"]).await;
    registered(&world, 1).await;
    ask(&world, Method::PUT, "/agents/001/group/ours", None).await;
    std::fs::create_dir(world.home().group("theirs")).unwrap();
    std::fs::create_dir(world.home().shared().join("no group")).unwrap();
    for group in ["ours", "moved"] {
        std::fs::rename(world.home().group(group), world.home().root().join(group)).unwrap();
    }
    let wdb = wdb::Client::new(world.home());
    let named = |names: &[&str]| names.iter().map(|name| name.parse().unwrap()).collect::<BTreeSet<_>>();
    let known = async || wdb.command("global select-groups").await.unwrap();
    // What has just gone may come back.
    let first = groups::notice(world.home(), &wdb, &BTreeSet::new()).await.unwrap();
    assert_eq!((first.made, first.removed), (named(&["theirs"]), BTreeSet::new()));
    assert_eq!(first.missing, named(&["moved", "ours"]));
    assert!(known().await.contains("\"ours\""));
    std::fs::rename(world.home().root().join("moved"), world.home().group("moved")).unwrap();
    let second = groups::notice(world.home(), &wdb, &first.missing).await.unwrap();
    assert_eq!(second.removed, named(&["ours"]));
    assert!(second.made.is_empty() && second.missing.is_empty());
    let known = known().await;
    assert!(
        known.contains("\"theirs\"") && known.contains("\"moved\"") && !known.contains("\"ours\""),
        "{known}"
    );
    assert_eq!(memberships(&world).await.get("001"), Some(&of(&["default"])));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_installations_own_program_has_a_say_in_configurations() {
    let world = World::new().await;
    made(&world, &["web"]).await;
    let home = world.home().root();
    for folder in ["bin", "tmp"] {
        std::fs::create_dir_all(home.join(folder)).unwrap();
    }
    let file = home.join("etc/shared/web/agent.conf");
    let text = "<agent_config><labels><label key=\"a\">1</label></labels></agent_config>";
    let put = async || {
        let (status, body) = ask(&world, Method::PUT, "/groups/web/configuration", Some(text)).await;
        (status, body["error"].clone(), body["detail"].to_string())
    };
    let said = "2026/01/01 00:00:00 verify-agent-conf: ERROR: (1230): Invalid element: 'a'.";
    for (script, status, code, detail) in [
        (format!("echo \"{said}\"; exit 1"), 400, 1114, "Invalid element: 'a'."),
        ("echo 'no way' >&2; exit 1".to_owned(), 400, 1115, "no way"),
        ("test -f \"$2\" && grep -q 'key=\"a\"' \"$2\"".to_owned(), 200, 0, ""),
    ] {
        let before = std::fs::read_to_string(&file).unwrap();
        let program = home.join("bin/verify-agent-conf");
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        let (answered, error, told) = put().await;
        assert_eq!((answered, error), (status, json!(code)), "{script}: {told}");
        assert!(told.contains(detail), "{script}: {told}");
        assert_eq!(std::fs::read_to_string(&file).unwrap() == before, status != 200, "{script}");
        assert_eq!(std::fs::read_dir(home.join("tmp")).unwrap().count(), 0, "{script}");
    }
    std::fs::set_permissions(home.join("bin/verify-agent-conf"), std::fs::Permissions::from_mode(0o644))
        .unwrap();
    let (status, error, _) = put().await;
    assert_eq!((status, error), (500, json!(1743)));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_made_in_both_places_or_in_none() {
    let mut world = World::new().await;
    for (name, code) in [("default", 1711), ("DEFAULT", 1711), ("ar.conf", 1713)] {
        let body = json!({ "group_id": name }).to_string();
        let (status, answered) = ask(&world, Method::POST, "/groups", Some(&body)).await;
        assert_eq!((status, &answered["error"]), (400, &json!(code)), "{name}");
    }
    let token = world.bearer("wazuh").await;
    world.stop_daemons().await;
    let answered = world.ask(Method::POST, "/groups", Some(&token), Some(r#"{"group_id":"a"}"#)).await;
    assert_eq!((answered.status, &answered.body["error"]), (500, &json!(2005)));
    assert!(!world.home().group("a").exists());
    std::fs::create_dir(world.home().group("b")).unwrap();
    let answered = world.ask(Method::DELETE, "/groups?groups_list=b", Some(&token), None).await;
    assert_eq!(outcome(&answered.body), (json!([]), vec![(json!(2005), json!(["b"]))]));
    assert!(world.home().group("b").exists(), "what the database did not take stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn configurations_are_replaced_as_a_whole_or_not_at_all() {
    let world = World::new().await;
    made(&world, &["a"]).await;
    let file = world.home().group("a").join("agent.conf");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    let path = "/groups/a/configuration";
    let good = "<agent_config os=\"Linux\"><labels><label key=\"a\">1</label></labels></agent_config>";
    assert_eq!(ask(&world, Method::PUT, path, Some(good)).await.0, 200);
    let stored = std::fs::read_to_string(&file).unwrap();
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    let (_, body) = ask(&world, Method::GET, path, None).await;
    assert_eq!(
        body["data"],
        json!({ "total_affected_items": 1, "affected_items": [
            { "filters": { "os": "Linux" }, "config": { "labels": [{ "label": [{ "value": "1", "key": "a" }] }] } },
        ]})
    );
    let deep = format!("{}{}", "<a>".repeat(10_000), "</a>".repeat(10_000));
    let wide = format!("<agent_config><!--{}--></agent_config>", "x".repeat(17 << 20));
    for (text, code) in [
        ("<agent_config>", 1113),
        ("<agent_config><nothing><a>1</a></nothing></agent_config>", 1114),
        ("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><agent_config>&b;</agent_config>", 1113),
        (deep.as_str(), 1113),
        (wide.as_str(), 1113),
    ] {
        let (status, body) = ask(&world, Method::PUT, path, Some(text)).await;
        assert_eq!((status, &body["error"]), (400, &json!(code)), "{}", text.get(..20).unwrap_or(text));
    }
    let (status, body) = ask(&world, Method::PUT, "/groups/none/configuration", Some(good)).await;
    assert_eq!((status, &body["error"]), (404, &json!(1710)));
    assert_eq!(ask(&world, Method::PUT, path, Some("{}")).await.0, 415);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), stored);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn names_of_files_lead_nowhere_else() {
    let world = World::new().await;
    for (name, status) in [
        ("agent.conf?raw=true", 200),
        ("..?raw=true", 400),
        (".?raw=true", 400),
        ("..%2F..%2Fclient.keys?raw=true", 404),
        ("%2Fetc%2Fpasswd?raw=true", 404),
        ("..%5Cx?raw=true", 400),
        ("%00?raw=true", 400),
    ] {
        let (answered, body) = ask(&world, Method::GET, &format!("/groups/default/files/{name}"), None).await;
        assert_eq!(answered, status, "{name}: {body}");
    }
    world.stop().await;
}
