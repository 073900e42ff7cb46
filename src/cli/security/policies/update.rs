//! `wazuhctl security policies update`.

use clap::Args;

use super::body::{Body, BodyArgs};
use crate::exit::Exit;
use crate::failure::Result;
use crate::security::entity::{Policy, Reference};
use crate::security::update::{Changes, update};
use crate::world::World;

/// Change a policy's name or what it says; the tokens of those it concerns end
///
/// Of what is left out, what the policy says now stays.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security policies update lab_restart --resource agent:group:lab,agent:group:test
  wazuhctl security policies update lab_restart --effect deny --dry-run
  wazuhctl security policies update 100 --name restart --file policy.json")]
pub(crate) struct Update {
    /// The policy's name or id
    #[arg(value_name = "POLICY")]
    policy: Reference<Policy>,

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
        match self.body.body()? {
            Body::Unsaid => {}
            Body::Part(parts) => changes.part = Some(("policy", parts)),
            Body::Whole(body) => {
                changes.fields.insert("policy".into(), body);
            }
        }
        update(world, &self.policy, changes, self.dry_run).await
    }
}
