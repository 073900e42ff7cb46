//! The caller's rights on what a request asks for.

use std::collections::HashMap;

use wazuhctl_core::error::{Error, Fault, Result};
use wazuhctl_core::rbac::{Access as Need, Decision, Denied, Grant, Permissions, Requested, Resource as Needed};
use wazuhctl_core::wdb;

use crate::operation::{Access, Operation, Resource};
use crate::params::{Value, Values};

/// What a request may work on.
#[derive(Debug, Default)]
pub(super) struct Granted {
    /// One for each resource of the operation, in their order.
    pub(super) grants: Vec<Grant>,
    /// Named ids that are refused while others are not.
    pub(super) denied: Vec<Denied>,
    /// Whether the request names ids at all.
    pub(super) named: bool,
}

/// Decides whether a request may run and on what. Errors with code 4000 (403) where it may not.
pub(super) async fn decide(
    operation: &Operation,
    values: &Values,
    permissions: &Permissions,
    database: &wdb::Client,
) -> Result<Granted> {
    match operation.access {
        Access::Credentials | Access::Token => Ok(Granted::default()),
        Access::Action(action) => resourceless(action, permissions),
        Access::Node(half) => resourceless(&format!("manager:{half}"), permissions),
        Access::On(_) | Access::Each(_) => {
            let mut granted = Granted::default();
            for (action, resource) in operation.access.resources() {
                let named = ids(resource, values);
                let one = on(action, resource, named.as_deref(), permissions, database).await?;
                granted.grants.extend(one.grants);
                granted.denied.extend(one.denied);
                granted.named |= one.named;
            }
            Ok(granted)
        }
    }
}

fn resourceless(action: &str, permissions: &Permissions) -> Result<Granted> {
    if permissions.allows_resourceless(action) {
        Ok(Granted::default())
    } else {
        Err(Error::new(Fault::PermissionDenied { resource: "*:*".to_owned() }))
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
    action: &str,
    resource: &Resource,
    named: Option<&[String]>,
    permissions: &Permissions,
    database: &wdb::Client,
) -> Result<Granted> {
    // The decision wants a name for the parameter, also where there is none.
    let parameter = resource.named_by.unwrap_or(resource.kind);
    let need = Need { action, resources: &[Needed::Named { kind: resource.kind, parameter }] };
    let ids = named.map(|ids| (parameter, ids));
    let mut requested = Requested { ids: ids.as_slice(), groups: None, broadcast: false };
    let groups: HashMap<String, Vec<String>>;
    if permissions.needs_groups(&need, &requested) {
        groups = database.groups_of(named.unwrap_or_default()).await?;
        requested.groups = Some(&groups);
    }
    match permissions.decide(&need, &requested) {
        Decision::Refused { kind, .. } => Err(Error::new(Fault::PermissionDenied { resource: kind })),
        Decision::Nothing => Ok(Granted::default()),
        Decision::Allowed { grants, denied, named } => Ok(Granted { grants, denied, named }),
    }
}
