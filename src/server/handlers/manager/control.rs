//! Handlers of what the manager is told to do, and of newer versions.

use wazuhctl_core::error::Result;
use wazuhctl_core::manager;

use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

/// The order is taken, and nothing is known yet of how it ends.
const ACCEPTED: u16 = 202;

pub(crate) async fn put_reload_analysisd(call: Call) -> Result<Reply> {
    let items = manager::reload_ruleset(call.context()).await?;
    call.items(items).await
}

pub(crate) async fn put_restart(call: Call) -> Result<Reply> {
    let items = manager::restart(call.context()).await?;
    Ok(Reply { status: ACCEPTED, ..call.items(items).await? })
}

pub(crate) async fn check_available_version(call: Call) -> Result<Reply> {
    let force = call.need(&keys::FORCE_QUERY)?;
    let data = call.api().updates.check(call.context(), force).await?;
    call.data(data)
}
