//! Handlers of `/security/actions` and `/security/resources`.

use wazuhctl_core::error::Result;
use wazuhctl_core::result::Data;
use wazuhctl_core::security::catalogue;

use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_rbac_actions(call: Call) -> Result<Reply> {
    let actions = catalogue::actions(call.get(&keys::ENDPOINT).as_deref())?;
    call.data(Data::new(actions))
}

pub(crate) async fn get_rbac_resources(call: Call) -> Result<Reply> {
    let resources = catalogue::resources(call.get(&keys::RESOURCE).as_deref())?;
    call.data(Data::new(resources))
}
