//! `/sca`: security configuration assessment.

use super::agents::AGENT_ID;
use super::shared::{DISTINCT, LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};
use crate::handlers::sca as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Shape, TextRule, Verb,
};

const ANY: Kind = Kind::Text(TextRule::of(Format::Any));
const ALPHANUMERIC: Kind = Kind::Text(TextRule::of(Format::Alphanumeric));
const ALPHANUMERIC_SYMBOLS: Kind = Kind::Text(TextRule::of(Format::AlphanumericSymbols));

/// Which policy, by its name.
pub(crate) const POLICY_NAME: Key<String> = Key::new(Parameter::query("name", ANY, "Name of the policy"));

/// What it is about.
pub(crate) const DESCRIPTION: Key<String> =
    Key::new(Parameter::query("description", ALPHANUMERIC_SYMBOLS, "Description of the policy or check"));

/// Where more is said.
pub(crate) const REFERENCES: Key<String> =
    Key::new(Parameter::query("references", ANY, "References of the policy or check"));

/// Which policy, in a path.
pub(crate) const SCA_POLICY_ID: Key<String> =
    Key::new(Parameter::path("policy_id", ALPHANUMERIC, "The policy's id, such as cis_debian12"));

/// Which check.
pub(crate) const TITLE: Key<String> =
    Key::new(Parameter::query("title", ALPHANUMERIC_SYMBOLS, "Title of the check"));

/// Why it matters.
pub(crate) const RATIONALE: Key<String> =
    Key::new(Parameter::query("rationale", ALPHANUMERIC_SYMBOLS, "Why the check matters"));

/// What is to be done.
pub(crate) const REMEDIATION: Key<String> =
    Key::new(Parameter::query("remediation", ALPHANUMERIC_SYMBOLS, "What helps where the check fails"));

/// What is run.
pub(crate) const CHECKED_COMMAND: Key<String> = Key::new(Parameter::query(
    "command",
    Kind::Text(TextRule::of(Format::SymbolsAlphanumeric)),
    "Command that the check runs",
));

/// Why it did not apply.
pub(crate) const REASON: Key<String> =
    Key::new(Parameter::query("reason", ALPHANUMERIC_SYMBOLS, "Why the check does not apply"));

/// What is looked at.
pub(crate) const CHECKED_FILE: Key<String> = Key::new(Parameter::query(
    "file",
    Kind::Text(TextRule::of(Format::Paths)),
    "File that the check looks at",
));

/// What is looked for.
pub(crate) const CHECKED_PROCESS: Key<String> =
    Key::new(Parameter::query("process", ALPHANUMERIC, "Process that the check looks for"));

/// What is looked through.
pub(crate) const CHECKED_DIRECTORY: Key<String> =
    Key::new(Parameter::query("directory", ANY, "Folder that the check looks through"));

/// What is looked up.
pub(crate) const CHECKED_REGISTRY: Key<String> =
    Key::new(Parameter::query("registry", ALPHANUMERIC, "Registry key that the check looks up"));

/// How it went.
pub(crate) const RESULT: Key<String> = Key::new(Parameter::query(
    "result",
    ALPHANUMERIC,
    "How the check went: passed, failed or not applicable",
));

/// How many rules must hold.
pub(crate) const CONDITION: Key<String> =
    Key::new(Parameter::query("condition", ANY, "How many rules of the check must hold: all, any or none"));

const READ: Access = Access::On(("sca:read", Resource::named("agent:id", "agent_id")));

/// The operations of this subject.
pub(super) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/sca/{agent_id}",
        id: "get_sca_agent",
        tag: "SCA",
        summary: "List the policies that an agent was checked against, with their scores",
        access: READ,
        routing: Routing::Master,
        parameters: &[
            AGENT_ID.parameter,
            POLICY_NAME.parameter,
            DESCRIPTION.parameter,
            REFERENCES.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            SELECT.parameter,
            Q.parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[
            ("policy_id", Property::Text),
            ("name", Property::Text),
            ("description", Property::Text),
            ("references", Property::Text),
            ("pass", Property::Integer),
            ("fail", Property::Integer),
            ("score", Property::Integer),
            ("invalid", Property::Integer),
            ("total_checks", Property::Integer),
            ("hash_file", Property::Text),
            ("end_scan", Property::Date),
            ("start_scan", Property::Date),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_sca_agent(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/sca/{agent_id}/checks/{policy_id}",
        id: "get_sca_checks",
        tag: "SCA",
        summary: "List the checks of a policy and how they went on an agent",
        access: READ,
        routing: Routing::Master,
        parameters: &[
            AGENT_ID.parameter,
            SCA_POLICY_ID.parameter,
            TITLE.parameter,
            DESCRIPTION.parameter,
            RATIONALE.parameter,
            REMEDIATION.parameter,
            CHECKED_COMMAND.parameter,
            REASON.parameter,
            CHECKED_FILE.parameter,
            CHECKED_PROCESS.parameter,
            CHECKED_DIRECTORY.parameter,
            CHECKED_REGISTRY.parameter,
            REFERENCES.parameter,
            RESULT.parameter,
            CONDITION.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            SELECT.parameter,
            Q.parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[
            ("policy_id", Property::Text),
            ("id", Property::Integer),
            ("title", Property::Text),
            ("description", Property::Text),
            ("rationale", Property::Text),
            ("remediation", Property::Text),
            ("file", Property::Text),
            ("process", Property::Text),
            ("directory", Property::Text),
            ("registry", Property::Text),
            ("command", Property::Text),
            ("references", Property::Text),
            ("result", Property::Text),
            ("reason", Property::Text),
            ("condition", Property::Text),
            (
                "compliance",
                Property::List(&Property::Object(&[("key", Property::Text), ("value", Property::Text)])),
            ),
            (
                "rules",
                Property::List(&Property::Object(&[("type", Property::Text), ("rule", Property::Text)])),
            ),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_sca_checks(call)),
    },
];
