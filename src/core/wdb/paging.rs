//! How a statement of many rows is read in pages, each of which fits into one answer.
//!
//! The daemon answers a statement as a whole, cut at 64 KiB without a word about it. So a page asks for a number of
//! rows, and that number follows the size of the rows: halved when an answer fills the frame, doubled when it fills
//! less than half of it.

use serde_json::Value;

use super::{Error, Row};
use crate::socket::frame::WAZUH_LIMIT;

/// How many rows the first page asks for.
const FIRST_STEP: usize = 500;

/// The direction of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// How the pages of a statement are told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paging {
    /// By a column of the result that is unique and never NULL. The rows come in its order, and each page costs the
    /// same: right for whole tables. The statement must have no `order by` of its own that matters.
    Key {
        /// The name of the column in the result.
        column: &'static str,
        /// The order of the rows.
        order: Order,
    },
    /// By counting. The rows come in the order of the statement, and each page costs as much as all before it: right
    /// for a statement with an order of its own and not too many rows.
    Offset,
    /// As [`Paging::Offset`], with at most so many rows in a page: for many statements that are read side by side.
    Portions(usize),
}

impl Paging {
    /// By `column`, smallest first.
    pub const fn by(column: &'static str) -> Self {
        Self::Key { column, order: Order::Ascending }
    }
}

/// Where a reader of pages stands.
#[derive(Debug)]
pub(super) struct Pages {
    sql: String,
    paging: Paging,
    step: usize,
    read: u64,
    last: Option<Value>,
    done: bool,
}

impl Pages {
    /// At the first row of `sql`, a `select` that was checked.
    pub(super) fn new(sql: &str, paging: Paging) -> Self {
        let step = match paging {
            Paging::Portions(most) => FIRST_STEP.min(most).max(1),
            Paging::Offset | Paging::Key { .. } => FIRST_STEP,
        };
        Self { sql: sql.to_owned(), paging, step, read: 0, last: None, done: false }
    }

    /// The statement of the next page; `None` after the last one.
    pub(super) fn statement(&self) -> Option<Result<String, Error>> {
        if self.done { None } else { Some(self.page()) }
    }

    fn page(&self) -> Result<String, Error> {
        let Self { sql, step, read, .. } = self;
        let (column, order) = match &self.paging {
            Paging::Offset | Paging::Portions(_) => {
                return Ok(format!("select * from ({sql}) limit {step} offset {read}"));
            }
            Paging::Key { column, order } => (*column, *order),
        };
        let (operator, direction) = match order {
            Order::Ascending => (">", "asc"),
            Order::Descending => ("<", "desc"),
        };
        let key = column.replace('"', "\"\"");
        let after = match &self.last {
            None => String::new(),
            Some(Value::Number(number)) => format!(" where \"{key}\" {operator} {number}"),
            Some(Value::String(text)) => {
                format!(" where \"{key}\" {operator} '{}'", text.replace('\'', "''"))
            }
            Some(_) => return Err(Error::Malformed(format!("column {column} is no key"))),
        };
        Ok(format!("select * from ({sql}){after} order by \"{key}\" {direction} limit {step}"))
    }

    /// Whether an answer of `length` bytes may have been cut.
    pub(super) const fn is_cut(length: usize) -> bool {
        length >= WAZUH_LIMIT
    }

    /// Asks for fewer rows, after an answer that filled the frame.
    pub(super) fn shrink(&mut self) -> Result<(), Error> {
        if self.step == 1 {
            return Err(Error::AnswerTooLong);
        }
        self.step /= 2;
        Ok(())
    }

    /// Goes on behind `rows`, which `length` bytes brought: `came` rows before any were left out, with the key of the
    /// last of them.
    pub(super) fn advance(&mut self, came: usize, last: Option<&Row>, length: usize) -> Result<(), Error> {
        self.done = came < self.step;
        self.read += came as u64;
        if let Paging::Key { column, .. } = &self.paging
            && let Some(row) = last
        {
            let key = row.get(*column).cloned();
            let key = key.ok_or_else(|| Error::Malformed(format!("a row has no column {column}")))?;
            if self.last.as_ref() == Some(&key) {
                // A daemon that ignores the condition would be asked for ever.
                return Err(Error::Malformed(format!("column {column} is no key: it repeats")));
            }
            self.last = Some(key);
        }
        if length * 2 < WAZUH_LIMIT {
            self.step *= 2;
        }
        if let Paging::Portions(most) = self.paging {
            self.step = self.step.min(most).max(1);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn row(value: &Value) -> Row {
        value.as_object().unwrap().clone()
    }

    fn next(pages: &Pages) -> String {
        pages.statement().unwrap().unwrap()
    }

    #[test]
    fn a_key_leads_from_page_to_page() {
        let mut pages = Pages::new("select id from agent", Paging::by("id"));
        assert_eq!(next(&pages), "select * from (select id from agent) order by \"id\" asc limit 500");
        pages.advance(500, Some(&row(&json!({"id": 512}))), 40_000).unwrap();
        assert_eq!(
            next(&pages),
            "select * from (select id from agent) where \"id\" > 512 order by \"id\" asc limit 500"
        );
        pages.advance(500, Some(&row(&json!({"id": 1100}))), 10_000).unwrap();
        assert!(next(&pages).ends_with("where \"id\" > 1100 order by \"id\" asc limit 1000"));
        pages.advance(999, Some(&row(&json!({"id": 3000}))), 10_000).unwrap();
        assert!(pages.statement().is_none());
    }

    #[test]
    fn a_key_of_text_is_quoted_and_may_run_backwards() {
        let mut pages =
            Pages::new("select name from x", Paging::Key { column: "name", order: Order::Descending });
        pages.advance(500, Some(&row(&json!({"name": "o'; drop"}))), 40_000).unwrap();
        assert!(next(&pages).contains("where \"name\" < 'o''; drop' order by \"name\" desc"));
        super::super::statement::check(&next(&pages), super::super::statement::Kind::Select).unwrap();
    }

    #[test]
    fn counting_leads_from_page_to_page() {
        let mut pages = Pages::new("select a from b order by a", Paging::Offset);
        pages.shrink().unwrap();
        pages.advance(250, None, 60_000).unwrap();
        assert_eq!(next(&pages), "select * from (select a from b order by a) limit 250 offset 250");
    }

    #[test]
    fn portions_never_grow() {
        let mut pages = Pages::new("select a from b", Paging::Portions(10));
        assert!(next(&pages).ends_with(" limit 10 offset 0"));
        pages.advance(10, None, 100).unwrap();
        assert!(next(&pages).ends_with(" limit 10 offset 10"));
    }

    #[test]
    fn a_row_that_fills_the_frame_alone_ends_the_search() {
        let mut pages = Pages::new("select 1", Paging::Offset);
        for _ in 0..8 {
            pages.shrink().unwrap();
        }
        assert!(next(&pages).contains("limit 1 "));
        assert!(matches!(pages.shrink(), Err(Error::AnswerTooLong)));
    }

    #[test]
    fn what_is_no_key_is_an_error_and_not_an_endless_loop() {
        let mut pages = Pages::new("select 1", Paging::by("id"));
        assert!(pages.advance(500, Some(&row(&json!({"other": 1}))), 10).is_err());
        pages.advance(500, Some(&row(&json!({"id": 1}))), 10).unwrap();
        assert!(pages.advance(1000, Some(&row(&json!({"id": 1}))), 10).is_err());
        pages.advance(2000, Some(&row(&json!({"id": [1]}))), 10).unwrap();
        assert!(pages.statement().is_none() || pages.statement().unwrap().is_err());
    }
}
