//! `wazuhctl context remove`.

use clap::Args;
use serde_json::json;

use super::file::ContextFile;
use crate::completing;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Remove a context; its password and token go with `wazuhctl logout`
#[derive(Debug, Args)]
#[command(visible_alias = "delete", after_help = "Examples:\n  wazuhctl context remove lab")]
pub(crate) struct Remove {
    /// The context's name
    #[arg(add = completing::contexts())]
    name: String,

    /// Only say what would be done
    #[arg(long)]
    dry_run: bool,
}

impl Remove {
    pub(super) fn run(self, world: &World) -> Result<Exit> {
        let mut file = ContextFile::load(&world.folders)?;
        file.get(&self.name)?;
        if self.dry_run {
            let sentence = format!("context \"{}\" would be removed", self.name);
            return world.would(&sentence, json!({ "context": self.name }));
        }
        file.contexts.remove(&self.name);
        if file.current.as_ref() == Some(&self.name) {
            file.current = None;
            world.say("it was the one in use: choose another with wazuhctl context use");
        }
        file.save(&world.folders)?;
        world.done(
            &format!("context \"{}\" removed", self.name),
            &json!({ "context": self.name, "changed": true }),
        )
    }
}
