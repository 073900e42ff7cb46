//! [`EditArgs`]: `wazuhctl rules edit` and `wazuhctl decoders edit`.

use clap::Args;
use serde_json::json;
use wazuhctl_core::ruleset::Kind;

use super::apply::{ApplyArgs, Changed};
use super::place::{FolderArgs, Place};
use crate::caution::Caution;
use crate::editing::{FileName, difference, edited, kept};
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

    #[command(flatten)]
    caution: Caution,
}

impl EditArgs {
    pub(crate) async fn run(self, world: &World, kind: Kind) -> Result<Exit> {
        let place = Place::new(kind, &self.file, &self.folder)?;
        let write = |text: String| place.write_request(text, true);
        self.apply.explain_rights(world, &place.read_request(true), &write(String::new()))?;
        let before = place.current(world).await?.ok_or_else(|| {
            place
                .missing()
                .hint(format!("only the user's files can be edited; wazuhctl {kind} upload adds one"))
        })?;
        let path = place.path();
        let edited = edited(world, FILE, &before, |text| place.check(text)).await?;
        let Some((edited, ())) = edited else {
            return world.unchanged("nothing was changed", json!({ "file": path }));
        };
        let changes = difference(&before, "before", &edited, "after");
        if self.caution.dry_run {
            return world.would(changes.trim_end(), json!({ "file": path, "difference": changes }));
        }
        world.explain(&write(edited.clone()))?;
        let said = [changes.trim_end().to_owned()];
        let replaced = match self.caution.consent(world, &said, &format!("Replace {path}"), 1).await {
            Ok(()) => replace(world, &place, &before, edited.clone()).await,
            Err(failure) => Err(failure),
        };
        replaced.map_err(|failure| kept(failure, FILE, &edited))?;
        self.apply.finish(world, Changed { sentence: format!("{path} was replaced"), file: path }).await
    }
}

/// Replaces a file, if it is still the one that was read before.
async fn replace(world: &World, place: &Place, before: &str, text: String) -> Result<()> {
    if place.current(world).await?.as_deref() != Some(before) {
        let path = place.path();
        return Err(Failure::new(Exit::Error, format!("somebody else has changed {path} meanwhile"))
            .hint("edit it again: it starts from what is there now"));
    }
    place.put(world, text, true).await
}
