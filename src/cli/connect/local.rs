//! [`Local`]: this machine's manager, in process: the same operations that `wazuhctl serve` answers, without HTTP.

use std::path::PathBuf;

use futures_util::future::BoxFuture;

use super::connection::Connection;
use super::request::{ApiReply, ApiRequest};
use crate::exit::Exit;
use crate::failure::{Failure, Result};

/// A manager's home folder on this machine.
pub(crate) struct Local {
    home: PathBuf,
}

impl Local {
    /// Opens the home folder.
    pub(super) async fn open(home: PathBuf) -> Result<Self> {
        if !home.is_dir() {
            return Err(Failure::new(Exit::NotFound, format!("there is no home folder {}", home.display()))
                .hint("name it with --home, or let wazuhctl serve make it"));
        }
        Ok(Self { home })
    }
}

impl Connection for Local {
    fn request<'a>(&'a self, request: &'a ApiRequest) -> BoxFuture<'a, Result<ApiReply>> {
        Box::pin(async move {
            Err(Failure::new(
                Exit::Unreachable,
                format!("{} {} cannot be done in process", request.method, request.path),
            )
            .hint("start wazuhctl serve and log in to it"))
        })
    }

    fn describe(&self) -> String {
        format!("local home {}", self.home.display())
    }
}
