//! `/security/users/me`: who the caller is and what they may do.

use crate::handlers::security as handlers;
use crate::operation::{Access, Body, Operation, Property, Routing, Shape, Verb};

/// What the caller may do.
pub(in crate::operations) const MY_POLICIES: &str = "/security/users/me/policies";

const POLICY: Property = Property::Object(&[
    ("actions", Property::List(&Property::Text)),
    ("resources", Property::List(&Property::Text)),
    ("effect", Property::Text),
]);

const ME: Property = Property::Object(&[
    ("id", Property::Integer),
    ("username", Property::Text),
    ("allow_run_as", Property::Boolean),
    (
        "roles",
        Property::List(&Property::Object(&[
            ("id", Property::Integer),
            ("name", Property::Text),
            (
                "policies",
                Property::List(&Property::Object(&[
                    ("id", Property::Integer),
                    ("name", Property::Text),
                    ("policy", POLICY),
                ])),
            ),
            (
                "rules",
                Property::List(&Property::Object(&[
                    ("id", Property::Integer),
                    ("name", Property::Text),
                    ("rule", Property::Object(&[])),
                ])),
            ),
        ])),
    ),
]);

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/security/users/me",
        id: "get_user_me",
        tag: "Security",
        summary: "Show the caller, with the roles of the token",
        access: Access::Token,
        routing: Routing::Master,
        parameters: &[],
        body: Body::None,
        reply: Shape::Items(ME),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_user_me(call)),
    },
    Operation {
        verb: Verb::Get,
        path: MY_POLICIES,
        id: "get_user_me_policies",
        tag: "Security",
        summary: "Show what the caller may do, by action and resource",
        access: Access::Token,
        routing: Routing::AnyNode,
        parameters: &[],
        body: Body::None,
        reply: Shape::Data(Property::Map(&Property::Map(&Property::Text))),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_user_me_policies(call)),
    },
];
