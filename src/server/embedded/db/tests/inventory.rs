//! The commands on agents' inventories: what is kept of what agents send, and whether both sides agree.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::client::World;

const REGISTER: &[&str] = &[r#"global insert-agent {"id":1,"name":"web","date_add":100}"#];

/// Commands in order, each with its whole answer.
async fn table(world: &World, rows: &[(&str, &str)]) {
    let mut client = world.client().await;
    for (command, answer) in rows {
        assert_eq!(client.ask(command).await, *answer, "{command}");
    }
}

/// A package as agents send it.
fn package(fields: &Value) -> Value {
    let mut package = json!({
        "architecture": "amd64", "checksum": "c1", "description": " ", "format": "deb", "groups": "libs",
        "item_id": "i1", "location": "", "multiarch": "", "name": "openssl", "priority": "optional",
        "scan_time": "2025/05/31 23:58:21", "size": 100, "source": "", "vendor": "Debian", "version": "3.0.2",
    });
    for (name, value) in fields.as_object().unwrap() {
        package[name] = value.clone();
    }
    package
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_of_things_are_kept() {
    let world = World::new().await;
    world.run(REGISTER).await;
    let ask = async |operation: &str, fields: Value| {
        world.ask(&format!("agent 001 dbsync packages {operation} {}", package(&fields))).await
    };
    assert_eq!(ask("INSERTED", json!({})).await, "ok ");
    assert_eq!(ask("INSERTED", json!({"name": "curl", "item_id": "i2", "size": "-1"})).await, "ok ");
    assert_eq!(ask("MODIFIED", json!({"size": 200, "vendor": "", "checksum": "c2"})).await, "ok ");
    assert_eq!(
        world
            .json(
                "agent 001 sql select name, size, vendor, section, location, checksum, cpe from sys_programs"
            )
            .await,
        json!([
            {"name": "openssl", "size": 200, "section": "libs", "location": "", "checksum": "c2"},
            {"name": "curl", "vendor": "Debian", "section": "libs", "location": "", "checksum": "c1"},
        ])
    );
    assert_eq!(ask("DELETED", json!({"name": "curl"})).await, "ok ");
    assert_eq!(ask("DELETED", json!({"name": ["no text"]})).await, "ok ");
    assert_eq!(world.json("agent 001 sql select count(*) n from sys_programs").await, json!([{"n": 1}]));
    // What cannot be kept is refused without a reason, and nothing of it is there.
    assert_eq!(ask("INSERTED", json!({"name": "x", "size": "much"})).await, "err");
    assert_eq!(ask("REPLACED", json!({})).await, "err");
    assert_eq!(world.ask("agent 001 dbsync packages INSERTED {\"name\":").await, "err");
    assert_eq!(world.ask("agent 001 dbsync nosuch INSERTED {}").await, "err");
    assert_eq!(
        world.ask("agent 001 dbsync packages").await,
        "err Invalid dbsync query syntax, near 'packages'"
    );
    assert_eq!(world.json("agent 001 sql select count(*) n from sys_programs").await, json!([{"n": 1}]));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_component_takes_what_it_is_sent() {
    let world = World::new().await;
    world.run(REGISTER).await;
    for (name, table, data) in [
        (
            "network_iface",
            "sys_netiface",
            json!({"name": "eth0", "mtu": 1500, "tx_bytes": 12_583_822_420_i64}),
        ),
        ("network_protocol", "sys_netproto", json!({"iface": "eth0", "type": "ipv4", "dhcp": "enabled"})),
        ("network_address", "sys_netaddr", json!({"iface": "eth0", "proto": "ipv4", "address": "192.0.2.1"})),
        ("osinfo", "sys_osinfo", json!({"os_name": "Ubuntu", "os_major": 22})),
        ("hwinfo", "sys_hwinfo", json!({"board_serial": "x", "cpu_mhz": 2001.5, "ram_usage": 101})),
        (
            "ports",
            "sys_ports",
            json!({"protocol": "tcp", "local_ip": "::", "local_port": 22, "inode": 1, "pid": 7}),
        ),
        ("hotfixes", "sys_hotfixes", json!({"hotfix": "KB1"})),
        ("processes", "sys_processes", json!({"pid": "7", "name": "init", "nice": -5})),
        ("users", "sys_users", json!({"user_name": "root", "user_created": 1.5, "user_last_login": 0})),
        ("groups", "sys_groups", json!({"group_name": "root", "group_id_signed": -1})),
        ("browser_extensions", "sys_browser_extensions", json!({"browser_name": "b", "package_name": "p"})),
        ("services", "sys_services", json!({"service_id": "s", "service_exit_code": -1})),
    ] {
        let mut data = data;
        data["checksum"] = json!("c1");
        data["item_id"] = json!("i1");
        let delta = format!("agent 001 dbsync {name} INSERTED {data}");
        assert_eq!(world.ask(&delta).await, "ok ", "{delta}");
        let saved = format!("agent 001 syscollector_{name} save2 {}", json!({"attributes": data}));
        assert_eq!(world.ask(&saved).await, "ok", "{saved}");
        let rows = world.json(&format!("agent 001 sql select * from {table}")).await;
        let row = &rows[0];
        assert_eq!(row["scan_id"], 0, "{rows}");
        for (field, value) in data.as_object().unwrap() {
            let kept = row.get(field).cloned().unwrap_or_default();
            let expected = match field.as_str() {
                "ram_usage" | "user_last_login" => Value::Null,
                "item_id" if row.get("item_id").is_none() => Value::Null,
                "os_major" => json!("22"),
                "pid" if table == "sys_ports" => row["PID"].clone(),
                _ => value.clone(),
            };
            if field != "pid" || table != "sys_ports" {
                assert_eq!(kept, expected, "{name}: {field} of {rows}");
            }
        }
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn both_sides_find_out_whether_they_agree() {
    let world = World::new().await;
    world.run(REGISTER).await;
    for (item, checksum) in [("a", "c1"), ("b", "c2"), ("c", "c3")] {
        let package = package(&json!({"name": item, "item_id": item, "checksum": checksum}));
        let save = json!({"attributes": package});
        assert_eq!(world.ask(&format!("agent 001 syscollector_packages save2 {save}")).await, "ok");
    }
    let check = async |part: &str, begin: &str, end: &str, checksum: &str, tail: Option<&str>| {
        let mut data = json!({"id": 1_748_736_000, "begin": begin, "end": end, "checksum": checksum});
        if let Some(tail) = tail {
            data["tail"] = json!(tail);
        }
        world.ask(&format!("agent 001 syscollector_packages integrity_{part} {data}")).await
    };
    let names = async || world.json("agent 001 sql select name from sys_programs order by name").await;
    assert_eq!(check("check_global", "a", "c", &sha1_of("c1c2c3"), None).await, "ok ");
    assert_eq!(check("check_global", "a", "c", "another", None).await, "ok checksum_fail");
    assert_eq!(check("check_left", "a", "b", &sha1_of("c1c2"), Some("c")).await, "ok ");
    assert_eq!(names().await, json!([{"name": "a"}, {"name": "b"}, {"name": "c"}]));
    // What the agent does not have between the halves goes.
    assert_eq!(check("check_left", "a", "a", &sha1_of("c1"), Some("c")).await, "ok ");
    assert_eq!(names().await, json!([{"name": "a"}, {"name": "c"}]));
    assert_eq!(check("check_right", "x", "z", "any", None).await, "ok no_data");
    let synchronised = "agent 001 sql select n_attempts a, n_completions c from sync_info \
                        where component = 'syscollector-packages'";
    assert_eq!(world.json(synchronised).await, json!([{"a": 2, "c": 1}]));
    assert_eq!(check("check_global", "a", "c", &sha1_of("c1c3"), None).await, "ok ");
    assert_eq!(check("clear", "", "", "", None).await, "ok ");
    assert_eq!(names().await, json!([]));
    for wrong in ["integrity_check_global {}", "integrity_check_global [", "integrity_clear {}"] {
        let answer = world.ask(&format!("agent 001 syscollector_packages {wrong}")).await;
        assert_eq!(answer, "err Cannot perform range checksum", "{wrong}");
    }
    for wrong in ["syscollector_packages", "syscollector_packages nosuch {}", "syscollector_nosuch save2 {}"]
    {
        assert!(world.ask(&format!("agent 001 {wrong}")).await.starts_with("err Invalid "), "{wrong}");
    }
    world.stop().await;
}

fn sha1_of(text: &str) -> String {
    use sha1::{Digest as _, Sha1};
    Sha1::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn agents_before_4_2_are_understood() {
    let world = World::new().await;
    world.run(REGISTER).await;
    table(
        &world,
        &[
            ("agent 001 package save 5|2020/01/01 00:00:00|deb|bash|required|shells|10|GNU|NULL|5.0|amd64|NULL|NULL|a|b|c", "ok"),
            ("agent 001 sql select scan_id, name, location, size, checksum, install_time from sys_programs",
             r#"ok [{"scan_id":5,"name":"bash","location":"b|c","size":10,"checksum":"legacy"}]"#),
            ("agent 001 package save 5|x", "err Invalid package info query syntax, near '5|x'"),
            ("agent 001 package del 6", "ok"),
            ("agent 001 sql select name from sys_programs", "ok []"),
            ("agent 001 package get", r#"ok {"status":"NOT_SYNCED"}"#),
            ("agent 001 hotfix save 5|2020/01/01 00:00:00|KB1", "ok"),
            ("agent 001 hotfix save 5|2020/01/01 00:00:00|KB1", "ok"),
            ("agent 001 hotfix save 5|2020/01/01 00:00:00|NULL", "err Cannot save hotfix information."),
            (r#"agent 001 syscollector_hotfixes integrity_clear {"id":1}"#, "ok "),
            ("agent 001 hotfix get", r#"ok {"status":"SUCCESS"}"#),
            ("agent 001 netinfo save 5|t|eth0|NULL|ethernet|up|1500|NULL|1|2|3|4|5|6|7|NULL", "ok"),
            ("agent 001 netproto save 5|eth0|1|NULL|enabled|100", "ok"),
            ("agent 001 netaddr save 5|eth0|0|192.0.2.1|NULL|NULL", "ok"),
            ("agent 001 sql select type from sys_netproto", r#"ok [{"type":"ipv6"}]"#),
            ("agent 001 sql select proto, address from sys_netaddr", r#"ok [{"proto":"ipv4","address":"192.0.2.1"}]"#),
            ("agent 001 netinfo del 6", "ok"),
            ("agent 001 sql select count(*) n from sys_netaddr", r#"ok [{"n":0}]"#),
            ("agent 001 hardware save 5|t|serial|cpu|4|2001.5|1000|500|50", "ok"),
            ("agent 001 hardware save 5|t|other|cpu|NULL|2001.5|1000|500|500", "ok"),
            ("agent 001 sql select board_serial, cpu_cores, cpu_mhz, ram_usage from sys_hwinfo",
             r#"ok [{"board_serial":"other","cpu_mhz":2001.5}]"#),
            ("agent 001 osinfo set 5|t|host|x86_64|Ubuntu|22.04|jammy|22|04|NULL|ubuntu|Linux|5.15|#1|NULL|4|LTS", "ok"),
            ("agent 001 osinfo get", r##"ok [{"scan_id":5,"scan_time":"t","hostname":"host","architecture":"x86_64","os_name":"Ubuntu","os_version":"22.04","os_codename":"jammy","os_major":"22","os_minor":"04","os_patch":"4","os_platform":"ubuntu","sysname":"Linux","release":"5.15","version":"#1","checksum":"legacy","os_display_version":"LTS","reference":""}]"##),
            ("agent 001 process save 5|t|7|init|S|0|1|1|cmd|NULL|root|root|root|root|root|root|root|20|-5|1|1|1|1|1|1|1|1|1|1|1", "ok"),
            ("agent 001 sql select pid, nice from sys_processes", r#"ok [{"pid":"7","nice":-5}]"#),
            ("agent 001 port save 5|t|tcp|0.0.0.0|22|0.0.0.0|0|0|0|77|listening|NULL|NULL", "ok"),
            ("agent 001 sql select local_port, inode, PID, process from sys_ports", r#"ok [{"local_port":22,"inode":77}]"#),
            ("agent 001 hardware del 6", "err Invalid HW info query syntax, near 'del 6'"),
            ("agent 001 package", "err Invalid package info query syntax, near ''"),
        ],
    )
    .await;
    world.stop().await;
}

#[test]
fn whatever_is_sent_is_answered_and_the_daemon_lives() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let world = runtime.block_on(async {
        let world = World::new().await;
        world.run(REGISTER).await;
        world
    });
    let value = prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[ -~é]{0,12}".prop_map(Value::from),
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        Just(json!([1, {"a": "b"}])),
    ];
    let component =
        prop::sample::select(vec!["packages", "osinfo", "hwinfo", "users", "network_address", "ports"]);
    let field = prop::sample::select(vec![
        "name",
        "version",
        "size",
        "os_name",
        "cpu_mhz",
        "user_name",
        "checksum",
        "item_id",
        "proto",
    ]);
    let fields = prop::collection::hash_map(field, value, 0..6);
    let commands =
        (component, prop::sample::select(vec!["INSERTED", "MODIFIED", "DELETED"]), fields, "[ -~é|]{0,40}");
    proptest!(ProptestConfig::with_cases(60), |((component, operation, fields, text) in commands)| {
        let data = json!(fields);
        runtime.block_on(async {
            let mut client = world.client().await;
            for command in [
                format!("agent 001 dbsync {component} {operation} {data}"),
                format!("agent 001 dbsync {component} {operation} {text}"),
                format!("agent 001 syscollector_{component} save2 {}", json!({"attributes": data})),
                format!("agent 001 syscollector_{component} integrity_check_global {data}"),
                format!("agent 001 package save {text}"),
                format!("agent 001 hardware {text}"),
            ] {
                let answer = client.ask(&command).await;
                assert!(answer.starts_with("ok") || answer.starts_with("err"), "{command}: {answer}");
            }
            assert_eq!(client.ask("agent 001 sql select 1 a").await, r#"ok [{"a":1}]"#);
        });
    });
    runtime.block_on(world.stop());
}
