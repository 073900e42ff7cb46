//! `wazuhctl agents import`.

use std::path::PathBuf;

use clap::Args;

use super::adding::{Adding, AddingArgs};
use super::addition;
use super::key_file;
use super::new_agent::{Force, NewAgent};
use crate::bulk::{Report, Words};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Kind};
use crate::world::World;

const WORDS: Words = Words {
    command: "agents import",
    verb: "import",
    done: "imported",
    next: Some("next: on the agents, let them connect to this manager; their keys stay"),
    ..addition::WORDS
};

/// What is shown of agents that are imported: their keys are no news.
const COLUMNS: &[Column] = &[
    Column::new("ID", "id", Kind::Text),
    Column::new("NAME", "name", Kind::Exact),
    Column::new("CHANGED", "changed", Kind::State),
];

/// Bring in agents with their ids and keys, from another manager's client.keys, CSV or JSON
///
/// The agents go on with the keys they have. A client.keys has lines of id, name, address and key; comments and removed
/// agents in it are left out. CSV and JSON have the columns id, name and key, and where wanted ip and force. Agents that
/// are there already, with the same id, name, address and key, are left as they are, so that the same file can be imported
/// again. Others in the way are only replaced with --force.
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
    adding: AddingArgs,
}

impl Import {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let agents = key_file::read(&self.file, self.adding.force.force)?;
        let adding = Adding { words: WORDS, columns: COLUMNS, parallel: self.adding.parallel };
        let Some(path) = self.adding.bulk.resume()? else {
            return adding.begin(world, &self.adding.bulk, self.adding.force, agents).await;
        };
        if self.adding.force != Force::default() {
            return Err(Failure::usage("--resume does what the report says: it takes no --force"));
        }
        let mut report = Report::<NewAgent>::open(path, WORDS.command)?;
        NewAgent::take_keys(report.targets_mut(), agents, &self.file)?;
        adding.resume(world, &self.adding.bulk, report).await
    }
}
