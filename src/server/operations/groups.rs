//! `/groups`: groups of agents.

use super::shared::{DISTINCT, LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};
use crate::handlers::groups as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Shape, TextRule, Verb,
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
    Kind::Text(
        TextRule::one_of(&[
            "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224",
            "sha3_256", "sha3_384", "sha3_512",
        ])
        .lowered(),
    ),
    "Algorithm of the checksums; MD5 where it is left out",
));

/// The operations of this subject.
pub(super) const OPERATIONS: &[Operation] = &[Operation {
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
}];
