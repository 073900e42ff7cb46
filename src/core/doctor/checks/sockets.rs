//! Whether the daemons' sockets are there and answer.

use std::os::unix::fs::FileTypeExt;
use std::os::unix::net::{UnixDatagram, UnixStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::super::finding::or_ok;
use super::super::lookup::{ask, within};
use super::super::{Finding, Patient};
use crate::home::{Daemon, DaemonState, Home, daemon_states};

/// How long a daemon may take.
const PATIENCE: Duration = Duration::from_secs(3);

/// An answer that takes longer is worth a word.
const SLOW: Duration = Duration::from_millis(500);

/// How a socket is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Speech {
    /// A connection can be made.
    Stream,
    /// Datagrams can be sent.
    Datagrams,
    /// The database daemon answers a question that changes nothing.
    Database,
}

/// Where in a home a socket is.
type PathOf = fn(&Home) -> PathBuf;

/// The sockets that a daemon has while it runs.
const SOCKETS: &[(Daemon, PathOf, Speech)] = &[
    (Daemon::Db, Home::wdb_socket, Speech::Database),
    (Daemon::Db, Home::wdb_http_socket, Speech::Stream),
    (Daemon::Authd, Home::auth_socket, Speech::Stream),
    (Daemon::Analysisd, Home::queue_socket, Speech::Datagrams),
    (Daemon::Analysisd, Home::analysis_socket, Speech::Stream),
    (Daemon::Remoted, Home::remote_socket, Speech::Stream),
    (Daemon::Execd, Home::com_socket, Speech::Stream),
    (Daemon::Monitord, Home::monitor_socket, Speech::Stream),
    (Daemon::Modulesd, Home::wmodules_socket, Speech::Stream),
    (Daemon::Modulesd, Home::task_socket, Speech::Stream),
    (Daemon::Clusterd, Home::cluster_socket, Speech::Stream),
];

pub(super) fn run(patient: &Patient) -> Vec<Finding> {
    let states = daemon_states(&patient.home).unwrap_or_default();
    let mut findings = Vec::new();
    let (mut answering, mut slowest) = (0_u32, Duration::ZERO);
    for (daemon, path, speech) in SOCKETS {
        let path = path(&patient.home);
        let shown = patient.shown(&path);
        let runs = states.contains(&(*daemon, DaemonState::Running));
        let is_socket = std::fs::metadata(&path).is_ok_and(|found| found.file_type().is_socket());
        if !is_socket {
            if runs {
                findings.push(Finding::fault(
                    format!("{} runs, and its socket {shown} is missing", daemon.name()),
                    "start the daemon anew: sockets are made at its start",
                ));
            }
            continue;
        }
        let began = Instant::now();
        let speech = *speech;
        match within(PATIENCE, move || speak(&path, speech)) {
            Some(Ok(())) => {
                let took = began.elapsed();
                (answering, slowest) = (answering + 1, slowest.max(took));
                if took > SLOW {
                    findings.push(Finding::warning(
                        format!("{shown} took {} ms to answer", took.as_millis()),
                        "the daemon or the disk is busy; see the load of the machine",
                    ));
                }
            }
            Some(Err(error)) if runs => findings.push(Finding::fault(
                format!("{} runs, and {shown} does not answer: {error}", daemon.name()),
                "start the daemon anew",
            )),
            // A socket's file outlives its daemon, and the next one replaces it.
            Some(Err(_)) => {}
            None => findings.push(Finding::fault(
                format!(
                    "{shown} takes connections and does not answer within {} seconds",
                    PATIENCE.as_secs()
                ),
                format!("{} hangs: start it anew, and see logs/ossec.log", daemon.name()),
            )),
        }
    }
    if answering == 0 && findings.is_empty() {
        return vec![Finding::ok("no daemon runs, so no socket has to answer")];
    }
    or_ok(findings, format!("{answering} sockets answer, the slowest after {} ms", slowest.as_millis()))
}

fn speak(path: &Path, speech: Speech) -> std::io::Result<()> {
    match speech {
        Speech::Stream => UnixStream::connect(path).map(drop),
        Speech::Datagrams => UnixDatagram::unbound()?.connect(path),
        Speech::Database => {
            let answer = ask(path, "global sql select 1", PATIENCE)?;
            if answer.starts_with(b"ok") {
                Ok(())
            } else {
                Err(std::io::Error::other("it answers, and not as the database daemon does"))
            }
        }
    }
}
