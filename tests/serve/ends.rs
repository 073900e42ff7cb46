//! How servers end, and what is left of them.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::net::UnixListener;
use std::time::{Duration, Instant};

use nix::sys::signal::Signal;

use crate::client::parse;
use crate::home::TestHome;
use crate::server::Server;

/// The sockets and pid files in a home.
fn traces(home: &TestHome) -> Vec<String> {
    let mut names = home.names_in("queue/sockets");
    names.extend(home.names_in("var/run").into_iter().filter(|name| name.ends_with(".pid")));
    names.extend(home.names_in("queue/db").into_iter().filter(|name| name.starts_with("wdb")));
    names
}

#[test]
fn a_server_that_is_told_to_end_finishes_what_it_was_asked_for() {
    let home = TestHome::embedded();
    for (signal, name) in [(Signal::SIGTERM, "web-1"), (Signal::SIGINT, "web-2")] {
        let server = Server::start(&home);
        let client = server.client(&home);
        assert!(!traces(&home).is_empty());

        let body = serde_json::json!({ "name": name }).to_string();
        let mut connection = client.begin_and_wait("POST", "/agents", &body);
        server.signal(signal);
        wait_until_refused(&server);
        connection.write_all(body.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        connection.read_to_end(&mut bytes).unwrap();
        let answer = parse(&bytes).unwrap();
        assert!(answer.is_success(), "{answer:?}");

        let (status, said) = server.wait();
        assert_eq!((status.code(), said.as_str()), (Some(0), "stopping\n"));
        assert_eq!(traces(&home), Vec::<String>::new());
        let keys = home.keys();
        assert!(keys.values().any(|(added, _)| added == name), "{keys:?}");
    }
    let server = Server::start(&home);
    assert_eq!(server.client(&home).get("/agents?q=id!=000").items().len(), 2);
}

/// Waits until nobody is let in any more.
fn wait_until_refused(server: &Server) {
    let until = Instant::now() + Duration::from_secs(30);
    while TcpStream::connect(server.address).is_ok() {
        assert!(Instant::now() < until, "the server still lets clients in");
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn what_a_killed_server_leaves_is_in_nobodys_way() {
    let home = TestHome::embedded();
    let server = Server::start(&home);
    assert!(server.client(&home).add("web-1").unwrap().is_success());
    server.kill();
    let left = traces(&home);
    assert!(left.iter().any(|name| name.ends_with(".pid")) && left.len() >= 5, "{left:?}");

    let server = Server::start(&home);
    assert!(server.said.contains("embedded: wazuh-db, wazuh-authd"), "{}", server.said);
    assert_eq!(traces(&home).len(), left.len());
    let client = server.client(&home);
    assert_eq!(client.get("/agents?q=id!=000").items().len(), 1);
    assert!(client.add("web-2").unwrap().is_success());
    assert_eq!(server.stop().0.code(), Some(0));
    assert_eq!(traces(&home), Vec::<String>::new());
}

/// After a power cut numbers are given anew, and in a container the server has the same one every time.
#[test]
fn the_numbers_of_dead_daemons_may_belong_to_others_now() {
    let home = TestHome::embedded();
    for daemon in ["wazuh-db", "wazuh-authd"] {
        let file = format!("var/run/{daemon}-{}.pid", std::process::id());
        std::fs::write(home.join(file), format!("{}\n", std::process::id())).unwrap();
    }
    let server = Server::start(&home);
    assert!(server.said.contains("embedded: wazuh-db, wazuh-authd"), "{}", server.said);
    assert!(server.client(&home).add("web-1").unwrap().is_success());
    assert_eq!(server.stop().0.code(), Some(0));
    assert_eq!(traces(&home), Vec::<String>::new());
}

#[test]
fn a_daemon_that_lives_keeps_its_socket() {
    let home = TestHome::embedded();
    let _living = UnixListener::bind(home.join("queue/sockets/auth")).unwrap();
    let ended = Server::try_start(crate::server::command(&home)).err().unwrap();
    assert_eq!(ended.code, Some(1), "{ended:?}");
    assert!(ended.stderr.contains("queue/sockets/auth"), "{ended:?}");
    assert_eq!(traces(&home), ["auth"]);
}
