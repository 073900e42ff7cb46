//! `/lists`: CDB lists.

use super::groups::RAW_FILE;
use super::shared::{
    DISTINCT, FILENAMES, LIMIT, OFFSET, OVERWRITE, Q, RELATIVE_DIRNAME, SEARCH, SELECT, SORT,
};
use crate::handlers::lists as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Shape, TextRule, Verb,
};

/// A list's name in a path.
pub(crate) const LIST_FILE: Key<String> =
    Key::new(Parameter::path("filename", Kind::Text(TextRule::of(Format::CdbFilename)), "The list's name"));

const FILE: Resource = Resource::named("list:file", "filename");

/// The operations of this subject.
pub(super) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/lists",
        id: "get_lists",
        tag: "Lists",
        summary: "List the CDB lists with their entries",
        access: Access::On(("lists:read", FILE)),
        routing: Routing::Master,
        parameters: &[
            OFFSET.parameter,
            LIMIT.parameter,
            SELECT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            RELATIVE_DIRNAME.parameter,
            FILENAMES.parameter,
            Q.parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[
            (
                "items",
                Property::List(&Property::Object(&[("key", Property::Text), ("value", Property::Text)])),
            ),
            ("relative_dirname", Property::Text),
            ("filename", Property::Text),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_lists(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/lists/files/{filename}",
        id: "get_file",
        tag: "Lists",
        summary: "Show a CDB list, as JSON or as it is",
        access: Access::On(("lists:read", FILE)),
        routing: Routing::Master,
        parameters: &[LIST_FILE.parameter, RAW_FILE.parameter],
        body: Body::None,
        reply: Shape::Document,
        deprecated: false,
        handler: |call| Box::pin(handlers::get_file(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/lists/files/{filename}",
        id: "put_file",
        tag: "Lists",
        summary: "Put a CDB list in its place; to replace one takes the right to delete it",
        access: Access::Replacing("lists:update", ("lists:delete", "list:file")),
        routing: Routing::Master,
        parameters: &[LIST_FILE.parameter, OVERWRITE.parameter],
        body: Body::File,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::put_file(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/lists/files/{filename}",
        id: "delete_file",
        tag: "Lists",
        summary: "Remove a CDB list",
        access: Access::On(("lists:delete", FILE)),
        routing: Routing::Master,
        parameters: &[LIST_FILE.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::delete_file(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/lists/files",
        id: "get_lists_files",
        tag: "Lists",
        summary: "List the CDB lists by name",
        access: Access::On(("lists:read", FILE)),
        routing: Routing::Master,
        parameters: &[
            OFFSET.parameter,
            LIMIT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            RELATIVE_DIRNAME.parameter,
            FILENAMES.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[
            ("relative_dirname", Property::Text),
            ("filename", Property::Text),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_lists_files(call)),
    },
];
