//! `wazuhctl security policies create`.

use clap::Args;
use reqwest::Method;
use serde_json::json;

use super::body::{Body, BodyArgs};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::security::change;
use crate::security::entity::{Entity, Policy};
use crate::world::World;

/// Create a policy
///
/// It has an effect once a role has it. `wazuhctl security actions` lists the actions and what they work on.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security policies create lab_restart --action agent:restart --resource agent:group:lab --effect allow
  wazuhctl security policies create lab_restart --file policy.yaml
  wazuhctl security policies get agents_read_agents -o json | wazuhctl security policies create copy -f -")]
pub(crate) struct Create {
    /// The new policy's name
    #[arg(value_name = "NAME")]
    name: String,

    #[command(flatten)]
    body: BodyArgs,

    /// Only show what would be created
    #[arg(long)]
    dry_run: bool,
}

impl Create {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let Body::Whole(body) = self.body.body()? else {
            return Err(Failure::usage("a policy needs actions, resources and an effect")
                .hint("--action, --resource and --effect say them, or --file names a file with them"));
        };
        let facts = json!({ "name": self.name, "policy": body });
        let request = ApiRequest::new(Method::POST, Policy::PATH).with_json(&facts);
        world.explain(&request)?;
        if self.dry_run {
            return world.would(&format!("the policy {} would be created", self.name), facts);
        }
        let document = change::send(world.connect().await?, &request).await?;
        let end = change::settle::<Policy>(world, document, &format!("policy {} created", self.name))?;
        if world.printer.is_for_people() {
            world.say(&format!("next: wazuhctl security roles attach policy ROLE {}", self.name));
        }
        Ok(end)
    }
}
