//! `wazuhctl security config reset`.

use clap::Args;
use reqwest::Method;
use serde_json::json;

use super::get::PATH;
use super::write::write;
use crate::caution::Caution;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Bring the settings of `config get` back to Wazuh's defaults; all tokens end
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security config reset
  wazuhctl security config reset --dry-run")]
pub(crate) struct Reset {
    #[command(flatten)]
    caution: Caution,
}

impl Reset {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let defaults = json!({ "auth_token_exp_timeout": 900, "rbac_mode": "white" });
        write(world, &ApiRequest::new(Method::DELETE, PATH), &defaults, &self.caution).await
    }
}
