//! `wazuhctl manager api-config`.

use clap::Args;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Format, View};
use crate::question::Question;
use crate::reply;
use crate::world::World;

/// Show the configuration that the manager's Server API runs with
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl manager api-config
  wazuhctl manager api-config --jq .data.affected_items[0].node_api_config.upload_configuration")]
pub(crate) struct ApiConfig {}

impl ApiConfig {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let request = ApiRequest::get("/manager/api/config");
        world.explain(&request)?;
        let answer = world.ask(Question::Once(&request)).await?;
        reply::check_items(&answer.document)?;
        let view = View::of_list(answer.document.clone(), &world.columns(&[]), "node_name");
        world.printer.print_by_default_as(Format::Json, &view)?;
        answer.settle(Ok(Exit::Done))
    }
}
