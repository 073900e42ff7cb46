//! The manager's configuration as a text: read, checked and replaced.

use bytes::Bytes;
use reqwest::Method;
use wazuhctl_core::manager::check_configuration;
use wazuhctl_core::xml::Document;

use crate::connect::ApiRequest;
use crate::editing::{FileName, managed};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::reply;
use crate::world::World;

/// Where the Server API has it.
pub(super) const PATH: &str = "/manager/configuration";

/// The files of the editor.
pub(super) const FILE: FileName = FileName { prefix: "ossec-", suffix: ".conf" };

/// What is useful after a change.
pub(super) const NEXT: &str = "the daemons read it when they are restarted: wazuhctl manager restart";

/// The request for the configuration as it is.
pub(super) fn read_request() -> ApiRequest {
    ApiRequest::get(PATH).with("raw", "true")
}

/// The request that replaces the configuration.
pub(super) fn write_request(text: String) -> ApiRequest {
    let mut request = ApiRequest::new(Method::PUT, PATH);
    request.body = Some(("application/octet-stream".to_owned(), Bytes::from(text)));
    request
}

/// The configuration as it is.
pub(super) async fn current(world: &World) -> Result<String> {
    managed::text(world, &read_request()).await
}

/// Replaces the configuration, if it is still the one that was read before.
pub(super) async fn replace(world: &World, before: &str, text: String) -> Result<()> {
    if current(world).await? != before {
        return Err(Failure::new(Exit::Error, "somebody else has changed the configuration meanwhile")
            .hint("do it again: it starts from what is there now"));
    }
    managed::put(world, &write_request(text)).await
}

/// Checks a configuration as far as that is possible here: the manager's daemons may know better.
pub(super) fn checked(text: &str) -> Result<()> {
    Document::parse_upload(text).map_err(|error| {
        Failure::new(Exit::Error, format!("the configuration is not well-formed: {error}"))
    })?;
    check_configuration(text).map_err(|error| reply::core_failure(&error))
}
