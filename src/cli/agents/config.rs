//! `wazuhctl agents config`.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use wazuhctl_core::components::{Component, Section};

use super::agent_id::AgentId;
use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Format, View};
use crate::reply;
use crate::world::World;

/// Show the configuration that an agent runs with
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents config 001 agent client
  wazuhctl agents config 001 syscheck syscheck --jq .data.syscheck.directories
  wazuhctl api describe 'GET /agents/{agent_id}/config/{component}/{configuration}'")]
pub(crate) struct Config {
    /// The agent's id; 000 is the manager itself
    #[arg(value_name = "ID", add = completing::values(&completing::AGENTS))]
    id: AgentId,

    /// The component
    #[arg(value_parser = PossibleValuesParser::new(Component::ALL.map(Component::name)).try_map(|name| name.parse::<Component>()))]
    component: Component,

    /// The part of its configuration: client, labels, localfile and so on
    section: String,
}

impl Config {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let section =
            Section::of(self.component, &self.section).map_err(|error| reply::core_failure(&error))?;
        let path = format!("/agents/{}/config/{}/{}", self.id, section.component().name(), section.name());
        let document = world.fetch(&ApiRequest::get(path)).await?;
        let items = document.get("data").cloned().into_iter().collect();
        let view = View::of_items(document, items, &[], "name");
        world.printer.print_by_default_as(Format::Json, &view)?;
        Ok(Exit::Done)
    }
}
