//! [`Connection`]: the one way to a manager that verbs know.

use futures_util::future::BoxFuture;

use super::request::{ApiReply, ApiRequest};
use crate::failure::Result;

/// A manager that answers requests of the Server API.
pub(crate) trait Connection: Send + Sync {
    /// Sends a request and waits for the whole answer. An answer with an error status is an answer; an `Err` means
    /// that there was none, or that nobody could log in.
    fn request<'a>(&'a self, request: &'a ApiRequest) -> BoxFuture<'a, Result<ApiReply>>;

    /// Which manager it leads to, whoever is logged in: `local home /var/ossec`, `https://…`.
    fn manager(&self) -> String;

    /// Where it leads, for `--verbose` and messages: `local home /var/ossec`, `https://… as wazuh`.
    fn describe(&self) -> String;
}
