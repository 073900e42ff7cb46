//! `/manager`: what the manager is told to do, and whether there is a newer one.

use crate::handlers::manager as handlers;
use crate::operation::{Access, Body, Key, Kind, Operation, Parameter, Property, Routing, Shape, Verb};

/// Whether the service for new versions is asked now.
pub(crate) const FORCE_QUERY: Key<bool> = Key::new(
    Parameter::query(
        "force_query",
        Kind::Boolean,
        "Ask the service now, whatever it said before; this needs the right manager:read",
    )
    .or("false"),
);

/// Neither is waited for: the manager is told, and the service has its own time.
pub(in crate::operations) const RESTART: &str = "/manager/restart";
/// As [`RESTART`].
pub(in crate::operations) const VERSION_CHECK: &str = "/manager/version/check";

const RELEASE: Property = Property::Object(&[
    ("tag", Property::Text),
    ("description", Property::Text),
    ("title", Property::Text),
    ("published_date", Property::Text),
    (
        "semver",
        Property::Object(&[
            ("major", Property::Integer),
            ("minor", Property::Integer),
            ("patch", Property::Integer),
        ]),
    ),
]);

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Put,
        path: "/manager/analysisd/reload",
        id: "put_reload_analysisd",
        tag: "Manager",
        summary: "Have analysisd load rules, decoders and lists anew",
        access: Access::NodeEach(&["read", "restart"]),
        routing: Routing::AnyNode,
        parameters: &[],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[("name", Property::Text), ("msg", Property::Text)])),
        deprecated: false,
        handler: |call| Box::pin(handlers::put_reload_analysisd(call)),
    },
    Operation {
        verb: Verb::Put,
        path: RESTART,
        id: "put_restart",
        tag: "Manager",
        summary: "Restart the manager",
        access: Access::NodeEach(&["read", "restart"]),
        routing: Routing::AnyNode,
        parameters: &[],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::put_restart(call)),
    },
    Operation {
        verb: Verb::Get,
        path: VERSION_CHECK,
        id: "check_available_version",
        tag: "Manager",
        summary: "Tell which newer versions of Wazuh there are",
        access: Access::Token,
        routing: Routing::Master,
        parameters: &[FORCE_QUERY.parameter],
        body: Body::None,
        reply: Shape::Data(Property::Object(&[
            ("uuid", Property::Text),
            ("last_check_date", Property::Text),
            ("current_version", Property::Text),
            ("update_check", Property::Boolean),
            ("last_available_major", RELEASE),
            ("last_available_minor", RELEASE),
            ("last_available_patch", RELEASE),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::check_available_version(call)),
    },
];
