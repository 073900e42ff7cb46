//! `wazuhctl agents reconnect`.

use clap::Args;
use reqwest::Method;

use super::agent_id::{AgentId, joined};
use super::told::{Order, agents, tell};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind};
use crate::world::World;

/// Have agents connect to the manager anew
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents reconnect 001
  wazuhctl agents reconnect 1 2 3 -o json")]
pub(crate) struct Reconnect {
    /// The agents' ids
    #[arg(value_name = "ID", required = true)]
    ids: Vec<AgentId>,

    /// Only say what would be done
    #[arg(long)]
    dry_run: bool,
}

impl Reconnect {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let request =
            ApiRequest::new(Method::PUT, "/agents/reconnect").with("agents_list", joined(&self.ids));
        let (whom, told) = (agents(self.ids.len()), "told to reconnect");
        let columns = &[Column::new("ID", "id", Kind::Text)];
        tell(world, &Order { request, whom, told, columns, name: "id", dry_run: self.dry_run }).await
    }
}
