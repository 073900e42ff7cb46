//! `/logtest`: what the rules and decoders make of a line of a log.

use crate::handlers::logtest as handlers;
use crate::operation::{
    Access, Body, Field, Format, Key, Kind, Operation, Parameter, Property, Routing, Schema, Shape, TextRule,
    Verb,
};

/// A session's name in a path.
pub(crate) const LOGTEST_SESSION: Key<String> =
    Key::new(Parameter::path("token", Kind::Text(TextRule::of(Format::Alphanumeric)), "The session's token"));

const fn text(name: &'static str, summary: &'static str) -> Field {
    Field::new(name, Schema::Text(TextRule::of(Format::Any)), summary)
}

/// The operations of this subject.
pub(super) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Put,
        path: "/logtest",
        id: "run_logtest_tool",
        tag: "Logtest",
        summary: "Decode a line of a log and look for its rule",
        access: Access::Action("logtest:run"),
        routing: Routing::Master,
        parameters: &[],
        body: Body::Json(Schema::Object(&[
            text("token", "The session to go on with; a new one begins where it is left out"),
            text("log_format", "The format of the log, such as syslog or json").required(),
            text("location", "The log's name").required(),
            text("event", "The line").required(),
        ])),
        reply: Shape::Data(Property::Object(&[])),
        deprecated: false,
        handler: |call| Box::pin(handlers::run_logtest_tool(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/logtest/sessions/{token}",
        id: "end_logtest_session",
        tag: "Logtest",
        summary: "End a session of log tests",
        access: Access::Action("logtest:run"),
        routing: Routing::Master,
        parameters: &[LOGTEST_SESSION.parameter],
        body: Body::None,
        reply: Shape::Data(Property::Object(&[])),
        deprecated: false,
        handler: |call| Box::pin(handlers::end_logtest_session(call)),
    },
];
