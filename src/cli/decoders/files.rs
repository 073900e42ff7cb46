//! `wazuhctl decoders files`.

use clap::Args;
use wazuhctl_core::ruleset::Kind;

use crate::exit::Exit;
use crate::failure::Result;
use crate::ruleset::FilesArgs;
use crate::world::World;

/// List the files that hold decoders
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl decoders files
  wazuhctl decoders files --status disabled
  wazuhctl decoders files -q 'relative_dirname=etc/decoders' -o name")]
pub(crate) struct Files {
    #[command(flatten)]
    arguments: FilesArgs,
}

impl Files {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.arguments.run(world, Kind::Decoders).await
    }
}
