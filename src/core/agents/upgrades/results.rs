//! `GET /agents/upgrade_result`: how the last upgrades of agents went.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde_json::{Map, Value};

use super::answer::SUCCESS;
use super::blocks;
use super::order::Order;
use crate::agents::targets::{Targets, request};
use crate::agents::{AgentId, AgentQuery, Filters, Selection};
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The last upgrades of all agents that were asked for are shown",
    "The last upgrades of some agents that were asked for could not be shown",
    "No upgrade is shown",
);

/// How many agents a request to the module is about: as many as its answer has room for.
const BLOCK: usize = 97;

/// The code of an agent that was never upgraded.
const NEVER_UPGRADED: u16 = 1813;

/// Of which agents to tell.
#[derive(Debug, Clone, Default)]
pub struct UpgradeResults {
    /// What the agents have in common.
    pub filters: Filters,
    /// A query that they meet.
    pub q: Option<String>,
}

/// The last upgrade of each connected agent of the selection that meets the conditions and has had one.
///
/// # Errors
/// As [`upgrade`](super::upgrade); a named agent that was never upgraded becomes a failed item with code 1813.
pub async fn upgrade_results(
    cx: &Context,
    selection: Selection<AgentId>,
    parameters: &UpgradeResults,
) -> Result<Items> {
    if selection.is_empty() {
        return Ok(Items::new(Vec::new(), MESSAGES).with_failed(selection.denied));
    }
    let all = selection.named.is_none();
    let mut query = AgentQuery::new(&selection, request(parameters.q.clone()));
    parameters.filters.narrow(&mut query)?;
    let targets = Targets::of(cx, selection, query, Fault::AgentNotEligible).await?;
    let agents: Vec<AgentId> = targets.active.into_keys().collect();
    let answers = blocks::ask(cx, Order::Result, &agents, BLOCK).await?;

    let zone = TimeZone::system();
    let mut failed = targets.failed;
    let mut results: Vec<(String, Map<String, Value>)> = Vec::new();
    for answer in answers {
        let Some(agent) = answer.agent else { continue };
        if answer.number == SUCCESS {
            results.push((agent.to_string(), shown(answer.fields, agent, &zone)));
        } else if answer.code() != NEVER_UPGRADED {
            return Err(answer.failure());
        } else if !all {
            failed.add(agent.to_string(), answer.refusal());
        }
    }
    // By the text of the id, as Wazuh has it.
    results.sort_by(|(a, _), (b, _)| a.cmp(b));
    let results = results.into_iter().map(|(_, result)| Value::Object(result)).collect();
    Ok(Items::new(results, MESSAGES).with_failed(failed))
}

/// What the module says of an upgrade, as the API shows it.
fn shown(mut fields: Map<String, Value>, agent: AgentId, zone: &TimeZone) -> Map<String, Value> {
    for (name, value) in &mut fields {
        match name.as_str() {
            "agent" => *value = agent.to_string().into(),
            "create_time" | "update_time" => {
                if let Some(time) = value.as_str().and_then(|text| in_utc(text, zone)) {
                    *value = time.into();
                }
            }
            _ => {}
        }
    }
    fields
}

/// `2025/05/31 23:06:40` of the manager's clock as `2025-05-31T23:06:40Z`; nothing where it is no time.
fn in_utc(text: &str, zone: &TimeZone) -> Option<String> {
    let time = DateTime::strptime("%Y/%m/%d %H:%M:%S", text).ok()?;
    let time = time.to_zoned(zone.clone()).ok()?.timestamp();
    Some(time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_the_managers_clock_are_told_in_utc() {
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        assert_eq!(in_utc("2025/06/01 00:30:00", &zone).as_deref(), Some("2025-05-31T22:30:00Z"));
        for text in ["", "2025-06-01 00:30:00", "2025/13/01 00:30:00", "2025/06/01 00:30:00 "] {
            assert_eq!(in_utc(text, &zone), None, "{text}");
        }
    }
}
