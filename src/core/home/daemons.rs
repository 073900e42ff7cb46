//! Which of the manager's daemons run, as their pid files say.
//!
//! The contract is Wazuh's: a daemon that runs keeps `var/run/NAME-PID.pid`; `NAME.failed`, `NAME.start` and
//! `.restart` beside it say that it could not start, is starting, or is being restarted.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Home;
use crate::error::{self, Error, Fault};

/// A daemon of the manager, in the order in which the Server API lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is named like the daemon it stands for")]
pub enum Daemon {
    Agentlessd,
    Analysisd,
    Authd,
    Csyslogd,
    Monitord,
    Execd,
    Integratord,
    Logcollector,
    Maild,
    Remoted,
    Reportd,
    Syscheckd,
    Clusterd,
    Modulesd,
    Db,
    Apid,
}

impl Daemon {
    /// All of them, in the order of the Server API's answers.
    pub const ALL: [Self; 16] = [
        Self::Agentlessd,
        Self::Analysisd,
        Self::Authd,
        Self::Csyslogd,
        Self::Monitord,
        Self::Execd,
        Self::Integratord,
        Self::Logcollector,
        Self::Maild,
        Self::Remoted,
        Self::Reportd,
        Self::Syscheckd,
        Self::Clusterd,
        Self::Modulesd,
        Self::Db,
        Self::Apid,
    ];

    /// The daemon's name, such as `wazuh-analysisd`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agentlessd => "wazuh-agentlessd",
            Self::Analysisd => "wazuh-analysisd",
            Self::Authd => "wazuh-authd",
            Self::Csyslogd => "wazuh-csyslogd",
            Self::Monitord => "wazuh-monitord",
            Self::Execd => "wazuh-execd",
            Self::Integratord => "wazuh-integratord",
            Self::Logcollector => "wazuh-logcollector",
            Self::Maild => "wazuh-maild",
            Self::Remoted => "wazuh-remoted",
            Self::Reportd => "wazuh-reportd",
            Self::Syscheckd => "wazuh-syscheckd",
            Self::Clusterd => "wazuh-clusterd",
            Self::Modulesd => "wazuh-modulesd",
            Self::Db => "wazuh-db",
            Self::Apid => "wazuh-apid",
        }
    }
}

/// What a daemon is doing, as the Server API says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DaemonState {
    /// A process with the number of its pid file exists.
    Running,
    /// It left no pid file.
    Stopped,
    /// It said that it could not start, or its process is gone and its pid file is not.
    Failed,
    /// It is on its way up.
    Starting,
    /// The whole manager is being restarted.
    Restarting,
}

impl DaemonState {
    /// The word of the Server API's answers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Stopped => "stopped",
            Self::Failed => "failed",
            Self::Starting => "starting",
            Self::Restarting => "restarting",
        }
    }
}

/// What each daemon of the manager is doing, in the order of [`Daemon::ALL`].
///
/// # Errors
/// 1913 where `/proc` or `var/run` cannot be read: without them nothing can be said. A missing `var/run` is no error,
/// since then nothing runs.
pub fn daemon_states(home: &Home) -> error::Result<Vec<(Daemon, DaemonState)>> {
    states_in(&home.run(), Path::new("/proc")).map_err(|error| {
        Error::new(Fault::ProcessesUnreadable { reason: error.to_string() }).caused_by(error)
    })
}

fn states_in(run: &Path, processes: &Path) -> io::Result<Vec<(Daemon, DaemonState)>> {
    fs::metadata(processes)?;
    let names: Vec<String> = match fs::read_dir(run) {
        Ok(entries) => entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(error),
    };
    let present = |wanted: &str| names.iter().any(|name| name == wanted);
    let restarting = present(".restart");
    Ok(Daemon::ALL
        .into_iter()
        .map(|daemon| {
            let name = daemon.name();
            let state = if present(&format!("{name}.failed")) {
                DaemonState::Failed
            } else if restarting {
                DaemonState::Restarting
            } else if present(&format!("{name}.start")) {
                DaemonState::Starting
            } else {
                let mut pids = names.iter().filter_map(|file| pid_of(file, name)).peekable();
                if pids.peek().is_none() {
                    DaemonState::Stopped
                } else if pids.any(|pid| processes.join(pid.to_string()).exists()) {
                    DaemonState::Running
                } else {
                    DaemonState::Failed
                }
            };
            (daemon, state)
        })
        .collect())
}

/// The process number in the name of one of `daemon`'s pid files.
fn pid_of(file: &str, daemon: &str) -> Option<u32> {
    file.strip_prefix(daemon)?.strip_prefix('-')?.strip_suffix(".pid")?.parse().ok()
}

/// Says that `daemon` could not start, until the marks are cleared.
///
/// # Errors
/// The operating system's, where `var/run` cannot be written.
pub fn mark_failed(home: &Home, daemon: Daemon) -> io::Result<()> {
    super::replace_file(&home.run().join(format!("{}.failed", daemon.name())), b"", Some(0o640))
}

/// Takes away what says that daemons could not start, are starting, or are being restarted.
///
/// # Errors
/// The operating system's, where `var/run` cannot be written.
pub fn clear_marks(home: &Home) -> io::Result<()> {
    let marks = Daemon::ALL.into_iter().flat_map(|daemon| {
        ["failed", "start"].map(|ending| home.run().join(format!("{}.{ending}", daemon.name())))
    });
    for mark in marks.chain([home.restart_marker()]) {
        match fs::remove_file(&mark) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Says that the manager is being restarted, until it is dropped.
#[derive(Debug)]
pub struct RestartMark {
    path: PathBuf,
}

impl RestartMark {
    /// From now on.
    ///
    /// # Errors
    /// The operating system's, where `var/run` cannot be written.
    pub fn set(home: &Home) -> io::Result<Self> {
        let path = home.restart_marker();
        super::replace_file(&path, b"", Some(0o640))?;
        Ok(Self { path })
    }
}

impl Drop for RestartMark {
    fn drop(&mut self) {
        // A mark that stays is taken away at the next start.
        let _ = fs::remove_file(&self.path);
    }
}

/// Which pid files of its predecessors a daemon takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftPidFiles {
    /// All: the daemon knows by other means that it is the only one.
    All,
    /// Those whose process is gone.
    OfDeadProcesses,
}

/// A pid file of this process, taken away when dropped.
#[derive(Debug)]
pub struct PidFile {
    path: PathBuf,
}

impl PidFile {
    /// Says that `daemon` runs in this process, and takes away what its predecessors `left`.
    ///
    /// # Errors
    /// The operating system's, where `var/run` cannot be written.
    pub fn create(home: &Home, daemon: Daemon, left: LeftPidFiles) -> io::Result<Self> {
        let run = home.run();
        for entry in fs::read_dir(&run)?.flatten() {
            let file = entry.file_name();
            let stale = file.to_str().and_then(|file| pid_of(file, daemon.name())).is_some_and(|pid| {
                left == LeftPidFiles::All || !Path::new("/proc").join(pid.to_string()).exists()
            });
            if stale {
                fs::remove_file(entry.path())?;
            }
        }
        let pid = std::process::id();
        let path = run.join(format!("{}-{pid}.pid", daemon.name()));
        super::replace_file(&path, format!("{pid}\n").as_bytes(), Some(0o640))?;
        Ok(Self { path })
    }
}

impl Drop for PidFile {
    fn drop(&mut self) {
        // Gone already is as good as taken away; anything else shows up as `failed` once the process has ended.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(run: &Path, daemon: Daemon) -> DaemonState {
        let states = states_in(run, Path::new("/proc")).unwrap();
        assert_eq!(states.len(), Daemon::ALL.len());
        states.into_iter().find(|(found, _)| *found == daemon).unwrap().1
    }

    #[test]
    fn pid_files_are_checked_against_processes() {
        let run = tempfile::tempdir().unwrap();
        let touch = |name: &str| fs::write(run.path().join(name), "").unwrap();
        assert_eq!(state(run.path(), Daemon::Db), DaemonState::Stopped);
        // No process has a number this large.
        touch("wazuh-db-4194305.pid");
        assert_eq!(state(run.path(), Daemon::Db), DaemonState::Failed);
        touch(&format!("wazuh-db-{}.pid", std::process::id()));
        assert_eq!(state(run.path(), Daemon::Db), DaemonState::Running);
        touch("wazuh-db.start");
        assert_eq!(state(run.path(), Daemon::Db), DaemonState::Starting);
        touch(".restart");
        assert_eq!(state(run.path(), Daemon::Db), DaemonState::Restarting);
        touch("wazuh-db.failed");
        assert_eq!(state(run.path(), Daemon::Db), DaemonState::Failed);
        assert_eq!(state(run.path(), Daemon::Apid), DaemonState::Restarting);
    }

    #[test]
    fn marks_of_starting_are_set_and_cleared() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::new(root.path());
        fs::create_dir_all(home.run()).unwrap();
        mark_failed(&home, Daemon::Authd).unwrap();
        fs::write(home.run().join("wazuh-db.start"), "").unwrap();
        let mark = RestartMark::set(&home).unwrap();
        assert_eq!(state(&home.run(), Daemon::Authd), DaemonState::Failed);
        assert_eq!(state(&home.run(), Daemon::Db), DaemonState::Restarting);
        drop(mark);
        assert_eq!(state(&home.run(), Daemon::Db), DaemonState::Starting);
        std::mem::forget(RestartMark::set(&home).unwrap());
        clear_marks(&home).unwrap();
        assert_eq!(fs::read_dir(home.run()).unwrap().count(), 0);
        clear_marks(&home).unwrap();
    }

    #[test]
    fn a_home_without_run_folder_has_all_daemons_stopped_and_no_proc_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(state(&folder.path().join("none"), Daemon::Apid), DaemonState::Stopped);
        assert!(states_in(folder.path(), &folder.path().join("none")).is_err());
    }

    #[test]
    fn names_that_only_look_like_pid_files_do_not_count() {
        assert_eq!(pid_of("wazuh-db-12.pid", "wazuh-db"), Some(12));
        for name in ["wazuh-db-.pid", "wazuh-db-x.pid", "wazuh-db-12", "wazuh-db12.pid", "wazuh-db-1-2.pid"] {
            assert_eq!(pid_of(name, "wazuh-db"), None, "{name}");
        }
    }

    #[test]
    fn a_pid_file_lives_as_long_as_its_guard_and_removes_dead_ones() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::new(root.path());
        fs::create_dir_all(home.run()).unwrap();
        fs::write(home.run().join("wazuh-apid-4194305.pid"), "").unwrap();
        let file = PidFile::create(&home, Daemon::Apid, LeftPidFiles::OfDeadProcesses).unwrap();
        assert_eq!(fs::read_dir(home.run()).unwrap().count(), 1);
        assert_eq!(state(&home.run(), Daemon::Apid), DaemonState::Running);
        drop(file);
        assert_eq!(state(&home.run(), Daemon::Apid), DaemonState::Stopped);
        // The first process lives, and is nobody's predecessor but where that is known.
        fs::write(home.run().join("wazuh-apid-1.pid"), "").unwrap();
        drop(PidFile::create(&home, Daemon::Apid, LeftPidFiles::OfDeadProcesses).unwrap());
        assert_eq!(state(&home.run(), Daemon::Apid), DaemonState::Running);
        drop(PidFile::create(&home, Daemon::Apid, LeftPidFiles::All).unwrap());
        assert_eq!(state(&home.run(), Daemon::Apid), DaemonState::Stopped);
    }
}
