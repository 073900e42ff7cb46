//! Handlers of `/`.

use wazuhctl_core::error::Result;
use wazuhctl_core::manager;
use wazuhctl_core::result::Body;

use crate::gate::Call;
use crate::reply::Reply;

pub(crate) async fn default_info(call: Call) -> Result<Reply> {
    let about = manager::about(call.context()).await?;
    call.data(about)
}

pub(crate) async fn openapi(call: Call) -> Result<Reply> {
    let document = crate::openapi::document();
    let text = if call.pretty() { format!("{document:#}") } else { document.to_string() };
    Ok(Reply::json(Body::Whole(text.into())))
}
