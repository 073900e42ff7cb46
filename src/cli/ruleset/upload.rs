//! [`UploadArgs`]: `wazuhctl rules upload` and `wazuhctl decoders upload`.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use wazuhctl_core::ruleset::Kind;

use super::apply::{ApplyArgs, Changed};
use super::place::{FolderArgs, Place};
use crate::caution::Caution;
use crate::editing::{difference, of_file};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Which file goes where.
#[derive(Debug, Args)]
pub(crate) struct UploadArgs {
    /// The file on this machine (- is stdin)
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Its name on the manager, where it is another
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    #[command(flatten)]
    folder: FolderArgs,

    #[command(flatten)]
    apply: ApplyArgs,

    #[command(flatten)]
    caution: Caution,
}

impl UploadArgs {
    pub(crate) async fn run(self, world: &World, kind: Kind) -> Result<Exit> {
        let own = self.file.file_name().and_then(|name| name.to_str());
        let Some(name) = self.name.as_deref().or(own.filter(|name| *name != "-")) else {
            return Err(Failure::usage("what comes from stdin has no name").hint("--name gives it one"));
        };
        let place = Place::new(kind, name, &self.folder)?;
        let text = of_file(&self.file)?;
        place.check(&text).map_err(|failure| {
            failure.hint(format!("wazuhctl {kind} lint {} says more", self.file.display()))
        })?;
        let write = place.write_request(text.clone(), true);
        self.apply.explain_rights(world, &place.read_request(true), &write)?;
        world.explain(&write)?;
        let before = place.current(world).await?;
        let path = place.path();
        if before.as_deref() == Some(text.as_str()) {
            return world.unchanged(&format!("{path} is the same already"), json!({ "file": path }));
        }
        let is_new = before.is_none();
        let changes = difference(&before.unwrap_or_default(), &path, &text, &self.file.display().to_string());
        if self.caution.dry_run {
            let sentence = if is_new { format!("{path} would be new") } else { changes.clone() };
            return world
                .would(sentence.trim_end(), json!({ "file": path, "new": is_new, "difference": changes }));
        }
        if !is_new {
            let said = [changes.trim_end().to_owned()];
            self.caution.consent(world, &said, &format!("Replace {path}"), 1).await?;
        }
        place.put(world, text, !is_new).await?;
        let done = if is_new { "uploaded" } else { "replaced" };
        self.apply.finish(world, Changed { sentence: format!("{path} was {done}"), file: path }).await
    }
}
