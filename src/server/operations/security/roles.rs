//! `/security/roles`: roles, their policies and their rules.

use super::users::POSITION;
use crate::handlers::security as handlers;
use crate::operation::{
    Access, Body, Field, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Schema, Shape,
    TextRule, Verb,
};
use crate::operations::shared::{DISTINCT, LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};

/// A role's number in a path.
pub(crate) const ROLE_ID: Key<String> =
    Key::new(Parameter::path("role_id", Kind::Text(TextRule::of(Format::Numbers)), "The role's number"));

const ROLE_IDS: Parameter = Parameter::query(
    "role_ids",
    Kind::List(TextRule::of(Format::Numbers)),
    "Numbers of roles; all where it is left out",
);

const ROLE_IDS_OR_ALL: Parameter =
    Parameter::query("role_ids", Kind::List(TextRule::of(Format::NumbersOrAll)), "Numbers of roles, or all")
        .required();

const POLICY_IDS: Parameter =
    Parameter::query("policy_ids", Kind::List(TextRule::of(Format::Numbers)), "Numbers of policies")
        .required();

const POLICY_IDS_OR_ALL: Parameter = Parameter::query(
    "policy_ids",
    Kind::List(TextRule::of(Format::NumbersOrAll)),
    "Numbers of policies, or all",
)
.required();

const RULE_IDS: Parameter =
    Parameter::query("rule_ids", Kind::List(TextRule::of(Format::Numbers)), "Numbers of security rules")
        .required();

const RULE_IDS_OR_ALL: Parameter = Parameter::query(
    "rule_ids",
    Kind::List(TextRule::of(Format::NumbersOrAll)),
    "Numbers of security rules, or all",
)
.required();

const NAME: Field =
    Field::new("name", Schema::Text(TextRule::of(Format::Names).at_most(64)), "The role's name");

/// A role, as answers show it.
const ROLE: Property = Property::Object(&[
    ("id", Property::Integer),
    ("name", Property::Text),
    ("policies", Property::List(&Property::Integer)),
    ("users", Property::List(&Property::Integer)),
    ("rules", Property::List(&Property::Integer)),
]);

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/security/roles",
        id: "get_roles",
        tag: "Security",
        summary: "List roles",
        access: Access::On(("security:read", Resource::named("role:id", "role_ids"))),
        routing: Routing::Master,
        parameters: &[
            ROLE_IDS,
            OFFSET.parameter,
            LIMIT.parameter,
            SEARCH.parameter,
            SELECT.parameter,
            SORT.parameter,
            Q.parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(ROLE),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_roles(call)),
    },
    Operation {
        verb: Verb::Post,
        path: "/security/roles",
        id: "add_role",
        tag: "Security",
        summary: "Create a role",
        access: Access::Action("security:create"),
        routing: Routing::Master,
        parameters: &[],
        body: Body::Json(Schema::Object(&[NAME.required()])),
        reply: Shape::Items(ROLE),
        deprecated: false,
        handler: |call| Box::pin(handlers::add_role(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/security/roles",
        id: "remove_roles",
        tag: "Security",
        summary: "Remove roles",
        access: Access::On(("security:delete", Resource::named("role:id", "role_ids").or_all("all"))),
        routing: Routing::Master,
        parameters: &[ROLE_IDS_OR_ALL],
        body: Body::None,
        reply: Shape::Items(ROLE),
        deprecated: false,
        handler: |call| Box::pin(handlers::remove_roles(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/security/roles/{role_id}",
        id: "update_role",
        tag: "Security",
        summary: "Give a role another name",
        access: Access::On(("security:update", Resource::named("role:id", "role_id"))),
        routing: Routing::Master,
        parameters: &[ROLE_ID.parameter],
        body: Body::Json(Schema::Object(&[NAME])),
        reply: Shape::Items(ROLE),
        deprecated: false,
        handler: |call| Box::pin(handlers::update_role(call)),
    },
    Operation {
        verb: Verb::Post,
        path: "/security/roles/{role_id}/policies",
        id: "set_role_policy",
        tag: "Security",
        summary: "Give policies to a role",
        access: Access::Each(&[
            ("security:update", Resource::named("role:id", "role_id")),
            ("security:update", Resource::named("policy:id", "policy_ids")),
        ]),
        routing: Routing::Master,
        parameters: &[ROLE_ID.parameter, POLICY_IDS, POSITION.parameter],
        body: Body::None,
        reply: Shape::Items(ROLE),
        deprecated: false,
        handler: |call| Box::pin(handlers::set_role_policy(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/security/roles/{role_id}/policies",
        id: "remove_role_policy",
        tag: "Security",
        summary: "Take policies from a role",
        access: Access::Each(&[
            ("security:delete", Resource::named("role:id", "role_id")),
            ("security:delete", Resource::named("policy:id", "policy_ids").or_all("all")),
        ]),
        routing: Routing::Master,
        parameters: &[ROLE_ID.parameter, POLICY_IDS_OR_ALL],
        body: Body::None,
        reply: Shape::Items(ROLE),
        deprecated: false,
        handler: |call| Box::pin(handlers::remove_role_policy(call)),
    },
    Operation {
        verb: Verb::Post,
        path: "/security/roles/{role_id}/rules",
        id: "set_role_rule",
        tag: "Security",
        summary: "Give a role to those whom security rules fit",
        access: Access::Each(&[
            ("security:update", Resource::named("role:id", "role_id")),
            ("security:update", Resource::named("rule:id", "rule_ids")),
        ]),
        routing: Routing::Master,
        parameters: &[ROLE_ID.parameter, RULE_IDS],
        body: Body::None,
        reply: Shape::Items(ROLE),
        deprecated: false,
        handler: |call| Box::pin(handlers::set_role_rule(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/security/roles/{role_id}/rules",
        id: "remove_role_rule",
        tag: "Security",
        summary: "Take security rules from a role",
        access: Access::Each(&[
            ("security:delete", Resource::named("role:id", "role_id")),
            ("security:delete", Resource::named("rule:id", "rule_ids").or_all("all")),
        ]),
        routing: Routing::Master,
        parameters: &[ROLE_ID.parameter, RULE_IDS_OR_ALL],
        body: Body::None,
        reply: Shape::Items(ROLE),
        deprecated: false,
        handler: |call| Box::pin(handlers::remove_role_rule(call)),
    },
];
