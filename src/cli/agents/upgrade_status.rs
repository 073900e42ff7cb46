//! `wazuhctl agents upgrade-status`.

use clap::Args;

use super::agent_id::{AgentId, joined};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::question::Question;
use crate::watch::WatchArgs;
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("ID", "agent", Kind::Text),
    Column::new("TASK", "task_id", Kind::Text),
    Column::new("STATUS", "status", Kind::State),
    Column::new("ERROR", "error_msg", Kind::Text),
    Column::new("BEGUN", "create_time", Kind::Moment),
    Column::new("UPDATED", "update_time", Kind::Moment),
    Column::wide("COMMAND", "command", Kind::Text),
    Column::wide("NODE", "node", Kind::Text),
    Column::wide("MODULE", "module", Kind::Text),
];

/// Show how the last upgrades of agents went
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents upgrade-status
  wazuhctl agents upgrade-status 001 002 --watch")]
pub(crate) struct UpgradeStatus {
    /// Only of these agents
    #[arg(value_name = "ID")]
    ids: Vec<AgentId>,

    #[command(flatten)]
    watch: WatchArgs,
}

impl UpgradeStatus {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::get("/agents/upgrade_result");
        if !self.ids.is_empty() {
            request = request.with("agents_list", joined(&self.ids));
        }
        world.explain(&request)?;
        let once = async || {
            let answer = world.ask(Question::Once(&request)).await?;
            let columns = world.columns(COLUMNS);
            answer.settle(world.finish(&View::of_list(answer.document.clone(), &columns, "agent")))
        };
        self.watch.run(world, once).await
    }
}
