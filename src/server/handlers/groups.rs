//! Handlers of `/groups`.

use wazuhctl_core::error::Result;
use wazuhctl_core::groups::{self, HashAlgorithm, ListGroups};
use wazuhctl_core::query::Sort;

use super::parsed;
use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_list_group(call: Call) -> Result<Reply> {
    let hash: Option<HashAlgorithm> = call.get(&keys::HASH).map(|name| parsed(&name)).transpose()?;
    let mut list = call.list()?;
    list.sort.get_or_insert_with(|| Sort::by("name"));
    let parameters = ListGroups { list, hash: hash.unwrap_or_default() };
    let items = groups::list(call.context(), call.selection(0)?, &parameters).await?;
    call.items(items).await
}
