//! [`Adding`]: how verbs add the agents of a file, or finish what the run of a report has left.

use clap::Args;
use serde_json::{Value, json};

use super::addition::Addition;
use super::new_agent::{Force, NewAgent};
use crate::bulk::{self, BulkArgs, Report, Target, Words};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::Column;
use crate::world::World;

/// How the agents of a file are added.
#[derive(Debug, Args)]
pub(super) struct AddingArgs {
    #[command(flatten)]
    pub(super) force: Force,

    /// How many agents of a file are added at the same time
    #[arg(long, value_name = "N", default_value_t = 16, value_parser = clap::value_parser!(u8).range(1..=64))]
    pub(super) parallel: u8,

    #[command(flatten)]
    pub(super) bulk: BulkArgs,
}

/// What is the same for all the agents that a verb adds.
pub(super) struct Adding {
    /// How it is called.
    pub(super) words: Words,
    /// What is shown of the agents.
    pub(super) columns: &'static [Column],
    /// How many requests are under way at the same time.
    pub(super) parallel: u8,
}

impl Adding {
    /// Adds all of `agents`, or shows them; `force` says which agents in the way are replaced.
    ///
    /// # Errors
    /// As for [`bulk::run`].
    pub(super) async fn begin(
        &self,
        world: &World,
        bulk: &BulkArgs,
        force: Force,
        agents: Vec<NewAgent>,
    ) -> Result<Exit> {
        let operation = self.operation(force, &agents);
        if world.globals.curl || world.globals.rbac {
            world.explain_all(&requests(&operation, &agents))?;
        }
        if bulk.dry_run {
            let facts: Vec<Value> = agents.iter().map(NewAgent::facts).collect();
            let shown: String = agents.iter().map(|agent| format!("\n  {}", agent.shown())).collect();
            let sentence =
                format!("{} would be {}:{shown}", self.words.counted(agents.len()), self.words.done);
            return world.would(&sentence, json!({ "agents": facts }));
        }
        bulk::run(world, bulk, &operation, agents).await
    }

    /// Finishes what a report has left, whose agents have their keys again.
    ///
    /// # Errors
    /// It is the report of another command; and as for [`bulk::resume`].
    pub(super) async fn resume(
        &self,
        world: &World,
        bulk: &BulkArgs,
        report: Report<NewAgent>,
    ) -> Result<Exit> {
        let force = serde_json::from_value(report.settings().clone());
        let force = force.map_err(|_| Failure::usage("the report's settings are none of this command"))?;
        let operation = self.operation(force, report.targets());
        world.explain_all(&requests(&operation, report.targets().iter().take(1)))?;
        bulk::resume(world, bulk, &operation, report).await
    }

    fn operation(&self, force: Force, agents: &[NewAgent]) -> Addition {
        let replaces = agents.iter().any(|agent| agent.force);
        Addition { words: self.words, columns: self.columns, force, replaces, parallel: self.parallel.into() }
    }
}

fn requests<'a>(operation: &Addition, agents: impl IntoIterator<Item = &'a NewAgent>) -> Vec<ApiRequest> {
    agents.into_iter().map(|agent| agent.request(&operation.force)).collect()
}
