//! Orders to agents that are connected: what `wazuhctl agents restart`, `reconnect` and `upgrade` are told of whom to tell,
//! and how the first two go about it, which tell agents one thing and can wait until they are back.

use std::time::Duration;

use clap::Args;
use reqwest::Method;
use serde_json::{Value, json};

use super::again::Again;
use super::columns;
use super::on_agents::{IDS, Naming, OnAgents, Shown};
use super::selection::Selection;
use super::wait::{Until, Wait, WaitArgs};
use crate::bulk::{BulkArgs, Words};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// How long to wait for a block of agents where the user does not say.
const PATIENCE: Duration = Duration::from_secs(5 * 60);

/// Whom to tell, and how to go about it.
#[derive(Debug, Args)]
pub(super) struct OrderArgs {
    #[command(flatten)]
    pub(super) selection: Selection,

    #[command(flatten)]
    pub(super) bulk: BulkArgs,

    #[command(flatten)]
    pub(super) wait: WaitArgs,

    /// With --resume: tell those once more of which nobody knows whether they were told
    #[arg(long, requires = "resume", help_heading = "Bulk work")]
    pub(super) retry_in_doubt: bool,
}

/// What agents are told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Order {
    /// How it is called.
    pub(super) words: Words,
    /// What has happened to those that were waited for.
    pub(super) waited: &'static str,
    /// Where it is sent to.
    pub(super) path: &'static str,
}

impl OrderArgs {
    /// Restarts them or has them connect anew.
    pub(super) async fn run(self, world: &World, order: Order) -> Result<Exit> {
        let patience = world.globals.handed_over.timeout.unwrap_or(PATIENCE);
        let operation = |wait: bool| {
            let words =
                if wait { Words { done: order.waited, next: None, ..order.words } } else { order.words };
            OnAgents {
                words,
                request: ApiRequest::new(Method::PUT, order.path),
                settings: json!({ "wait": wait }),
                asks: false,
                naming: Naming::List,
                with_manager: false,
                so_before: &[],
                again: if self.retry_in_doubt { Again::Send(&[]) } else { Again::Leave },
                shown: if wait { Shown { columns: columns::CONTACT, ..IDS } } else { IDS },
                wait: wait.then_some(Wait { until: Until::Active, patience }),
            }
        };
        if let Some(path) = self.bulk.resume()? {
            let report = OnAgents::report(path, order.words.command, &self.selection)?;
            let waited = report.settings().get("wait").and_then(Value::as_bool).unwrap_or(false);
            return operation(waited || self.wait.wait).resume(world, &self.bulk, report).await;
        }
        operation(self.wait.wait).begin(world, &self.selection.connected(), &self.bulk).await
    }
}
