//! The tree of a query, and how it prints itself.

use std::fmt;
use std::ops::Range;

use super::scanner::{is_operator_character, leaves_bracket_open};

/// A condition, or conditions joined by `;` or `,`.
///
/// The tree is what was written: parentheses that join at least two conditions are a node, others leave no trace.
/// [`parse`](super::parse) never yields a list with fewer than two members, and `parse(&expression.to_string())` gives
/// an equal tree back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expression {
    /// One condition.
    Compare(Comparison),
    /// All of them hold: `a;b`. Binds tighter than `,`.
    And(Vec<Expression>),
    /// At least one of them holds: `a,b`.
    Or(Vec<Expression>),
}

/// One condition: `field operator value`.
///
/// Two conditions are equal when they say the same, wherever they stand.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// The field, dots for nesting: `os.name`.
    pub field: String,
    /// How the field is compared.
    pub operator: Operator,
    /// The value as written, with every space: WQL has no quotes.
    pub value: String,
    /// Where the condition stands in the text, in bytes.
    pub span: Range<usize>,
}

/// What a condition asks of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operator {
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`, which Wazuh lacks.
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`, which Wazuh lacks.
    GreaterOrEqual,
    /// `~`, also written `~=`: the field's text contains the value.
    Contains,
}

impl Operator {
    /// Every operator with every spelling, in the order in which error messages name them.
    pub const SPELLINGS: [(&'static str, Self); 8] = [
        ("=", Self::Equal),
        ("!=", Self::NotEqual),
        ("<", Self::Less),
        (">", Self::Greater),
        ("~", Self::Contains),
        ("<=", Self::LessOrEqual),
        (">=", Self::GreaterOrEqual),
        ("~=", Self::Contains),
    ];

    /// The operator's usual spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::Contains => "~",
        }
    }

    /// The operator that a spelling stands for.
    pub fn from_spelling(text: &str) -> Option<Self> {
        Self::SPELLINGS.iter().find(|(spelling, _)| *spelling == text).map(|(_, operator)| *operator)
    }

    /// Whether the operator accepts two things in this order: `None` for those that do not compare, as `~`.
    pub(crate) fn accepts(self, ordering: std::cmp::Ordering) -> bool {
        match self {
            Self::Equal => ordering.is_eq(),
            Self::NotEqual => ordering.is_ne(),
            Self::Less => ordering.is_lt(),
            Self::LessOrEqual => ordering.is_le(),
            Self::Greater => ordering.is_gt(),
            Self::GreaterOrEqual => ordering.is_ge(),
            Self::Contains => false,
        }
    }
}

impl fmt::Display for Operator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Comparison {
    /// A condition that was not read from a text.
    pub fn new(field: impl Into<String>, operator: Operator, value: impl Into<String>) -> Self {
        Self { field: field.into(), operator, value: value.into(), span: 0..0 }
    }
}

impl PartialEq for Comparison {
    fn eq(&self, other: &Self) -> bool {
        self.field == other.field && self.operator == other.operator && self.value == other.value
    }
}

impl Eq for Comparison {}

impl From<Comparison> for Expression {
    fn from(comparison: Comparison) -> Self {
        Self::Compare(comparison)
    }
}

impl Expression {
    /// All conditions, from left to right.
    pub fn comparisons(&self) -> Vec<&Comparison> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect<'e>(&'e self, found: &mut Vec<&'e Comparison>) {
        match self {
            Self::Compare(comparison) => found.push(comparison),
            Self::And(members) | Self::Or(members) => {
                for member in members {
                    member.collect(found);
                }
            }
        }
    }

    /// The text of a member of a list. With `closed`, a condition at its end stands between parentheses.
    fn member(&self, of_and: bool, closed: bool) -> String {
        match self {
            Self::Compare(comparison) if closed => format!("({comparison})"),
            Self::Compare(comparison) => comparison.to_string(),
            Self::And(members) if !of_and => {
                let last = members.len().saturating_sub(1);
                let texts = members.iter().enumerate();
                let texts: Vec<_> =
                    texts.map(|(index, member)| member.member(true, closed && index == last)).collect();
                texts.join(";")
            }
            Self::And(_) | Self::Or(_) => format!("({self})"),
        }
    }

    /// Whether the text of a member of an `Or` ends in a value with an open `[`.
    fn leaves_bracket_open(&self) -> bool {
        match self {
            Self::Compare(comparison) => leaves_bracket_open(&comparison.value),
            Self::And(members) => {
                matches!(members.last(), Some(Self::Compare(last)) if leaves_bracket_open(&last.value))
            }
            Self::Or(_) => false,
        }
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // `~` before a value that starts like an operator would be read as a longer operator.
        let operator = match self.operator {
            Operator::Contains if self.value.starts_with(is_operator_character) => "~=",
            other => other.as_str(),
        };
        write!(f, "{}{operator}{}", self.field, self.value)
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Compare(comparison) => fmt::Display::fmt(comparison, f),
            Self::And(_) => f.write_str(&self.member(false, false)),
            Self::Or(members) => {
                let mut texts = Vec::with_capacity(members.len());
                // From the end, for a `[` that a value leaves open must not find a `]` behind the comma.
                let mut bracket_follows = false;
                for member in members.iter().rev() {
                    let text = member.member(false, bracket_follows && member.leaves_bracket_open());
                    if let Some(found) =
                        text.chars().find(|character| matches!(character, ';' | '(' | ')' | ']'))
                    {
                        bracket_follows = found == ']';
                    }
                    texts.push(text);
                }
                texts.reverse();
                f.write_str(&texts.join(","))
            }
        }
    }
}
