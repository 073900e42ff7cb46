//! Roles.

use serde_json::{Value, json};

use super::answer::{affecting, one, remove};
use super::listed::{Listed, list};
use super::{Change, ObjectId};
use crate::agents::Selection;
use crate::error::{Fault, Result};
use crate::query::ListRequest;
use crate::rbac::{Refused, Role, Store};
use crate::result::{Items, Messages};

impl Listed for Role {
    const SORTABLE: &'static [&'static str] = &["id", "name"];

    const LIST_MESSAGES: Messages = Messages::new(
        "All roles that were asked for are shown",
        "Some roles that were asked for could not be shown",
        "No role is shown",
    );

    fn shown(&self) -> Result<Value> {
        Ok(json!({
            "id": self.id,
            "name": self.name,
            "policies": self.policies,
            "users": self.users,
            "rules": self.rules,
        }))
    }

    fn fault(refused: Refused) -> Fault {
        match refused {
            Refused::Unknown => Fault::RoleNotFound,
            Refused::Reserved | Refused::Own => Fault::ReservedResource,
            Refused::Taken => Fault::SecurityRuleExists,
            Refused::Invalid => Fault::SecurityRuleInvalid,
        }
    }
}

/// The roles.
///
/// # Errors
/// Those of the list's parameters (1403, 1407, 1724 and others). A named role that does not exist is a failed item with
/// code 4002.
pub async fn list_roles(
    store: &Store,
    selection: Selection<ObjectId>,
    request: &ListRequest,
) -> Result<Items> {
    list::<Role>(store, selection, request).await
}

/// Adds a role without policies. A name that is taken is a failed item with code 4005.
///
/// # Errors
/// Only those of the database.
pub async fn add_role(change: Change<'_>, name: String) -> Result<Items> {
    const MESSAGES: Messages =
        Messages::new("The role is created", "The role is created in part", "The role is not created");
    one(change.added(change.store.add_role(name.clone()).await?), name, Role::fault, MESSAGES)
}

/// Gives a role another name, and ends the tokens of those who have it. A role that does not exist (4002), comes with
/// Wazuh (4008) or would get a name that is taken (4005) is a failed item.
///
/// # Errors
/// 4001 without a name.
pub async fn update_role(change: Change<'_>, ObjectId(id): ObjectId, name: Option<String>) -> Result<Items> {
    const MESSAGES: Messages =
        Messages::new("The role is changed", "The role is changed in part", "The role is not changed");
    let name = name.ok_or(Fault::NothingToChange)?;
    one(change.changed(change.store.rename_role(id, name, change.at).await?), id, Role::fault, MESSAGES)
}

/// Removes roles with their links, and ends the tokens of those who had them. Wazuh's own (4008) and those that do not
/// exist (4002) are failed items if they are named, and passed over if all are meant.
///
/// # Errors
/// Only those of the database.
pub async fn remove_roles(change: Change<'_>, selection: Selection<ObjectId>) -> Result<Items> {
    const MESSAGES: Messages =
        Messages::new("The roles are removed", "Some of the roles are removed", "No role is removed");
    let (mut gone, items) = remove::<Role>(change, selection, None, MESSAGES).await?;
    gone.sort_by_key(|role| role.id);
    affecting(&gone, items)
}
