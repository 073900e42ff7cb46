//! [`AgentQuery`]: which agents are asked for, independent of what is done with them.

use super::fields::{AGENTS, ID};
use super::{AgentId, Selection, scope};
use crate::error::Result;
use crate::query::{Fragment, ListRequest, Order, SortKey, Statement, Table, TableQuery};
use crate::wql::{Comparison, Expression};

/// A question to the table of agents: everything that a statement is compiled from.
#[derive(Debug, Clone)]
pub(super) struct AgentQuery {
    /// The table with its fields.
    pub(super) table: &'static Table,
    /// Page, order, search, selection of fields and query.
    pub(super) request: ListRequest,
    /// Fields with the values of which they have one.
    pub(super) filters: Vec<(&'static str, Vec<String>)>,
    /// Conditions that hold whatever is asked.
    pub(super) conditions: Vec<Fragment>,
    /// Conditions that are written before the request's query.
    pub(super) preceding: Vec<Comparison>,
    /// Queries that hold together with the request's.
    pub(super) expressions: Vec<Expression>,
    /// The fields whose combinations of values are counted, where they are.
    pub(super) groups: Option<Vec<String>>,
}

impl Default for AgentQuery {
    fn default() -> Self {
        Self {
            table: &AGENTS,
            request: ListRequest::default(),
            filters: Vec::new(),
            conditions: Vec::new(),
            preceding: Vec::new(),
            expressions: Vec::new(),
            groups: None,
        }
    }
}

impl AgentQuery {
    /// The agents of `selection` that `request` asks for.
    pub(super) fn new(selection: &Selection<AgentId>, request: ListRequest) -> Self {
        Self { request, conditions: selection.condition().into_iter().collect(), ..Self::default() }
    }

    /// Leaves the manager itself out.
    #[must_use]
    pub(super) fn without_manager(mut self) -> Self {
        self.conditions.push(Fragment::sql("id != 0"));
        self
    }

    /// The statement, for rows that meet `further` too.
    ///
    /// # Errors
    /// Those of the request's parts.
    pub(super) fn statement(&self, further: Option<Fragment>) -> Result<Statement> {
        let mut query =
            TableQuery::new(self.table, &self.request).preceded_by(self.preceding.iter().cloned());
        for condition in self.conditions.iter().cloned().chain(further) {
            query = query.condition(condition);
        }
        for (field, values) in &self.filters {
            query = query.filter(field, values.iter().cloned());
        }
        for expression in &self.expressions {
            query = query.expression(expression.clone());
        }
        if let Some(groups) = &self.groups {
            query = query.group_by(groups.iter().cloned());
        }
        query.compile()
    }

    /// The direction, where the rows come in the order of their ids and each shows its own.
    pub(super) fn by_id(&self) -> Option<Order> {
        if self.groups.is_some() || self.request.distinct {
            return None;
        }
        match self.request.sort.as_ref().map(|sort| sort.keys.as_slice()) {
            None => Some(Order::Ascending),
            Some([SortKey { field, order }, ..]) if field == ID => Some(*order),
            Some(_) => None,
        }
    }
}

impl Selection<AgentId> {
    /// The condition on the rows of `agent` that holds for the agents to work on, or none where those are all.
    pub(super) fn condition(&self) -> Option<Fragment> {
        match &self.named {
            Some(named) => Some(scope::one_of(named.clone())),
            None => scope::condition(&self.scope),
        }
    }
}
