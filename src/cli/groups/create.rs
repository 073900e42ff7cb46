//! `wazuhctl groups create`.

use clap::Args;
use reqwest::Method;
use serde_json::json;
use wazuhctl_core::groups::GroupName;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Make a group
#[derive(Debug, Args)]
#[command(
    visible_alias = "add",
    after_help = "Examples:
  wazuhctl groups create web
  wazuhctl groups create web && wazuhctl groups config set web agent.conf"
)]
pub(crate) struct Create {
    /// The new group's name: letters, digits, '.', '_' and '-'
    #[arg(value_name = "GROUP")]
    group: GroupName,

    /// Only show what would be made
    #[arg(long)]
    dry_run: bool,
}

impl Create {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let name = self.group.as_str();
        let request = ApiRequest::new(Method::POST, "/groups").with_json(&json!({ "group_id": name }));
        world.explain(&request)?;
        if self.dry_run {
            return world.would(&format!("group {name} would be made"), json!({ "name": name }));
        }
        world.fetch(&request).await?;
        world.done(&format!("group {name} made"), &json!({ "name": name, "changed": true }))
    }
}
