//! [`Pattern`]: a regular expression of a rule, written `r'…'`.

use regex::{Regex, RegexBuilder};

use super::RuleError;
use super::effort::Effort;

/// The size of a compiled expression, in bytes, and of what is kept while one runs: with the length of texts they bound
/// how long one comparison takes.
const LARGEST_PROGRAM: usize = 256 * 1024;
/// The longest text, in bytes, that is compared with an expression. User names, groups and departments are shorter.
const LONGEST_TEXT: usize = 16 * 1024;
/// How deep groups may nest.
const DEEPEST_NESTING: u32 = 50;

/// A regular expression, to match from the beginning of a text. It takes a time linear in the text's length.
#[derive(Debug)]
pub(super) struct Pattern(Regex);

impl Pattern {
    /// The expression that a text of a rule stands for; `None` if it is an ordinary text.
    ///
    /// An expression that is wrong, too large, or that needs what only a backtracking engine has (looking around, back
    /// references) is an error: were it taken for a text, a `NOT` around it would hold for everybody.
    pub(super) fn of(text: &str, effort: &mut Effort) -> Option<Result<Self, RuleError>> {
        let expression = text.strip_prefix("r'")?.strip_suffix('\'')?;
        if let Err(error) = effort.look_at_clock() {
            return Some(Err(error));
        }
        let compiled = RegexBuilder::new(&format!(r"\A(?:{expression})"))
            .size_limit(LARGEST_PROGRAM)
            .dfa_size_limit(LARGEST_PROGRAM)
            .nest_limit(DEEPEST_NESTING)
            .build();
        Some(compiled.map(Self).map_err(|_| RuleError::Pattern { pattern: text.to_owned() }))
    }

    /// Whether a text begins with what the expression says.
    pub(super) fn matches(&self, text: &str, effort: &mut Effort) -> Result<bool, RuleError> {
        effort.look_at_clock()?;
        if text.len() > LONGEST_TEXT {
            return Err(RuleError::TooMuchWork);
        }
        Ok(self.0.is_match(text))
    }
}
