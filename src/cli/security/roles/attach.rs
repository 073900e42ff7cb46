//! `wazuhctl security roles attach`.

use clap::{Args, Subcommand};

use crate::exit::Exit;
use crate::failure::Result;
use crate::security::entity::{Policy, Reference, Role, Rule};
use crate::security::link::{Link, Way};
use crate::world::World;

/// What is given.
#[derive(Debug, Subcommand)]
pub(crate) enum Attach {
    #[command(alias = "policies")]
    Policy(Policies),
    #[command(alias = "rules")]
    Rule(Rules),
}

/// Give a role policies
///
/// Where several policies speak of the same resource, the last one decides: --position says where the new ones go, from
/// 0 on; otherwise they come last. The tokens of the role's users end.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security roles attach policy soc agents_read_agents agents_read_groups
  wazuhctl security roles attach policy soc lab_restart --position 0
  wazuhctl security roles attach policy 100 4 --dry-run")]
pub(crate) struct Policies {
    /// The role's name or id
    #[arg(value_name = "ROLE")]
    role: Reference<Role>,

    /// The policies' names or ids
    #[arg(required = true, value_name = "POLICY")]
    policies: Vec<Reference<Policy>>,

    /// The place of the first of them among the role's policies, from 0 on
    #[arg(long, value_name = "N")]
    position: Option<u64>,

    /// Only show what would be done
    #[arg(long)]
    dry_run: bool,
}

/// Give a role rules
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security roles attach rule soc soc_team
  wazuhctl security roles attach rule 100 101 --dry-run")]
pub(crate) struct Rules {
    /// The role's name or id
    #[arg(value_name = "ROLE")]
    role: Reference<Role>,

    /// The rules' names or ids
    #[arg(required = true, value_name = "RULE")]
    rules: Vec<Reference<Rule>>,

    /// Only show what would be done
    #[arg(long)]
    dry_run: bool,
}

impl Attach {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Policy(verb) => {
                let link = Link { way: Way::Add { position: verb.position }, dry_run: verb.dry_run };
                link.run(world, &verb.role, &verb.policies).await
            }
            Self::Rule(verb) => {
                let link = Link { way: Way::Add { position: None }, dry_run: verb.dry_run };
                link.run(world, &verb.role, &verb.rules).await
            }
        }
    }
}
