//! `wazuhctl manager config upload`.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::text;
use crate::caution::Caution;
use crate::editing::{difference, of_file};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Replace the manager's configuration by a file
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl manager config upload ossec.conf --dry-run
  wazuhctl manager config upload ossec.conf --yes
  wazuhctl manager config get --raw --context lab | wazuhctl manager config upload - --context test --yes")]
pub(crate) struct Upload {
    /// The new configuration (- is stdin)
    #[arg(value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    caution: Caution,
}

impl Upload {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        world.explain_rights(&[&text::read_request(), &text::write_request(String::new())])?;
        let after = of_file(&self.file)?;
        let before = text::current(world).await?;
        let changes = difference(&before, "ossec.conf", &after, &self.file.display().to_string());
        if changes.is_empty() {
            return world.unchanged("nothing would change", json!({}));
        }
        if self.caution.dry_run {
            text::checked(&after)?;
            return world.would(changes.trim_end(), json!({ "difference": changes }));
        }
        world.explain(&text::write_request(after.clone()))?;
        let said = [changes.trim_end().to_owned()];
        self.caution.consent(world, &said, "Replace the configuration", 1).await?;
        text::replace(world, &before, after).await?;
        world.done(&format!("the configuration was replaced; {}", text::NEXT), &json!({ "changed": true }))
    }
}
