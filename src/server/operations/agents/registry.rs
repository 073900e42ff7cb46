//! `/agents`: agents, their registration and their keys.

use crate::handlers::agents as handlers;
use crate::operation::{
    Access, Body, Field, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Schema, Shape,
    TextRule, Verb,
};
use crate::operations::shared::{DISTINCT, LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};

/// An agent's id in a path.
pub(crate) const AGENT_ID: Key<String> = Key::new(Parameter::path(
    "agent_id",
    Kind::Text(TextRule::of(Format::Numbers).at_least(3)),
    "The agent's id, with three digits or more",
));

/// Which agents.
pub(crate) const AGENTS_LIST: Key<Vec<String>> = Key::new(Parameter::query(
    "agents_list",
    Kind::List(TextRule::of(Format::Numbers).at_least(3)),
    "Ids of agents; all where it is left out",
));

/// Which agents, or the word `all`.
pub(crate) const AGENTS_LIST_OR_ALL: Key<Vec<String>> = Key::new(
    Parameter::query(
        "agents_list",
        Kind::List(TextRule::of(Format::NumbersOrAll).at_least(3)),
        "Ids of agents, or all",
    )
    .required(),
);

/// In which states.
pub(crate) const STATUS: Key<Vec<String>> = Key::new(Parameter::query(
    "status",
    Kind::List(TextRule::one_of(&["active", "pending", "never_connected", "disconnected"])),
    "States the agent may be in",
));

/// In which states, or the word `all`.
pub(crate) const STATUS_OR_ALL: Key<Vec<String>> = Key::new(
    Parameter::query(
        "status",
        Kind::List(TextRule::one_of(&["all", "active", "pending", "never_connected", "disconnected"])),
        "States the agent may be in, or all",
    )
    .required(),
);

const TIMEFRAME: Kind = Kind::Text(TextRule::of(Format::Timeframe));
const ALPHANUMERIC: Kind = Kind::Text(TextRule::of(Format::Alphanumeric));

/// Silent for how long.
pub(crate) const OLDER_THAN: Key<String> = Key::new(Parameter::query(
    "older_than",
    TIMEFRAME,
    "How long the agent must have been silent, or registered where it never connected, such as 7d",
));

/// Silent for how long, a week where nothing is said.
pub(crate) const OLDER_THAN_A_WEEK: Key<String> = Key::new(
    Parameter::query(
        "older_than",
        TIMEFRAME,
        "How long the agent must have been silent, or registered where it never connected; 0s for no limit",
    )
    .or("7d"),
);

/// Platform of the agent's system.
pub(crate) const OS_PLATFORM: Key<String> =
    Key::new(Parameter::query("os.platform", ALPHANUMERIC, "Platform of the agent's system, such as ubuntu"));

/// Version of the agent's system.
pub(crate) const OS_VERSION: Key<String> =
    Key::new(Parameter::query("os.version", ALPHANUMERIC, "Version of the agent's system"));

/// Name of the agent's system.
pub(crate) const OS_NAME: Key<String> =
    Key::new(Parameter::query("os.name", ALPHANUMERIC, "Name of the agent's system"));

/// Name of the agent's manager.
pub(crate) const MANAGER: Key<String> =
    Key::new(Parameter::query("manager", ALPHANUMERIC, "Host name of the manager that the agent reports to"));

/// Version of the agent.
pub(crate) const VERSION: Key<String> = Key::new(Parameter::query(
    "version",
    ALPHANUMERIC,
    "Version of the agent, with or without its leading v",
));

/// Group of the agent.
pub(crate) const GROUP: Key<String> =
    Key::new(Parameter::query("group", Kind::Text(TextRule::of(Format::GroupNames)), "Group of the agent"));

/// Node of the agent.
pub(crate) const NODE_NAME: Key<String> = Key::new(Parameter::query(
    "node_name",
    Kind::Text(TextRule::of(Format::Names)),
    "Node of the cluster that the agent reports to",
));

/// Name of the agent.
pub(crate) const NAME: Key<String> = Key::new(Parameter::query("name", ALPHANUMERIC, "Name of the agent"));

/// Address of the agent.
pub(crate) const IP: Key<String> =
    Key::new(Parameter::query("ip", ALPHANUMERIC, "Address that the agent reports from"));

/// Address the agent was registered with.
pub(crate) const REGISTER_IP: Key<String> =
    Key::new(Parameter::query("registerIP", ALPHANUMERIC, "Address that the agent was registered with"));

/// Whether the agent's groups are in step.
pub(crate) const GROUP_CONFIG_STATUS: Key<String> = Key::new(Parameter::query(
    "group_config_status",
    Kind::Text(TextRule::one_of(&["synced", "not synced"])),
    "Whether the agent has its groups' current configuration",
));

/// Whether the key goes, too.
pub(crate) const PURGE: Key<bool> = Key::new(
    Parameter::query("purge", Kind::Boolean, "Take the agents out of the key store for good").or("false"),
);

/// Name of a new agent.
pub(crate) const AGENT_NAME: Key<String> = Key::new(
    Parameter::query(
        "agent_name",
        Kind::Text(TextRule::of(Format::Names).at_most(128)),
        "Name of the new agent",
    )
    .required(),
);

/// What to tell apart.
pub(crate) const FIELDS: Key<Vec<String>> = Key::new(Parameter::query(
    "fields",
    Kind::List(TextRule::of(Format::Names)),
    "Fields whose combinations of values are counted",
));

/// An agent, as lists show it.
pub(in crate::operations) const AGENT: Property = Property::Object(&[
    ("id", Property::Text),
    ("name", Property::Text),
    ("ip", Property::Text),
    ("registerIP", Property::Text),
    ("status", Property::Text),
    ("status_code", Property::Integer),
    ("version", Property::Text),
    (
        "os",
        Property::Object(&[
            ("arch", Property::Text),
            ("codename", Property::Text),
            ("major", Property::Text),
            ("minor", Property::Text),
            ("name", Property::Text),
            ("platform", Property::Text),
            ("uname", Property::Text),
            ("version", Property::Text),
        ]),
    ),
    ("group", Property::List(&Property::Text)),
    ("group_config_status", Property::Text),
    ("configSum", Property::Text),
    ("mergedSum", Property::Text),
    ("manager", Property::Text),
    ("node_name", Property::Text),
    ("dateAdd", Property::Date),
    ("lastKeepAlive", Property::Date),
    ("disconnection_time", Property::Date),
]);

/// How many agents have their groups' current configuration.
pub(in crate::operations) const COUNTED_SYNC: Property = Property::Object(&[
    ("synced", Property::Integer),
    ("not_synced", Property::Integer),
    ("total", Property::Integer),
]);

const NEW_AGENT: Shape = Shape::Data(Property::Object(&[("id", Property::Text), ("key", Property::Text)]));

const READ: Access = Access::On(("agent:read", Resource::every("agent:id")));

const NAME_FIELD: Field =
    Field::new("name", Schema::Text(TextRule::of(Format::Names)), "The agent's name").required();

const IP_FIELD: Field = Field::new(
    "ip",
    Schema::Text(TextRule::of(Format::AlphanumericSymbols)),
    "The address or network the agent may report from, or any, which is also meant where it is left out",
);

const FORCE: Schema = Schema::Object(&[
    Field::new("enabled", Schema::Boolean, "Whether an agent in the way may be replaced"),
    Field::new(
        "disconnected_time",
        Schema::Object(&[
            Field::new("enabled", Schema::Boolean, "Whether this condition counts"),
            Field::new("value", Schema::Text(TextRule::of(Format::Timeframe)), "How long, such as 1h"),
        ]),
        "How long the agent in the way must have been disconnected",
    ),
    Field::new(
        "after_registration_time",
        Schema::Text(TextRule::of(Format::Timeframe)),
        "How long ago the agent in the way must have been registered",
    ),
]);

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/agents",
        id: "get_agents",
        tag: "Agents",
        summary: "List agents",
        access: Access::On(("agent:read", Resource::named("agent:id", "agents_list"))),
        routing: Routing::Master,
        parameters: &[
            AGENTS_LIST.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SELECT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            STATUS.parameter,
            Q.parameter,
            OLDER_THAN.parameter,
            OS_PLATFORM.parameter,
            OS_VERSION.parameter,
            OS_NAME.parameter,
            MANAGER.parameter,
            VERSION.parameter,
            GROUP.parameter,
            NODE_NAME.parameter,
            NAME.parameter,
            IP.parameter,
            REGISTER_IP.parameter,
            GROUP_CONFIG_STATUS.parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(AGENT),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_agents(call)),
    },
    Operation {
        verb: Verb::Post,
        path: "/agents",
        id: "add_agent",
        tag: "Agents",
        summary: "Register an agent",
        access: Access::Action("agent:create"),
        routing: Routing::Master,
        parameters: &[],
        body: Body::Json(Schema::Object(&[
            NAME_FIELD,
            IP_FIELD,
            Field::new("force", Schema::Any, "Replaces nothing here").ignored(),
        ])),
        reply: NEW_AGENT,
        deprecated: false,
        handler: |call| Box::pin(handlers::add_agent(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/agents",
        id: "delete_agents",
        tag: "Agents",
        summary: "Remove agents",
        access: Access::On(("agent:delete", Resource::named("agent:id", "agents_list").or_all("all"))),
        routing: Routing::Master,
        parameters: &[
            AGENTS_LIST_OR_ALL.parameter,
            PURGE.parameter,
            STATUS_OR_ALL.parameter,
            OLDER_THAN_A_WEEK.parameter,
            Q.parameter,
            OS_PLATFORM.parameter,
            OS_VERSION.parameter,
            OS_NAME.parameter,
            MANAGER.parameter,
            VERSION.parameter,
            GROUP.parameter,
            NODE_NAME.parameter,
            NAME.parameter,
            IP.parameter,
            REGISTER_IP.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::delete_agents(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/agents/{agent_id}/key",
        id: "get_agent_key",
        tag: "Agents",
        summary: "Show the key that an agent is registered with",
        access: Access::On(("agent:read", Resource::named("agent:id", "agent_id"))),
        routing: Routing::Master,
        parameters: &[AGENT_ID.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Object(&[("id", Property::Text), ("key", Property::Text)])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_agent_key(call)),
    },
    Operation {
        verb: Verb::Post,
        path: "/agents/insert",
        id: "insert_agent",
        tag: "Agents",
        summary: "Register an agent with an id and a key of one's own",
        access: Access::Action("agent:create"),
        routing: Routing::Master,
        parameters: &[],
        body: Body::Json(Schema::Object(&[
            Field::new("id", Schema::Text(TextRule::of(Format::Numbers).at_least(3)), "The agent's id"),
            Field::new(
                "key",
                Schema::Text(TextRule::of(Format::WazuhKey).at_least(64).at_most(64)),
                "The agent's key, 64 letters and digits",
            )
            .secret(),
            NAME_FIELD,
            IP_FIELD,
            Field::new("force", FORCE, "When an agent that is in the way is replaced"),
            Field::new("agent_id", Schema::Any, "An old name of id").ignored(),
        ])),
        reply: NEW_AGENT,
        deprecated: false,
        handler: |call| Box::pin(handlers::insert_agent(call)),
    },
    Operation {
        verb: Verb::Post,
        path: "/agents/insert/quick",
        id: "post_new_agent",
        tag: "Agents",
        summary: "Register an agent by its name alone, from any address",
        access: Access::Action("agent:create"),
        routing: Routing::Master,
        parameters: &[AGENT_NAME.parameter],
        body: Body::None,
        reply: NEW_AGENT,
        deprecated: false,
        handler: |call| Box::pin(handlers::post_new_agent(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/agents/no_group",
        id: "get_agent_no_group",
        tag: "Agents",
        summary: "List the agents that are in no group",
        access: READ,
        routing: Routing::Master,
        parameters: &[
            OFFSET.parameter,
            LIMIT.parameter,
            SELECT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            Q.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(AGENT),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_agent_no_group(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/agents/outdated",
        id: "get_agent_outdated",
        tag: "Agents",
        summary: "List the agents that are older than their manager",
        access: READ,
        routing: Routing::Master,
        parameters: &[
            OFFSET.parameter,
            LIMIT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            SELECT.parameter,
            Q.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(AGENT),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_agent_outdated(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/agents/stats/distinct",
        id: "get_agent_fields",
        tag: "Agents",
        summary: "Count the agents by the values of some fields",
        access: READ,
        routing: Routing::Master,
        parameters: &[
            FIELDS.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            Q.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(AGENT),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_agent_fields(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/agents/summary",
        id: "get_agents_summary",
        tag: "Agents",
        summary: "Count the agents by state, system and group",
        access: Access::On(("agent:read", Resource::named("agent:id", "agents_list"))),
        routing: Routing::Master,
        parameters: &[AGENTS_LIST.parameter],
        body: Body::None,
        reply: Shape::Data(Property::Object(&[
            ("status", Property::Map(&Property::Integer)),
            ("os", Property::Map(&Property::Integer)),
            ("groups", Property::Map(&Property::Integer)),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_agents_summary(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/agents/summary/os",
        id: "get_agent_summary_os",
        tag: "Agents",
        summary: "List the platforms that agents run on",
        access: READ,
        routing: Routing::Master,
        parameters: &[],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_agent_summary_os(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/agents/summary/status",
        id: "get_agent_summary_status",
        tag: "Agents",
        summary: "Count the agents by state and by whether their configuration is current",
        access: READ,
        routing: Routing::Master,
        parameters: &[],
        body: Body::None,
        reply: Shape::Data(Property::Object(&[
            ("connection", Property::Map(&Property::Integer)),
            ("configuration", COUNTED_SYNC),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_agent_summary_status(call)),
    },
];
