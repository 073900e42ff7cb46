//! `wazuhctl agents groups`.

use clap::Args;
use serde_json::{Value, json};

use super::agent_id::{AgentId, joined};
use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View, affected_items};
use crate::question::Question;
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("ID", "id", Kind::Text),
    Column::new("NAME", "name", Kind::Exact),
    Column::new("ORDER", "order", Kind::Text),
    Column::new("GROUP", "group", Kind::Exact),
];

/// Show the groups of agents in their order: where two configure the same, the later one counts
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents groups 001
  wazuhctl agents groups 1 2 3 -o csv
  wazuhctl agents groups 001 -o name")]
pub(crate) struct Groups {
    /// The agents' ids
    #[arg(required = true, value_name = "ID", add = completing::values(&completing::AGENTS))]
    ids: Vec<AgentId>,
}

impl Groups {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let request = ApiRequest::get("/agents")
            .with("agents_list", joined(&self.ids))
            .with("select", "id,name,group")
            .with("limit", self.ids.len().to_string());
        world.explain(&request)?;
        let answer = world.ask(Question::Once(&request)).await?;
        let mut document = answer.document.clone();
        let shown: Vec<Value> = affected_items(&document).iter().flat_map(rows).collect();
        if let Some(data) = document.get_mut("data").and_then(Value::as_object_mut) {
            data.insert("total_affected_items".into(), shown.len().into());
            data.insert("affected_items".into(), shown.into());
        }
        let end = answer.settle(world.finish(&View::of_list(document, &world.columns(COLUMNS), "group")));
        if world.printer.is_for_people() {
            for agent in affected_items(&answer.document).iter().filter(|agent| rows(agent).is_empty()) {
                let text = |name: &str| {
                    agent.get(name).and_then(Value::as_str).unwrap_or("-").escape_debug().to_string()
                };
                let (id, name) = (text("id"), text("name"));
                world.say(&format!(
                    "{id} {name} is in no group yet: agents get one when they connect for the first time"
                ));
            }
        }
        end
    }
}

/// One row for each group of an agent; none for an agent without groups.
fn rows(agent: &Value) -> Vec<Value> {
    let groups = agent.get("group").and_then(Value::as_array).into_iter().flatten();
    let row = |(order, group): (usize, &Value)| {
        let mut row =
            json!({ "id": agent.get("id"), "name": agent.get("name"), "order": order, "group": group });
        if let (Some(context), Some(fields)) = (agent.get("context"), row.as_object_mut()) {
            fields.shift_insert(0, "context".into(), context.clone());
        }
        row
    };
    (1..).zip(groups).map(row).collect()
}
