//! `/agents`: what agents are told to do at once.

use super::registry::{AGENT_ID, AGENTS_LIST};
use crate::handlers::agents as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Shape, TextRule, Verb,
};

/// A group in a path.
pub(crate) const GROUP_TO_RESTART: Key<String> =
    Key::new(Parameter::path("group_id", Kind::Text(TextRule::of(Format::GroupNames)), "The group's name"));

/// A node in a path.
pub(crate) const NODE_TO_RESTART: Key<String> =
    Key::new(Parameter::path("node_id", Kind::Text(TextRule::of(Format::Names)), "The node's name"));

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Put,
        path: "/agents/{agent_id}/restart",
        id: "restart_agent",
        tag: "Agents",
        summary: "Restart an agent",
        access: Access::On(("agent:restart", Resource::named("agent:id", "agent_id"))),
        routing: Routing::Master,
        parameters: &[AGENT_ID.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::restart_agent(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/agents/group/{group_id}/restart",
        id: "restart_agents_by_group",
        tag: "Agents",
        summary: "Restart the agents of a group",
        access: Access::Each(&[
            ("group:read", Resource::named("group:id", "group_id")),
            ("agent:read", Resource::every("agent:id")),
            ("agent:restart", Resource::every("agent:id")),
        ]),
        routing: Routing::Master,
        parameters: &[GROUP_TO_RESTART.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::restart_agents_by_group(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/agents/node/{node_id}/restart",
        id: "restart_agents_by_node",
        tag: "Agents",
        summary: "Restart the agents that report to a node of the cluster",
        access: Access::Each(&[
            ("cluster:read", Resource::named("node:id", "node_id")),
            ("agent:restart", Resource::every("agent:id")),
        ]),
        routing: Routing::NamedNodes,
        parameters: &[NODE_TO_RESTART.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::restart_agents_by_node(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/agents/reconnect",
        id: "reconnect_agents",
        tag: "Agents",
        summary: "Have agents connect anew",
        access: Access::On(("agent:reconnect", Resource::named("agent:id", "agents_list"))),
        routing: Routing::Master,
        parameters: &[AGENTS_LIST.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::reconnect_agents(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/agents/restart",
        id: "restart_agents",
        tag: "Agents",
        summary: "Restart agents",
        access: Access::On(("agent:restart", Resource::named("agent:id", "agents_list"))),
        routing: Routing::Master,
        parameters: &[AGENTS_LIST.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::restart_agents(call)),
    },
];
