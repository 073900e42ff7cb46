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
    "agents import",
    "agents groups",
    "agents restart",
    "agents reconnect",
    "agents upgrade",
    "agents upgrade-status",
    "agents config",
    "agents explain-config",
    "agents stats",
    "agents duplicates",
    "agents prune",
    "groups list",
    "groups create",
    "groups delete",
    "groups agents",
    "groups assign",
    "groups remove",
    "groups files",
    "groups rules apply",
    "groups config get",
    "groups config set",
    "groups config edit",
    "groups config diff",
    "manager status",
    "manager info",
    "manager config get",
    "manager config set",
    "manager config edit",
    "manager config upload",
    "manager config validate",
    "manager config diff",
    "manager api-config",
    "security users list",
    "security users get",
    "security users create",
    "security users update",
    "security users delete",
    "security users grant-role",
    "security users revoke-role",
    "security users run-as",
    "security roles list",
    "security roles get",
    "security roles create",
    "security roles update",
    "security roles delete",
    "security policies list",
    "security policies get",
    "security policies create",
    "security policies update",
    "security policies delete",
    "security rules list",
    "security rules get",
    "security rules create",
    "security rules update",
    "security rules delete",
    "security roles attach policy",
    "security roles attach rule",
    "security roles detach policy",
    "security roles detach rule",
    "security config get",
    "security config set",
    "security config reset",
    "security actions",
    "security resources",
    "security whoami",
    "security can-i",
    "security who-can",
    "security explain",
    "security revoke",
    "security run-as test",
    "security reset-password",
    "security factory-reset",
    "security audit",
    "rules lint",
    "rules tree",
    "rules why",
    "rules coverage",
    "decoders lint",
    "decoders tree",
    "lists check",
    "agents inventory",
    "inventory search",
    "syscheck list",
    "syscheck last-scan",
    "syscheck run",
    "syscheck clear",
    "rootcheck list",
    "rootcheck last-scan",
    "rootcheck run",
    "rootcheck clear",
    "sca policies",
    "sca checks",
    "sca report",
    "mitre show",
    "mitre techniques",
    "mitre tactics",
    "mitre groups",
    "mitre software",
    "mitre mitigations",
    "mitre references",
    "mitre metadata",
    "mitre import",
    "doctor",
    "support-bundle",
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
fn every_part_of_the_inventory_has_examples() {
    let world = World::new();
    let parts = "hardware os packages ports processes interfaces addresses protocols hotfixes users groups services \
                 browser-extensions";
    for part in parts.split_whitespace() {
        for verb in [&["agents", "inventory", "1"][..], &["inventory", "search"]] {
            let ended = world.run(&[verb, &[part, "--help"]].concat());
            assert!(ended.code == 0 && ended.stdout.contains("Examples:\n  "), "{part}: {ended}");
        }
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
