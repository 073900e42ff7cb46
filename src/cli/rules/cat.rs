//! `wazuhctl rules cat`.

use clap::Args;
use wazuhctl_core::ruleset::Kind;

use crate::completing;
use crate::exit::Exit;
use crate::failure::Result;
use crate::ruleset::CatArgs;
use crate::world::World;

/// Print a file of rules as it is, or with -o json or yaml what is in it
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:
  wazuhctl rules cat local_rules.xml
  wazuhctl rules cat local_rules.xml > local_rules.xml
  wazuhctl rules cat local_rules.xml -o json",
    mut_arg("file", |file| file.add(completing::values(&completing::RULE_FILES)))
)]
pub(crate) struct Cat {
    #[command(flatten)]
    arguments: CatArgs,
}

impl Cat {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.arguments.run(world, Kind::Rules).await
    }
}
