//! `wazuhctl manager status`.

use clap::Args;
use serde_json::{Map, Value, json};

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Kind, View, affected_items};
use crate::question::Question;
use crate::reply;
use crate::watch::WatchArgs;
use crate::world::World;

const COLUMNS: &[Column] =
    &[Column::new("DAEMON", "daemon", Kind::Text), Column::new("STATE", "state", Kind::State)];

/// Show which of the manager's daemons run
///
/// Daemons that are stopped are no error: a manager runs only those that its configuration asks for. To be told in the
/// exit code, name the ones that matter with --check.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl manager status
  wazuhctl manager status --watch
  wazuhctl manager status --check wazuh-db,wazuh-remoted,wazuh-analysisd
  wazuhctl manager status -o csv --no-headers")]
pub(crate) struct Status {
    /// End with exit code 8 unless these daemons run
    #[arg(long, value_name = "DAEMONS", value_delimiter = ',')]
    check: Vec<String>,

    #[command(flatten)]
    watch: WatchArgs,
}

impl Status {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let request = ApiRequest::get("/manager/status");
        world.explain(&request)?;
        self.watch.run(world, || self.once(world, &request)).await
    }

    async fn once(&self, world: &World, request: &ApiRequest) -> Result<Exit> {
        let answer = world.ask(Question::Once(request)).await?;
        reply::check_items(&answer.document)?;
        let managers = affected_items(&answer.document).iter().filter_map(Value::as_object);
        let items: Vec<Value> = managers.flat_map(daemons).collect();
        let missing = self.missing(&items);
        let columns = world.columns(COLUMNS);
        world.printer.print(&View::of_items(answer.document.clone(), items, &columns, "daemon"))?;
        let end = if missing.is_empty() {
            Ok(Exit::Done)
        } else {
            Err(Failure::new(Exit::Differences, format!("not running: {}", missing.join(", "))))
        };
        answer.settle(end)
    }

    /// Those of the daemons to check that do not run, on any of the managers.
    fn missing(&self, items: &[Value]) -> Vec<String> {
        let mut missing = Vec::new();
        for daemon in &self.check {
            let mut known = items.iter().filter(|item| item.get("daemon") == Some(&json!(daemon))).peekable();
            if known.peek().is_none() {
                missing.push(format!("{daemon} (unknown to the manager)"));
            }
            let stopped = known.filter(|item| item.get("state") != Some(&json!("running")));
            missing.extend(stopped.map(|item| match item.get("context").and_then(Value::as_str) {
                Some(context) => format!("{context}/{daemon}"),
                None => daemon.clone(),
            }));
        }
        missing
    }
}

/// `{"wazuh-db": "running", …}` line by line, with the context of several managers.
fn daemons(manager: &Map<String, Value>) -> Vec<Value> {
    let context = manager.get("context");
    let daemons = manager.iter().filter(|(name, _)| *name != "context");
    daemons
        .map(|(daemon, state)| match context {
            Some(context) => json!({ "context": context, "daemon": daemon, "state": state }),
            None => json!({ "daemon": daemon, "state": state }),
        })
        .collect()
}
