//! `wazuhctl version`.

use clap::Args;
use serde_json::json;

use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Format, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] = &[Column::new("WAZUHCTL", "wazuhctl", Kind::Text)];

/// Print the version of wazuhctl
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  wazuhctl version\n  wazuhctl version -o json")]
pub(crate) struct Version {}

impl Version {
    pub(crate) fn run(self, world: &World) -> Result<Exit> {
        let version = env!("CARGO_PKG_VERSION");
        if matches!(world.printer.format(), None | Some(Format::Table | Format::Wide)) {
            world.printer.raw(format!("wazuhctl {version}\n").as_bytes())?;
            return Ok(Exit::Done);
        }
        let facts = json!({ "wazuhctl": version });
        world.printer.print(&View::of_items(facts.clone(), vec![facts], COLUMNS, "wazuhctl"))?;
        Ok(Exit::Done)
    }
}
