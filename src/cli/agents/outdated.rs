//! `wazuhctl agents outdated`.

use clap::Args;

use super::columns;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::world::World;

/// List the agents that are older than their manager
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents outdated
  wazuhctl agents outdated -q 'os.platform=ubuntu' -o name")]
pub(crate) struct Outdated {
    #[command(flatten)]
    list: ListArgs,
}

impl Outdated {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.list.run(world, ApiRequest::get("/agents/outdated"), columns::LIST, "id").await
    }
}
