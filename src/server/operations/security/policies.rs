//! `/security/policies`: what roles may do.

use crate::handlers::security as handlers;
use crate::operation::{
    Access, Body, Field, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Schema, Shape,
    TextRule, Verb,
};
use crate::operations::shared::{DISTINCT, LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};

/// A policy's number in a path.
pub(crate) const POLICY_ID: Key<String> =
    Key::new(Parameter::path("policy_id", Kind::Text(TextRule::of(Format::Numbers)), "The policy's number"));

const POLICY_IDS: Parameter = Parameter::query(
    "policy_ids",
    Kind::List(TextRule::of(Format::Numbers)),
    "Numbers of policies; all where it is left out",
);

const POLICY_IDS_OR_ALL: Parameter = Parameter::query(
    "policy_ids",
    Kind::List(TextRule::of(Format::NumbersOrAll)),
    "Numbers of policies, or all",
)
.required();

const NAME: Field =
    Field::new("name", Schema::Text(TextRule::of(Format::Names).at_most(64)), "The policy's name");

const TEXTS: Schema = Schema::List(&Schema::Text(TextRule::of(Format::Any)));

const BODY: Field = Field::new(
    "policy",
    Schema::Open(&[
        Field::new("actions", TEXTS, "What is permitted or not, such as agent:read").required(),
        Field::new("resources", TEXTS, "On what, such as agent:id:001, agent:group:web or *:*:*").required(),
        Field::new("effect", Schema::Text(TextRule::of(Format::Any)), "allow; anything else denies")
            .required(),
    ]),
    "What the policy says",
);

/// A policy, as answers show it.
const POLICY: Property = Property::Object(&[
    ("id", Property::Integer),
    ("name", Property::Text),
    (
        "policy",
        Property::Object(&[
            ("actions", Property::List(&Property::Text)),
            ("resources", Property::List(&Property::Text)),
            ("effect", Property::Text),
        ]),
    ),
    ("roles", Property::List(&Property::Integer)),
]);

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/security/policies",
        id: "get_policies",
        tag: "Security",
        summary: "List policies",
        access: Access::On(("security:read", Resource::named("policy:id", "policy_ids"))),
        routing: Routing::Master,
        parameters: &[
            POLICY_IDS,
            OFFSET.parameter,
            LIMIT.parameter,
            SEARCH.parameter,
            SELECT.parameter,
            SORT.parameter,
            Q.parameter,
            DISTINCT.parameter,
        ],
        body: Body::None,
        reply: Shape::Items(POLICY),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_policies(call)),
    },
    Operation {
        verb: Verb::Post,
        path: "/security/policies",
        id: "add_policy",
        tag: "Security",
        summary: "Create a policy",
        access: Access::Action("security:create"),
        routing: Routing::Master,
        parameters: &[],
        body: Body::Json(Schema::Object(&[NAME.required(), BODY.required()])),
        reply: Shape::Items(POLICY),
        deprecated: false,
        handler: |call| Box::pin(handlers::add_policy(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/security/policies",
        id: "remove_policies",
        tag: "Security",
        summary: "Remove policies",
        access: Access::On(("security:delete", Resource::named("policy:id", "policy_ids").or_all("all"))),
        routing: Routing::Master,
        parameters: &[POLICY_IDS_OR_ALL],
        body: Body::None,
        reply: Shape::Items(POLICY),
        deprecated: false,
        handler: |call| Box::pin(handlers::remove_policies(call)),
    },
    Operation {
        verb: Verb::Put,
        path: "/security/policies/{policy_id}",
        id: "update_policy",
        tag: "Security",
        summary: "Change a policy",
        access: Access::On(("security:update", Resource::named("policy:id", "policy_id"))),
        routing: Routing::Master,
        parameters: &[POLICY_ID.parameter],
        body: Body::Json(Schema::Object(&[NAME, BODY])),
        reply: Shape::Items(POLICY),
        deprecated: false,
        handler: |call| Box::pin(handlers::update_policy(call)),
    },
];
