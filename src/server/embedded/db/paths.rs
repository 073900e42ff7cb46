//! Where the daemon's files lie in the home.

use std::path::PathBuf;

use wazuhctl_core::home::Home;

/// `queue/tasks/tasks.db`.
pub(super) fn tasks_database(home: &Home) -> PathBuf {
    home.root().join("queue/tasks/tasks.db")
}

/// `var/db/mitre.db`, which is part of an installation, or made by `wazuhctl mitre import`.
pub(super) fn mitre_database(home: &Home) -> PathBuf {
    home.mitre_database()
}

/// `queue/db/NNN.db`.
pub(super) fn agent_database(home: &Home, agent: i64) -> PathBuf {
    home.databases().join(format!("{agent:03}.db"))
}

/// The folder of the snapshots of the global database, relative to the home: answers name it so.
pub(super) const BACKUPS: &str = "backup/db";

/// What every snapshot's name begins with.
pub(super) const BACKUP_PREFIX: &str = "global.db-backup";
