//! `wazuhctl syscheck clear`.

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
    command: "syscheck clear",
    one: "agent",
    many: "agents",
    verb: "clear",
    done: "cleared of what was known of their files",
    next: Some("next: wazuhctl syscheck run has them checked anew"),
};

/// Forget the files of agents from before version 3.12
///
/// Later agents keep the manager in step by themselves, and the manager refuses to forget theirs.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl syscheck clear 008
  wazuhctl syscheck clear -q 'version<v3.12.0' --dry-run
  wazuhctl syscheck clear --group legacy --yes -o json")]
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
            request: ApiRequest::new(Method::DELETE, "/syscheck"),
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
