//! `/`: what this server is, and its own description.

use crate::handlers::root as handlers;
use crate::operation::{Access, Body, Operation, Property, Routing, Shape, Verb};

/// The operations of this subject.
pub(super) const OPERATIONS: &[Operation] = &[Operation {
    verb: Verb::Get,
    path: "/",
    id: "default_info",
    tag: "API Info",
    summary: "Tell the version, licence, host name and time of the server",
    access: Access::Token,
    routing: Routing::AnyNode,
    parameters: &[],
    body: Body::None,
    reply: Shape::Data(Property::Object(&[
        ("title", Property::Text),
        ("api_version", Property::Text),
        ("revision", Property::Text),
        ("license_name", Property::Text),
        ("license_url", Property::Text),
        ("hostname", Property::Text),
        ("timestamp", Property::Date),
    ])),
    deprecated: false,
    handler: |call| Box::pin(handlers::default_info(call)),
}];

/// What this server has beyond Wazuh's own API.
pub(super) const OURS: &[Operation] = &[Operation {
    verb: Verb::Get,
    path: "/openapi.json",
    id: "get_openapi",
    tag: "API Info",
    summary: "Describe this API as an OpenAPI 3 document",
    access: Access::Token,
    routing: Routing::AnyNode,
    parameters: &[],
    body: Body::None,
    reply: Shape::Document,
    deprecated: false,
    handler: |call| Box::pin(handlers::openapi(call)),
}];
