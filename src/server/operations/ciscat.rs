//! `/ciscat`: results of CIS-CAT.

use super::agents::AGENT_ID;
use super::shared::{LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};
use crate::handlers::ciscat as handlers;
use crate::operation::{
    Access, Body, Format, Kind, Operation, Parameter, Property, Resource, Routing, Shape, TextRule, Verb,
};

const ALPHANUMERIC: Kind = Kind::Text(TextRule::of(Format::Alphanumeric));
const COUNT: Kind = Kind::Integer { least: Some(0), most: None };

/// By which benchmark.
pub(super) const BENCHMARK: Parameter =
    Parameter::query("benchmark", ALPHANUMERIC, "Benchmark that the agent was measured by");

/// By which of its profiles.
pub(super) const PROFILE: Parameter = Parameter::query("profile", ALPHANUMERIC, "Profile of the benchmark");

/// How many passed.
pub(super) const PASS: Parameter = Parameter::query("pass", COUNT, "How many rules passed");

/// How many failed.
pub(super) const FAIL: Parameter = Parameter::query("fail", COUNT, "How many rules failed");

/// How many could not be checked for an error.
pub(super) const ERROR: Parameter = Parameter::query("error", COUNT, "How many rules met an error");

/// How many were not checked.
pub(super) const NOT_CHECKED: Parameter =
    Parameter::query("notchecked", COUNT, "How many rules were not checked");

/// Of how many nothing is known.
pub(super) const UNKNOWN: Parameter = Parameter::query(
    "unknown",
    Kind::Integer { least: None, most: None },
    "Of how many rules the result is not known",
);

/// What it came to.
pub(super) const SCORE: Parameter = Parameter::query("score", COUNT, "Score, from 0 to 100");

/// The answer about results.
pub(super) const RESULTS: Shape = Shape::Items(Property::Object(&[
    ("agent_id", Property::Text),
    ("scan", Property::Object(&[("id", Property::Integer), ("time", Property::Date)])),
    ("benchmark", Property::Text),
    ("profile", Property::Text),
    ("pass", Property::Integer),
    ("fail", Property::Integer),
    ("error", Property::Integer),
    ("notchecked", Property::Integer),
    ("unknown", Property::Integer),
    ("score", Property::Integer),
]));

/// The operations of this subject.
pub(super) const OPERATIONS: &[Operation] = &[Operation {
    verb: Verb::Get,
    path: "/ciscat/{agent_id}/results",
    id: "get_agents_ciscat_results",
    tag: "Ciscat",
    summary: "List the results of an agent's last CIS-CAT scan",
    access: Access::On(("ciscat:read", Resource::named("agent:id", "agent_id"))),
    routing: Routing::Master,
    parameters: &[
        AGENT_ID.parameter,
        OFFSET.parameter,
        LIMIT.parameter,
        SORT.parameter,
        SEARCH.parameter,
        SELECT.parameter,
        BENCHMARK,
        PROFILE,
        PASS,
        FAIL,
        ERROR,
        NOT_CHECKED,
        UNKNOWN,
        SCORE,
        Q.parameter,
    ],
    body: Body::None,
    reply: RESULTS,
    deprecated: false,
    handler: |call| Box::pin(handlers::get_agents_ciscat_results(call)),
}];
