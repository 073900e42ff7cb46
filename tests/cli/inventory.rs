//! The inventory of one agent and of all, in every format, against a server with data of its own.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;

use serde_json::{Value, json};

use crate::served::Served;
use crate::world::{Ended, World};

/// The database daemon's answer to a command.
fn ask(socket: &mut UnixStream, command: &str) -> String {
    socket.write_all(&u32::try_from(command.len()).unwrap().to_le_bytes()).unwrap();
    socket.write_all(command.as_bytes()).unwrap();
    let mut length = [0; 4];
    socket.read_exact(&mut length).unwrap();
    let mut answer = vec![0; usize::try_from(u32::from_le_bytes(length)).unwrap()];
    socket.read_exact(&mut answer).unwrap();
    String::from_utf8(answer).unwrap()
}

/// Two agents with an inventory, one that was seen and has none, and one that never connected.
struct Fleet {
    world: World,
    served: Served,
}

impl Fleet {
    fn new() -> Self {
        let world = World::new();
        let served = Served::start(&world);
        let fleet = Self { world, served };
        for name in ["web-1", "db-1", "new-1", "never-1"] {
            assert_eq!(fleet.run(&["agents", "add", name]).code, 0);
        }
        let mut socket = UnixStream::connect(fleet.served.home.join("queue/db/wdb")).unwrap();
        let seen = "global sql UPDATE agent SET connection_status = 'active' WHERE id BETWEEN 1 AND 3";
        assert_eq!(ask(&mut socket, seen), "ok []");
        for (agent, name, version) in [
            (1, "openssl", "3.0.2-0ubuntu1.15"),
            (1, "curl", "7.81.0-1"),
            (2, "openssl", "3.0.11-1~deb12u2"),
            (2, "openssl", "1:1.1.1k-7.el8"),
        ] {
            let package = json!({"name": name, "version": version, "architecture": "amd64", "format": "deb",
                "location": "", "checksum": "made up", "item_id": version, "scan_time": "2025/05/31 23:58:21"});
            let insert = format!("agent {agent:03} dbsync packages INSERTED {package}");
            assert_eq!(ask(&mut socket, &insert), "ok ");
        }
        let system = json!({"os_name": "Ubuntu", "os_version": "22.04", "checksum": "made up"});
        assert_eq!(ask(&mut socket, &format!("agent 001 dbsync osinfo INSERTED {system}")), "ok ");
        let user =
            json!({"user_name": "root", "user_id": 0, "user_shell": "/bin/bash", "checksum": "made up"});
        assert_eq!(ask(&mut socket, &format!("agent 002 dbsync users INSERTED {user}")), "ok ");
        fleet
    }

    /// Runs a command on the manager's home, in process.
    fn run(&self, arguments: &[&str]) -> Ended {
        let home = self.served.home.display().to_string();
        self.world.run(&[arguments, &["--home", &home]].concat())
    }

    fn switch_experimental_features(&self, on: &str) {
        let path = self.served.home.join("api/configuration/api.yaml");
        std::fs::write(path, format!("experimental_features: {on}\n")).unwrap();
    }
}

#[test]
fn an_agent_shows_what_it_has_in_every_format() {
    let fleet = Fleet::new();
    let packages = |format: &str, more: &[&str]| {
        let arguments =
            [&["agents", "inventory", "1", "packages", "--sort=name", "-o", format], more].concat();
        let ended = fleet.run(&arguments);
        assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{ended}");
        ended.stdout
    };
    assert!(packages("table", &[]).starts_with("PACKAGE  VERSION"));
    assert!(packages("wide", &[]).contains("SCANNED"));
    let document: Value = serde_json::from_str(&packages("json", &[])).unwrap();
    assert_eq!(document["data"]["total_affected_items"], 2);
    assert_eq!(document["data"]["affected_items"][0]["scan"]["time"], "2025-05-31T23:58:21+00:00");
    assert_eq!(packages("jsonl", &[]).lines().count(), 2);
    assert!(packages("yaml", &[]).contains("name: curl"));
    assert_eq!(
        packages("csv", &["--columns", "name,version"]),
        "name,version\ncurl,7.81.0-1\nopenssl,3.0.2-0ubuntu1.15\n"
    );
    assert_eq!(packages("name", &["--name", "curl"]), "curl\n");
    assert_eq!(packages("name", &["-q", "name~ssl"]), "openssl\n");

    let system = fleet.run(&["agents", "inventory", "1", "os", "--select", "os.name,os.version"]);
    assert!(system.code == 0 && system.stdout.contains("Ubuntu"), "{system}");
    let none = fleet.run(&["agents", "inventory", "1", "browser-extensions"]);
    assert_eq!((none.code, none.stderr.contains("code:")), (0, false), "{none}");

    let unknown = fleet.run(&["agents", "inventory", "999", "packages"]);
    assert!(unknown.code == 6 && unknown.stderr.contains("code: 1701"), "{unknown}");
    let silent = fleet.run(&["agents", "inventory", "4", "os"]);
    assert!(silent.code == 6 && silent.stderr.contains("it has never connected"), "{silent}");
    let wrong = fleet.run(&["agents", "inventory", "1", "ports", "-q", "nosuch=1"]);
    assert!(wrong.code == 1 && wrong.stderr.contains("code: 1408"), "{wrong}");
    assert_eq!(fleet.run(&["agents", "inventory", "1", "weather"]).code, 2);
}

#[test]
fn a_search_finds_what_agents_have_both_ways() {
    let fleet = Fleet::new();
    for experimental in ["no", "yes"] {
        fleet.switch_experimental_features(experimental);
        let found = |more: &[&str]| fleet.run(&[&["inventory", "search"], more].concat());
        let old = found(&[
            "packages",
            "--name",
            "openssl",
            "--version",
            "<3.0.8",
            "-o",
            "csv",
            "--columns",
            "agent_id,agent_name,name,version",
        ]);
        assert_eq!(
            old.stdout, "agent_id,agent_name,name,version\n001,web-1,openssl,3.0.2-0ubuntu1.15\n",
            "{old}"
        );
        assert_eq!((old.code, old.stderr.as_str()), (0, "2 agents have no inventory yet\n"), "{old}");

        let all = found(&["packages", "--name", "openssl", "-o", "json"]);
        let all: Value = serde_json::from_str(&all.stdout).unwrap();
        assert_eq!(all["data"]["total_affected_items"], 3);
        let versions = found(&["packages", "--name", "openssl", "--version", ">=3.0.8", "-o", "jsonl"]);
        let versions: Vec<Value> =
            versions.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let shown: Vec<_> = versions.iter().map(|item| item["version"].as_str().unwrap()).collect();
        assert_eq!(shown, ["1:1.1.1k-7.el8", "3.0.11-1~deb12u2"]);

        let exact = found(&["packages", "--version", "7.81.0-1", "-o", "name"]);
        assert_eq!(exact.stdout, "001\n");
        let users = found(&["users", "-q", "user.id=0;user.shell=/bin/bash", "-o", "name"]);
        assert_eq!(users.stdout, "002\n", "{users}");
        let systems = found(&["os", "--os-name", "ubuntu", "-o", "name"]);
        assert_eq!(systems.stdout, "001\n", "{systems}");
        for conditions in
            [&["-q", "os.name=UBUNTU;os.version~22"][..], &["--search", "ubun"], &["--search=-debian"]]
        {
            let systems = found(&[&["os"], conditions, &["-o", "name"]].concat());
            assert_eq!((systems.code, systems.stdout.as_str()), (0, "001\n"), "{systems}");
        }
        for (part, code, said) in [("packages", 1, "1408"), ("os", 2, "no field nothing")] {
            let wrong = found(&[part, "-q", "nothing=1", "-o", "json"]);
            assert_eq!((wrong.code, wrong.stdout.as_str()), (code, ""), "{wrong}");
            assert_eq!(wrong.stderr.matches(said).count(), 1, "{wrong}");
        }
        let some = found(&["packages", "--agents", "2", "--search", "openssl", "-o", "name"]);
        assert_eq!(some.stdout, "002\n002\n");
        let by_query = found(&["packages", "--agent-query", "name=web-1", "-o", "name"]);
        assert_eq!(by_query.stdout, "001\n001\n");
        let few = found(&["packages", "--limit", "1", "-o", "name"]);
        assert_eq!(
            (few.stdout.as_str(), few.stderr.contains("showing the first 1")),
            ("001\n", true),
            "{few}"
        );
        let nothing = found(&["ports", "--local-port", "22"]);
        assert!(nothing.code == 0 && nothing.stderr.contains("nothing found"), "{nothing}");
        let nobody = found(&["ports", "--agent-query", "name=nosuch"]);
        assert!(nobody.code == 0 && nobody.stderr.contains("there is no agent that is selected"), "{nobody}");
    }
    let wrong = fleet.run(&["inventory", "search", "packages", "--version", "<>3"]);
    assert!(wrong.code == 2 && wrong.stderr.contains("--version <>3"), "{wrong}");
    assert_eq!(fleet.run(&["inventory", "search", "packages", "--agents", "web"]).code, 2);
    let curl = fleet.run(&["inventory", "search", "packages", "--name", "openssl", "--rbac", "-o", "name"]);
    assert_eq!(curl.code, 0, "{curl}");
}

#[test]
fn several_managers_are_searched_at_once() {
    let (one, two) = (Fleet::new(), Fleet::new());
    for (name, served) in [("lab", &one.served), ("prod", &two.served)] {
        let password = served.password.display().to_string();
        let login = [
            "login",
            &served.url,
            "--user",
            "wazuh",
            "--password-file",
            &password,
            "--insecure",
            "--name",
            name,
        ];
        assert_eq!(one.world.run(&login).code, 0);
    }
    let away = ["context", "add", "gone", "--url", "http://127.0.0.1:1", "--user", "wazuh"];
    assert_eq!(one.world.run(&away).code, 0);
    let found = |contexts: &str, more: &[&str]| {
        let arguments = [&["inventory", "search", "packages", "--context", contexts], more].concat();
        one.world.end(one.world.command().env("WAZUHCTL_PASSWORD", "made up").args(arguments))
    };
    let all = found("lab,prod", &["--name", "curl", "-o", "csv", "--columns", "context,agent_id,version"]);
    assert_eq!(all.stdout, "context,agent_id,version\nlab,001,7.81.0-1\nprod,001,7.81.0-1\n", "{all}");
    assert!(all.code == 0 && all.stderr.contains("4 agents have no inventory yet"), "{all}");
    assert!(found("lab,prod", &[]).stdout.starts_with("CONTEXT  AGENT  AGENT NAME  PACKAGE"));
    let old = found("prod,lab", &["--version", "<3.0.8", "--name", "openssl", "-o", "json"]);
    let old: Value = serde_json::from_str(&old.stdout).unwrap();
    assert_eq!(old["data"]["total_affected_items"], 2);
    assert_eq!(old["data"]["affected_items"][0]["context"], "prod");
    let few = found("lab,prod", &["--limit", "1", "-o", "name"]);
    assert!(few.stdout == "001\n001\n" && few.stderr.contains("showing the first 2"), "{few}");
    let partial = found("lab,gone", &["--name", "curl", "-o", "name"]);
    assert_eq!((partial.code, partial.stdout.as_str()), (3, "001\n"), "{partial}");
    assert!(partial.stderr.contains("it failed at 1 of 2 managers"), "{partial}");
    let wrong = found("lab,prod", &["-q", "nothing=1", "-o", "json"]);
    assert_eq!((wrong.code, wrong.stdout.as_str()), (1, ""), "{wrong}");
    assert_eq!(wrong.stderr.matches("1408").count(), 2, "{wrong}");
}
