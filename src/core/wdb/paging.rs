//! How a statement of many rows is read in pages, each of which fits into one answer.
//!
//! The daemon answers a statement as a whole, cut at 64 KiB without a word about it. So a page asks for a number of
//! rows, and that number follows the size of the rows: doubled when an answer fills less than half of the frame; when it
//! is cut, its whole rows count, and the next page asks for as many.

use serde_json::Value;

use super::Error;
use super::rows::{Part, RowReader};
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

    /// Asks for fewer rows, after an answer that was refused for its length.
    pub(super) fn shrink(&mut self) -> Result<(), Error> {
        if self.step == 1 {
            return Err(Error::AnswerTooLong);
        }
        self.step /= 2;
        Ok(())
    }

    /// Goes on behind the rows of an answer of `length` bytes.
    pub(super) fn advance<R: RowReader>(
        &mut self,
        part: &Part<R::Row>,
        reader: &R,
        length: usize,
    ) -> Result<(), Error> {
        if part.cut && part.came == 0 {
            // One row alone is longer than the frame.
            return Err(Error::AnswerTooLong);
        }
        self.done = part.came < self.step && !part.cut;
        self.read += part.came as u64;
        if let Paging::Key { column, .. } = &self.paging
            && let Some(row) = part.rows.last()
        {
            let key = reader.value(row, column).cloned();
            let key = key.ok_or_else(|| Error::Malformed(format!("a row has no column {column}")))?;
            if self.last.as_ref() == Some(&key) {
                // A daemon that ignores the condition would be asked for ever.
                return Err(Error::Malformed(format!("column {column} is no key: it repeats")));
            }
            self.last = Some(key);
        }
        if part.cut {
            self.step = part.came;
        } else if length * 2 < WAZUH_LIMIT {
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

    use super::super::rows::{ByName, Row};
    use super::*;

    /// An answer of `came` rows, of which the last is looked at.
    fn part(came: usize, last: &Value) -> Part<Row> {
        Part { rows: vec![last.as_object().unwrap().clone()], came, cut: false }
    }

    fn rows(came: usize) -> Part<Row> {
        part(came, &json!({}))
    }

    fn next(pages: &Pages) -> String {
        pages.statement().unwrap().unwrap()
    }

    #[test]
    fn a_key_leads_from_page_to_page() {
        let mut pages = Pages::new("select id from agent", Paging::by("id"));
        assert_eq!(next(&pages), "select * from (select id from agent) order by \"id\" asc limit 500");
        pages.advance(&part(500, &json!({"id": 512})), &ByName, 40_000).unwrap();
        assert_eq!(
            next(&pages),
            "select * from (select id from agent) where \"id\" > 512 order by \"id\" asc limit 500"
        );
        pages.advance(&part(500, &json!({"id": 1100})), &ByName, 10_000).unwrap();
        assert!(next(&pages).ends_with("where \"id\" > 1100 order by \"id\" asc limit 1000"));
        pages.advance(&part(999, &json!({"id": 3000})), &ByName, 10_000).unwrap();
        assert!(pages.statement().is_none());
    }

    #[test]
    fn a_key_of_text_is_quoted_and_may_run_backwards() {
        let mut pages =
            Pages::new("select name from x", Paging::Key { column: "name", order: Order::Descending });
        pages.advance(&part(500, &json!({"name": "o'; drop"})), &ByName, 40_000).unwrap();
        assert!(next(&pages).contains("where \"name\" < 'o''; drop' order by \"name\" desc"));
        super::super::statement::check(&next(&pages), super::super::statement::Kind::Select).unwrap();
    }

    #[test]
    fn counting_leads_from_page_to_page() {
        let mut pages = Pages::new("select a from b order by a", Paging::Offset);
        pages.shrink().unwrap();
        pages.advance(&rows(250), &ByName, 60_000).unwrap();
        assert_eq!(next(&pages), "select * from (select a from b order by a) limit 250 offset 250");
    }

    #[test]
    fn a_cut_answer_counts_up_to_its_last_whole_row() {
        let mut pages = Pages::new("select a from b", Paging::Offset);
        let cut = |came| Part { cut: true, ..rows(came) };
        pages.advance(&cut(180), &ByName, WAZUH_LIMIT).unwrap();
        assert!(next(&pages).ends_with(" limit 180 offset 180"));
        pages.advance(&cut(170), &ByName, WAZUH_LIMIT).unwrap();
        assert!(next(&pages).ends_with(" limit 170 offset 350"));
        assert!(matches!(pages.advance(&cut(0), &ByName, WAZUH_LIMIT), Err(Error::AnswerTooLong)));
    }

    #[test]
    fn portions_never_grow() {
        let mut pages = Pages::new("select a from b", Paging::Portions(10));
        assert!(next(&pages).ends_with(" limit 10 offset 0"));
        pages.advance(&rows(10), &ByName, 100).unwrap();
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
        assert!(pages.advance(&part(500, &json!({"other": 1})), &ByName, 10).is_err());
        pages.advance(&part(500, &json!({"id": 1})), &ByName, 10).unwrap();
        assert!(pages.advance(&part(1000, &json!({"id": 1})), &ByName, 10).is_err());
        pages.advance(&part(2000, &json!({"id": [1]})), &ByName, 10).unwrap();
        assert!(pages.statement().is_none() || pages.statement().unwrap().is_err());
    }
}
