//! `/rootcheck`: what rootcheck found on agents.

use super::agents::{AGENT_ID, AGENTS_LIST};
use super::shared::{DISTINCT, LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};
use super::syscheck::LAST_SCAN;
use crate::handlers::rootcheck as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Shape, TextRule, Verb,
};

const ALPHANUMERIC: Kind = Kind::Text(TextRule::of(Format::Alphanumeric));

/// In which state.
pub(crate) const FINDING_STATUS: Key<String> =
    Key::new(Parameter::query("status", ALPHANUMERIC, "Which findings: all, outstanding or solved"));

/// About which requirement.
pub(crate) const PCI_DSS: Key<String> =
    Key::new(Parameter::query("pci_dss", ALPHANUMERIC, "Requirement of PCI DSS, such as 2.2.4"));

/// About which section.
pub(crate) const CIS: Key<String> =
    Key::new(Parameter::query("cis", ALPHANUMERIC, "Section of a CIS benchmark, such as 1.4 Debian Linux"));

/// The operations of this subject.
pub(super) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Put,
        path: "/rootcheck",
        id: "put_rootcheck",
        tag: "Rootcheck",
        summary: "Have agents scanned by rootcheck",
        access: Access::On(("rootcheck:run", Resource::named("agent:id", "agents_list"))),
        routing: Routing::Master,
        parameters: &[AGENTS_LIST.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::put_rootcheck(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/rootcheck/{agent_id}",
        id: "get_rootcheck_agent",
        tag: "Rootcheck",
        summary: "List what rootcheck found on an agent",
        access: Access::On(("rootcheck:read", Resource::named("agent:id", "agent_id"))),
        routing: Routing::Master,
        parameters: &[
            AGENT_ID.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            SELECT.parameter,
            Q.parameter,
            DISTINCT.parameter,
            FINDING_STATUS.parameter,
            PCI_DSS.parameter,
            CIS.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[
            ("status", Property::Text),
            ("log", Property::Text),
            ("date_first", Property::Date),
            ("date_last", Property::Date),
            ("pci_dss", Property::Text),
            ("cis", Property::Text),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_rootcheck_agent(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/rootcheck/{agent_id}",
        id: "delete_rootcheck",
        tag: "Rootcheck",
        summary: "Forget what rootcheck found on an agent",
        access: Access::On(("rootcheck:clear", Resource::named("agent:id", "agent_id"))),
        routing: Routing::Master,
        parameters: &[AGENT_ID.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::delete_rootcheck(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/rootcheck/{agent_id}/last_scan",
        id: "get_last_scan_agent",
        tag: "Rootcheck",
        summary: "Show when rootcheck last scanned an agent",
        access: Access::On(("rootcheck:read", Resource::named("agent:id", "agent_id"))),
        routing: Routing::Master,
        parameters: &[AGENT_ID.parameter],
        body: Body::None,
        reply: LAST_SCAN,
        deprecated: false,
        handler: |call| Box::pin(handlers::get_last_scan_agent(call)),
    },
];
