//! [`Listed`]: how objects of a kind are shown, and the list of them.

use serde_json::Value;

use super::ObjectId;
use crate::agents::Selection;
use crate::error::{Error, Fault, Result};
use crate::query::{self, ListFields, ListRequest, Order};
use crate::rbac::{Object, Refused, Store};
use crate::result::{ItemId, Items, Messages};

/// An object that answers show.
pub(super) trait Listed: Object {
    /// The fields that lists can be sorted by.
    const SORTABLE: &'static [&'static str];

    /// What is said of a list.
    const LIST_MESSAGES: Messages;

    /// The object as answers show it.
    fn shown(&self) -> Result<Value>;

    /// The fault of a refused change.
    fn fault(refused: Refused) -> Fault;

    /// How a list names an object that does not exist.
    fn missing(id: ObjectId) -> ItemId {
        ItemId::from(id.0)
    }
}

/// The objects that the caller may see, as far as they are named.
///
/// # Errors
/// Those of the list's parameters (1403, 1407, 1724 and others). A named object that does not exist is a failed item.
pub(super) async fn list<T: Listed>(
    store: &Store,
    selection: Selection<ObjectId>,
    request: &ListRequest,
) -> Result<Items> {
    let snapshot = store.snapshot().await?;
    let mut failed = selection.denied;
    let mut shown = Vec::new();
    match selection.named {
        None => {
            let visible = |object: &&T| selection.scope.allows(&object.id().to_string());
            for object in T::all(&snapshot).iter().filter(visible) {
                shown.push(object.shown()?);
            }
        }
        Some(ids) => {
            for id in ids {
                match T::find(&snapshot, id.0) {
                    Some(object) => shown.push(object.shown()?),
                    None => failed.add(T::missing(id), T::fault(Refused::Unknown)),
                }
            }
        }
    }
    let fields = ListFields {
        sortable: Some(T::SORTABLE),
        default_sort: &[("id", Order::Ascending)],
        required: &["id"],
        ..ListFields::default()
    };
    let page = query::apply(shown, request, &fields)?;
    Ok(Items::page(page.items, page.total, T::LIST_MESSAGES).with_failed(failed))
}

/// JSON text of the database.
///
/// # Errors
/// 1000 if it is none.
pub(super) fn stored_json(kind: &str, id: i64, text: &str) -> Result<Value> {
    serde_json::from_str(text).map_err(|cause| {
        let reason = format!("{kind} {id} of the RBAC database is not JSON: {cause}");
        Error::new(Fault::Internal { reason }).caused_by(cause)
    })
}
