//! `wazuhctl manager restart`.

use clap::Args;
use reqwest::Method;
use serde_json::json;

use crate::caution::Caution;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{View, affected_items};
use crate::reply::{self, Success};
use crate::world::World;

/// Restart the manager: all of its daemons, or the parts of an embedded one
///
/// The manager is told to, and nothing is waited for. Agents connect anew by themselves; an embedded manager's API goes
/// on meanwhile, that of an installation restarts with the rest.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl manager restart
  wazuhctl manager restart --yes && wazuhctl manager status --watch")]
pub(crate) struct Restart {
    #[command(flatten)]
    caution: Caution,
}

impl Restart {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let request = ApiRequest::new(Method::PUT, "/manager/restart");
        world.explain(&request)?;
        if self.caution.dry_run {
            return world.would("the manager would restart", json!({ "restarted": false }));
        }
        world.connect().await?;
        let said = ["the manager will restart: no events are read until it is back".to_owned()];
        self.caution.consent(world, &said, "Restart it", 1).await?;
        let mut document = world.fetch(&request).await?;
        let done = affected_items(&document).len();
        if let Some(fields) = document.as_object_mut() {
            fields.insert("changed".into(), (done > 0).into());
        }
        if !world.printer.is_for_people() {
            return world.finish(&View::of_list(document, &[], "name"));
        }
        if let Success::Some(failed) = reply::check_items(&document)? {
            return Err(reply::some_failed(failed, done));
        }
        world.say("the manager is told to restart");
        world.say("follow it with: wazuhctl manager status --watch");
        Ok(Exit::Done)
    }
}
