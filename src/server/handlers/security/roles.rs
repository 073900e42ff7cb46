//! Handlers of roles, their policies and their rules.

use serde::Deserialize;
use wazuhctl_core::error::Result;
use wazuhctl_core::rbac::Link;
use wazuhctl_core::security;

use crate::gate::Call;
use crate::handlers::parsed;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_roles(call: Call) -> Result<Reply> {
    let items = security::list_roles(&call.api().store, call.selection(0)?, &call.list()?).await?;
    call.items(items).await
}

pub(crate) async fn add_role(call: Call) -> Result<Reply> {
    let body: NewRole = call.body()?;
    let items = security::add_role(call.change(), body.name).await?;
    call.items(items).await
}

pub(crate) async fn remove_roles(call: Call) -> Result<Reply> {
    let items = security::remove_roles(call.change(), call.selection(0)?).await?;
    call.items(items).await
}

pub(crate) async fn update_role(call: Call) -> Result<Reply> {
    let body: ChangedRole = call.body()?;
    let role = parsed(&call.need(&keys::ROLE_ID)?)?;
    let items = security::update_role(call.change(), role, body.name).await?;
    call.items(items).await
}

pub(crate) async fn set_role_policy(call: Call) -> Result<Reply> {
    link(call, Link::RolePolicy).await
}

pub(crate) async fn remove_role_policy(call: Call) -> Result<Reply> {
    unlink(call, Link::RolePolicy).await
}

pub(crate) async fn set_role_rule(call: Call) -> Result<Reply> {
    link(call, Link::RoleRule).await
}

pub(crate) async fn remove_role_rule(call: Call) -> Result<Reply> {
    unlink(call, Link::RoleRule).await
}

async fn link(call: Call, link: Link) -> Result<Reply> {
    let (role, items) = (parsed(&call.need(&keys::ROLE_ID)?)?, call.selection(1)?);
    let position = call.get(&keys::POSITION);
    let items = security::link(call.change(), link, role, items, position).await?;
    call.items(items).await
}

async fn unlink(call: Call, link: Link) -> Result<Reply> {
    let (role, items) = (parsed(&call.need(&keys::ROLE_ID)?)?, call.selection(1)?);
    let items = security::unlink(call.change(), link, role, items).await?;
    call.items(items).await
}

/// The body of `POST /security/roles`.
#[derive(Deserialize)]
struct NewRole {
    name: String,
}

/// The body of `PUT /security/roles/{role_id}`.
#[derive(Deserialize)]
struct ChangedRole {
    name: Option<String>,
}
