//! [`Printed`]: with `--curl`, a way to the manager on which nothing can change: requests that would change something are
//! printed instead.
//!
//! Verbs print their request before they ask for anything, where they know it by then. What a verb only knows when it
//! has read something (one value of a configuration, the entries of a list) goes this way: it is read, and no more.

use futures_util::future::BoxFuture;
use reqwest::Method;

use super::connection::Connection;
use super::curl::curl_command;
use super::request::{ApiReply, ApiRequest};
use crate::failure::{Failure, Result};
use crate::output::Printer;

/// A way to a manager that lets only questions pass.
pub(crate) struct Printed {
    way: Box<dyn Connection>,
    /// The address of the manager's Server API.
    base: String,
    printer: Printer,
}

impl Printed {
    /// Lets the questions pass on this way.
    pub(crate) fn new(way: Box<dyn Connection>, base: String, printer: Printer) -> Self {
        Self { way, base, printer }
    }
}

impl Connection for Printed {
    fn request<'a>(&'a self, request: &'a ApiRequest) -> BoxFuture<'a, Result<ApiReply>> {
        if request.method == Method::GET {
            return self.way.request(request);
        }
        let printed =
            curl_command(&self.base, request).and_then(|command| self.printer.raw(command.as_bytes()));
        Box::pin(std::future::ready(Err(printed.err().unwrap_or_else(Failure::nothing_more))))
    }

    fn manager(&self) -> String {
        self.way.manager()
    }

    fn describe(&self) -> String {
        self.way.describe()
    }
}
