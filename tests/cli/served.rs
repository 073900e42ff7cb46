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
