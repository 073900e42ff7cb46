//! `vacuum` and `get_fragmentation`, alike for every database with a `metadata` table.

use rusqlite::Connection;

use super::answer::{Answer, Refusal};
use super::connection::{Database, Session};

/// Rebuilds the file, and notes in `metadata` when it was done and what fragmentation is left.
pub(super) fn vacuum(database: &mut Database) -> Result<Answer, Refusal> {
    let cannot = |_| Refusal::new("Cannot vacuum database");
    database.exclusive().map_err(cannot)?.execute_batch("VACUUM").map_err(cannot)?;
    let left = fragmentation(&database.reading()).map_err(|_| {
        Refusal::new("Vacuum performed, but couldn't get fragmentation information after vacuum")
    })?;
    let noted = database.writing().and_then(|session| {
        session.execute(
            "INSERT INTO metadata (key, value) VALUES ('last_vacuum_time', CAST(unixepoch() AS TEXT)), \
             ('last_vacuum_value', CAST(?1 AS TEXT)) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [left],
        )
    });
    noted.map_err(|_| {
        Refusal::new(
            "Vacuum performed, but last vacuum information couldn't be updated in the metadata table",
        )
    })?;
    Ok(Answer::ok_with(format!("{{\"fragmentation_after_vacuum\":{left}}}").as_bytes()))
}

/// How scattered the file's pages are and how many of them are free, both in per cent.
pub(super) fn get_fragmentation(session: &Session<'_>) -> Result<Answer, Refusal> {
    let cannot = |_| Refusal::new("Cannot get database fragmentation");
    let scattered = fragmentation(session).map_err(cannot)?;
    let free = free_pages(session).map_err(cannot)?;
    let body = format!("{{\"fragmentation\":{scattered},\"free_pages_percentage\":{free}}}");
    Ok(Answer::ok_with(body.as_bytes()))
}

/// Copies the database, compacted, to a new file.
pub(super) fn copy_into(connection: &Connection, target: &std::path::Path) -> rusqlite::Result<()> {
    let target = target.to_str().ok_or(rusqlite::Error::InvalidPath(target.to_path_buf()))?;
    connection.execute("VACUUM INTO ?1", [target]).map(drop)
}

/// Of the pages in the order of the tree, the share whose successor does not come next in the file.
fn fragmentation(session: &Session<'_>) -> rusqlite::Result<i64> {
    let mut previous: Option<i64> = None;
    let (mut pairs, mut neighbours) = (0_i64, 0_i64);
    session.each("SELECT pageno FROM dbstat ORDER BY path", [], |row| {
        let page: i64 = row.get(0)?;
        if let Some(previous) = previous.replace(page) {
            pairs += 1;
            neighbours += i64::from(previous + 1 == page);
        }
        Ok(())
    })?;
    Ok(100 - percentage(neighbours, pairs))
}

fn free_pages(session: &Session<'_>) -> rusqlite::Result<i64> {
    let total = session.first("SELECT page_count FROM pragma_page_count()", [])?.unwrap_or(0);
    let free = session.first("SELECT freelist_count FROM pragma_freelist_count()", [])?.unwrap_or(0);
    Ok(percentage(free, total))
}

fn percentage(part: i64, whole: i64) -> i64 {
    part.saturating_mul(100).checked_div(whole).unwrap_or(0)
}
