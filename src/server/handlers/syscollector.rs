//! Handlers of `/syscollector`.

use wazuhctl_core::error::Result;
use wazuhctl_core::reports::{self, ReportRequest};
use wazuhctl_core::syscollector::Category;

use crate::gate::Call;
use crate::reply::Reply;

pub(crate) async fn get_hardware_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::Hardware).await
}

pub(crate) async fn get_hotfix_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::Hotfixes).await
}

pub(crate) async fn get_network_address_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::Addresses).await
}

pub(crate) async fn get_network_interface_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::Interfaces).await
}

pub(crate) async fn get_network_protocol_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::Protocols).await
}

pub(crate) async fn get_os_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::System).await
}

pub(crate) async fn get_packages_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::Packages).await
}

pub(crate) async fn get_ports_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::Ports).await
}

pub(crate) async fn get_processes_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::Processes).await
}

pub(crate) async fn get_user_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::Users).await
}

pub(crate) async fn get_group_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::Groups).await
}

pub(crate) async fn get_browser_extensions_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::BrowserExtensions).await
}

pub(crate) async fn get_services_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::Services).await
}

/// A part of the inventory of the agents that the call may see.
pub(super) async fn inventory(call: &Call, category: Category) -> Result<Reply> {
    let request = ReportRequest { list: call.list()?, filters: call.filters() };
    let items = reports::list(call.context(), call.selection(0)?, category.report(), &request).await?;
    call.items(items).await
}
