//! `wazuhctl lists export`.

use clap::Args;

use super::place::List;
use crate::completing;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Print a CDB list as it is, or as CSV for `import`
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl lists export blocked > blocked
  wazuhctl lists export blocked --csv > blocked.csv")]
pub(crate) struct Export {
    /// The list's name
    #[arg(value_name = "NAME", add = completing::values(&completing::LISTS))]
    list: List,

    /// As CSV with a key and a value
    #[arg(long)]
    csv: bool,
}

impl Export {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        world.explain(&self.list.read_request())?;
        let text = self.list.text(world).await?;
        if !self.csv {
            world.printer.raw(text.as_bytes())?;
            return Ok(Exit::Done);
        }
        let failed =
            |error: String| Failure::new(Exit::Error, format!("no CSV can be made of the list: {error}"));
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["key", "value"]).map_err(|error| failed(error.to_string()))?;
        for entry in self.list.entries(&text)? {
            writer.write_record([entry.key, entry.value]).map_err(|error| failed(error.to_string()))?;
        }
        let bytes = writer.into_inner().map_err(|error| failed(error.to_string()))?;
        world.printer.raw(&bytes)?;
        Ok(Exit::Done)
    }
}
