//! `wazuhctl agents reconnect`.

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
        command: "agents reconnect",
        one: "agent",
        many: "agents",
        verb: "reconnect",
        done: "told to reconnect",
        next: Some("next: wazuhctl agents list --status disconnected shows who has not come back"),
    },
    waited: "connected anew and active again",
    path: "/agents/reconnect",
    until: Until::Active,
    with_manager: false,
    again: Again::Leave,
};

/// Have agents connect to the manager anew
///
/// Of agents that are selected by what they have in common, only those are told that are active, where --status says
/// nothing else. --wait, --timeout, --resume and --retry-in-doubt do what they do for restarts.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents reconnect 001
  wazuhctl agents reconnect 1 2 3 -o json
  wazuhctl agents reconnect --node-name worker1 --batch 100 --wait --yes")]
pub(crate) struct Reconnect {
    #[command(flatten)]
    pub(super) order: OrderArgs,

    #[command(flatten)]
    again: AgainArgs,
}

impl Reconnect {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.order.run(world, Order { again: self.again.taken(), ..ORDER }).await
    }
}
