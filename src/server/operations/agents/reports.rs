//! `/agents`: what agents tell of themselves, and what daemons count of them.

use super::registry::AGENT_ID;
use crate::handlers::agents as handlers;
use crate::operation::{
    Access, Body, Key, Kind, Operation, Parameter, Property, Resource, Routing, Shape, TextRule, Verb,
};

/// Which component's configuration.
pub(crate) const COMPONENT: Key<String> = Key::new(Parameter::path(
    "component",
    Kind::Text(TextRule::one_of(&[
        "agent",
        "agentless",
        "analysis",
        "auth",
        "com",
        "csyslog",
        "integrator",
        "logcollector",
        "mail",
        "monitor",
        "request",
        "syscheck",
        "wazuh-db",
        "wmodules",
    ])),
    "The component that is asked",
));

/// Which part of it.
pub(crate) const CONFIGURATION: Key<String> = Key::new(Parameter::path(
    "configuration",
    Kind::Text(TextRule::one_of(&[
        "client",
        "buffer",
        "labels",
        "internal",
        "anti_tampering",
        "agentless",
        "global",
        "active_response",
        "alerts",
        "command",
        "rules",
        "decoders",
        "auth",
        "logging",
        "reports",
        "active-response",
        "cluster",
        "csyslog",
        "integration",
        "localfile",
        "socket",
        "remote",
        "syscheck",
        "rootcheck",
        "wdb",
        "wmodules",
        "rule_test",
    ])),
    "The part of its configuration; each component has its own",
));

/// Which component's statistics.
pub(crate) const COUNTING_COMPONENT: Key<String> = Key::new(Parameter::path(
    "component",
    Kind::Text(TextRule::one_of(&["logcollector", "agent"])),
    "The component that is asked",
));

/// Which daemons' statistics.
pub(crate) const DAEMONS_LIST: Key<Vec<String>> = Key::new(Parameter::query(
    "daemons_list",
    Kind::List(TextRule::one_of(&["wazuh-analysisd", "wazuh-remoted"])),
    "Daemons that are asked; all where it is left out",
));

const READ: Access = Access::On(("agent:read", Resource::named("agent:id", "agent_id")));

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/agents/{agent_id}/config/{component}/{configuration}",
        id: "get_agent_config",
        tag: "Agents",
        summary: "Show the configuration that an agent runs with",
        access: READ,
        routing: Routing::Master,
        parameters: &[AGENT_ID.parameter, COMPONENT.parameter, CONFIGURATION.parameter],
        body: Body::None,
        reply: Shape::Data(Property::Object(&[])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_agent_config(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/agents/{agent_id}/daemons/stats",
        id: "get_daemon_stats",
        tag: "Agents",
        summary: "Show what the manager's daemons have counted of an agent",
        access: READ,
        routing: Routing::Master,
        parameters: &[AGENT_ID.parameter, DAEMONS_LIST.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[
            ("timestamp", Property::Date),
            ("name", Property::Text),
            (
                "agents",
                Property::List(&Property::Object(&[
                    ("uptime", Property::Date),
                    ("id", Property::Integer),
                    ("metrics", Property::Object(&[])),
                ])),
            ),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_daemon_stats(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/agents/{agent_id}/stats/{component}",
        id: "get_component_stats",
        tag: "Agents",
        summary: "Show what a component of an agent has counted",
        access: READ,
        routing: Routing::Master,
        parameters: &[AGENT_ID.parameter, COUNTING_COMPONENT.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_component_stats(call)),
    },
];
