//! `GET /manager/logs`: the newest entries of the log.

use serde_json::Value;

use super::{active_format, recent_entries};
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::Result;
use crate::query::{ListFields, ListRequest, Order, apply, apply_to_some};
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The log was read",
    "The logs of some nodes could not be read",
    "The log has no such entries",
);

const ORDER: ListFields<'static> = ListFields {
    sortable: None,
    default_sort: &[("timestamp", Order::Descending)],
    selectable: None,
    required: &[],
    searched: None,
};

/// Of entries that are in order.
pub(super) const FIELDS: ListFields<'static> = ListFields {
    default_sort: &[],
    selectable: Some(&["timestamp", "tag", "level", "description"]),
    ..ORDER
};

/// Which entries are wanted.
#[derive(Debug, Clone, Default)]
pub struct ListLogs {
    /// Paging, order, search, selection and query.
    pub list: ListRequest,
    /// Only those of this level.
    pub level: Option<String>,
    /// Only those with this tag, exactly.
    pub tag: Option<String>,
}

impl ListLogs {
    /// Whether an entry is of the level and the tag that are asked for.
    pub(super) fn wants(&self, entry: &Value) -> bool {
        let is = |name: &str, wanted: &Option<String>| {
            wanted.as_deref().is_none_or(|wanted| entry.get(name).is_some_and(|found| found == wanted))
        };
        is("level", &self.level) && is("tag", &self.tag)
    }
}

/// The entries among the last 2000 lines of the log, the newest first unless another order is asked for; those of one
/// second in the order in which they were written.
///
/// # Errors
/// 1020 where there is no log, 1005 where it cannot be read, and those of lists.
pub async fn logs(cx: &Context, parameters: ListLogs) -> Result<Items> {
    let format = active_format(cx).await?;
    let home = cx.manager.home.clone();
    let page = blocking(move || {
        let entries: Vec<Value> =
            recent_entries(&home, format)?.into_iter().map(super::Entry::into_value).collect();
        let ListLogs { list, .. } = parameters.clone();
        // All are put in order, so that a field they do not have is refused whichever are wanted.
        let ListRequest { sort, .. } = list;
        let entries = apply(entries, &ListRequest { sort, ..ListRequest::default() }, &ORDER)?.items;
        apply_to_some(entries, |entry| parameters.wants(entry), &ListRequest { sort: None, ..list }, &FIELDS)
    });
    let page = page.await??;
    Ok(Items::page(page.items, page.total, MESSAGES))
}
