//! `wazuhctl agents import`.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::addition::{self, Addition};
use super::key_file;
use super::new_agent::{Force, NewAgent};
use crate::bulk::{self, BulkArgs, Report, Target, Words};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

const WORDS: Words = Words {
    command: "agents import",
    verb: "import",
    done: "imported",
    next: "next: on the agents, let them connect to this manager; their keys stay",
    ..addition::WORDS
};

/// Bring in agents with their ids and keys, from another manager's client.keys, CSV or JSON
///
/// The agents go on with the keys they have. A client.keys has lines of id, name, address and key; comments and removed
/// agents in it are left out. CSV and JSON have the columns id, name and key, and where wanted ip and force. Agents in
/// the way are only replaced with --force.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents import client.keys --dry-run
  wazuhctl agents import client.keys --report import.report
  ssh old-manager cat /var/ossec/etc/client.keys | wazuhctl agents import -
  wazuhctl agents import client.keys --resume import.report")]
pub(crate) struct Import {
    /// The file (- is stdin)
    #[arg(value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    force: Force,

    /// How many agents are added at the same time
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = clap::value_parser!(u8).range(1..=64))]
    parallel: u8,

    #[command(flatten)]
    bulk: BulkArgs,
}

impl Import {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let agents = key_file::read(&self.file, self.force.force)?;
        let operation = |force: Force, agents: &[NewAgent]| {
            let replaces = agents.iter().any(|agent| agent.force);
            Addition { words: WORDS, force, replaces, parallel: self.parallel.into() }
        };
        if let Some(path) = self.bulk.resume()? {
            if self.force != Force::default() {
                return Err(Failure::usage("--resume does what the report says: it takes no --force"));
            }
            let mut report = Report::<NewAgent>::open(path, WORDS.command)?;
            NewAgent::take_keys(report.targets_mut(), agents, &self.file)?;
            let force = serde_json::from_value(report.settings().clone());
            let force =
                force.map_err(|_| Failure::usage("the report's settings are none of this command"))?;
            let operation = operation(force, report.targets());
            let requests: Vec<_> =
                report.targets().iter().take(1).map(|agent| agent.request(&operation.force)).collect();
            world.explain_all(&requests)?;
            return bulk::resume(world, &self.bulk, &operation, report).await;
        }
        let operation = operation(self.force.clone(), &agents);
        if world.globals.curl || world.globals.rbac {
            let requests: Vec<_> = agents.iter().map(|agent| agent.request(&operation.force)).collect();
            world.explain_all(&requests)?;
        }
        if self.bulk.dry_run {
            let facts: Vec<Value> = agents.iter().map(NewAgent::facts).collect();
            let shown: String = agents.iter().map(|agent| format!("\n  {}", agent.shown())).collect();
            let sentence = format!("{} would be imported:{shown}", WORDS.counted(agents.len()));
            return world.would(&sentence, json!({ "agents": facts }));
        }
        bulk::run(world, &self.bulk, &operation, agents).await
    }
}
