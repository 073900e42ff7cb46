//! Bringing the database of an older Wazuh to the present version.
//!
//! The databases of Wazuh 4.0 to 4.5 have no version (`user_version` 0); since 4.6 it is 1. Version 1 forbids two rules
//! of the same body and names of roles of more than 64 characters, and comes with the defaults of the present. As in
//! Wazuh (`framework/wazuh/rbac/orm.py` of 4.14), a new database is made, of the present defaults, and what is not
//! default is carried over:
//!
//! - the two default users keep their passwords;
//! - users, roles, policies and rules from id 89 on (those of Wazuh's cloud, and from 100 on the users' own) keep their
//!   ids. Names that defaults have now get `_user` behind them; a policy or rule of the same body as another becomes one
//!   with it, with its relations;
//! - relations of these are carried over in their order, those to defaults by name. What is gone from the defaults is
//!   gone from the relations.
//!
//! Other than in Wazuh, users keep the permission to log in by authorisation context, records of revoked tokens are
//! kept, a name that is in use does not stop everything, and the old file stays beside the new one: as `rbac.db.bak`, or
//! `rbac.db.bak.1` and so on where there is one already. Until the new one is whole, nothing has changed.

use std::collections::HashMap;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use nix::unistd::{Gid, Uid};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, params};

use super::draft::{Draft, Existing};
use super::opening::{connect, restrict_mode};
use super::password::PasswordHash;
use super::store::StoreError;
use super::{defaults, schema};

/// From this id on objects are carried over; below are the defaults.
const FIRST_CARRIED: i64 = 89;
/// The longest name of a role, in characters, that the tables take.
const LONGEST_ROLE_NAME: usize = 64;
/// How many old files are kept at the most.
const MOST_BACKUPS: u32 = 1000;

/// Puts a database of the present version in the place of an older one.
pub(super) fn migrate(path: &Path) -> Result<(), StoreError> {
    let failed = |source| StoreError::File { path: path.to_owned(), source };
    let before = std::fs::metadata(path).map_err(failed)?;
    let mut old = connect(path)?;
    // With a log beside it, the file alone would not be the whole database.
    old.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    // Nobody writes to it from here on.
    let held = old.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = held.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if version >= schema::VERSION || std::fs::metadata(path).map_err(failed)?.ino() != before.ino() {
        // Another process was faster.
        return Ok(());
    }
    let name = path.to_str().ok_or_else(|| failed(io::Error::other("its path is no UTF-8")))?;
    let draft = Draft::of(path)?;
    let hashes = default_hashes(&held)?;
    draft.fill(|db| {
        db.execute("ATTACH DATABASE ?1 AS old", [name])?;
        let transaction = db.transaction()?;
        schema::create(&transaction)?;
        defaults::insert(&transaction, &hashes)?;
        carry_over(&transaction)?;
        transaction.commit()?;
        db.execute("DETACH DATABASE old", []).map(drop)
    })?;
    if Uid::effective().is_root() {
        let (owner, group) = (Uid::from_raw(before.uid()), Gid::from_raw(before.gid()));
        nix::unistd::chown(draft.path(), Some(owner), Some(group)).map_err(|error| failed(error.into()))?;
    }
    restrict_mode(path)?;
    keep(path, before.ino()).map_err(failed)?;
    draft.put_in_place(Existing::Replace)
}

/// Gives the old file a second name, under which it stays.
fn keep(path: &Path, inode: u64) -> io::Result<()> {
    for number in 0..MOST_BACKUPS {
        let mut name = path.as_os_str().to_owned();
        name.push(if number == 0 { ".bak".to_owned() } else { format!(".bak.{number}") });
        let backup = PathBuf::from(name);
        match std::fs::hard_link(path, &backup) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                // It may be the same file, if an earlier attempt broke off here.
                if std::fs::metadata(&backup).is_ok_and(|found| found.ino() == inode) {
                    return Ok(());
                }
            }
            done => return done,
        }
    }
    Err(io::Error::new(io::ErrorKind::AlreadyExists, "there are too many old databases beside it"))
}

/// The passwords of the default users. One who is missing gets none that could be given.
fn default_hashes(old: &Connection) -> rusqlite::Result<[PasswordHash; 2]> {
    let hash = |id: i64| {
        let found =
            old.query_row("SELECT password FROM users WHERE id = ?1", [id], |row| row.get(0)).optional();
        Ok::<_, rusqlite::Error>(found?.map_or_else(PasswordHash::of_nobody, PasswordHash::from_stored))
    };
    Ok([hash(1)?, hash(2)?])
}

fn carry_over(db: &Transaction<'_>) -> rusqlite::Result<()> {
    let users = carry_users(db)?;
    let roles = carry_roles(db)?;
    let rules = carry_bodies(db, "rules", "rule")?;
    let policies = carry_bodies(db, "policies", "policy")?;
    relate(
        db,
        &Relation { table: "user_roles", ordered: true, of: ("user_id", &users), to: ("role_id", &roles) },
    )?;
    relate(
        db,
        &Relation {
            table: "roles_policies",
            ordered: true,
            of: ("role_id", &roles),
            to: ("policy_id", &policies),
        },
    )?;
    relate(
        db,
        &Relation { table: "roles_rules", ordered: false, of: ("role_id", &roles), to: ("rule_id", &rules) },
    )?;
    db.execute_batch(
        "INSERT OR IGNORE INTO main.users_token_blacklist (user_id, nbf_invalid_until, is_valid_until)
             SELECT user_id, nbf_invalid_until, is_valid_until FROM old.users_token_blacklist;
         INSERT OR IGNORE INTO main.roles_token_blacklist (role_id, nbf_invalid_until, is_valid_until)
             SELECT role_id, nbf_invalid_until, is_valid_until FROM old.roles_token_blacklist;
         INSERT OR IGNORE INTO main.runas_token_blacklist (nbf_invalid_until, is_valid_until)
             SELECT nbf_invalid_until, is_valid_until FROM old.runas_token_blacklist;",
    )
}

/// New ids by old ones.
type Ids = HashMap<i64, i64>;

/// The ids of defaults that have the same name in both databases.
fn defaults_by_name(db: &Connection, table: &str, name: &str) -> rusqlite::Result<Ids> {
    let sql = format!(
        "SELECT before.id, now.id FROM old.{table} AS before JOIN main.{table} AS now USING ({name})
         WHERE before.id < {FIRST_CARRIED}"
    );
    db.prepare(&sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

fn carry_users(db: &Connection) -> rusqlite::Result<Ids> {
    let mut ids = defaults_by_name(db, "users", "username")?;
    let mut old = db.prepare(
        "SELECT id, username, password, allow_run_as, created_at FROM old.users WHERE id >= ?1 ORDER BY id",
    )?;
    let mut add = db.prepare(
        "INSERT INTO main.users (id, username, password, allow_run_as, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let mut rows = old.query([FIRST_CARRIED])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let name = free_name(db, "users", "username", &row.get::<_, String>(1)?, usize::MAX)?;
        add.execute(params![
            id,
            name,
            row.get::<_, Value>(2)?,
            row.get::<_, bool>(3)?,
            row.get::<_, Value>(4)?
        ])?;
        ids.insert(id, id);
    }
    Ok(ids)
}

fn carry_roles(db: &Connection) -> rusqlite::Result<Ids> {
    let mut ids = defaults_by_name(db, "roles", "name")?;
    let mut old = db.prepare("SELECT id, name, created_at FROM old.roles WHERE id >= ?1 ORDER BY id")?;
    let mut add = db.prepare("INSERT INTO main.roles (id, name, created_at) VALUES (?1, ?2, ?3)")?;
    let mut rows = old.query([FIRST_CARRIED])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let name = free_name(db, "roles", "name", &row.get::<_, String>(1)?, LONGEST_ROLE_NAME)?;
        add.execute(params![id, name, row.get::<_, Value>(2)?])?;
        ids.insert(id, id);
    }
    Ok(ids)
}

/// Carries over policies or rules: those whose body another has already become one with it.
fn carry_bodies(db: &Connection, table: &str, body: &str) -> rusqlite::Result<Ids> {
    let mut ids = defaults_by_name(db, table, "name")?;
    let mut old = db.prepare(&format!(
        "SELECT id, name, {body}, created_at FROM old.{table} WHERE id >= ?1 ORDER BY id"
    ))?;
    let mut same = db.prepare(&format!("SELECT id FROM main.{table} WHERE {body} = ?1"))?;
    let mut add = db.prepare(&format!(
        "INSERT INTO main.{table} (id, name, {body}, created_at) VALUES (?1, ?2, ?3, ?4)"
    ))?;
    let mut rows = old.query([FIRST_CARRIED])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let text = spelled_as_python_does(row.get(2)?);
        let known: Option<i64> = same.query_row([&text], |row| row.get(0)).optional()?;
        if let Some(known) = known {
            ids.insert(id, known);
            continue;
        }
        let name = free_name(db, table, "name", &row.get::<_, String>(1)?, usize::MAX)?;
        add.execute(params![id, name, text, row.get::<_, Value>(3)?])?;
        ids.insert(id, id);
    }
    Ok(ids)
}

/// As the bodies of the defaults are spelled, so that equal ones can be told.
fn spelled_as_python_does(text: String) -> String {
    match serde_json::from_str::<serde_json::Value>(&text) {
        Ok(body) => crate::python_json::to_string(&body),
        Err(_) => text,
    }
}

/// The name, or one made of it that is not in use and has at most `longest` characters.
fn free_name(
    db: &Connection,
    table: &str,
    column: &str,
    name: &str,
    longest: usize,
) -> rusqlite::Result<String> {
    const SUFFIX: &str = "_user";
    let mut used = db.prepare(&format!("SELECT EXISTS (SELECT 1 FROM main.{table} WHERE {column} = ?1)"))?;
    let mut candidate: String = name.chars().take(longest).collect();
    let mut suffix = SUFFIX.to_owned();
    while used.query_row([&candidate], |row| row.get(0))? {
        let room = longest.saturating_sub(suffix.chars().count());
        candidate = name.chars().take(room).collect::<String>() + &suffix;
        suffix.push_str(SUFFIX);
    }
    Ok(candidate)
}

/// A table of relations.
struct Relation<'a> {
    table: &'a str,
    /// Whether the relations of one object have an order (`level`).
    ordered: bool,
    /// The column of what has the relations, and its new ids.
    of: (&'a str, &'a Ids),
    /// The column of what it has them to, and its new ids.
    to: (&'a str, &'a Ids),
}

fn relate(db: &Connection, relation: &Relation<'_>) -> rusqlite::Result<()> {
    let Relation { table, ordered, of: (of, of_ids), to: (to, to_ids) } = relation;
    let order = if *ordered { "level, id" } else { "id" };
    let mut old = db.prepare(&format!(
        "SELECT {of}, {to}, created_at FROM old.{table} WHERE {of} >= ?1 OR {to} >= ?1 ORDER BY {order}"
    ))?;
    let (column, level) = if *ordered {
        (", level", format!(", (SELECT count(*) FROM main.{table} WHERE {of} = ?1)"))
    } else {
        ("", String::new())
    };
    let mut add = db.prepare(&format!(
        "INSERT OR IGNORE INTO main.{table} ({of}, {to}, created_at{column}) VALUES (?1, ?2, ?3{level})"
    ))?;
    let mut rows = old.query([FIRST_CARRIED])?;
    while let Some(row) = rows.next()? {
        let (Some(one), Some(other)) = (row.get::<_, Option<i64>>(0)?, row.get::<_, Option<i64>>(1)?) else {
            continue;
        };
        if let (Some(one), Some(other)) = (of_ids.get(&one), to_ids.get(&other)) {
            add.execute(params![one, other, row.get::<_, Value>(2)?])?;
        }
    }
    Ok(())
}
