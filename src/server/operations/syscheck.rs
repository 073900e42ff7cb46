//! `/syscheck`: file integrity monitoring.

use super::agents::{AGENT_ID, AGENTS_LIST};
use super::shared::{DISTINCT, LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};
use crate::handlers::syscheck as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Shape, TextRule, Verb,
};

const ALPHANUMERIC: Kind = Kind::Text(TextRule::of(Format::Alphanumeric));
const CHECKSUM: Kind = Kind::Text(TextRule::of(Format::Hash));

/// Which file.
pub(crate) const MONITORED_FILE: Key<String> = Key::new(Parameter::query(
    "file",
    Kind::Text(TextRule::of(Format::Paths)),
    "Path of the file, or name of the registry key",
));

/// Of which part of the registry.
pub(crate) const ARCHITECTURE: Key<String> = Key::new(Parameter::query(
    "arch",
    Kind::Text(TextRule::one_of(&["[x32]", "[x64]"])),
    "Part of the registry that the item is in",
));

/// Which value of a registry key.
pub(crate) const VALUE_NAME: Key<String> =
    Key::new(Parameter::query("value.name", ALPHANUMERIC, "Name of the registry value"));

/// Of which type.
pub(crate) const VALUE_TYPE: Key<String> =
    Key::new(Parameter::query("value.type", ALPHANUMERIC, "Type of the registry value, such as REG_SZ"));

/// What the item is.
pub(crate) const ITEM_TYPE: Key<String> = Key::new(Parameter::query(
    "type",
    Kind::Text(TextRule::one_of(&["file", "registry_key", "registry_value"])),
    "What the item is",
));

/// Whether little is shown.
pub(crate) const SUMMARY: Key<bool> = Key::new(
    Parameter::query("summary", Kind::Boolean, "Return only the name and the times of each item").or("false"),
);

/// With this MD5.
pub(crate) const MD5: Key<String> = Key::new(Parameter::query("md5", CHECKSUM, "MD5 of the file"));

/// With this SHA-1.
pub(crate) const SHA1: Key<String> = Key::new(Parameter::query("sha1", CHECKSUM, "SHA-1 of the file"));

/// With this SHA-256.
pub(crate) const SHA256: Key<String> = Key::new(Parameter::query("sha256", CHECKSUM, "SHA-256 of the file"));

/// With any of these.
pub(crate) const ANY_CHECKSUM: Key<String> =
    Key::new(Parameter::query("hash", CHECKSUM, "MD5, SHA-1 or SHA-256 of the file"));

/// The answer about agents' last scans.
pub(super) const LAST_SCAN: Shape =
    Shape::Items(Property::Object(&[("start", Property::Date), ("end", Property::Date)]));

/// The operations of this subject.
pub(super) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Put,
        path: "/syscheck",
        id: "put_syscheck",
        tag: "Syscheck",
        summary: "Have agents check their files",
        access: Access::On(("syscheck:run", Resource::named("agent:id", "agents_list"))),
        routing: Routing::Master,
        parameters: &[AGENTS_LIST.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::put_syscheck(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/syscheck/{agent_id}",
        id: "get_syscheck_agent",
        tag: "Syscheck",
        summary: "List an agent's monitored files, registry keys and registry values",
        access: Access::On(("syscheck:read", Resource::named("agent:id", "agent_id"))),
        routing: Routing::Master,
        parameters: &[
            AGENT_ID.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            SELECT.parameter,
            MONITORED_FILE.parameter,
            ARCHITECTURE.parameter,
            VALUE_NAME.parameter,
            VALUE_TYPE.parameter,
            ITEM_TYPE.parameter,
            SUMMARY.parameter,
            MD5.parameter,
            SHA1.parameter,
            SHA256.parameter,
            ANY_CHECKSUM.parameter,
            DISTINCT.parameter,
            Q.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[
            ("date", Property::Date),
            ("arch", Property::Text),
            ("value", Property::Object(&[("name", Property::Text), ("type", Property::Text)])),
            ("mtime", Property::Date),
            ("file", Property::Text),
            ("size", Property::Integer),
            ("perm", Property::Text),
            ("uname", Property::Text),
            ("gname", Property::Text),
            ("md5", Property::Text),
            ("sha1", Property::Text),
            ("sha256", Property::Text),
            ("inode", Property::Integer),
            ("gid", Property::Text),
            ("uid", Property::Text),
            ("type", Property::Text),
            ("changes", Property::Integer),
            ("attributes", Property::Text),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_syscheck_agent(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/syscheck/{agent_id}",
        id: "delete_syscheck_agent",
        tag: "Syscheck",
        summary: "Forget the files of an agent from before version 3.12",
        access: Access::On(("syscheck:clear", Resource::named("agent:id", "agent_id"))),
        routing: Routing::Master,
        parameters: &[AGENT_ID.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::delete_syscheck_agent(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/syscheck/{agent_id}/last_scan",
        id: "get_last_scan_agent",
        tag: "Syscheck",
        summary: "Show when an agent last checked its files",
        access: Access::On(("syscheck:read", Resource::named("agent:id", "agent_id"))),
        routing: Routing::Master,
        parameters: &[AGENT_ID.parameter],
        body: Body::None,
        reply: LAST_SCAN,
        deprecated: false,
        handler: |call| Box::pin(handlers::get_last_scan_agent(call)),
    },
];
