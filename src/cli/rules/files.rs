//! `wazuhctl rules files`.

use clap::Args;
use wazuhctl_core::ruleset::Kind;

use crate::exit::Exit;
use crate::failure::Result;
use crate::ruleset::FilesArgs;
use crate::world::World;

/// List the files that hold rules
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl rules files
  wazuhctl rules files --status disabled
  wazuhctl rules files -q 'relative_dirname=etc/rules' -o name")]
pub(crate) struct Files {
    #[command(flatten)]
    arguments: FilesArgs,
}

impl Files {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.arguments.run(world, Kind::Rules).await
    }
}
