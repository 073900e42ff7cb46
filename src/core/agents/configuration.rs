//! `GET /agents/{agent_id}/config/{component}/{configuration}`: what an agent runs with.

use super::targets::{Known, known, request};
use super::{AgentId, AgentQuery, Selection, WazuhVersion};
use crate::components::{self, Section};
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::result::Data;

/// From this version on agents tell their configuration.
const TOLD_SINCE: (WazuhVersion, &str) = (WazuhVersion::release(3, 7, 0), "Wazuh v3.7.0");

/// A section of the configuration that the selection's agent runs with.
///
/// # Errors
/// 1701 for an agent that the database does not know, 1740 where it is not connected, 1015 where it never told its
/// version, 1735 where that is too old; and those of [`components::configuration`].
pub async fn configuration(cx: &Context, selection: Selection<AgentId>, section: Section) -> Result<Data> {
    let id = selection.named.as_ref().and_then(|named| named.first().copied()).ok_or(Fault::AgentNotFound)?;
    let agent = one(cx, id).await?;
    if !agent.is_active() {
        return Err(Fault::AgentInactive.into());
    }
    agent.must_be_at_least(TOLD_SINCE)?;
    components::configuration(cx, id, section).await.map(Data::new)
}

/// What the database knows of an agent.
///
/// # Errors
/// 1701 where it knows nothing, and those of the database.
pub(super) async fn one(cx: &Context, id: AgentId) -> Result<Known> {
    let query = AgentQuery {
        request: request(None),
        conditions: vec![super::scope::one_of(vec![id])],
        ..AgentQuery::default()
    };
    Ok(known(cx, query).await?.remove(&id).ok_or(Fault::AgentNotFound)?)
}
