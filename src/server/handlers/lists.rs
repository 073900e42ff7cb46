//! Handlers of `/lists`.

use wazuhctl_core::error::Result;
use wazuhctl_core::lists::{self, Content, ListLists, ListName};

use super::parsed;
use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_lists(call: Call) -> Result<Reply> {
    let items = lists::list(call.context(), call.selection(0)?, &parameters(&call)?).await?;
    call.items(items).await
}

pub(crate) async fn get_lists_files(call: Call) -> Result<Reply> {
    let items = lists::list_files(call.context(), call.selection(0)?, &parameters(&call)?).await?;
    call.items(items).await
}

pub(crate) async fn get_file(call: Call) -> Result<Reply> {
    let raw = call.get(&keys::RAW_FILE).unwrap_or(false);
    match lists::content(call.context(), &name(&call)?, raw).await? {
        Content::Raw(text) => Ok(Reply::text(text)),
        Content::Shown(items) => call.items(*items).await,
    }
}

pub(crate) async fn put_file(call: Call) -> Result<Reply> {
    let overwrite = call.need(&keys::OVERWRITE)?;
    let text: String = call.body()?;
    let items = lists::upload(call.context(), &name(&call)?, text, overwrite).await?;
    call.items(items).await
}

pub(crate) async fn delete_file(call: Call) -> Result<Reply> {
    let items = lists::delete(call.context(), &name(&call)?).await?;
    call.items(items).await
}

fn parameters(call: &Call) -> Result<ListLists> {
    Ok(ListLists { list: call.list()?, relative_dirname: call.get(&keys::RELATIVE_DIRNAME) })
}

fn name(call: &Call) -> Result<ListName> {
    parsed(&call.need(&keys::LIST_FILE)?)
}
