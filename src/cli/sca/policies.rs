//! `wazuhctl sca policies`.

use clap::Args;

use crate::agents::AgentId;
use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::output::{Column, Kind};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("ID", "policy_id", Kind::Exact),
    Column::new("NAME", "name", Kind::Text),
    Column::new("SCORE", "score", Kind::Text),
    Column::new("PASSED", "pass", Kind::Text),
    Column::new("FAILED", "fail", Kind::Text),
    Column::new("NOT APPLICABLE", "invalid", Kind::Text),
    Column::new("CHECKED", "end_scan", Kind::Moment),
];

/// List the policies that an agent was checked against, with their scores
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl sca policies 001
  wazuhctl sca policies 001 -q 'score<50' --sort=+score
  wazuhctl sca policies 001 -o name")]
pub(crate) struct Policies {
    /// The agent's id
    #[arg(value_name = "ID", add = completing::values(&completing::AGENTS))]
    id: AgentId,

    #[command(flatten)]
    list: ListArgs,
}

impl Policies {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.list.run(world, ApiRequest::get(format!("/sca/{}", self.id)), COLUMNS, "policy_id").await
    }
}
