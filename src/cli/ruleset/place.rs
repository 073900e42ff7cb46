//! [`Place`]: a file of rules or decoders on a manager, and the requests about it.

use bytes::Bytes;
use clap::Args;
use reqwest::Method;
use wazuhctl_core::ruleset::Kind;

use crate::connect::ApiRequest;
use crate::editing::managed;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::reply;
use crate::world::World;

/// The media type that files are sent as.
const OCTETS: &str = "application/octet-stream";

/// The codes of a file that is not there.
const MISSING: [u64; 2] = [1415, 1503];

/// Which folder a file is in.
#[derive(Debug, Clone, Args)]
pub(super) struct FolderArgs {
    /// The folder, relative to the manager's home; that of the user's files by default
    #[arg(long, value_name = "DIR")]
    folder: Option<String>,
}

/// A file on a manager.
pub(super) struct Place {
    kind: Kind,
    name: String,
    folder: Option<String>,
}

impl Place {
    /// A file of this name. One without an ending gets `.xml`.
    pub(super) fn new(kind: Kind, name: &str, folder: &FolderArgs) -> Result<Self> {
        let name = if name.contains('.') { name.to_owned() } else { format!("{name}.xml") };
        let stem = name.strip_suffix(".xml").unwrap_or_default();
        let allowed = |it: char| it.is_alphanumeric() || matches!(it, '_' | '-');
        if stem.is_empty() || !stem.chars().all(allowed) {
            return Err(Failure::usage(format!("{name:?} cannot be the name of a file of {kind}"))
                .hint("letters, digits, _ and -, with .xml at the end"));
        }
        Ok(Self { kind, name, folder: folder.folder.clone() })
    }

    /// Its name.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Its path, relative to the manager's home.
    pub(super) fn path(&self) -> String {
        let folder = self.folder.as_deref().map(|folder| folder.trim_end_matches('/'));
        format!("{}/{}", folder.unwrap_or(self.kind.user_folder()), self.name)
    }

    fn request(&self, method: Method) -> ApiRequest {
        let request = ApiRequest::new(method, format!("/{}/files/{}", self.kind, self.name));
        match &self.folder {
            Some(folder) => request.with("relative_dirname", folder.clone()),
            None => request,
        }
    }

    /// The request for the file, as it is or as JSON.
    pub(super) fn read_request(&self, raw: bool) -> ApiRequest {
        let request = self.request(Method::GET);
        if raw { request.with("raw", "true") } else { request }
    }

    /// The request that puts the file there.
    pub(super) fn write_request(&self, text: String, overwrite: bool) -> ApiRequest {
        let request = self.request(Method::PUT);
        let mut request = if overwrite { request.with("overwrite", "true") } else { request };
        request.body = Some((OCTETS.to_owned(), Bytes::from(text)));
        request
    }

    /// The request that removes the file.
    pub(super) fn delete_request(&self) -> ApiRequest {
        self.request(Method::DELETE)
    }

    /// The file as it is; none where there is no such file among the user's, or in the folder that is named.
    pub(super) async fn current(&self, world: &World) -> Result<Option<String>> {
        let mut request = self.read_request(true);
        if self.folder.is_none() {
            // Without a folder, a file is read from wherever it is, but written to the user's.
            request = request.with("relative_dirname", self.kind.user_folder());
        }
        managed::text_if_there(world, &request, &MISSING).await
    }

    /// The text of the file, wherever it is.
    pub(super) async fn anywhere(&self, world: &World) -> Result<String> {
        let text = managed::text_if_there(world, &self.read_request(true), &MISSING).await?;
        text.ok_or_else(|| self.missing())
    }

    /// That there is no such file.
    pub(super) fn missing(&self) -> Failure {
        let kind = self.kind;
        Failure::new(Exit::NotFound, format!("there is no file {} of {kind}", self.name))
            .hint(format!("wazuhctl {kind} files lists them"))
    }

    /// Puts the file there.
    pub(super) async fn put(&self, world: &World, text: String, overwrite: bool) -> Result<()> {
        managed::put(world, &self.write_request(text, overwrite)).await
    }

    /// Checks a text as far as that can be done here.
    pub(super) fn check(&self, text: &str) -> Result<()> {
        let checked = wazuhctl_core::ruleset::check(self.kind, &self.path(), text);
        checked.map_err(|error| reply::core_failure(&error))
    }
}
