//! Starts that must fail: with a message that names what is wrong, exit code 1, and everything as it was.

use std::net::TcpListener;
use std::process::{Command, Stdio};

use crate::home::{API_YAML, TestHome};
use crate::server::{Ended, Server, command, run};

/// What a start says that fails.
fn refused(home: &TestHome) -> String {
    let Ended { code, stderr } = run(command(home));
    assert_eq!(code, Some(1), "{stderr}");
    assert!(!stderr.contains("panicked"), "{stderr}");
    assert!(!stderr.contains("listening on"), "{stderr}");
    stderr
}

#[test]
fn one_server_works_on_a_home_at_a_time() {
    let home = TestHome::embedded();
    let first = Server::start(&home);
    let said = refused(&home);
    assert!(said.contains(&format!("process {}", first.pid())), "{said}");
    assert!(said.contains(home.path().to_str().unwrap()), "{said}");
    // The first one does not notice.
    assert!(first.client(&home).add("web-1").unwrap().is_success());
    assert_eq!(first.stop().0.code(), Some(0));
    Server::start(&home);
}

#[test]
fn a_home_that_cannot_be_made_is_named() {
    let home = TestHome::missing();
    // Root may write everywhere, but nobody can make a folder below a file.
    std::fs::write(home.path().parent().unwrap().join("file"), "").unwrap();
    let below = home.path().with_file_name("file").join("manager");
    let mut command = Command::new(command(&home).get_program());
    command.args(["serve", "--home"]).arg(&below);
    command.env_clear().env("HOME", home.path()).stderr(Stdio::piped());
    let ended = run(command);
    // Whoever names such a home has made a mistake in the command.
    assert_eq!(ended.code, Some(2), "{ended:?}");
    assert!(ended.stderr.contains(below.to_str().unwrap()), "{ended:?}");
}

#[test]
fn an_address_in_use_is_named() {
    let home = TestHome::embedded();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let mut command = command(&home);
    command.args(["--listen", &address]);
    let ended = run(command);
    assert_eq!(ended.code, Some(1), "{ended:?}");
    assert!(ended.stderr.contains(&address), "{ended:?}");
    assert!(home.names_in("var/run").iter().all(|name| !name.ends_with(".pid")));
    drop(taken);
    Server::start(&home);
}

#[test]
fn a_wrong_option_is_named_with_its_file() {
    let home = TestHome::embedded();
    let file = home.join("api/configuration/api.yaml");
    for (text, named) in [
        ("https:\n  enabled: no\nacces:\n  max_request_per_minute: 0\n", "acces"),
        ("https:\n  enabled: no\n  use_cipher: x\n", "use_cipher"),
        ("port: many\n", "port"),
        ("{{", "api.yaml"),
    ] {
        std::fs::write(&file, text).unwrap();
        let said = refused(&home);
        assert!(said.contains(file.to_str().unwrap()) && said.contains(named), "{text}: {said}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
    }
    std::fs::write(&file, API_YAML).unwrap();
    Server::start(&home);
}

#[test]
fn damaged_databases_are_named_and_left_alone() {
    let home = TestHome::embedded();
    for database in ["api/configuration/security/rbac.db", "queue/db/global.db"] {
        let path = home.join(database);
        let whole = std::fs::read(&path).unwrap();
        let mut torn = whole.clone();
        // The first page stays, so that it still looks like a database; what it points to is rubbish.
        torn[4096..].fill(0xa5);
        let mut headless = whole.clone();
        headless[..100].fill(0xff);
        for damaged in [b"this was never a database".repeat(300), headless, torn] {
            std::fs::write(&path, &damaged).unwrap();
            let said = refused(&home);
            assert!(said.contains(path.to_str().unwrap()), "{said}");
            assert!(std::fs::read(&path).unwrap() == damaged, "{database} was changed");
        }
        std::fs::write(&path, &whole).unwrap();
    }
    Server::start(&home);
}
