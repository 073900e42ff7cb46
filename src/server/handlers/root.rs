//! Handlers of `/`.

use wazuhctl_core::error::Result;
use wazuhctl_core::manager;
use wazuhctl_core::result::Data;

use crate::gate::Call;
use crate::reply::Reply;

pub(crate) async fn default_info(call: Call) -> Result<Reply> {
    let about = manager::about(call.context()).await?;
    call.data(Data::new(about))
}

pub(crate) async fn openapi(call: Call) -> Result<Reply> {
    let document = crate::openapi::document();
    Ok(if call.pretty() { Reply::json(format!("{document:#}")) } else { Reply::json(document.to_string()) })
}
