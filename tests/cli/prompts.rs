//! Questions on a terminal: a pseudo-terminal on which the test is the user.

use std::process::Command;

use nix::sys::termios::{LocalFlags, tcgetattr};
use nix::sys::wait::WaitStatus;
use rexpect::session::{PtySession, spawn_command};

use crate::manager::PASSWORD;
use crate::served::Served;
use crate::world::World;

/// The program on a terminal that shows what is typed, as a user's does.
fn started(world: &World, arguments: &[&str]) -> PtySession {
    let mut command = Command::new("sh");
    command.args(["-c", "stty echo && exec \"$0\" \"$@\""]);
    command.arg(assert_cmd::cargo::cargo_bin("wazuhctl"));
    world.set_up(&mut command);
    command.env("TERM", "xterm").args(arguments);
    spawn_command(command, Some(60_000)).unwrap()
}

/// The rest of what it writes, and its exit code.
fn ended(mut session: PtySession) -> (String, i32) {
    let text = session.exp_eof().unwrap();
    match session.process().wait().unwrap() {
        WaitStatus::Exited(_, code) => (text, code),
        other => panic!("{other:?}: {text}"),
    }
}

fn deletions(world: &World) -> usize {
    world.manager.requests().iter().filter(|line| line.starts_with("DELETE /agents")).count()
}

#[test]
fn login_asks_for_the_user_and_the_password_without_showing_it() {
    let world = World::new();
    let mut session = started(&world, &["login", &world.manager.url, "--name", "lab"]);
    session.exp_string("User at http://").unwrap();
    session.send_line("wazuh").unwrap();
    session.exp_string("Password of wazuh at http://").unwrap();
    session.send_line(PASSWORD).unwrap();
    let (text, code) = ended(session);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("context \"lab\"") && !text.contains(PASSWORD), "{text}");
    assert_eq!(world.run(&["agents", "list", "-o", "name"]).code, 0);
}

#[test]
fn deleting_asks_and_no_means_no() {
    for (answer, code, done) in [("n", 130, 0), ("y", 0, 1)] {
        let world = World::logged_in();
        let mut session = started(&world, &["agents", "delete", "1"]);
        session.exp_string("001  web-1  (active, last seen 2026-01-01T10:00:00+00:00)").unwrap();
        session.exp_string("Delete 1 agent").unwrap();
        session.send_line(answer).unwrap();
        let (text, ended_with) = ended(session);
        assert_eq!((ended_with, deletions(&world)), (code, done), "{text}");
    }
}

#[test]
fn deleting_many_asks_for_their_number() {
    for (answer, code, done) in [("y", 130, 0), ("12", 130, 0), ("14", 0, 1)] {
        let world = World::logged_in();
        world.manager.grow(11);
        let mut session =
            started(&world, &["agents", "delete", "--status", "active,disconnected,never_connected"]);
        session.exp_string("Type 14 to delete them").unwrap();
        session.send_line(answer).unwrap();
        let (text, ended_with) = ended(session);
        assert_eq!((ended_with, deletions(&world)), (code, done), "{answer}: {text}");
    }
}

#[test]
fn an_unknown_certificate_is_trusted_only_by_its_user() {
    let world = World::new();
    let served = Served::start(&world);
    let password = served.password.to_str().unwrap();
    let login = ["login", &served.url, "--user", "wazuh", "--password-file", password, "--name", "lab"];
    for (answer, code) in [("n", 1), ("y", 0)] {
        let mut session = started(&world, &login);
        session.exp_string("Its SHA-256 fingerprint is").unwrap();
        session.exp_string("Trust it").unwrap();
        session.send_line(answer).unwrap();
        let (text, ended_with) = ended(session);
        assert_eq!(ended_with, code, "{text}");
    }
    // From now on it is known.
    assert_eq!(world.run(&["manager", "info", "-o", "name"]).code, 0);
}

#[test]
fn a_new_password_is_typed_twice_without_being_shown() {
    for (again, code, done) in [("Passw0rd!y", 2, 0), ("Passw0rd!x", 0, 1)] {
        let world = World::logged_in();
        let mut session = started(&world, &["security", "users", "create", "carol"]);
        session.exp_string("New password of carol").unwrap();
        session.send_line("Passw0rd!x").unwrap();
        session.exp_string("The same again").unwrap();
        session.send_line(again).unwrap();
        let (text, ended_with) = ended(session);
        let sent =
            world.manager.requests().iter().filter(|line| line.starts_with("POST /security/users ")).count();
        assert_eq!((ended_with, sent), (code, done), "{text}");
        assert!(!text.contains("Passw0rd"), "{text}");
    }
}

#[test]
fn users_are_deleted_only_by_those_who_agree() {
    for (answer, code, done) in [("n", 130, 0), ("y", 0, 1)] {
        let world = World::logged_in();
        let mut session = started(&world, &["security", "users", "delete", "alice"]);
        session.exp_string("100  alice").unwrap();
        session.exp_string("Delete 1 user").unwrap();
        session.send_line(answer).unwrap();
        let (text, ended_with) = ended(session);
        let sent = world
            .manager
            .requests()
            .iter()
            .filter(|line| line.starts_with("DELETE /security/users?"))
            .count();
        assert_eq!((ended_with, sent), (code, done), "{text}");
    }
}

#[test]
fn an_interrupted_question_ends_with_130() {
    let world = World::logged_in();
    let mut session = started(&world, &["agents", "delete", "1"]);
    session.exp_string("Delete 1 agent").unwrap();
    session.send_control('c').unwrap();
    let (text, code) = ended(session);
    assert_eq!((code, deletions(&world)), (130, 0), "{text}");
}

#[test]
fn an_interrupted_password_leaves_the_terminal_as_it_was() {
    let world = World::new();
    let mut session = started(&world, &["login", &world.manager.url, "--user", "wazuh"]);
    session.exp_string("Password of wazuh at http://").unwrap();
    // The terminal is held open, so that its settings outlive the program.
    let terminal = session.process().get_file_handle().unwrap();
    let echoes = || tcgetattr(&terminal).unwrap().local_flags.contains(LocalFlags::ECHO);
    session.send_control('c').unwrap();
    let (text, code) = ended(session);
    assert_eq!((code, echoes()), (130, true), "{text}");
}

#[test]
fn an_interrupted_computation_ends_with_130() {
    let world = World::logged_in();
    let endless = ["manager", "info", "--jq", "first(repeat(1) | select(. == 2))"];
    let mut session = started(&world, &endless);
    while !world.manager.requests().iter().any(|line| line == "GET /manager/info") {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    session.send_control('c').unwrap();
    let (text, code) = ended(session);
    assert_eq!(code, 130, "{text}");
}

#[test]
fn watching_draws_again_until_ctrl_c() {
    let world = World::logged_in();
    let mut session = started(&world, &["agents", "list", "--watch=1s", "--columns", "id,name"]);
    session.exp_string("web-1").unwrap();
    session.exp_string("web-1").unwrap();
    session.send_control('c').unwrap();
    let (text, code) = ended(session);
    assert_eq!(code, 130, "{text}");
    let off_a_terminal = world.run(&["agents", "list", "--watch"]);
    assert_eq!((off_a_terminal.code, off_a_terminal.stdout.as_str()), (2, ""));
}
