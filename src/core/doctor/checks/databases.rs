//! Integrity, versions, sizes and fragmentation of the databases.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::super::finding::or_ok;
use super::super::lookup::open_database;
use super::super::{Finding, Patient};
use super::disk::size;
use crate::home::Kind;
use crate::wdb::schema_versions;

/// How long all databases may take together. What is not reached is told.
const BUDGET: Duration = Duration::from_secs(90);

/// Larger databases are not read through.
const LARGEST: u64 = 2 << 30;

/// How many of the agents' databases are told one by one when something is wrong.
const TOLD: usize = 10;

/// Where a database keeps its version.
#[derive(Clone, Copy)]
enum Version {
    /// In a table of keys and values, under `db_version`.
    Row(&'static str),
    /// In SQLite's own `user_version`.
    Pragma,
}

/// What is looked at in a database.
struct Database {
    path: PathBuf,
    version: Version,
    /// The version that this program works with.
    supported: i64,
}

pub(super) fn run(patient: &Patient) -> Vec<Finding> {
    let home = &patient.home;
    let until = Instant::now() + BUDGET;
    let row = |path: PathBuf, table, supported| Database { path, version: Version::Row(table), supported };
    let single = [
        row(home.global_database(), "metadata", schema_versions::GLOBAL),
        Database {
            path: home.rbac_database(),
            version: Version::Pragma,
            supported: crate::rbac::DATABASE_VERSION,
        },
        row(home.tasks_database(), "METADATA", schema_versions::TASKS),
        row(home.mitre_database(), "metadata", schema_versions::MITRE),
    ];
    let mut findings = Vec::new();
    for database in &single {
        if !database.path.exists() {
            findings.extend(missing(patient, &database.path));
            continue;
        }
        match look(patient, database, until) {
            Ok(said) => findings.push(Finding::ok(said)),
            Err(finding) => findings.push(finding),
        }
    }
    findings.extend(of_agents(patient, until));
    or_ok(findings, "every database is whole")
}

/// What is made when it is first needed is nobody's fault; the one of ATT&CK is to be had.
fn missing(patient: &Patient, path: &Path) -> Option<Finding> {
    let shown = patient.shown(path);
    if path == patient.home.mitre_database() {
        return Some(Finding::skipped(format!("{shown} is missing: wazuhctl mitre import FILE makes one")));
    }
    let is_needed = patient.kind == Kind::Installation && path == patient.home.global_database();
    is_needed.then(|| {
        Finding::fault(
            format!("{shown} is missing"),
            "start the manager, which makes one and fills it from client.keys",
        )
    })
}

fn of_agents(patient: &Patient, until: Instant) -> Vec<Finding> {
    let Ok(entries) = std::fs::read_dir(patient.home.databases()) else { return Vec::new() };
    let is_number = |name: &str| name.len() >= 3 && name.bytes().all(|c| c.is_ascii_digit());
    let mut paths: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "db"))
        .filter(|path| path.file_stem().and_then(|name| name.to_str()).is_some_and(is_number))
        .collect();
    paths.sort();
    let (mut whole, mut unread, mut findings, mut bytes) = (0_u32, 0_u32, Vec::new(), 0_u64);
    for path in paths {
        if Instant::now() > until {
            unread += 1;
            continue;
        }
        bytes = bytes.saturating_add(std::fs::metadata(&path).map_or(0, |found| found.len()));
        let database =
            Database { path, version: Version::Row("metadata"), supported: schema_versions::AGENT };
        match look(patient, &database, until) {
            Ok(_) => whole += 1,
            Err(finding) => findings.push(finding),
        }
    }
    let more = findings.len().saturating_sub(TOLD);
    findings.truncate(TOLD);
    if more > 0 {
        findings.push(Finding::fault(
            format!("{more} more of the agents' databases are not well"),
            "mend these first",
        ));
    }
    if whole > 0 {
        findings.push(Finding::ok(format!("{whole} databases of agents are whole ({})", size(bytes))));
    }
    if unread > 0 {
        findings.push(Finding::skipped(format!("{unread} databases of agents were not reached in time")));
    }
    findings
}

/// Looks at one database: what is to be said of it, or what is wrong.
fn look(patient: &Patient, database: &Database, until: Instant) -> Result<String, Finding> {
    let shown = patient.shown(&database.path);
    let length = std::fs::metadata(&database.path).map_or(0, |found| found.len());
    let unusable = |error: rusqlite::Error| broken(&shown, &database.path, &error);
    let connection = open_database(&database.path).map_err(unusable)?;
    connection
        .progress_handler(10_000, Some(move || Instant::now() > until))
        .map_err(|error| broken(&shown, &database.path, &error))?;
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let version =
        version(&connection, database.version).map_err(|error| broken(&shown, &database.path, &error))?;
    if version > database.supported {
        return Err(Finding::fault(
            format!(
                "{shown} has version {version}, and only versions up to {} are known here",
                database.supported
            ),
            "use the wazuhctl that belongs to this manager's version",
        ));
    }
    let pages = number("PRAGMA page_count").map_err(|error| broken(&shown, &database.path, &error))?;
    let free = number("PRAGMA freelist_count").map_err(|error| broken(&shown, &database.path, &error))?;
    let empty = free.saturating_mul(100) / pages.max(1);
    let read_through = length <= LARGEST;
    if read_through {
        let verdict: String = connection
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
            .map_err(|error| broken(&shown, &database.path, &error))?;
        if verdict != "ok" {
            return Err(damaged(&shown, &database.path, &verdict));
        }
    }
    if empty > 50 && length > 64 << 20 {
        return Err(Finding::warning(
            format!("{empty}% of {shown} ({}) is empty", size(length)),
            "the database daemon gives the space back in time; wazuh_db.max_fragmentation says when",
        ));
    }
    let unread = if read_through { "" } else { ", too large to be read through" };
    let older = if version < database.supported {
        ", older than the present one: it is upgraded when it is opened"
    } else {
        ""
    };
    Ok(format!("{shown}: version {version}{older}, {}, {empty}% empty{unread}", size(length)))
}

fn version(connection: &Connection, version: Version) -> rusqlite::Result<i64> {
    match version {
        Version::Pragma => connection.query_row("PRAGMA user_version", [], |row| row.get(0)),
        Version::Row(table) => {
            let sql = format!("SELECT CAST(value AS INTEGER) FROM {table} WHERE key = 'db_version'");
            match connection.query_row(&sql, [], |row| row.get(0)) {
                // The oldest versions of Wazuh said none.
                Err(rusqlite::Error::QueryReturnedNoRows) => Ok(0),
                other => other,
            }
        }
    }
}

fn broken(shown: &str, path: &Path, error: &rusqlite::Error) -> Finding {
    use rusqlite::ErrorCode::{
        CannotOpen, DatabaseBusy, DatabaseCorrupt, DatabaseLocked, NotADatabase, OperationInterrupted,
        PermissionDenied, ReadOnly,
    };
    match error.sqlite_error_code() {
        Some(DatabaseCorrupt | NotADatabase) => damaged(shown, path, &error.to_string()),
        Some(DatabaseBusy | DatabaseLocked) => Finding::warning(
            format!("{shown} is locked by another program"),
            "look again; a lock that stays belongs to a program that hangs",
        ),
        Some(CannotOpen | PermissionDenied) => Finding::warning(
            format!("{shown} cannot be opened: {error}"),
            "run this as root, or as a user of the manager's group",
        ),
        // A program was cut off in the middle of a change, which the next one that may write takes back.
        Some(ReadOnly) => Finding::warning(
            format!("{shown} holds a change that was cut off"),
            "start the manager, which takes it back",
        ),
        Some(OperationInterrupted) => Finding::skipped(format!("{shown} was not read through in time")),
        _ => Finding::fault(
            format!("{shown} cannot be read: {error}"),
            "see whether it is a database of this manager",
        ),
    }
}

fn damaged(shown: &str, path: &Path, verdict: &str) -> Finding {
    // A heading stands before what is wrong.
    let verdict = verdict.lines().find(|line| !line.starts_with("***")).unwrap_or(verdict);
    Finding::fault(
        format!("{shown} is damaged: {verdict}"),
        format!(
            "stop the manager and put a backup in its place (backup/db), or save what can be read: \
             sqlite3 {} .recover",
            path.display()
        ),
    )
}
