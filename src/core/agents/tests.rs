//! The operations on agents, against a small manager: see [`super::world`].

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use super::world::{World, everything, field, named, scope, taken_apart};
use super::*;
use crate::query::{ListRequest, Search, Sort};
use crate::socket::frame;

/// The manager, three agents in groups, and one that never connected.
const FEW: &str = "
    INSERT INTO agent (id, name, ip, register_ip, os_name, os_version, os_major, os_minor, os_platform, version, node_name,
        date_add, last_keepalive, `group`, connection_status, group_config_status, disconnection_time) VALUES
        (0, 'manager', '127.0.0.1', '127.0.0.1', 'Debian', '12', '12', '', 'debian', 'Wazuh v4.14.7', 'node01', 100,
            253402300799, NULL, 'active', 'synced', 0),
        (1, 'web', '192.0.2.1', 'any', 'Ubuntu', '9.10', '9', '10', 'ubuntu', 'Wazuh v4.9.2', 'node01', 200,
            4000000000, 'default,front', 'active', 'synced', 0),
        (2, 'db', '192.0.2.2', '192.0.2.0/24', 'Ubuntu', '22.04', '22', '04', 'ubuntu', 'Wazuh v4.14.7', 'node01', 300,
            1000, 'default', 'disconnected', 'not synced', 2000),
        (3, 'Mail', '192.0.2.3', 'any', 'Windows', '10', '10', '0', 'windows', 'Wazuh v4.10.1', 'node02', 400,
            4000000000, 'front', 'active', 'synced', 0);
    INSERT INTO agent (id, name, register_ip, date_add, `group`) VALUES (4, 'new', 'any', 500, NULL);
    INSERT INTO `group` (name) VALUES ('default'), ('front'), ('empty');
    INSERT INTO belongs (id_agent, id_group, priority) VALUES (1, 1, 0), (1, 2, 1), (2, 1, 0), (3, 2, 0);
";

const KEYS: &str =
    "001 web any k1\n002 db 192.0.2.0/24 k2\n003 Mail any k3\n004 new any k4\n005 !gone any k5\n";

fn few() -> World {
    let world = World::with(FEW);
    std::fs::write(world.home().client_keys(), KEYS).expect("keys");
    world
}

fn request() -> ListRequest {
    ListRequest { limit: Some(500), ..ListRequest::default() }
}

fn listing(list: ListRequest) -> ListAgents {
    ListAgents { list, filters: Filters::default() }
}

async fn ids(world: &World, selection: Selection<AgentId>, parameters: &ListAgents) -> Vec<String> {
    let (items, ..) = taken_apart(list(&world.cx(), selection, parameters).await).await;
    field(&items, "id").into_iter().map(str::to_owned).collect()
}

#[tokio::test]
async fn agents_are_shown_as_the_api_shows_them() {
    let world = few();
    let (items, total, failed) =
        taken_apart(list(&world.cx(), named(&["002"]), &listing(request())).await).await;
    assert_eq!((total, failed), (1, json!([])));
    assert_eq!(
        items,
        [json!({
            "os": {"major": "22", "minor": "04", "name": "Ubuntu", "platform": "ubuntu", "version": "22.04"},
            "id": "002", "name": "db", "ip": "192.0.2.2", "registerIP": "192.0.2.0/24", "status": "disconnected",
            "status_code": 0, "version": "Wazuh v4.14.7", "node_name": "node01", "group": ["default"],
            "group_config_status": "not synced", "dateAdd": "1970-01-01T00:05:00+00:00",
            "lastKeepAlive": "1970-01-01T00:16:40+00:00", "disconnection_time": "1970-01-01T00:33:20+00:00",
        })]
    );
}

#[tokio::test]
async fn agents_are_filtered() {
    let world = few();
    let of = |filters: Filters| ListAgents { list: request(), filters };
    let text = |text: &str| Some(text.to_owned());
    let statuses = vec![AgentStatus::Disconnected, AgentStatus::NeverConnected];
    for (filters, expected) in [
        (Filters::default(), &["000", "001", "002", "003", "004"][..]),
        (Filters { status: statuses, ..Filters::default() }, &["002", "004"]),
        (Filters { older_than: text("7d"), ..Filters::default() }, &["002", "004"]),
        (Filters { older_than: text("0s"), ..Filters::default() }, &["000", "001", "002", "003", "004"]),
        (Filters { group: text("FRONT"), ..Filters::default() }, &["001", "003"]),
        (Filters { group: text("null"), ..Filters::default() }, &["000", "004"]),
        (Filters { version: text("4.14.7"), ..Filters::default() }, &["000", "002"]),
        (Filters { ip: text("any"), ..Filters::default() }, &["004"]),
        (Filters { register_ip: text("any"), ..Filters::default() }, &["001", "003", "004"]),
        (Filters { name: text("mail"), os_platform: text("windows"), ..Filters::default() }, &["003"]),
        (Filters { name: text("' OR 1=1 --"), ..Filters::default() }, &[]),
        (
            Filters {
                node_name: text("node02"),
                group_config_status: text("not synced"),
                ..Filters::default()
            },
            &[],
        ),
    ] {
        assert_eq!(ids(&world, everything("agent:id"), &of(filters.clone())).await, expected, "{filters:?}");
    }
}

#[tokio::test]
async fn lists_are_sorted_searched_and_queried() {
    let world = few();
    let sorted = |text: &str| listing(ListRequest { sort: Some(Sort::parse(text)), ..request() });
    let all = || everything("agent:id");
    assert_eq!(ids(&world, all(), &sorted("-id")).await, ["004", "003", "002", "001", "000"]);
    assert_eq!(ids(&world, all(), &sorted("+os.version")).await, ["004", "001", "003", "000", "002"]);
    assert_eq!(ids(&world, all(), &sorted("-version")).await, ["000", "002", "003", "001", "004"]);
    let searched = |text: &str| listing(ListRequest { search: Some(Search::parse(text)), ..request() });
    assert_eq!(ids(&world, all(), &searched("003")).await, ["003"]);
    assert_eq!(ids(&world, all(), &searched("-ubuntu")).await, ["000", "003", "004"]);
    let queried = |text: &str| listing(ListRequest { q: Some(text.to_owned()), ..request() });
    assert_eq!(ids(&world, all(), &queried("id>1;group!=front")).await, ["002"]);
    assert_eq!(ids(&world, all(), &queried("lastKeepAlive<7d")).await, ["001", "003"]);
    for (parameters, code) in [
        (sorted("color"), 1403),
        (queried("color=red"), 1408),
        (queried("internal_key=k1"), 1408),
        (queried("group>front"), 1409),
        (queried("dateAdd>soon"), 1412),
        (queried("red"), 1407),
        (listing(ListRequest { select: Some(vec!["os".into()]), ..request() }), 1724),
    ] {
        let error = list(&world.cx(), all(), &parameters).await.map(drop).expect_err("refused");
        assert_eq!(error.code(), code, "{parameters:?}");
    }
}

#[tokio::test]
async fn fields_are_selected_and_told_apart() {
    let world = few();
    let select = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect());
    let selected = listing(ListRequest { select: select(&["disconnection_time", "os.name"]), ..request() });
    let (items, ..) = taken_apart(list(&world.cx(), named(&["002", "004"]), &selected).await).await;
    assert_eq!(
        items,
        [
            json!({"os": {"name": "Ubuntu"}, "id": "002", "disconnection_time": "1970-01-01T00:33:20+00:00"}),
            json!({"id": "004"}),
        ]
    );
    let distinct = listing(ListRequest { select: select(&["os.name"]), distinct: true, ..request() });
    let (items, total, _) = taken_apart(list(&world.cx(), everything("agent:id"), &distinct).await).await;
    assert_eq!(total, 3);
    assert_eq!(items, ["Debian", "Ubuntu", "Windows"].map(|name| json!({"os": {"name": name}})));
}

#[tokio::test]
async fn permissions_bound_every_list() {
    let world = few();
    let front = || {
        Selection::permitted(scope("agent:id", &[("agent:group:front", "allow"), ("agent:id:003", "deny")]))
    };
    assert_eq!(ids(&world, front(), &listing(request())).await, ["001"]);
    // What is joined by "or" is bound by them too.
    let open = listing(ListRequest { q: Some("id=1,id=2,id=3".into()), ..request() });
    assert_eq!(ids(&world, front(), &open).await, ["001"]);
    let before = world.requests();
    let nothing = Selection::permitted(scope("agent:id", &[]));
    assert_eq!(ids(&world, nothing, &listing(request())).await, Vec::<String>::new());
    assert_eq!(world.requests(), before, "nothing is asked for nothing");
}

#[tokio::test]
async fn named_agents_that_are_not_registered_fail() {
    let world = few();
    let mut selection: Selection<AgentId> = named(&["004", "000", "005", "999"]);
    selection.denied.add(
        "001",
        crate::error::Fault::PermissionDenied { action: "agent:read".into(), resource: "agent:id".into() },
    );
    let (items, total, failed) = taken_apart(list(&world.cx(), selection, &listing(request())).await).await;
    assert_eq!((field(&items, "id"), total), (vec!["000", "004"], 2));
    assert_eq!(failed, json!([[1701, ["005", "999"]], [4000, ["001"]]]));
}

#[tokio::test]
async fn agents_without_group_and_outdated_ones() {
    let world = few();
    let all = || everything("agent:id");
    let (items, ..) = taken_apart(without_group(&world.cx(), all(), &request()).await).await;
    assert_eq!(field(&items, "id"), ["004"]);
    let (items, total, _) = taken_apart(outdated(&world.cx(), all(), &request()).await).await;
    assert_eq!((field(&items, "id"), total), (vec!["001", "003"], 2));
    let or = ListRequest { q: Some("name=mail,name=db".into()), ..request() };
    let (items, ..) = taken_apart(outdated(&world.cx(), all(), &or).await).await;
    assert_eq!(field(&items, "id"), ["003"]);
    let broken = ListRequest { q: Some("(name=db".into()), ..request() };
    assert_eq!(outdated(&world.cx(), all(), &broken).await.map(drop).expect_err("refused").code(), 2003);
}

/// Many agents, whose rows are longer and longer.
fn many(count: u32) -> World {
    World::with(&format!(
        "WITH RECURSIVE n(id) AS (SELECT 0 UNION ALL SELECT id + 1 FROM n LIMIT {count})
         INSERT INTO agent (id, name, date_add, os_uname, node_name)
         SELECT id, 'agent-' || id, 7, printf('%.*c', 10 + id / 2, 'u'), 'node' || (id % 3) FROM n;"
    ))
}

#[tokio::test]
async fn long_lists_come_whole_in_every_order() {
    let world = many(1500);
    let expected: Vec<String> = (0..1500).map(|id| format!("{id:03}")).collect();
    let all = |sort: Option<&str>| ListRequest {
        sort: sort.map(Sort::parse),
        limit: Some(100_000),
        ..ListRequest::default()
    };
    assert_eq!(ids(&world, everything("agent:id"), &listing(all(None))).await, expected);
    let mut backwards = ids(&world, everything("agent:id"), &listing(all(Some("-id")))).await;
    backwards.reverse();
    assert_eq!(backwards, expected);
    let mut by_node = ids(&world, everything("agent:id"), &listing(all(Some("node_name")))).await;
    by_node.sort_by_key(|id| id.parse::<u32>().expect("number"));
    assert_eq!(by_node, expected);
    let page = ListRequest { offset: 1200, limit: Some(250), ..ListRequest::default() };
    assert_eq!(
        ids(&world, everything("agent:id"), &listing(page)).await,
        expected.get(1200..1450).expect("page")
    );
}

#[tokio::test]
async fn small_pages_take_few_queries() {
    let world = many(1500);
    let small = ListRequest { select: Some(vec!["name".into(), "node_name".into()]), ..request() };
    assert_eq!(ids(&world, everything("agent:id"), &listing(small)).await.len(), 500);
    assert_eq!(world.requests(), 2, "one to count, one to read");
}

#[tokio::test]
async fn a_row_that_fits_no_answer_is_an_error() {
    let world = World::with(
        "INSERT INTO agent (id, name, date_add, os_uname) VALUES (0, 'm', 1, printf('%.*c', 70000, 'u'))",
    );
    let error =
        list(&world.cx(), everything("agent:id"), &listing(request())).await.map(drop).expect_err("too long");
    assert_eq!(error.code(), 2009);
}

#[tokio::test]
async fn combinations_of_values_are_counted() {
    let world = few();
    let by = |fields: &[&str], list: ListRequest| DistinctAgents {
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
        list,
    };
    let of = by(&["os.platform"], request());
    let (items, total, _) = taken_apart(distinct(&world.cx(), everything("agent:id"), &of).await).await;
    assert_eq!(total, 5);
    let count = |name: &str, count: u32| json!({"os": {"platform": name}, "count": count});
    assert_eq!(items, [count("debian", 1), count("ubuntu", 2), count("windows", 1), count("N/A", 1)]);
    let most =
        by(&["os.platform"], ListRequest { sort: Some(Sort::parse("-count")), limit: Some(1), ..request() });
    let (items, ..) = taken_apart(distinct(&world.cx(), everything("agent:id"), &most).await).await;
    assert_eq!(items, [count("ubuntu", 2)]);
    let unknown = by(&["color"], request());
    assert_eq!(
        distinct(&world.cx(), everything("agent:id"), &unknown).await.map(drop).expect_err("refused").code(),
        1724
    );
}

#[tokio::test]
async fn agents_are_summed_up() {
    let world = few();
    let summed = |data: crate::error::Result<crate::result::Data>| data.expect("data").data.expect("data");
    let front = Selection::permitted(scope("agent:id", &[("agent:group:front", "allow")]));
    assert_eq!(
        summed(summary(&world.cx(), &everything("agent:id")).await),
        json!({
            "status": {"active": 2, "disconnected": 1, "never_connected": 1, "pending": 0},
            "os": {"ubuntu": 2, "windows": 1},
            "groups": {"default": 2, "front": 2},
        })
    );
    assert_eq!(
        summed(summary(&world.cx(), &front).await),
        json!({
            "status": {"active": 2, "disconnected": 0, "never_connected": 0, "pending": 0},
            "os": {"ubuntu": 1, "windows": 1},
            "groups": {"default": 1, "front": 2},
        })
    );
    assert_eq!(
        summed(status_summary(&world.cx(), &front).await),
        json!({
            "connection": {"active": 2, "disconnected": 0, "never_connected": 0, "pending": 0, "total": 2},
            "configuration": {"synced": 2, "not_synced": 0, "total": 2},
        })
    );
    let (items, total, _) = taken_apart(platforms(&world.cx(), everything("agent:id")).await).await;
    assert_eq!((items, total), (vec![json!("ubuntu"), json!("windows")], 2));
}

#[tokio::test]
async fn the_overview_puts_it_together() {
    let world = few();
    for group in ["default", "front"] {
        std::fs::create_dir_all(world.home().group(group)).expect("folder");
    }
    let data = overview(&world.cx(), &everything("agent:id"), everything("group:id")).await.expect("data");
    let data = data.data.expect("data");
    assert_eq!(
        data.get("nodes"),
        Some(&json!([
            {"node_name": "node01", "count": 2}, {"node_name": "node02", "count": 1}, {"node_name": "unknown", "count": 1},
        ]))
    );
    assert_eq!(
        data.get("groups"),
        Some(&json!([{"name": "default", "count": 2}, {"name": "front", "count": 2}]))
    );
    assert_eq!(data.pointer("/agent_status/connection/total"), Some(&json!(4)));
    assert_eq!(data.pointer("/last_registered_agent/0/id"), Some(&json!("004")));
    let nobody = || scope("agent:id", &[]);
    let data = overview(&world.cx(), &Selection::permitted(nobody()), Selection::permitted(nobody()))
        .await
        .expect("data");
    assert_eq!(data.data.expect("data").get("last_registered_agent"), Some(&json!([])));
}

#[tokio::test]
async fn keys_are_shown_as_they_are_carried() {
    let world = few();
    let (items, _, failed) = taken_apart(keys(&world.cx(), named(&["002", "000", "001", "005"])).await).await;
    assert_eq!(
        items,
        [
            json!({"id": "001", "key": shared_key("001 web any k1")}),
            json!({"id": "002", "key": shared_key("002 db 192.0.2.0/24 k2")}),
        ]
    );
    assert_eq!(failed, json!([[1701, ["005"]], [1703, ["000"]]]));
}

#[tokio::test]
async fn groups_of_agents() {
    let world = few();
    let asked = [1, 2, 4, 99].map(AgentId::new);
    let groups = groups_of(&world.cx(), &asked).await.expect("groups");
    assert_eq!(groups.get("001"), Some(&vec!["default".to_owned(), "front".to_owned()]));
    assert_eq!((groups.len(), groups.get("004")), (2, None));
}

/// Starts a registration daemon and gives the requests that it gets.
fn registrar(world: &World, answer: Value) -> Arc<Mutex<Vec<Value>>> {
    let requests = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&requests);
    world.start_registrar(move |request| {
        seen.lock().expect("lock").push(request.clone());
        answer.clone()
    });
    requests
}

#[tokio::test]
async fn agents_are_registered() {
    let world = few();
    let requests = registrar(
        &world,
        json!({"error": 0, "data": {"id": "006", "name": "n", "ip": "192.0.2.9", "key": "k6"}}),
    );
    let agent = NewAgent { ip: "192.0.2.9".into(), ..NewAgent::named(AgentName::new("n").expect("name")) };
    let data = register(&world.cx(), &agent).await.expect("registered").data.expect("data");
    assert_eq!(data, json!({"id": "006", "key": shared_key("006 n 192.0.2.9 k6")}));
    let whole = NewAgent {
        id: Some(AgentId::new(6)),
        key: Some("k".repeat(64)),
        ip: "ANY".into(),
        force: Some(Force::default()),
        ..agent
    };
    register(&world.cx(), &whole).await.expect("registered");
    let force = |enabled: bool| {
        json!({
            "enabled": enabled, "disconnected_time": {"enabled": true, "value": "1h"}, "after_registration_time": "1h",
            "key_mismatch": true,
        })
    };
    assert_eq!(
        *requests.lock().expect("lock"),
        [
            json!({"function": "add", "arguments": {"name": "n", "ip": "192.0.2.9", "force": force(false)}}),
            json!({"function": "add", "arguments":
            {"name": "n", "ip": "any", "force": force(true), "id": "006", "key": "k".repeat(64)}}),
        ]
    );
}

#[tokio::test]
async fn refusals_of_the_registration_daemon_have_codes() {
    let refused = async |answer: Option<Value>, agent: &NewAgent| {
        let world = few();
        if let Some(answer) = answer {
            registrar(&world, answer);
        }
        let error = register(&world.cx(), agent).await.map(drop).expect_err("refused");
        (error.code(), error.class().status())
    };
    let agent = NewAgent::named(AgentName::new("n").expect("name"));
    let answer = |error: u16| Some(json!({"error": error, "message": "no"}));
    assert_eq!(refused(None, &agent).await, (1726, 400));
    assert_eq!(refused(answer(9008), &agent).await, (1705, 400));
    assert_eq!(refused(answer(9007), &agent).await, (1706, 400));
    assert_eq!(refused(answer(9012), &agent).await, (1708, 400));
    assert_eq!(refused(answer(9013), &agent).await, (9013, 500));
    assert_eq!(refused(Some(json!({"error": 0})), &agent).await, (1725, 500));
    assert_eq!(refused(Some(json!("what?")), &agent).await, (1014, 500));
    assert_eq!(refused(None, &NewAgent { ip: "999.1.1.1".into(), ..agent.clone() }).await, (1706, 400));
    assert_eq!(refused(None, &NewAgent { key: Some("short".into()), ..agent }).await, (1709, 400));
}

#[tokio::test]
async fn agents_are_removed() {
    let world = few();
    let requests = registrar(&world, json!({"error": 0, "data": "Removed"}));
    let active = DeleteAgents {
        filters: Filters { status: vec![AgentStatus::Active], ..Filters::default() },
        purge: true,
        ..DeleteAgents::default()
    };
    let selection = named(&["003", "002", "000", "999", "001"]);
    let cx = world.cx();
    let (items, total, failed) = taken_apart(delete(&cx, selection, &active).await).await;
    assert_eq!((items, total), (vec![json!("001"), json!("003")], 2));
    assert_eq!(failed, json!([[1701, ["999"]], [1703, ["000"]], [1731, ["002"]]]));
    let notes = cx.trail.read();
    assert_eq!(
        notes.before.values,
        [
            json!({"id": "001", "name": "web", "ip": "192.0.2.1", "registerIP": "any", "group": ["default", "front"]}),
            json!({"id": "003", "name": "Mail", "ip": "192.0.2.3", "registerIP": "any", "group": ["front"]}),
        ]
    );
    assert_eq!(notes.after.values, Vec::<Value>::new());
    let (items, _, failed) = taken_apart(delete(&world.cx(), everything("agent:id"), &active).await).await;
    assert_eq!((items, failed), (vec![json!("001"), json!("003")], json!([])));
    assert_eq!(
        requests.lock().expect("lock").first(),
        Some(&json!({"function": "remove", "arguments": {"id": "001", "purge": true}}))
    );
    let query = DeleteAgents { q: Some("color=red".into()), ..DeleteAgents::default() };
    assert_eq!(
        delete(&world.cx(), named(&["001"]), &query).await.map(drop).expect_err("refused").code(),
        1408
    );
}

#[tokio::test]
async fn nothing_is_removed_without_the_registration_daemon() {
    let world = few();
    let all = DeleteAgents::default();
    assert_eq!(
        delete(&world.cx(), everything("agent:id"), &all).await.map(drop).expect_err("refused").code(),
        1726
    );
    // Nothing to remove takes no daemon.
    let (items, ..) = taken_apart(delete(&world.cx(), named(&["999"]), &all).await).await;
    assert_eq!(items, Vec::<Value>::new());
}

#[tokio::test]
async fn what_the_daemon_will_not_remove_fails() {
    let world = few();
    registrar(&world, json!({"error": 9011, "message": "Agent ID not found"}));
    let (_, total, failed) =
        taken_apart(delete(&world.cx(), named(&["001"]), &DeleteAgents::default()).await).await;
    assert_eq!((total, failed), (0, json!([[9011, ["001"]]])));
}

/// A manager of so many agents beside itself.
fn with_agents(agents: u32) -> World {
    let world = World::with(&format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {agents})
         INSERT INTO agent (id, name, register_ip, date_add) SELECT i, 'agent' || i, 'any', 0 FROM n;"
    ));
    let keys: String = (1..=agents).map(|id| format!("{id:03} agent{id} any k{id}\n")).collect();
    std::fs::write(world.home().client_keys(), keys).expect("keys");
    world
}

#[tokio::test]
async fn a_registration_daemon_that_goes_in_the_middle_leaves_told_what_it_did() {
    let agents = u32::try_from(registrar::AT_A_TIME).expect("few") + 50;
    let world = with_agents(agents);
    let listener = crate::socket::listen(&world.home().auth_socket(), 0o660).expect("socket");
    let socket = world.home().auth_socket();
    let daemon = async move {
        let (mut stream, _) = listener.accept().await.expect("a client");
        frame::read(&mut stream, frame::WAZUH_LIMIT).await.expect("a request");
        std::fs::remove_file(socket).expect("removed");
        drop(listener);
        frame::write(&mut stream, br#"{"error":0}"#, frame::WAZUH_LIMIT).await.expect("written");
    };
    let cx = world.cx();
    let all = DeleteAgents::default();
    let (answer, ()) = tokio::join!(delete(&cx, everything("agent:id"), &all), daemon);
    let (items, total, failed) = taken_apart(answer).await;
    assert_eq!((total, cx.trail.read().before.values.len()), (1, 1));
    let mut codes: Vec<u64> =
        failed.as_array().expect("list").iter().filter_map(|group| group[0].as_u64()).collect();
    codes.dedup();
    assert_eq!(codes, [1014, 1726], "those that had been sent, and those that had not");
    let ids = failed.as_array().expect("list").iter().filter_map(|group| group[1].as_array()).map(Vec::len);
    assert_eq!(items.len() + ids.sum::<usize>(), usize::try_from(agents).expect("few"));
}

#[tokio::test]
async fn requests_to_the_registration_daemon_leave_descriptors_for_others() {
    let world = with_agents(u32::try_from(registrar::AT_A_TIME).expect("few"));
    let listener = crate::socket::listen(&world.home().auth_socket(), 0o660).expect("socket");
    let daemon = async {
        let mut clients = Vec::new();
        for _ in 0..registrar::AT_A_TIME {
            clients.push(listener.accept().await.expect("a client").0);
        }
        // Another one of those that wait would come at once.
        let more = tokio::time::timeout(std::time::Duration::from_millis(50), listener.accept()).await;
        assert!(more.is_err(), "more than there is room for");
        drop(clients);
        drop(listener);
    };
    let (one, another, all) = (world.cx(), world.cx(), DeleteAgents::default());
    let (one, another, ()) = tokio::join!(
        delete(&one, everything("agent:id"), &all),
        delete(&another, everything("agent:id"), &all),
        daemon
    );
    for answer in [one, another] {
        // The connection was closed, or there was nobody any more.
        let removed = answer.map(|items| items.total).map_err(|error| error.code());
        assert!(matches!(removed, Ok(0) | Err(1726)), "{removed:?}");
    }
}
