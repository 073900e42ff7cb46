//! Handlers of what agents are told to do at once.

use wazuhctl_core::agents;
use wazuhctl_core::error::Result;
use wazuhctl_core::groups::GroupName;

use crate::gate::Call;
use crate::handlers::parsed;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn restart_agent(call: Call) -> Result<Reply> {
    restart_agents(call).await
}

pub(crate) async fn restart_agents(call: Call) -> Result<Reply> {
    let items = agents::restart(call.context(), call.selection(0)?).await?;
    call.items(items).await
}

pub(crate) async fn restart_agents_by_group(call: Call) -> Result<Reply> {
    let group: GroupName = parsed(&call.need(&keys::GROUP_TO_RESTART)?)?;
    let (readable, restartable) = (call.selection(1)?, call.selection(2)?);
    let items = agents::restart_group(call.context(), &group, &readable, &restartable).await?;
    call.items(items).await
}

pub(crate) async fn restart_agents_by_node(call: Call) -> Result<Reply> {
    let node = call.need(&keys::NODE_TO_RESTART)?;
    let items = agents::restart_node(call.context(), &node, &call.selection(1)?).await?;
    call.items(items).await
}

pub(crate) async fn reconnect_agents(call: Call) -> Result<Reply> {
    let items = agents::reconnect(call.context(), call.selection(0)?).await?;
    call.items(items).await
}
