//! Handlers of agents in groups.

use wazuhctl_core::agents::{self, AgentId, Selection};
use wazuhctl_core::error::Result;
use wazuhctl_core::groups::GroupName;
use wazuhctl_core::rbac::Scope;

use crate::gate::Call;
use crate::handlers::parsed;
use crate::operation::Key;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn delete_single_agent_multiple_groups(call: Call) -> Result<Reply> {
    let agent = parsed(&call.need(&keys::AGENT_ID)?)?;
    let items = agents::remove_from_groups(call.context(), agent, call.selection(1)?).await?;
    call.items(items).await
}

pub(crate) async fn get_sync_agent(call: Call) -> Result<Reply> {
    let items = agents::synchronised(call.context(), call.selection(0)?).await?;
    call.items(items).await
}

pub(crate) async fn put_agent_single_group(call: Call) -> Result<Reply> {
    assign(call, &keys::GROUP_ID).await
}

pub(crate) async fn put_multiple_agent_single_group(call: Call) -> Result<Reply> {
    assign(call, &keys::GROUP_ID_IN_QUERY).await
}

pub(crate) async fn delete_single_agent_single_group(call: Call) -> Result<Reply> {
    let agent = parsed(&call.need(&keys::AGENT_ID)?)?;
    let group: GroupName = parsed(&call.need(&keys::GROUP_ID)?)?;
    let data = agents::remove_one(call.context(), agent, &group).await?;
    call.data(data)
}

pub(crate) async fn delete_multiple_agent_single_group(call: Call) -> Result<Reply> {
    let group: GroupName = parsed(&call.need(&keys::GROUP_ID_IN_QUERY)?)?;
    let items = agents::remove_from_group(call.context(), call.selection(1)?, &group).await?;
    call.items(items).await
}

async fn assign(call: Call, group: &Key<String>) -> Result<Reply> {
    let group: GroupName = parsed(&call.need(group)?)?;
    let (replaceable, agents): (Selection<GroupName>, Selection<AgentId>) =
        (call.selection(0)?, call.selection(2)?);
    let alone = call.get(&keys::FORCE_SINGLE_GROUP).unwrap_or(false);
    let instead_of: Option<&Scope> = alone.then_some(&*replaceable.scope);
    let items = agents::assign(call.context(), agents, &group, instead_of).await?;
    call.items(items).await
}
