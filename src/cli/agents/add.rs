//! `wazuhctl agents add`.

use std::path::PathBuf;

use clap::Args;
use serde_json::Value;
use zeroize::Zeroizing;

use super::adding::{Adding, AddingArgs};
use super::addition::{self, WORDS};
use super::agent_id::AgentId;
use super::new_agent::{Force, NewAgent};
use crate::bulk::Report;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] = &[Column::new("ID", "id", Kind::Text), Column::new("KEY", "key", Kind::Exact)];

/// Register an agent and print its id and key, or many agents from a file
///
/// The file has a name a line, CSV with a header, or JSON; its columns are name, and where wanted ip, id, key and force.
/// Agents that move here from another manager keep their id and key.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents add web-01
  wazuhctl agents add web-01 --ip 192.0.2.17
  wazuhctl agents add web-01 --id 120 --key \"$(openssl rand -hex 32)\"
  wazuhctl agents add web-01 --force --force-after 0s -o json
  wazuhctl agents add -f agents.csv --report agents.report -o csv > keys.csv
  wazuhctl agents add --resume agents.report")]
pub(crate) struct Add {
    /// The new agent's name
    #[arg(required_unless_present_any = ["file", "resume"])]
    name: Option<String>,

    /// Add the agents of this file (- is stdin): lines, CSV or JSON
    #[arg(short, long, value_name = "FILE", conflicts_with = "name")]
    file: Option<PathBuf>,

    /// The address it will come from, a network such as 192.0.2.0/24, or any
    #[arg(long, requires = "name")]
    ip: Option<String>,

    /// The id it gets; the next free one by default
    #[arg(long, value_name = "ID", requires = "name")]
    id: Option<AgentId>,

    /// The raw key it gets, 64 characters; a random one by default
    #[arg(long, requires = "id")]
    key: Option<String>,

    #[command(flatten)]
    adding: AddingArgs,
}

impl Add {
    pub(super) async fn run(mut self, world: &World) -> Result<Exit> {
        let adding = Adding { words: WORDS, columns: addition::COLUMNS, parallel: self.adding.parallel };
        if let Some(path) = self.adding.bulk.resume()? {
            if self.name.is_some() || self.adding.force != Force::default() {
                return Err(Failure::usage(
                    "--resume does what the report says: it takes no other agents and no --force",
                ));
            }
            let mut report = Report::<NewAgent>::open(path, WORDS.command)?;
            NewAgent::add_keys(report.targets_mut(), self.file.as_deref())?;
            return adding.resume(world, &self.adding.bulk, report).await;
        }
        if let Some(path) = &self.file {
            let agents = NewAgent::read(path, self.adding.force.force)?;
            return adding.begin(world, &self.adding.bulk, self.adding.force.clone(), agents).await;
        }
        self.add_one(world).await
    }

    async fn add_one(&mut self, world: &World) -> Result<Exit> {
        let agent = NewAgent {
            name: self.name.take().unwrap_or_default().into(),
            ip: self.ip.take().map(Into::into),
            id: self.id.take(),
            own_key: self.key.is_some(),
            key: self.key.take().map(Zeroizing::new),
            force: self.adding.force.force,
        };
        let request = agent.request(&self.adding.force);
        world.explain(&request)?;
        if self.adding.bulk.dry_run {
            return world.would(&format!("agent {} would be registered", agent.name), agent.facts());
        }
        let mut document = world.fetch(&request).await?;
        let items = document.get("data").cloned().into_iter().collect();
        if let Some(fields) = document.as_object_mut() {
            fields.insert("changed".into(), true.into());
        }
        let id = document.pointer("/data/id").and_then(Value::as_str).map(str::to_owned);
        world.printer.print(&View::of_items(document, items, COLUMNS, "id"))?;
        if let Some(id) = id.filter(|_| world.printer.is_for_people()) {
            world.say("next, on the agent: /var/ossec/bin/manage_agents -i KEY, then restart it");
            world.say(&format!("then wazuhctl agents get {id} tells whether it has connected"));
        }
        Ok(Exit::Done)
    }
}
