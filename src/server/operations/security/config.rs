//! `/security/config`: for how long tokens live, and the rule where no policy says anything.

use crate::handlers::security as handlers;
use crate::operation::{Access, Body, Field, Operation, Property, Routing, Schema, Shape, TextRule, Verb};

const CONFIG: Property =
    Property::Object(&[("auth_token_exp_timeout", Property::Integer), ("rbac_mode", Property::Text)]);

const OPTIONS: Schema = Schema::SomeOf(&[
    Field::new(
        "auth_token_exp_timeout",
        Schema::Integer { least: 30 },
        "For how many seconds a token is good; 900 where left out",
    ),
    Field::new(
        "rbac_mode",
        Schema::Text(TextRule::one_of(&["white", "black"])),
        "Whether what no policy speaks of is refused (white, also where left out) or permitted (black)",
    ),
]);

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/security/config",
        id: "get_security_config",
        tag: "Security",
        summary: "Show the configuration of the API's security",
        access: Access::Action("security:read_config"),
        routing: Routing::Master,
        parameters: &[],
        body: Body::None,
        reply: Shape::Data(CONFIG),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_security_config(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/security/config",
        id: "put_security_config",
        tag: "Security",
        summary: "Change the configuration of the API's security and end all tokens",
        access: Access::Action("security:update_config"),
        routing: Routing::Master,
        parameters: &[],
        body: Body::Json(OPTIONS),
        reply: Shape::Message,
        deprecated: false,
        handler: |call| Box::pin(handlers::put_security_config(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/security/config",
        id: "delete_security_config",
        tag: "Security",
        summary: "Put the configuration of the API's security back to its defaults and end all tokens",
        access: Access::Action("security:update_config"),
        routing: Routing::Master,
        parameters: &[],
        body: Body::None,
        reply: Shape::Message,
        deprecated: false,
        handler: |call| Box::pin(handlers::delete_security_config(call)),
    },
];
