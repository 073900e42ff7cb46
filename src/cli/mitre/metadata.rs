//! `wazuhctl mitre metadata`.

use clap::Args;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::question::Question;
use crate::world::World;

const COLUMNS: &[Column] =
    &[Column::new("KEY", "key", Kind::Exact), Column::new("VALUE", "value", Kind::Text)];

/// Show the versions of the manager's ATT&CK database
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl mitre metadata
  wazuhctl mitre metadata -o json")]
pub(crate) struct Metadata {}

impl Metadata {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let request = ApiRequest::get("/mitre/metadata");
        world.explain(&request)?;
        let answer = world.ask(Question::Once(&request)).await?;
        let columns = world.columns(COLUMNS);
        answer.settle(world.finish(&View::of_list(answer.document.clone(), &columns, "key")))
    }
}
