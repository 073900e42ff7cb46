//! `wazuhctl security rules get`.

use clap::Args;

use crate::exit::Exit;
use crate::failure::Result;
use crate::security::entity::{Reference, Rule};
use crate::security::show;
use crate::world::World;

/// Show everything about some rules
#[derive(Debug, Args)]
#[command(
    visible_alias = "show",
    after_help = "Examples:
  wazuhctl security rules get wui_elastic_admin
  wazuhctl security rules get wui_elastic_admin 100 -o json"
)]
pub(crate) struct Get {
    /// Their names or ids
    #[arg(required = true, value_name = "RULE")]
    rules: Vec<Reference<Rule>>,
}

impl Get {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        show::get(world, &self.rules).await
    }
}
