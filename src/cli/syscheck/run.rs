//! `wazuhctl syscheck run`.

use clap::Args;

use crate::agents::{Again, Order, OrderArgs, Until};
use crate::bulk::Words;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

const ORDER: Order = Order {
    words: Words {
        command: "syscheck run",
        one: "agent",
        many: "agents",
        verb: "scan",
        done: "told to check their files",
        next: Some("next: wazuhctl syscheck last-scan ID --watch shows when it is done"),
    },
    waited: "scanned",
    path: "/syscheck",
    until: Until::Scanned("/syscheck"),
    with_manager: true,
    // Whoever is told twice scans twice, which does no harm.
    again: Again::Send(&[]),
};

/// Have agents check their files
///
/// Of agents that are selected by what they have in common, only those are told that are active, where --status says
/// nothing else. One message starts both: the check of files, and the scan by rootcheck. With --wait, the check of the files of a
/// block must have ended before the next block is told: one that began after the order, by the agents' own clocks. An
/// agent whose scan has not ended after --timeout (30m) counts as failed; --resume waits for it again.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl syscheck run 001
  wazuhctl syscheck run 001 --wait --timeout 1h
  wazuhctl syscheck run --group web --batch 50 --wait --yes --report syscheck.report
  wazuhctl syscheck run -q 'os.platform=windows' --dry-run
  wazuhctl syscheck run -f agents.csv --yes -o json")]
pub(crate) struct Run {
    #[command(flatten)]
    pub(super) order: OrderArgs,
}

impl Run {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.order.run(world, ORDER).await
    }
}
