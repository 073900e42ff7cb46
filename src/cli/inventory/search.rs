//! `wazuhctl inventory search`.

use clap::Args;
use futures_util::{StreamExt, TryStreamExt, stream};
use serde_json::{Value, json};
use wazuhctl_core::syscollector::{Category, Requirement};

use super::agents;
use super::asked::{Inquiry, TOGETHER};
use super::found::Found;
use super::part::InAll;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Kind, ListWriter};
use crate::reply;
use crate::world::World;

/// Lists over several agents that are asked for at the same time.
const AT_ONCE: usize = 4;

/// The filter by a version, which a search compares.
const VERSION: &str = "version";

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
    query: Option<String>,

    /// Only what has this text in a field; with a '-' in front, only what has not
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    search: Option<String>,

    /// Only these agents
    #[arg(long, value_name = "ID,...", value_delimiter = ',')]
    agents: Vec<String>,

    /// Only agents that this WQL expression is true for: 'group=web;os.platform=ubuntu'
    #[arg(long, value_name = "WQL")]
    agent_query: Option<String>,

    /// At most this many items; all of them by default
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    limit: Option<u64>,
}

impl Search {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        if world.is_several() {
            return Err(Failure::usage("a search is in the agents of one manager: name one context"));
        }
        let part = self.part.taken();
        let columns = columns(part.columns().0);
        let (category, flags, mut filters) = (part.category, part.list, part.filters);
        let requirement = requirement(category, &mut filters)?;
        let asked = agents::request(&flags.agents, flags.agent_query.as_deref());
        let inquiry =
            Inquiry::new(category, filters, requirement, (flags.query.clone(), flags.search.clone()));
        world.explain_rights(&[&asked, &inquiry.example()])?;
        world.explain_all(&[asked.clone(), inquiry.example()])?;
        let connection = world.connect().await?;
        let agents = agents::fetch(connection, &asked).await?;
        let answers = stream::iter(agents.chunks(TOGETHER)).map(|some| inquiry.put(connection, some));
        let mut answers = std::pin::pin!(answers.buffered(AT_ONCE));
        let mut list = ListWriter::new(&world.printer, columns, "agent_id");
        let mut all = Found::default();
        let mut left = flags.limit.unwrap_or(u64::MAX);
        let mut cut = false;
        while let Some(mut found) = answers.try_next().await? {
            let most = usize::try_from(left).unwrap_or(usize::MAX);
            cut |= found.items.len() > most;
            found.items.truncate(most);
            left -= u64::try_from(found.items.len()).unwrap_or(left);
            list.page(&mut answer(std::mem::take(&mut found.items), 0))?;
            all.add(found);
            if left == 0 {
                cut |= all.answered < agents.len();
                break;
            }
        }
        if agents.is_empty() {
            list.page(&mut answer(Vec::new(), 0))?;
        }
        let shown = flags.limit.unwrap_or(u64::MAX) - left;
        list.surround(answer(Vec::new(), shown));
        list.finish()?;
        end(world, all, shown, cut)
    }
}

/// Says what is not in the list, and how the search ends.
fn end(world: &World, all: Found, shown: u64, cut: bool) -> Result<Exit> {
    if all.without > 0 {
        let agents =
            if all.without == 1 { "1 agent has".to_owned() } else { format!("{} agents have", all.without) };
        world.say(&format!("{agents} no inventory yet"));
    }
    if cut {
        world.say(&format!("showing the first {shown}"));
    } else if shown == 0 && all.failed.is_empty() && world.printer.is_for_people() {
        world.say("nothing found");
    }
    if all.failed.is_empty() {
        return Ok(Exit::Done);
    }
    if all.answered > 0 {
        return Err(reply::some_failed(all.failed, all.answered));
    }
    // As if all of them had been named in one request.
    let failed: Vec<Value> = all
        .failed
        .iter()
        .map(|group| {
            let error =
                json!({"code": group.code, "message": group.message, "remediation": group.remediation});
            json!({"error": error, "id": group.ids})
        })
        .collect();
    let document = json!({"data": {"affected_items": [], "failed_items": failed}});
    reply::check_items(&document).map(|_| Exit::Done)
}

/// The comparison that is asked of the version of a package. A version alone is a filter of the API.
fn requirement(category: Category, filters: &mut Vec<(String, String)>) -> Result<Option<Requirement>> {
    let compares = |(field, value): &(String, String)| {
        category == Category::Packages && field == VERSION && value.trim().starts_with(['<', '>', '=', '!'])
    };
    let Some(place) = filters.iter().position(compares) else { return Ok(None) };
    let (_, text) = filters.remove(place);
    let requirement = text.parse().map_err(|error| Failure::usage(format!("--version {text}: {error}")))?;
    Ok(Some(requirement))
}

/// The columns of a part, behind those that say whose a thing is.
fn columns(of_part: &[Column]) -> Vec<Column> {
    let of_agent =
        [Column::new("AGENT", "agent_id", Kind::Text), Column::new("AGENT NAME", "agent_name", Kind::Exact)];
    of_agent.into_iter().chain(of_part.iter().cloned()).collect()
}

/// A list as the API has it.
fn answer(items: Vec<Value>, total: u64) -> Value {
    let mut answer = json!({
        "data": {
            "affected_items": [],
            "total_affected_items": total,
            "total_failed_items": 0,
            "failed_items": [],
        },
        "error": 0,
    });
    if let Some(affected) = answer.pointer_mut("/data/affected_items") {
        *affected = items.into();
    }
    answer
}
