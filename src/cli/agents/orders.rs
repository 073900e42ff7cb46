//! Orders to agents that are connected: to restart, to connect anew, to scan. Verbs tell them one thing, and can wait
//! until they have done it.

use std::time::Duration;

use clap::Args;
use reqwest::Method;
use serde_json::{Value, json};

use super::again::Again;
use super::on_agents::{IDS, Naming, OnAgents, Shown};
use super::selection::Selection;
use super::wait::{Until, Wait, WaitArgs};
use super::{columns, last_scan};
use crate::bulk::{BulkArgs, Words};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::globals::TakesOver;
use crate::world::World;

/// How long to wait for a block of agents to be back, where the user does not say.
const PATIENCE_FOR_AGENTS: Duration = Duration::from_secs(5 * 60);

/// How long to wait for the scans of a block, where the user does not say.
const PATIENCE_FOR_SCANS: Duration = Duration::from_secs(30 * 60);

/// Whom to tell, and how to go about it.
#[derive(Debug, Args)]
pub(crate) struct OrderArgs {
    #[command(flatten)]
    pub(super) selection: Selection,

    #[command(flatten)]
    pub(super) bulk: BulkArgs,

    #[command(flatten)]
    pub(super) wait: WaitArgs,
}

/// What agents are told.
#[derive(Debug, Clone)]
pub(crate) struct Order {
    /// How it is called.
    pub(crate) words: Words,
    /// What has happened to those that were waited for.
    pub(crate) waited: &'static str,
    /// Where it is sent to.
    pub(crate) path: &'static str,
    /// When they have done it.
    pub(crate) until: Until,
    /// Whether the manager itself may be told: it is an agent of its own.
    pub(crate) with_manager: bool,
    /// What is done about those that were told before, where no answer came.
    pub(crate) again: Again,
}

impl OrderArgs {
    /// Which global flags mean something of its own behind the verb.
    pub(crate) fn takes_over(&self) -> TakesOver {
        self.wait.takes_over()
    }

    /// Tells them.
    pub(crate) async fn run(self, world: &World, order: Order) -> Result<Exit> {
        let timeout = world.globals.handed_over.timeout;
        if let Some(path) = self.bulk.resume()? {
            let report = OnAgents::report(path, order.words.command, &self.selection)?;
            let waited = report.settings().get("wait").and_then(Value::as_bool).unwrap_or(false);
            let operation = order.operation(waited || self.wait.wait, timeout);
            return operation.resume(world, &self.bulk, report).await;
        }
        let operation = order.operation(self.wait.wait, timeout);
        operation.begin(world, &self.selection.connected(), &self.bulk).await
    }
}

impl Order {
    /// The order as bulk work, with or without waiting until it is done.
    fn operation(self, wait: bool, timeout: Option<Duration>) -> OnAgents {
        let (columns, patience) = match self.until {
            Until::Scanned(_) => (last_scan::WAITED, PATIENCE_FOR_SCANS),
            Until::Active | Until::Upgraded => (columns::CONTACT, PATIENCE_FOR_AGENTS),
        };
        let waiting = Wait { until: self.until, patience: timeout.unwrap_or(patience) };
        OnAgents {
            words: if wait { Words { done: self.waited, next: None, ..self.words } } else { self.words },
            request: ApiRequest::new(Method::PUT, self.path),
            settings: json!({ "wait": wait }),
            asks: false,
            naming: Naming::List,
            with_manager: self.with_manager,
            so_before: &[],
            again: self.again,
            shown: if wait { Shown { columns, ..IDS } } else { IDS },
            wait: wait.then_some(waiting),
        }
    }
}
