//! Contexts: adding, choosing, removing, and who wins against whom.

use crate::manager::PASSWORD;
use crate::world::World;

fn add(world: &World, name: &str, user: &str) {
    let ended = world.run(&["context", "add", name, "--url", &world.manager.url, "--user", user]);
    assert_eq!(ended.code, 0, "{ended}");
}

#[test]
fn the_first_one_is_used_and_others_wait() {
    let world = World::new();
    add(&world, "one", "first");
    add(&world, "two", "second");
    let ended = world.run(&["context", "list", "--columns", "name,current", "-o", "csv", "--no-headers"]);
    assert_eq!(ended.stdout, "one,true\ntwo,false\n");
    assert_eq!(world.run(&["context", "use", "two"]).code, 0);
    assert!(world.run(&["context", "show", "-o", "name"]).stdout.contains("two"));
}

#[test]
fn flags_win_against_the_environment_and_that_against_the_file() {
    let world = World::new();
    add(&world, "one", "from-file");
    let user = |arguments: &[&str], environment: Option<&str>| {
        let mut command = world.command();
        command
            .args(["manager", "info", "-v", "-o", "name"])
            .args(arguments)
            .env("WAZUHCTL_PASSWORD", PASSWORD);
        if let Some(user) = environment {
            command.env("WAZUHCTL_USER", user);
        }
        world.end(&mut command).stderr
    };
    assert_eq!(user(&[], None), "using http://manager as from-file\n");
    assert_eq!(user(&[], Some("from-environment")), "using http://manager as from-environment\n");
    assert_eq!(
        user(&["--user", "from-flag"], Some("from-environment")),
        "using http://manager as from-flag\n"
    );
}

#[test]
fn unknown_ones_are_not_found() {
    let world = World::new();
    add(&world, "one", "u");
    insta::assert_snapshot!(world.run(&["context", "use", "none"]));
    assert_eq!(world.run(&["agents", "list", "--context", "none"]).code, 6);
    assert_eq!(world.run(&["context", "remove", "none"]).code, 6);
}

#[test]
fn a_name_is_not_taken_twice_by_accident() {
    let world = World::new();
    add(&world, "one", "u");
    let again = ["context", "add", "one", "--url", &world.manager.url, "--user", "v"];
    assert_eq!(world.run(&again).code, 1);
    assert_eq!(world.run(&[&again[..], &["--force"]].concat()).code, 0);
}

#[test]
fn removing_the_one_in_use_leaves_none() {
    let world = World::new();
    add(&world, "one", "u");
    assert_eq!(world.run(&["context", "remove", "one"]).code, 0);
    assert_eq!(world.run(&["context", "show"]).code, 2);
}

#[test]
fn a_context_needs_a_place() {
    let world = World::new();
    assert_eq!(world.run(&["context", "add", "one"]).code, 2);
    assert_eq!(world.run(&["context", "add", "one", "--url", "ftp://x"]).code, 2);
}

#[test]
fn a_file_that_makes_no_sense_is_an_error_with_its_name() {
    let world = World::logged_in();
    std::fs::write(world.path(".config/wazuhctl/config.yaml"), "contexts: 5\n").unwrap();
    let ended = world.run(&["agents", "list"]);
    assert_eq!(ended.code, 1);
    assert!(ended.stderr.contains("config.yaml is not valid"), "{ended}");
}
