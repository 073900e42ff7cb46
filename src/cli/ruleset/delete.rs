//! [`DeleteArgs`]: `wazuhctl rules delete` and `wazuhctl decoders delete`.

use clap::Args;
use clap::builder::FalseyValueParser;
use serde_json::json;
use wazuhctl_core::ruleset::Kind;

use super::apply::{ApplyArgs, Changed};
use super::place::{FolderArgs, Place};
use crate::editing::confirm;
use crate::environment;
use crate::exit::Exit;
use crate::failure::Result;
use crate::reply;
use crate::world::World;

/// Which file.
#[derive(Debug, Args)]
pub(crate) struct DeleteArgs {
    /// The file's name
    #[arg(value_name = "FILE")]
    file: String,

    #[command(flatten)]
    folder: FolderArgs,

    #[command(flatten)]
    apply: ApplyArgs,

    /// Only show what would be deleted
    #[arg(long)]
    dry_run: bool,

    /// Do not ask
    #[arg(short, long, env = environment::YES, hide_env_values = true, value_parser = FalseyValueParser::new())]
    yes: bool,
}

impl DeleteArgs {
    pub(crate) async fn run(self, world: &World, kind: Kind) -> Result<Exit> {
        let place = Place::new(kind, &self.file, &self.folder)?;
        let request = place.delete_request();
        world.explain(&request)?;
        let path = place.path();
        if self.dry_run || !self.yes {
            let text = place.current(world).await?.ok_or_else(|| place.missing())?;
            let lines = text.lines().count();
            if self.dry_run {
                let sentence = format!("{path} with {lines} lines would be deleted");
                return world.would(&sentence, json!({ "file": path, "lines": lines }));
            }
            world.say(&format!("{path} with {lines} lines will be deleted"));
            confirm(format!("Delete {}", place.name()), "delete").await?;
        }
        let document = world.fetch(&request).await?;
        reply::check_items(&document)?;
        self.apply.finish(world, Changed { sentence: format!("{path} was deleted"), file: path }).await
    }
}
