//! Handlers of security rules.

use wazuhctl_core::error::Result;
use wazuhctl_core::security;

use crate::gate::Call;
use crate::handlers::parsed;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_rules(call: Call) -> Result<Reply> {
    let items = security::list_rules(&call.api().store, call.selection(0)?, &call.list()?).await?;
    call.items(items).await
}

pub(crate) async fn add_rule(call: Call) -> Result<Reply> {
    let items = security::add_rule(call.change(), call.body()?).await?;
    call.items(items).await
}

pub(crate) async fn remove_rules(call: Call) -> Result<Reply> {
    let items = security::remove_rules(call.change(), call.selection(0)?).await?;
    call.items(items).await
}

pub(crate) async fn update_rule(call: Call) -> Result<Reply> {
    let id = parsed(&call.need(&keys::SECURITY_RULE_ID)?)?;
    let items = security::update_rule(call.change(), id, call.body()?).await?;
    call.items(items).await
}
