//! Pid files against the processes that run.

use std::os::unix::fs::MetadataExt;

use super::super::finding::or_ok;
use super::super::{Finding, Patient};
use crate::home::{Daemon, DaemonState, Kind, daemon_states};

/// Without these, no agent is served.
const NEEDED: &[Daemon] = &[Daemon::Db, Daemon::Analysisd, Daemon::Remoted, Daemon::Modulesd];

/// A restart takes less.
const RESTART_SECONDS: i64 = 600;

pub(super) fn run(patient: &Patient) -> Vec<Finding> {
    let states = match daemon_states(&patient.home) {
        Ok(states) => states,
        Err(error) => return vec![Finding::skipped(error)],
    };
    let names = |wanted: DaemonState| {
        let found = states.iter().filter(|(_, state)| *state == wanted);
        found.map(|(daemon, _)| daemon.name()).collect::<Vec<_>>()
    };
    let mut findings = Vec::new();
    let start = match patient.kind {
        Kind::Embedded => "start it with wazuhctl serve, which removes what was left",
        Kind::Installation => "see logs/ossec.log for the reason, and start the manager anew",
    };
    for name in names(DaemonState::Failed) {
        let why = if patient.home.run().join(format!("{name}.failed")).exists() {
            format!("{name} could not start, says var/run/{name}.failed")
        } else {
            format!(
                "{name} has left a pid file in var/run, and no process runs: it was killed, or did not start"
            )
        };
        findings.push(Finding::fault(why, start));
    }
    let marker = patient.home.restart_marker();
    if let Ok(found) = std::fs::metadata(&marker) {
        let age = patient.now.as_second().saturating_sub(found.mtime());
        if age > RESTART_SECONDS {
            findings.push(Finding::fault(
                format!(
                    "the manager has been restarting for {} minutes, says {}",
                    age / 60,
                    patient.shown(&marker)
                ),
                "remove that file where nothing restarts",
            ));
        }
    }
    let running = names(DaemonState::Running);
    if running.is_empty() {
        return or_ok(findings, "nothing runs on this home");
    }
    if patient.kind == Kind::Installation && running.iter().any(|name| *name != Daemon::Apid.name()) {
        for daemon in NEEDED.iter().filter(|daemon| states.contains(&(**daemon, DaemonState::Stopped))) {
            findings.push(Finding::warning(
                format!("{} is stopped while others run", daemon.name()),
                "start the manager anew, or see logs/ossec.log for why it ended",
            ));
        }
    }
    or_ok(findings, format!("{} run", running.join(", ")))
}
