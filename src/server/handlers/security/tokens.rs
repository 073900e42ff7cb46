//! Handler of `/security/user/revoke`.

use wazuhctl_core::error::Result;
use wazuhctl_core::result::Data;

use crate::gate::Call;
use crate::reply::Reply;

pub(crate) async fn revoke_all_tokens(call: Call) -> Result<Reply> {
    call.api().revoke_all_tokens().await?;
    call.data(Data::message("All tokens were revoked"))
}
