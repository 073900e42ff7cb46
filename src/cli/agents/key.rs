//! `wazuhctl agents key`.

use clap::Args;
use serde_json::Value;

use super::agent_id::AgentId;
use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Format, Kind, View};
use crate::reply;
use crate::world::World;

const COLUMNS: &[Column] = &[Column::new("ID", "id", Kind::Text), Column::new("KEY", "key", Kind::Exact)];

/// Print an agent's key, as manage_agents on the agent takes it
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents key 001
  wazuhctl agents key 001 -o json")]
pub(crate) struct Key {
    /// The agent's id
    #[arg(add = completing::values(&completing::AGENTS))]
    id: AgentId,
}

impl Key {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let document = world.fetch(&ApiRequest::get(format!("/agents/{}/key", self.id))).await?;
        let view = View::of_list(document, COLUMNS, "id");
        reply::check_items(&view.document)?;
        if matches!(world.printer.format(), None | Some(Format::Table)) {
            for key in view.items.iter().filter_map(|item| item.get("key").and_then(Value::as_str)) {
                world.printer.raw(format!("{key}\n").as_bytes())?;
            }
            return Ok(Exit::Done);
        }
        world.finish(&view)
    }
}
