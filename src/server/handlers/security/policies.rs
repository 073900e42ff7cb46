//! Handlers of policies.

use wazuhctl_core::error::Result;
use wazuhctl_core::security;

use crate::gate::Call;
use crate::handlers::parsed;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_policies(call: Call) -> Result<Reply> {
    let items = security::list_policies(&call.api().store, call.selection(0)?, &call.list()?).await?;
    call.items(items).await
}

pub(crate) async fn add_policy(call: Call) -> Result<Reply> {
    let items = security::add_policy(call.change(), call.body()?).await?;
    call.items(items).await
}

pub(crate) async fn remove_policies(call: Call) -> Result<Reply> {
    let items = security::remove_policies(call.change(), call.selection(0)?).await?;
    call.items(items).await
}

pub(crate) async fn update_policy(call: Call) -> Result<Reply> {
    let id = parsed(&call.need(&keys::POLICY_ID)?)?;
    let items = security::update_policy(call.change(), id, call.body()?).await?;
    call.items(items).await
}
