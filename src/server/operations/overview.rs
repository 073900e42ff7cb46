//! `/overview`: many things at once.

use crate::handlers::overview as handlers;
use crate::operation::{Access, Body, Operation, Property, Resource, Routing, Shape, Verb};

const COUNTED_STATES: Property = Property::Object(&[
    ("active", Property::Integer),
    ("disconnected", Property::Integer),
    ("never_connected", Property::Integer),
    ("pending", Property::Integer),
    ("total", Property::Integer),
]);

const ANY: Property = Property::Map(&Property::Text);

/// The operations of this subject.
pub(super) const OPERATIONS: &[Operation] = &[Operation {
    verb: Verb::Get,
    path: "/overview/agents",
    id: "get_overview_agents",
    tag: "Overview",
    summary: "Summarise the agents: by node, group, system, state and version",
    access: Access::Each(&[
        ("agent:read", Resource::every("agent:id")),
        ("group:read", Resource::every("group:id")),
    ]),
    routing: Routing::Master,
    parameters: &[],
    body: Body::None,
    reply: Shape::Data(Property::Object(&[
        ("nodes", Property::List(&ANY)),
        ("groups", Property::List(&ANY)),
        ("agent_os", Property::List(&ANY)),
        (
            "agent_status",
            Property::Object(&[
                ("connection", COUNTED_STATES),
                ("configuration", super::agents::COUNTED_SYNC),
            ]),
        ),
        ("agent_version", Property::List(&ANY)),
        ("last_registered_agent", Property::List(&super::agents::AGENT)),
    ])),
    deprecated: false,
    handler: |call| Box::pin(handlers::get_overview_agents(call)),
}];
