//! `wazuhctl groups config get`.

use clap::Args;
use wazuhctl_core::groups::GroupName;

use super::text;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Format, View};
use crate::world::World;

/// Print a group's configuration as it is, or with -o json or yaml its sections
#[derive(Debug, Args)]
#[command(
    visible_alias = "show",
    after_help = "Examples:
  wazuhctl groups config get web > agent.conf
  wazuhctl groups config get web -o json"
)]
pub(crate) struct Get {
    /// The group's name
    #[arg(value_name = "GROUP")]
    group: GroupName,
}

impl Get {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        if matches!(world.printer.format(), Some(Format::Json | Format::Jsonl | Format::Yaml)) {
            let request =
                ApiRequest::get(format!("/groups/{}/configuration", self.group)).with("limit", "100000");
            let document = world.fetch(&request).await?;
            world.printer.print(&View::of_list(document, &[], "filters"))?;
            return Ok(Exit::Done);
        }
        world.explain(&text::read_request(&self.group))?;
        world.printer.raw(text::current(world, &self.group).await?.as_bytes())?;
        Ok(Exit::Done)
    }
}
