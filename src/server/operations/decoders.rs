//! `/decoders`: decoders, and the files that they are in.

use super::groups::RAW_FILE;
use super::shared::{
    DISTINCT, FILE_STATUS, FILENAMES, LIMIT, OFFSET, OVERWRITE, Q, RELATIVE_DIRNAME, RULESET_FILE, SEARCH,
    SELECT, SORT, XML_FILE, XML_FILES,
};
use crate::handlers::decoders as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Shape, TextRule, Verb,
};

/// Which decoders.
pub(crate) const DECODER_NAMES: Key<Vec<String>> = Key::new(Parameter::query(
    "decoder_names",
    Kind::List(TextRule::of(Format::Names)),
    "Names of decoders; all where it is left out",
));

const FILE: Resource = Resource::named("decoder:file", "filename");

/// Decoders are shown of the files that the caller may read, whatever names are asked for.
const READ: Access = Access::On(("decoders:read", Resource::some("decoder:file")));

/// A decoder, as answers show it.
const DECODER: Property = Property::Object(&[
    ("filename", Property::Text),
    ("relative_dirname", Property::Text),
    ("status", Property::Text),
    ("name", Property::Text),
    ("position", Property::Integer),
    ("details", Property::Object(&[])),
]);

/// The operations of this subject.
pub(super) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/decoders",
        id: "get_decoders",
        tag: "Decoders",
        summary: "List decoders",
        access: READ,
        routing: Routing::AnyNode,
        parameters: &[
            DECODER_NAMES.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SELECT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            Q.parameter,
            FILENAMES.parameter,
            RELATIVE_DIRNAME.parameter,
            FILE_STATUS.parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(DECODER),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_decoders(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/decoders/files",
        id: "get_decoders_files",
        tag: "Decoders",
        summary: "List the files of decoders",
        access: Access::On(("decoders:read", FILE)),
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
        handler: |call| Box::pin(handlers::get_decoders_files(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/decoders/files/{filename}",
        id: "get_file",
        tag: "Decoders",
        summary: "Show a file of decoders, as JSON or as it is",
        access: Access::On(("decoders:read", FILE)),
        routing: Routing::Master,
        parameters: &[XML_FILE.parameter, RAW_FILE.parameter, RELATIVE_DIRNAME.parameter],
        body: Body::None,
        reply: Shape::Document,
        deprecated: false,
        handler: |call| Box::pin(handlers::get_file(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/decoders/files/{filename}",
        id: "put_file",
        tag: "Decoders",
        summary: "Put a file of decoders in its place; to replace one takes the right to delete it",
        access: Access::Replacing("decoders:update", ("decoders:delete", "decoder:file")),
        routing: Routing::Master,
        parameters: &[XML_FILE.parameter, OVERWRITE.parameter, RELATIVE_DIRNAME.parameter],
        body: Body::File,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::put_file(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/decoders/files/{filename}",
        id: "delete_file",
        tag: "Decoders",
        summary: "Remove a file of decoders",
        access: Access::On(("decoders:delete", FILE)),
        routing: Routing::Master,
        parameters: &[XML_FILE.parameter, RELATIVE_DIRNAME.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::delete_file(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/decoders/parents",
        id: "get_decoders_parents",
        tag: "Decoders",
        summary: "List the decoders that have no parent",
        access: READ,
        routing: Routing::AnyNode,
        parameters: &[OFFSET.parameter, LIMIT.parameter, SELECT.parameter, SORT.parameter, SEARCH.parameter],
        body: Body::None,
        reply: Shape::Items(DECODER),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_decoders_parents(call)),
    },
];
