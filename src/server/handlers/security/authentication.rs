//! Handlers of logging in and out.

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;
use wazuhctl_core::error::{Error, Fault, Result};
use wazuhctl_core::rbac::{Revocation, Revoked, TokenClaims, roles_of_context};
use wazuhctl_core::result::Data;

use crate::api::Api;
use crate::auth::{Claims, Subject, hash_auth_context, issue, unix_time};
use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

/// Where those are sent who still log in by GET.
const SUCCESSOR: &str = "</security/user/authenticate>; rel=\"successor-version\"";

pub(crate) async fn login_user(call: Call) -> Result<Reply> {
    let roles = call.caller().roles.clone();
    token(&call, roles, None).await
}

pub(crate) async fn run_as_login(call: Call) -> Result<Reply> {
    let (api, caller) = (call.api(), call.caller());
    let context: Value = call.body()?;
    let snapshot = api.store.snapshot().await?;
    let user = caller.user_id.and_then(|id| snapshot.user_by_id(id)).filter(|user| user.allow_run_as);
    let user = match user {
        // An empty context says nothing, so that the caller's own roles stay.
        _ if context.as_object().is_some_and(|members| members.is_empty()) => None,
        Some(user) => Some(user.id),
        None => return Err(Error::new(Fault::RunAsDisabled)),
    };
    // What takes long for hostile contexts must not hold up the others.
    let evaluate = {
        let snapshot = Arc::clone(&snapshot);
        move || {
            let found = user.map(|user| roles_of_context(snapshot.rules(), snapshot.roles(), user, &context));
            (found, hash_auth_context(&context))
        }
    };
    let (found, hash) = api.context_pool.run(call.context().deadline, evaluate).await?;
    for rule in found.iter().flat_map(|found| &found.unusable) {
        tracing::warn!(user = %caller.user, rule = rule.rule, reason = %rule.error, "a rule could not be evaluated");
    }
    let roles = found.map_or_else(|| caller.roles.clone(), |found| found.roles());
    token(&call, roles, Some(hash)).await
}

/// A token of the caller with these roles, as the reply.
async fn token(call: &Call, roles: Vec<i64>, auth_context_hash: Option<String>) -> Result<Reply> {
    let api = call.api();
    out_of_revoked_second(api, &call.caller().user, &roles, auth_context_hash.is_some()).await?;
    let subject = Subject { user: call.caller().user.to_string(), roles, auth_context_hash };
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

/// Waits until a token made now is good. Revocations concern all tokens of their second, also those that are made after
/// them: who logs in just after a change would get a token that is void.
async fn out_of_revoked_second(api: &Api, user: &str, roles: &[i64], run_as: bool) -> Result<()> {
    let snapshot = api.store.snapshot().await?;
    let claims = TokenClaims { user, roles, not_before: unix_time(), run_as };
    let revoked = matches!(
        snapshot.check_token(&claims),
        Err(Revoked::UserTokens | Revoked::RoleTokens | Revoked::RunAsTokens)
    );
    if revoked {
        tokio::time::sleep(until_next_second(SystemTime::now())).await;
    }
    Ok(())
}

fn until_next_second(now: SystemTime) -> Duration {
    let passed = now.duration_since(UNIX_EPOCH).unwrap_or_default().subsec_nanos();
    Duration::from_secs(1).saturating_sub(Duration::from_nanos(passed.into()))
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
