//! When an agent was last scanned, by whatever module.

use std::fmt::Display;

use clap::Args;

use super::agent_id::AgentId;
use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::question::Question;
use crate::watch::WatchArgs;
use crate::world::World;

/// The field that says when a scan began.
pub(super) const BEGAN: &str = "start";

/// The field that says when it ended; `null` while it runs.
pub(super) const ENDED: &str = "end";

const COLUMNS: &[Column] =
    &[Column::new("BEGAN", BEGAN, Kind::Moment), Column::new("ENDED", ENDED, Kind::Moment)];

/// What is shown of agents whose scans were waited for.
pub(super) const WAITED: &[Column] = &[
    Column::new("ID", "id", Kind::Text),
    Column::new("BEGAN", BEGAN, Kind::Moment),
    Column::new("ENDED", ENDED, Kind::Moment),
];

/// Whose last scan is shown.
#[derive(Debug, Args)]
pub(crate) struct LastScanArgs {
    /// The agent's id
    #[arg(value_name = "ID", add = completing::values(&completing::AGENTS))]
    id: AgentId,

    #[command(flatten)]
    watch: WatchArgs,
}

/// The request that says when an agent was last scanned; `path` is that of the operations of those scans: `/syscheck`.
pub(super) fn request(path: &str, id: impl Display) -> ApiRequest {
    ApiRequest::get(format!("{path}/{id}/last_scan"))
}

impl LastScanArgs {
    /// Shows it.
    pub(crate) async fn run(self, world: &World, path: &str) -> Result<Exit> {
        let request = request(path, &self.id);
        world.explain(&request)?;
        self.watch.run(world, || once(world, &request)).await
    }
}

async fn once(world: &World, request: &ApiRequest) -> Result<Exit> {
    let answer = world.ask(Question::Once(request)).await?;
    let columns = world.columns(COLUMNS);
    answer.settle(world.finish(&View::of_list(answer.document.clone(), &columns, BEGAN)))
}
