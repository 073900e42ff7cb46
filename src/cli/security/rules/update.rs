//! `wazuhctl security rules update`.

use clap::Args;

use super::body::BodyArgs;
use crate::exit::Exit;
use crate::failure::Result;
use crate::security::entity::{Reference, Rule};
use crate::security::update::{Changes, update};
use crate::world::World;

/// Change a rule's name or what it says; tokens made by authorisation context end
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security rules update soc_team --rule '{\"MATCH\": {\"team\": \"soc-1\"}}'
  wazuhctl security rules update 100 --name soc --file rule.yaml --dry-run")]
pub(crate) struct Update {
    /// The rule's name or id
    #[arg(value_name = "RULE")]
    named: Reference<Rule>,

    /// The new name
    #[arg(long)]
    name: Option<String>,

    #[command(flatten)]
    body: BodyArgs,

    /// Only show what would be done
    #[arg(long)]
    dry_run: bool,
}

impl Update {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut changes = Changes::default();
        if let Some(name) = self.name {
            changes.fields.insert("name".into(), name.into());
        }
        if let Some(body) = self.body.body()? {
            changes.fields.insert("rule".into(), body);
        }
        update(world, &self.named, changes, self.dry_run).await
    }
}
