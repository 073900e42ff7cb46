//! What is wrong with the text of a query, and where.

use std::fmt;
use std::ops::Range;

use super::{Comparison, MAX_COMPARISONS, MAX_DEPTH, MAX_LENGTH, Operator};

/// A text that is no query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What is wrong.
    pub kind: ErrorKind,
    /// Where, in bytes. Empty at the end of the text.
    pub span: Range<usize>,
    /// The conditions that were read before. Wazuh complains about unknown fields in them first.
    pub before: Vec<Comparison>,
}

/// The ways in which a text is no query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrorKind {
    /// The name of a field was expected.
    FieldExpected {
        /// What is there instead, `None` for the end of the text.
        found: Option<char>,
    },
    /// An operator was expected after the field.
    OperatorExpected {
        /// What is there instead, `None` for the end of the text.
        found: Option<char>,
    },
    /// There is an operator, but none that exists.
    OperatorUnknown {
        /// The field before it.
        field: String,
        /// The operator.
        operator: String,
    },
    /// A value was expected after the operator.
    ValueExpected {
        /// What is there instead, `None` for the end of the text.
        found: Option<char>,
    },
    /// `;`, `,` or `)` was expected after a closing parenthesis.
    SeparatorExpected {
        /// What is there instead.
        found: char,
    },
    /// A `(` before a field has no `)`.
    GroupUnclosed,
    /// A `)` that closes nothing.
    GroupUnopened,
    /// A `(` right behind another, which a query of a list outside databases cannot have.
    GroupDoubled,
    /// A `(` within a value has no `)`.
    ValueUnclosed,
    /// The text contains a NUL byte, which no database text can be compared with.
    Nul,
    /// The text is longer than [`MAX_LENGTH`].
    TooLong,
    /// Parentheses are nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// There are more than [`MAX_COMPARISONS`] conditions.
    TooMany,
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = |f: &mut fmt::Formatter<'_>, expected: &str, found: Option<char>| match found {
            Some(character) => write!(f, "expected {expected}, found {character:?}"),
            None => write!(f, "expected {expected}, but the query ends"),
        };
        match &self.kind {
            ErrorKind::FieldExpected { found: character } => found(f, "a field name", *character)?,
            ErrorKind::OperatorExpected { found: character } => {
                found(f, "an operator after the field name", *character)?;
            }
            ErrorKind::OperatorUnknown { operator, .. } => {
                write!(f, "{operator} is no operator; there are")?;
                for (index, (spelling, _)) in Operator::SPELLINGS.iter().enumerate() {
                    write!(f, "{} {spelling}", if index == 0 { "" } else { "," })?;
                }
            }
            ErrorKind::ValueExpected { found: character } => {
                found(f, "a value after the operator", *character)?;
            }
            ErrorKind::SeparatorExpected { found: character } => {
                found(f, "';', ',' or ')' after the parenthesis", Some(*character))?;
            }
            ErrorKind::GroupUnclosed => f.write_str("expected ')' for this parenthesis")?,
            ErrorKind::GroupUnopened => f.write_str("this parenthesis closes nothing")?,
            ErrorKind::GroupDoubled => {
                f.write_str("two parentheses cannot open together in a query of this list")?;
            }
            ErrorKind::ValueUnclosed => {
                f.write_str("expected ')' for this parenthesis before the value ends")?;
            }
            ErrorKind::Nul => f.write_str("a NUL byte is not allowed")?,
            ErrorKind::TooLong => write!(f, "a query may have at most {MAX_LENGTH} bytes")?,
            ErrorKind::TooDeep => write!(f, "parentheses nest deeper than {MAX_DEPTH}")?,
            ErrorKind::TooMany => write!(f, "a query may have at most {MAX_COMPARISONS} conditions")?,
        }
        write!(f, " (at byte {})", self.span.start)
    }
}
