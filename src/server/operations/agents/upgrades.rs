//! `/agents`: upgrades.

use super::registry::{
    AGENTS_LIST, AGENTS_LIST_OR_ALL, GROUP, IP, MANAGER, NAME, NODE_NAME, OS_NAME, OS_PLATFORM, OS_VERSION,
    REGISTER_IP, VERSION,
};
use crate::handlers::agents as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Shape, TextRule, Verb,
};
use crate::operations::shared::Q;

/// Where packages come from.
pub(crate) const WPK_REPO: Key<String> = Key::new(Parameter::query(
    "wpk_repo",
    Kind::Text(TextRule::of(Format::Path)),
    "Address of the repository of packages; Wazuh's own where it is left out",
));

/// To which version.
pub(crate) const UPGRADE_VERSION: Key<String> = Key::new(Parameter::query(
    "upgrade_version",
    Kind::Text(TextRule::of(Format::WazuhVersion)),
    "Version to upgrade to; the manager's own where it is left out",
));

/// Over HTTP.
pub(crate) const USE_HTTP: Key<bool> = Key::new(
    Parameter::query("use_http", Kind::Boolean, "Fetch packages over HTTP rather than HTTPS").or("false"),
);

/// Whatever the version.
pub(crate) const FORCE: Key<bool> = Key::new(
    Parameter::query(
        "force",
        Kind::Boolean,
        "Upgrade whatever the versions of agent and manager are, also to an older one",
    )
    .or("false"),
);

/// Which kind of package.
pub(crate) const PACKAGE_TYPE: Key<String> = Key::new(Parameter::query(
    "package_type",
    Kind::Text(TextRule::one_of(&["rpm", "deb"])),
    "Kind of package for systems that do not tell which they take",
));

/// A package on the manager.
pub(crate) const FILE_PATH: Key<String> = Key::new(
    Parameter::query(
        "file_path",
        Kind::Text(TextRule::of(Format::WpkPath)),
        "Path of the package on the manager; it must be readable for its user",
    )
    .required(),
);

/// What installs it.
pub(crate) const INSTALLER: Key<String> = Key::new(Parameter::query(
    "installer",
    Kind::Text(TextRule::of(Format::Alphanumeric)),
    "Program in the package that installs it",
));

const UPGRADE: Access =
    Access::On(("agent:upgrade", Resource::named("agent:id", "agents_list").or_all("all")));

const TASK: Shape =
    Shape::Items(Property::Object(&[("agent", Property::Text), ("task_id", Property::Integer)]));

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/agents/uninstall",
        id: "get_agent_uninstall_permission",
        tag: "Agents",
        summary: "Tell whether the caller may uninstall agents",
        access: Access::Action("agent:uninstall"),
        routing: Routing::Master,
        parameters: &[],
        body: Body::None,
        reply: Shape::Message,
        deprecated: false,
        handler: |call| Box::pin(handlers::get_agent_uninstall_permission(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/agents/upgrade",
        id: "put_upgrade_agents",
        tag: "Agents",
        summary: "Upgrade agents with packages of a repository",
        access: UPGRADE,
        routing: Routing::Master,
        parameters: &[
            AGENTS_LIST_OR_ALL.parameter,
            WPK_REPO.parameter,
            UPGRADE_VERSION.parameter,
            USE_HTTP.parameter,
            FORCE.parameter,
            PACKAGE_TYPE.parameter,
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
        reply: TASK,
        deprecated: false,
        handler: |call| Box::pin(handlers::put_upgrade_agents(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/agents/upgrade_custom",
        id: "put_upgrade_custom_agents",
        tag: "Agents",
        summary: "Upgrade agents with a package of one's own",
        access: UPGRADE,
        routing: Routing::Master,
        parameters: &[
            AGENTS_LIST_OR_ALL.parameter,
            FILE_PATH.parameter,
            INSTALLER.parameter,
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
        reply: TASK,
        deprecated: false,
        handler: |call| Box::pin(handlers::put_upgrade_custom_agents(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/agents/upgrade_result",
        id: "get_agent_upgrade",
        tag: "Agents",
        summary: "Tell how the last upgrades of agents went",
        access: Access::On(("agent:upgrade", Resource::named("agent:id", "agents_list"))),
        routing: Routing::Master,
        parameters: &[
            AGENTS_LIST.parameter,
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
        reply: Shape::Items(Property::Object(&[
            ("message", Property::Text),
            ("agent", Property::Text),
            ("task_id", Property::Integer),
            ("node", Property::Text),
            ("module", Property::Text),
            ("command", Property::Text),
            ("status", Property::Text),
            ("error_msg", Property::Text),
            ("create_time", Property::Date),
            ("update_time", Property::Date),
        ])),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_agent_upgrade(call)),
    },
];
