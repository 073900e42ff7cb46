//! `wazuhctl security rules delete`.

use clap::Args;

use crate::caution::Caution;
use crate::exit::Exit;
use crate::failure::Result;
use crate::security::entity::{Reference, Rule};
use crate::security::removal;
use crate::world::World;

/// Delete rules; their names are shown before anything happens
///
/// Those with an id below 100 are Wazuh's own and stay.
#[derive(Debug, Args)]
#[command(
    visible_alias = "remove",
    after_help = "Examples:
  wazuhctl security rules delete soc_team
  wazuhctl security rules delete 100 101 --dry-run
  wazuhctl security rules delete soc_team --yes -o json"
)]
pub(crate) struct Delete {
    /// Their names or ids
    #[arg(required = true, value_name = "RULE")]
    rules: Vec<Reference<Rule>>,

    #[command(flatten)]
    caution: Caution,
}

impl Delete {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        removal::delete(world, &self.rules, &self.caution).await
    }
}
