//! `wazuhctl security roles create`.

use clap::Args;
use reqwest::Method;
use serde_json::json;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::security::change;
use crate::security::entity::{Entity, Role};
use crate::world::World;

/// Create a role, which has no policies yet
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security roles create soc
  wazuhctl security roles create soc -o json")]
pub(crate) struct Create {
    /// The new role's name
    #[arg(value_name = "NAME")]
    name: String,

    /// Only show what would be created
    #[arg(long)]
    dry_run: bool,
}

impl Create {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let facts = json!({ "name": self.name });
        let request = ApiRequest::new(Method::POST, Role::PATH).with_json(&facts);
        world.explain(&request)?;
        if self.dry_run {
            return world.would(&format!("the role {} would be created", self.name), facts);
        }
        let document = change::send(world.connect().await?, &request).await?;
        let end = change::settle::<Role>(world, document, &format!("role {} created", self.name))?;
        if world.printer.is_for_people() {
            world.say(&format!("next: wazuhctl security roles attach policy {} POLICY", self.name));
        }
        Ok(end)
    }
}
