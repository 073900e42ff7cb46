//! `wazuhctl decoders upload`.

use clap::Args;
use wazuhctl_core::ruleset::Kind;

use crate::exit::Exit;
use crate::failure::Result;
use crate::ruleset::UploadArgs;
use crate::world::World;

/// Check a file of decoders and put it on the manager; what is there is replaced when you say so
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl decoders upload local_decoder.xml
  wazuhctl decoders upload local_decoder.xml --dry-run
  wazuhctl decoders upload mine.xml --yes --apply
  generate | wazuhctl decoders upload - --name generated.xml --yes")]
pub(crate) struct Upload {
    #[command(flatten)]
    arguments: UploadArgs,
}

impl Upload {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.arguments.run(world, Kind::Decoders).await
    }
}
