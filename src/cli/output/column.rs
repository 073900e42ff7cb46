//! [`Column`]: what a table shows of an item, and under which name.

/// How a value is shown to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// As it is.
    Text,
    /// A state such as `active` or `stopped`, coloured on a terminal.
    State,
    /// A date by ISO 8601, relative to now or in local time.
    Moment,
    /// Text that is copied from the screen, such as a key: it is neither cut nor wrapped.
    Exact,
    /// Whether it is the one: a star, or nothing.
    Mark,
    /// An object's fields as `name=value`, with spaces between them.
    Pairs,
    /// A product version, without the product's name.
    Version,
    /// A number of bytes, in the unit that suits it.
    Bytes,
    /// The same of a number of KiB.
    Kibibytes,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    /// The header.
    pub(crate) header: &'static str,
    /// The field, with dots between the levels: `os.platform`.
    pub(crate) path: &'static str,
    /// How its values are shown.
    pub(crate) kind: Kind,
    /// Whether only `-o wide` shows it.
    pub(crate) wide: bool,
}

impl Column {
    /// A column of every table.
    pub(crate) const fn new(header: &'static str, path: &'static str, kind: Kind) -> Self {
        Self { header, path, kind, wide: false }
    }

    /// A column of wide tables only.
    pub(crate) const fn wide(header: &'static str, path: &'static str, kind: Kind) -> Self {
        Self { header, path, kind, wide: true }
    }
}
