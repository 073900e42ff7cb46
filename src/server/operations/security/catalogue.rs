//! `/security/actions` and `/security/resources`: what policies can speak of.

use crate::handlers::security as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Routing, Shape, TextRule, Verb,
};

/// Where the actions are told.
pub(in crate::operations) const ACTIONS: &str = "/security/actions";

/// Where the kinds of resources are told.
pub(in crate::operations) const RESOURCES: &str = "/security/resources";

/// The operation whose actions to tell.
pub(crate) const ENDPOINT: Key<String> = Key::new(Parameter::query(
    "endpoint",
    Kind::Text(TextRule::of(Format::Any)),
    "The operation whose actions to show, such as GET /agents",
));

/// The kind of resource to tell.
pub(crate) const RESOURCE: Key<String> = Key::new(Parameter::query(
    "resource",
    Kind::Text(TextRule::one_of(&[
        "*:*",
        "agent:group",
        "agent:id",
        "group:id",
        "node:id",
        "decoder:file",
        "list:file",
        "rule:file",
        "policy:id",
        "role:id",
        "user:id",
    ])),
    "The kind of resource to show",
));

const ACTION: Property = Property::Object(&[
    ("description", Property::Text),
    ("resources", Property::List(&Property::Text)),
    (
        "example",
        Property::Object(&[
            ("actions", Property::List(&Property::Text)),
            ("resources", Property::List(&Property::Text)),
            ("effect", Property::Text),
        ]),
    ),
    ("related_endpoints", Property::List(&Property::Text)),
]);

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: ACTIONS,
        id: "get_rbac_actions",
        tag: "Security",
        summary: "List the actions that policies can name, with the operations that need them",
        access: Access::Token,
        routing: Routing::AnyNode,
        parameters: &[ENDPOINT.parameter],
        body: Body::None,
        reply: Shape::Data(Property::Map(&ACTION)),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_rbac_actions(call)),
    },
    Operation {
        verb: Verb::Get,
        path: RESOURCES,
        id: "get_rbac_resources",
        tag: "Security",
        summary: "List the kinds of resources that policies can name",
        access: Access::Token,
        routing: Routing::AnyNode,
        parameters: &[RESOURCE.parameter],
        body: Body::None,
        reply: Shape::Data(Property::Map(&Property::Object(&[("description", Property::Text)]))),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_rbac_resources(call)),
    },
];
