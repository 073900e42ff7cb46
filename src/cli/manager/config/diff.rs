//! `wazuhctl manager config diff`.

use std::path::PathBuf;

use clap::Args;

use super::text;
use crate::editing::{difference, of_file};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Show how the manager's configuration differs from a file
#[derive(Debug, Args)]
#[command(after_help = "Ends with 8 where there are differences.

Examples:
  wazuhctl manager config diff ossec.conf")]
pub(crate) struct Diff {
    /// The file to compare with (- is stdin)
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Diff {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        world.explain(&text::read_request())?;
        let new = of_file(&self.file)?;
        let old = text::current(world).await?;
        let changes = difference(&old, "ossec.conf", &new, &self.file.display().to_string());
        world.printer.raw(changes.as_bytes())?;
        Ok(if changes.is_empty() { Exit::Done } else { Exit::Differences })
    }
}
