//! `wazuhctl agents list`.

use clap::Args;

use super::columns;
use super::filters::Filters;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::world::World;

/// List agents
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents list
  wazuhctl agents list --status disconnected --older-than 7d
  wazuhctl agents list -q 'os.platform=windows;version<v4.14.0' --sort=-lastKeepAlive
  wazuhctl agents list -o csv --columns id,name,os.platform > agents.csv")]
pub(crate) struct List {
    #[command(flatten)]
    list: ListArgs,

    #[command(flatten)]
    filters: Filters,

    /// With the groups' configuration like this: synced or 'not synced'
    #[arg(long, value_name = "STATUS", value_parser = ["synced", "not synced"], help_heading = "Selecting")]
    group_config_status: Option<String>,
}

impl List {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::get("/agents").with_all(self.filters.parameters());
        if let Some(status) = self.group_config_status {
            request = request.with("group_config_status", status);
        }
        self.list.run(world, request, columns::LIST, "id").await
    }
}
