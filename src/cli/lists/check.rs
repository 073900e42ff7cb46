//! `wazuhctl lists check`.

use std::path::PathBuf;

use clap::Args;
use wazuhctl_core::count_of;
use wazuhctl_core::ruleset::lint::{ListError, check_lists, lists_at, lists_of_home};

use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::inspection::{Checked, ReportArgs, local_home, report};
use crate::reply;
use crate::world::World;

/// Find what is wrong with CDB lists
///
/// Reports lines that the manager passes over without a word, keys that stand twice, quotes, spaces and encodings, and
/// compiled files (.cdb) that do not hold together or do not say what their text says. Without a PATH these are the
/// lists of this machine's manager (or of --home).
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl lists check
  wazuhctl lists check etc/lists/audit-keys
  wazuhctl lists check lists/ --fail-on warning --allow L201 -o sarif > lists.sarif")]
pub(crate) struct Check {
    /// Check these files, or those in these folders, and not the lists of this machine's manager
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    reporting: ReportArgs,
}

impl Check {
    pub(super) fn run(self, world: &World) -> Result<Exit> {
        let (lists, root) = if self.paths.is_empty() {
            let home = local_home(world)?;
            (lists_of_home(&home).map_err(|error| failure(&error))?, Some(home.root().to_owned()))
        } else {
            (lists_at(&self.paths).map_err(|error| failure(&error))?, None)
        };
        let files: Vec<PathBuf> = lists.paths.clone();
        let (findings, entries) = check_lists(lists);
        let what = count_of(entries, "key");
        report(world, &self.reporting, Checked { files, what, root, findings })
    }
}

fn failure(error: &ListError) -> Failure {
    match error {
        ListError::Io { source, .. } => {
            let exit =
                if source.kind() == std::io::ErrorKind::NotFound { Exit::NotFound } else { Exit::Error };
            Failure::new(exit, error.to_string())
        }
        ListError::Nothing { .. } => Failure::new(Exit::NotFound, error.to_string()).hint(
            "lists are files without an ending, or with .txt; a single file is read whatever its name is",
        ),
        ListError::Configuration(error) => reply::core_failure(error),
    }
}
