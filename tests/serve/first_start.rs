//! The first start of an embedded manager: its passwords, and what a start makes of one that was cut off.

use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;
use std::time::Duration;

use crate::chance::Chance;
use crate::client::Client;
use crate::home::{API_YAML, TestHome};
use crate::server::{Server, command};

const PASSWORD: &str = "api/configuration/security/wazuh.password";

#[test]
fn the_password_is_told_once_and_kept_from_others() {
    let home = TestHome::missing();
    let first = Server::start(&home);
    let password = home.password();
    assert_eq!(first.said.matches(&password).count(), 1, "{}", first.said);
    for name in ["wazuh", "wazuh-wui"] {
        let file = home.join(format!("api/configuration/security/{name}.password"));
        assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let (status, rest) = first.stop();
    assert_eq!(status.code(), Some(0));
    assert!(!rest.contains(&password), "{rest}");

    std::fs::write(home.join("api/configuration/api.yaml"), API_YAML).unwrap();
    let second = Server::start(&home);
    assert!(!second.said.contains(&password), "{}", second.said);
    assert_eq!(home.password(), password);
    second.client(&home);
    for file in ["logs/api.log", "logs/ossec.log"] {
        assert!(!std::fs::read_to_string(home.join(file)).unwrap().contains(&password), "{file}");
    }
}

#[test]
fn the_passwords_of_wazuhs_installer_do_not_work() {
    let home = TestHome::embedded();
    let server = Server::start(&home);
    for user in ["wazuh", "wazuh-wui"] {
        let Err(error) = Client::login(server.address, user, user) else { panic!("{user} may log in") };
        assert!(error.to_string().contains("status: 401"), "{error}");
    }
}

#[test]
fn a_start_that_was_cut_off_before_the_users_were_made_leaves_their_password() {
    let home = TestHome::embedded();
    let password = home.password();
    std::fs::remove_file(home.join("api/configuration/security/rbac.db")).unwrap();
    let server = Server::start(&home);
    assert_eq!(home.password(), password);
    // Nobody may have seen it the first time.
    assert_eq!(server.said.matches(&password).count(), 1, "{}", server.said);
    server.client(&home);
}

#[test]
fn a_first_start_may_be_killed_at_any_moment() {
    let mut chance = Chance::of_this_run();
    for _ in 0..12 {
        let home = TestHome::missing();
        let mut first = command(&home);
        first.stderr(Stdio::null());
        let mut process = first.spawn().unwrap();
        std::thread::sleep(chance.time(Duration::from_millis(250)));
        process.kill().unwrap();
        process.wait().unwrap();
        let before = std::fs::read_to_string(home.join(PASSWORD)).unwrap_or_default();

        let home = home.made();
        let server = Server::start(&home);
        let password = home.password();
        assert!(before.is_empty() || before.trim_end() == password, "another password was made up");
        server.client(&home);
        assert!(Client::login(server.address, "wazuh", "wazuh").is_err());
    }
}
