//! Handlers of what agents tell of themselves, and of what daemons count of them.

use wazuhctl_core::agents::{self, Reporter, StatisticsDaemon};
use wazuhctl_core::components::{Component, Section};
use wazuhctl_core::error::Result;

use crate::gate::Call;
use crate::handlers::parsed;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_agent_config(call: Call) -> Result<Reply> {
    let component: Component = parsed(&call.need(&keys::COMPONENT)?)?;
    let section = Section::of(component, &call.need(&keys::CONFIGURATION)?)?;
    let data = agents::configuration(call.context(), call.selection(0)?, section).await?;
    call.data(data)
}

pub(crate) async fn get_daemon_stats(call: Call) -> Result<Reply> {
    let names = call.get(&keys::DAEMONS_LIST).unwrap_or_default();
    let daemons: Vec<StatisticsDaemon> = names.iter().map(|name| parsed(name)).collect::<Result<_>>()?;
    let items = agents::daemon_statistics(call.context(), call.selection(0)?, &daemons).await?;
    call.items(items).await
}

pub(crate) async fn get_component_stats(call: Call) -> Result<Reply> {
    let reporter: Reporter = parsed(&call.need(&keys::COUNTING_COMPONENT)?)?;
    let items = agents::component_statistics(call.context(), call.selection(0)?, reporter).await?;
    call.items(items).await
}
