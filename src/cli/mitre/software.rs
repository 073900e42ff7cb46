//! `wazuhctl mitre software`.

use clap::Args;

use super::columns;
use super::thing::SOFTWARE;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::world::World;

/// List malware and tools
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl mitre software --search ransomware
  wazuhctl mitre software -q 'id~tool' -o name")]
pub(crate) struct Software {
    /// Only those with these STIX ids
    #[arg(long, value_name = "ID,...", value_delimiter = ',', help_heading = "Selecting")]
    software_ids: Vec<String>,

    #[command(flatten)]
    list: ListArgs,
}

impl Software {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.list.run(world, SOFTWARE.list(&self.software_ids), columns::THINGS, "external_id").await
    }
}
