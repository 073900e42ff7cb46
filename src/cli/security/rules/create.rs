//! `wazuhctl security rules create`.

use clap::Args;
use reqwest::Method;
use serde_json::json;

use super::body::BodyArgs;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::security::change;
use crate::security::entity::{Entity, Rule};
use crate::world::World;

/// Create a rule
///
/// A role that has the rule is given to those who log in with an authorisation context that the rule matches. What a
/// context would get can be tried with `wazuhctl security run-as test`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security rules create soc_team --rule '{\"MATCH\": {\"team\": \"soc\"}}'
  wazuhctl security rules create soc_team --file rule.yaml
  wazuhctl security rules create soc_team --file rule.yaml --dry-run")]
pub(crate) struct Create {
    /// The new rule's name
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
        let body = self.body.body()?.ok_or_else(|| {
            Failure::usage("it is not said what the rule says")
                .hint("--rule says it, or --file names a file with it")
        })?;
        let facts = json!({ "name": self.name, "rule": body });
        let request = ApiRequest::new(Method::POST, Rule::PATH).with_json(&facts);
        world.explain(&request)?;
        if self.dry_run {
            return world.would(&format!("the rule {} would be created", self.name), facts);
        }
        let document = change::send(world.connect().await?, &request).await?;
        let end = change::settle::<Rule>(world, document, &format!("rule {} created", self.name))?;
        if world.printer.is_for_people() {
            world.say(&format!("next: wazuhctl security roles attach rule ROLE {}", self.name));
        }
        Ok(end)
    }
}
