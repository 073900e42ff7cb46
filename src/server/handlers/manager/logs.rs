//! Handlers of what the manager's daemons log.

use wazuhctl_core::error::Result;
use wazuhctl_core::manager::{self, ListLogs};

use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_log(call: Call) -> Result<Reply> {
    let parameters =
        ListLogs { list: call.list()?, level: call.get(&keys::LOG_LEVEL), tag: call.get(&keys::LOG_TAG) };
    let items = manager::logs(call.context(), parameters).await?;
    call.items(items).await
}

pub(crate) async fn get_log_summary(call: Call) -> Result<Reply> {
    let items = manager::logs_summary(call.context()).await?;
    call.items(items).await
}
