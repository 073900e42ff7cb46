//! Policies.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::answer::{affecting, one, remove};
use super::listed::{Listed, list, stored_json};
use super::{Change, ObjectId, policy_body};
use crate::agents::Selection;
use crate::error::{Fault, Result};
use crate::query::ListRequest;
use crate::rbac::{Policy, Refused, Store};
use crate::result::{Items, Messages};

impl Listed for Policy {
    const SORTABLE: &'static [&'static str] = &["id", "name"];

    const LIST_MESSAGES: Messages = Messages::new(
        "All policies that were asked for are shown",
        "Some policies that were asked for could not be shown",
        "No policy is shown",
    );

    fn shown(&self) -> Result<Value> {
        Ok(json!({
            "id": self.id,
            "name": self.name,
            "policy": stored_json("policy", self.id, &self.text)?,
            "roles": self.roles,
        }))
    }

    fn fault(refused: Refused) -> Fault {
        match refused {
            Refused::Unknown => Fault::PolicyNotFound,
            Refused::Reserved | Refused::Own => Fault::ReservedResource,
            Refused::Taken => Fault::PolicyExists,
            Refused::Invalid => Fault::PolicyInvalid,
        }
    }
}

/// What a request says of a policy.
#[derive(Debug, Clone, Deserialize)]
pub struct PolicyChange {
    /// The name.
    pub name: Option<String>,
    /// Actions, resources and effect.
    pub policy: Option<Map<String, Value>>,
}

/// The policies.
///
/// # Errors
/// Those of the list's parameters (1403, 1407, 1724 and others), and 1000 if one of the database is no JSON. A named
/// policy that does not exist is a failed item with code 4007.
pub async fn list_policies(
    store: &Store,
    selection: Selection<ObjectId>,
    request: &ListRequest,
) -> Result<Items> {
    list::<Policy>(store, selection, request).await
}

/// Adds a policy that no role has. One that is not valid (4006), or whose name or body another has (4009), is a failed
/// item. Its actions and resources need not exist.
///
/// # Errors
/// 4001 without a name or a body.
pub async fn add_policy(change: Change<'_>, policy: PolicyChange) -> Result<Items> {
    const MESSAGES: Messages =
        Messages::new("The policy is created", "The policy is created in part", "The policy is not created");
    let (Some(name), Some(body)) = (policy.name, policy.policy) else {
        return Err(Fault::NothingToChange.into());
    };
    let outcome = match policy_body::of_new(body) {
        Ok(body) => change.added(change.store.add::<Policy>(name.clone(), body).await?),
        Err(refused) => Err(refused),
    };
    one(outcome, name, Policy::fault, MESSAGES)
}

/// Changes a policy, and ends the tokens of the roles that have it. One that does not exist (4007), comes with Wazuh
/// (4008), would not be valid (4006), or would get the name or body of another (4013) is a failed item.
///
/// # Errors
/// 4001 without a name and a body.
pub async fn update_policy(
    change: Change<'_>,
    ObjectId(id): ObjectId,
    policy: PolicyChange,
) -> Result<Items> {
    const MESSAGES: Messages =
        Messages::new("The policy is changed", "The policy is changed in part", "The policy is not changed");
    if policy.name.is_none() && policy.policy.is_none() {
        return Err(Fault::NothingToChange.into());
    }
    let fault = |refused| match refused {
        Refused::Taken => Fault::SecurityNameTaken,
        refused => Policy::fault(refused),
    };
    let body = policy.policy.map(policy_body::of_changed);
    one(
        change.changed(change.store.update::<Policy>(id, policy.name, body, change.at).await?),
        id,
        fault,
        MESSAGES,
    )
}

/// Removes policies with their links, and ends the tokens of the roles that had them. Wazuh's own (4008) and those that
/// do not exist (4007) are failed items if they are named, and passed over if all are meant.
///
/// # Errors
/// Only those of the database.
pub async fn remove_policies(change: Change<'_>, selection: Selection<ObjectId>) -> Result<Items> {
    const MESSAGES: Messages =
        Messages::new("The policies are removed", "Some of the policies are removed", "No policy is removed");
    let (mut gone, items) = remove::<Policy>(change, selection, None, MESSAGES).await?;
    gone.sort_by_key(|policy| policy.id);
    affecting(&gone, items)
}
