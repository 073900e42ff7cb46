//! `GET /mitre/groups`, `/mitre/techniques` and their likes: the things of a kind.

use std::collections::HashSet;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use serde_json::Value;

use super::{Kind, Library};
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::Result;
use crate::query::{Lent, ListRequest, apply_to_some};
use crate::result::Items;

/// Which things to list, and how. Empty fields ask for nothing.
#[derive(Debug, Clone, Default)]
pub struct ListMitre {
    /// Page, order, search, selection of fields and query.
    pub list: ListRequest,
    /// Those with one of these ids, such as `attack-pattern--0042a9f5-…`.
    pub ids: Option<Vec<String>>,
}

/// The things of a kind that meet the parameters, as a stream of what is in memory already.
///
/// # Errors
/// Those of the list's parameters (1403, 1405, 1407, 1409, 1724); 2003 where there is no database, and the others of the
/// database daemon.
pub async fn list(cx: &Context, library: &Library, kind: Kind, parameters: ListMitre) -> Result<Items> {
    let entries = library.entries(cx, kind).await?;
    // Some thousands of things to look at, with texts of several KiB each.
    let (texts, total) = blocking(move || {
        let ids: Option<HashSet<&str>> =
            parameters.ids.as_ref().map(|ids| ids.iter().map(String::as_str).collect());
        let wanted = |thing: &Value| {
            let id = || thing.get("id").and_then(Value::as_str);
            ids.as_ref().is_none_or(|ids| id().is_some_and(|id| ids.contains(id)))
        };
        let all = Arc::as_ref(&entries).iter().map(Lent::Whole).collect();
        let page = apply_to_some(all, wanted, &parameters.list, &kind.offered())?;
        let texts: Vec<Bytes> = page.items.into_iter().map(Lent::into_json).collect();
        Ok::<_, crate::error::Error>((texts, page.total))
    })
    .await??;
    Ok(Items::page(stream::iter(texts.into_iter().map(Ok)).boxed(), total, kind.facts().messages.clone()))
}
