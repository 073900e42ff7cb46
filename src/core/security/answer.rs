//! The answers about changes.

use super::listed::Listed;
use super::{Change, ObjectId};
use crate::agents::Selection;
use crate::error::{Fault, Result};
use crate::rbac::{Chosen, Refused};
use crate::result::{ItemId, Items, Messages};

/// The answer about one object that was made or changed, or was not, for the fault that is given for it.
pub(super) fn one<T: Listed>(
    outcome: Result<T, Refused>,
    id: impl Into<ItemId>,
    fault: fn(Refused) -> Fault,
    messages: Messages,
) -> Result<Items> {
    match outcome {
        Ok(object) => Ok(Items::new(vec![object.shown()?], messages)),
        Err(refused) => {
            let mut items = Items::new(Vec::new(), messages);
            items.failed.add(id, fault(refused));
            Ok(items)
        }
    }
}

/// Removes objects, but not the user `caller`.
///
/// What was not removed is a failed item if the request names it; of a request for all of them it is not told.
pub(super) async fn remove<T: Listed>(
    change: Change<'_>,
    mut selection: Selection<ObjectId>,
    caller: Option<i64>,
    messages: Messages,
) -> Result<(Vec<T>, Items)> {
    let named = selection.named.is_some();
    let mut items = Items::new(Vec::new(), messages).with_failed(std::mem::take(&mut selection.denied));
    let removed = change.store.remove::<T>(chosen(selection), caller, change.at).await?;
    change.removed(&removed.gone);
    for (id, refused) in removed.refused.into_iter().filter(|_| named) {
        items.failed.add(id, T::fault(refused));
    }
    Ok((removed.gone, items))
}

/// With these objects affected.
pub(super) fn affecting<T: Listed>(objects: &[T], mut items: Items) -> Result<Items> {
    let shown = objects.iter().map(Listed::shown).collect::<Result<Vec<_>>>()?;
    items.total = shown.len().try_into().unwrap_or(u64::MAX);
    items.affected = shown.into();
    Ok(items)
}

/// The objects of a selection, for a change.
pub(super) fn chosen(selection: Selection<ObjectId>) -> Chosen {
    match selection.named {
        Some(ids) => Chosen::Named(ids.into_iter().map(|ObjectId(id)| id).collect()),
        None => Chosen::Permitted(selection.scope),
    }
}
