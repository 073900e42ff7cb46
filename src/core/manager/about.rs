//! `GET /`: what answers here.

use jiff::Timestamp;
use serde_json::json;

use super::Release;
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::Result;
use crate::result::Data;

/// Name, version and licence of the API, the machine's name, and the time by its clock.
///
/// # Errors
/// 1000 when the server is being stopped.
pub async fn about(cx: &Context) -> Result<Data> {
    let home = cx.manager.home.clone();
    let release = blocking(move || Release::of(&home)).await?;
    let host = nix::unistd::gethostname().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Data::new(json!({
        "title": "Wazuh API REST",
        "api_version": release.version,
        "revision": release.stage,
        "license_name": "GPL 2.0",
        "license_url": format!("https://github.com/wazuh/wazuh/blob/v{}/LICENSE", release.version),
        "hostname": host,
        "timestamp": Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
    })))
}
