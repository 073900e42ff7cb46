//! `wazuhctl security users run-as`.

use clap::{Args, ValueEnum};
use reqwest::Method;
use serde_json::{Value, json};

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::security::change;
use crate::security::entity::{Entity, Reference, User};
use crate::security::found::{all, find_one};
use crate::world::World;

/// Whether a user may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Switch {
    /// The user may
    On,
    /// The user may not
    Off,
}

/// Allow a user to log in with an authorisation context, or forbid it
///
/// Whoever may do that gets the roles whose rules match the context, instead of the user's own. The dashboard's user
/// needs it; most others do not.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security users run-as wazuh-wui on
  wazuhctl security users run-as alice off --dry-run")]
pub(crate) struct RunAs {
    /// The user's name or id
    #[arg(id = "named_user", value_name = "USER")]
    user: Reference<User>,

    /// Whether the user may
    #[arg(value_name = "on|off", hide_possible_values = true)]
    switch: Switch,

    /// Only show what would be done
    #[arg(long)]
    dry_run: bool,
}

impl RunAs {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let unknown = self.request(self.user.as_id().unwrap_or_default());
        world.explain_rights(&[&all::<User>(), &unknown])?;
        if self.user.as_id().is_some() {
            world.explain(&unknown)?;
        }
        let connection = world.connect().await?;
        let user = find_one(connection, &self.user).await?;
        let request = self.request(user.id);
        let name = user.title();
        let may = if self.switch == Switch::On { "may" } else { "may not" };
        let as_is = user.item.get("allow_run_as").and_then(Value::as_bool);
        if as_is == Some(self.switch == Switch::On) {
            let sentence =
                format!("the user {name} {may} log in with an authorisation context: nothing to do");
            return change::unchanged(world, &sentence);
        }
        world.explain(&request)?;
        let sentence = format!("the user {name} {may} log in with an authorisation context from now on");
        if self.dry_run {
            let facts =
                json!({ "id": user.id, "username": user.name, "allow_run_as": self.switch == Switch::On });
            return world.would(&sentence, facts);
        }
        let document = change::send(connection, &request).await?;
        change::settle::<User>(world, document, &sentence)
    }

    fn request(&self, id: u64) -> ApiRequest {
        let value = (self.switch == Switch::On).to_string();
        ApiRequest::new(Method::PUT, format!("{}/{id}/run_as", User::PATH)).with("allow_run_as", value)
    }
}
