//! `wazuhctl groups config set`.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use wazuhctl_core::groups::GroupName;

use super::text;
use crate::editing::{difference, of_file};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Replace a group's configuration by a file
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl groups config set web agent.conf
  wazuhctl groups config set web agent.conf --dry-run
  wazuhctl groups config get web | wazuhctl groups config set api -")]
pub(crate) struct Set {
    /// The group's name
    #[arg(value_name = "GROUP")]
    group: GroupName,

    /// The new configuration (- is stdin)
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Only check it, and show what would change
    #[arg(long)]
    dry_run: bool,
}

impl Set {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let group = &self.group;
        let new = of_file(&self.file)?;
        world.explain(&text::write_request(group, new.clone()))?;
        if self.dry_run {
            let stored = text::stored(&new)?;
            let old = text::comparable(&text::current(world, group).await?);
            let changes = difference(&old, group.as_str(), &stored, &self.file.display().to_string());
            let facts = json!({ "group": group, "difference": changes });
            let sentence = if changes.is_empty() { "nothing would change".to_owned() } else { changes };
            return world.would(sentence.trim_end(), facts);
        }
        text::replace(world, group, new).await?;
        world.done(
            &format!("the configuration of group {group} was replaced"),
            &json!({ "group": group, "changed": true }),
        )
    }
}
