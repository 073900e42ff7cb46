//! `wazuhctl groups config diff`.

use std::path::PathBuf;

use clap::Args;
use wazuhctl_core::groups::GroupName;

use super::text;
use crate::editing::{difference, of_file};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Show how a group's configuration differs from a file; spaces between elements do not count
#[derive(Debug, Args)]
#[command(after_help = "Ends with 8 where there are differences.

Examples:
  wazuhctl groups config diff web agent.conf")]
pub(crate) struct Diff {
    /// The group's name
    #[arg(value_name = "GROUP")]
    group: GroupName,

    /// The file to compare with (- is stdin)
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Diff {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        world.explain(&text::read_request(&self.group))?;
        let new = text::comparable(&of_file(&self.file)?);
        let old = text::comparable(&text::current(world, &self.group).await?);
        let changes = difference(&old, self.group.as_str(), &new, &self.file.display().to_string());
        world.printer.raw(changes.as_bytes())?;
        Ok(if changes.is_empty() { Exit::Done } else { Exit::Differences })
    }
}
