//! The parsers of what clients send, for the fuzz targets: everything else of this module is private to it.

use std::path::Path;

use hyper::Method;

use super::arguments::{Fields, leading_integer, words};
use super::command::Command;
use super::connection::{Database, Mode, Session};
use super::{agent, http, schema, sql};

/// Parses a frame's text as a command, and reads its text in every way in which arguments are read.
pub fn command(frame: &[u8]) {
    let _ = Command::parse(frame);
    let text = String::from_utf8_lossy(frame);
    let _ = Fields::parse(&text);
    let _ = Fields::parse_beginning(&text);
    agent::read_arguments(&text);
    let _ = (leading_integer(&text), words(&text).count(), sql::only_reads(&text));
}

/// Looks for what serves a request of the HTTP socket, and reads the agents that its body lists.
pub fn http_request(method: &Method, path: &str, body: &[u8]) {
    let _ = http::is_served(method, path);
    let _ = http::numbers(body);
}

/// An agent's database in memory, in which reports are kept and forgotten again.
pub struct AgentDatabase(Database);

/// What commands have made of a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// How many commands there were.
    pub commands: i64,
    /// The rows of all tables before and after them.
    pub rows: (i64, i64),
    /// `ok` where every row is as its table wants it, else what is wrong.
    pub integrity: String,
}

impl AgentDatabase {
    /// A new one.
    ///
    /// # Errors
    /// Those of SQLite.
    pub fn new() -> rusqlite::Result<Self> {
        let mut database = Database::open(Path::new(":memory:"), Mode::Write)?.for_agent()?;
        schema::agent::create(database.exclusive()?)?;
        Ok(Self(database))
    }

    /// Runs commands by which an agent reports, one a line, each as it stands behind `agent 001 `. Afterwards the
    /// database is as it was.
    ///
    /// # Errors
    /// Those of SQLite, but for those that are answers to the commands.
    pub fn report(&mut self, commands: &str) -> rusqlite::Result<Reported> {
        let session = self.0.writing()?;
        session.execute("SAVEPOINT before", [])?;
        let before = rows(session)?;
        let mut number = 0;
        for line in commands.lines() {
            if let Ok(Command::Agent(_, call)) = Command::parse(format!("agent 001 {line}").as_bytes()) {
                number += 1;
                let _ = agent::report(&session, &call);
            }
        }
        let rows = (before, rows(session)?);
        let integrity = session.first("PRAGMA integrity_check", [])?.unwrap_or_default();
        session.execute("ROLLBACK TO before", [])?;
        session.execute("RELEASE before", [])?;
        Ok(Reported { commands: number, rows, integrity })
    }
}

/// How many rows all tables have together.
fn rows(session: Session<'_>) -> rusqlite::Result<i64> {
    let names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut all = 0;
    for table in session.map(names, [], |row| row.get::<_, String>(0))? {
        all += session.first::<i64>(&format!("SELECT count(*) FROM {table}"), [])?.unwrap_or(0);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// One command of every subject.
    const COMMANDS: &[&str] = &[
        r#"dbsync packages INSERTED {"name":"a","version":"1","checksum":"c","item_id":"i"}"#,
        r#"dbsync users MODIFIED {"user_name":"a","checksum":"c"}"#,
        r#"syscollector_hotfixes save2 {"attributes":{"hotfix":"KB1","checksum":"c"}}"#,
        r#"syscheck save2 {"path":"/a","timestamp":1,"attributes":{"type":"file","size":1,"checksum":"c"}}"#,
        r#"sca insert {"id":1,"policy_id":"p","check":{"id":1,"title":"t"}}"#,
        "sca insert_compliance 1|cis|1.1",
        "ciscat save 7|t|b|p|1|2|3|4|5|6",
        "rootcheck save 1 something",
        "package save 5|t|deb|bash|required|shells|10|GNU|NULL|5.0|amd64|NULL|NULL|a|b|c",
    ];

    #[test]
    fn what_is_reported_is_counted_and_forgotten() {
        let mut database = AgentDatabase::new().unwrap();
        let commands = format!("{}\nrubbish\n", COMMANDS.join("\n"));
        let reported = database.report(&commands).unwrap();
        let (before, after) = reported.rows;
        assert_eq!((reported.commands, after - before), (COMMANDS.len() as i64 + 1, COMMANDS.len() as i64));
        assert_eq!(reported.integrity, "ok");
        assert_eq!(database.report("").unwrap().rows, (before, before));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        #[test]
        fn whatever_is_reported_the_tables_hold_what_they_allow(
            commands in prop::collection::vec((prop::sample::select(COMMANDS), 0..120_usize, "[ -~é]{0,3}"), 0..8)
        ) {
            let spoilt = commands.iter().map(|(command, place, text)| {
                let (front, back) = command.split_at_checked(*place).unwrap_or((command, ""));
                format!("{front}{text}{back}")
            });
            let reported = AgentDatabase::new().unwrap().report(&spoilt.collect::<Vec<_>>().join("\n")).unwrap();
            prop_assert!(reported.rows.1 <= reported.rows.0 + reported.commands);
            prop_assert_eq!(reported.integrity, "ok");
        }
    }
}
