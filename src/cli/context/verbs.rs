//! `wazuhctl context`: its verbs.

use clap::Subcommand;

use super::{add, list, remove, show, switch};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Verbs on contexts.
#[derive(Debug, Subcommand)]
pub(crate) enum ContextCommand {
    Add(add::Add),
    Use(switch::Use),
    List(list::List),
    Show(show::Show),
    Remove(remove::Remove),
}

impl ContextCommand {
    /// Does it.
    pub(crate) fn run(self, world: &World) -> Result<Exit> {
        match self {
            Self::Add(verb) => verb.run(world),
            Self::Use(verb) => verb.run(world),
            Self::List(verb) => verb.run(world),
            Self::Show(verb) => verb.run(world),
            Self::Remove(verb) => verb.run(world),
        }
    }
}
