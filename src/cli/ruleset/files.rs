//! [`FilesArgs`]: `wazuhctl rules files` and `wazuhctl decoders files`.

use clap::Args;
use wazuhctl_core::ruleset::Kind;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::output::{self, Column};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("FILE", "filename", output::Kind::Exact),
    Column::new("FOLDER", "relative_dirname", output::Kind::Text),
    Column::new("STATUS", "status", output::Kind::State),
];

/// Which files.
#[derive(Debug, Args)]
pub(crate) struct FilesArgs {
    #[command(flatten)]
    list: ListArgs,

    /// Only files that are read (enabled), or only those that the configuration leaves out (disabled)
    #[arg(long, value_name = "STATUS", value_parser = ["enabled", "disabled"])]
    status: Option<String>,

    /// Only files of this folder, relative to the manager's home
    #[arg(long, value_name = "DIR")]
    folder: Option<String>,
}

impl FilesArgs {
    pub(crate) async fn run(self, world: &World, kind: Kind) -> Result<Exit> {
        let mut request = ApiRequest::get(format!("/{kind}/files"));
        for (name, value) in [("status", self.status), ("relative_dirname", self.folder)] {
            if let Some(value) = value {
                request = request.with(name, value);
            }
        }
        self.list.run(world, request, COLUMNS, "filename").await
    }
}
