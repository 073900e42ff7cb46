//! `/manager/configuration`, `/manager/api/config`: the manager's configuration, and the Server API's.

use crate::handlers::manager as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Routing, Shape, TextRule, Verb,
};
use crate::operations::agents::{COMPONENT, CONFIGURATION};
use crate::operations::groups::RAW_FILE;
use crate::operations::shared::DISTINCT;

/// Which section.
pub(crate) const SECTION: Key<String> = Key::new(Parameter::query(
    "section",
    Kind::Text(TextRule::one_of(&[
        "active-response",
        "agentless",
        "alerts",
        "auth",
        "client",
        "client_buffer",
        "cluster",
        "command",
        "email_alerts",
        "global",
        "integration",
        "labels",
        "localfile",
        "logging",
        "remote",
        "reports",
        "rootcheck",
        "ruleset",
        "sca",
        "socket",
        "syscheck",
        "syslog_output",
        "vulnerability-detection",
        "indexer",
        "aws-s3",
        "azure-logs",
        "cis-cat",
        "docker-listener",
        "open-scap",
        "osquery",
        "syscollector",
    ])),
    "One section; all where it is left out",
));

/// Which option.
pub(crate) const FIELD: Key<String> =
    Key::new(Parameter::query("field", Kind::Text(TextRule::of(Format::Names)), "One option of the section"));

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/manager/configuration",
        id: "get_configuration",
        tag: "Manager",
        summary: "Show the manager's configuration, its sections or the file",
        access: Access::Node("read"),
        routing: Routing::AnyNode,
        parameters: &[RAW_FILE.parameter, SECTION.parameter, FIELD.parameter, DISTINCT.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_configuration(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/manager/configuration",
        id: "update_configuration",
        tag: "Manager",
        summary: "Replace the manager's configuration, if the manager would start with it",
        access: Access::Node("update_config"),
        routing: Routing::AnyNode,
        parameters: &[],
        body: Body::Text("application/octet-stream"),
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::update_configuration(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/manager/api/config",
        id: "get_api_config",
        tag: "Manager",
        summary: "Show the configuration of the Server API",
        access: Access::Node("read_api_config"),
        routing: Routing::AnyNode,
        parameters: &[],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[
            ("node_name", Property::Text),
            ("node_api_config", Property::Object(&[])),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_api_config(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/manager/configuration/validation",
        id: "get_conf_validation",
        tag: "Manager",
        summary: "Tell whether the manager would start with its configuration",
        access: Access::Node("read"),
        routing: Routing::AnyNode,
        parameters: &[],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[("name", Property::Text), ("status", Property::Text)])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_conf_validation(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/manager/configuration/{component}/{configuration}",
        id: "get_manager_config_ondemand",
        tag: "Manager",
        summary: "Show the configuration that a daemon of the manager runs with",
        access: Access::Node("read"),
        routing: Routing::AnyNode,
        parameters: &[COMPONENT.parameter, CONFIGURATION.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_manager_config_ondemand(call)),
    },
];
