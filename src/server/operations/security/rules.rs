//! `/security/rules`: who gets which roles by authorisation context.

use crate::handlers::security as handlers;
use crate::operation::{
    Access, Body, Field, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Schema, Shape,
    TextRule, Verb,
};
use crate::operations::shared::{DISTINCT, LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};

/// A security rule's number in a path.
pub(crate) const SECURITY_RULE_ID: Key<String> = Key::new(Parameter::path(
    "rule_id",
    Kind::Text(TextRule::of(Format::Numbers)),
    "The security rule's number",
));

const RULE_IDS: Parameter = Parameter::query(
    "rule_ids",
    Kind::List(TextRule::of(Format::Numbers)),
    "Numbers of security rules; all where it is left out",
);

const RULE_IDS_OR_ALL: Parameter = Parameter::query(
    "rule_ids",
    Kind::List(TextRule::of(Format::NumbersOrAll)),
    "Numbers of security rules, or all",
)
.required();

const NAME: Field =
    Field::new("name", Schema::Text(TextRule::of(Format::Names).at_most(64)), "The security rule's name");

const BODY: Field = Field::new(
    "rule",
    Schema::Open(&[]),
    "What an authorisation context must be like, as FIND, MATCH, AND, OR and NOT say",
);

/// A security rule, as answers show it.
const RULE: Property = Property::Object(&[
    ("id", Property::Integer),
    ("name", Property::Text),
    ("rule", Property::Object(&[])),
    ("roles", Property::List(&Property::Integer)),
]);

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/security/rules",
        id: "get_rules",
        tag: "Security",
        summary: "List security rules",
        access: Access::On(("security:read", Resource::named("rule:id", "rule_ids"))),
        routing: Routing::Master,
        parameters: &[
            RULE_IDS,
            OFFSET.parameter,
            LIMIT.parameter,
            SEARCH.parameter,
            SELECT.parameter,
            SORT.parameter,
            Q.parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(RULE),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_rules(call)),
    },
    Operation {
        verb: Verb::Post,
        path: "/security/rules",
        id: "add_rule",
        tag: "Security",
        summary: "Create a security rule",
        access: Access::Action("security:create"),
        routing: Routing::Master,
        parameters: &[],
        body: Body::Json(Schema::Object(&[NAME.required(), BODY.required()])),
        reply: Shape::Items(RULE),
        deprecated: false,
        handler: |call| Box::pin(handlers::add_rule(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/security/rules",
        id: "remove_rules",
        tag: "Security",
        summary: "Remove security rules",
        access: Access::On(("security:delete", Resource::named("rule:id", "rule_ids").or_all("all"))),
        routing: Routing::Master,
        parameters: &[RULE_IDS_OR_ALL],
        body: Body::None,
        reply: Shape::Items(RULE),
        deprecated: false,
        handler: |call| Box::pin(handlers::remove_rules(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/security/rules/{rule_id}",
        id: "update_rule",
        tag: "Security",
        summary: "Change a security rule",
        access: Access::On(("security:update", Resource::named("rule:id", "rule_id"))),
        routing: Routing::Master,
        parameters: &[SECURITY_RULE_ID.parameter],
        body: Body::Json(Schema::Object(&[NAME, BODY])),
        reply: Shape::Items(RULE),
        deprecated: false,
        handler: |call| Box::pin(handlers::update_rule(call)),
    },
];
