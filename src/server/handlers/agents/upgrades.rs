//! Handlers of upgrades.

use wazuhctl_core::agents::{self, Filters, Package, UpgradeAgents, UpgradeResults};
use wazuhctl_core::error::Result;
use wazuhctl_core::result::Data;

use super::registry::filters;
use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn put_upgrade_agents(call: Call) -> Result<Reply> {
    let package = Package::Repository {
        repository: call.get(&keys::WPK_REPO),
        version: call.get(&keys::UPGRADE_VERSION),
        force: call.need(&keys::FORCE)?,
        use_http: call.need(&keys::USE_HTTP)?,
        package_type: call.get(&keys::PACKAGE_TYPE),
    };
    upgrade(call, package).await
}

pub(crate) async fn put_upgrade_custom_agents(call: Call) -> Result<Reply> {
    let package = Package::File { path: call.need(&keys::FILE_PATH)?, installer: call.get(&keys::INSTALLER) };
    upgrade(call, package).await
}

pub(crate) async fn get_agent_upgrade(call: Call) -> Result<Reply> {
    let parameters = UpgradeResults { filters: conditions(&call)?, q: call.get(&keys::Q) };
    let items = agents::upgrade_results(call.context(), call.selection(0)?, &parameters).await?;
    call.items(items).await
}

pub(crate) async fn get_agent_uninstall_permission(call: Call) -> Result<Reply> {
    call.data(Data::message("You may uninstall agents"))
}

async fn upgrade(call: Call, package: Package) -> Result<Reply> {
    let parameters = UpgradeAgents { filters: conditions(&call)?, q: call.get(&keys::Q), package };
    let items = agents::upgrade(call.context(), call.selection(0)?, &parameters).await?;
    call.items(items).await
}

fn conditions(call: &Call) -> Result<Filters> {
    filters(call, &keys::STATUS, &keys::OLDER_THAN)
}
