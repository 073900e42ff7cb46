//! `wazuhctl agents get`.

use clap::Args;

use super::agent_id::{AgentId, joined};
use super::columns;
use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::View;
use crate::question::Question;
use crate::world::World;

/// Show everything about some agents
#[derive(Debug, Args)]
#[command(
    visible_alias = "show",
    after_help = "Examples:
  wazuhctl agents get 001
  wazuhctl agents get 1 2 3 -o json
  wazuhctl agents get 001 --columns name,os.platform -o csv --no-headers"
)]
pub(crate) struct Get {
    /// The agents' ids
    #[arg(required = true, value_name = "ID", add = completing::values(&completing::AGENTS))]
    ids: Vec<AgentId>,
}

impl Get {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let limit = self.ids.len().to_string();
        let request = ApiRequest::get("/agents").with("agents_list", joined(&self.ids)).with("limit", limit);
        world.explain(&request)?;
        let answer = world.ask(Question::Once(&request)).await?;
        let columns = world.columns(columns::DETAILS);
        answer.settle(world.finish(&View::of_list(answer.document.clone(), &columns, "id").in_details()))
    }
}
