//! Handlers of `/overview`.

use wazuhctl_core::agents;
use wazuhctl_core::error::Result;

use crate::gate::Call;
use crate::reply::Reply;

pub(crate) async fn get_overview_agents(call: Call) -> Result<Reply> {
    let data = agents::overview(call.context(), &call.selection(0)?, call.selection(1)?).await?;
    call.data(data)
}
