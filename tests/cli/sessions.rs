//! Logging in and out: tokens between calls, kept passwords, and who may read them.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::manager::PASSWORD;
use crate::world::World;

fn log_ins(world: &World) -> usize {
    world.manager.requests().iter().filter(|line| line.starts_with("POST /security")).count()
}

fn files_below(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

#[test]
fn logging_in_says_what_it_kept() {
    let world = World::new();
    let ended = world.run_with(&["login", &world.manager.url, "--user", "wazuh", "--name", "lab"], PASSWORD);
    insta::assert_snapshot!(ended);
}

#[test]
fn everything_kept_is_private() {
    let world = World::logged_in();
    let files: Vec<_> = files_below(&world.path(""));
    assert_eq!(files.len(), 3, "context file, credentials and token: {files:?}");
    for file in files {
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600, "{}", file.display());
    }
    let contexts = fs::read_to_string(world.path(".config/wazuhctl/config.yaml")).unwrap();
    assert!(!contexts.contains(PASSWORD));
}

#[test]
fn one_log_in_serves_many_calls() {
    let world = World::logged_in();
    world.run(&["agents", "list"]);
    world.run(&["manager", "info"]);
    assert_eq!(log_ins(&world), 1);
}

#[test]
fn a_revoked_token_is_renewed_once() {
    let world = World::logged_in();
    world.manager.revoke_tokens();
    assert_eq!(world.run(&["agents", "list"]).code, 0);
    assert_eq!(log_ins(&world), 2);
}

#[test]
fn a_token_that_is_refused_again_is_an_error_and_no_loop() {
    let world = World::logged_in();
    world.manager.refuse_everything();
    let ended = world.run(&["agents", "list"]);
    assert_eq!(ended.code, 4, "{ended}");
    assert_eq!(log_ins(&world), 2);
}

#[test]
fn a_token_file_that_others_can_read_is_not_used() {
    let world = World::logged_in();
    let token = files_below(&world.path(".cache/wazuhctl/tokens")).pop().unwrap();
    fs::set_permissions(&token, fs::Permissions::from_mode(0o644)).unwrap();
    world.run(&["agents", "list"]);
    assert_eq!(log_ins(&world), 2);
}

#[test]
fn credentials_that_others_can_read_are_refused() {
    let world = World::logged_in();
    let file = world.path(".local/state/wazuhctl/credentials.yaml");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    world.manager.revoke_tokens();
    let ended = world.run(&["agents", "list"]);
    assert_eq!(ended.code, 1);
    assert!(ended.stderr.contains("chmod 600"), "{ended}");
}

#[test]
fn logging_out_leaves_no_trace() {
    let world = World::logged_in();
    let ended = world.run(&["logout"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, "logged out of http://manager as wazuh\n"));
    assert_eq!(world.manager.requests().last().unwrap(), "DELETE /security/user/authenticate");
    assert_eq!(files_below(&world.path("")).len(), 1, "only the context file is left");
    let again = world.run(&["logout", "-o", "json"]);
    assert!(again.stdout.contains("\"changed\": false"), "{again}");
}

#[test]
fn passwords_come_from_files_pipes_and_commands() {
    let world = World::new();
    let file = world.path("password");
    fs::write(&file, format!("{PASSWORD}\nnot this\n")).unwrap();
    let at = ["--url", &world.manager.url, "--user", "wazuh"];
    let from_file = [&["manager", "info"], &at[..], &["--password-file", file.to_str().unwrap()]].concat();
    assert_eq!(world.run(&from_file).code, 0);
    let other = ["--url", &world.manager.url, "--user", "other", "--password-stdin"];
    let piped =
        world.end(world.command().args(["manager", "info"]).args(other).write_stdin(format!("{PASSWORD}\n")));
    assert_eq!(piped.code, 0, "{piped}");
    let command = format!("echo '{PASSWORD}'");
    let third = ["--url", &world.manager.url, "--user", "third", "--credential-command", &command, "--use"];
    assert_eq!(world.run(&[&["context", "add", "third"], &third[..]].concat()).code, 0);
    assert_eq!(world.run(&["manager", "info"]).code, 0);
    assert_eq!(log_ins(&world), 3);
}

#[test]
fn a_credential_command_that_fails_is_named() {
    let world = World::new();
    world.run(&[
        "context",
        "add",
        "x",
        "--url",
        &world.manager.url,
        "--user",
        "u",
        "--credential-command",
        "false",
    ]);
    let ended = world.run(&["manager", "info"]);
    assert_eq!(ended.code, 4);
    assert!(ended.stderr.contains("credential_command failed"), "{ended}");
}

#[test]
fn a_kept_password_goes_only_to_its_own_server() {
    let world = World::logged_in();
    let other = crate::manager::Manager::start();
    let ended = world.run(&["manager", "info", "--url", &other.url, "--user", "wazuh"]);
    assert_eq!(ended.code, 4, "{ended}");
    assert!(other.requests().is_empty());
}

#[test]
fn verbose_says_which_way_was_taken() {
    let world = World::logged_in();
    assert_eq!(world.run(&["manager", "info", "-v", "-o", "name"]).stderr, "using http://manager as wazuh\n");
}
