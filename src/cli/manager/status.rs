//! `wazuhctl manager status`.

use clap::Args;
use serde_json::{Value, json};

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View, affected_items};
use crate::reply;
use crate::world::World;

const COLUMNS: &[Column] =
    &[Column::new("DAEMON", "daemon", Kind::Text), Column::new("STATE", "state", Kind::State)];

/// Show which of the manager's daemons run
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl manager status
  wazuhctl manager status -o csv --no-headers")]
pub(crate) struct Status {}

impl Status {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let document = world.fetch(&ApiRequest::get("/manager/status")).await?;
        reply::check_items(&document)?;
        let daemons = affected_items(&document).iter().filter_map(Value::as_object).flatten();
        let items = daemons.map(|(daemon, state)| json!({ "daemon": daemon, "state": state })).collect();
        world.printer.print(&View::of_items(document, items, COLUMNS, "daemon"))?;
        Ok(Exit::Done)
    }
}
