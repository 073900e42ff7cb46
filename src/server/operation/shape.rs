//! Shapes of answers, as far as the OpenAPI document tells them.

/// What the answer of a success looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `data.affected_items` holds items of this shape, beside the failed ones and the totals.
    Items(Property),
    /// `data` is one value.
    Data(Property),
    /// `message` and `error` alone.
    Message,
    /// A document of a kind of its own.
    Document,
}

/// A JSON value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Property {
    /// A text.
    Text,
    /// A date and time of RFC 3339 in UTC.
    Date,
    /// A whole number.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// A list.
    List(&'static Property),
    /// An object; any field may be missing where the manager does not know it.
    Object(&'static [(&'static str, Property)]),
    /// An object whose names are data, with values of one shape.
    Map(&'static Property),
}
