//! `/groups`: groups of agents.

use super::agents::{AGENT, STATUS};
use super::shared::{DISTINCT, LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};
use crate::handlers::groups as handlers;
use crate::operation::{
    Access, Body, Field, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Schema, Shape,
    TextRule, Verb,
};

/// Which groups.
pub(crate) const GROUPS_LIST: Key<Vec<String>> = Key::new(Parameter::query(
    "groups_list",
    Kind::List(TextRule::of(Format::GroupNames)),
    "Names of groups; all where it is left out",
));

/// Which checksum.
pub(crate) const HASH: Key<String> = Key::new(Parameter::query(
    "hash",
    Kind::Text(TextRule::one_of(&[
        "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256",
        "sha3_384", "sha3_512",
    ])),
    "Algorithm of the checksums; MD5 where it is left out",
));

/// A group's name in a path.
pub(crate) const GROUP_ID: Key<String> =
    Key::new(Parameter::path("group_id", Kind::Text(TextRule::of(Format::GroupNames)), "The group's name"));

/// Which groups, or the word `all`.
pub(crate) const GROUPS_LIST_OR_ALL: Key<Vec<String>> = Key::new(
    Parameter::query(
        "groups_list",
        Kind::List(TextRule::of(Format::GroupNamesOrAll).at_least(1)),
        "Names of groups, or all",
    )
    .required(),
);

/// A file's name in a path.
pub(crate) const FILE_NAME: Key<String> =
    Key::new(Parameter::path("file_name", Kind::Text(TextRule::of(Format::Alphanumeric)), "The file's name"));

/// Which form of a file.
pub(crate) const TYPE: Key<Vec<String>> = Key::new(Parameter::query(
    "type",
    Kind::List(TextRule::one_of(&["conf", "rootkit_files", "rootkit_trojans", "rcl"])),
    "The form in which the file is read; that of its name where it is left out",
));

/// Whether a file is shown as it is.
pub(crate) const RAW_FILE: Key<bool> =
    Key::new(Parameter::query("raw", Kind::Boolean, "Return the file as it is"));

const READ: (&str, Resource) = ("group:read", Resource::named("group:id", "group_id"));

/// The operations of this subject.
pub(super) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/groups",
        id: "get_list_group",
        tag: "Groups",
        summary: "List the groups with their checksums and the number of their agents",
        access: Access::On(("group:read", Resource::named("group:id", "groups_list"))),
        routing: Routing::Master,
        parameters: &[
            GROUPS_LIST.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            HASH.parameter,
            Q.parameter,
            SELECT.parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[
            ("name", Property::Text),
            ("count", Property::Integer),
            ("mergedSum", Property::Text),
            ("configSum", Property::Text),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_list_group(call)),
    },
    Operation {
        verb: Verb::Post,
        path: "/groups",
        id: "post_group",
        tag: "Groups",
        summary: "Make a group",
        access: Access::Action("group:create"),
        routing: Routing::Master,
        parameters: &[],
        body: Body::Json(Schema::Object(&[Field::new(
            "group_id",
            Schema::Text(TextRule::of(Format::GroupNames).at_most(128)),
            "The group's name",
        )
        .required()])),
        reply: Shape::Message,
        deprecated: false,
        handler: |call| Box::pin(handlers::post_group(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/groups",
        id: "delete_groups",
        tag: "Groups",
        summary: "Remove groups; their agents stay in their other groups, or go back to default",
        access: Access::On(("group:delete", Resource::named("group:id", "groups_list").or_all("all"))),
        routing: Routing::Master,
        parameters: &[GROUPS_LIST_OR_ALL.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::delete_groups(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/groups/{group_id}/agents",
        id: "get_agents_in_group",
        tag: "Groups",
        summary: "List the agents of a group",
        access: Access::Each(&[READ, ("agent:read", Resource::every("agent:id"))]),
        routing: Routing::Master,
        parameters: &[
            GROUP_ID.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SELECT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            STATUS.parameter,
            Q.parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(AGENT),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_agents_in_group(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/groups/{group_id}/configuration",
        id: "get_group_config",
        tag: "Groups",
        summary: "Show the configuration that a group's agents get",
        access: Access::On(READ),
        routing: Routing::Master,
        parameters: &[GROUP_ID.parameter, OFFSET.parameter, LIMIT.parameter],
        body: Body::None,
        reply: Shape::Data(Property::Object(&[
            (
                "affected_items",
                Property::List(&Property::Object(&[
                    ("filters", Property::Map(&Property::Text)),
                    ("config", Property::Map(&Property::Map(&Property::Text))),
                ])),
            ),
            ("total_affected_items", Property::Integer),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_group_config(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/groups/{group_id}/configuration",
        id: "put_group_config",
        tag: "Groups",
        summary: "Replace the configuration that a group's agents get",
        access: Access::On(("group:update_config", Resource::named("group:id", "group_id"))),
        routing: Routing::Master,
        parameters: &[GROUP_ID.parameter],
        body: Body::Text("application/xml"),
        reply: Shape::Message,
        deprecated: false,
        handler: |call| Box::pin(handlers::put_group_config(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/groups/{group_id}/files",
        id: "get_group_files",
        tag: "Groups",
        summary: "List the files of a group with their checksums",
        access: Access::On(READ),
        routing: Routing::Master,
        parameters: &[
            GROUP_ID.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            HASH.parameter,
            Q.parameter,
            SELECT.parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[("filename", Property::Text), ("hash", Property::Text)])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_group_files(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/groups/{group_id}/files/{file_name}",
        id: "get_group_file",
        tag: "Groups",
        summary: "Show a file of a group",
        access: Access::On(READ),
        routing: Routing::Master,
        parameters: &[GROUP_ID.parameter, FILE_NAME.parameter, TYPE.parameter, RAW_FILE.parameter],
        body: Body::None,
        reply: Shape::Document,
        deprecated: false,
        handler: |call| Box::pin(handlers::get_group_file(call)),
    },
];
