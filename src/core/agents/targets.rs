//! [`Targets`]: which agents of a selection something can be sent to.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::fields::{ID, VERSION};
use super::registered::registered;
use super::row::Layout;
use super::{AgentId, AgentQuery, AgentStatus, Selection, WazuhVersion, pages};
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::query::ListRequest;
use crate::result::Failures;

/// The state of the connection, as lists name it.
const STATUS: &str = "status";

/// What has to be known of an agent.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Known {
    id: AgentId,
    status: Option<String>,
    /// Such as `Wazuh v4.14.7`; none where the agent never told.
    version: Option<String>,
}

impl Known {
    /// Whether the agent is connected.
    pub(super) fn is_active(&self) -> bool {
        self.status.as_deref() == Some(AgentStatus::Active.as_str())
    }

    /// The version, where it is known and is one.
    pub(super) fn wazuh_version(&self) -> Option<WazuhVersion> {
        self.version.as_deref()?.parse().ok()
    }

    /// Asks for a version.
    ///
    /// # Errors
    /// 1015 where the agent never told its own, 1735 where that is older.
    pub(super) fn must_be_at_least(&self, (least, shown): (WazuhVersion, &str)) -> Result<()> {
        let version = self.wazuh_version().ok_or(Fault::AgentVersionUnknown)?;
        if version < least { Err(Fault::AgentTooOld { required: shown.to_owned() }.into()) } else { Ok(()) }
    }
}

/// A selection of agents, sorted out.
pub(super) struct Targets {
    /// Those that are registered, connected and meet the query.
    pub(super) active: BTreeMap<AgentId, Known>,
    /// Of those that are named, the others: 1703 for the manager, 1701 where not registered, 1707 where not connected.
    pub(super) failed: Failures,
    /// Whether there was an agent to look at, apart from the manager.
    pub(super) any: bool,
}

impl Targets {
    /// Sorts out the agents of `selection`. `query` asks for them; a named agent that it does not find is a failed item
    /// with `absent`.
    ///
    /// # Errors
    /// Those of the query and of the database; 1005 where `client.keys` cannot be read.
    pub(super) async fn of(
        cx: &Context,
        selection: Selection<AgentId>,
        mut query: AgentQuery,
        absent: Fault,
    ) -> Result<Self> {
        if selection.named.is_none() {
            query.filters.push((STATUS, vec![AgentStatus::Active.to_string()]));
        }
        let (mut known, registered) = tokio::try_join!(known(cx, query), registered(cx))?;
        let mut failed = selection.denied;
        let any = match &selection.named {
            Some(named) => named.iter().any(|id| !id.is_manager()),
            None => registered.has_agents(),
        };
        for id in selection.named.iter().flatten() {
            let fault = if id.is_manager() {
                Fault::ManagerAgent
            } else if !registered.contains(*id) {
                Fault::AgentNotFound
            } else {
                match known.get(id) {
                    None => absent.clone(),
                    Some(agent) if !agent.is_active() => Fault::AgentNotActive,
                    Some(_) => continue,
                }
            };
            failed.add(id.to_string(), fault);
        }
        known.retain(|id, agent| !id.is_manager() && agent.is_active() && registered.contains(*id));
        Ok(Self { active: known, failed, any })
    }
}

/// What is asked of each agent, where `q` is what else the agents must meet.
pub(super) fn request(q: Option<String>) -> ListRequest {
    let select = [ID, STATUS, VERSION].map(str::to_owned).to_vec();
    ListRequest { select: Some(select), q, ..ListRequest::default() }
}

/// The agents that meet a query made of [`request`].
pub(super) async fn known(cx: &Context, query: AgentQuery) -> Result<BTreeMap<AgentId, Known>> {
    let (_, pages) = pages::read(cx, query, Layout::of_agents([ID, STATUS, VERSION])).await?;
    let items = pages.collect().await?;
    items
        .iter()
        .map(|item| serde_json::from_str(item).map(|agent: Known| (agent.id, agent)))
        .collect::<Result<_, _>>()
        .map_err(|cause| {
            Error::new(Fault::DatabaseFailed { reason: "the rows are not understood".into() })
                .caused_by(cause)
        })
}
