//! `wazuhctl syscheck last-scan`.

use clap::Args;

use crate::agents::{AgentId, show_last_scan};
use crate::completing;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Show when an agent last checked its files
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl syscheck last-scan 001
  wazuhctl syscheck last-scan 001 -o json --jq '.data.affected_items[0].end'")]
pub(crate) struct LastScan {
    /// The agent's id
    #[arg(value_name = "ID", add = completing::values(&completing::AGENTS))]
    id: AgentId,
}

impl LastScan {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        show_last_scan(world, &format!("/syscheck/{}/last_scan", self.id)).await
    }
}
