//! Snapshots of the global database: compressed, compacted copies under `backup/db`.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use wazuhctl_core::home::Home;

use super::super::answer::{Answer, Refusal};
use super::super::arguments::Fields;
use super::super::connection::Database;
use super::super::json::push_string;
use super::super::paths::{BACKUP_PREFIX, BACKUPS};
use super::super::store::GlobalWriter;
use super::super::{compression, maintenance};

/// How many snapshots are kept (`wdb.backup.max_files`).
const KEPT: usize = 3;

/// How old the last snapshot gets before the next is made (`wdb.backup.interval`).
const INTERVAL: Duration = Duration::from_secs(24 * 60 * 60);

/// `backup create`, `backup get` and `backup restore [{"snapshot":…,"save_pre_restore_state":…}]`.
pub(super) fn command(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    let text = text.trim_start();
    let (action, arguments) = text.split_once(' ').unwrap_or((text, ""));
    match action {
        "" => Err(Refusal::new("Missing backup action")),
        "create" => create(writer, ""),
        "get" => Ok(Answer::ok_with(&list(&names(writer.home())))),
        "restore" => restore(writer, arguments),
        _ => Err(Refusal::new(format!("Invalid backup action: {action}"))),
    }
}

/// Makes a snapshot whose name ends with `tag`, and says its path relative to the home.
pub(in super::super) fn snapshot(database: &mut Database, home: &Home, tag: &str) -> io::Result<String> {
    let folder = home.root().join(BACKUPS);
    std::fs::create_dir_all(&folder)?;
    let time = jiff::Zoned::now().strftime("%Y-%m-%d-%H:%M:%S").to_string();
    let name = format!("{BACKUP_PREFIX}-{time}{tag}");
    let plain = folder.join(&name);
    let connection = database.exclusive().map_err(io::Error::other)?;
    let copied = maintenance::copy_into(connection, &plain).map_err(io::Error::other);
    let unfinished = folder.join(format!(".{name}.gz"));
    let compressed = copied.and_then(|()| compression::compress(&plain, &unfinished));
    // The copy has served its purpose, also where compressing it failed.
    let _ = std::fs::remove_file(&plain);
    compressed?;
    std::fs::rename(&unfinished, folder.join(format!("{name}.gz")))?;
    remove_oldest(home);
    Ok(format!("{BACKUPS}/{name}.gz"))
}

/// Makes a snapshot, unless there is one younger than a day.
pub(in super::super) fn create_if_due(writer: &mut GlobalWriter) -> io::Result<()> {
    let home = writer.home().clone();
    let last = by_age(&home).pop();
    let age = last.and_then(|(made, _)| made.elapsed().ok());
    if age.is_some_and(|age| age < INTERVAL) {
        return Ok(());
    }
    writer
        .alone(|database| Ok(snapshot(database, &home, "")))
        .map_err(io::Error::other)
        .and_then(|made| made)
        .map(drop)
}

fn create(writer: &mut GlobalWriter, tag: &str) -> Result<Answer, Refusal> {
    let home = writer.home().clone();
    let made = writer.alone(|database| Ok(snapshot(database, &home, tag)));
    let path = made
        .map_err(io::Error::other)
        .and_then(|made| made)
        .map_err(|error| Refusal::new(format!("Cannot create a backup: {error}")))?;
    Ok(Answer::ok_with(&list(&[path])))
}

fn restore(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    let fields = if text.is_empty() { None } else { Some(Fields::parse(text)?) };
    let named = fields.as_ref().and_then(|fields| fields.text("snapshot")).map(str::to_owned);
    let keep_present = fields.as_ref().and_then(|fields| fields.boolean("save_pre_restore_state"));
    let home = writer.home().clone();
    let name = named.or_else(|| most_recent(&home));
    let Some(name) = name.filter(|name| is_snapshot(name)) else {
        return Err(Refusal::new("Unable to found a snapshot to restore"));
    };
    if keep_present == Some(true) {
        create(writer, "-pre_restore")?;
    }
    let target = home.global_database();
    let mut unpacked = target.clone().into_os_string();
    unpacked.push(".back");
    let unpacked = PathBuf::from(unpacked);
    compression::decompress(&home.root().join(BACKUPS).join(name), &unpacked)
        .and_then(|()| check(&unpacked))
        .map_err(|_| {
            // Whatever was unpacked is of no use.
            let _ = std::fs::remove_file(&unpacked);
            Refusal::new("Failed during backup decompression")
        })?;
    writer
        .replace(|| std::fs::rename(&unpacked, &target))
        .map_err(|error| Refusal::new(format!("Cannot restore the backup: {error}")))?;
    Ok(Answer::ok())
}

/// Whether what was unpacked is a database at all, before it takes the place of the present one.
fn check(path: &Path) -> io::Result<()> {
    let check = || {
        let connection = rusqlite::Connection::open(path)?;
        connection.query_row("SELECT count(*) FROM agent", [], |row| row.get::<_, i64>(0))
    };
    check().map(drop).map_err(io::Error::other)
}

/// A name that a snapshot can have, and that stays in the folder.
fn is_snapshot(name: &str) -> bool {
    name.starts_with(BACKUP_PREFIX) && !name.contains('/')
}

fn names(home: &Home) -> Vec<String> {
    let entries = std::fs::read_dir(home.root().join(BACKUPS)).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| is_snapshot(name))
        .collect();
    names.sort();
    names
}

/// The snapshots with the times they were made, the oldest first.
fn by_age(home: &Home) -> Vec<(SystemTime, String)> {
    let folder = home.root().join(BACKUPS);
    let mut files: Vec<(SystemTime, String)> = names(home)
        .into_iter()
        .filter_map(|name| Some((std::fs::metadata(folder.join(&name)).ok()?.modified().ok()?, name)))
        .collect();
    files.sort();
    files
}

fn most_recent(home: &Home) -> Option<String> {
    by_age(home).pop().map(|(_, name)| name)
}

fn remove_oldest(home: &Home) {
    let files = by_age(home);
    let surplus = files.len().saturating_sub(KEPT);
    for (_, name) in files.into_iter().take(surplus) {
        if let Err(error) = std::fs::remove_file(home.root().join(BACKUPS).join(&name)) {
            tracing::warn!(%error, name, "an old snapshot cannot be deleted");
        }
    }
}

fn list(texts: &[String]) -> Vec<u8> {
    let mut out = b"[".to_vec();
    for text in texts {
        if out.len() > 1 {
            out.push(b',');
        }
        push_string(&mut out, text.as_bytes());
    }
    out.push(b']');
    out
}
