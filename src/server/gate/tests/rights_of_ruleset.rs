//! The rows of rules, decoders, lists and log tests. There are the files one and two of each kind, with one rule or
//! decoder in the first and two in the second. None of these requests changes anything, so that each starts alike.

use super::rights::{Row, row, with_body};
use super::world::World;
use crate::operation::Verb;

const RULES_READ: &[(&str, &str)] = &[("rules:read", "rule:file:one.xml")];
const RULES_UPDATE: &[(&str, &str)] = &[("rules:update", "*:*:*")];
const RULES_DELETE: &[(&str, &str)] = &[("rules:delete", "rule:file:one.xml")];
const DECODERS_READ: &[(&str, &str)] = &[("decoders:read", "decoder:file:one.xml")];
const DECODERS_UPDATE: &[(&str, &str)] = &[("decoders:update", "*:*:*")];
const DECODERS_DELETE: &[(&str, &str)] = &[("decoders:delete", "decoder:file:one.xml")];
const LISTS_READ: &[(&str, &str)] = &[("lists:read", "list:file:one")];
const LISTS_UPDATE: &[(&str, &str)] = &[("lists:update", "*:*:*")];
const LISTS_DELETE: &[(&str, &str)] = &[("lists:delete", "list:file:one")];
const LOGTEST: &[(&str, &str)] = &[("logtest:run", "*:*:*")];

/// Puts the files there.
pub(super) fn write_files(world: &World) {
    let home = world.home();
    let rule = |id: u32| format!("<rule id=\"{id}\" level=\"3\"><description>d</description></rule>");
    let decoder = |name: &str| format!("<decoder name=\"{name}\"><prematch>a</prematch></decoder>");
    for (path, text) in [
        (home.user_rules().join("one.xml"), format!("<group name=\"a,\">{}</group>", rule(100_001))),
        (
            home.user_rules().join("two.xml"),
            format!("<group name=\"b,\">{}{}</group>", rule(100_002), rule(100_003)),
        ),
        (home.user_decoders().join("one.xml"), decoder("a")),
        (home.user_decoders().join("two.xml"), decoder("b") + &decoder("c")),
        (home.user_lists().join("one"), "a:1\n".to_owned()),
        (home.user_lists().join("two"), "b:2\n".to_owned()),
    ] {
        std::fs::write(path, text).unwrap();
    }
}

/// Files that are there are not replaced without being asked to, so that a put changes nothing.
pub(super) const ROWS: &[Row] = &[
    row(Verb::Get, "/rules", RULES_READ, "/rules", ["403", "200 1", "200 2", "200 3", "200 2"]),
    row(Verb::Get, "/rules/files", RULES_READ, "/rules/files", ["200 0", "200 1", "200 1", "200 2", "200 1"]),
    row(
        Verb::Get,
        "/rules/files",
        RULES_READ,
        "/rules/files?filename=one.xml&filename=two.xml",
        ["403", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Get,
        "/rules/files/{filename}",
        RULES_READ,
        "/rules/files/one.xml",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(
        Verb::Get,
        "/rules/files/{filename}",
        RULES_READ,
        "/rules/files/two.xml",
        ["403", "403", "200 1", "200 1", "200 1"],
    ),
    with_body(
        "&lt;",
        row(
            Verb::Put,
            "/rules/files/{filename}",
            RULES_UPDATE,
            "/rules/files/one.xml",
            ["403", "200 0", "403", "200 0", "403"],
        ),
    ),
    row(
        Verb::Delete,
        "/rules/files/{filename}",
        RULES_DELETE,
        "/rules/files/none.xml",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    row(
        Verb::Delete,
        "/rules/files/{filename}",
        RULES_DELETE,
        "/rules/files/one.xml?relative_dirname=ruleset/rules",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(Verb::Get, "/rules/groups", RULES_READ, "/rules/groups", ["403", "200 1", "200 1", "200 2", "200 1"]),
    row(
        Verb::Get,
        "/rules/requirement/{requirement}",
        RULES_READ,
        "/rules/requirement/tsc",
        ["403", "200 0", "200 0", "200 0", "200 0"],
    ),
    row(Verb::Get, "/decoders", DECODERS_READ, "/decoders", ["403", "200 1", "200 2", "200 3", "200 2"]),
    row(
        Verb::Get,
        "/decoders/files",
        DECODERS_READ,
        "/decoders/files",
        ["200 0", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Get,
        "/decoders/files",
        DECODERS_READ,
        "/decoders/files?filename=one.xml&filename=two.xml",
        ["403", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Get,
        "/decoders/files/{filename}",
        DECODERS_READ,
        "/decoders/files/one.xml",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(
        Verb::Get,
        "/decoders/files/{filename}",
        DECODERS_READ,
        "/decoders/files/two.xml",
        ["403", "403", "200 1", "200 1", "200 1"],
    ),
    with_body(
        "&lt;",
        row(
            Verb::Put,
            "/decoders/files/{filename}",
            DECODERS_UPDATE,
            "/decoders/files/one.xml",
            ["403", "200 0", "403", "200 0", "403"],
        ),
    ),
    row(
        Verb::Delete,
        "/decoders/files/{filename}",
        DECODERS_DELETE,
        "/decoders/files/none.xml",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    row(
        Verb::Delete,
        "/decoders/files/{filename}",
        DECODERS_DELETE,
        "/decoders/files/one.xml?relative_dirname=ruleset/decoders",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Get,
        "/decoders/parents",
        DECODERS_READ,
        "/decoders/parents",
        ["403", "200 1", "200 2", "200 3", "200 2"],
    ),
    row(Verb::Get, "/lists", LISTS_READ, "/lists", ["200 0", "200 1", "200 1", "200 2", "200 1"]),
    row(Verb::Get, "/lists", LISTS_READ, "/lists?filename=one", ["403", "200 1", "403", "200 1", "403"]),
    row(Verb::Get, "/lists/files", LISTS_READ, "/lists/files", ["200 0", "200 1", "200 1", "200 2", "200 1"]),
    row(
        Verb::Get,
        "/lists/files",
        LISTS_READ,
        "/lists/files?filename=one,two",
        ["403", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Get,
        "/lists/files/{filename}",
        LISTS_READ,
        "/lists/files/one",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(
        Verb::Get,
        "/lists/files/{filename}",
        LISTS_READ,
        "/lists/files/two",
        ["403", "403", "200 1", "200 1", "200 1"],
    ),
    with_body(
        "x:1",
        row(
            Verb::Put,
            "/lists/files/{filename}",
            LISTS_UPDATE,
            "/lists/files/one",
            ["403", "200 0", "403", "200 0", "403"],
        ),
    ),
    row(
        Verb::Delete,
        "/lists/files/{filename}",
        LISTS_DELETE,
        "/lists/files/none",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    // Nobody listens on the socket of log tests.
    with_body(
        r#"{"event":"a","log_format":"syslog","location":"b"}"#,
        row(Verb::Put, "/logtest", LOGTEST, "/logtest", ["403", "500", "403", "500", "403"]),
    ),
    row(
        Verb::Delete,
        "/logtest/sessions/{token}",
        LOGTEST,
        "/logtest/sessions/abc",
        ["403", "500", "403", "500", "403"],
    ),
];
