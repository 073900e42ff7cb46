//! From text to tree.
//!
//! ```text
//! query       = conjunction *( "," conjunction )
//! conjunction = factor *( ";" factor )
//! factor      = "(" query ")" / comparison
//! comparison  = *" " field operator value
//! ```

use super::scanner::{OperatorWord, Scanner};
use super::{Comparison, Error, ErrorKind, Expression};

/// The longest query, in bytes: what fits into one frame of wazuh-db.
pub const MAX_LENGTH: usize = 65_536;
/// How deep parentheses may nest.
pub const MAX_DEPTH: usize = 64;
/// The most conditions of one query, under the 1000 levels that SQLite's parser allows an expression.
pub const MAX_COMPARISONS: usize = 500;

/// Reads a query.
///
/// # Errors
/// What is wrong, and where.
pub fn parse(text: &str) -> Result<Expression, Error> {
    Parser::new(text).query()
}

/// Reads the query that results when `conditions`, joined by `;`, are written before `text`.
///
/// That is how Wazuh narrows a list by something of the operation's own (`id!=0;group=null;` before the `q` of
/// `GET /agents/no_group`), with the consequence that the conditions bind only to the first alternative of a query
/// whose outermost separator is `,`. Where a condition must hold whatever the query says, use
/// [`TableQuery::condition`](crate::query::TableQuery::condition).
///
/// # Errors
/// What is wrong with `text`, and where in it.
pub fn parse_behind(conditions: &[Comparison], text: &str) -> Result<Expression, Error> {
    let alone = parse(text)?;
    if conditions.is_empty() {
        return Ok(alone);
    }
    let before: String = conditions.iter().map(|condition| format!("{condition};")).collect();
    parse(&(before + text))
}

/// Reads a query of a list that is not in a database.
///
/// For such lists Wazuh cuts the text at each `,` and `;`, and looks at the pieces one by one: one parenthesis before a
/// field is decoration, two are refused (`((a=1,b=2);c=3)`), and what stands behind a value's parenthesis is passed over,
/// also where they have no partner (`(id=1` is `id=1`). Here parentheses that match join what they enclose, as they do
/// in every other query; if they do not match they are decoration as well. Two together before a field are refused as
/// there.
///
/// # Errors
/// What is wrong, and where.
pub fn parse_for_list(text: &str) -> Result<Expression, Error> {
    let parser = || Parser { doubles: false, ..Parser::new(text) };
    match parser().query() {
        Err(Error { kind: ErrorKind::GroupUnclosed | ErrorKind::GroupUnopened, .. }) => {
            parser().undecorated()
        }
        other => other,
    }
}

struct Parser<'t> {
    text: &'t str,
    scanner: Scanner<'t>,
    depth: usize,
    /// Whether a parenthesis may stand right behind another.
    doubles: bool,
    read: Vec<Comparison>,
}

impl<'t> Parser<'t> {
    fn new(text: &'t str) -> Self {
        let scanned = if text.len() > MAX_LENGTH { "" } else { text };
        Self { text, scanner: Scanner::new(scanned), depth: 0, doubles: true, read: Vec::new() }
    }

    fn error(&mut self, kind: ErrorKind, span: std::ops::Range<usize>) -> Error {
        Error { kind, span, before: std::mem::take(&mut self.read) }
    }

    fn check_text(&mut self) -> Result<(), Error> {
        if self.text.len() > MAX_LENGTH {
            return Err(self.error(ErrorKind::TooLong, MAX_LENGTH..self.text.len()));
        }
        match self.text.find('\0') {
            Some(position) => Err(self.error(ErrorKind::Nul, position..position + 1)),
            None => Ok(()),
        }
    }

    fn query(mut self) -> Result<Expression, Error> {
        self.check_text()?;
        let expression = self.disjunction()?;
        let here = self.scanner.here();
        match self.scanner.peek() {
            None => Ok(expression),
            Some(')') => Err(self.error(ErrorKind::GroupUnopened, here)),
            Some(found) => Err(self.error(ErrorKind::SeparatorExpected { found }, here)),
        }
    }

    fn disjunction(&mut self) -> Result<Expression, Error> {
        let mut members = vec![self.conjunction()?];
        while self.scanner.take(',') {
            members.push(self.conjunction()?);
        }
        Ok(joined(members, Expression::Or))
    }

    fn conjunction(&mut self) -> Result<Expression, Error> {
        let mut members = vec![self.factor()?];
        while self.scanner.take(';') {
            members.push(self.factor()?);
        }
        Ok(joined(members, Expression::And))
    }

    fn factor(&mut self) -> Result<Expression, Error> {
        self.scanner.skip_spaces();
        let open = self.scanner.here();
        if !self.scanner.take('(') {
            return self.comparison().map(Expression::Compare);
        }
        if self.depth == MAX_DEPTH {
            return Err(self.error(ErrorKind::TooDeep, open));
        }
        self.scanner.skip_spaces();
        if !self.doubles && self.scanner.peek() == Some('(') {
            let here = self.scanner.here();
            return Err(self.error(ErrorKind::GroupDoubled, here));
        }
        self.depth += 1;
        let inner = self.disjunction()?;
        self.depth -= 1;
        if !self.scanner.take(')') {
            let here = self.scanner.here();
            return Err(match self.scanner.peek() {
                Some(found) => self.error(ErrorKind::SeparatorExpected { found }, here),
                None => self.error(ErrorKind::GroupUnclosed, open),
            });
        }
        Ok(inner)
    }

    fn comparison(&mut self) -> Result<Comparison, Error> {
        let start = self.scanner.position();
        let here = self.scanner.here();
        if self.read.len() == MAX_COMPARISONS {
            return Err(self.error(ErrorKind::TooMany, here));
        }
        let Some(field) = self.scanner.field() else {
            let found = self.scanner.peek();
            return Err(self.error(ErrorKind::FieldExpected { found }, here));
        };
        let here = self.scanner.here();
        let operator = match self.scanner.operator() {
            OperatorWord::Known(operator) => operator,
            OperatorWord::Unknown(operator) => {
                let kind =
                    ErrorKind::OperatorUnknown { field: field.to_owned(), operator: operator.to_owned() };
                return Err(self.error(kind, here.start..here.start + operator.len()));
            }
            OperatorWord::Missing => {
                let found = self.scanner.peek();
                return Err(self.error(ErrorKind::OperatorExpected { found }, here));
            }
        };
        let here = self.scanner.here();
        let value = match self.scanner.value() {
            Ok("") => {
                let found = self.scanner.peek();
                return Err(self.error(ErrorKind::ValueExpected { found }, here));
            }
            Ok(value) => value,
            Err(position) => return Err(self.error(ErrorKind::ValueUnclosed, position..position + 1)),
        };
        let span = start..self.scanner.position();
        let comparison = Comparison { field: field.to_owned(), operator, value: value.to_owned(), span };
        self.read.push(comparison.clone());
        Ok(comparison)
    }

    /// The query with a parenthesis before a field and one after a value taken for decoration.
    fn undecorated(mut self) -> Result<Expression, Error> {
        self.check_text()?;
        let mut alternatives = Vec::new();
        loop {
            let mut members = vec![self.undecorated_comparison()?];
            while self.scanner.take(';') {
                members.push(self.undecorated_comparison()?);
            }
            alternatives.push(joined(members, Expression::And));
            if !self.scanner.take(',') {
                break;
            }
        }
        let here = self.scanner.here();
        match self.scanner.peek() {
            None => Ok(joined(alternatives, Expression::Or)),
            Some(')') => Err(self.error(ErrorKind::GroupUnopened, here)),
            Some(found) => Err(self.error(ErrorKind::SeparatorExpected { found }, here)),
        }
    }

    fn undecorated_comparison(&mut self) -> Result<Expression, Error> {
        self.scanner.skip_spaces();
        self.scanner.take('(');
        self.scanner.skip_spaces();
        let comparison = self.comparison()?;
        while self.scanner.take(')') {}
        Ok(Expression::Compare(comparison))
    }
}

fn joined(mut members: Vec<Expression>, join: fn(Vec<Expression>) -> Expression) -> Expression {
    match members.len() {
        1 => members.remove(0),
        _ => join(members),
    }
}
