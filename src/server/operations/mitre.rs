//! `/mitre`: MITRE ATT&CK, as the database that comes with the manager has it.

use super::shared::{DISTINCT, LIMIT, OFFSET, Q, SEARCH, SELECT, SORT};
use crate::handlers::mitre as handlers;
use crate::operation::{
    Access, Body, Format, Handler, Key, Kind, Operation, Parameter, Property, Routing, Shape, TextRule, Verb,
};

const IDS: Kind = Kind::List(TextRule::of(Format::Any));

/// Which groups.
pub(crate) const GROUP_IDS: Key<Vec<String>> =
    Key::new(Parameter::query("group_ids", IDS, "Ids of groups; all where it is left out"));

/// Which mitigations.
pub(crate) const MITIGATION_IDS: Key<Vec<String>> =
    Key::new(Parameter::query("mitigation_ids", IDS, "Ids of mitigations; all where it is left out"));

/// References of which things.
pub(crate) const REFERENCE_IDS: Key<Vec<String>> = Key::new(Parameter::query(
    "reference_ids",
    IDS,
    "Ids of things that the references belong to; all where it is left out",
));

/// Which software.
pub(crate) const SOFTWARE_IDS: Key<Vec<String>> =
    Key::new(Parameter::query("software_ids", IDS, "Ids of software; all where it is left out"));

/// Which tactics.
pub(crate) const TACTIC_IDS: Key<Vec<String>> =
    Key::new(Parameter::query("tactic_ids", IDS, "Ids of tactics; all where it is left out"));

/// Which techniques.
pub(crate) const TECHNIQUE_IDS: Key<Vec<String>> =
    Key::new(Parameter::query("technique_ids", IDS, "Ids of techniques; all where it is left out"));

/// What every thing has that stands in lists of things.
macro_rules! thing {
    ($($more:expr),* $(,)?) => {
        Shape::Items(Property::Object(&[
            ("id", Property::Text),
            ("name", Property::Text),
            ("description", Property::Text),
            ("created_time", Property::Date),
            ("modified_time", Property::Date),
            ("references", Property::List(&Property::Object(&[
                ("url", Property::Text),
                ("description", Property::Text),
                ("source", Property::Text),
            ]))),
            ("url", Property::Text),
            ("source", Property::Text),
            ("external_id", Property::Text),
            $($more),*
        ]))
    };
}

const LINKS: Property = Property::List(&Property::Text);

/// The declaration of a list.
const fn list(
    path: &'static str,
    id: &'static str,
    summary: &'static str,
    parameters: &'static [Parameter],
    reply: Shape,
    handler: Handler,
) -> Operation {
    Operation {
        verb: Verb::Get,
        path,
        id,
        tag: "MITRE",
        summary,
        access: Access::Action("mitre:read"),
        routing: Routing::AnyNode,
        parameters,
        body: Body::None,
        reply,
        deprecated: false,
        handler,
    }
}

/// The parameters of a list of things: their ids, and those of all lists.
macro_rules! parameters {
    ($ids:expr $(, $more:expr)*) => {
        &[
            $ids.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            SELECT.parameter,
            Q.parameter,
            $($more.parameter),*
        ]
    };
}

/// The operations of this subject.
pub(super) const OPERATIONS: &[Operation] = &[
    list(
        "/mitre/groups",
        "get_groups",
        "List the groups of attackers",
        parameters!(GROUP_IDS, DISTINCT),
        thing!(
            ("mitre_version", Property::Text),
            ("revoked_by", Property::Text),
            ("deprecated", Property::Integer),
            ("software", LINKS),
            ("techniques", LINKS),
        ),
        |call| Box::pin(handlers::get_groups(call)),
    ),
    list(
        "/mitre/metadata",
        "get_metadata",
        "Show the versions of the database",
        &[],
        Shape::Items(Property::Object(&[("key", Property::Text), ("value", Property::Text)])),
        |call| Box::pin(handlers::get_metadata(call)),
    ),
    list(
        "/mitre/mitigations",
        "get_mitigations",
        "List what helps against techniques",
        parameters!(MITIGATION_IDS, DISTINCT),
        thing!(
            ("mitre_version", Property::Text),
            ("revoked_by", Property::Text),
            ("deprecated", Property::Integer),
            ("techniques", LINKS),
        ),
        |call| Box::pin(handlers::get_mitigations(call)),
    ),
    list(
        "/mitre/references",
        "get_references",
        "List where things are described",
        parameters!(REFERENCE_IDS),
        Shape::Items(Property::Object(&[
            ("id", Property::Text),
            ("source", Property::Text),
            ("external_id", Property::Text),
            ("url", Property::Text),
            ("description", Property::Text),
            ("type", Property::Text),
        ])),
        |call| Box::pin(handlers::get_references(call)),
    ),
    list(
        "/mitre/software",
        "get_software",
        "List malware and tools",
        parameters!(SOFTWARE_IDS, DISTINCT),
        thing!(
            ("mitre_version", Property::Text),
            ("revoked_by", Property::Text),
            ("deprecated", Property::Integer),
            ("groups", LINKS),
            ("techniques", LINKS),
        ),
        |call| Box::pin(handlers::get_software(call)),
    ),
    list(
        "/mitre/tactics",
        "get_tactics",
        "List what attackers want",
        parameters!(TACTIC_IDS, DISTINCT),
        thing!(("short_name", Property::Text), ("techniques", LINKS)),
        |call| Box::pin(handlers::get_tactics(call)),
    ),
    list(
        "/mitre/techniques",
        "get_techniques",
        "List how attackers get what they want",
        parameters!(TECHNIQUE_IDS, DISTINCT),
        thing!(
            ("mitre_version", Property::Text),
            ("mitre_detection", Property::Text),
            ("network_requirements", Property::Integer),
            ("remote_support", Property::Integer),
            ("revoked_by", Property::Text),
            ("deprecated", Property::Integer),
            ("subtechnique_of", Property::Text),
            ("tactics", LINKS),
            ("mitigations", LINKS),
            ("software", LINKS),
            ("groups", LINKS),
        ),
        |call| Box::pin(handlers::get_techniques(call)),
    ),
];
