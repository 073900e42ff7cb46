//! `wazuhctl agents summary`.

use clap::Args;
use serde_json::{Map, Value, json};

use super::agent_id::{AgentId, joined};
use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View, affected_items};
use crate::question::Question;
use crate::watch::WatchArgs;
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("BY", "by", Kind::Text),
    Column::new("VALUE", "value", Kind::State),
    Column::new("AGENTS", "agents", Kind::Text),
];

/// Count agents by status, operating system and group
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents summary
  wazuhctl agents summary 001 002 -o yaml")]
pub(crate) struct Summary {
    /// Count only these agents
    #[arg(value_name = "ID", add = completing::values(&completing::AGENTS))]
    ids: Vec<AgentId>,

    #[command(flatten)]
    watch: WatchArgs,
}

impl Summary {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::get("/agents/summary");
        if !self.ids.is_empty() {
            request = request.with("agents_list", joined(&self.ids));
        }
        world.explain(&request)?;
        let once = async || {
            let answer = world.ask(Question::Once(&request)).await?;
            let items = rows(&answer.document);
            let columns = world.columns(COLUMNS);
            world.printer.print(&View::of_items(answer.document.clone(), items, &columns, "value"))?;
            answer.settle(Ok(Exit::Done))
        };
        self.watch.run(world, once).await
    }
}

/// `{"data": {"status": {"active": 12, …}, "os": {…}, …}}` line by line; of several managers, each of the items is
/// such data.
fn rows(document: &Value) -> Vec<Value> {
    let several = affected_items(document).iter();
    let summaries = several.chain(document.get("data").filter(|data| data.get("affected_items").is_none()));
    summaries.filter_map(Value::as_object).flat_map(rows_of_one).collect()
}

fn rows_of_one(summary: &Map<String, Value>) -> Vec<Value> {
    let mut rows = Vec::new();
    for (by, counts) in summary {
        for (value, agents) in counts.as_object().into_iter().flatten() {
            let mut row = json!({ "by": by, "value": value, "agents": agents });
            if let (Some(context), Some(fields)) = (summary.get("context"), row.as_object_mut()) {
                fields.shift_insert(0, "context".into(), context.clone());
            }
            rows.push(row);
        }
    }
    rows
}
