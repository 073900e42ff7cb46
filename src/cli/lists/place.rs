//! [`List`]: a CDB list on a manager, and the requests about it.

use bytes::Bytes;
use reqwest::Method;
use wazuhctl_core::error::Fault;
use wazuhctl_core::lists::{Entry, entries, write};

use crate::connect::ApiRequest;
use crate::editing::managed;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::reply;
use crate::world::World;

/// The media type that lists are sent as.
const OCTETS: &str = "application/octet-stream";

/// The code of a list that is not there.
const MISSING: u64 = 1802;

/// What the entries of a list can be.
const ALLOWED: &str = "a key is not empty; a key with a colon or a space in it, and a value with a colon, may otherwise \
                       have letters, digits, _ and - only; neither has quotes, line breaks or the word TEMPLATE";

/// A list by its name.
#[derive(Debug, Clone)]
pub(super) struct List(String);

impl std::str::FromStr for List {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let allowed = |it: char| it.is_alphanumeric() || matches!(it, '_' | '-');
        if name.is_empty() || !name.chars().all(allowed) {
            return Err("a list's name has letters, digits, _ and -".to_owned());
        }
        Ok(Self(name.to_owned()))
    }
}

impl List {
    /// Its name.
    pub(super) fn name(&self) -> &str {
        &self.0
    }

    /// Its path, relative to the manager's home.
    pub(super) fn path(&self) -> String {
        format!("etc/lists/{}", self.0)
    }

    fn request(&self, method: Method) -> ApiRequest {
        ApiRequest::new(
            method,
            format!(
                "/lists/files/{}",
                percent_encoding::utf8_percent_encode(&self.0, percent_encoding::NON_ALPHANUMERIC)
            ),
        )
    }

    /// The request for the list as it is.
    pub(super) fn read_request(&self) -> ApiRequest {
        self.request(Method::GET).with("raw", "true")
    }

    /// The request that puts the list there.
    pub(super) fn write_request(&self, text: String, overwrite: bool) -> ApiRequest {
        let request = self.request(Method::PUT);
        let mut request = if overwrite { request.with("overwrite", "true") } else { request };
        request.body = Some((OCTETS.to_owned(), Bytes::from(text)));
        request
    }

    /// The request that removes the list.
    pub(super) fn delete_request(&self) -> ApiRequest {
        self.request(Method::DELETE)
    }

    /// The list as it is; none where there is none of this name.
    pub(super) async fn current(&self, world: &World) -> Result<Option<String>> {
        managed::text_if_there(world, &self.read_request(), &[MISSING]).await
    }

    /// The list as it is.
    pub(super) async fn text(&self, world: &World) -> Result<String> {
        self.current(world).await?.ok_or_else(|| self.missing())
    }

    /// The entries of the list, in their order; none where it is empty.
    pub(super) fn entries(&self, text: &str) -> Result<Vec<Entry>> {
        if text.trim().is_empty() {
            return Ok(Vec::new());
        }
        entries(&self.path(), text).map_err(|error| reply::core_failure(&error))
    }

    /// The text of the list with these entries in place of those that it has.
    pub(super) fn written(&self, before: &str, entries: &[Entry]) -> Result<String> {
        write(&self.path(), before, entries).map_err(|error| {
            let failure = reply::core_failure(&error);
            match error.fault() {
                Fault::FileEmpty => failure.hint(format!(
                    "the manager keeps no empty list: wazuhctl lists delete {} removes it",
                    self.name()
                )),
                _ => failure.hint(ALLOWED),
            }
        })
    }

    /// Puts the list there.
    pub(super) async fn put(&self, world: &World, text: String, overwrite: bool) -> Result<()> {
        managed::put(world, &self.write_request(text, overwrite)).await
    }

    /// That there is no such list.
    pub(super) fn missing(&self) -> Failure {
        Failure::new(Exit::NotFound, format!("there is no list {}", self.0))
            .hint("wazuhctl lists list shows them")
    }
}
