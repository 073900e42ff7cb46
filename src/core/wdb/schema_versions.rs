//! The versions of the databases' tables in Wazuh 4.14, as each keeps it under `db_version`.

/// `queue/db/global.db`.
pub const GLOBAL: i64 = 7;
/// `queue/db/NNN.db`.
pub const AGENT: i64 = 16;
/// `queue/tasks/tasks.db`.
pub const TASKS: i64 = 1;
/// `var/db/mitre.db`.
pub const MITRE: i64 = 1;
