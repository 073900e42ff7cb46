//! `wazuhctl rootcheck run`.

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
    command: "rootcheck run",
    one: "agent",
    many: "agents",
    verb: "scan",
    done: "told to scan",
    next: Some("next: wazuhctl rootcheck last-scan ID shows when it is done"),
};

/// Have agents scanned by rootcheck
///
/// Agents that are not connected cannot be told. One message starts both: the check of files, and the scan by rootcheck.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl rootcheck run 001
  wazuhctl rootcheck run --group web --status active
  wazuhctl rootcheck run -q 'os.platform=windows;status=active' --dry-run
  wazuhctl rootcheck run -f agents.csv --yes -o json")]
pub(crate) struct Run {
    #[command(flatten)]
    selection: Selection,

    #[command(flatten)]
    bulk: BulkArgs,
}

impl Run {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let order = OnAgents {
            words: WORDS,
            request: ApiRequest::new(Method::PUT, "/rootcheck"),
            settings: json!({}),
            asks: false,
            naming: Naming::List,
            with_manager: true,
            so_before: &[],
            again: Again::Send(&[]),
            shown: IDS,
            wait: None,
        };
        order.run(world, &self.selection, &self.bulk).await
    }
}
