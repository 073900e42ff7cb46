//! The texts that the verbs compare and send.

use bytes::Bytes;
use reqwest::Method;
use wazuhctl_core::groups::{GroupName, checked};

use crate::connect::ApiRequest;
use crate::editing::managed;
use crate::failure::Result;
use crate::reply;
use crate::world::World;

/// The media type that configurations are sent as.
const XML: &str = "application/xml";

/// The request for a group's configuration as it is.
pub(super) fn read_request(group: &GroupName) -> ApiRequest {
    ApiRequest::get(format!("/groups/{group}/files/agent.conf")).with("raw", "true")
}

/// The request that replaces a group's configuration.
pub(super) fn write_request(group: &GroupName, text: String) -> ApiRequest {
    let mut request = ApiRequest::new(Method::PUT, format!("/groups/{group}/configuration"));
    request.body = Some((XML.to_owned(), Bytes::from(text)));
    request
}

/// A group's configuration as it is.
pub(super) async fn current(world: &World, group: &GroupName) -> Result<String> {
    managed::text(world, &read_request(group)).await
}

/// Replaces a group's configuration.
pub(super) async fn replace(world: &World, group: &GroupName, text: String) -> Result<()> {
    managed::put(world, &write_request(group, text)).await
}

/// The text as the manager would store it.
pub(super) fn stored(text: &str) -> Result<String> {
    checked(text).map_err(|error| reply::core_failure(&error))
}

/// The text as the manager would store it, or as it is where it would not: to compare with.
pub(super) fn comparable(text: &str) -> String {
    checked(text).unwrap_or_else(|_| text.to_owned())
}
