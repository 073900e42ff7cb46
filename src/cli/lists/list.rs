//! `wazuhctl lists list`.

use clap::Args;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::output::{Column, Kind};
use crate::world::World;

const COLUMNS: &[Column] =
    &[Column::new("LIST", "filename", Kind::Exact), Column::new("FOLDER", "relative_dirname", Kind::Text)];

/// List the CDB lists
#[derive(Debug, Args)]
#[command(
    name = "list",
    after_help = "Examples:
  wazuhctl lists list
  wazuhctl lists list --search 192.0.2.7
  wazuhctl lists list -q 'relative_dirname=etc/lists' -o name"
)]
pub(crate) struct ListVerb {
    #[command(flatten)]
    list: ListArgs,
}

impl ListVerb {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.list.run(world, ApiRequest::get("/lists"), COLUMNS, "filename").await
    }
}
