//! `wazuhctl security policies delete`.

use clap::Args;

use crate::caution::Caution;
use crate::exit::Exit;
use crate::failure::Result;
use crate::security::entity::{Policy, Reference};
use crate::security::removal;
use crate::world::World;

/// Delete policies; their names are shown before anything happens
///
/// Those with an id below 100 are Wazuh's own and stay.
#[derive(Debug, Args)]
#[command(
    visible_alias = "remove",
    after_help = "Examples:
  wazuhctl security policies delete lab_restart
  wazuhctl security policies delete 100 101 --dry-run
  wazuhctl security policies delete lab_restart --yes -o json"
)]
pub(crate) struct Delete {
    /// Their names or ids
    #[arg(required = true, value_name = "POLICY")]
    policies: Vec<Reference<Policy>>,

    #[command(flatten)]
    caution: Caution,
}

impl Delete {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        removal::delete(world, &self.policies, &self.caution).await
    }
}
