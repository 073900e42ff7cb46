//! Parameters of an operation: their names, places and limits, and the typed keys that handlers read them with.

use std::marker::PhantomData;

/// Where a parameter stands in a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// In the path: always required.
    Path,
    /// In the query string.
    Query,
}

/// One parameter: what a value of it must look like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parameter {
    /// Its name, as it stands in the request.
    pub name: &'static str,
    /// Another name that is understood as well.
    pub alias: Option<&'static str>,
    /// Where it stands.
    pub location: Location,
    /// Whether it may not be left out.
    pub required: bool,
    /// What its values look like.
    pub kind: Kind,
    /// Whether its values are kept out of the audit log.
    pub secret: bool,
    /// What is assumed where it is left out, in the words of a request.
    pub default: Option<&'static str>,
    /// What it is for, in a sentence without a full stop.
    pub summary: &'static str,
}

/// The type of a parameter's values, with their limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// `true` or `false`.
    Boolean,
    /// A whole number within limits, both included.
    Integer {
        /// The least.
        least: Option<i64>,
        /// The most.
        most: Option<i64>,
    },
    /// A number, which may have a fraction. Handlers read it as the text it is written as.
    Number {
        /// The least.
        least: Option<i64>,
    },
    /// A text.
    Text(TextRule),
    /// Texts, separated by commas.
    List(TextRule),
    /// Whole numbers of at least this, separated by commas.
    Integers {
        /// The least.
        least: i64,
    },
}

/// What a text must look like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextRule {
    /// Which characters in which order.
    pub format: Format,
    /// The fewest characters.
    pub shortest: usize,
    /// The most characters.
    pub longest: Option<usize>,
    /// The only values, where they can be counted.
    pub choices: &'static [&'static str],
}

/// The formats of texts that the API distinguishes, by the names of its specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Anything.
    Any,
    /// A command of active response: a path with an optional leading `!`.
    ActiveResponseCommand,
    /// Letters, digits, white space and `_ , - . + :`.
    Alphanumeric,
    /// [`Format::Alphanumeric`] and the signs that queries and addresses need.
    AlphanumericSymbols,
    /// The name of a CDB list's file: letters, digits, `-` and `_`.
    CdbFilename,
    /// A day: `YYYY-MM-DD`.
    Date,
    /// A folder of rules, decoders or lists, relative to the home.
    DirectoryName,
    /// A group's name: ASCII letters, digits, `. - _`; neither a relative path nor `all`.
    GroupNames,
    /// [`Format::GroupNames`] or `all`.
    GroupNamesOrAll,
    /// A checksum in hexadecimal: MD5, SHA-1 or one of the SHA-2 family.
    Hash,
    /// A name: ASCII letters, digits and `_ - . %`.
    Names,
    /// Decimal digits.
    Numbers,
    /// Decimal digits or `all`.
    NumbersOrAll,
    /// A password. Which are good enough is for the core to say.
    Password,
    /// A path that does not leave its folder.
    Path,
    /// Paths. The specification names the format and nothing defines it: any text.
    Paths,
    /// A number, or two of them with a `-` between.
    Range,
    /// What to look for: anything but `; | & ^ * >`.
    Search,
    /// Fields to sort by, each with an optional sign.
    Sort,
    /// A text whose format the specification names and nothing defines: any.
    SymbolsAlphanumeric,
    /// A period of time: digits with an optional `d`, `h`, `m` or `s`.
    Timeframe,
    /// An agent's key: ASCII letters and digits.
    WazuhKey,
    /// A version of Wazuh: three numbers, with an optional `v` and an optional `wazuh ` before.
    WazuhVersion,
    /// The path of an upgrade package, ending in `.wpk`.
    WpkPath,
    /// Names of XML files, separated by commas.
    XmlFilenames,
    /// The name of one XML file.
    XmlFilename,
}

impl TextRule {
    /// A text of a format.
    pub const fn of(format: Format) -> Self {
        Self { format, shortest: 0, longest: None, choices: &[] }
    }

    /// One of a few words.
    pub const fn one_of(choices: &'static [&'static str]) -> Self {
        Self { choices, ..Self::of(Format::Any) }
    }

    /// With at least so many characters.
    pub const fn at_least(mut self, characters: usize) -> Self {
        self.shortest = characters;
        self
    }

    /// With at most so many characters.
    pub const fn at_most(mut self, characters: usize) -> Self {
        self.longest = Some(characters);
        self
    }
}

impl Parameter {
    /// A query parameter that may be left out.
    pub const fn query(name: &'static str, kind: Kind, summary: &'static str) -> Self {
        Self {
            name,
            alias: None,
            location: Location::Query,
            required: false,
            kind,
            secret: false,
            default: None,
            summary,
        }
    }

    /// A parameter of the path.
    pub const fn path(name: &'static str, kind: Kind, summary: &'static str) -> Self {
        Self { location: Location::Path, required: true, ..Self::query(name, kind, summary) }
    }

    /// The same, but not to be left out.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same, but kept out of the audit log.
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// The same with a default.
    pub const fn or(mut self, default: &'static str) -> Self {
        self.default = Some(default);
        self
    }

    /// The same under another name as well.
    pub const fn also_known_as(mut self, alias: &'static str) -> Self {
        self.alias = Some(alias);
        self
    }
}

/// A parameter together with the type that handlers read it as.
#[derive(Debug)]
pub struct Key<T> {
    /// The parameter.
    pub parameter: Parameter,
    kind: PhantomData<fn() -> T>,
}

impl<T> Key<T> {
    /// Reads `parameter` as a `T`.
    pub const fn new(parameter: Parameter) -> Self {
        Self { parameter, kind: PhantomData }
    }
}
