//! The program against itself: a server with an embedded manager in a new home, by HTTPS and in process.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::world::World;

/// A running `wazuhctl serve`, which ends with the test.
pub(crate) struct Served {
    process: Child,
    pub(crate) home: PathBuf,
    pub(crate) url: String,
    pub(crate) password: PathBuf,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Served {
    pub(crate) fn start(world: &World) -> Self {
        let home = world.path("manager");
        let mut process = Command::new(assert_cmd::cargo::cargo_bin("wazuhctl"))
            .args(["serve", "--listen", "127.0.0.1:0", "--home"])
            .arg(&home)
            .env_clear()
            .env("HOME", world.path(""))
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stderr.take().unwrap()).lines();
        let url = lines.find_map(|line| line.unwrap().strip_prefix("listening on ").map(str::to_owned));
        // Whatever else it says must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        let password = home.join("api/configuration/security/wazuh.password");
        Self { process, home, url: url.expect("the server did not start"), password }
    }
}

#[test]
fn certificates_are_trusted_only_by_what_the_user_says() {
    let world = World::new();
    let served = Served::start(&world);
    let at = ["--url", &served.url, "--user", "wazuh", "--password-file", served.password.to_str().unwrap()];
    let login = |more: &[&str]| world.run(&[&["login"], &at[..], more].concat());

    let unknown = login(&[]);
    assert_eq!((unknown.code, unknown.stdout.as_str()), (1, ""), "{unknown}");
    let fingerprint = unknown.stderr.lines().find_map(|line| line.split("fingerprint is ").nth(1)).unwrap();

    let other = fingerprint.replace(|c: char| c.is_ascii_hexdigit(), "0");
    let changed = world.run(&[&["manager", "info"], &at[..], &["--fingerprint", &other]].concat());
    assert_eq!(changed.code, 1, "{changed}");
    assert!(changed.stderr.contains("not the one that was trusted before"), "{changed}");

    let insecure = world.run(&[&["manager", "info", "-o", "name"], &at[..], &["--insecure"]].concat());
    assert_eq!(insecure.code, 0, "{insecure}");
    assert!(insecure.stderr.starts_with("warning: the certificate of"), "{insecure}");

    let pinned = login(&["--fingerprint", fingerprint, "--name", "pinned"]);
    assert_eq!(pinned.code, 0, "{pinned}");
    let info = world.run(&["manager", "info", "-o", "name"]);
    assert_eq!((info.code, info.stdout.as_str(), info.stderr.as_str()), (0, "v4.14.7\n", ""));
}

#[test]
fn a_home_is_worked_on_in_process() {
    let world = World::new();
    let served = Served::start(&world);
    let home = served.home.display().to_string();
    let run = |arguments: &[&str]| world.run(&[arguments, &["--home", &home]].concat());

    assert_eq!(run(&["agents", "add", "web-1", "-o", "name"]).stdout, "001\n");
    let list = run(&["agents", "list", "-q", "id!=000", "--columns", "id,name,status", "-o", "csv", "-v"]);
    assert_eq!(list.stdout, "id,name,status\n001,web-1,never_connected\n");
    assert_eq!(list.stderr, "using local home ~/manager\n");
    let deleted = run(&["agents", "delete", "1", "--yes", "-o", "name"]);
    assert_eq!((deleted.code, deleted.stdout.as_str()), (0, "001\n"), "{deleted}");
    assert_eq!(run(&["agents", "get", "1"]).code, 6);

    drop(served);
    let away = run(&["agents", "list"]);
    assert_eq!(away.code, 7, "{away}");
    assert!(away.stderr.contains("wazuhctl serve --home"), "{away}");
}

#[test]
fn a_home_that_was_never_made_is_an_error() {
    let world = World::new();
    let ended = world.run(&["agents", "list", "--home", "nowhere"]);
    assert_eq!(ended.code, 1, "{ended}");
    assert!(ended.stderr.contains("wazuhctl serve"), "{ended}");
}

/// Tokens of the second in which something was revoked are void as well.
fn next_second() {
    std::thread::sleep(std::time::Duration::from_millis(1100));
}

#[test]
fn rights_are_worked_on_in_process_and_seen_by_the_server() {
    let world = World::new();
    let served = Served::start(&world);
    let home = served.home.display().to_string();
    let run = |arguments: &[&str]| world.run(&[&["security"], arguments, &["--home", &home]].concat());
    std::fs::write(world.path("new"), "Passw0rd!x\n").unwrap();
    for arguments in [
        &["users", "create", "alice", "--password-file", "new"][..],
        &["roles", "create", "soc"],
        &[
            "policies",
            "create",
            "web",
            "--action",
            "agent:delete",
            "--resource",
            "agent:group:web",
            "--effect",
            "allow",
        ],
        &["roles", "attach", "policy", "soc", "web", "agents_read_agents"],
        &["users", "grant-role", "alice", "soc"],
    ] {
        let ended = run(arguments);
        assert_eq!(ended.code, 0, "{arguments:?} {ended}");
    }
    next_second();
    let at = ["--url", &served.url, "--insecure"];
    let as_alice = |arguments: &[&str]| {
        let mut command = world.command();
        command.env("WAZUHCTL_USER", "alice").env("WAZUHCTL_PASSWORD", "Passw0rd!x");
        world.end(command.args([&["security"], arguments, &at].concat()))
    };
    let stdout = |ended: crate::world::Ended| (ended.code, ended.stdout);
    assert_eq!(stdout(as_alice(&["can-i", "agent:read", "agent:id:000"])), (0, "yes\n".into()));
    assert_eq!(stdout(as_alice(&["can-i", "agent:delete", "agent:id:001"])), (5, "no\n".into()));
    assert_eq!(stdout(as_alice(&["can-i", "agent:delete", "agent:group:web"])), (0, "yes\n".into()));
    assert_eq!(as_alice(&["users", "create", "robert", "--password-file", "new"]).code, 5);
    let whoami = as_alice(&["whoami", "--columns", "username,roles", "-o", "csv", "--no-headers"]);
    assert_eq!(stdout(whoami), (0, "alice,soc\n".into()));
    // A local caller is no user, and may do everything.
    assert_eq!(stdout(run(&["can-i", "security:create_user"])), (0, "yes\n".into()));
    let explained =
        run(&["explain", "alice", "agent:delete", "agent:group:web", "--jq", ".decided_by.policy"]);
    assert_eq!(stdout(explained), (0, "web\n".into()));
    let again = run(&["users", "create", "alice", "--password-file", "new"]);
    assert_eq!(again.code, 1, "{again}");
    assert_eq!(run(&["users", "delete", "alice", "--yes", "-o", "name"]).stdout, "alice\n");
    assert_eq!(as_alice(&["whoami"]).code, 4);
}

#[test]
fn lost_passwords_and_lost_rights_come_back_without_a_server() {
    let world = World::new();
    let served = Served::start(&world);
    let home = served.home.display().to_string();
    let first = std::fs::read_to_string(&served.password).unwrap();
    drop(served);
    let run = |arguments: &[&str]| world.run(&[&["security"], arguments, &["--home", &home]].concat());
    for (password, code) in [("short", "5009"), ("longer-but-weak", "5007")] {
        std::fs::write(world.path("new"), password).unwrap();
        let weak = run(&["reset-password", "wazuh", "--password-file", "new"]);
        assert_eq!(weak.code, 1, "{weak}");
        assert!(weak.stderr.contains(&format!("code: {code}")), "{weak}");
    }
    std::fs::write(world.path("new"), "Passw0rd!x\n").unwrap();
    assert_eq!(run(&["reset-password", "wazhu", "--password-file", "new"]).code, 6);
    assert_eq!(run(&["reset-password", "wazuh"]).code, 2);
    let done = run(&["reset-password", "wazuh", "--password-file", "new"]);
    assert_eq!((done.code, done.stderr.as_str()), (0, "the user wazuh has a new password\n"));
    let elsewhere = run(&["reset-password", "wazuh", "--url", "https://manager.example.test"]);
    assert_eq!(elsewhere.code, 2, "{elsewhere}");

    let log_in = |served: &Served, password: &str| {
        let at = ["manager", "info", "-o", "name", "--url", &served.url, "--user", "wazuh", "--insecure"];
        world.run_with(&at, password).code
    };
    let served = Served::start(&world);
    next_second();
    assert_eq!(
        (log_in(&served, "Passw0rd!x"), log_in(&served, first.trim())),
        (0, 0),
        "the second by its token"
    );
    assert_eq!(run(&["roles", "create", "soc"]).code, 0);

    let asked = run(&["factory-reset"]);
    assert!(asked.code == 2 && asked.stderr.contains("will be as in the beginning"), "{asked}");
    let dry = run(&["factory-reset", "--dry-run", "--jq", ".changed"]);
    assert_eq!((dry.code, dry.stdout.as_str()), (0, "false\n"));
    assert_eq!(run(&["roles", "get", "soc"]).code, 0);
    let reset = run(&["factory-reset", "--yes", "-o", "json"]);
    assert_eq!(reset.code, 0, "{reset}");
    let facts: serde_json::Value = serde_json::from_str(&reset.stdout).unwrap();
    assert_eq!(facts["changed"], true);
    let kept = facts["kept"].as_str().unwrap().replacen('~', &world.path("").display().to_string(), 1);
    assert!(std::path::Path::new(&kept).is_file(), "{reset}");
    next_second();
    // The server that runs goes on with the new database: the old token ended, the first password is right again.
    assert_eq!(run(&["roles", "get", "soc"]).code, 6);
    next_second();
    assert_eq!((log_in(&served, "Passw0rd!x"), log_in(&served, first.trim())), (4, 0));
    assert_eq!(run(&["factory-reset", "--yes", "--context", "lab"]).code, 2);
    assert_eq!(world.run(&["security", "factory-reset", "--yes", "--home", "nowhere"]).code, 6);
}
