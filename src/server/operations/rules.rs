//! `/rules`: rules, and the files that they are in.

use super::groups::RAW_FILE;
use super::shared::{
    DISTINCT, FILE_STATUS, FILENAMES, LIMIT, OFFSET, OVERWRITE, Q, RELATIVE_DIRNAME, RULESET_FILE, SEARCH,
    SELECT, SORT, XML_FILE, XML_FILES,
};
use crate::handlers::rules as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Shape, TextRule, Verb,
};

/// Which rules.
pub(crate) const RULE_IDS: Key<Vec<i64>> = Key::new(Parameter::query(
    "rule_ids",
    Kind::Integers { least: 1 },
    "Numbers of rules; all where it is left out",
));

/// Rules of a level.
pub(crate) const LEVEL: Key<String> = Key::new(Parameter::query(
    "level",
    Kind::Text(TextRule::of(Format::Range)),
    "A level, or a range of levels such as 2-4",
));

/// Rules of a group.
pub(crate) const RULE_GROUP: Key<String> = Key::new(alphanumeric("group", "The name of a group of rules"));

/// Rules that help to fulfil a requirement, in the order of the specification.
pub(crate) const REQUIREMENTS: [Key<String>; 7] = [
    Key::new(alphanumeric("pci_dss", "A requirement of PCI DSS")),
    Key::new(alphanumeric("gdpr", "A requirement of GDPR")),
    Key::new(alphanumeric("gpg13", "A requirement of GPG13")),
    Key::new(alphanumeric("hipaa", "A requirement of HIPAA")),
    Key::new(alphanumeric("nist-800-53", "A requirement of NIST 800-53")),
    Key::new(alphanumeric("tsc", "A requirement of TSC")),
    Key::new(alphanumeric("mitre", "A technique of MITRE ATT&CK")),
];

/// A family of requirements in a path.
pub(crate) const REQUIREMENT: Key<String> = Key::new(Parameter::path(
    "requirement",
    Kind::Text(TextRule::one_of(&["pci_dss", "gdpr", "hipaa", "nist-800-53", "gpg13", "tsc", "mitre"])),
    "The family of requirements",
));

const fn alphanumeric(name: &'static str, summary: &'static str) -> Parameter {
    Parameter::query(name, Kind::Text(TextRule::of(Format::Alphanumeric)), summary)
}

const FILE: Resource = Resource::named("rule:file", "filename");

/// Rules are shown of the files that the caller may read, whatever names are asked for.
const READ: Access = Access::On(("rules:read", Resource::some("rule:file")));

const TEXTS: Property = Property::List(&Property::Text);

/// A rule, as answers show it.
const RULE: Property = Property::Object(&[
    ("filename", Property::Text),
    ("relative_dirname", Property::Text),
    ("id", Property::Integer),
    ("level", Property::Integer),
    ("status", Property::Text),
    ("details", Property::Object(&[])),
    ("pci_dss", TEXTS),
    ("gpg13", TEXTS),
    ("gdpr", TEXTS),
    ("hipaa", TEXTS),
    ("nist_800_53", TEXTS),
    ("tsc", TEXTS),
    ("mitre", TEXTS),
    ("groups", TEXTS),
    ("description", Property::Text),
]);

/// The operations of this subject.
pub(super) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/rules",
        id: "get_rules",
        tag: "Rules",
        summary: "List rules",
        access: READ,
        routing: Routing::AnyNode,
        parameters: &[
            RULE_IDS.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SELECT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            Q.parameter,
            FILE_STATUS.parameter,
            RULE_GROUP.parameter,
            LEVEL.parameter,
            FILENAMES.parameter,
            RELATIVE_DIRNAME.parameter,
            REQUIREMENTS[0].parameter,
            REQUIREMENTS[1].parameter,
            REQUIREMENTS[2].parameter,
            REQUIREMENTS[3].parameter,
            REQUIREMENTS[4].parameter,
            REQUIREMENTS[5].parameter,
            REQUIREMENTS[6].parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(RULE),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_rules(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/rules/groups",
        id: "get_rules_groups",
        tag: "Rules",
        summary: "List the groups that rules are in",
        access: READ,
        routing: Routing::AnyNode,
        parameters: &[OFFSET.parameter, LIMIT.parameter, SORT.parameter, SEARCH.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_rules_groups(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/rules/requirement/{requirement}",
        id: "get_rules_requirement",
        tag: "Rules",
        summary: "List the requirements that rules help to fulfil",
        access: READ,
        routing: Routing::AnyNode,
        parameters: &[
            REQUIREMENT.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SORT.parameter,
            SEARCH.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_rules_requirement(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/rules/files",
        id: "get_rules_files",
        tag: "Rules",
        summary: "List the files of rules",
        access: Access::On(("rules:read", FILE)),
        routing: Routing::AnyNode,
        parameters: &[
            OFFSET.parameter,
            LIMIT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            RELATIVE_DIRNAME.parameter,
            XML_FILES.parameter,
            FILE_STATUS.parameter,
            Q.parameter,
            SELECT.parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(RULESET_FILE),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_rules_files(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/rules/files/{filename}",
        id: "get_file",
        tag: "Rules",
        summary: "Show a file of rules, as JSON or as it is",
        access: Access::On(("rules:read", FILE)),
        routing: Routing::Master,
        parameters: &[XML_FILE.parameter, RAW_FILE.parameter, RELATIVE_DIRNAME.parameter],
        body: Body::None,
        reply: Shape::Document,
        deprecated: false,
        handler: |call| Box::pin(handlers::get_file(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/rules/files/{filename}",
        id: "put_file",
        tag: "Rules",
        summary: "Put a file of rules in its place; to replace one takes the right to delete it",
        access: Access::Replacing("rules:update", ("rules:delete", "rule:file")),
        routing: Routing::Master,
        parameters: &[XML_FILE.parameter, OVERWRITE.parameter, RELATIVE_DIRNAME.parameter],
        body: Body::File,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::put_file(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/rules/files/{filename}",
        id: "delete_file",
        tag: "Rules",
        summary: "Remove a file of rules",
        access: Access::On(("rules:delete", FILE)),
        routing: Routing::Master,
        parameters: &[XML_FILE.parameter, RELATIVE_DIRNAME.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::delete_file(call)),
    },
];
