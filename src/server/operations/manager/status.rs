//! What the manager is and which of its daemons run.

use crate::handlers::manager as handlers;
use crate::operation::{Access, Body, Operation, Property, Routing, Shape, Verb};

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/manager/status",
        id: "get_status",
        tag: "Manager",
        summary: "Tell which daemons run",
        access: Access::Node("read"),
        routing: Routing::AnyNode,
        parameters: &[],
        body: Body::None,
        reply: Shape::Items(Property::Map(&Property::Text)),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_status(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/manager/info",
        id: "get_info",
        tag: "Manager",
        summary: "Tell the version, home and limits of the manager",
        access: Access::Node("read"),
        routing: Routing::AnyNode,
        parameters: &[],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[
            ("path", Property::Text),
            ("version", Property::Text),
            ("type", Property::Text),
            ("max_agents", Property::Text),
            ("openssl_support", Property::Text),
            ("tz_offset", Property::Text),
            ("tz_name", Property::Text),
            ("uuid", Property::Text),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_info(call)),
    },
];
