//! `wazuhctl decoders delete`.

use clap::Args;
use wazuhctl_core::ruleset::Kind;

use crate::completing;
use crate::exit::Exit;
use crate::failure::Result;
use crate::ruleset::DeleteArgs;
use crate::world::World;

/// Delete a file of decoders
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:
  wazuhctl decoders delete mine.xml
  wazuhctl decoders delete mine.xml --yes --apply",
    mut_arg("file", |file| file.add(completing::values(&completing::DECODER_FILES)))
)]
pub(crate) struct Delete {
    #[command(flatten)]
    arguments: DeleteArgs,
}

impl Delete {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.arguments.run(world, Kind::Decoders).await
    }
}
