//! `wazuhctl groups list`.

use clap::Args;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::output::{Column, Kind};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("NAME", "name", Kind::Exact),
    Column::new("AGENTS", "count", Kind::Text),
    Column::new("CONFIGURATION", "configSum", Kind::Text),
    Column::wide("MERGED FILES", "mergedSum", Kind::Text),
];

/// List groups with the number of their agents
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl groups list
  wazuhctl groups list -q 'count=0' -o name
  wazuhctl groups list --hash sha256 -o wide")]
pub(crate) struct List {
    #[command(flatten)]
    list: ListArgs,

    /// The algorithm of the checksums, such as sha256; md5 by default
    #[arg(long, value_name = "ALGORITHM")]
    hash: Option<String>,
}

impl List {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::get("/groups");
        if let Some(hash) = self.hash {
            request = request.with("hash", hash);
        }
        self.list.run(world, request, COLUMNS, "name").await
    }
}
