//! `wazuhctl security roles detach`.

use clap::{Args, Subcommand};

use crate::exit::Exit;
use crate::failure::Result;
use crate::security::entity::{Policy, Reference, Role, Rule};
use crate::security::link::{Link, Way};
use crate::world::World;

/// What is taken.
#[derive(Debug, Subcommand)]
pub(crate) enum Detach {
    #[command(alias = "policies")]
    Policy(Policies),
    #[command(alias = "rules")]
    Rule(Rules),
}

/// Take policies from a role; the tokens of its users end
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security roles detach policy soc agents_read_agents agents_read_groups
  wazuhctl security roles detach policy 100 4 --dry-run")]
pub(crate) struct Policies {
    /// The role's name or id
    #[arg(value_name = "ROLE")]
    role: Reference<Role>,

    /// The policies' names or ids
    #[arg(required = true, value_name = "POLICY")]
    policies: Vec<Reference<Policy>>,

    /// Only show what would be done
    #[arg(long)]
    dry_run: bool,
}

/// Take rules from a role; the tokens of its users end
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security roles detach rule soc soc_team
  wazuhctl security roles detach rule 100 101 --dry-run")]
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

impl Detach {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Policy(verb) => {
                let link = Link { way: Way::Remove, dry_run: verb.dry_run };
                link.run(world, &verb.role, &verb.policies).await
            }
            Self::Rule(verb) => {
                let link = Link { way: Way::Remove, dry_run: verb.dry_run };
                link.run(world, &verb.role, &verb.rules).await
            }
        }
    }
}
