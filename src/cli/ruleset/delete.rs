//! [`DeleteArgs`]: `wazuhctl rules delete` and `wazuhctl decoders delete`.

use clap::Args;
use serde_json::json;
use wazuhctl_core::count_of;
use wazuhctl_core::ruleset::Kind;

use super::apply::{ApplyArgs, Changed};
use super::place::{FolderArgs, Place};
use crate::caution::Caution;
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

    #[command(flatten)]
    caution: Caution,
}

impl DeleteArgs {
    pub(crate) async fn run(self, world: &World, kind: Kind) -> Result<Exit> {
        let place = Place::new(kind, &self.file, &self.folder)?;
        let request = place.delete_request();
        self.apply.explain_rights(world, &place.read_request(true), &request)?;
        world.explain(&request)?;
        let path = place.path();
        if self.caution.asks() {
            let text = place.current(world).await?.ok_or_else(|| place.missing())?;
            let lines = text.lines().count();
            let what = format!("{path} with {}", count_of(lines, "line"));
            if self.caution.dry_run {
                let facts = json!({ "file": path, "lines": lines });
                return world.would(&format!("{what} would be deleted"), facts);
            }
            let said = [format!("{what} will be deleted")];
            self.caution.consent(world, &said, &format!("Delete {}", place.name()), 1).await?;
        }
        let document = world.fetch(&request).await?;
        reply::check_items(&document)?;
        self.apply.finish(world, Changed { sentence: format!("{path} was deleted"), file: path }).await
    }
}
