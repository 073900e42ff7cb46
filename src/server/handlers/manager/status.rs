//! Handlers of what the manager is and which of its daemons run.

use wazuhctl_core::error::Result;
use wazuhctl_core::manager;

use crate::gate::Call;
use crate::reply::Reply;

pub(crate) async fn get_status(call: Call) -> Result<Reply> {
    let items = manager::status(call.context()).await?;
    call.items(items).await
}

pub(crate) async fn get_info(call: Call) -> Result<Reply> {
    let items = manager::info(call.context()).await?;
    call.items(items).await
}
