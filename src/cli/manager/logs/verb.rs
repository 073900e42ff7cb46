//! The verb, and the one below it.

use clap::{Args, Subcommand};

use super::{entries::Selected, follow, history, show, summary};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Show what the manager's daemons log, the newest last
///
/// The manager looks at the last 2000 lines of the log that is being written. With --since, the manager of this machine
/// (--local, --home) shows all that was logged since then, also what was put away below logs/wazuh, compressed or not;
/// of another manager that cannot be seen.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Examples:
  wazuhctl manager logs
  wazuhctl manager logs --level error --since 1h
  wazuhctl manager logs --local --since 30d --grep 'agent 007' -o jsonl
  wazuhctl manager logs -f --tag wazuh-remoted
  wazuhctl manager logs --grep -started
  wazuhctl manager logs summary"
)]
pub(crate) struct Logs {
    #[command(subcommand)]
    below: Option<Below>,

    #[command(flatten)]
    selected: Selected,

    /// Go on with what is logged from now on, until Ctrl-C; without --limit, after the last 10 entries
    #[arg(short, long)]
    follow: bool,
}

#[derive(Debug, Subcommand)]
enum Below {
    Summary(summary::Summary),
}

impl Logs {
    pub(in crate::manager) async fn run(self, world: &World) -> Result<Exit> {
        match self.below {
            Some(Below::Summary(verb)) => verb.run(world).await,
            None if self.follow => follow::follow(world, &self.selected).await,
            None => match history::place(world, &self.selected)? {
                Some((home, since)) => history::show(world, &self.selected, &home, since),
                None => show::show(world, &self.selected).await,
            },
        }
    }
}
