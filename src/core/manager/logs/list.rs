//! `GET /manager/logs`: the newest entries of the log.

use super::{active_format, recent_entries};
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::Result;
use crate::query::{ListFields, ListRequest, Order, apply};
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The log was read",
    "The logs of some nodes could not be read",
    "The log has no such entries",
);

const FIELDS: ListFields<'static> = ListFields {
    sortable: None,
    default_sort: &[("timestamp", Order::Descending)],
    selectable: Some(&["timestamp", "tag", "level", "description"]),
    required: &[],
    searched: None,
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

/// The entries among the last 2000 lines of the log, the newest first unless another order is asked for; those of one
/// second in the order in which they were written.
///
/// # Errors
/// 1020 where there is no log, 1005 where it cannot be read, and those of lists.
pub async fn logs(cx: &Context, parameters: ListLogs) -> Result<Items> {
    let format = active_format(cx).await?;
    let home = cx.manager.home.clone();
    let page = blocking(move || {
        let ListLogs { list, level, tag } = parameters;
        let is =
            |wanted: &Option<String>, found: &str| wanted.as_deref().is_none_or(|wanted| wanted == found);
        let entries = recent_entries(&home, format)?.into_iter();
        let wanted = entries.filter(|entry| is(&level, &entry.level) && is(&tag, &entry.tag));
        apply(wanted.map(super::Entry::into_value).collect(), &list, &FIELDS)
    });
    let page = page.await??;
    Ok(Items::page(page.items, page.total, MESSAGES))
}
