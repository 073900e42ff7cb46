//! `/manager`: what the manager counts.

use crate::handlers::manager as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Routing, Shape, TextRule, Verb,
};

/// Which daemons' counters.
pub(crate) const COUNTING_DAEMONS: Key<Vec<String>> = Key::new(Parameter::query(
    "daemons_list",
    Kind::List(TextRule::one_of(&["wazuh-analysisd", "wazuh-remoted", "wazuh-db"])),
    "Daemons that are asked; all where it is left out",
));

/// Of which day.
pub(crate) const DATE: Key<String> = Key::new(Parameter::query(
    "date",
    Kind::Text(TextRule::of(Format::Date)),
    "The day whose statistics are wanted; today where it is left out",
));

/// Averages of the 24 hours, and how many times they were counted.
const COUNTED: Property = Property::List(&Property::Integer);

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/manager/daemons/stats",
        id: "get_daemon_stats",
        tag: "Manager",
        summary: "Show what the manager's daemons count",
        access: Access::Node("read"),
        routing: Routing::AnyNode,
        parameters: &[COUNTING_DAEMONS.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[
            ("uptime", Property::Date),
            ("timestamp", Property::Date),
            ("name", Property::Text),
            ("metrics", Property::Object(&[])),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_daemon_stats(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/manager/stats",
        id: "get_stats",
        tag: "Manager",
        summary: "Show what was counted on a day, hour by hour",
        access: Access::Node("read"),
        routing: Routing::AnyNode,
        parameters: &[DATE.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[
            ("hour", Property::Integer),
            (
                "alerts",
                Property::List(&Property::Object(&[
                    ("sigid", Property::Integer),
                    ("level", Property::Integer),
                    ("times", Property::Integer),
                ])),
            ),
            ("totalAlerts", Property::Integer),
            ("events", Property::Integer),
            ("syscheck", Property::Integer),
            ("firewall", Property::Integer),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_stats(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/manager/stats/hourly",
        id: "get_stats_hourly",
        tag: "Manager",
        summary: "Show how many alerts an hour has on average",
        access: Access::Node("read"),
        routing: Routing::AnyNode,
        parameters: &[],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[("averages", COUNTED), ("interactions", Property::Integer)])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_stats_hourly(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/manager/stats/weekly",
        id: "get_stats_weekly",
        tag: "Manager",
        summary: "Show how many alerts an hour has on average, by day of the week",
        access: Access::Node("read"),
        routing: Routing::AnyNode,
        parameters: &[],
        body: Body::None,
        reply: Shape::Items(Property::Map(&Property::Object(&[
            ("hours", COUNTED),
            ("interactions", Property::Integer),
        ]))),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_stats_weekly(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/manager/stats/analysisd",
        id: "get_stats_analysisd",
        tag: "Manager",
        summary: "Show the state file of analysisd",
        access: Access::Node("read"),
        routing: Routing::AnyNode,
        parameters: &[],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[])),
        deprecated: true,
        handler: |call| Box::pin(handlers::get_stats_analysisd(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/manager/stats/remoted",
        id: "get_stats_remoted",
        tag: "Manager",
        summary: "Show the state file of remoted",
        access: Access::Node("read"),
        routing: Routing::AnyNode,
        parameters: &[],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[])),
        deprecated: true,
        handler: |call| Box::pin(handlers::get_stats_remoted(call)),
    },
];
