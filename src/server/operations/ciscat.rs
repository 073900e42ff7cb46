//! `/ciscat`: results of CIS-CAT.

use super::agents::AGENT_ID;
use super::shared::{LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};
use crate::handlers::ciscat as handlers;
use crate::operation::{
    Access, Body, Format, Key, Kind, Operation, Parameter, Property, Resource, Routing, Shape, TextRule, Verb,
};

const ALPHANUMERIC: Kind = Kind::Text(TextRule::of(Format::Alphanumeric));
const COUNT: Kind = Kind::Integer { least: Some(0), most: None };

/// By which benchmark.
pub(crate) const BENCHMARK: Key<String> =
    Key::new(Parameter::query("benchmark", ALPHANUMERIC, "Benchmark that the agent was measured by"));

/// By which of its profiles.
pub(crate) const PROFILE: Key<String> =
    Key::new(Parameter::query("profile", ALPHANUMERIC, "Profile of the benchmark"));

/// How many passed.
pub(crate) const PASS: Key<i64> = Key::new(Parameter::query("pass", COUNT, "How many rules passed"));

/// How many failed.
pub(crate) const FAIL: Key<i64> = Key::new(Parameter::query("fail", COUNT, "How many rules failed"));

/// How many could not be checked for an error.
pub(crate) const ERROR: Key<i64> = Key::new(Parameter::query("error", COUNT, "How many rules met an error"));

/// How many were not checked.
pub(crate) const NOT_CHECKED: Key<i64> =
    Key::new(Parameter::query("notchecked", COUNT, "How many rules were not checked"));

/// Of how many nothing is known.
pub(crate) const UNKNOWN: Key<i64> = Key::new(Parameter::query(
    "unknown",
    Kind::Integer { least: None, most: None },
    "Of how many rules the result is not known",
));

/// What it came to.
pub(crate) const SCORE: Key<i64> = Key::new(Parameter::query("score", COUNT, "Score, from 0 to 100"));

/// The answer about results.
pub(in crate::operations) const RESULTS: Shape = Shape::Items(Property::Object(&[
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
        BENCHMARK.parameter,
        PROFILE.parameter,
        PASS.parameter,
        FAIL.parameter,
        ERROR.parameter,
        NOT_CHECKED.parameter,
        UNKNOWN.parameter,
        SCORE.parameter,
        Q.parameter,
    ],
    body: Body::None,
    reply: RESULTS,
    deprecated: false,
    handler: |call| Box::pin(handlers::get_agents_ciscat_results(call)),
}];
