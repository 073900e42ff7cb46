//! Carrying the rows of an older database over into the current tables.
//!
//! Wazuh changes a database step by step, one script a version. Here it happens in one go: the old tables are put
//! aside, the current ones made, and every column that both have is copied. What an older version lacks, or kept in
//! another form, is said by an expression over the old row.

use rusqlite::Connection;

/// How a column of a current table comes out of an old row when copying it is not enough.
pub(super) struct Rule {
    /// The current table.
    pub(super) table: &'static str,
    /// Its column.
    pub(super) column: &'static str,
    /// The old columns that the expression needs; without them the rule is void.
    pub(super) needs: &'static [&'static str],
    /// Whether the rule is for old tables that lack the column only.
    pub(super) only_if_missing: bool,
    /// The value, in SQL.
    pub(super) expression: &'static str,
}

/// Puts the rows of the old tables into those that `create` makes, `rules` applied. `finish` runs last. All of it
/// happens or nothing does.
pub(super) fn over(
    connection: &Connection,
    create: impl FnOnce(&Connection) -> rusqlite::Result<()>,
    rules: &[&Rule],
    finish: impl FnOnce(&Connection) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    connection.execute_batch("PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE;")?;
    let done = (|| {
        let old_tables = put_aside(connection)?;
        create(connection)?;
        for table in &old_tables {
            copy(connection, table, rules)?;
        }
        finish(connection)?;
        for table in &old_tables {
            connection.execute_batch(&format!("DROP TABLE temp.{}", quoted(&aside(table))))?;
        }
        connection.execute_batch("COMMIT")
    })();
    if done.is_err() && !connection.is_autocommit() {
        connection.execute_batch("ROLLBACK")?;
    }
    connection.execute_batch("PRAGMA foreign_keys=ON")?;
    done
}

/// Moves every table to the temporary database, and says their names.
fn put_aside(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    for trigger in names(connection, "trigger")? {
        connection.execute_batch(&format!("DROP TRIGGER main.{}", quoted(&trigger)))?;
    }
    let tables = names(connection, "table")?;
    for table in &tables {
        let (old, new) = (quoted(table), quoted(&aside(table)));
        connection.execute_batch(&format!(
            "CREATE TEMP TABLE {new} AS SELECT * FROM main.{old}; DROP TABLE main.{old};"
        ))?;
    }
    Ok(tables)
}

fn copy(connection: &Connection, table: &str, rules: &[&Rule]) -> rusqlite::Result<()> {
    let old = columns(connection, "temp", &aside(table))?;
    let new = columns(connection, "main", table)?;
    let has = |column: &str| old.iter().any(|name| name.eq_ignore_ascii_case(column));
    let mut targets = Vec::new();
    let mut sources = Vec::new();
    for column in &new {
        let rule = rules.iter().find(|rule| {
            rule.table == table
                && rule.column == column
                && !(rule.only_if_missing && has(column))
                && rule.needs.iter().all(|needed| has(needed))
        });
        let source = match rule {
            Some(rule) => rule.expression.to_owned(),
            None if has(column) => quoted(column),
            None => continue,
        };
        targets.push(quoted(column));
        sources.push(source);
    }
    if targets.is_empty() {
        return Ok(());
    }
    let condition = if table.eq_ignore_ascii_case("metadata") { " WHERE key <> 'db_version'" } else { "" };
    connection.execute_batch(&format!(
        "INSERT OR REPLACE INTO main.{} ({}) SELECT {} FROM temp.{}{condition}",
        quoted(table),
        targets.join(", "),
        sources.join(", "),
        quoted(&aside(table)),
    ))
}

fn names(connection: &Connection, kind: &str) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare(
            "SELECT name FROM main.sqlite_master WHERE type = ?1 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        )?
        .query_map([kind], |row| row.get(0))?
        .collect()
}

fn columns(connection: &Connection, database: &str, table: &str) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare("SELECT name FROM pragma_table_info(?1, ?2)")?
        .query_map([table, database], |row| row.get(0))?
        .collect()
}

fn aside(table: &str) -> String {
    format!("old {table}")
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
