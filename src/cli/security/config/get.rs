//! `wazuhctl security config get`.

use clap::Args;
use serde_json::Value;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View, affected_items};
use crate::question::Question;
use crate::world::World;

/// Where the Server API has it.
pub(super) const PATH: &str = "/security/config";

/// The settings.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("MODE", "rbac_mode", Kind::Text),
    Column::new("TOKENS LIVE (S)", "auth_token_exp_timeout", Kind::Text),
];

/// Show how long tokens live, and what holds where no policy says anything
///
/// In the mode white, what no policy allows is forbidden; in the mode black, what no policy denies is allowed.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security config get
  wazuhctl security config get --jq .data.rbac_mode
  wazuhctl security config get --context lab,prod")]
pub(crate) struct Get {}

impl Get {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let request = ApiRequest::get(PATH);
        world.explain(&request)?;
        let answer = world.ask(Question::Once(&request)).await?;
        let columns = world.columns(COLUMNS);
        let items = settings(&answer.document);
        world.printer.print(&View::of_items(answer.document.clone(), items, &columns, "rbac_mode"))?;
        answer.settle(Ok(Exit::Done))
    }
}

/// The settings of one manager, or of several.
fn settings(document: &Value) -> Vec<Value> {
    match document.pointer("/data/affected_items") {
        Some(_) => affected_items(document).to_vec(),
        None => document.get("data").cloned().into_iter().collect(),
    }
}
