//! `wazuhctl api` and its verbs.

use clap::Args;

use super::request::Request;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Send any request of the Server API
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl api GET /agents -f limit=5 -f select=id,name
  wazuhctl api PUT /agents/001/restart
  wazuhctl api POST /agents -F name=web-01
  wazuhctl api PUT /manager/configuration --body ossec.conf
  wazuhctl api GET /manager/configuration -f raw=true")]
pub(crate) struct Api {
    #[command(flatten)]
    request: Request,
}

impl Api {
    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        self.request.run(world).await
    }
}
