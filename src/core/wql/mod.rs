//! WQL, the query language of the Server API's `q` parameter: `status=active;(os.name~ubuntu,version<4.8)`.
//!
//! A query is text ([`parse`]), a tree ([`Expression`]) that prints itself back, and a predicate over JSON values
//! ([`Matcher`]). What it means in SQL is the business of [`crate::query`].
//!
//! The language is the one of Wazuh 4.14 (`query_regex` and `filter_array_by_query` in `framework/wazuh/core/utils.py`
//! are its only definition), made strict: what Wazuh skips in silence is an error that says where it is. On top of it
//! there are `>=`, `<=` and `~=`, the latter another spelling of `~`.

mod error;
mod evaluate;
mod expression;
mod parser;
mod scanner;
mod time;

#[cfg(test)]
mod tests;

pub use error::{Error, ErrorKind};
pub use evaluate::Matcher;
pub use expression::{Comparison, Expression, Operator};
pub use parser::{MAX_COMPARISONS, MAX_DEPTH, MAX_LENGTH, parse, parse_behind, parse_for_list};
pub use time::{DateOperand, seconds_of_timeframe};
