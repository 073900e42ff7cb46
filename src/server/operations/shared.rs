//! Parameters and shapes that operations of several subjects share.

use crate::operation::{Format, Key, Kind, Parameter, Property, TextRule};

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

/// Replaces what is there.
pub(crate) const OVERWRITE: Key<bool> =
    Key::new(Parameter::query("overwrite", Kind::Boolean, "Replace a file of the same name").or("false"));

/// A folder of rules, decoders or lists.
pub(crate) const RELATIVE_DIRNAME: Key<String> = Key::new(Parameter::query(
    "relative_dirname",
    Kind::Text(TextRule::of(Format::DirectoryName)),
    "The folder, relative to the manager's home",
));

/// Whether files are read.
pub(crate) const FILE_STATUS: Key<String> = Key::new(Parameter::query(
    "status",
    Kind::Text(TextRule::one_of(&["enabled", "disabled", "all"])),
    "Only what is read, or only what the configuration leaves out",
));

/// A file of rules or decoders, in a path.
pub(crate) const XML_FILE: Key<String> =
    Key::new(Parameter::path("filename", Kind::Text(TextRule::of(Format::XmlFilename)), "The file's name"));

/// Files of rules or decoders that are asked for.
pub(crate) const XML_FILES: Key<Vec<String>> = Key::new(Parameter::query(
    "filename",
    Kind::List(TextRule::of(Format::XmlFilenames)),
    "Names of files; all where it is left out",
));

/// Files whose contents are asked for.
pub(crate) const FILENAMES: Key<Vec<String>> = Key::new(Parameter::query(
    "filename",
    Kind::List(TextRule::of(Format::Alphanumeric)),
    "Names of files; all where it is left out",
));

/// A file of rules or decoders, as answers show it.
pub(super) const RULESET_FILE: Property = Property::Object(&[
    ("filename", Property::Text),
    ("relative_dirname", Property::Text),
    ("status", Property::Text),
]);

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
