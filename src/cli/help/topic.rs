//! `wazuhctl help TOPIC`.

use clap::Args;

use super::{environment, exit_codes};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Print the help of a command, or about exit-codes or environment
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl help agents delete
  wazuhctl help exit-codes
  wazuhctl help environment")]
pub(crate) struct Help {
    /// A command, exit-codes or environment
    topic: Vec<String>,
}

impl Help {
    pub(crate) fn run(&self, world: &World) -> Result<Exit> {
        match self.topic.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["exit-codes"] => exit_codes::print(world),
            ["environment"] => environment::print(world),
            path => command_help(world, path),
        }
    }
}

fn command_help(world: &World, path: &[&str]) -> Result<Exit> {
    let mut command = crate::command();
    command.build();
    let mut found = &mut command;
    for name in path {
        found = found.find_subcommand_mut(name).ok_or_else(|| {
            Failure::usage(format!("there is no help about \"{}\"", path.join(" ")))
                .hint("wazuhctl help lists the commands; exit-codes and environment are topics as well")
        })?;
    }
    let text = found.render_long_help().to_string();
    world.printer.raw(text.as_bytes())?;
    Ok(Exit::Done)
}
