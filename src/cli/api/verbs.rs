//! `wazuhctl api` and its verbs.

use clap::{Args, Subcommand};

use super::request::Request;
use super::{describe, list};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Send any request of the Server API
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = "Examples:
  wazuhctl api GET /agents -f limit=5 -f select=id,name
  wazuhctl api POST /agents -F name=web-01
  wazuhctl api DELETE '/agents?agents_list=007&status=all&older_than=0s'
  wazuhctl api list
  wazuhctl api describe GET /agents"
)]
pub(crate) struct Api {
    #[command(subcommand)]
    verb: Option<ApiCommand>,

    #[command(flatten)]
    request: Option<Request>,
}

#[derive(Debug, Subcommand)]
enum ApiCommand {
    List(list::List),
    Describe(describe::Describe),
}

impl Api {
    /// Whether it is a request, and not about requests.
    pub(crate) fn sends_requests(&self) -> bool {
        self.verb.is_none()
    }

    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match (self.verb, self.request) {
            (Some(ApiCommand::List(verb)), _) => verb.run(world),
            (Some(ApiCommand::Describe(verb)), _) => verb.run(world),
            (None, Some(request)) => request.run(world).await,
            (None, None) => {
                Err(Failure::usage("a method and a path are missing").hint("wazuhctl api GET /agents"))
            }
        }
    }
}
