//! [`run`]: `lint` of rules and of decoders.

use std::path::PathBuf;

use clap::Args;
use wazuhctl_core::count_of;
use wazuhctl_core::ruleset::Kind;
use wazuhctl_core::ruleset::lint::check;
use wazuhctl_core::ruleset::model::RuleSet;

use super::explain;
use super::reporting::{Checked, ReportArgs, report};
use super::sources::{SourceArgs, local_home, read};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// What is checked, and how it is reported.
#[derive(Debug, Args)]
pub(crate) struct LintArgs {
    /// Check these files, or those in these folders, and not the ruleset of this machine's manager
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    sources: SourceArgs,

    #[command(flatten)]
    reporting: ReportArgs,

    /// Check nothing, but explain this check; without a code, list all of them
    #[arg(
        long,
        value_name = "CODE",
        num_args = 0..=1,
        default_missing_value = "",
        conflicts_with_all = ["paths", "base", "allow"],
        help_heading = "Reporting"
    )]
    explain: Option<String>,
}

/// Checks files and reports what is wrong with those of a kind.
pub(crate) fn run(world: &World, args: &LintArgs, kind: Kind) -> Result<Exit> {
    if let Some(name) = &args.explain {
        return explain::print(world, name);
    }
    let set = read(world, &args.sources, &args.paths)?;
    let findings = check(&set, &[kind]);
    let files = set
        .files
        .iter()
        .filter(|file| file.asked && file.kind == kind)
        .map(|file| file.path.clone())
        .collect();
    if let (Some(path), true) = (args.paths.first(), !found_any(&set, kind)) {
        let what = if kind == Kind::Rules { "rules" } else { "decoders" };
        return Err(Failure::new(
            Exit::NotFound,
            format!("there are no files of {what} in {}", path.display()),
        ));
    }
    let root = match (&args.sources.base, args.paths.as_slice()) {
        (Some(base), []) => set.files.iter().any(|file| file.path.is_relative()).then(|| base.clone()),
        (None, []) => Some(local_home(world)?.root().to_owned()),
        _ => None,
    };
    let root = root.map(|root| std::path::absolute(&root).unwrap_or(root));
    let checked = Checked { files, what: counted(&set, kind), root, findings };
    let exit = report(world, &args.reporting, checked)?;
    if !set.complete && world.printer.is_for_people() {
        world.say(
            "what these files refer to in Wazuh's own ruleset was not looked for: name that with --base",
        );
    }
    Ok(exit)
}

/// Whether there is anything of the kind that was asked about.
fn found_any(set: &RuleSet, kind: Kind) -> bool {
    set.files.iter().any(|file| file.asked && file.kind == kind)
        || set.unread.iter().any(|file| file.kind == kind)
}

fn counted(set: &RuleSet, kind: Kind) -> String {
    match kind {
        Kind::Rules => count_of(set.rules.iter().filter(|rule| set.is_asked(rule.file)).count(), "rule"),
        Kind::Decoders => {
            count_of(set.decoders.iter().filter(|decoder| set.is_asked(decoder.file)).count(), "decoder")
        }
    }
}
