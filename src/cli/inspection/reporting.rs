//! [`report`]: findings on their way to people, scripts and the pages of a CI system.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use wazuhctl_core::count_of;
use wazuhctl_core::ruleset::lint::{Finding, Severity, catalogue};
use wazuhctl_core::similar::closest;

use super::{junit, sarif};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Format, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("PLACE", "place", Kind::Exact),
    Column::new("SEVERITY", "severity", Kind::State),
    Column::new("CODE", "code", Kind::Exact),
    Column::new("ABOUT", "subject", Kind::Text),
    Column::new("FINDING", "message", Kind::Text),
    Column::wide("NAME", "name", Kind::Text),
    Column::wide("EFFECT", "effect", Kind::Text),
    Column::wide("LOG", "log", Kind::Text),
];

/// How findings are reported.
#[derive(Debug, Clone, Args)]
pub(crate) struct ReportArgs {
    /// End with exit code 8 where there is a finding of this severity or a worse one
    #[arg(long, value_name = "SEVERITY", default_value = "error", help_heading = "Reporting")]
    fail_on: FailOn,

    /// Leave out findings with these codes or names, such as R502
    #[arg(long, value_name = "CODE,...", value_delimiter = ',', help_heading = "Reporting")]
    allow: Vec<String>,
}

/// From which severity on a run fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// What the manager refuses or drops
    Error,
    /// Also what hardly does what was meant
    Warning,
    /// Any finding
    Note,
}

impl FailOn {
    const fn severity(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Note => Severity::Note,
        }
    }
}

/// What was looked at.
pub(crate) struct Checked {
    /// The files, as they are shown.
    pub(crate) files: Vec<PathBuf>,
    /// What was in them, in words: `4512 rules and 310 decoders`.
    pub(crate) what: String,
    /// The folder that relative paths are relative to, where it is not the current one.
    pub(crate) root: Option<PathBuf>,
    /// What was found.
    pub(crate) findings: Vec<Finding>,
}

/// Prints what was found, and settles how the call ends.
pub(crate) fn report(world: &World, args: &ReportArgs, mut checked: Checked) -> Result<Exit> {
    let allowed = args.allow.iter().map(|code| known(code)).collect::<Result<Vec<_>>>()?;
    checked.findings.retain(|finding| !allowed.contains(&finding.check.code));
    let threshold = args.fail_on.severity();
    let total = checked.findings.len();
    // SARIF tells those that comments allow from the others.
    if world.printer.format() != Some(Format::Sarif) {
        checked.findings.retain(|finding| !finding.allowed);
    }
    let let_be = total - checked.findings.len();
    match world.printer.format() {
        Some(Format::Sarif) => world.printer.raw(sarif::text(&checked)?.as_bytes())?,
        Some(Format::Junit) => world.printer.raw(junit::text(&checked, threshold).as_bytes())?,
        _ if checked.findings.is_empty() && world.printer.is_for_people() => {}
        _ => world.printer.print(&view(&checked))?,
    }
    if world.printer.is_for_people() {
        summary(world, &checked, let_be);
    }
    let fails = |finding: &Finding| finding.check.severity >= threshold && !finding.allowed;
    let fails = checked.findings.iter().any(fails);
    Ok(if fails { Exit::Differences } else { Exit::Done })
}

/// The code of a check that somebody names.
pub(super) fn known(name: &str) -> Result<&'static str> {
    if let Some(check) = catalogue::find(name) {
        return Ok(check.code);
    }
    let names: Vec<&str> = catalogue::all().flat_map(|check| [check.code, check.name]).collect();
    let failure = Failure::usage(format!("there is no check \"{name}\""));
    Err(match closest(name, &names).as_slice() {
        [] => failure.hint("--explain without a code lists them all"),
        alike => failure.hint(format!("did you mean {}?", alike.join(" or "))),
    })
}

fn count(checked: &Checked, severity: Severity) -> usize {
    checked.findings.iter().filter(|finding| finding.check.severity == severity).count()
}

fn summary(world: &World, checked: &Checked, let_be: usize) {
    let mut looked = format!("{} in {}", checked.what, count_of(checked.files.len(), "file"));
    if let_be > 0 {
        looked += &format!("; {let_be} more {} allowed there", if let_be == 1 { "is" } else { "are" });
    }
    let Some(worst) = checked.findings.iter().map(|finding| finding.check.severity).max() else {
        world.say(&format!("nothing to complain about: {looked}"));
        return;
    };
    let counts = [Severity::Error, Severity::Warning, Severity::Note].into_iter().filter_map(|severity| {
        let count = count(checked, severity);
        (count > 0).then(|| count_of(count, severity.name()))
    });
    let counts: Vec<String> = counts.collect();
    world.say(&format!("{}: {looked}", counts.join(", ")));
    if let Some(first) = checked.findings.iter().find(|finding| finding.check.severity == worst) {
        let (code, severity) = (first.check.code, worst.name());
        world.say(&format!("wazuhctl rules lint --explain {code} says more about the first {severity}"));
    }
}

fn view(checked: &Checked) -> View {
    let items: Vec<Value> = checked.findings.iter().map(item).collect();
    let total = items.len();
    let document = json!({
        "data": {
            "affected_items": items,
            "total_affected_items": total,
            "total_failed_items": 0,
            "failed_items": [],
        },
        "message": "The files were checked",
        "error": 0,
        "errors": count(checked, Severity::Error),
        "warnings": count(checked, Severity::Warning),
        "notes": count(checked, Severity::Note),
        "files": checked.files.len(),
    });
    View::of_list(document, COLUMNS, "place")
}

fn item(finding: &Finding) -> Value {
    let path = finding.path.display().to_string();
    json!({
        "place": format!("{path}:{}:{}", finding.line, finding.column),
        "severity": finding.check.severity.name(),
        "code": finding.check.code,
        "name": finding.check.name,
        "message": finding.message,
        "subject": finding.subject,
        "file": path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "effect": finding.check.effect.name(),
        "log": finding.check.log,
    })
}
