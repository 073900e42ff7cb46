//! `wazuhctl rootcheck clear`.

use clap::Args;
use reqwest::Method;
use serde_json::json;

use crate::agents::{Again, IDS, Naming, OnAgents, Selection};
use crate::bulk::{BulkArgs, Words};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

const WORDS: Words = Words {
    command: "rootcheck clear",
    one: "agent",
    many: "agents",
    verb: "clear",
    done: "cleared of what was found on them",
    next: Some("next: wazuhctl rootcheck run has them scanned anew"),
};

/// Forget what rootcheck found on agents
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl rootcheck clear 008
  wazuhctl rootcheck clear -q 'os.platform=debian' --dry-run
  wazuhctl rootcheck clear --group legacy --yes -o json")]
pub(crate) struct Clear {
    #[command(flatten)]
    selection: Selection,

    #[command(flatten)]
    bulk: BulkArgs,
}

impl Clear {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let order = OnAgents {
            words: WORDS,
            request: ApiRequest::new(Method::DELETE, "/rootcheck"),
            settings: json!({}),
            asks: true,
            naming: Naming::Path,
            with_manager: true,
            so_before: &[],
            again: Again::Send(&[]),
            shown: IDS,
            wait: None,
        };
        order.run(world, &self.selection, &self.bulk).await
    }
}
