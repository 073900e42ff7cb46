//! Parameters and shapes that operations of several subjects share.

use crate::operation::{Format, Key, Kind, Parameter, TextRule};

/// Indents the answer.
pub(crate) const PRETTY: Key<bool> = Key::new(
    Parameter::query("pretty", Kind::Boolean, "Indent the answer so that a person can read it").or("false"),
);

/// Waits for as long as it takes.
pub(crate) const WAIT_FOR_COMPLETE: Key<bool> = Key::new(
    Parameter::query("wait_for_complete", Kind::Boolean, "Wait for the answer however long it takes")
        .or("false"),
);

/// What every operation takes.
pub(super) const EVERYWHERE: &[Parameter] = &[PRETTY.parameter, WAIT_FOR_COMPLETE.parameter];

/// Parameters that do not name a field of the items, in operations whose other parameters do.
pub(crate) const NO_FIELDS: &[&str] = &[
    "pretty",
    "wait_for_complete",
    "agent_id",
    "agents_list",
    "offset",
    "limit",
    "sort",
    "search",
    "select",
    "q",
    "distinct",
];

/// How many items to leave out at the start.
pub(crate) const OFFSET: Key<u64> = Key::new(
    Parameter::query("offset", Kind::Integer { least: Some(0), most: None }, "How many items to skip")
        .or("0"),
);

/// How many items to return at most.
pub(crate) const LIMIT: Key<u64> = Key::new(
    Parameter::query(
        "limit",
        Kind::Integer { least: Some(1), most: Some(100_000) },
        "How many items to return at most; more than 500 may take a while",
    )
    .or("500"),
);

/// Which fields to return.
pub(crate) const SELECT: Key<Vec<String>> = Key::new(Parameter::query(
    "select",
    Kind::List(TextRule::of(Format::Names)),
    "Which fields to return; nested ones with dots",
));

/// What to order the items by.
pub(crate) const SORT: Key<String> = Key::new(Parameter::query(
    "sort",
    Kind::Text(TextRule::of(Format::Sort)),
    "Fields to sort by, ascending, or descending with a leading -",
));

/// What to look for in any field.
pub(crate) const SEARCH: Key<String> = Key::new(Parameter::query(
    "search",
    Kind::Text(TextRule::of(Format::Search)),
    "A text that any field must contain, or that none may with a leading -",
));

/// A query in WQL.
pub(crate) const Q: Key<String> = Key::new(
    Parameter::query(
        "q",
        Kind::Text(TextRule::of(Format::Any)),
        "A query: field, operator (= != < > <= >= ~ ~=), value; joined by ; (and) or , (or), grouped by parentheses",
    )
    .also_known_as("query"),
);

/// Items that are alike appear once.
pub(crate) const DISTINCT: Key<bool> = Key::new(
    Parameter::query("distinct", Kind::Boolean, "Return items that are alike only once").or("false"),
);
