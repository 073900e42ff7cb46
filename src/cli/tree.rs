//! The command tree: nouns, and the verbs without one.

use std::ffi::OsString;

use clap::parser::ValueSource;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::agents::AgentsCommand;
use crate::api::Api;
use crate::completions::Completions;
use crate::context::ContextCommand;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::globals::{GlobalArgs, TakesOver};
use crate::groups::GroupsCommand;
use crate::help::Help;
use crate::login::Login;
use crate::logout::Logout;
use crate::man::ManPages;
use crate::manager::ManagerCommand;
use crate::security::SecurityCommand;
use crate::serve::Serve;
use crate::version::Version;
use crate::world::World;

/// The command line, Server API and embedded manager for Wazuh
#[derive(Debug, Parser)]
#[command(
    name = "wazuhctl",
    version,
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true,
    max_term_width = 110,
    after_help = "Examples:
  wazuhctl serve
  wazuhctl login https://manager.example.test:55000 --user wazuh
  wazuhctl agents list --status disconnected
  wazuhctl help exit-codes"
)]
pub(crate) struct Tree {
    #[command(flatten)]
    pub(crate) globals: GlobalArgs,

    #[command(subcommand)]
    command: Noun,
}

#[derive(Debug, Subcommand)]
enum Noun {
    Serve(Serve),
    Login(Login),
    Logout(Logout),
    /// Keep the managers you work with
    #[command(
        subcommand,
        alias = "contexts",
        after_help = "Examples:\n  wazuhctl context list\n  wazuhctl context use lab"
    )]
    Context(ContextCommand),
    /// Work with agents
    #[command(
        subcommand,
        alias = "agent",
        after_help = "Examples:\n  wazuhctl agents list\n  wazuhctl agents get 001"
    )]
    Agents(Box<AgentsCommand>),
    /// Work with groups of agents
    #[command(
        subcommand,
        alias = "group",
        after_help = "Examples:\n  wazuhctl groups list\n  wazuhctl groups assign web 001 002"
    )]
    Groups(Box<GroupsCommand>),
    /// Look at the manager itself
    #[command(
        subcommand,
        alias = "managers",
        after_help = "Examples:\n  wazuhctl manager status\n  wazuhctl manager info"
    )]
    Manager(ManagerCommand),
    /// Say who may do what, and see who changed what
    #[command(
        subcommand,
        after_help = "Examples:\n  wazuhctl security users list\n  \
                      wazuhctl security can-i agent:delete agent:id:001\n  wazuhctl security audit --since 7d --failed"
    )]
    Security(Box<SecurityCommand>),
    Api(Api),
    Completions(Completions),
    Man(ManPages),
    Version(Version),
    Help(Help),
}

impl Noun {
    /// Whether it talks to a manager at all.
    fn sends_requests(&self) -> bool {
        match self {
            Self::Login(_) | Self::Logout(_) | Self::Agents(_) | Self::Groups(_) | Self::Manager(_) => true,
            Self::Security(verb) => verb.sends_requests(),
            Self::Api(verb) => verb.sends_requests(),
            Self::Serve(_)
            | Self::Context(_)
            | Self::Completions(_)
            | Self::Man(_)
            | Self::Version(_)
            | Self::Help(_) => false,
        }
    }
}

impl Tree {
    /// Reads a command line; the help and the version come as errors.
    pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        let matches = Self::command().try_get_matches_from(arguments)?;
        let mut tree =
            Self::from_arg_matches(&matches).map_err(|error| error.format(&mut Self::command()))?;
        let takes = match &tree.command {
            Noun::Security(verb) => verb.takes_over(),
            Noun::Agents(verb) => verb.takes_over(),
            _ => TakesOver::default(),
        };
        tree.globals.hand_over(takes, |flag| matches.value_source(flag) == Some(ValueSource::CommandLine));
        Ok(tree)
    }

    /// Whether this is a server, which ends by signals in its own way.
    pub(crate) fn is_server(&self) -> bool {
        matches!(self.command, Noun::Serve(_))
    }

    /// Does what the command line says.
    pub(crate) async fn run(self) -> Result<Exit> {
        if (self.globals.curl || self.globals.rbac) && !self.command.sends_requests() {
            let flag = if self.globals.curl { "--curl" } else { "--rbac" };
            return Err(Failure::usage(format!("{flag} has no meaning here: nothing is sent to a manager")));
        }
        let world = World::new(self.globals)?;
        match self.command {
            Noun::Serve(verb) => verb.run(&world).await,
            Noun::Login(verb) => verb.run(&world).await,
            Noun::Logout(verb) => verb.run(&world).await,
            Noun::Context(verb) => verb.run(&world),
            Noun::Agents(verb) => verb.run(&world).await,
            Noun::Groups(verb) => verb.run(&world).await,
            Noun::Manager(verb) => verb.run(&world).await,
            Noun::Security(verb) => verb.run(&world).await,
            Noun::Api(verb) => verb.run(&world).await,
            Noun::Completions(verb) => verb.run(&world),
            Noun::Man(verb) => verb.run(&world),
            Noun::Version(verb) => verb.run(&world),
            Noun::Help(verb) => verb.run(&world),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_tree_is_sound() {
        crate::command().debug_assert();
    }

    /// An argument of a verb with the id of a global flag would take that flag's place.
    #[test]
    fn no_verb_has_an_argument_called_like_a_global_flag() {
        fn check(command: &clap::Command, globals: &[String]) {
            for verb in command.get_subcommands() {
                for argument in verb.get_arguments() {
                    let id = argument.get_id().to_string();
                    assert!(!globals.contains(&id), "{}: {id}", verb.get_name());
                }
                check(verb, globals);
            }
        }
        let command = crate::command();
        let globals = command.get_arguments().filter(|argument| argument.is_global_set());
        let globals: Vec<String> = globals.map(|argument| argument.get_id().to_string()).collect();
        assert!(globals.len() > 10);
        check(&command, &globals);
    }
}
