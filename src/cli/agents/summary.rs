//! `wazuhctl agents summary`.

use clap::Args;
use serde_json::{Value, json};

use super::agent_id::{AgentId, joined};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
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
    #[arg(value_name = "ID")]
    ids: Vec<AgentId>,
}

impl Summary {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::get("/agents/summary");
        if !self.ids.is_empty() {
            request = request.with("agents_list", joined(&self.ids));
        }
        let document = world.fetch(&request).await?;
        let items = rows(&document);
        world.printer.print(&View::of_items(document, items, COLUMNS, "value"))?;
        Ok(Exit::Done)
    }
}

/// `{"data": {"status": {"active": 12, …}, "os": {…}, …}}` line by line.
fn rows(document: &Value) -> Vec<Value> {
    let sections = document.get("data").and_then(Value::as_object);
    let counts = sections.into_iter().flatten().filter_map(|(by, counts)| Some((by, counts.as_object()?)));
    counts
        .flat_map(|(by, counts)| {
            counts.iter().map(move |(value, agents)| json!({ "by": by, "value": value, "agents": agents }))
        })
        .collect()
}
