//! Commands and their answers, as tables.

use serde_json::json;

use super::client::World;

const REGISTER: &[&str] = &[
    r#"global insert-agent {"id":1,"name":"web","ip":"10.0.0.1","register_ip":"any","internal_key":"k1","date_add":100}"#,
    r#"global insert-agent {"id":2,"name":"mail","register_ip":"10.0.0.0/24","date_add":200}"#,
    r#"global insert-agent {"id":10,"name":"old","date_add":300}"#,
    "global insert-agent-group web",
    "global insert-agent-group mail",
];

/// Commands in order, each with its whole answer.
async fn table(world: &World, rows: &[(&str, &str)]) {
    let mut client = world.client().await;
    for (command, answer) in rows {
        assert_eq!(client.ask(command).await, *answer, "{command}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn agents_are_registered_found_and_deleted() {
    let world = World::new().await;
    world.run(REGISTER).await;
    table(
        &world,
        &[
            ("global get-all-agents last_id 0", r#"ok [{"id":1},{"id":2},{"id":10}]"#),
            ("global get-all-agents last_id 2", r#"ok [{"id":10}]"#),
            ("global select-agent-name 1", r#"ok [{"name":"web"}]"#),
            ("global select-agent-name 9", "ok []"),
            (r#"global find-agent {"name":"web","ip":"any"}"#, r#"ok [{"id":1}]"#),
            (r#"global find-agent {"name":"mail","ip":"10.0.0.0"}"#, r#"ok [{"id":2}]"#),
            (r#"global find-agent {"name":"mail","ip":"10.0.0.%"}"#, "ok []"),
            (r#"global update-agent-name {"id":1,"name":"www"}"#, "ok"),
            ("global select-agent-name 1", r#"ok [{"name":"www"}]"#),
            ("global delete-agent 1", "ok"),
            ("global get-all-agents last_id 0", r#"ok [{"id":2},{"id":10}]"#),
            (
                r#"global insert-agent {"id":2,"name":"again","date_add":1}"#,
                "err Cannot execute Global database query; UNIQUE constraint failed: agent.id",
            ),
            (r#"global insert-agent {"id":3}"#, "err Invalid JSON data, near '{\"id\":3}'"),
            ("global insert-agent {", "err Invalid JSON syntax, near '{'"),
            ("global insert-agent", "err Invalid DB query syntax, near 'insert-agent'"),
            (
                r#"global insert-agent {"id":4,"name":"x","date_add":1,"group":"../x"}"#,
                "err Cannot execute Global database query; '../x' is not a valid group name",
            ),
        ],
    )
    .await;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sql_answers_with_rows() {
    let world = World::new().await;
    world.run(REGISTER).await;
    table(
        &world,
        &[
            (
                "global sql SELECT id, ip FROM agent WHERE id > 0",
                r#"ok [{"id":1,"ip":"10.0.0.1"},{"id":2},{"id":10}]"#,
            ),
            ("global sql SELECT count(*) FROM agent", r#"ok [{"count(*)":4}]"#),
            ("global sql SELECT 2.0 a, 0.1 b, 'x\"y' c, NULL d", r#"ok [{"a":2,"b":0.1,"c":"x\"y"}]"#),
            ("global sql UPDATE agent SET name = 'a;b' WHERE id = 1; DELETE FROM agent", "ok []"),
            ("global sql SELECT name FROM agent WHERE id = 1;", r#"ok [{"name":"a;b"}]"#),
            ("global sql DELETE FROM agent WHERE id = 10 RETURNING id", r#"ok [{"id":10}]"#),
            (
                "global sql SELECT nosuch FROM agent",
                "err Cannot execute Global database query; no such column: nosuch",
            ),
            ("global sql", "err Invalid DB query syntax, near 'sql'"),
            ("global sql BEGIN", "err Cannot execute Global database query; not authorized"),
            ("global sql ATTACH '/tmp/x' AS x", "err Cannot execute Global database query; not authorized"),
            ("task sql SELECT count(*) n FROM tasks", r#"ok [{"n":0}]"#),
            ("agent 000 sql SELECT value FROM metadata WHERE key = 'db_version'", r#"ok [{"value":"16"}]"#),
            ("agent 1 sql INSERT INTO sys_hotfixes VALUES (1, 't', 'KB1', 'c')", "ok []"),
            ("agent 001 sql SELECT hotfix FROM sys_hotfixes", r#"ok [{"hotfix":"KB1"}]"#),
            ("agent 001 sql SELECT nosuch", "err Cannot execute SQL query"),
            ("agent 007 sql SELECT 1", "err Agent not found"),
            ("mitre sql SELECT 1", "err Couldn't open DB mitre"),
        ],
    )
    .await;
    assert!(world.home.root().join("queue/db/001.db").exists());
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn unknown_and_malformed_commands_are_refused() {
    let world = World::new().await;
    table(
        &world,
        &[
            ("nonsense", "err Invalid DB query syntax, near 'nonsense'"),
            ("what is this", "err Invalid DB query actor: 'what'"),
            ("global what", "err Invalid DB query syntax, near 'what'"),
            ("agent 000 what scan_info_get x", "err Invalid DB query syntax, near 'what'"),
            ("task what {}", "err Invalid DB query syntax, near 'what'"),
            ("wazuhdb what 1", "err No agents id provided"),
            ("global backup what", "err Invalid backup action: what"),
            ("global get-all-agents what", "err Invalid arguments 'last_id' or 'context' not found"),
            (
                "global get-agents-by-connection-status 0",
                "err Invalid arguments 'connection_status' not found",
            ),
            ("global get-agents-by-connection-status 0 active n", "err Invalid arguments 'limit' not found"),
        ],
    )
    .await;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn status_keepalive_and_labels() {
    let world = World::new().await;
    world.run(REGISTER).await;
    let data = json!({"id": 1, "os_name": "Ubuntu", "version": "Wazuh v4.14.7", "connection_status": "active",
        "sync_status": "syncreq", "group_config_status": "synced", "labels": "env:prod\nbad\nnote:a:b"});
    table(
        &world,
        &[
            (&format!("global update-agent-data {data}"), "ok"),
            ("global get-labels 1", r#"ok [{"id":1,"key":"env","value":"prod"},{"id":1,"key":"note","value":"a:b"}]"#),
            ("global sql SELECT ip, os_name FROM agent WHERE id = 1", r#"ok [{"ip":"10.0.0.1","os_name":"Ubuntu"}]"#),
            ("global get-agents-by-connection-status 0 active", r#"ok [{"id":1}]"#),
            ("global get-agents-by-connection-status 0 active node01 10", "ok []"),
            // A keepalive does not replace the request to pass on everything.
            (r#"global update-keepalive {"id":1,"connection_status":"active","sync_status":"syncreq_keepalive"}"#, "ok"),
            ("global sql SELECT sync_status FROM agent WHERE id = 1", r#"ok [{"sync_status":"syncreq"}]"#),
        ],
    )
    .await;
    table(
        &world,
        &[
            (
                r#"global update-connection-status {"id":1,"connection_status":"disconnected","sync_status":"synced","status_code":2}"#,
                "ok",
            ),
            (
                "global sql SELECT status_code, disconnection_time > 0 gone FROM agent WHERE id = 1",
                r#"ok [{"status_code":2,"gone":1}]"#,
            ),
            (r#"global update-status-code {"id":1,"status_code":3,"version":"v1","sync_status":"synced"}"#, "ok"),
            (
                r#"global update-connection-status {"id":1,"connection_status":"unheard of","sync_status":"synced","status_code":0}"#,
                "err Cannot execute Global database query; CHECK constraint failed: connection_status IN ('pending', 'never_connected', 'active', 'disconnected')",
            ),
            (r#"global update-keepalive {"id":1,"connection_status":"active","sync_status":"synced"}"#, "ok"),
            ("global disconnect-agents 0 99999999999 syncreq_status", r#"ok [{"id":1}]"#),
            (
                "global sql SELECT connection_status c, status_code s, sync_status y FROM agent WHERE id = 1",
                r#"ok [{"c":"disconnected","s":4,"y":"syncreq_status"}]"#,
            ),
            (r#"global update-keepalive {"id":1,"connection_status":"active","sync_status":"synced"}"#, "ok"),
            ("global reset-agents-connection syncreq", "ok"),
            (
                "global sql SELECT id, status_code s FROM agent WHERE connection_status = 'disconnected'",
                r#"ok [{"id":1,"s":5}]"#,
            ),
        ],
    )
    .await;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_are_assigned_in_every_mode() {
    let world = World::new().await;
    world.run(REGISTER).await;
    let set = |mode: &str, groups: &str| {
        format!(
            r#"global set-agent-groups {{"mode":"{mode}","sync_status":"syncreq","data":[{{"id":1,"groups":{groups}}}]}}"#
        )
    };
    let error = "err An error occurred during the set of the groups";
    let rows: &[(String, &str, &str)] = &[
        (set("override", r#"["default","web"]"#), "ok", r#"["default","web"]"#),
        (set("append", r#"["mail"]"#), "ok", r#"["default","web","mail"]"#),
        (set("empty_only", r#"["mail"]"#), "ok", r#"["default","web","mail"]"#),
        (set("remove", r#"["default","web"]"#), "ok", r#"["mail"]"#),
        (set("remove", r#"["mail"]"#), "ok", r#"["default"]"#),
        (set("append", r#"["nosuch","web"]"#), error, r#"["default","web"]"#),
        (set("append", r#"["../etc"]"#), error, r#"["default","web"]"#),
        (set("override", r#"["web"]"#), "ok", r#"["web"]"#),
        (set("what", "[]"), "err Invalid mode 'what' in set_agent_groups command", r#"["web"]"#),
    ];
    for (command, answer, groups) in rows {
        assert_eq!(world.ask(command).await, *answer, "{command}");
        assert_eq!(world.ask("global select-group-belong 1").await, format!("ok {groups}"), "{command}");
    }
    table(
        &world,
        &[
            ("global select-agent-group 1", r#"ok [{"group":"web"}]"#),
            ("global get-group-agents web last_id 0", "ok [1]"),
            ("global get-group-agents web last_id 1", "ok []"),
            ("global get-distinct-groups ", r#"ok [{"group":"web","group_hash":"4b5e57f6"}]"#),
            ("global find-group web", r#"ok [{"id":2}]"#),
            ("global select-groups", r#"ok [{"name":"default"},{"name":"web"},{"name":"mail"}]"#),
            ("global delete-group web", "ok"),
            ("global select-group-belong 1", r#"ok ["default"]"#),
            ("global select-agent-group 1", r#"ok [{"group":"default"}]"#),
            ("global find-group web", "ok []"),
            ("global insert-agent-group default", "err Error inserting group in global.db."),
            ("global insert-agent-group a b", "err Error inserting group in global.db."),
            (
                r#"global set-agent-groups {"mode":"override","data":[{"id":77,"groups":["default"]}]}"#,
                error,
            ),
            (
                r#"global set-agent-groups {"mode":"override","data":[{"id":77,"groups":["default"],"name":"new"}]}"#,
                "ok",
            ),
            ("global select-agent-name 77", r#"ok [{"name":"new"}]"#),
        ],
    )
    .await;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_and_information_are_passed_on_once() {
    let world = World::new().await;
    world.run(REGISTER).await;
    world.run(&[
        r#"global set-agent-groups {"mode":"override","sync_status":"syncreq","data":[{"id":1,"groups":["default","web"]}]}"#,
    ])
    .await;
    let hash = "0f0c1b6c9a4b0d5be1c2d1b6c5e8a0f1d2c3b4a5";
    table(
        &world,
        &[
            (&format!("global get-groups-integrity {hash}"), r#"ok ["syncreq"]"#),
            (
                r#"global sync-agent-groups-get {"condition":"sync_status","set_synced":true}"#,
                r#"ok [{"data":[{"id":1,"name":"web","groups":["default","web"]}]}]"#,
            ),
            (r#"global sync-agent-groups-get {"condition":"sync_status"}"#, r#"ok [{"data":[]}]"#),
            (&format!("global get-groups-integrity {hash}"), r#"ok ["hash_mismatch"]"#),
            (
                "global get-groups-integrity short",
                "err Hash hex-digest does not have the expected length. Expected (40) got (5)",
            ),
            (
                r#"global sync-agent-groups-get {"condition":"what"}"#,
                "err Could not obtain a response from wdb_global_sync_agent_groups_get",
            ),
            (
                r#"global sync-agent-groups-get {"last_id":-1}"#,
                "err Invalid JSON data, invalid alternative fields data",
            ),
            ("global recalculate-agent-group-hashes", "ok"),
            ("global sync-agent-info-get last_id 0", "ok []"),
        ],
    )
    .await;
    let answer = world.json(r#"global sync-agent-groups-get {"get_global_hash":true}"#).await;
    let hash = answer[0]["hash"].as_str().unwrap();
    assert_eq!(world.ask(&format!("global get-groups-integrity {hash}")).await, r#"ok ["synced"]"#);
    world.run(&["global sql UPDATE agent SET sync_status = 'syncreq_keepalive' WHERE id = 2"]).await;
    assert_eq!(world.ask("global sync-agent-info-get last_id 0").await, r#"ok [{"id":2}]"#);
    assert_eq!(world.ask("global sync-agent-info-get").await, "ok []");
    let state = json!([{"id": 2, "name": "mail2", "connection_status": "active", "group_config_status": "synced",
        "last_keepalive": 5, "labels": [{"id": 2, "key": "k", "value": "v"}]}]);
    world.run(&[&format!("global sync-agent-info-set {state}")]).await;
    let row = world.json("global get-agent-info 2").await;
    assert_eq!((row[0]["name"].as_str(), row[0]["last_keepalive"].as_i64()), (Some("mail2"), Some(5)));
    assert_eq!(world.ask("global get-labels 2").await, r#"ok [{"id":2,"key":"k","value":"v"}]"#);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tasks_go_through_their_states() {
    let world = World::new().await;
    let ask =
        async |verb: &str, fields: serde_json::Value| world.json(&format!("task {verb} {fields}")).await;
    let own = json!({"agent": 1, "node": "node01"});
    assert_eq!(ask("upgrade_get_status", own.clone()).await, json!({"error": 0}));
    assert_eq!(ask("upgrade_result", json!({"agent": 1})).await, json!({"error": -2}));
    let made = ask("upgrade", json!({"agent": 1, "node": "node01", "module": "api"})).await;
    assert_eq!(made, json!({"error": 0, "task_id": 1}));
    assert_eq!(ask("upgrade_get_status", own.clone()).await, json!({"error": 0, "status": "Pending"}));
    let next = |status: &str| json!({"agent": 1, "node": "node01", "status": status});
    assert_eq!(ask("upgrade_update_status", next("Done")).await, json!({"error": -2}));
    assert_eq!(ask("upgrade_update_status", next("Nonsense")).await, json!({"error": -1}));
    assert_eq!(ask("upgrade_update_status", next("In progress")).await, json!({"error": 0}));
    let failed = json!({"agent": 1, "node": "other", "status": "Failed", "error_msg": "no luck"});
    assert_eq!(ask("upgrade_update_status", failed).await, json!({"error": 0}));
    let result = ask("upgrade_result", json!({"agent": 1})).await;
    assert_eq!((&result["status"], &result["error_msg"]), (&json!("Failed"), &json!("no luck")));
    ask("upgrade_custom", json!({"agent": 2, "node": "node01", "module": "api"})).await;
    assert_eq!(ask("upgrade_cancel_tasks", json!({"node": "node01"})).await, json!({"error": 0}));
    let cancelled = ask("upgrade_result", json!({"agent": 2})).await;
    assert_eq!(
        (&cancelled["status"], &cancelled["command"]),
        (&json!("Cancelled"), &json!("upgrade_custom"))
    );
    let timeout = ask("set_timeout", json!({"now": 1000, "interval": 900})).await;
    assert_eq!(timeout, json!({"error": 0, "timestamp": 1900}));
    assert_eq!(ask("delete_old", json!({"timestamp": 99_999_999_999_i64})).await, json!({"error": 0}));
    assert_eq!(world.ask("task sql SELECT count(*) n FROM TASKS").await, r#"ok [{"n":0}]"#);
    table(
        &world,
        &[
            ("task upgrade {}", "err Error insert task: 'parsing agent error'"),
            ("task upgrade nonsense", "err Invalid command parameters, near 'nonsense'"),
            ("task delete_old {}", "err Error delete old task: 'parsing timestamp error'"),
        ],
    )
    .await;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn agents_databases_are_kept_and_deleted() {
    let world = World::new().await;
    world.run(REGISTER).await;
    let file = world.home.root().join("queue/db/001.db");
    table(
        &world,
        &[
            ("agent 001 begin", "ok"),
            ("agent 001 rootcheck save 5 System Audit {PCI_DSS: 1.1} {CIS: 2}", "ok 2"),
            ("agent 001 rootcheck save 6 System Audit {PCI_DSS: 1.1} {CIS: 2}", "ok 1"),
            ("agent 001 commit", "ok"),
            (
                "agent 001 sql SELECT date_first a, date_last b, pci_dss p, cis c FROM pm_event",
                r#"ok [{"a":5,"b":6,"p":"1.1","c":"2"}]"#,
            ),
            ("agent 001 rootcheck delete", "ok 0"),
            ("agent 001 rootcheck what", "err Invalid rootcheck query syntax, near 'what'"),
            ("agent 001 rootcheck", "err Invalid Rootcheck query syntax, near 'rootcheck'"),
            ("agent 001 close", "ok"),
            ("agent 001 sql SELECT count(*) n FROM pm_event", r#"ok [{"n":0}]"#),
        ],
    )
    .await;
    assert!(file.exists());
    world.run(&["agent 001 vacuum", "agent 001 get_fragmentation", "agent 001 remove"]).await;
    assert!(!file.exists());
    world.run(&["agent 001 sql SELECT 1 a"]).await;
    assert_eq!(
        world.ask("wazuhdb remove 1 2 x").await,
        r#"ok {"agents":{"001":"ok","002":"Can't delete","x":"Invalid agent ID"}}"#
    );
    assert!(!file.exists());
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn snapshots_bring_the_past_back() {
    let world = World::new().await;
    world.run(REGISTER).await;
    assert_eq!(world.ask("global backup get").await, "ok []");
    assert_eq!(world.ask("global backup restore").await, "err Unable to found a snapshot to restore");
    let made = world.json("global backup create").await;
    let path = made[0].as_str().unwrap();
    assert!(path.starts_with("backup/db/global.db-backup-") && path.ends_with(".gz"), "{path}");
    assert!(world.home.root().join(path).exists());
    world.run(&["global delete-agent 1"]).await;
    world.run(&[r#"global backup restore {"save_pre_restore_state":true}"#]).await;
    // The youngest snapshot was the one of before the restoration, or the first: the agent may be back or not.
    let name = path.strip_prefix("backup/db/").unwrap();
    world.run(&[&format!(r#"global backup restore {{"snapshot":"{name}"}}"#)]).await;
    assert_eq!(world.ask("global select-agent-name 1").await, r#"ok [{"name":"web"}]"#);
    world.run(&[r#"global insert-agent {"id":5,"name":"later","date_add":1}"#]).await;
    assert_eq!(world.ask("global select-agent-name 5").await, r#"ok [{"name":"later"}]"#);
    let outside = r#"global backup restore {"snapshot":"../../queue/db/global.db"}"#;
    assert_eq!(world.ask(outside).await, "err Unable to found a snapshot to restore");
    world.run(&["global vacuum", "global get_fragmentation"]).await;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_last_snapshots_are_kept() {
    let world = World::new().await;
    let folder = world.home.root().join("backup/db");
    std::fs::create_dir_all(&folder).unwrap();
    for day in 1..=5 {
        std::fs::write(folder.join(format!("global.db-backup-2020-01-0{day}-00:00:00.gz")), b"").unwrap();
    }
    std::fs::write(folder.join("unrelated"), b"").unwrap();
    let made = world.json("global backup create").await;
    let made = made[0].as_str().unwrap().strip_prefix("backup/db/").unwrap().to_owned();
    let left = world.json("global backup get").await;
    assert_eq!(left.as_array().unwrap().len(), 3);
    assert!(left.as_array().unwrap().contains(&json!(made)));
    assert!(folder.join("unrelated").exists());
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn control_messages_and_newlines() {
    let world = World::new().await;
    let answer: serde_json::Value =
        serde_json::from_str(&world.ask(r#"{"command":"getstats"}"#).await).unwrap();
    assert_eq!(answer["data"]["name"], "wazuh-db");
    assert_eq!(world.ask("global select-agent-name 9\n").await, "ok []\n");
    world.stop().await;
}
