//! One open SQLite file: how it is opened, and the guard over statements that come from outside.
//!
//! Wazuh leaves the journal in `delete` mode and sets `synchronous=NORMAL` and, but for the agents' databases,
//! `foreign_keys=ON`; so does this.
//! In that mode a commit ends with the removal of the rollback journal. From then on the change survives the death
//! of the process at any instant; before, the next opening rolls it back as a whole. (Power loss is another matter:
//! `NORMAL` waits for the disk at every commit that matters, `FULL` once more for the folder's own entry.)

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rusqlite::fallible_iterator::FallibleIterator as _;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::{Batch, Connection, OpenFlags, Params, Statement};

use super::rows::{self, Page, RowWriter, Shape};

/// How long to wait for another process that has the file locked.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

const CACHED_STATEMENTS: usize = 128;

/// The longest statement from outside that is kept prepared, in bytes. Longer ones hold many rows, and do not come
/// twice.
const LONGEST_CACHED: usize = 4096;

/// Whether the file may be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Reading only.
    Read,
    /// Reading and writing; the file must exist.
    Write,
}

/// An open database, possibly with a transaction that waits to be committed.
pub(super) struct Database {
    connection: Connection,
    guard: Arc<AtomicBool>,
    in_transaction: bool,
}

impl Database {
    /// Opens an existing file.
    pub(super) fn open(path: &Path, mode: Mode) -> rusqlite::Result<Self> {
        let access = match mode {
            Mode::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
            Mode::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        };
        let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        connection.busy_timeout(BUSY_TIMEOUT)?;
        connection.set_prepared_statement_cache_capacity(CACHED_STATEMENTS);
        connection.execute_batch(
            "PRAGMA foreign_keys=ON; PRAGMA synchronous=NORMAL; PRAGMA cache_spill=OFF; \
             PRAGMA temp_store=MEMORY; PRAGMA cache_size=-8192;",
        )?;
        let guard = Arc::new(AtomicBool::new(false));
        let raised = Arc::clone(&guard);
        connection.authorizer(Some(move |context: AuthContext<'_>| {
            if raised.load(Ordering::Relaxed) { judge(&context.action) } else { Authorization::Allow }
        }))?;
        Ok(Self { connection, guard, in_transaction: false })
    }

    /// As the agents' databases are opened, of which there are many. Foreign keys are not looked at: some of them refer
    /// to columns without an index, which no row could satisfy.
    pub(super) fn for_agent(mut self) -> rusqlite::Result<Self> {
        self.exclusive()?.execute_batch("PRAGMA foreign_keys=OFF; PRAGMA cache_size=-1024")?;
        Ok(self)
    }

    /// For statements that only read.
    pub(super) fn reading(&self) -> Session<'_> {
        Session { connection: &self.connection, guard: &self.guard }
    }

    /// For statements that may change things: begins the transaction that [`Database::commit`] ends.
    pub(super) fn writing(&mut self) -> rusqlite::Result<Session<'_>> {
        if !self.in_transaction {
            self.connection.execute_batch("BEGIN IMMEDIATE")?;
            self.in_transaction = true;
        }
        Ok(self.reading())
    }

    /// Whether there is something to commit.
    pub(super) fn is_dirty(&self) -> bool {
        self.in_transaction
    }

    /// Makes what was written last. An error means that none of it did.
    pub(super) fn commit(&mut self) -> rusqlite::Result<()> {
        if !self.in_transaction {
            return Ok(());
        }
        self.in_transaction = false;
        // A full disk or a failing one makes SQLite roll back by itself; the COMMIT below then fails, as it should.
        let committed = self.connection.execute_batch("COMMIT");
        if committed.is_err() && !self.connection.is_autocommit() {
            self.connection.execute_batch("ROLLBACK")?;
        }
        committed
    }

    /// Gives back the memory of pages and statements that are only kept because they may be needed again.
    pub(super) fn let_go(&self) {
        self.connection.flush_prepared_statement_cache();
        // Fails where a statement is still running; then there is nothing to give back.
        let _ = self.connection.release_memory();
    }

    /// The connection itself, outside of any transaction of ours: for VACUUM and migrations.
    pub(super) fn exclusive(&mut self) -> rusqlite::Result<&Connection> {
        self.commit()?;
        self.connection.flush_prepared_statement_cache();
        Ok(&self.connection)
    }
}

/// What a command may do on a database.
#[derive(Clone, Copy)]
pub(super) struct Session<'a> {
    connection: &'a Connection,
    guard: &'a AtomicBool,
}

impl Session<'_> {
    /// Runs a statement of ours that gives no rows; says how many rows it changed.
    pub(super) fn execute(&self, sql: &str, parameters: impl Params) -> rusqlite::Result<usize> {
        self.connection.prepare_cached(sql)?.execute(parameters)
    }

    /// The first column of the first row of a statement of ours.
    pub(super) fn first<T: rusqlite::types::FromSql>(
        &self,
        sql: &str,
        parameters: impl Params,
    ) -> rusqlite::Result<Option<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(parameters)?;
        rows.next()?.map(|row| row.get(0)).transpose()
    }

    /// Every row of a statement of ours, made into a value each.
    pub(super) fn map<T>(
        &self,
        sql: &str,
        parameters: impl Params,
        make: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<Vec<T>> {
        self.connection.prepare_cached(sql)?.query_map(parameters, make)?.collect()
    }

    /// Runs `visit` for every row of a statement of ours.
    pub(super) fn each(
        &self,
        sql: &str,
        parameters: impl Params,
        mut visit: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<()>,
    ) -> rusqlite::Result<()> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(parameters)?;
        while let Some(row) = rows.next()? {
            visit(row)?;
        }
        Ok(())
    }

    /// The rows of a statement of ours as JSON, as many as a page takes.
    pub(super) fn page(&self, sql: &str, parameters: impl Params, shape: Shape) -> rusqlite::Result<Page> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let writer = RowWriter::new(&statement);
        rows::page(&writer, &mut statement.query(parameters)?, shape)
    }

    /// Each row of a statement of ours as a JSON object of its own.
    pub(super) fn objects(&self, sql: &str, parameters: impl Params) -> rusqlite::Result<Vec<Vec<u8>>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let writer = RowWriter::new(&statement);
        let mut rows = statement.query(parameters)?;
        let mut objects = Vec::new();
        while let Some(row) = rows.next()? {
            let mut object = Vec::new();
            writer.push(&mut object, row, Shape::Objects)?;
            objects.push(object);
        }
        Ok(objects)
    }

    /// The first statement of a text that came from outside, as a JSON array of its rows. The guard is up.
    pub(super) fn run(&self, sql: &str) -> rusqlite::Result<Vec<u8>> {
        let _raised = Raised::new(self.guard);
        if sql.len() <= LONGEST_CACHED && is_one_statement(sql) {
            json(&mut *self.connection.prepare_cached(sql)?)
        } else if let Some(mut statement) = Batch::new(self.connection, sql).next()? {
            json(&mut statement)
        } else {
            Err(rusqlite::Error::InvalidQuery)
        }
    }
}

fn json(statement: &mut Statement<'_>) -> rusqlite::Result<Vec<u8>> {
    let writer = RowWriter::new(statement);
    let bounded = statement.readonly();
    rows::all(&writer, &mut statement.query([])?, bounded)
}

/// No semicolon but at the end: what may go through the statement cache, which takes one statement only.
fn is_one_statement(sql: &str) -> bool {
    let body = sql.trim_end_matches(|character: char| character == ';' || character.is_ascii_whitespace());
    !body.is_empty() && !body.contains(';')
}

/// Keeps the guard up until dropped.
struct Raised<'a>(&'a AtomicBool);

impl<'a> Raised<'a> {
    fn new(guard: &'a AtomicBool) -> Self {
        guard.store(true, Ordering::Relaxed);
        Self(guard)
    }
}

impl Drop for Raised<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

/// What statements from outside may do: read and change rows and tables of their own file. Wazuh's daemon trusts
/// its socket and refuses nothing; here other files stay out of reach, transactions remain ours (an answer means
/// that the change is kept), and pragmas may ask but not set.
fn judge(action: &AuthAction<'_>) -> Authorization {
    match action {
        AuthAction::Attach { .. }
        | AuthAction::Detach { .. }
        | AuthAction::Transaction { .. }
        | AuthAction::Savepoint { .. }
        | AuthAction::CreateVtable { .. }
        | AuthAction::Unknown { .. } => Authorization::Deny,
        AuthAction::Pragma { pragma_name, pragma_value } => judge_pragma(pragma_name, pragma_value.is_some()),
        AuthAction::Function { function_name } if function_name.eq_ignore_ascii_case("load_extension") => {
            Authorization::Deny
        }
        _ => Authorization::Allow,
    }
}

fn judge_pragma(name: &str, has_value: bool) -> Authorization {
    const ABOUT_A_TABLE: &[&str] = &[
        "table_info",
        "table_xinfo",
        "table_list",
        "index_list",
        "index_info",
        "index_xinfo",
        "foreign_key_list",
        "foreign_key_check",
        "integrity_check",
        "quick_check",
    ];
    const ABOUT_THE_FILE: &[&str] = &[
        "page_count",
        "page_size",
        "freelist_count",
        "user_version",
        "schema_version",
        "application_id",
        "encoding",
        "journal_mode",
        "synchronous",
        "foreign_keys",
        "auto_vacuum",
        "database_list",
        "compile_options",
        "data_version",
    ];
    let among = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    if among(ABOUT_A_TABLE) || (!has_value && among(ABOUT_THE_FILE)) {
        Authorization::Allow
    } else {
        Authorization::Deny
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn database() -> (tempfile::TempDir, Database) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.db");
        Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (a INTEGER, b TEXT)").unwrap();
        let database = Database::open(&path, Mode::Write).unwrap();
        (folder, database)
    }

    #[test]
    fn outside_statements_stay_in_their_file() {
        let (_folder, mut database) = database();
        let session = database.writing().unwrap();
        for allowed in [
            "SELECT * FROM t",
            "INSERT INTO t VALUES (1, 'x')",
            "DELETE FROM t",
            "PRAGMA table_info(t)",
            "PRAGMA journal_mode",
            "SELECT * FROM pragma_page_count()",
        ] {
            assert!(session.run(allowed).is_ok(), "{allowed}: {:?}", session.run(allowed));
        }
        for denied in [
            "ATTACH DATABASE '/tmp/other.db' AS other",
            "BEGIN",
            "BEGIN IMMEDIATE",
            "COMMIT",
            "ROLLBACK",
            "SAVEPOINT s",
            "PRAGMA journal_mode=WAL",
            "PRAGMA writable_schema=ON",
            "PRAGMA foreign_keys=OFF",
            "CREATE VIRTUAL TABLE v USING dbstat",
            "VACUUM INTO '/tmp/copy.db'",
            "",
            ";",
        ] {
            assert!(session.run(denied).is_err(), "{denied}");
        }
        database.commit().unwrap();
    }

    #[test]
    fn only_the_first_statement_runs() {
        let (_folder, mut database) = database();
        let session = database.writing().unwrap();
        assert_eq!(session.run("INSERT INTO t VALUES (1, 'a;b'); DELETE FROM t").unwrap(), b"[]");
        assert_eq!(session.run("SELECT * FROM t;").unwrap(), br#"[{"a":1,"b":"a;b"}]"#);
    }

    #[test]
    fn null_columns_are_left_out() {
        let (_folder, mut database) = database();
        let session = database.writing().unwrap();
        session.run("INSERT INTO t VALUES (NULL, 'x'), (2, NULL), (NULL, NULL)").unwrap();
        assert_eq!(session.run("SELECT a, b FROM t").unwrap(), br#"[{"b":"x"},{"a":2},{}]"#);
    }

    #[test]
    fn what_is_not_committed_is_not_there() {
        let (folder, mut database) = database();
        let other = Database::open(&folder.path().join("test.db"), Mode::Read).unwrap();
        database.writing().unwrap().run("INSERT INTO t VALUES (1, 'x')").unwrap();
        assert_eq!(other.reading().first::<i64>("SELECT count(*) FROM t", []).unwrap(), Some(0));
        database.commit().unwrap();
        assert_eq!(other.reading().first::<i64>("SELECT count(*) FROM t", []).unwrap(), Some(1));
        assert!(other.reading().run("DELETE FROM t").is_err());
    }
}
