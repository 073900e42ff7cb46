//! A server in an installation of Wazuh, whose daemons come and go beside it.

use std::os::unix::fs::symlink;

use crate::client::Client;
use crate::home::TestHome;
use crate::server::Server;

/// Wazuh's passwords: an installation's users are its installer's.
fn login(server: &Server) -> Client {
    Client::login(server.address, "wazuh", "wazuh").unwrap()
}

/// The daemons of the installation are those that an embedded manager in another home serves: sockets lead there, and
/// pid files say that they run.
fn installation_with_daemons_of(other: &TestHome) -> TestHome {
    let home = TestHome::installation();
    for socket in ["queue/db/wdb", "queue/sockets/wdb-http.sock", "queue/sockets/auth"] {
        symlink(other.join(socket), home.join(socket)).unwrap();
    }
    for daemon in ["wazuh-db", "wazuh-authd", "wazuh-modulesd"] {
        let file = format!("var/run/{daemon}-{}.pid", std::process::id());
        std::fs::write(home.join(file), "").unwrap();
    }
    home
}

#[test]
fn a_database_daemon_that_goes_is_told_of_and_waited_for() {
    let other = TestHome::embedded();
    let home = installation_with_daemons_of(&other);
    let server = Server::start(&home);
    assert!(!server.said.contains("embedded:"), "{}", server.said);
    let client = login(&server);

    for round in 1..=3 {
        // There is no socket in the first round, and one of a dead process in the others.
        for path in ["/agents", "/agents/summary/status", "/groups", "/overview/agents"] {
            let answer = client.get(path);
            assert_eq!((answer.status, answer.error()), (500, 2005), "{path}: {answer:?}");
        }
        let refused = client.add("nobody").unwrap();
        assert_eq!((refused.status, refused.error()), (400, 1726), "{refused:?}");
        for path in ["/", "/manager/info"] {
            assert_eq!(client.get(path).status, 200, "{path}");
        }

        let daemons = Server::start(&other);
        let answer = client.add(&format!("web-{round}")).unwrap();
        assert!(answer.is_success(), "{answer:?}");
        let answer = client.get("/agents?q=id!=000");
        assert_eq!((answer.status, answer.items().len()), (200, round), "{answer:?}");
        daemons.kill();
    }
    assert_eq!(server.stop().0.code(), Some(0));
}
