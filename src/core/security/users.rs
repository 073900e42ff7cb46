//! Users.

use serde_json::{Value, json};

use super::answer::{affecting, one, remove};
use super::listed::{Listed, list};
use super::password::check_password;
use super::{Change, ObjectId};
use crate::agents::Selection;
use crate::error::{Fault, Result};
use crate::query::ListRequest;
use crate::rbac::{LAST_RESERVED_ID, Refused, Store, User};
use crate::result::{Items, Messages};

impl Listed for User {
    const SORTABLE: &'static [&'static str] = &["id", "username"];

    const LIST_MESSAGES: Messages = Messages::new(
        "All users that were asked for are shown",
        "Some users that were asked for could not be shown",
        "No user is shown",
    );

    fn shown(&self) -> Result<Value> {
        Ok(json!({
            "id": self.id,
            "username": self.name,
            "allow_run_as": self.allow_run_as,
            "roles": self.roles,
        }))
    }

    fn fault(refused: Refused) -> Fault {
        match refused {
            Refused::Unknown => Fault::UserNotFound,
            Refused::Reserved => Fault::UserReserved,
            Refused::Taken | Refused::Invalid => Fault::UserNotCreated,
            Refused::Own => Fault::UserInUse,
        }
    }
}

/// Who asks for a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asker {
    /// Whoever sits at the manager, who is no user and may do everything.
    Local,
    /// The user with this id.
    User(i64),
}

impl Asker {
    fn id(self) -> Option<i64> {
        match self {
            Self::Local => None,
            Self::User(id) => Some(id),
        }
    }
}

/// The users.
///
/// # Errors
/// Those of the list's parameters (1403, 1407, 1724 and others). A named user who does not exist is a failed item with
/// code 5001.
pub async fn list_users(
    store: &Store,
    selection: Selection<ObjectId>,
    request: &ListRequest,
) -> Result<Items> {
    list::<User>(store, selection, request).await
}

/// Adds a user without roles. A name that is taken is a failed item with code 5000.
///
/// # Errors
/// 5007 and 5009 for a password that is not good enough.
pub async fn add_user(change: Change<'_>, name: &str, password: &str) -> Result<Items> {
    const MESSAGES: Messages =
        Messages::new("The user is created", "The user is created in part", "The user is not created");
    check_password(password)?;
    one(change.added(change.store.add_user(name, password).await?), name, User::fault, MESSAGES)
}

/// Gives a user a new password, and ends the user's tokens. One who does not exist is a failed item with code 5001.
///
/// # Errors
/// 4001 without a password, 5007 and 5009 for one that is not good enough, 5011 for one of an administrator that comes
/// with Wazuh, unless another such asks for it.
pub async fn change_password(
    change: Change<'_>,
    ObjectId(id): ObjectId,
    password: Option<&str>,
    asker: Asker,
) -> Result<Items> {
    let password = password.ok_or(Fault::NothingToChange)?;
    check_password(password)?;
    if id <= LAST_RESERVED_ID && asker.id().is_some_and(|asker| asker > LAST_RESERVED_ID) {
        return Err(Fault::AdministratorReserved.into());
    }
    one(
        change.changed(change.store.change_password(id, password, change.at).await?),
        id,
        User::fault,
        CHANGED,
    )
}

/// Lets a user log in by authorisation context, or not, and ends the user's tokens. One who does not exist is a failed
/// item with code 5001.
///
/// # Errors
/// Only those of the database.
pub async fn allow_run_as(change: Change<'_>, ObjectId(id): ObjectId, allow: bool) -> Result<Items> {
    one(change.changed(change.store.allow_run_as(id, allow, change.at).await?), id, User::fault, CHANGED)
}

const CHANGED: Messages =
    Messages::new("The user is changed", "The user is changed in part", "The user is not changed");

/// Removes users with their links to roles, and ends their tokens. Wazuh's own (5004), the one who asks (5008) and
/// those who do not exist (5001) are failed items if they are named, and passed over if all are meant.
///
/// # Errors
/// Only those of the database.
pub async fn remove_users(change: Change<'_>, selection: Selection<ObjectId>, asker: Asker) -> Result<Items> {
    const MESSAGES: Messages =
        Messages::new("The users are removed", "Some of the users are removed", "No user is removed");
    let (mut gone, items) = remove::<User>(change, selection, asker.id(), MESSAGES).await?;
    // Wazuh has users, and only them, in the order of their numbers as text.
    gone.sort_by_cached_key(|user| format!("{},", user.id));
    affecting(&gone, items)
}
