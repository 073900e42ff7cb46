//! `wazuhctl rules edit`.

use clap::Args;
use wazuhctl_core::ruleset::Kind;

use crate::completing;
use crate::exit::Exit;
use crate::failure::Result;
use crate::ruleset::EditArgs;
use crate::world::World;

/// Edit a file of rules in $VISUAL or $EDITOR, check it, and replace it
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:
  wazuhctl rules edit local_rules.xml
  EDITOR=nano wazuhctl rules edit local_rules.xml --apply",
    mut_arg("file", |file| file.add(completing::values(&completing::RULE_FILES)))
)]
pub(crate) struct Edit {
    #[command(flatten)]
    arguments: EditArgs,
}

impl Edit {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.arguments.run(world, Kind::Rules).await
    }
}
