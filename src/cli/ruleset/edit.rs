//! [`EditArgs`]: `wazuhctl rules edit` and `wazuhctl decoders edit`.

use clap::Args;
use clap::builder::FalseyValueParser;
use serde_json::json;
use wazuhctl_core::ruleset::Kind;

use super::apply::{ApplyArgs, Changed};
use super::place::{FolderArgs, Place};
use crate::editing::{FileName, confirm, difference, edited};
use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

const FILE: FileName = FileName { prefix: "ruleset-", suffix: ".xml" };

/// Which file.
#[derive(Debug, Args)]
pub(crate) struct EditArgs {
    /// The file's name
    #[arg(value_name = "FILE")]
    file: String,

    #[command(flatten)]
    folder: FolderArgs,

    #[command(flatten)]
    apply: ApplyArgs,

    /// Do not ask
    #[arg(short, long, env = environment::YES, hide_env_values = true, value_parser = FalseyValueParser::new())]
    yes: bool,
}

impl EditArgs {
    pub(crate) async fn run(self, world: &World, kind: Kind) -> Result<Exit> {
        let place = Place::new(kind, &self.file, &self.folder)?;
        world.explain_rights(&[&place.read_request(true), &place.write_request(String::new(), true)])?;
        let before = place.current(world).await?.ok_or_else(|| {
            place
                .missing()
                .hint(format!("only the user's files can be edited; wazuhctl {kind} upload adds one"))
        })?;
        let path = place.path();
        let edited = edited(world, FILE, &before, |text| place.check(text)).await?;
        let Some((edited, ())) = edited else {
            return world.done("nothing was changed", &json!({ "file": path, "changed": false }));
        };
        if !self.yes {
            world.say(difference(&before, "before", &edited, "after").trim_end());
            confirm(format!("Replace {path}"), "replace").await?;
        }
        if place.current(world).await?.as_deref() != Some(before.as_str()) {
            return Err(Failure::new(Exit::Error, format!("somebody else has changed {path} meanwhile"))
                .hint("edit it again: it starts from what is there now"));
        }
        place.put(world, edited, true).await?;
        self.apply.finish(world, Changed { sentence: format!("{path} was replaced"), file: path }).await
    }
}
