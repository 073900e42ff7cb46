//! Help: every verb has some, with examples.

use crate::world::World;

const VERBS: &[&str] = &[
    "serve",
    "login",
    "logout",
    "context add",
    "context use",
    "context list",
    "context show",
    "context remove",
    "agents list",
    "agents get",
    "agents add",
    "agents delete",
    "agents key",
    "agents summary",
    "agents outdated",
    "groups list",
    "groups create",
    "groups delete",
    "groups agents",
    "groups assign",
    "groups remove",
    "groups files",
    "groups config get",
    "groups config set",
    "groups config edit",
    "groups config diff",
    "manager status",
    "manager info",
    "security audit",
    "api",
    "api list",
    "api describe",
    "completions",
    "man",
    "version",
    "help",
];

#[test]
fn every_verb_has_examples() {
    let world = World::new();
    for verb in VERBS {
        let words: Vec<&str> = verb.split(' ').collect();
        let ended = world.run(&[&words[..], &["--help"]].concat());
        assert_eq!(ended.code, 0, "{verb}");
        assert!(ended.stdout.contains("Examples:\n  "), "{verb}: {}", ended.stdout);
        assert_eq!(world.run(&[&["help"], &words[..]].concat()).code, 0, "{verb}");
    }
}

#[test]
fn the_help_of_one_verb() {
    insta::assert_snapshot!(World::new().run(&["agents", "delete", "--help"]));
}

#[test]
fn the_help_of_all() {
    insta::assert_snapshot!(World::new().run(&["--help"]));
}

#[test]
fn singular_nouns_are_understood() {
    let world = World::logged_in();
    assert_eq!(world.run(&["agent", "list", "-o", "name"]).stdout, "001\n002\n003\n");
}

#[test]
fn unknown_topics_are_wrong_usage() {
    assert_eq!(World::new().run(&["help", "nothing"]).code, 2);
}
