//! `wazuhctl groups assign`.

use std::path::Path;

use clap::Args;
use reqwest::Method;
use serde_json::{Value, json};
use wazuhctl_core::groups::GroupName;

use super::placing::DiffArgs;
use super::{assign_file, placing};
use crate::agents::{Again, IDS, Naming, OnAgents, Selection};
use crate::bulk::{self, BulkArgs, Report, Words};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Wazuh's code for an agent that is in the group already.
const ALREADY_IN: u64 = 1751;

const WORDS: Words = Words {
    command: "groups assign",
    one: "agent",
    many: "agents",
    verb: "assign",
    done: "put into the group",
    next: Some("next: wazuhctl groups agents GROUP lists who is in it"),
};

/// Put agents into a group, or the agents of a file into the groups that it says
///
/// Agents that are in the group already stay as they are and count as unchanged. Without a GROUP, the file has a column
/// agent (an id or a name) and a column group, and as many rows of an agent as it has groups; later ones take precedence.
/// Only what is missing is changed, so that the same file can be applied again and again; -o json says whether anything
/// was `changed`. With --exact, the agents of the file go out of all other groups. --diff shows what would change, and
/// ends with 8 where that is something.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl groups assign web 001 002
  wazuhctl groups assign web --single 001
  wazuhctl groups assign web -q 'name~web;os.platform=ubuntu' --dry-run
  wazuhctl agents list --name web-01 -o name | wazuhctl groups assign web -f -
  wazuhctl groups assign -f agents.csv --diff
  wazuhctl groups assign -f agents.csv --exact --yes --report assigned.report
  wazuhctl groups assign --resume assigned.report")]
pub(crate) struct Assign {
    /// The group's name; without it, the file says which agent belongs where
    #[arg(value_name = "GROUP", required_unless_present_any = ["file", "resume"])]
    into: Option<GroupName>,

    /// Take them out of all their other groups
    #[arg(long, requires = "into")]
    single: bool,

    /// Take the agents of the file out of all groups that it does not say
    #[arg(long, conflicts_with_all = ["into", "resume"])]
    exact: bool,

    #[command(flatten)]
    diff: DiffArgs,

    #[command(flatten)]
    selection: Selection,

    #[command(flatten)]
    bulk: BulkArgs,
}

impl Assign {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let Some(group) = &self.into else { return self.run_file(world).await };
        if self.diff.diff {
            return Err(Failure::usage(
                "--diff compares with a file of agents and groups: no group can be named",
            )
            .hint("--dry-run shows the agents that would be put into the group"));
        }
        assignment(group.as_str(), self.single).run(world, &self.selection, &self.bulk).await
    }

    /// Without a group: the file says which agent belongs where, or the report of such a run.
    async fn run_file(&self, world: &World) -> Result<Exit> {
        if let Some(path) = self.bulk.resume()? {
            return self.resume(world, path).await;
        }
        let path = self.selection.only_file().ok_or_else(|| {
            Failure::usage("without a group, nothing but a file can say which agents are meant")
        })?;
        assign_file::assign(world, &self.bulk, &self.diff, path, self.exact).await
    }

    /// Finishes a run, whose report says whether it put agents into one group or into those of a file.
    async fn resume(&self, world: &World, path: &Path) -> Result<Exit> {
        let settings = bulk::settings_of(path)?;
        let Some(group) = settings.get("group").and_then(Value::as_str) else {
            if !self.selection.is_empty() {
                return Err(Failure::usage("--resume does what the report says: it takes no other agents"));
            }
            let report = Report::open(path, WORDS.command)?;
            return placing::resume(world, &self.bulk, assign_file::WORDS, report).await;
        };
        let single = settings.get("single").and_then(Value::as_bool).unwrap_or(false);
        let report = OnAgents::report(path, WORDS.command, &self.selection)?;
        assignment(group, single).resume(world, &self.bulk, report).await
    }
}

fn assignment(group: &str, single: bool) -> OnAgents {
    let mut request = ApiRequest::new(Method::PUT, "/agents/group").with("group_id", group);
    if single {
        request = request.with("force_single_group", "true");
    }
    OnAgents {
        words: WORDS,
        request,
        settings: json!({ "group": group, "single": single }),
        asks: false,
        naming: Naming::List,
        with_manager: false,
        so_before: &[ALREADY_IN],
        again: Again::Send(&[ALREADY_IN]),
        shown: IDS,
        wait: None,
    }
}
