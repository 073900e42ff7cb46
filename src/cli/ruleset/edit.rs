//! [`EditArgs`]: `wazuhctl rules edit` and `wazuhctl decoders edit`.

use clap::Args;
use clap::builder::FalseyValueParser;
use serde_json::json;
use wazuhctl_core::ruleset::Kind;

use super::apply::{ApplyArgs, Changed};
use super::place::{FolderArgs, Place};
use crate::ask;
use crate::editing::{confirm, difference, in_editor};
use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

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
        let edited = edited(world, &place, &before).await?;
        if edited == before {
            return world.done("nothing was changed", &json!({ "file": path, "changed": false }));
        }
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

/// What the user makes of the text, until it can be used or the user gives up.
async fn edited(world: &World, place: &Place, before: &str) -> Result<String> {
    let mut edited = before.to_owned();
    loop {
        edited = in_editor(edited, "ruleset-", ".xml").await?;
        let Err(failure) = place.check(&edited) else { return Ok(edited) };
        if !ask::is_possible() {
            return Err(failure);
        }
        world.say(failure.to_string().trim_end());
        if !ask::yes_or_no("Edit it again".to_owned()).await? {
            return Err(failure);
        }
    }
}
