//! `/agents/group` and `/agents/{agent_id}/group`: agents in groups.

use super::registry::{AGENT_ID, AGENTS_LIST, AGENTS_LIST_OR_ALL};
use crate::handlers::agents as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Shape, TextRule, Verb,
};
use crate::operations::groups::{GROUP_ID, GROUPS_LIST};

/// A group that is named in the query.
pub(crate) const GROUP_ID_IN_QUERY: Key<String> = Key::new(
    Parameter::query("group_id", Kind::Text(TextRule::of(Format::GroupNames)), "Name of the group")
        .required(),
);

/// Whether the agent leaves its other groups.
pub(crate) const FORCE_SINGLE_GROUP: Key<bool> = Key::new(Parameter::query(
    "force_single_group",
    Kind::Boolean,
    "Take the agents out of all their other groups",
));

/// The groups that an agent may be taken out of for the sake of another.
const MODIFY_GROUPS: (&str, Resource) = ("group:modify_assignments", Resource::every("group:id"));

const MODIFY_GROUP: (&str, Resource) = ("group:modify_assignments", Resource::named("group:id", "group_id"));

const MODIFY_AGENT: (&str, Resource) = ("agent:modify_group", Resource::named("agent:id", "agent_id"));

const MODIFY_AGENTS: (&str, Resource) = ("agent:modify_group", Resource::named("agent:id", "agents_list"));

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Delete,
        path: "/agents/{agent_id}/group",
        id: "delete_single_agent_multiple_groups",
        tag: "Agents",
        summary: "Take an agent out of groups, or of all of them",
        access: Access::Each(&[
            MODIFY_AGENT,
            ("group:modify_assignments", Resource::named("group:id", "groups_list")),
        ]),
        routing: Routing::Master,
        parameters: &[AGENT_ID.parameter, GROUPS_LIST.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::delete_single_agent_multiple_groups(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/agents/{agent_id}/group/is_sync",
        id: "get_sync_agent",
        tag: "Agents",
        summary: "Tell whether an agent has its groups' current files",
        access: Access::On(("agent:read", Resource::named("agent:id", "agent_id"))),
        routing: Routing::Master,
        parameters: &[AGENT_ID.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[("id", Property::Text), ("synced", Property::Boolean)])),
        deprecated: true,
        handler: |call| Box::pin(handlers::get_sync_agent(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/agents/{agent_id}/group/{group_id}",
        id: "put_agent_single_group",
        tag: "Agents",
        summary: "Put an agent into a group",
        access: Access::Each(&[MODIFY_GROUPS, MODIFY_GROUP, MODIFY_AGENT]),
        routing: Routing::Master,
        parameters: &[AGENT_ID.parameter, GROUP_ID.parameter, FORCE_SINGLE_GROUP.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::put_agent_single_group(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/agents/{agent_id}/group/{group_id}",
        id: "delete_single_agent_single_group",
        tag: "Agents",
        summary: "Take an agent out of a group",
        access: Access::Each(&[MODIFY_GROUP, MODIFY_AGENT]),
        routing: Routing::Master,
        parameters: &[AGENT_ID.parameter, GROUP_ID.parameter],
        body: Body::None,
        reply: Shape::Message,
        deprecated: false,
        handler: |call| Box::pin(handlers::delete_single_agent_single_group(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/agents/group",
        id: "put_multiple_agent_single_group",
        tag: "Agents",
        summary: "Put agents into a group",
        access: Access::Each(&[MODIFY_GROUPS, MODIFY_GROUP, MODIFY_AGENTS]),
        routing: Routing::Master,
        parameters: &[AGENTS_LIST.parameter, GROUP_ID_IN_QUERY.parameter, FORCE_SINGLE_GROUP.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::put_multiple_agent_single_group(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/agents/group",
        id: "delete_multiple_agent_single_group",
        tag: "Agents",
        summary: "Take agents out of a group",
        access: Access::Each(&[
            MODIFY_GROUP,
            ("agent:modify_group", Resource::named("agent:id", "agents_list").or_all("all")),
        ]),
        routing: Routing::Master,
        parameters: &[AGENTS_LIST_OR_ALL.parameter, GROUP_ID_IN_QUERY.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::delete_multiple_agent_single_group(call)),
    },
];
