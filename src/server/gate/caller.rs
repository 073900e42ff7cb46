//! [`Caller`]: who asks, and how that is found out.

use std::sync::Arc;
use std::time::Instant;

use wazuhctl_core::rbac::{Mode, Permissions, TokenClaims, User};

use super::{Origin, Request};
use crate::api::Api;
use crate::auth::{Claims, Credentials, TokenError, screen, unix_time, verify};
use crate::operation::{Access, Operation};
use crate::problem::Problem;

/// Who asks.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The user's name.
    pub user: Arc<str>,
    /// The user's id in the RBAC database; `None` for a local caller, who needs no user.
    pub user_id: Option<i64>,
    /// The roles that the call is made with, in their order.
    pub roles: Vec<i64>,
    /// The hash of the authorisation context that the roles came from, if from one.
    pub auth_context_hash: Option<String>,
    /// What they permit.
    pub permissions: Arc<Permissions>,
}

/// The name that a local caller goes by in logs.
const LOCAL: &str = "local";

/// Finds out who sends a request. Errors with 401 where nobody is recognised.
pub(super) async fn identify(
    api: &Api,
    operation: &Operation,
    request: &Request,
    deadline: Instant,
) -> Result<Caller, Problem> {
    if request.origin == Origin::Local {
        return Ok(Caller {
            user: LOCAL.into(),
            user_id: None,
            roles: Vec::new(),
            auth_context_hash: None,
            permissions: Arc::new(Permissions::without_policies(Mode::Black)),
        });
    }
    let credentials = Credentials::from_headers(&request.headers);
    match (operation.access, credentials) {
        (Access::Credentials, Ok(Credentials::Basic { user, password })) => {
            match api.store.authenticate(&user, &password).await {
                Ok(Some(user)) => with_roles(api, &user, user.roles.clone(), None).await,
                Ok(None) => Err(Problem::unauthorized("the name or the password is wrong", "Basic")),
                Err(error) => Err(Problem::internal(error)),
            }
        }
        (Access::Credentials, Ok(_)) => {
            Err(Problem::unauthorized("log in with a name and a password", "Basic"))
        }
        (Access::Credentials, Err(reason)) => Err(Problem::unauthorized(reason.to_string(), "Basic")),
        (_, Ok(Credentials::Bearer(token))) => by_token(api, &token, deadline).await,
        (_, Ok(_)) => Err(Problem::unauthorized("the operation needs a token", "Bearer")),
        (_, Err(reason)) => Err(Problem::unauthorized(reason.to_string(), "Bearer")),
    }
}

async fn by_token(api: &Api, token: &str, deadline: Instant) -> Result<Caller, Problem> {
    let claims = verified(api, token, deadline).await?;
    let snapshot = api.store.snapshot().await.map_err(Problem::internal)?;
    let user = snapshot
        .check_token(&TokenClaims {
            user: &claims.sub,
            roles: &claims.rbac_roles,
            not_before: claims.nbf,
            run_as: claims.run_as,
        })
        .map_err(|revoked| Problem::unauthorized(revoked.to_string(), "Bearer"))?;
    with_roles(api, user, claims.rbac_roles.clone(), claims.hash_auth_context.clone()).await
}

/// The claims of a token that is signed, in force and of this server's settings. Verified once, then remembered.
async fn verified(api: &Api, token: &str, deadline: Instant) -> Result<Arc<Claims>, Problem> {
    let (now, security) = (unix_time(), api.security.current());
    if let Some(claims) = api.sessions.get(token, now)
        && claims.check(&security, now).is_ok()
    {
        return Ok(claims);
    }
    let refused = |reason: TokenError| Problem::unauthorized(reason.to_string(), "Bearer");
    // What is no token of ours at first sight does not wait, nor make others wait.
    screen(token).map_err(refused)?;
    let generation = api.sessions.generation();
    let (key, text) = (api.key(), token.to_owned());
    let checked = api
        .token_pool
        .run(deadline, move || verify(&key, &text, &security))
        .await
        .map_err(|error| Problem::from(&error))?;
    let claims = Arc::new(checked.map_err(refused)?);
    api.sessions.remember(token, Arc::clone(&claims), generation, claims.exp, now);
    Ok(claims)
}

async fn with_roles(
    api: &Api,
    user: &User,
    roles: Vec<i64>,
    auth_context_hash: Option<String>,
) -> Result<Caller, Problem> {
    let snapshot = api.store.snapshot().await.map_err(Problem::internal)?;
    let permissions = snapshot.permissions(&roles, api.mode()).map_err(Problem::internal)?;
    Ok(Caller {
        user: user.name.as_str().into(),
        user_id: Some(user.id),
        roles,
        auth_context_hash,
        permissions,
    })
}
