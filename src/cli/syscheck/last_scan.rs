//! `wazuhctl syscheck last-scan`.

use clap::Args;

use crate::agents::LastScanArgs;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Show when an agent last checked its files
///
/// While a scan runs, it has no end.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl syscheck last-scan 001
  wazuhctl syscheck last-scan 001 --watch
  wazuhctl syscheck last-scan 001 -o json --jq '.data.affected_items[0].end'")]
pub(crate) struct LastScan {
    #[command(flatten)]
    scan: LastScanArgs,
}

impl LastScan {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.scan.run(world, "/syscheck").await
    }
}
