//! Handlers of the manager's configuration, and of the Server API's.

use wazuhctl_core::components::{Component, Section};
use wazuhctl_core::error::Result;
use wazuhctl_core::manager::{self, ConfigurationRequest};

use crate::gate::Call;
use crate::handlers::parsed;
use crate::operations::keys;
use crate::reply::Reply;

/// The media type of the file as it is.
const XML: &str = "application/xml; charset=utf-8";

pub(crate) async fn get_configuration(call: Call) -> Result<Reply> {
    if call.get(&keys::RAW_FILE).unwrap_or(false) {
        let text = manager::configuration_text(call.context()).await?;
        return Ok(Reply { media_type: XML, ..Reply::text(text) });
    }
    let request = ConfigurationRequest {
        section: call.get(&keys::SECTION),
        field: call.get(&keys::FIELD),
        distinct: call.get(&keys::DISTINCT).unwrap_or(false),
    };
    let items = manager::configuration(call.context(), &request).await?;
    call.items(items).await
}

pub(crate) async fn update_configuration(call: Call) -> Result<Reply> {
    let text: String = call.body()?;
    let protection = call.api().config.upload_configuration.protection();
    let items = manager::replace_configuration(call.context(), &text, &protection).await?;
    call.items(items).await
}

pub(crate) async fn get_api_config(call: Call) -> Result<Reply> {
    let view = call.api().config.view(&call.context().manager.home.api_tls());
    let items = manager::api_configuration(call.context(), view).await;
    call.items(items).await
}

pub(crate) async fn get_conf_validation(call: Call) -> Result<Reply> {
    let items = manager::validate_configuration(call.context()).await?;
    call.items(items).await
}

pub(crate) async fn get_manager_config_ondemand(call: Call) -> Result<Reply> {
    let component: Component = parsed(&call.need(&keys::COMPONENT)?)?;
    let section = Section::of(component, &call.need(&keys::CONFIGURATION)?)?;
    let items = manager::active_configuration(call.context(), section).await?;
    call.items(items).await
}
