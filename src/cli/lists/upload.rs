//! `wazuhctl lists upload`.

use std::path::PathBuf;

use clap::Args;

use super::change::ChangeArgs;
use super::place::List;
use crate::editing::of_file;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::reply;
use crate::world::World;

/// Check a file and put it on the manager as a CDB list; what is there is replaced when you say so
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl lists upload blocked
  wazuhctl lists upload new-blocked --name blocked --yes --apply
  wazuhctl lists export blocked | sort -u | wazuhctl lists upload - --name blocked --dry-run")]
pub(crate) struct Upload {
    /// The file on this machine, with lines of key:value (- is stdin)
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Its name on the manager, where it is another
    #[arg(long, value_name = "NAME")]
    name: Option<List>,

    #[command(flatten)]
    change: ChangeArgs,
}

impl Upload {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let own = self.file.file_name().and_then(|name| name.to_str()).filter(|name| *name != "-");
        let list = match (self.name, own) {
            (Some(list), _) => list,
            (None, Some(own)) => own.parse().map_err(|error: String| {
                Failure::usage(format!("{own:?} cannot be the name of a list: {error}"))
                    .hint("--name gives it one")
            })?,
            (None, None) => {
                return Err(Failure::usage("what comes from stdin has no name").hint("--name gives it one"));
            }
        };
        let text = of_file(&self.file)?;
        wazuhctl_core::lists::check(&list.path(), &text).map_err(|error| reply::core_failure(&error))?;
        self.change.explain_rights(world, &list)?;
        world.explain(&list.write_request(text.clone(), true))?;
        let before = list.current(world).await?;
        self.change.run(world, &list, before, text, true).await
    }
}
