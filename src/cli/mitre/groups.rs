//! `wazuhctl mitre groups`.

use clap::Args;

use super::columns;
use super::thing::GROUPS;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::world::World;

/// List the groups of attackers
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl mitre groups --search espionage
  wazuhctl mitre groups -q 'deprecated=0' --sort -modified_time --limit 10")]
pub(crate) struct Groups {
    /// Only those with these STIX ids
    #[arg(long, value_name = "ID,...", value_delimiter = ',', help_heading = "Selecting")]
    group_ids: Vec<String>,

    #[command(flatten)]
    list: ListArgs,
}

impl Groups {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.list.run(world, GROUPS.list(&self.group_ids), columns::THINGS, "external_id").await
    }
}
