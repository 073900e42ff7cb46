//! The agents' databases (`000.db`, `001.db`, …), version 16: inventory, file integrity, policies, and the state of
//! their synchronisation.

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

use super::super::connection::Session;
use super::agent_tables::TABLES;
use super::carry::{self, Rule};

/// The version made here.
pub(in super::super) const VERSION: i64 = wazuhctl_core::wdb::schema_versions::AGENT;

/// The modules `scan_info` has a row for from the start.
const SCANNED: &[&str] = &["fim", "syscollector"];

/// The components `sync_info` has a row for from the start.
const SYNCHRONISED: &[&str] = &[
    "fim",
    "fim_file",
    "fim_registry",
    "fim_registry_key",
    "fim_registry_value",
    "syscollector-processes",
    "syscollector-packages",
    "syscollector-hotfixes",
    "syscollector-ports",
    "syscollector-netproto",
    "syscollector-netaddress",
    "syscollector-netinfo",
    "syscollector-hwinfo",
    "syscollector-osinfo",
    "syscollector-users",
    "syscollector-groups",
    "syscollector-browser-extensions",
    "syscollector-services",
];

/// Fills an empty database.
pub(in super::super) fn create(connection: &Connection) -> rusqlite::Result<()> {
    for table in TABLES {
        connection.execute_batch(&table.statements())?;
    }
    connection.execute("INSERT INTO metadata VALUES ('db_version', ?1)", [VERSION.to_string()])?;
    for module in SCANNED {
        connection.execute("INSERT INTO scan_info (module) VALUES (?1)", [module])?;
    }
    for component in SYNCHRONISED {
        connection.execute("INSERT INTO sync_info (component) VALUES (?1)", [component])?;
    }
    Ok(())
}

/// The file's version; zero for those from before there were versions.
pub(in super::super) fn version(session: &Session<'_>) -> rusqlite::Result<i64> {
    let tables = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'metadata'";
    if session.first::<i64>(tables, [])? == Some(0) {
        return Ok(0);
    }
    let number = "SELECT CAST(value AS INTEGER) FROM metadata WHERE key = 'db_version'";
    Ok(session.first(number, [])?.unwrap_or(0))
}

/// Rows of the inventory from before checksums, or with an empty one, count as `legacy`.
macro_rules! legacy_checksum {
    ($($table:literal),+) => {
        [$(
            Rule {
                table: $table,
                column: "checksum",
                needs: &["checksum"],
                only_if_missing: false,
                expression: "CASE WHEN checksum <> '' THEN checksum ELSE 'legacy' END",
            },
            Rule {
                table: $table,
                column: "checksum",
                needs: &[],
                only_if_missing: true,
                expression: "'legacy'",
            },
        )+]
    };
}

const CHECKSUMS: &[Rule] = &legacy_checksum!(
    "sys_netiface",
    "sys_netproto",
    "sys_netaddr",
    "sys_osinfo",
    "sys_hwinfo",
    "sys_ports",
    "sys_programs",
    "sys_hotfixes",
    "sys_processes"
);

const RULES: &[Rule] = &[
    Rule {
        table: "fim_entry",
        column: "full_path",
        needs: &["file"],
        only_if_missing: true,
        expression: "file",
    },
    Rule {
        table: "fim_entry",
        column: "type",
        needs: &["type"],
        only_if_missing: false,
        expression: "CASE type WHEN 'registry' THEN 'registry_key' ELSE type END",
    },
    Rule {
        table: "fim_entry",
        column: "attributes",
        needs: &["attributes"],
        only_if_missing: false,
        expression: "windows_attributes(attributes)",
    },
    Rule {
        table: "sys_programs",
        column: "format",
        needs: &["format"],
        only_if_missing: false,
        expression: "coalesce(format, '')",
    },
    Rule {
        table: "sys_programs",
        column: "location",
        needs: &["location"],
        only_if_missing: false,
        expression: "coalesce(location, '')",
    },
    Rule {
        table: "sca_check",
        column: "result",
        needs: &["status"],
        only_if_missing: false,
        expression: "CASE status WHEN 'Not applicable' THEN 'not applicable' ELSE result END",
    },
];

/// Brings the file from `version` to the current one, or changes nothing.
pub(in super::super) fn upgrade(connection: &Connection, version: i64) -> rusqlite::Result<()> {
    let numbers_are_flags = version < 4;
    connection.create_scalar_function(
        "windows_attributes",
        1,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
        move |context| {
            let text: Option<String> = match context.get_raw(0) {
                rusqlite::types::ValueRef::Integer(number) => Some(number.to_string()),
                rusqlite::types::ValueRef::Text(text) => Some(String::from_utf8_lossy(text).into_owned()),
                _ => None,
            };
            Ok(text.map(|text| match text.parse() {
                Ok(flags) if numbers_are_flags && flags != 0 => windows_attributes(flags),
                _ => text,
            }))
        },
    )?;
    let rules: Vec<&Rule> = RULES.iter().chain(CHECKSUMS).collect();
    carry::over(connection, create, &rules, |connection| {
        connection.execute("DELETE FROM sys_hotfixes WHERE hotfix IS NULL", []).map(drop)
    })
}

/// The names of a file's attributes, from Windows' number for them.
pub(in super::super) fn windows_attributes(flags: u32) -> String {
    const NAMES: &[(u32, &str)] = &[
        (0x1, "READONLY"),
        (0x2, "HIDDEN"),
        (0x4, "SYSTEM"),
        (0x10, "DIRECTORY"),
        (0x20, "ARCHIVE"),
        (0x40, "DEVICE"),
        (0x80, "NORMAL"),
        (0x100, "TEMPORARY"),
        (0x200, "SPARSE_FILE"),
        (0x400, "REPARSE_POINT"),
        (0x800, "COMPRESSED"),
        (0x1000, "OFFLINE"),
        (0x2000, "NOT_CONTENT_INDEXED"),
        (0x4000, "ENCRYPTED"),
        (0x8000, "INTEGRITY_STREAM"),
        (0x10000, "VIRTUAL"),
        (0x20000, "NO_SCRUB_DATA"),
        (0x40000, "RECALL_ON_OPEN"),
        (0x0040_0000, "RECALL_ON_DATA_ACCESS"),
    ];
    let names: Vec<&str> =
        NAMES.iter().filter(|(flag, _)| flags & flag != 0).map(|(_, name)| *name).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_have_names() {
        assert_eq!(windows_attributes(0x21), "READONLY, ARCHIVE");
        assert_eq!(windows_attributes(0), "");
    }

    #[test]
    fn an_old_database_becomes_a_current_one() {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(
                "CREATE TABLE fim_entry (file TEXT PRIMARY KEY, type TEXT NOT NULL, date INTEGER NOT NULL,
                     changes INTEGER NOT NULL DEFAULT 1, size INTEGER, attributes INTEGER DEFAULT 0);
                 INSERT INTO fim_entry VALUES ('/etc/passwd', 'file', 5, 2, 10, 0), ('HKEY', 'registry', 6, 1, 0, 33);
                 CREATE TABLE sys_hotfixes (scan_id INTEGER, scan_time TEXT, hotfix TEXT);
                 INSERT INTO sys_hotfixes VALUES (1, 't', 'KB1'), (1, 't', NULL);
                 CREATE TABLE vuln_metadata (LAST_SCAN INTEGER);
                 CREATE TABLE scan_info (module TEXT PRIMARY KEY, start_scan INTEGER);
                 INSERT INTO scan_info VALUES ('fim', 7);
                 CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT);
                 INSERT INTO metadata VALUES ('db_version', '3'), ('fim_db_version', '1');",
            )
            .unwrap();
        upgrade(&connection, 3).unwrap();
        let text = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
        assert_eq!(text("SELECT value FROM metadata WHERE key = 'db_version'"), "16");
        assert_eq!(text("SELECT value FROM metadata WHERE key = 'fim_db_version'"), "1");
        assert_eq!(
            text("SELECT full_path || type || attributes FROM fim_entry WHERE size = 10"),
            "/etc/passwdfile0"
        );
        let registry = "SELECT full_path || ' ' || type || ' ' || attributes FROM fim_entry WHERE size = 0";
        assert_eq!(text(registry), "HKEY registry_key READONLY, ARCHIVE");
        assert_eq!(text("SELECT group_concat(hotfix || checksum) FROM sys_hotfixes"), "KB1legacy");
        assert_eq!(text("SELECT start_scan || '' FROM scan_info WHERE module = 'fim'"), "7");
        assert_eq!(text("SELECT count(*) || '' FROM sync_info"), "18");
        assert_eq!(text("SELECT count(*) || '' FROM sqlite_master WHERE name = 'vuln_metadata'"), "0");
    }

    #[test]
    fn a_failed_upgrade_changes_nothing() {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(
                "CREATE TABLE fim_entry (file TEXT, type TEXT); INSERT INTO fim_entry VALUES ('a', 'unheard of');",
            )
            .unwrap();
        assert!(upgrade(&connection, 5).is_err());
        let kept =
            connection.query_row("SELECT type FROM fim_entry", [], |row| row.get::<_, String>(0)).unwrap();
        assert_eq!(kept, "unheard of");
    }
}
