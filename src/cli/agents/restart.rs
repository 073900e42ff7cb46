//! `wazuhctl agents restart`.

use clap::Args;

use super::again::{Again, AgainArgs};
use super::orders::{Order, OrderArgs};
use super::wait::Until;
use crate::bulk::Words;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

const ORDER: Order = Order {
    words: Words {
        command: "agents restart",
        one: "agent",
        many: "agents",
        verb: "restart",
        done: "told to restart",
        next: Some("next: wazuhctl agents list --status disconnected shows who has not come back"),
    },
    waited: "restarted and active again",
    path: "/agents/restart",
    until: Until::Active,
    with_manager: false,
    again: Again::Leave,
};

/// Restart agents that are connected
///
/// Of agents that are selected by what they have in common, only those are told that are active, where --status says
/// nothing else. With --wait, a block of agents must be back before the next one is told: active, and heard from since
/// they were seen away, or twice since they were told. An agent that is not back after --timeout (5m) counts as failed;
/// --resume waits for it again. Of a run that was cut while a block was being sent, nobody can tell whether its agents
/// were told: --resume says which ones, and --retry-in-doubt tells them once more.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents restart 001
  wazuhctl agents restart 1 2 3 -o json
  wazuhctl agents restart --group web --dry-run
  wazuhctl agents restart -q 'os.platform=ubuntu;version<v4.14.0' --batch 50 --wait --max-fail 5%
  wazuhctl agents restart -f agents.csv --yes --wait --timeout 10m --report restart.report
  wazuhctl agents restart --resume restart.report")]
pub(crate) struct Restart {
    #[command(flatten)]
    pub(super) order: OrderArgs,

    #[command(flatten)]
    again: AgainArgs,
}

impl Restart {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.order.run(world, Order { again: self.again.taken(), ..ORDER }).await
    }
}
