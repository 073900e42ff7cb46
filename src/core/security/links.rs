//! Linking roles to users, and policies and security rules to roles.

use super::answer::chosen;
use super::listed::Listed;
use super::rules::as_text;
use super::{Change, ObjectId};
use crate::agents::Selection;
use crate::error::{Class, Error, Fault, Result};
use crate::rbac::{Link, LinkRefused, Linked, Role, User};
use crate::result::{ItemId, Items, Messages};
use serde_json::Value;

const LINKED: Messages = Messages::new("All links are made", "Some of the links are made", "No link is made");

const UNLINKED: Messages =
    Messages::new("All links are removed", "Some of the links are removed", "No link is removed");

/// Links items to an owner, at a position or at the end. The affected item is the owner, the total counts the links.
///
/// Failed items are, by item: one that does not exist (4002, 4007, 4022) or is linked already (4017, 4011, 4023, and
/// only without a position); by owner: one that does not exist (5001, 4002), one that comes with Wazuh, and of links to
/// rules a rule that does (4008). Where all items are meant, none of this is told.
///
/// # Errors
/// Only those of the database.
pub async fn link(
    change: Change<'_>,
    link: Link,
    ObjectId(owner): ObjectId,
    mut items: Selection<ObjectId>,
    position: Option<i64>,
) -> Result<Items> {
    let unchanged = match link {
        Link::UserRole => Fault::UserRoleExists,
        Link::RolePolicy => Fault::RolePolicyExists,
        Link::RoleRule => Fault::RoleRuleExists,
    };
    let told = items.named.is_some();
    let mut answer = Items::new(Vec::new(), LINKED).with_failed(std::mem::take(&mut items.denied));
    let linked = change.store.link(link, owner, chosen(items), position, change.at).await?;
    for (item, refused) in linked.refused.iter().copied().filter(|_| told) {
        answer.failed.add(failed_id(refused, owner, item.into()), fault(link, refused, &unchanged));
    }
    with_owner(change, answer, link, owner, &linked)
}

/// Takes items from an owner. The affected item is the owner, the total counts the links.
///
/// Failed items are as those of [`link`]; an item that is not linked is one with code 4016, 4010 or 4024.
///
/// # Errors
/// 5001 or 4002, as 404, if there is no such owner.
pub async fn unlink(
    change: Change<'_>,
    link: Link,
    ObjectId(owner): ObjectId,
    mut items: Selection<ObjectId>,
) -> Result<Items> {
    let unchanged = match link {
        Link::UserRole => Fault::UserRoleMissing,
        Link::RolePolicy => Fault::RolePolicyMissing,
        Link::RoleRule => Fault::RoleRuleMissing,
    };
    let told = items.named.is_some();
    let mut answer = Items::new(Vec::new(), UNLINKED).with_failed(std::mem::take(&mut items.denied));
    let Some(linked) = change.store.unlink(link, owner, chosen(items), change.at).await? else {
        return Err(Error::new(owner_unknown(link)).in_class(Class::NotFound));
    };
    for (item, refused) in linked.refused.iter().copied().filter(|_| told) {
        let item = if link == Link::RoleRule { as_text(ObjectId(item)) } else { item.into() };
        answer.failed.add(failed_id(refused, owner, item), fault(link, refused, &unchanged));
    }
    with_owner(change, answer, link, owner, &linked)
}

fn fault(link: Link, refused: LinkRefused, unchanged: &Fault) -> Fault {
    match refused {
        LinkRefused::Unchanged => unchanged.clone(),
        LinkRefused::Reserved => Fault::ReservedResource,
        LinkRefused::OwnerUnknown => owner_unknown(link),
        LinkRefused::ItemUnknown => match link {
            Link::UserRole => Fault::RoleNotFound,
            Link::RolePolicy => Fault::PolicyNotFound,
            Link::RoleRule => Fault::SecurityRuleNotFound,
        },
    }
}

fn owner_unknown(link: Link) -> Fault {
    match link {
        Link::UserRole => Fault::UserNotFound,
        Link::RolePolicy | Link::RoleRule => Fault::RoleNotFound,
    }
}

/// Which end failed. It is the owner too where the rule is one of Wazuh's.
fn failed_id(refused: LinkRefused, owner: i64, item: ItemId) -> ItemId {
    match refused {
        LinkRefused::Reserved | LinkRefused::OwnerUnknown => ItemId::from(owner),
        LinkRefused::ItemUnknown | LinkRefused::Unchanged => item,
    }
}

/// With the owner as the affected item, which is noted, if anything was done.
fn with_owner(
    change: Change<'_>,
    mut answer: Items,
    link: Link,
    owner: i64,
    linked: &Linked,
) -> Result<Items> {
    if linked.done > 0 {
        let shown = match link {
            Link::UserRole => changed_owner::<User>(change, owner, linked),
            Link::RolePolicy | Link::RoleRule => changed_owner::<Role>(change, owner, linked),
        };
        answer.affected = shown.into_iter().collect::<Result<Vec<_>>>()?.into();
        answer.total = linked.done;
    }
    Ok(answer)
}

/// Notes the owner, should it have other links now, and shows it as it is.
fn changed_owner<T: Listed>(change: Change<'_>, owner: i64, linked: &Linked) -> Option<Result<Value>> {
    let after = T::find(&linked.after, owner)?;
    if let Some(before) = T::find(&linked.before, owner) {
        change.linked(before, after);
    }
    Some(after.shown())
}
