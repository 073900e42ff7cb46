//! `wazuhctl inventory search`.

use clap::Args;

use super::part::InAll;
use super::wanted::{Searched, Wanted, listed};
use crate::agents::AgentId;
use crate::completing;
use crate::connect::Connection;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, ListWriter};
use crate::reply::{self, Success};
use crate::world::World;

/// Find packages, ports, processes and what else the inventory knows in all agents
#[derive(Debug, Args)]
#[command(
    subcommand_value_name = "PART",
    subcommand_help_heading = "Parts",
    after_help = "Versions of packages are compared as package managers do: by epoch, version and revision, numbers as
numbers, and a tilde before everything.

Examples:
  wazuhctl inventory search packages --name openssl --version '<3.0.8'
  wazuhctl inventory search ports --local-port 22 --agent-query 'group=web' -o csv
  wazuhctl inventory search users -q 'user.shell=/bin/bash;user.id=0'
  wazuhctl inventory search os --os-name ubuntu --context lab,prod
  wazuhctl inventory search packages --name log4j -o name | wazuhctl agents restart -f -"
)]
pub(crate) struct Search {
    #[command(subcommand)]
    part: InAll<SearchArgs>,
}

/// What is searched for, and where.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Selecting")]
pub(super) struct SearchArgs {
    /// Only what this WQL expression is true for; agents are then asked one by one
    #[arg(short, long = "query", value_name = "WQL")]
    pub(super) query: Option<String>,

    /// Only what has this text in a field; with a '-' in front, only what has not
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) search: Option<String>,

    /// Only these agents
    #[arg(long, value_name = "ID,...", value_delimiter = ',', add = completing::values(&completing::AGENTS))]
    pub(super) agents: Vec<AgentId>,

    /// Only agents that this WQL expression is true for: 'group=web;os.platform=ubuntu'
    #[arg(long, value_name = "WQL")]
    pub(super) agent_query: Option<String>,

    /// At most this many items, of each manager; all of them by default
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) limit: Option<u64>,
}

impl Search {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let part = self.part.taken();
        let columns = world.columns(&columns(part.columns().0));
        let wanted = Wanted::new(part)?;
        let [agents, first] = wanted.examples()?;
        world.explain_rights(&[&agents, &first])?;
        world.explain_all(&[agents, first])?;
        let mut list = ListWriter::new(&world.printer, columns, "agent_id");
        let (searched, end) = if world.is_several() {
            of_several(world, &wanted, &mut list).await?
        } else {
            of_one(world, &wanted, &mut list).await?
        };
        list.finish()?;
        searched.tell(world, end.is_err());
        end
    }
}

/// Searches one manager's agents, and prints what is found as it comes.
async fn of_one(
    world: &World,
    wanted: &Wanted,
    list: &mut ListWriter<'_>,
) -> Result<(Searched, Result<Exit>)> {
    let connection = world.connect().await?;
    let (searched, failed) = wanted.search(connection, |items| list.page(&mut listed(items, 0, &[]))).await?;
    list.surround(listed(Vec::new(), searched.shown, &failed));
    let end =
        reply::settled(failed, searched.answered).and_then(|success| settled(success, searched.answered));
    Ok((searched, end))
}

/// Searches the agents of several managers at the same time.
async fn of_several(
    world: &World,
    wanted: &Wanted,
    list: &mut ListWriter<'_>,
) -> Result<(Searched, Result<Exit>)> {
    let all = std::sync::Mutex::new(Searched::default());
    let mut answer = world
        .ask_each(async |connection: &dyn Connection| {
            let mut found = Vec::new();
            let (searched, failed) = wanted
                .search(connection, |items| {
                    found.extend(items);
                    Ok(())
                })
                .await?;
            // What nobody could be asked for is the failure of this manager.
            reply::settled(failed.clone(), searched.answered)?;
            all.lock().unwrap_or_else(std::sync::PoisonError::into_inner).add(&searched);
            Ok(listed(found, searched.shown, &failed))
        })
        .await?;
    let searched = all.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    let failed = reply::failed_items(&answer.document);
    let end =
        reply::settled(failed, searched.answered).and_then(|success| settled(success, searched.answered));
    list.page(&mut answer.document)?;
    Ok((searched, answer.settle(end)))
}

/// How a search ends of which so many agents have answered.
fn settled(success: Success, answered: usize) -> Result<Exit> {
    match success {
        Success::All => Ok(Exit::Done),
        Success::Some(failed) => Err(reply::some_failed(failed, answered)),
    }
}

/// The columns of a part, behind those that say whose a thing is.
fn columns(of_part: &[Column]) -> Vec<Column> {
    let of_agent =
        [Column::new("AGENT", "agent_id", Kind::Text), Column::new("AGENT NAME", "agent_name", Kind::Exact)];
    of_agent.into_iter().chain(of_part.iter().cloned()).collect()
}
