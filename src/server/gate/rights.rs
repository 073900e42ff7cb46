//! The caller's rights on what a request asks for.

use std::collections::HashMap;

use wazuhctl_core::agents::{AgentId, groups_of};
use wazuhctl_core::context::Context;
use wazuhctl_core::error::{Fault, Result};
use wazuhctl_core::rbac::{
    Access as Need, Decision, Denied, Grant, Permissions, Requested, Resource as Needed,
};

use crate::operation::{Access, Operation, Resource};
use crate::params::{Value, Values};

/// What a request may work on, of one resource that its operation declares.
#[derive(Debug)]
pub(super) struct Granted {
    /// The action that is permitted.
    pub(super) action: &'static str,
    /// The permitted ids, or the scope where none are named.
    pub(super) grant: Grant,
    /// Named ids that are refused while others are not.
    pub(super) denied: Vec<Denied>,
}

/// Decides whether a request may run and on what. Errors with code 4000 (403) where it may not.
pub(super) async fn decide(
    operation: &Operation,
    values: &Values,
    context: &Context,
) -> Result<Vec<Granted>> {
    match operation.access {
        Access::Credentials | Access::Token => Ok(Vec::new()),
        Access::Action(action) | Access::Replacing(action, _) => resourceless(action, &context.permissions),
        Access::Node(half) => resourceless(&format!("manager:{half}"), &context.permissions),
        Access::NodeEach(halves) => {
            for half in halves {
                resourceless(&format!("manager:{half}"), &context.permissions)?;
            }
            Ok(Vec::new())
        }
        Access::On(_) | Access::Each(_) => {
            let mut granted = Vec::new();
            for (action, resource) in operation.access.resources() {
                let named = ids(resource, values);
                granted.extend(on(action, resource, named.as_deref(), context).await?);
            }
            Ok(granted)
        }
    }
}

fn resourceless(action: &str, permissions: &Permissions) -> Result<Vec<Granted>> {
    if permissions.allows_resourceless(action) {
        Ok(Vec::new())
    } else {
        Err(Fault::PermissionDenied { action: action.to_owned(), resource: "*:*".to_owned() }.into())
    }
}

/// The ids that the request names; `None` where it names none, or all of them.
fn ids(resource: &Resource, values: &Values) -> Option<Vec<String>> {
    let ids = match values.by_name(resource.named_by?)? {
        Value::Text(id) => vec![id.clone()],
        Value::List(ids) => ids.clone(),
        Value::Boolean(_) | Value::Integer(_) => return None,
    };
    (!resource.all.is_some_and(|all| ids.iter().any(|id| id == all))).then_some(ids)
}

async fn on(
    action: &'static str,
    resource: &Resource,
    named: Option<&[String]>,
    context: &Context,
) -> Result<Option<Granted>> {
    // The decision wants a name for the parameter, also where there is none.
    let parameter = resource.named_by.unwrap_or(resource.kind);
    let need = Need { action, resources: &[Needed::Named { kind: resource.kind, parameter }] };
    let ids = named.map(|ids| (parameter, ids));
    let mut requested = Requested { ids: ids.as_slice(), groups: None, broadcast: false };
    let groups: HashMap<String, Vec<String>>;
    let permissions = &context.permissions;
    if resource.some_needed && permissions.scope(action, resource.kind).is_none() {
        let (action, resource) = (action.to_owned(), resource.kind.to_owned());
        return Err(Fault::PermissionDenied { action, resource }.into());
    }
    if permissions.needs_groups(&need, &requested) {
        let agents: Vec<AgentId> =
            named.unwrap_or_default().iter().filter_map(|id| id.parse().ok()).collect();
        groups = groups_of(context, &agents).await?;
        requested.groups = Some(&groups);
    }
    match permissions.decide(&need, &requested) {
        Decision::Refused { kind, .. } => {
            Err(Fault::PermissionDenied { action: action.to_owned(), resource: kind }.into())
        }
        Decision::Nothing => Ok(None),
        Decision::Allowed { grants, denied, .. } => {
            Ok(grants.into_iter().next().map(|grant| Granted { action, grant, denied }))
        }
    }
}
