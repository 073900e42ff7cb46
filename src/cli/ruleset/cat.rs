//! [`CatArgs`]: `wazuhctl rules cat` and `wazuhctl decoders cat`.

use clap::Args;
use wazuhctl_core::ruleset::Kind;

use super::place::{FolderArgs, Place};
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Format, View};
use crate::world::World;

/// Which file.
#[derive(Debug, Args)]
pub(crate) struct CatArgs {
    /// The file's name
    #[arg(value_name = "FILE")]
    file: String,

    #[command(flatten)]
    folder: FolderArgs,
}

impl CatArgs {
    pub(crate) async fn run(self, world: &World, kind: Kind) -> Result<Exit> {
        let place = Place::new(kind, &self.file, &self.folder)?;
        if matches!(world.printer.format(), Some(Format::Json | Format::Jsonl | Format::Yaml)) {
            let document = world.fetch(&place.read_request(false)).await?;
            return world.finish(&View::of_list(document, &[], "filename"));
        }
        world.explain(&place.read_request(true))?;
        world.printer.raw(place.anywhere(world).await?.as_bytes())?;
        Ok(Exit::Done)
    }
}
