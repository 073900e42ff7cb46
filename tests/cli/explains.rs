//! Where an agent's shared configuration comes from.

use serde_json::Value;

use crate::lab::Lab;
use crate::world::World;

/// A manager with an agent in the groups web and db.
fn lab() -> Lab {
    let lab = Lab::new();
    lab.out(&["agents", "add", "web-1"]);
    for (group, text) in [
        (
            "web",
            "<agent_config name=\"^web\"><labels><label key=\"a\">1</label></labels></agent_config>\
             <agent_config name=\"db\"><localfile><log_format>syslog</log_format><location>/a</location></localfile>\
             </agent_config>",
        ),
        ("db", "<agent_config os=\"Linux\"><rootcheck><disabled>yes</disabled></rootcheck></agent_config>"),
    ] {
        lab.out(&["groups", "create", group]);
        std::fs::write(lab.served.home.join(format!("etc/shared/{group}/agent.conf")), text).unwrap();
        std::fs::write(lab.served.home.join(format!("etc/shared/{group}/merged.mg")), group).unwrap();
    }
    lab.out(&["groups", "assign", "web", "1"]);
    lab
}

#[test]
fn every_block_has_its_group_and_says_whether_it_applies() {
    let lab = lab();
    let blocks =
        lab.out(&["agents", "explain-config", "1", "-o", "csv", "--columns", "group,filters.name,applies"]);
    assert_eq!(blocks, "group,filters.name,applies\nweb,^web,yes\nweb,db,no\n");
    let shown = lab.out(&["agents", "explain-config", "1"]);
    for part in
        ["In sync:", "Checksum expected:", "<!-- group web: agent.conf -->", "<label key=\"a\">1</label>"]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    lab.out(&["groups", "assign", "db", "1"]);
    let shown: Value =
        serde_json::from_str(&lab.out(&["agents", "explain-config", "1", "-o", "json"])).unwrap();
    let item = &shown["data"]["affected_items"][0];
    assert_eq!(item["groups"], serde_json::json!(["web", "db"]));
    // The agent has never told what system it has.
    assert_eq!(item["blocks"][2]["applies"], "unknown");
    assert_eq!(item["blocks"][2]["config"]["rootcheck"]["disabled"], "yes");
    assert_eq!((&item["in_sync"], &item["checksum"]["reported"]), (&"no".into(), &Value::Null));
}

#[test]
fn blocks_are_for_agents_by_the_system_they_have_told_of() {
    let lab = lab();
    lab.out(&["groups", "assign", "db", "1"]);
    let database = rusqlite::Connection::open(lab.served.home.join("queue/db/global.db")).unwrap();
    database.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
    // As the manager keeps what an agent has sent: without what stood in brackets.
    database
        .execute(
            "UPDATE agent SET os_uname = 'Linux |web-1 |6.1.0 |#1 SMP |x86_64', os_name = 'Debian GNU/Linux',
             os_platform = 'debian', os_version = '12', os_codename = 'bookworm', os_arch = 'x86_64',
             version = 'Wazuh v4.14.7' WHERE id = 1",
            [],
        )
        .unwrap();
    let conf = "<agent_config os=\"Linux\"/><agent_config os=\"debian: 12 (book\"/><agent_config os=\"!Debian\"/>\
                <agent_config os=\"Windows|v4.14.7$\"/><agent_config profile=\"web\"/><agent_config os=\"Linux\"/>";
    std::fs::write(lab.served.home.join("etc/shared/db/agent.conf"), conf).unwrap();
    let applies = "[.data.affected_items[0].blocks[] | select(.group == \"db\") | .applies] | join(\" \")";
    let ended = lab.run(&["agents", "explain-config", "1", "--jq", applies]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "yes yes no yes unknown yes\n"), "{ended}");
}

#[test]
fn an_agent_that_is_there_is_asked_for_its_profiles() {
    let world = World::logged_in();
    let ended = world.run(&[
        "agents",
        "explain-config",
        "1",
        "-o",
        "csv",
        "--columns",
        "group,filters,applies,sections",
    ]);
    let shown = "group,filters,applies,sections\n\
                 default,\"{\"\"name\"\":\"\"web\"\",\"\"profile\"\":\"\"-\"\"}\",yes,\n\
                 web,\"{\"\"profile\"\":\"\"web\"\"}\",no,\n\
                 web,\"{\"\"overwrite\"\":\"\"yes\"\"}\",yes,labels\n";
    assert_eq!((ended.code, ended.stdout.as_str()), (0, shown), "{ended}");
}

#[test]
fn checksums_say_whether_an_agent_is_in_sync() {
    let lab = lab();
    let md5_of_web = "2567a5ec9705eb7ac2c984033e06189d";
    let database = rusqlite::Connection::open(lab.served.home.join("queue/db/global.db")).unwrap();
    database.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
    for (reported, in_sync) in [(md5_of_web, "yes"), ("00000000000000000000000000000000", "no")] {
        database.execute("UPDATE agent SET merged_sum = ?1 WHERE id = 1", [reported]).unwrap();
        let url = lab.served.url.clone();
        let remote = ["--url", &url, "--insecure", "--user", "wazuh", "--password-file"];
        let explain = [
            "agents",
            "explain-config",
            "1",
            "--jq",
            ".data.affected_items[0] | .in_sync, .checksum.expected",
        ];
        let expected = format!("{in_sync}\n{md5_of_web}\n");
        assert_eq!(lab.out(&explain), expected);
        let password = lab.served.password.display().to_string();
        let ended = lab.world.run(&[&explain[..], &remote[..], &[&password]].concat());
        assert_eq!((ended.code, ended.stdout), (0, expected), "{}", ended.stderr);
    }
}

#[test]
fn what_cannot_be_explained_says_why() {
    let lab = lab();
    assert_eq!(lab.run(&["agents", "explain-config", "999"]).code, 6);
    assert_eq!(lab.run(&["agents", "explain-config", "0"]).code, 2);
    std::fs::write(lab.served.home.join("etc/shared/web/agent.conf"), "<agent_config>").unwrap();
    let broken = lab.run(&["agents", "explain-config", "1"]);
    assert_eq!(broken.code, 1, "{broken}");
    assert!(broken.stderr.contains("agent.conf of group web"), "{broken}");
}
