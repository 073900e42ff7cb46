//! The commands on what file integrity monitoring, policies and CIS-CAT found on an agent.

use serde_json::json;
use sha1::{Digest as _, Sha1};
use sha2::Sha256;

use super::client::World;

/// A daemon that knows agent 001.
async fn world() -> World {
    let world = World::new().await;
    world.run(&[r#"global insert-agent {"id":1,"name":"web","date_add":100}"#]).await;
    world
}

/// Commands on agent 001 in order, each with its whole answer.
async fn table(world: &World, rows: &[(&str, &str)]) {
    let mut client = world.client().await;
    for (command, answer) in rows {
        assert_eq!(client.ask(&format!("agent 001 {command}")).await, *answer, "{command}");
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn files_and_registry_items_are_kept_as_agents_send_them() {
    let world = world().await;
    let file = json!({"path": "/etc/it's \"a\"", "timestamp": 1_748_735_999, "attributes": {"type": "file", "size": 7,
        "perm": "rw-r--r--", "uid": "0", "gid": "0", "user_name": "root", "group_name": "root", "mtime": 5,
        "inode": "42", "hash_md5": "m", "hash_sha1": "s", "hash_sha256": "x", "checksum": "c1"}});
    let value = json!({"path": "HKLM\\A", "timestamp": 6, "version": 2.0, "arch": "[x64]", "value_name": "b:c",
        "attributes": {"type": "registry_value", "value_type": "REG_SZ", "size": 3, "perm": {"S-1": {"name": "x"}}}});
    let again = json!({"path": "/etc/it's \"a\"", "timestamp": 9, "attributes": {"type": "file", "size": 8}});
    let odd = json!({"path": "/odd", "timestamp": 9, "version": 3, "index": "i",
        "attributes": {"type": "registry_folder"}});
    table(
        &world,
        &[
            (&format!("syscheck save2 {file}"), "ok"),
            (&format!("fim_registry_value save2 {value}"), "ok"),
            (
                "sql SELECT file, type, date, changes, size, perm, inode, checksum FROM fim_entry WHERE arch IS NULL",
                r#"ok [{"file":"/etc/it's \"a\"","type":"file","date":1748735999,"changes":1,"size":7,"perm":"rw-r--r--","inode":42,"checksum":"c1"}]"#,
            ),
            (
                "sql SELECT full_path, file, arch, value_name, value_type, perm FROM fim_entry WHERE arch IS NOT NULL",
                r#"ok [{"full_path":"[x64] HKLM\\\\A:b\\:c","file":"HKLM\\A","arch":"[x64]","value_name":"b:c","value_type":"REG_SZ","perm":"{\"S-1\":{\"name\":\"x\"}}"}]"#,
            ),
            (&format!("syscheck save2 {again}"), "ok"),
            ("sql SELECT size, perm FROM fim_entry WHERE type = 'file'", r#"ok [{"size":8}]"#),
            (&format!("syscheck save2 {odd}"), "err Cannot save Syscheck"),
            ("syscheck save2 {}", "err Cannot save Syscheck"),
            ("syscheck delete [x64] HKLM\\\\A:b\\:c", "ok"),
            ("syscheck delete nosuch", "ok"),
            ("sql SELECT count(*) n FROM fim_entry", r#"ok [{"n":1}]"#),
            ("syscheck save2", "err Invalid FIM query syntax, near 'save2'"),
            ("syscheck what x", "err Invalid Syscheck query syntax, near 'what'"),
            ("syscheck", "err Invalid DB query syntax, near 'syscheck'"),
        ],
    )
    .await;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sums_of_old_agents_come_back() {
    let world = world().await;
    table(
        &world,
        &[
            ("syscheck load /etc/a b", "ok "),
            (r"syscheck save file 10:33188:0:0:m:s:John\ Doe:staff:5:6:x:!3:1000 /etc/a b", "ok"),
            (
                "sql SELECT file, type, perm, uname, changes FROM fim_entry",
                r#"ok [{"file":"/etc/a b","type":"file","perm":"100644","uname":"John Doe","changes":1}]"#,
            ),
            (r"syscheck save file 11:420:0:0:m:s:John\ Doe:staff:5:6:x:!3:1000 /etc/a b", "ok"),
            ("sql UPDATE fim_entry SET date = 7", "ok []"),
            ("syscheck load /etc/a b", r"ok 11:420:0:0:m:s:John\ Doe:staff:5:6:x:!3:7"),
            ("syscheck save registry 0:::: HKLM", "err Cannot save Syscheck"),
            ("syscheck save registry ::::: HKLM", "ok"),
            ("sql SELECT type FROM fim_entry WHERE file = 'HKLM'", r#"ok [{"type":"registry_key"}]"#),
            ("syscheck save folder ::::: x", "err Invalid Syscheck query syntax, near 'folder'"),
            ("syscheck save file", "err Invalid Syscheck query syntax, near 'file'"),
            ("syscheck save file :::::", "err Invalid Syscheck query syntax, near ':::::'"),
        ],
    )
    .await;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn times_of_scans_are_kept_and_what_is_gone_is_cleaned() {
    let world = world().await;
    let file = |path: &str, time: u32| {
        format!("syscheck save2 {}", json!({"path": path, "timestamp": time, "attributes": {"type": "file"}}))
    };
    table(
        &world,
        &[
            ("syscheck scan_info_get start_scan", "ok 0"),
            ("syscheck scan_info_update first_start 10", "ok"),
            ("syscheck scan_info_update first_end 20", "ok"),
            ("syscheck scan_info_get start_scan", "ok 10"),
            ("syscheck scan_info_update start_scan 30", "ok"),
            ("syscheck scan_info_update end_scan 40", "ok"),
            ("syscheck scan_info_get first_start", "ok 10"),
            ("syscheck scan_info_get first_end", "ok 20"),
            ("syscheck scan_info_get end_scan", "ok 40"),
            ("syscheck scan_info_get what", "err Cannot get fim scan info."),
            ("syscheck scan_info_update what 1", "err Cannot save fim control message"),
            ("syscheck scan_info_update start_scan", "err Invalid Syscheck query syntax, near 'start_scan'"),
            ("syscheck control 100", "ok"),
            ("syscheck control 200", "ok"),
            ("syscheck control 300", "ok"),
            ("syscheck scan_info_get fim_first_check", "ok 300"),
            ("syscheck scan_info_get fim_second_check", "ok 200"),
            ("syscheck scan_info_get fim_third_check", "ok 100"),
            (&file("/old", 99), "ok"),
            (&file("/new", 100), "ok"),
            (&file("ossec.conf", 1), "ok"),
            ("syscheck cleandb", "err Invalid FIM query syntax, near 'cleandb'"),
            ("syscheck cleandb ", "ok"),
            ("sql SELECT file FROM fim_entry ORDER BY file", r#"ok [{"file":"/new"},{"file":"ossec.conf"}]"#),
            ("syscheck updatedate /new", "ok"),
            ("sql SELECT date > 1000000 fresh FROM fim_entry WHERE file = '/new'", r#"ok [{"fresh":1}]"#),
        ],
    )
    .await;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_are_compared_with_the_agents_own() {
    let world = world().await;
    for (path, checksum) in [("/a", "c1"), ("/b", "c2"), ("/c", "c3"), ("/z", "c9")] {
        let item =
            json!({"path": path, "timestamp": 1, "attributes": {"type": "file", "checksum": checksum}});
        world.run(&[&format!("agent 001 fim_file save2 {item}")]).await;
    }
    let key = json!({"path": "/b", "timestamp": 1, "version": 2, "arch": "[x32]", "attributes":
        {"type": "registry_key", "checksum": "k"}});
    world.run(&[&format!("agent 001 syscheck save2 {key}")]).await;
    let of = |checksums: &str| hexadecimal(&Sha1::digest(checksums));
    let range = |begin: &str, end: &str, checksum: &str, id: u32| {
        json!({"begin": begin, "end": end, "checksum": checksum, "id": id}).to_string()
    };
    let global = |range: &str| format!("fim_file integrity_check_global {range}");
    let state = "sql SELECT last_attempt a, last_completion c, n_attempts n, n_completions m, last_manager_checksum = \
                 last_agent_checksum same FROM sync_info WHERE component = 'fim_file'";
    let files = "sql SELECT file FROM fim_entry WHERE type = 'file' ORDER BY file";
    table(
        &world,
        &[
            // What lies beyond the agent's last file is deleted.
            (&global(&range("/a", "/c", "wrong", 10)), "ok checksum_fail"),
            (state, r#"ok [{"a":10,"c":0,"n":1,"m":0,"same":0}]"#),
            (files, r#"ok [{"file":"/a"},{"file":"/b"},{"file":"/c"}]"#),
            (&global(&range("/a", "/c", &of("c1c2c3"), 11)), "ok "),
            (state, r#"ok [{"a":11,"c":11,"n":2,"m":1,"same":1}]"#),
            (&format!("fim_file integrity_check_right {}", range("/b", "/c", &of("c2c3"), 12)), "ok "),
            (
                &format!("fim_file integrity_check_right {}", range("/b", "/c", "wrong", 12)),
                "ok checksum_fail",
            ),
            (&format!("fim_file integrity_check_right {}", range("/x", "/y", "wrong", 12)), "ok no_data"),
            // A left half whose right one begins at /c: what lies between the halves is not there.
            (
                &format!(
                    "fim_file integrity_check_left {}",
                    json!({"begin": "/a", "end": "/a", "checksum": of("c1"), "id": 13, "tail": "/c"})
                ),
                "ok ",
            ),
            (files, r#"ok [{"file":"/a"},{"file":"/c"}]"#),
            ("sql SELECT count(*) n FROM fim_entry WHERE type = 'registry_key'", r#"ok [{"n":1}]"#),
            (
                &format!(
                    "fim_registry_key integrity_check_global {}",
                    range("[x32] /b", "[x32] /b", &of("k"), 14)
                ),
                "ok ",
            ),
            ("fim_registry integrity_clear {\"id\":15}", "ok "),
            ("sql SELECT count(*) n FROM fim_entry WHERE type = 'registry_key'", r#"ok [{"n":0}]"#),
            (files, r#"ok [{"file":"/a"},{"file":"/c"}]"#),
            ("fim_file integrity_check_global {}", "err Cannot perform range checksum"),
            ("fim_file integrity_clear {}", "err Cannot perform range checksum"),
        ],
    )
    .await;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_rows_of_one_key_are_asked_for_anew() {
    let world = world().await;
    for name in ["u", "v"] {
        let value = json!({"path": "HKLM", "timestamp": 1, "version": 2, "arch": "[x64]", "value_name": name,
            "attributes": {"type": "registry_value", "checksum": name}});
        world.run(&[&format!("agent 001 syscheck save2 {value}")]).await;
    }
    let range = json!({"begin": "HKLM", "end": "HKLM", "checksum": "x", "id": 1});
    table(
        &world,
        &[
            (&format!("syscheck integrity_check_right {range}"), "ok checksum_fail"),
            ("sql SELECT count(*) n FROM fim_entry", r#"ok [{"n":0}]"#),
        ],
    )
    .await;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn policies_checks_and_scans_are_kept() {
    let world = world().await;
    let check = |id: u32, result: Option<&str>| {
        let mut check = json!({"id": id, "title": "It's checked", "description": "d", "rationale": "r",
            "remediation": "m", "file": "/etc/x", "references": "https://example.test", "condition": "all"});
        if let Some(result) = result {
            check["result"] = result.into();
        }
        format!("sca insert {}", json!({"id": 5, "policy_id": "cis", "check": check}))
    };
    let results = hexadecimal(&Sha256::digest("failed::passed"));
    table(
        &world,
        &[
            ("sca query_policies ", "ok not found"),
            ("sca insert_policy CIS for x|/ruleset/x.yml|cis|What it is for|https://example.test|h|a", "ok"),
            ("sca insert_policy Other|o.yml|other|d|r|h2", "ok"),
            ("sca query_policies ", "ok found cis,other"),
            ("sca query_policy cis", "ok found cis"),
            ("sca query_policy nosuch", "ok not found"),
            ("sca query_policy_sha256 cis", "ok found h|a"),
            ("sca insert_scan_info 100|200|5|cis|1|1|1|3|50|hash", "ok"),
            ("sca query_scan cis", "ok found hash 5"),
            ("sca query_scan other", "ok not found"),
            (&check(1, Some("failed")), "ok"),
            (&check(2, None), "ok"),
            (&check(3, Some("passed")), "ok"),
            (&check(3, Some("failed")), "ok"),
            ("sca query 3", "ok found passed"),
            ("sca query 4", "ok not found"),
            ("sca query_results cis", &format!("ok found {results}")),
            ("sca query_results other", "ok not found"),
            ("sca insert_rules 1|file|f:/etc/x -> r:a|b", "ok"),
            ("sca insert_rules 1|file|f:/etc/x -> r:a|b", "ok"),
            ("sca insert_compliance 1|pci_dss|2.2.4", "ok"),
            (
                "sql SELECT type, rule FROM sca_check_rules",
                r#"ok [{"type":"file","rule":"f:/etc/x -> r:a|b"}]"#,
            ),
            ("sca update 3|failed|It changed|6", "ok"),
            (
                "sql SELECT scan_id s, result r, reason w FROM sca_check WHERE id = 3",
                r#"ok [{"s":6,"r":"failed","w":"It changed"}]"#,
            ),
            ("sca update_scan_info_start cis|300|400|6|0|2|1|3|0|hash2", "ok"),
            (
                "sql SELECT id, start_scan s, end_scan e, score FROM sca_scan_info",
                r#"ok [{"id":6,"s":300,"e":400,"score":0}]"#,
            ),
            ("sca delete_check_distinct cis|6", "ok"),
            ("sql SELECT id FROM sca_check", r#"ok [{"id":3}]"#),
            ("sql SELECT count(*) n FROM sca_check_rules", r#"ok [{"n":0}]"#),
            ("sql SELECT count(*) n FROM sca_check_compliance", r#"ok [{"n":0}]"#),
            ("sca delete_check cis", "ok"),
            ("sca delete_policy cis", "ok"),
            ("sca query_policies ", "ok found other"),
            ("sca query_scan cis", "ok not found"),
        ],
    )
    .await;
    let syntax =
        |text: &str| format!("err Invalid Security Configuration Assessment query syntax, near '{text}'");
    table(
        &world,
        &[
            ("sca insert {}", &syntax("{}")),
            ("sca update 3|failed", &syntax("failed")),
            ("sca insert_policy a|b", &syntax("b")),
            ("sca delete_check_distinct cis", &syntax("cis")),
            ("sca query", &syntax("query")),
            ("sca what x", "err Invalid Rootcheck query syntax, near 'what'"),
            ("sca", "err Invalid DB query syntax, near 'sca'"),
            ("sca insert_scan_info 1|2|6|x|1|1|1|1|1|h", "ok"),
            (
                "sca insert_scan_info 1|2|6|y|1|1|1|1|1|h",
                "err Cannot save Security Configuration Assessment information.",
            ),
        ],
    )
    .await;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn results_of_the_last_cis_cat_scan_are_kept() {
    let world = world().await;
    table(
        &world,
        &[
            ("ciscat save 7|2025-05-01T10:00:00.000+00:00|CIS Debian|Level 1|90|50|0|NULL|-1|61", "ok"),
            ("ciscat save 7|2025-05-01T10:00:00.000+00:00|CIS Debian|Level 2|80|60|0|0|0|57", "ok"),
            (
                "sql SELECT scan_id, profile, pass, notchecked, unknown, score FROM ciscat_results ORDER BY id LIMIT 1",
                r#"ok [{"scan_id":7,"profile":"Level 1","pass":90,"score":61}]"#,
            ),
            ("ciscat save 8|NULL|CIS Debian|Level 1|1|2|3|4|5|6", "ok"),
            ("sql SELECT scan_id, scan_time FROM ciscat_results", r#"ok [{"scan_id":8}]"#),
            ("ciscat save 8|t", "err Invalid CISCAT query syntax, near 't'"),
            ("ciscat what x", "err Invalid CISCAT query syntax, near 'what x'"),
            ("ciscat", "err Invalid DB query syntax, near 'ciscat'"),
        ],
    )
    .await;
    world.stop().await;
}
