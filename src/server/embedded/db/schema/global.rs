//! `global.db`, version 7: agents, their labels and groups.

use rusqlite::Connection;
use wazuhctl_core::home::Home;

use super::super::connection::{Database, Session};
use super::super::global::backup;

pub(in super::super) use super::global_upgrade::upgrade;

/// The version made here.
pub(in super::super) const VERSION: i64 = wazuhctl_core::wdb::schema_versions::GLOBAL;

/// The keepalive of the manager itself, which never goes silent: the last second of the year 9999.
pub(super) const MANAGER_KEEPALIVE: i64 = 253_402_300_799;

const SCHEMA: &str = "
CREATE TABLE agent (id INTEGER PRIMARY KEY, name TEXT NOT NULL, ip TEXT, register_ip TEXT, internal_key TEXT,
    os_name TEXT, os_version TEXT, os_major TEXT, os_minor TEXT, os_codename TEXT, os_build TEXT, os_platform TEXT,
    os_uname TEXT, os_arch TEXT, version TEXT, config_sum TEXT, merged_sum TEXT, manager_host TEXT,
    node_name TEXT DEFAULT 'unknown', date_add INTEGER NOT NULL, last_keepalive INTEGER,
    `group` TEXT DEFAULT 'default', group_hash TEXT default NULL,
    group_sync_status TEXT NOT NULL CHECK (group_sync_status IN ('synced', 'syncreq')) DEFAULT 'synced',
    sync_status TEXT NOT NULL
        CHECK (sync_status IN ('synced', 'syncreq', 'syncreq_status', 'syncreq_keepalive')) DEFAULT 'synced',
    connection_status TEXT NOT NULL
        CHECK (connection_status IN ('pending', 'never_connected', 'active', 'disconnected'))
        DEFAULT 'never_connected',
    disconnection_time INTEGER DEFAULT 0,
    group_config_status TEXT NOT NULL
        CHECK (group_config_status IN ('synced', 'not synced')) DEFAULT 'not synced',
    status_code INTEGER DEFAULT 0);
CREATE INDEX agent_name ON agent (name);
CREATE INDEX agent_ip ON agent (ip);
CREATE INDEX agent_group_hash ON agent (group_hash);
CREATE TABLE labels (id INTEGER REFERENCES agent (id) ON DELETE CASCADE, key TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (id, key));
CREATE TABLE info (key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE `group` (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, UNIQUE (name));
CREATE INDEX group_name ON `group` (name);
CREATE TABLE belongs (id_agent INTEGER REFERENCES agent (id) ON DELETE CASCADE,
    id_group INTEGER REFERENCES `group` (id) ON DELETE CASCADE, priority INTEGER NOT NULL DEFAULT 0,
    UNIQUE (id_agent, priority), PRIMARY KEY (id_agent, id_group));
CREATE INDEX belongs_id_agent ON belongs (id_agent);
CREATE INDEX belongs_id_group ON belongs (id_group);
CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT);
INSERT INTO metadata VALUES ('db_version', '7');
";

/// Which `global.db` a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Version {
    /// From before Wazuh 3.10: nothing in it is carried over, Wazuh begins anew too.
    Ancient,
    /// A version by its number. Zero is the one that had no number.
    Numbered(i64),
}

impl Version {
    /// What is made here.
    pub(in super::super) const CURRENT: Self = Self::Numbered(VERSION);

    /// The number, to compare.
    pub(in super::super) fn number(self) -> i64 {
        match self {
            Self::Ancient => 0,
            Self::Numbered(number) => number,
        }
    }
}

/// Fills an empty database: tables, the manager's own row, and the groups that have a folder.
pub(in super::super) fn create(connection: &Connection, home: &Home) -> rusqlite::Result<()> {
    create_tables(connection)?;
    connection.execute("INSERT INTO info VALUES ('openssl_support', 'yes')", [])?;
    let mut insert = connection.prepare("INSERT INTO `group` (name) VALUES (?1)")?;
    for group in groups_with_folders(home) {
        insert.execute([group])?;
    }
    Ok(())
}

/// The tables and the manager's row.
pub(super) fn create_tables(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(SCHEMA)?;
    connection.execute(
        "INSERT INTO agent (id, ip, register_ip, name, date_add, last_keepalive, `group`, connection_status) \
         VALUES (0, '127.0.0.1', '127.0.0.1', 'localhost', unixepoch(), ?1, NULL, 'active')",
        [MANAGER_KEEPALIVE],
    )?;
    Ok(())
}

/// The file's version.
pub(in super::super) fn version(session: &Session<'_>) -> rusqlite::Result<Version> {
    let tables = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'metadata'";
    if session.first::<i64>(tables, [])? != Some(0) {
        let number = session
            .first::<i64>("SELECT CAST(value AS INTEGER) FROM metadata WHERE key = 'db_version'", [])?;
        return Ok(Version::Numbered(number.unwrap_or(0)));
    }
    let manager = "SELECT count(*) FROM agent WHERE id = 0 AND last_keepalive = ?1";
    let known = session.first::<i64>(manager, [MANAGER_KEEPALIVE])? == Some(1);
    Ok(if known { Version::Numbered(0) } else { Version::Ancient })
}

/// Keeps a copy of the file among the snapshots, as Wazuh does before it changes tables.
pub(in super::super) fn backup_before_upgrade(database: &mut Database, home: &Home) -> std::io::Result<()> {
    backup::snapshot(database, home, "-pre_upgrade").map(drop)
}

fn groups_with_folders(home: &Home) -> Vec<String> {
    let entries = std::fs::read_dir(home.root().join("etc/shared")).into_iter().flatten().flatten();
    let mut groups: Vec<String> = entries
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name != "default" && super::super::global::groups::is_valid_name(name))
        .collect();
    groups.sort();
    groups.insert(0, "default".to_owned());
    groups
}
