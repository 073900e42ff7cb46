//! Handlers of logging in and out.

use std::sync::Arc;

use wazuhctl_core::error::{Error, Fault, Result};
use wazuhctl_core::rbac::Revocation;
use wazuhctl_core::result::Data;

use crate::auth::{Claims, Subject, issue, unix_time};
use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

/// Where those are sent who still log in by GET.
const SUCCESSOR: &str = "</security/user/authenticate>; rel=\"successor-version\"";

pub(crate) async fn login_user(call: Call) -> Result<Reply> {
    let subject = Subject {
        user: call.caller().user.to_string(),
        roles: call.caller().roles.clone(),
        auth_context_hash: None,
    };
    let api = call.api();
    // Asked for before the key is, so that a token of a key that is replaced meanwhile is not remembered.
    let generation = api.sessions.generation();
    let (key, security, now) = (api.key(), api.security.current(), unix_time());
    let claims = Arc::new(Claims::new(subject, &security, now));
    let signed = Arc::clone(&claims);
    let token = api.login_pool.run(call.context().deadline, move || issue(&key, &signed)).await?.map_err(
        |cause| Error::new(Fault::SigningKeyUnusable { reason: cause.to_string() }).caused_by(cause),
    )?;
    // Who has just logged in does not wait until all the tokens that others forge are checked.
    api.sessions.remember(&token, Arc::clone(&claims), generation, claims.exp, now);
    if call.get(&keys::RAW).unwrap_or(false) {
        return Ok(Reply::text(token));
    }
    call.data(Data::new(serde_json::json!({ "token": token })))
}

pub(crate) async fn deprecated_login_user(call: Call) -> Result<Reply> {
    let mut reply = login_user(call).await?;
    reply.headers.push(("deprecation", "true".to_owned()));
    reply.headers.push(("link", SUCCESSOR.to_owned()));
    Ok(reply)
}

pub(crate) async fn logout_user(call: Call) -> Result<Reply> {
    let api = call.api();
    if let Some(user) = call.caller().user_id {
        let revocation = Revocation { users: &[user], ..Revocation::default() };
        api.store.revoke_tokens(&revocation, api.moment()).await?;
    }
    call.data(Data::message("Your tokens are no longer valid"))
}
