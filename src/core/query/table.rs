//! The statements that answer a request from a table.

use super::{Column, Fragment, ListRequest, MAXIMUM_LIMIT, Order, RowShape, Table};
use crate::error::{Fault, Result};
use crate::wql::{Comparison, Expression};

/// The name under which grouped rows are counted.
const COUNT: &str = "count";
/// What stands for a missing value in grouped rows.
const NOT_AVAILABLE: &str = "N/A";

/// A request on its way to becoming SQL.
///
/// ```
/// # use wazuhctl_core::query::{Column, ListRequest, Table, TableQuery};
/// # const COLUMNS: &[Column] = &[Column::integer("id", "id"), Column::text("name", "name")];
/// # const AGENTS: Table = Table::new("agent", COLUMNS);
/// # fn main() -> wazuhctl_core::error::Result<()> {
/// let request = ListRequest { q: Some("name~web".to_owned()), limit: Some(10), ..ListRequest::default() };
/// let statement = TableQuery::new(&AGENTS, &request).filter("id", ["1".to_owned(), "2".to_owned()]).compile()?;
/// assert_eq!(
///     statement.data().as_str(),
///     r"SELECT id AS 'id',name AS 'name' FROM agent WHERE (id IN (1,2)) AND (name LIKE '%web%' ESCAPE '\') ORDER BY id ASC LIMIT 10 OFFSET 0"
/// );
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct TableQuery<'r> {
    table: Table,
    from: Fragment,
    request: &'r ListRequest,
    conditions: Vec<Fragment>,
    filters: Vec<(&'static str, Vec<String>)>,
    preceding: Vec<Comparison>,
    narrowing: Vec<Comparison>,
    expressions: Vec<Expression>,
    groups: Option<Vec<String>>,
}

/// What to send to the database, and what to make of its answer.
#[derive(Debug, Clone)]
pub struct Statement {
    count: Fragment,
    unpaged: Fragment,
    window: Option<(u64, u64)>,
    rows: RowShape,
}

impl Statement {
    /// Counts all items that fit, whatever part of them is asked for.
    pub fn count(&self) -> &Fragment {
        &self.count
    }

    /// The rows that are asked for.
    pub fn data(&self) -> Fragment {
        match self.window {
            Some((offset, limit)) => self.page(offset, limit),
            None => self.unpaged.clone(),
        }
    }

    /// Some of all rows that fit: `offset` counts from the first of them, not from the request's own offset. For reading
    /// an answer that is too big for one frame of wazuh-db.
    pub fn page(&self, offset: u64, limit: u64) -> Fragment {
        let mut page = self.unpaged.clone();
        page.push_sql(" LIMIT ").push(&whole(limit)).push_sql(" OFFSET ").push(&whole(offset));
        page
    }

    /// All rows that fit, in order.
    pub fn unpaged(&self) -> &Fragment {
        &self.unpaged
    }

    /// The part that is asked for: offset and limit, `None` for everything.
    pub fn window(&self) -> Option<(u64, u64)> {
        self.window
    }

    /// What the rows become.
    pub fn rows(&self) -> &RowShape {
        &self.rows
    }
}

impl<'r> TableQuery<'r> {
    /// Asks a table.
    pub fn new(table: &Table, request: &'r ListRequest) -> Self {
        Self {
            table: *table,
            from: Fragment::sql(table.from),
            request,
            conditions: Vec::new(),
            filters: Vec::new(),
            preceding: Vec::new(),
            narrowing: Vec::new(),
            expressions: Vec::new(),
            groups: None,
        }
    }

    /// Reads from something else than what the table says, a subquery for instance.
    #[must_use]
    pub fn from(mut self, from: Fragment) -> Self {
        self.from = from;
        self
    }

    /// Sorts by another expression where the request asks for no order.
    #[must_use]
    pub fn sorted_by(mut self, expression: &'static str, order: Order) -> Self {
        self.table.default_sort = (expression, order);
        self
    }

    /// Gives these fields whatever is selected, in place of those of the table.
    #[must_use]
    pub fn always_selecting(mut self, fields: &'static [&'static str]) -> Self {
        self.table.required = fields;
        self
    }

    /// A condition that holds whatever the request says: what the caller may see, for instance.
    #[must_use]
    pub fn condition(mut self, condition: Fragment) -> Self {
        self.conditions.push(condition);
        self
    }

    /// The field has one of the values. `null` is the absence of a value, `all` is no condition. Fields that users may
    /// not name may be named here.
    #[must_use]
    pub fn filter(mut self, field: &'static str, values: impl IntoIterator<Item = String>) -> Self {
        self.filters.push((field, values.into_iter().collect()));
        self
    }

    /// Conditions that hold whatever the request's query says, as `GET /groups/{group_id}/agents` has one. What is wrong
    /// with the query is then for the database to find, as Wazuh has it: 2003 where it would be 1407.
    #[must_use]
    pub fn narrowed_by(mut self, conditions: impl IntoIterator<Item = Comparison>) -> Self {
        self.narrowing.extend(conditions);
        self
    }

    /// Conditions that stand before the request's query as if they were part of its text; see
    /// [`parse_behind`](crate::wql::parse_behind). Without a query they are the query. Errors are as for
    /// [`Self::narrowed_by`].
    #[must_use]
    pub fn preceded_by(mut self, conditions: impl IntoIterator<Item = Comparison>) -> Self {
        self.preceding.extend(conditions);
        self
    }

    /// Another query, which holds together with the request's own.
    #[must_use]
    pub fn expression(mut self, expression: Expression) -> Self {
        self.expressions.push(expression);
        self
    }

    /// One item for each combination of the values of these fields, with the number of rows in `count`. What is missing
    /// shows as `N/A`.
    ///
    /// The count of the whole is that of the rows, not of the items, as in Wazuh's `WazuhDBQueryGroupBy`.
    #[must_use]
    pub fn group_by(mut self, fields: impl IntoIterator<Item = String>) -> Self {
        self.groups = Some(fields.into_iter().collect());
        self
    }

    /// The statements.
    ///
    /// # Errors
    /// 1724 for a field that cannot be selected; 1407, 1408, 1409, 1412 and 2003 for the query; 1403 for a field that
    /// cannot be sorted by; 1405 and 1406 for the limit.
    pub fn compile(self) -> Result<Statement> {
        let selected = self.selected()?;
        let shown = self.shown(&selected);
        let mut source = Fragment::sql(if self.request.distinct { "SELECT DISTINCT " } else { "SELECT " });
        let names = aliased(&shown)?;
        let mut body = Fragment::sql(" FROM ");
        body.push(&self.from);
        if let Some(condition) = self.where_condition(&selected)? {
            body.push_sql(" WHERE ").push(&condition);
        }

        source.push(&names);
        let mut count = Fragment::sql("SELECT COUNT(*) FROM (");
        count.push(&source).push(&body).push_sql(")");

        if self.groups.is_some() {
            if !shown.is_empty() {
                source.push_sql(",");
            }
            source.push_sql("COUNT(*) AS 'count'");
        }
        source.push(&body);
        if self.groups.is_some() {
            let expressions: Vec<_> = shown.iter().map(|column| Fragment::sql(column.expression)).collect();
            source.push_sql(" GROUP BY ").push(&Fragment::join(&expressions, ","));
        }
        source.push_sql(" ORDER BY ").push(&self.order()?);
        let rows = RowShape {
            columns: shown,
            nesting: self.table.nesting,
            absent: self.groups.is_some().then_some(NOT_AVAILABLE),
            counted: self.groups.is_some(),
        };
        Ok(Statement { count, unpaged: source, window: self.window()?, rows })
    }

    /// The columns that the request names, or all of them; with `group_by` those that it names.
    fn selected(&self) -> Result<Vec<&'static Column>> {
        let grouped = self.groups.as_ref().filter(|fields| !fields.is_empty());
        let names = grouped.or(self.request.select.as_ref()).filter(|fields| !fields.is_empty());
        let Some(names) = names else {
            return Ok(self.table.columns.iter().collect());
        };
        let mut selected: Vec<&'static Column> = Vec::new();
        for name in names {
            let column = self.table.open_column(name).ok_or_else(|| Fault::SelectFieldInvalid {
                field: name.clone(),
                valid: self.table.open_names(),
            })?;
            if !selected.iter().any(|other| other.name == column.name) {
                selected.push(column);
            }
        }
        Ok(selected)
    }

    /// The columns that are read: those selected and those that items always have, without the hidden ones.
    fn shown(&self, selected: &[&'static Column]) -> Vec<&'static Column> {
        let mut shown: Vec<_> = selected.iter().copied().filter(|column| !column.hidden).collect();
        if !self.request.distinct && self.groups.is_none() {
            let missing = self.table.required.iter().filter_map(|name| self.table.column(name));
            for column in missing {
                if !shown.iter().any(|other| other.name == column.name) {
                    shown.push(column);
                }
            }
        }
        shown
    }

    fn where_condition(&self, selected: &[&'static Column]) -> Result<Option<Fragment>> {
        let mut conditions = self.conditions.clone();
        for (field, values) in &self.filters {
            conditions.extend(self.table.filter_condition(field, values)?);
        }
        for expression in &self.expressions {
            conditions.extend(self.table.query_condition(expression)?);
        }
        if let Some(expression) = self.query()? {
            conditions.extend(self.table.query_condition(&expression)?);
        }
        if let Some(search) = &self.request.search {
            conditions.push(self.table.search_condition(search)?);
        }
        if self.request.distinct && !self.table.distinct_with_missing {
            conditions.extend(selected.iter().map(|column| {
                let mut condition = Fragment::sql(column.expression);
                condition.push_sql(" IS NOT NULL AND ").push_sql(column.expression).push_sql(" != ''");
                condition
            }));
        }
        let conditions: Vec<_> = conditions.iter().map(Fragment::enclosed).collect();
        Ok((!conditions.is_empty()).then(|| Fragment::join(&conditions, " AND ")))
    }

    /// The request's query with what stands before it.
    fn query(&self) -> Result<Option<Expression>> {
        let text = self.request.q.as_deref().filter(|text| !text.is_empty());
        let mut members: Vec<_> = self.narrowing.iter().cloned().map(Expression::from).collect();
        match text {
            Some(text) => {
                let alone = self.narrowing.is_empty();
                members.push(self.table.parse(text, &self.preceding, alone)?);
            }
            None => members.extend(self.preceding.iter().cloned().map(Expression::from)),
        }
        Ok(match members.len() {
            0 | 1 => members.pop(),
            _ => Some(Expression::And(members)),
        })
    }

    fn order(&self) -> Result<Fragment> {
        let Some(sort) = &self.request.sort else {
            let (expression, order) = self.table.default_sort;
            return Ok(ordered(expression, order));
        };
        let mut terms = Vec::new();
        for key in &sort.keys {
            if key.field == COUNT && self.groups.is_some() {
                terms.push(ordered("COUNT(*)", key.order));
                continue;
            }
            let column = self.table.open_column(&key.field).ok_or_else(|| Fault::SortFieldInvalid {
                field: key.field.clone(),
                valid: self.table.open_names(),
            })?;
            match column.sort {
                Some(expressions) => {
                    terms.extend(expressions.iter().map(|expression| ordered(expression, key.order)));
                }
                None => terms.push(ordered(column.expression, key.order)),
            }
        }
        Ok(Fragment::join(&terms, ","))
    }

    fn window(&self) -> Result<Option<(u64, u64)>> {
        match self.request.limit {
            None => Ok(None),
            Some(0) => Err(Fault::LimitZero.into()),
            Some(limit) if limit > MAXIMUM_LIMIT => {
                Err(Fault::LimitTooHigh { limit, maximum: MAXIMUM_LIMIT }.into())
            }
            Some(limit) => Ok(Some((self.request.offset, limit))),
        }
    }
}

fn ordered(expression: &'static str, order: Order) -> Fragment {
    let mut term = Fragment::sql(expression);
    term.push_sql(match order {
        Order::Ascending => " ASC",
        Order::Descending => " DESC",
    });
    term
}

fn aliased(columns: &[&'static Column]) -> Result<Fragment> {
    let mut terms = Vec::with_capacity(columns.len());
    for column in columns {
        let mut term = Fragment::sql(column.expression);
        term.push_sql(" AS ").push(&Fragment::text(column.name)?);
        terms.push(term);
    }
    Ok(Fragment::join(&terms, ","))
}

/// Offsets and limits beyond what SQLite counts to are as good as its highest number.
fn whole(number: u64) -> Fragment {
    Fragment::integer(i64::try_from(number).unwrap_or(i64::MAX))
}
