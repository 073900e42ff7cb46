//! Handlers of `/experimental/syscollector`.

use wazuhctl_core::error::Result;
use wazuhctl_core::syscollector::Category;

use crate::gate::Call;
use crate::handlers::syscollector::inventory;
use crate::reply::Reply;

pub(crate) async fn get_hardware_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::Hardware).await
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

pub(crate) async fn get_hotfixes_info(call: Call) -> Result<Reply> {
    inventory(&call, Category::Hotfixes).await
}
