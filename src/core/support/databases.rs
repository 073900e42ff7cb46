//! Versions and sizes of the databases, without anything that is in them.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::doctor::open_database;
use crate::home::Home;

/// How many databases of agents are told of.
const MOST: usize = 10_000;

/// One object a database.
pub(super) fn about(home: &Home) -> Value {
    let mut paths = vec![home.rbac_database(), home.tasks_database(), home.mitre_database()];
    let mut others: Vec<PathBuf> = std::fs::read_dir(home.databases())
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "db"))
        .collect();
    others.sort();
    paths.extend(others.into_iter().take(MOST));
    paths.into_iter().filter(|path| path.is_file()).map(|path| one(home, &path)).collect()
}

fn one(home: &Home, path: &std::path::Path) -> Value {
    let bytes = std::fs::metadata(path).map_or(0, |found| found.len());
    let name = home.relative(path).display().to_string();
    let looked = open_database(path).and_then(|connection| {
        let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
        let version = number("SELECT CAST(value AS INTEGER) FROM metadata WHERE key = 'db_version'").ok();
        Ok(json!({ "name": name, "bytes": bytes, "version": version,
            "user_version": number("PRAGMA user_version")?, "pages": number("PRAGMA page_count")?,
            "empty_pages": number("PRAGMA freelist_count")? }))
    });
    looked.unwrap_or_else(|error| json!({ "name": name, "bytes": bytes, "error": error.to_string() }))
}
