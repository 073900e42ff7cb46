//! `wazuhctl doctor`.

use std::sync::Arc;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser};
use jiff::Timestamp;
use wazuhctl_core::count_of;
use wazuhctl_core::doctor::{CHECKS, Check, Patient, REMOTE_CHECKS, Report, Status, examine, judge_remote};
use wazuhctl_server::Examiner;

use crate::connect::{self, Target, find_home};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Kind, Page, View};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("STATUS", "status", Kind::State),
    Column::new("CHECK", "check", Kind::Text),
    Column::new("WHAT", "what", Kind::Text),
    Column::new("MEND", "mend", Kind::Text),
    Column::wide("GROUP", "group", Kind::Text),
];

/// Find out what is wrong with a manager, and how to mend it
///
/// On the manager itself it looks at the home: files, processes, databases, configuration, certificates. It changes
/// nothing, and no server has to run. Of a manager that is somewhere else (--context, --url) it looks at what can be
/// seen from outside. It ends with 0 where there is no fault, and with 8 where there is one.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl doctor
  wazuhctl doctor --home /var/ossec --check permissions,databases
  wazuhctl doctor -o json --jq '.findings[] | select(.status == \"fault\") | .what'
  wazuhctl doctor --context lab")]
pub(crate) struct Doctor {
    /// Run only these checks
    #[arg(long, value_name = "NAME,...", value_delimiter = ',', value_parser = names())]
    check: Vec<String>,
}

/// Every check by its name, of this machine and of others.
fn names() -> PossibleValuesParser {
    let here = CHECKS.iter().map(|check| PossibleValue::new(check.name).help(check.summary));
    let there = REMOTE_CHECKS
        .iter()
        .filter(|(name, _)| CHECKS.iter().all(|check| check.name != *name))
        .map(|(name, summary)| PossibleValue::new(*name).help(format!("from outside: {summary}")));
    PossibleValuesParser::new(here.chain(there).collect::<Vec<_>>())
}

impl Doctor {
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        let (report, of) = match Target::resolve(&world.globals, &world.folders)? {
            Target::Local(home) => {
                let patient = patient(&home, world)?;
                let of = patient.home.root().display().to_string();
                (local_report(patient, self.checks()?).await?, of)
            }
            Target::Remote(target) => {
                let of = target.url.to_string();
                let facts = connect::open_to_diagnose(*target, &world.folders)?.diagnose().await;
                (self.of_remote(judge_remote(&facts, Timestamp::now()))?, of)
            }
        };
        print(world, &report, &of)?;
        Ok(if report.count(Status::Fault) > 0 { Exit::Differences } else { Exit::Done })
    }

    /// The checks of a home that are asked for.
    fn checks(&self) -> Result<Vec<&'static Check>> {
        let checks: Vec<&Check> =
            CHECKS.iter().filter(|check| self.check.is_empty() || self.is_asked(check.name)).collect();
        if let Some(name) = self.check.iter().find(|name| CHECKS.iter().all(|check| check.name != **name)) {
            return Err(Failure::usage(format!(
                "the check {name} is one of a manager that is somewhere else"
            ))
            .hint("--context or --url names one"));
        }
        Ok(checks)
    }

    fn of_remote(&self, mut report: Report) -> Result<Report> {
        if let Some(name) = self.check.iter().find(|name| REMOTE_CHECKS.iter().all(|(one, _)| one != name)) {
            return Err(Failure::usage(format!("the check {name} is done on the manager itself"))
                .hint("run wazuhctl doctor there, or say --local for the manager of this machine"));
        }
        report.examined.retain(|one| self.check.is_empty() || self.is_asked(one.check));
        Ok(report)
    }

    fn is_asked(&self, name: &str) -> bool {
        self.check.iter().any(|one| one == name)
    }
}

/// The manager whose home this is.
pub(crate) fn patient(home: &std::path::Path, world: &World) -> Result<Patient> {
    let found = find_home(home, &world.folders)?;
    let outside = Arc::new(Examiner::new(found.home.clone()));
    Ok(Patient { home: found.home, kind: found.kind, now: Timestamp::now(), outside })
}

/// What these checks find.
pub(crate) async fn local_report(patient: Patient, checks: Vec<&'static Check>) -> Result<Report> {
    // Where there is no home, there is nothing else to look at.
    let is_there = patient.home.root().is_dir();
    let checks = checks.into_iter().filter(|check| is_there || check.name == "home").collect::<Vec<_>>();
    if checks.is_empty() {
        let root = patient.home.root().display();
        return Err(Failure::new(Exit::NotFound, format!("there is no manager's home at {root}")));
    }
    tokio::task::spawn_blocking(move || examine(&patient, &checks))
        .await
        .map_err(|error| Failure::new(Exit::Error, format!("the checks broke off: {error}")))
}

fn print(world: &World, report: &Report, of: &str) -> Result<()> {
    if !world.printer.is_for_people() || world.printer.has_chosen_columns() {
        let view = View::of_items(report.document(of), report.items(), COLUMNS, "what");
        return world.printer.print(&view);
    }
    let mut page = Page::new(&world.printer);
    let mut groups: Vec<&str> = report.examined.iter().map(|one| one.group).collect();
    groups.dedup();
    for group in groups {
        page.title(group);
        for (examined, finding) in report.findings().filter(|(examined, _)| examined.group == group) {
            page.state(finding.status.name(), examined.check, &finding.what);
            if let Some(mend) = &finding.mend {
                page.state("", "", &format!("→ {mend}"));
            }
        }
    }
    world.printer.raw(page.into_text().as_bytes())?;
    let (faults, warnings) = (report.count(Status::Fault), report.count(Status::Warning));
    world.say(&match (faults, warnings) {
        (0, 0) => format!("{of} is well"),
        _ => format!("{of}: {}, {}", count_of(faults, "fault"), count_of(warnings, "warning")),
    });
    Ok(())
}
