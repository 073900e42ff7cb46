//! `wazuhctl mitre mitigations`.

use clap::Args;

use super::columns;
use super::thing::MITIGATIONS;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::world::World;

/// List mitigations: what helps against techniques
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl mitre mitigations -q 'deprecated=0'
  wazuhctl mitre mitigations --search password -o wide")]
pub(crate) struct Mitigations {
    /// Only those with these STIX ids
    #[arg(long, value_name = "ID,...", value_delimiter = ',', help_heading = "Selecting")]
    mitigation_ids: Vec<String>,

    #[command(flatten)]
    list: ListArgs,
}

impl Mitigations {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.list.run(world, MITIGATIONS.list(&self.mitigation_ids), columns::THINGS, "external_id").await
    }
}
