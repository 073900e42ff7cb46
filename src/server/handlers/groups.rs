//! Handlers of `/groups`.

use wazuhctl_core::error::Result;
use wazuhctl_core::groups::{self, HashAlgorithm, ListGroups};

use super::parsed;
use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_list_group(call: Call) -> Result<Reply> {
    let hash: Option<HashAlgorithm> = call.get(&keys::HASH).map(|name| parsed(&name)).transpose()?;
    let parameters = ListGroups { list: call.list()?, hash: hash.unwrap_or_default() };
    let items = groups::list(call.context(), call.selection(0)?, &parameters).await?;
    call.items(items).await
}
