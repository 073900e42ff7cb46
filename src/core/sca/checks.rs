//! `GET /sca/{agent_id}/checks/{policy_id}`: how the checks of a policy went.
//!
//! Like Wazuh, it asks twice: first which checks these are, by everything that can be asked of a check, its
//! requirements and its rules, in order and by page; then for the checks of that page (`details`). The number of the
//! first is the total.

use futures_util::StreamExt;
use serde_json::Value;

use super::details::Details;
use super::policies::{nobody, the_registered};
use super::tables::JOINED_CHECKS;
use crate::agents::{AgentId, Selection};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::query::{ListRequest, TableQuery};
use crate::reports;
use crate::result::{Items, Messages};
use crate::wdb::Database;
use crate::wql::{Comparison, Operator};

const MESSAGES: Messages = Messages::new(
    "All checks that were asked for are shown",
    "Some checks that were asked for could not be shown",
    "No check is shown",
);

/// Which checks to list, and how.
#[derive(Debug, Clone, Default)]
pub struct ListChecks {
    /// Page, order, search, selection of fields and query.
    pub list: ListRequest,
    /// Fields with the value they must have, in whatever case: `title`, `description`, `rationale`, `remediation`,
    /// `command`, `reason`, `file`, `process`, `directory`, `registry`, `references`, `result`, `condition`.
    pub filters: Vec<(&'static str, String)>,
}

impl ListChecks {
    /// What is asked of checks, with everything that belongs to them. As in Wazuh the policy stands before the query as
    /// if it were a part of it: `a,b` asks for the checks of the policy that meet `a`, and for all that meet `b`.
    fn query<'r>(&self, policy: &str, request: &'r ListRequest) -> TableQuery<'r> {
        let policy = Comparison::new("policy_id", Operator::Equal, policy);
        let mut query = TableQuery::new(&JOINED_CHECKS, request).preceded_by([policy]);
        for (field, value) in &self.filters {
            query = query.filter(field, [value.clone()]);
        }
        query
    }
}

/// The checks of a policy that meet the parameters, with their requirements and rules, by number.
///
/// Distinct items have one pair of a requirement and a rule each, under names with dots.
///
/// # Errors
/// As [`policies`](super::policies()). Checks cannot be sorted by fields of requirements and rules: 1403.
pub async fn checks(
    cx: &Context,
    selection: Selection<AgentId>,
    policy: &str,
    parameters: &ListChecks,
) -> Result<Items> {
    let Some(agent) = the_registered(cx, &selection).await? else {
        return Ok(nobody(selection, MESSAGES));
    };
    if parameters.list.distinct {
        let statement = || parameters.query(policy, &parameters.list).compile();
        return reports::page_of(cx, agent, statement, MESSAGES).await;
    }
    reports::must_have_database(cx, agent).await?;
    let (ids, total) = found(cx, agent, policy, parameters).await?;
    let details = Details::of(cx, agent, &parameters.list, ids)?;
    Ok(Items::page(details.into_stream().boxed(), total, MESSAGES))
}

/// The numbers of the checks on the page that is asked for, and how many there are on all of them.
async fn found(
    cx: &Context,
    agent: AgentId,
    policy: &str,
    parameters: &ListChecks,
) -> Result<(Vec<i64>, u64)> {
    let request =
        ListRequest { select: Some(vec!["id".to_owned()]), distinct: true, ..parameters.list.clone() };
    let statement = parameters.query(policy, &request).compile()?;
    let database = Database::Agent(agent.number());
    let wdb = cx.manager.wdb.until(cx.deadline);
    let rows = async { wdb.rows(database, statement.data()).await.map_err(Error::from) };
    let total = async { wdb.count(database, statement.count()).await.map_err(Error::from) };
    let (rows, total) = tokio::try_join!(rows, total)?;
    let ids = rows.iter().filter_map(|row| row.get("id").and_then(Value::as_i64)).collect();
    Ok((ids, total))
}
