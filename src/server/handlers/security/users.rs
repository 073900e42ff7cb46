//! Handlers of users and their roles.

use serde::Deserialize;
use wazuhctl_core::error::Result;
use wazuhctl_core::rbac::Link;
use wazuhctl_core::security::{self, Asker};

use crate::gate::Call;
use crate::handlers::parsed;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_users(call: Call) -> Result<Reply> {
    let items = security::list_users(&call.api().store, call.selection(0)?, &call.list()?).await?;
    call.items(items).await
}

pub(crate) async fn create_user(call: Call) -> Result<Reply> {
    let body: NewUser = call.body()?;
    let items = security::add_user(call.change(), &body.username, &body.password).await?;
    call.items(items).await
}

pub(crate) async fn delete_users(call: Call) -> Result<Reply> {
    let items = security::remove_users(call.change(), call.selection(0)?, asker(&call)).await?;
    call.items(items).await
}

pub(crate) async fn update_user(call: Call) -> Result<Reply> {
    let body: ChangedUser = call.body()?;
    let (user, password) = (parsed(&call.need(&keys::USER_ID)?)?, body.password.as_deref());
    let items = security::change_password(call.change(), user, password, asker(&call)).await?;
    call.items(items).await
}

pub(crate) async fn edit_run_as(call: Call) -> Result<Reply> {
    let (user, allow) = (parsed(&call.need(&keys::USER_ID)?)?, call.need(&keys::ALLOW_RUN_AS)?);
    let items = security::allow_run_as(call.change(), user, allow).await?;
    call.items(items).await
}

pub(crate) async fn set_user_role(call: Call) -> Result<Reply> {
    let (user, position) = (parsed(&call.need(&keys::USER_ID)?)?, call.get(&keys::POSITION));
    let roles = call.selection(1)?;
    let items = security::link(call.change(), Link::UserRole, user, roles, position).await?;
    call.items(items).await
}

pub(crate) async fn remove_user_role(call: Call) -> Result<Reply> {
    let (user, roles) = (parsed(&call.need(&keys::USER_ID)?)?, call.selection(1)?);
    let items = security::unlink(call.change(), Link::UserRole, user, roles).await?;
    call.items(items).await
}

/// The body of `POST /security/users`.
#[derive(Deserialize)]
struct NewUser {
    username: String,
    password: String,
}

/// The body of `PUT /security/users/{user_id}`.
#[derive(Deserialize)]
struct ChangedUser {
    password: Option<String>,
}

fn asker(call: &Call) -> Asker {
    call.caller().user_id.map_or(Asker::Local, Asker::User)
}
