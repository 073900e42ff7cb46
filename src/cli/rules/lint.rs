//! `wazuhctl rules lint`.

use clap::Args;
use wazuhctl_core::ruleset::Kind;

use crate::exit::Exit;
use crate::failure::Result;
use crate::inspection::{self, LintArgs};
use crate::world::World;

/// Find what is wrong with rules before the manager does
///
/// Reports what the manager refuses, what it drops or passes over without a word when it loads rules, and what it takes
/// although nobody can have meant it. Each finding has a place and a code; --explain CODE says what is behind it. Without
/// a PATH it is the ruleset of this machine's manager (or of --home) as ossec.conf names it. With one it is these files,
/// and --base names the ruleset that they are added to: files take the place of those with the same name. -o sarif and
/// -o junit are for CI systems.
///
/// A comment in a file lets a finding be: <!-- wazuhctl: allow R402: why --> is about the element that follows, and
/// <!-- wazuhctl: allow-file R402: why --> outside of all elements about the whole file.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl rules lint
  wazuhctl rules lint local_rules.xml --base ~/wazuh/ruleset
  wazuhctl rules lint rules/ --fail-on warning --allow R502,R121
  wazuhctl rules lint rules/ -o sarif > rules.sarif
  wazuhctl rules lint --explain R416")]
pub(crate) struct Lint {
    #[command(flatten)]
    lint: LintArgs,
}

impl Lint {
    pub(super) fn run(self, world: &World) -> Result<Exit> {
        inspection::run(world, &self.lint, Kind::Rules)
    }
}
