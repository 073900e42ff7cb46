//! `wazuhctl context list`.

use clap::Args;
use serde_json::{Value, json};

use super::file::ContextFile;
use super::show::describe;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("CURRENT", "current", Kind::Mark),
    Column::new("NAME", "name", Kind::Text),
    Column::new("MANAGER", "manager", Kind::Text),
    Column::new("USER", "user", Kind::Text),
    Column::wide("TRUST", "trust", Kind::Text),
];

/// List the contexts
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  wazuhctl context list\n  wazuhctl context list -o name")]
pub(crate) struct List {}

impl List {
    pub(super) fn run(self, world: &World) -> Result<Exit> {
        let file = ContextFile::load(&world.folders)?;
        let items: Vec<Value> = file.contexts.keys().filter_map(|name| describe(&file, name)).collect();
        if items.is_empty() {
            world.say("there are no contexts yet; wazuhctl login makes the first one");
        }
        let view = View::of_items(json!({ "contexts": items }), items, COLUMNS, "name");
        world.printer.print(&view)?;
        Ok(Exit::Done)
    }
}
