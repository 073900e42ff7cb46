//! Handlers of `/security/users/me`.

use wazuhctl_core::error::Result;
use wazuhctl_core::result::Data;
use wazuhctl_core::security::me::me;

use crate::gate::Call;
use crate::reply::Reply;

pub(crate) async fn get_user_me(call: Call) -> Result<Reply> {
    let snapshot = call.api().store.snapshot().await?;
    let caller = call.caller();
    let items = me(&snapshot, caller.user_id, &caller.user, &caller.roles);
    call.items(items).await
}

pub(crate) async fn get_user_me_policies(call: Call) -> Result<Reply> {
    let permissions = call.caller().permissions.to_json();
    call.data(Data::new(permissions).with_message("This is what you may do"))
}
