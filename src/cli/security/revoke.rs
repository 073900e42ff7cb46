//! `wazuhctl security revoke`.

use clap::Args;
use reqwest::Method;
use serde_json::json;

use super::change;
use crate::caution::Caution;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// End all tokens of all users, your own among them
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security revoke
  wazuhctl security revoke --yes -o json")]
pub(crate) struct Revoke {
    #[command(flatten)]
    caution: Caution,
}

impl Revoke {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let request = ApiRequest::new(Method::PUT, "/security/user/revoke");
        world.explain(&request)?;
        if self.caution.dry_run {
            return world.would("all tokens of all users would end", json!({ "revoked": false }));
        }
        let connection = world.connect().await?;
        let said = ["all tokens of all users will end: everybody has to log in again".to_owned()];
        self.caution.consent(world, &said, "End them", 1).await?;
        let mut document = change::send(connection, &request).await?;
        if let Some(fields) = document.as_object_mut() {
            fields.insert("changed".into(), true.into());
        }
        world.done("all tokens have ended", &document)
    }
}
