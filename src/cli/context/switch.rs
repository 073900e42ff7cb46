//! `wazuhctl context use`.

use clap::Args;
use serde_json::json;

use super::file::ContextFile;
use crate::completing;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Use this context from now on
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  wazuhctl context use lab")]
pub(crate) struct Use {
    /// The context's name
    #[arg(add = completing::contexts())]
    name: String,

    /// Only say what would be done
    #[arg(long)]
    dry_run: bool,
}

impl Use {
    pub(super) fn run(self, world: &World) -> Result<Exit> {
        let mut file = ContextFile::load(&world.folders)?;
        file.get(&self.name)?;
        let changed = file.current.as_ref() != Some(&self.name);
        if self.dry_run {
            let sentence = format!("context \"{}\" would be used", self.name);
            return world.would(&sentence, json!({ "context": self.name }));
        }
        if changed {
            file.current = Some(self.name.clone());
            file.save(&world.folders)?;
        }
        world.done(
            &format!("now using context \"{}\"", self.name),
            &json!({ "context": self.name, "changed": changed }),
        )
    }
}
