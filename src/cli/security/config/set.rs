//! `wazuhctl security config set`.

use clap::Args;
use reqwest::Method;
use serde_json::{Map, Value};

use super::get::PATH;
use super::write::write;
use crate::caution::Caution;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Change how long tokens live, or what holds where no policy says anything; all tokens end
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security config set --auth-token-exp-timeout 3600
  wazuhctl security config set --rbac-mode white --yes
  wazuhctl security config set --rbac-mode black --dry-run")]
pub(crate) struct Set {
    /// For how many seconds a token is good, 30 at least
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u32).range(30..))]
    auth_token_exp_timeout: Option<u32>,

    /// What holds where no policy says anything: white forbids it, black allows it
    #[arg(long, value_name = "MODE", value_parser = ["white", "black"])]
    rbac_mode: Option<String>,

    #[command(flatten)]
    caution: Caution,
}

impl Set {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut fields = Map::new();
        if let Some(seconds) = self.auth_token_exp_timeout {
            fields.insert("auth_token_exp_timeout".into(), seconds.into());
        }
        if let Some(mode) = &self.rbac_mode {
            fields.insert("rbac_mode".into(), mode.as_str().into());
        }
        if fields.is_empty() {
            return Err(Failure::usage("it is not said what to change")
                .hint("--auth-token-exp-timeout and --rbac-mode say it"));
        }
        let fields = Value::Object(fields);
        let request = ApiRequest::new(Method::PUT, PATH).with_json(&fields);
        write(world, &request, &fields, &self.caution).await
    }
}
