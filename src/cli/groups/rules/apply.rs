//! `wazuhctl groups rules apply`.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use clap::Args;
use wazuhctl_core::groups::{GroupName, GroupRules, Others};

use super::super::placing::{self, DiffArgs, Known};
use crate::agents::{AgentId, list_request};
use crate::bulk::{BulkArgs, Report, Words};
use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::input::Input;
use crate::world::World;

/// The longest file that is read, in bytes.
const LONGEST: u64 = 1024 * 1024;

const WORDS: Words = Words {
    command: "groups rules apply",
    one: "membership",
    many: "memberships",
    verb: "change",
    done: "changed",
    next: Some("next: wazuhctl groups list counts the agents of the groups"),
};

/// Put agents into groups by rules: which agents belong where follows from what they are
///
/// Agents that a rule selects are put into its group where they are not in it; nothing else changes, so that the same file
/// can be applied again and again, such as from cron. With --remove-others, agents that are in a group of the file and that
/// none of its rules selects go out of it. All agents of a rule are looked up before anything changes.
#[derive(Debug, Args)]
#[command(after_help = "The file:
  rules:                                    # in this order: later groups take precedence
    - group: web                            # it must be there; several rules may name it
      query: name~web;os.platform=ubuntu    # WQL, as of agents list -q
    - group: windows
      filters:                              # the filters of agents list, by the API's names; all must hold
        os.platform: windows
        status: [active, disconnected]      # only status takes a list
        older_than: 7d
  A rule needs a query, filters, or both. Filters: status, older_than, group, name, ip, registerIP, os.platform,
  os.version, os.name, manager, version, node_name. Any other word is an error, which names its place.

Examples:
  wazuhctl groups rules apply -f rules.yaml --dry-run
  wazuhctl groups rules apply -f rules.yaml --diff || echo out of step
  wazuhctl groups rules apply -f rules.yaml --yes -o json --jq .changed
  wazuhctl groups rules apply -f rules.yaml --remove-others --report rules.report
  wazuhctl groups rules apply --resume rules.report")]
pub(crate) struct Apply {
    /// The file of rules (- is stdin)
    #[arg(short, long, value_name = "FILE", required_unless_present = "resume", conflicts_with = "resume")]
    file: Option<PathBuf>,

    /// Take agents out of the groups of the file that none of its rules selects for them
    #[arg(long, conflicts_with = "resume")]
    remove_others: bool,

    #[command(flatten)]
    diff: DiffArgs,

    #[command(flatten)]
    bulk: BulkArgs,
}

impl Apply {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        if let Some(path) = self.bulk.resume()? {
            let report = Report::open(path, WORDS.command)?;
            return placing::resume(world, &self.bulk, WORDS, report).await;
        }
        let rules = read(self.file.as_deref().unwrap_or(Path::new("-")))?;
        let lists: Vec<ApiRequest> =
            rules.0.iter().map(|rule| list_request().with_all(rule.parameters.clone())).collect();
        placing::explain(world, &lists)?;
        let connection = world.connect().await?;
        let groups: HashSet<GroupName> = rules.0.iter().map(|rule| rule.group.clone()).collect();
        placing::must_exist(connection, &groups.iter().collect::<Vec<_>>()).await?;

        let mut known = Known::default();
        let mut wanted = Wanted::default();
        for (rule, list) in rules.0.iter().zip(&lists) {
            for agent in known.add(connection, list).await? {
                wanted.add(agent, Some(&rule.group));
            }
        }
        let others = if self.remove_others {
            members(connection, &groups, &mut known, &mut wanted).await?;
            Others::LeaveThese(&groups)
        } else {
            Others::Stay
        };
        let changes = known.changes(wanted.agents, others);
        placing::place(world, &self.bulk, &self.diff, WORDS, changes).await
    }
}

/// The agents that rules select, each with its groups in order.
#[derive(Default)]
struct Wanted {
    agents: Vec<(AgentId, Vec<GroupName>)>,
    places: HashMap<AgentId, usize>,
}

impl Wanted {
    fn add(&mut self, agent: AgentId, group: Option<&GroupName>) {
        let next = self.agents.len();
        let place = *self.places.entry(agent.clone()).or_insert(next);
        if place == next {
            self.agents.push((agent, Vec::new()));
        }
        if let (Some((_, groups)), Some(group)) = (self.agents.get_mut(place), group)
            && !groups.contains(group)
        {
            groups.push(group.clone());
        }
    }
}

/// Adds the agents that are in these groups now, without wanting them there.
async fn members(
    connection: &dyn Connection,
    groups: &HashSet<GroupName>,
    known: &mut Known,
    wanted: &mut Wanted,
) -> Result<()> {
    let mut groups: Vec<&GroupName> = groups.iter().collect();
    groups.sort_unstable();
    for group in groups {
        let list = list_request().with("group", group.as_str());
        known.add(connection, &list).await?.into_iter().for_each(|agent| wanted.add(agent, None));
    }
    Ok(())
}

fn read(path: &Path) -> Result<GroupRules> {
    let input = Input::read(path, LONGEST)?;
    GroupRules::parse(input.text()?).map_err(|error| {
        Failure::usage(format!("{}: {error}", input.name))
            .hint("wazuhctl groups rules apply --help shows the form")
    })
}
