//! `/manager`: what the manager's daemons log.

use crate::handlers::manager as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Routing, Shape, TextRule, Verb,
};
use crate::operations::shared::{DISTINCT, LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};

/// How many entries to give: fewer than of other lists. Handlers read it as every limit.
const LOG_LIMIT: Parameter =
    Parameter { kind: Kind::Integer { least: Some(1), most: Some(500) }, ..LIMIT.parameter };

/// Of which daemon.
pub(crate) const LOG_TAG: Key<String> = Key::new(Parameter::query(
    "tag",
    Kind::Text(TextRule::of(Format::Alphanumeric)),
    "The daemon, or part of one, whose entries are wanted",
));

/// Of which level.
pub(crate) const LOG_LEVEL: Key<String> = Key::new(Parameter::query(
    "level",
    Kind::Text(TextRule::one_of(&["critical", "debug", "debug2", "error", "info", "warning"])),
    "The level whose entries are wanted",
));

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/manager/logs",
        id: "get_log",
        tag: "Manager",
        summary: "List the entries among the last 2000 lines of the manager's log",
        access: Access::Node("read"),
        routing: Routing::AnyNode,
        parameters: &[
            OFFSET.parameter,
            LOG_LIMIT,
            SORT.parameter,
            SEARCH.parameter,
            LOG_TAG.parameter,
            LOG_LEVEL.parameter,
            Q.parameter,
            SELECT.parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[
            ("timestamp", Property::Date),
            ("tag", Property::Text),
            ("level", Property::Text),
            ("description", Property::Text),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_log(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/manager/logs/summary",
        id: "get_log_summary",
        tag: "Manager",
        summary: "Count the entries among the last 2000 lines of the manager's log, by daemon and level",
        access: Access::Node("read"),
        routing: Routing::AnyNode,
        parameters: &[],
        body: Body::None,
        reply: Shape::Items(Property::Map(&Property::Object(&[
            ("all", Property::Integer),
            ("info", Property::Integer),
            ("error", Property::Integer),
            ("critical", Property::Integer),
            ("warning", Property::Integer),
            ("debug", Property::Integer),
        ]))),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_log_summary(call)),
    },
];
