//! `wazuhctl rootcheck run`.

use clap::Args;

use crate::agents::{Again, Order, OrderArgs, Until};
use crate::bulk::Words;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

const ORDER: Order = Order {
    words: Words {
        command: "rootcheck run",
        one: "agent",
        many: "agents",
        verb: "scan",
        done: "told to scan",
        next: Some("next: wazuhctl rootcheck last-scan ID --watch shows when it is done"),
    },
    waited: "scanned",
    path: "/rootcheck",
    until: Until::Scanned("/rootcheck"),
    with_manager: true,
    // Whoever is told twice scans twice, which does no harm.
    again: Again::Send(&[]),
};

/// Have agents scanned by rootcheck
///
/// Of agents that are selected by what they have in common, only those are told that are active, where --status says
/// nothing else. One message starts both: the check of files, and the scan by rootcheck. With --wait, rootcheck's scan of a
/// block must have ended before the next block is told: one that began after the order, by the agents' own clocks. An
/// agent whose scan has not ended after --timeout (30m) counts as failed; --resume waits for it again.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl rootcheck run 001
  wazuhctl rootcheck run 001 --wait --timeout 1h
  wazuhctl rootcheck run --group web --batch 50 --wait --yes --report rootcheck.report
  wazuhctl rootcheck run -q 'os.platform=windows' --dry-run
  wazuhctl rootcheck run -f agents.csv --yes -o json")]
pub(crate) struct Run {
    #[command(flatten)]
    pub(super) order: OrderArgs,
}

impl Run {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.order.run(world, ORDER).await
    }
}
