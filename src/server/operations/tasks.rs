//! `/tasks`: tasks that were begun and how they stand.

use super::shared::{LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};
use crate::handlers::tasks as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Routing, Shape, TextRule, Verb,
};

const ALPHANUMERIC: Kind = Kind::Text(TextRule::of(Format::Alphanumeric));

/// About which agents.
pub(crate) const AGENTS_OF_TASKS: Key<Vec<String>> = Key::new(Parameter::query(
    "agents_list",
    Kind::List(TextRule::of(Format::Numbers).at_least(3)),
    "Ids of agents that the tasks are about; all where it is left out",
));

/// Which tasks.
pub(crate) const TASKS_LIST: Key<Vec<String>> = Key::new(Parameter::query(
    "tasks_list",
    Kind::List(TextRule::of(Format::Numbers)),
    "Numbers of tasks; all where it is left out",
));

/// What is done.
pub(crate) const COMMAND: Key<String> = Key::new(Parameter::query(
    "command",
    Kind::Text(TextRule::of(Format::SymbolsAlphanumeric)),
    "What the task does, such as upgrade",
));

/// Which node does it.
pub(crate) const NODE: Key<String> =
    Key::new(Parameter::query("node", ALPHANUMERIC, "Node of the cluster that does the task"));

/// Who asked for it.
pub(crate) const MODULE: Key<String> =
    Key::new(Parameter::query("module", ALPHANUMERIC, "Module that asked for the task, such as api"));

/// How it stands.
pub(crate) const TASK_STATUS: Key<String> =
    Key::new(Parameter::query("status", ALPHANUMERIC, "State of the task, such as In progress"));

/// The operations of this subject.
pub(super) const OPERATIONS: &[Operation] = &[Operation {
    verb: Verb::Get,
    path: "/tasks/status",
    id: "get_tasks_status",
    tag: "Tasks",
    summary: "List tasks and how they stand",
    access: Access::Action("task:status"),
    routing: Routing::Master,
    parameters: &[
        OFFSET.parameter,
        LIMIT.parameter,
        Q.parameter,
        SEARCH.parameter,
        SELECT.parameter,
        SORT.parameter,
        AGENTS_OF_TASKS.parameter,
        TASKS_LIST.parameter,
        COMMAND.parameter,
        NODE.parameter,
        MODULE.parameter,
        TASK_STATUS.parameter,
    ],
    body: Body::None,
    reply: Shape::Items(Property::Object(&[
        ("task_id", Property::Integer),
        ("agent_id", Property::Text),
        ("node", Property::Text),
        ("module", Property::Text),
        ("command", Property::Text),
        ("create_time", Property::Date),
        ("last_update_time", Property::Date),
        ("status", Property::Text),
        ("error_message", Property::Text),
    ])),
    deprecated: false,
    handler: |call| Box::pin(handlers::get_tasks_status(call)),
}];
