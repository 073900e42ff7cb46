//! `wazuhctl decoders lint`.

use clap::Args;
use wazuhctl_core::ruleset::Kind;

use crate::exit::Exit;
use crate::failure::Result;
use crate::inspection::{self, LintArgs};
use crate::world::World;

/// Find what is wrong with decoders before the manager does
///
/// As rules lint does it for rules: one wrong decoder keeps the manager from starting.
///
/// A comment in a file lets a finding be: <!-- wazuhctl: allow D206: why --> is about the element that follows, and
/// <!-- wazuhctl: allow-file D206: why --> outside of all elements about the whole file.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl decoders lint
  wazuhctl decoders lint local_decoder.xml --base ~/wazuh/ruleset
  wazuhctl decoders lint decoders/ -o junit > decoders.xml")]
pub(crate) struct Lint {
    #[command(flatten)]
    lint: LintArgs,
}

impl Lint {
    pub(super) fn run(self, world: &World) -> Result<Exit> {
        inspection::run(world, &self.lint, Kind::Decoders)
    }
}
