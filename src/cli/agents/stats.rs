//! `wazuhctl agents stats`.

use clap::{Args, ValueEnum};

use super::agent_id::AgentId;
use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::View;
use crate::world::World;

/// Who has counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Source {
    /// The agent's connection to the manager
    Agent,
    /// The agent's log collector
    Logcollector,
    /// The manager's daemons, of this agent
    Daemons,
}

/// Show what an agent has counted, or what the manager's daemons have counted of it
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents stats 001
  wazuhctl agents stats 001 logcollector -o json
  wazuhctl agents stats 001 daemons")]
pub(crate) struct Stats {
    /// The agent's id
    #[arg(value_name = "ID", add = completing::values(&completing::AGENTS))]
    id: AgentId,

    /// Who has counted
    #[arg(value_enum, default_value = "agent")]
    source: Source,
}

impl Stats {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let path = match self.source {
            Source::Agent => format!("/agents/{}/stats/agent", self.id),
            Source::Logcollector => format!("/agents/{}/stats/logcollector", self.id),
            Source::Daemons => format!("/agents/{}/daemons/stats", self.id),
        };
        let document = world.fetch(&ApiRequest::get(path)).await?;
        world.finish(&View::of_list(document, &[], "name").in_details())
    }
}
