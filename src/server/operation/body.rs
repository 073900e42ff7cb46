//! Bodies of requests: media types and schemas.

use super::TextRule;

/// The body that an operation takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Body {
    /// None. One that is sent is not read.
    None,
    /// `application/json` of a schema.
    Json(Schema),
}

impl Body {
    /// The media type that is accepted.
    pub const fn media_type(&self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Json(_) => Some("application/json"),
        }
    }
}

/// What a JSON value must look like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Schema {
    /// Anything.
    Any,
    /// `true` or `false`.
    Boolean,
    /// A text.
    Text(TextRule),
    /// A list of values of one schema.
    List(&'static Schema),
    /// An object of exactly these fields.
    Object(&'static [Field]),
    /// An object that may have any other field besides these.
    Open(&'static [Field]),
}

/// A field of an object in a body.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Whether it may not be left out.
    pub required: bool,
    /// Accepted for the sake of old clients, and of no effect: not part of the documented interface.
    pub ignored: bool,
    /// What its value looks like.
    pub schema: Schema,
    /// What it is for, in a sentence without a full stop.
    pub summary: &'static str,
}

impl Field {
    /// A field that may be left out.
    pub const fn new(name: &'static str, schema: Schema, summary: &'static str) -> Self {
        Self { name, required: false, ignored: false, schema, summary }
    }

    /// The same, but accepted only, and of no effect.
    pub const fn ignored(mut self) -> Self {
        self.ignored = true;
        self
    }

    /// The same, but not to be left out.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }
}
