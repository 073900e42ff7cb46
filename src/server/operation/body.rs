//! Bodies of requests: media types and schemas.

use super::TextRule;

/// The body that an operation takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Body {
    /// None. One that is sent is not read.
    None,
    /// `application/json` of a schema.
    Json(Schema),
    /// A text in UTF-8 of a media type, which may be empty.
    Text(&'static str),
    /// `application/octet-stream`: a file of text in UTF-8, not empty. The media type may be left out.
    File,
}

impl Body {
    /// The media type that is accepted.
    pub const fn media_type(&self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Json(_) => Some("application/json"),
            Self::Text(media_type) => Some(media_type),
            Self::File => Some("application/octet-stream"),
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
    /// A whole number of at least so much.
    Integer {
        /// The least.
        least: i64,
    },
    /// A list of values of one schema.
    List(&'static Schema),
    /// An object of exactly these fields.
    Object(&'static [Field]),
    /// An object of these fields, at least one of them.
    SomeOf(&'static [Field]),
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
    /// Whether its value is kept out of the audit log: a password, a key.
    pub secret: bool,
    /// What its value looks like.
    pub schema: Schema,
    /// What it is for, in a sentence without a full stop.
    pub summary: &'static str,
}

impl Field {
    /// A field that may be left out.
    pub const fn new(name: &'static str, schema: Schema, summary: &'static str) -> Self {
        Self { name, required: false, ignored: false, secret: false, schema, summary }
    }

    /// The same, but accepted only, and of no effect.
    pub const fn ignored(mut self) -> Self {
        self.ignored = true;
        self
    }

    /// The same, but kept out of the audit log.
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// The same, but not to be left out.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }
}
