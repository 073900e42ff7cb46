//! `/security/users`: users and their roles.

use crate::handlers::security as handlers;
use crate::operation::{
    Access, Body, Field, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Schema, Shape,
    TextRule, Verb,
};
use crate::operations::shared::{DISTINCT, LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};

/// A user's number in a path.
pub(crate) const USER_ID: Key<String> =
    Key::new(Parameter::path("user_id", Kind::Text(TextRule::of(Format::Numbers)), "The user's number"));

/// Whether a user may log in by authorisation context.
pub(crate) const ALLOW_RUN_AS: Key<bool> = Key::new(
    Parameter::query("allow_run_as", Kind::Boolean, "Whether the user may log in by authorisation context")
        .or("false"),
);

/// Where new links go among the others.
pub(crate) const POSITION: Key<i64> = Key::new(Parameter::query(
    "position",
    Kind::Integer { least: Some(0), most: None },
    "Place of the first of them in the order, counted from 0; the end where it is left out",
));

const USER_IDS: Parameter = Parameter::query(
    "user_ids",
    Kind::List(TextRule::of(Format::Numbers)),
    "Numbers of users; all where it is left out",
);

const USER_IDS_OR_ALL: Parameter =
    Parameter::query("user_ids", Kind::List(TextRule::of(Format::NumbersOrAll)), "Numbers of users, or all")
        .required();

const ROLE_IDS_OR_ALL: Parameter =
    Parameter::query("role_ids", Kind::List(TextRule::of(Format::NumbersOrAll)), "Numbers of roles, or all")
        .required();

/// A user, as answers show it.
const USER: Property = Property::Object(&[
    ("id", Property::Integer),
    ("username", Property::Text),
    ("allow_run_as", Property::Boolean),
    ("roles", Property::List(&Property::Integer)),
]);

const PASSWORD: Field = Field::new(
    "password",
    Schema::Text(TextRule::of(Format::Password)),
    "8 to 64 characters, with a lower-case and an upper-case letter, a digit and another sign",
);

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/security/users",
        id: "get_users",
        tag: "Security",
        summary: "List users",
        access: Access::On(("security:read", Resource::named("user:id", "user_ids"))),
        routing: Routing::Master,
        parameters: &[
            USER_IDS,
            OFFSET.parameter,
            LIMIT.parameter,
            SEARCH.parameter,
            SELECT.parameter,
            SORT.parameter,
            Q.parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(USER),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_users(call)),
    },
    Operation {
        verb: Verb::Post,
        path: "/security/users",
        id: "create_user",
        tag: "Security",
        summary: "Create a user",
        access: Access::Action("security:create_user"),
        routing: Routing::Master,
        parameters: &[],
        body: Body::Json(Schema::Object(&[
            Field::new(
                "username",
                Schema::Text(TextRule::of(Format::Names).at_least(4).at_most(64)),
                "The user's name",
            )
            .required(),
            PASSWORD.required(),
        ])),
        reply: Shape::Items(USER),
        deprecated: false,
        handler: |call| Box::pin(handlers::create_user(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/security/users",
        id: "delete_users",
        tag: "Security",
        summary: "Remove users",
        access: Access::On(("security:delete", Resource::named("user:id", "user_ids").or_all("all"))),
        routing: Routing::Master,
        parameters: &[USER_IDS_OR_ALL],
        body: Body::None,
        reply: Shape::Items(USER),
        deprecated: false,
        handler: |call| Box::pin(handlers::delete_users(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/security/users/{user_id}",
        id: "update_user",
        tag: "Security",
        summary: "Give a user another password",
        access: Access::On(("security:update", Resource::named("user:id", "user_id"))),
        routing: Routing::Master,
        parameters: &[USER_ID.parameter],
        body: Body::Json(Schema::Object(&[PASSWORD])),
        reply: Shape::Items(USER),
        deprecated: false,
        handler: |call| Box::pin(handlers::update_user(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/security/users/{user_id}/run_as",
        id: "edit_run_as",
        tag: "Security",
        summary: "Let a user log in by authorisation context, or not",
        access: Access::Action("security:edit_run_as"),
        routing: Routing::Master,
        parameters: &[USER_ID.parameter, ALLOW_RUN_AS.parameter],
        body: Body::None,
        reply: Shape::Items(USER),
        deprecated: false,
        handler: |call| Box::pin(handlers::edit_run_as(call)),
    },
    Operation {
        verb: Verb::Post,
        path: "/security/users/{user_id}/roles",
        id: "set_user_role",
        tag: "Security",
        summary: "Give roles to a user",
        access: Access::Each(&[
            ("security:update", Resource::named("user:id", "user_id")),
            ("security:update", Resource::named("role:id", "role_ids").or_all("all")),
        ]),
        routing: Routing::Master,
        parameters: &[USER_ID.parameter, ROLE_IDS_OR_ALL, POSITION.parameter],
        body: Body::None,
        reply: Shape::Items(USER),
        deprecated: false,
        handler: |call| Box::pin(handlers::set_user_role(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/security/users/{user_id}/roles",
        id: "remove_user_role",
        tag: "Security",
        summary: "Take roles from a user",
        access: Access::Each(&[
            ("security:delete", Resource::named("user:id", "user_id")),
            ("security:delete", Resource::named("role:id", "role_ids").or_all("all")),
        ]),
        routing: Routing::Master,
        parameters: &[USER_ID.parameter, ROLE_IDS_OR_ALL],
        body: Body::None,
        reply: Shape::Items(USER),
        deprecated: false,
        handler: |call| Box::pin(handlers::remove_user_role(call)),
    },
];
