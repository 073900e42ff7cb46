//! The verbs of `wazuhctl security`.

use clap::Subcommand;

use super::config::ConfigCommand;
use super::policies::PoliciesCommand;
use super::roles::RolesCommand;
use super::rules::RulesCommand;
use super::run_as::RunAsCommand;
use super::users::UsersCommand;
use super::{
    actions, audit, can_i, explain, factory_reset, reset_password, resources, revoke, who_can, whoami,
};
use crate::exit::Exit;
use crate::failure::Result;
use crate::globals::TakesOver;
use crate::world::World;

/// Verbs on security.
#[derive(Debug, Subcommand)]
pub(crate) enum SecurityCommand {
    /// Say who may log in, and with which roles
    #[command(
        subcommand,
        alias = "user",
        after_help = "Examples:\n  wazuhctl security users list\n  wazuhctl security users grant-role alice readonly"
    )]
    Users(UsersCommand),
    /// Put policies together to roles
    #[command(
        subcommand,
        alias = "role",
        after_help = "Examples:\n  wazuhctl security roles list\n  \
                      wazuhctl security roles attach policy soc agents_read_agents"
    )]
    Roles(RolesCommand),
    /// Say which actions on which resources are allowed or denied
    #[command(
        subcommand,
        alias = "policy",
        after_help = "Examples:\n  wazuhctl security policies list\n  \
                      wazuhctl security policies get agents_read_agents"
    )]
    Policies(PoliciesCommand),
    /// Say which authorisation contexts get which roles
    #[command(
        subcommand,
        alias = "rule",
        after_help = "Examples:\n  wazuhctl security rules list\n  wazuhctl security rules get wui_elastic_admin"
    )]
    Rules(RulesCommand),
    /// See and change how long tokens live, and what holds where no policy says anything
    #[command(
        subcommand,
        after_help = "Examples:\n  wazuhctl security config get\n  \
                      wazuhctl security config set --auth-token-exp-timeout 3600"
    )]
    Config(ConfigCommand),
    Actions(actions::Actions),
    Resources(resources::Resources),
    Whoami(whoami::Whoami),
    #[command(name = "can-i")]
    CanI(can_i::CanI),
    WhoCan(who_can::WhoCan),
    Explain(explain::Explain),
    Revoke(revoke::Revoke),
    /// Try authorisation contexts
    #[command(subcommand, after_help = "Examples:\n  wazuhctl security run-as test context.json")]
    RunAs(RunAsCommand),
    Audit(audit::Audit),
    ResetPassword(reset_password::ResetPassword),
    FactoryReset(factory_reset::FactoryReset),
}

impl SecurityCommand {
    /// Whether it talks to a manager at all.
    pub(crate) fn sends_requests(&self) -> bool {
        !matches!(self, Self::Audit(_) | Self::FactoryReset(_))
    }

    /// Which of the global flags mean something else behind it.
    pub(crate) fn takes_over(&self) -> TakesOver {
        match self {
            Self::Users(verb) => TakesOver { password: verb.sets_password(), ..TakesOver::default() },
            Self::ResetPassword(_) => TakesOver { password: true, ..TakesOver::default() },
            Self::CanI(_) => TakesOver { user: true, ..TakesOver::default() },
            Self::RunAs(verb) => TakesOver { context: verb.needs_context(), ..TakesOver::default() },
            _ => TakesOver::default(),
        }
    }

    /// Does it.
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Users(verb) => verb.run(world).await,
            Self::Roles(verb) => verb.run(world).await,
            Self::Policies(verb) => verb.run(world).await,
            Self::Rules(verb) => verb.run(world).await,
            Self::Config(verb) => verb.run(world).await,
            Self::Actions(verb) => verb.run(world).await,
            Self::Resources(verb) => verb.run(world).await,
            Self::Whoami(verb) => verb.run(world).await,
            Self::CanI(verb) => verb.run(world).await,
            Self::WhoCan(verb) => verb.run(world).await,
            Self::Explain(verb) => verb.run(world).await,
            Self::Revoke(verb) => verb.run(world).await,
            Self::RunAs(verb) => verb.run(world).await,
            Self::Audit(verb) => verb.run(world).await,
            Self::ResetPassword(verb) => verb.run(world).await,
            Self::FactoryReset(verb) => verb.run(world).await,
        }
    }
}
