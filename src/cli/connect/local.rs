//! [`Local`]: this machine's manager, in process: the same operations that `wazuhctl serve` answers, without HTTP.

use std::path::{Path, PathBuf};
use std::time::Duration;

use futures_util::future::BoxFuture;
use reqwest::header::HeaderValue;
use wazuhctl_core::home::{Found, discover};

use super::connection::Connection;
use super::request::{ApiReply, ApiRequest};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::folders::Folders;
use crate::reply;

/// A manager's home folder on this machine, opened.
pub(crate) struct Local {
    home: PathBuf,
    api: wazuhctl_server::local::Local,
}

impl Local {
    /// Opens the home folder; a server that runs on it is no hindrance. Requests have as much time as `patience` says, or
    /// else the home's own configuration.
    pub(super) async fn open(home: &Path, folders: &Folders, patience: Option<Duration>) -> Result<Self> {
        let found = find(home, folders)?;
        let api = wazuhctl_server::local::Local::open(&found, patience).await.map_err(|error| {
            Failure::new(Exit::Error, format!("the home {} cannot be used: {error}", home.display()))
                .hint("wazuhctl serve --home makes a home where there is none; one that exists has to be yours to use")
        })?;
        Ok(Self { home: found.home.root().to_owned(), api })
    }
}

/// The operations that only analysisd can do, which the embedded manager does not have.
const OF_ANALYSISD: [&str; 2] = ["/logtest", "/manager/analysisd"];

/// Wazuh's code where the queue is not there by which agents are told: remoted makes it, which the embedded manager does
/// not have either.
const NO_QUEUE: u64 = 1010;

impl Local {
    /// What may be missing where a daemon does not answer.
    fn missing(&self, path: &str, code: Option<u64>) -> String {
        if code == Some(NO_QUEUE) {
            return "does Wazuh's remoted run, to which agents connect? An embedded manager has none"
                .to_owned();
        }
        if OF_ANALYSISD.iter().any(|beginning| path.starts_with(beginning)) {
            return "does Wazuh's analysisd run? An embedded manager has none; wazuhctl rules lint and decoders lint do \
                    without it"
                .to_owned();
        }
        let home = self.home.display();
        format!("do the manager's daemons run? wazuhctl serve --home {home} starts what is missing")
    }
}

/// Settles whose home a folder is.
pub(crate) fn find(home: &Path, folders: &Folders) -> Result<Found> {
    discover(&folders.discovery(Some(home.to_owned()))).map_err(|error| Failure::usage(error.to_string()))
}

impl Connection for Local {
    fn request<'a>(&'a self, request: &'a ApiRequest) -> BoxFuture<'a, Result<ApiReply>> {
        Box::pin(async move {
            let body = body(request)?;
            let (method, query) = (request.method.clone(), request.query.clone());
            let reply = self
                .api
                .request(method, &request.path, query, body)
                .await
                .map_err(|error| reply::core_failure(&error))?;
            if let Some(unrecorded) = &reply.unrecorded {
                crate::world::warn(&format!("this is missing in the audit log: {unrecorded}"));
            }
            let reply = ApiReply::new(reply.status, reply.media_type, reply.body);
            if reply.status >= 500 {
                let failure = reply::problem(&reply);
                if failure.exit() == Exit::Unreachable {
                    let missing = self.missing(&request.path, failure.code());
                    return Err(failure.hint(missing));
                }
            }
            Ok(reply)
        })
    }

    fn manager(&self) -> String {
        format!("local home {}", self.home.display())
    }

    fn describe(&self) -> String {
        self.manager()
    }
}

/// In process there are no headers but the media type of the body.
fn body(request: &ApiRequest) -> Result<Option<(HeaderValue, bytes::Bytes)>> {
    if !request.headers.is_empty() {
        return Err(Failure::usage("headers have no meaning for a manager in process"));
    }
    let Some((media_type, body)) = &request.body else { return Ok(None) };
    let media_type = HeaderValue::from_str(media_type)
        .map_err(|_| Failure::usage(format!("{media_type:?} is not a media type")))?;
    Ok(Some((media_type, body.clone())))
}
