//! The command tree: nouns, and the verbs without one.

use std::ffi::OsString;

use clap::parser::ValueSource;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::agents::AgentsCommand;
use crate::api::Api;
use crate::completions::Completions;
use crate::context::ContextCommand;
use crate::decoders::DecodersCommand;
use crate::doctor::Doctor;
use crate::events::EventsCommand;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::globals::{GlobalArgs, TakesOver};
use crate::groups::GroupsCommand;
use crate::help::Help;
use crate::inventory::InventoryCommand;
use crate::lists::ListsCommand;
use crate::login::Login;
use crate::logout::Logout;
use crate::man::ManPages;
use crate::manager::ManagerCommand;
use crate::mitre::MitreCommand;
use crate::output;
use crate::rootcheck::RootcheckCommand;
use crate::rules::RulesCommand;
use crate::ruleset::RulesetCommand;
use crate::sca::ScaCommand;
use crate::security::SecurityCommand;
use crate::serve::Serve;
use crate::support_bundle::SupportBundle;
use crate::syscheck::SyscheckCommand;
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
    /// Find software, processes, ports and more in all agents
    #[command(
        subcommand,
        alias = "inventories",
        after_help = "Examples:\n  wazuhctl inventory search packages --name openssl --version '<3.0.8'"
    )]
    Inventory(Box<InventoryCommand>),
    /// Look at the manager itself
    #[command(
        subcommand,
        alias = "managers",
        after_help = "Examples:\n  wazuhctl manager status\n  wazuhctl manager logs -f --level error"
    )]
    Manager(ManagerCommand),
    /// Look things up in MITRE ATT&CK, and bring it up to date
    #[command(
        subcommand,
        after_help = "Examples:\n  wazuhctl mitre show T1110\n  wazuhctl mitre techniques --search keylogging\n  \
                      wazuhctl mitre import enterprise-attack.json"
    )]
    Mitre(MitreCommand),
    /// Say who may do what, and see who changed what
    #[command(
        subcommand,
        after_help = "Examples:\n  wazuhctl security users list\n  \
                      wazuhctl security can-i agent:delete agent:id:001\n  wazuhctl security audit --since 7d --failed"
    )]
    Security(Box<SecurityCommand>),
    /// Watch over agents' files and registries
    #[command(
        subcommand,
        after_help = "Examples:\n  wazuhctl syscheck list 001\n  wazuhctl syscheck run --group web"
    )]
    Syscheck(Box<SyscheckCommand>),
    /// See what rootcheck found on agents
    #[command(
        subcommand,
        after_help = "Examples:\n  wazuhctl rootcheck list 001 --status outstanding\n  wazuhctl rootcheck last-scan 001"
    )]
    Rootcheck(Box<RootcheckCommand>),
    /// See how agents comply with policies
    #[command(
        subcommand,
        after_help = "Examples:\n  wazuhctl sca policies 001\n  wazuhctl sca checks 001 --failed\n  \
                      wazuhctl sca report 001 -o html > report.html"
    )]
    Sca(Box<ScaCommand>),
    /// Work with rules
    #[command(
        subcommand,
        alias = "rule",
        after_help = "Examples:\n  wazuhctl rules list --level 12-16\n  wazuhctl rules edit local_rules.xml\n  \
                      wazuhctl rules lint local_rules.xml\n  wazuhctl rules why 5712"
    )]
    Rules(Box<RulesCommand>),
    /// Work with decoders
    #[command(
        subcommand,
        alias = "decoder",
        after_help = "Examples:\n  wazuhctl decoders get sshd\n  wazuhctl decoders edit local_decoder.xml\n  \
                      wazuhctl decoders lint local_decoder.xml\n  wazuhctl decoders tree sshd"
    )]
    Decoders(Box<DecodersCommand>),
    /// Work with CDB lists
    #[command(
        subcommand,
        alias = "list",
        after_help = "Examples:\n  wazuhctl lists get audit-keys\n  \
                      wazuhctl lists set blocked 192.0.2.7 scanner --apply\n  wazuhctl lists check"
    )]
    Lists(Box<ListsCommand>),
    /// Work with the ruleset as a whole
    #[command(subcommand, after_help = "Examples:\n  wazuhctl ruleset reload")]
    Ruleset(RulesetCommand),
    /// Work with events
    #[command(
        subcommand,
        alias = "event",
        after_help = "Examples:\n  wazuhctl events test 'Jun  1 10:00:00 host sshd[1]: …'\n  \
                      wazuhctl events test --file sshd.log --expect-rule 5712"
    )]
    Events(EventsCommand),
    Api(Api),
    Doctor(Doctor),
    SupportBundle(SupportBundle),
    Completions(Completions),
    Man(ManPages),
    Version(Version),
    Help(Help),
}

impl Noun {
    /// Whether it makes a document, for which there are formats of their own.
    fn makes_a_document(&self) -> bool {
        matches!(self, Self::Sca(verb) if verb.makes_a_document())
    }

    /// Whether it talks to a manager at all.
    fn sends_requests(&self) -> bool {
        match self {
            Self::Login(_)
            | Self::Logout(_)
            | Self::Agents(_)
            | Self::Groups(_)
            | Self::Inventory(_)
            | Self::Manager(_)
            | Self::Syscheck(_)
            | Self::Rootcheck(_)
            | Self::Sca(_)
            | Self::Ruleset(_)
            | Self::Events(_) => true,
            Self::Security(verb) => verb.sends_requests(),
            Self::Rules(verb) => verb.sends_requests(),
            Self::Decoders(verb) => verb.sends_requests(),
            Self::Lists(verb) => verb.sends_requests(),
            Self::Mitre(verb) => verb.sends_requests(),
            Self::Api(verb) => verb.sends_requests(),
            Self::Serve(_)
            | Self::Context(_)
            | Self::Doctor(_)
            | Self::SupportBundle(_)
            | Self::Completions(_)
            | Self::Man(_)
            | Self::Version(_)
            | Self::Help(_) => false,
        }
    }
}

impl Noun {
    /// Whether it reports findings, so that it can do so for CI systems.
    fn reports_findings(&self) -> bool {
        match self {
            Self::Rules(verb) => verb.reports_findings(),
            Self::Decoders(verb) => verb.reports_findings(),
            Self::Lists(verb) => verb.reports_findings(),
            _ => false,
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
            Noun::Syscheck(verb) => verb.takes_over(),
            Noun::Rootcheck(verb) => verb.takes_over(),
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
        if self.globals.output.is_some_and(output::Format::is_for_documents)
            && !self.command.makes_a_document()
        {
            return Err(output::no_document());
        }
        if self.globals.output.is_some_and(output::Format::is_report) && !self.command.reports_findings() {
            return Err(output::only_findings());
        }
        let world = World::new(self.globals)?;
        match self.command {
            Noun::Serve(verb) => verb.run(&world).await,
            Noun::Login(verb) => verb.run(&world).await,
            Noun::Logout(verb) => verb.run(&world).await,
            Noun::Context(verb) => verb.run(&world),
            Noun::Agents(verb) => verb.run(&world).await,
            Noun::Groups(verb) => verb.run(&world).await,
            Noun::Inventory(verb) => verb.run(&world).await,
            Noun::Manager(verb) => verb.run(&world).await,
            Noun::Mitre(verb) => verb.run(&world).await,
            Noun::Security(verb) => verb.run(&world).await,
            Noun::Syscheck(verb) => verb.run(&world).await,
            Noun::Rootcheck(verb) => verb.run(&world).await,
            Noun::Sca(verb) => verb.run(&world).await,
            Noun::Rules(verb) => verb.run(&world).await,
            Noun::Decoders(verb) => verb.run(&world).await,
            Noun::Lists(verb) => verb.run(&world).await,
            Noun::Ruleset(verb) => verb.run(&world).await,
            Noun::Events(verb) => verb.run(&world).await,
            Noun::Api(verb) => verb.run(&world).await,
            Noun::Doctor(verb) => verb.run(&world).await,
            Noun::SupportBundle(verb) => verb.run(&world).await,
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
