//! Agents' labels.

use super::super::answer::{Answer, Refusal};
use super::super::arguments::leading_integer;
use super::super::connection::Session;
use super::super::rows::Shape;

/// `get-labels ID`: `[{"id":…,"key":…,"value":…}]`.
pub(super) fn get(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    session
        .page("SELECT id, key, value FROM labels WHERE id = ?1", [leading_integer(text)], Shape::Objects)
        .map(|page| Answer::ok_with(&page.json))
        .map_err(|_| Refusal::new("Error getting agent labels from global.db."))
}

/// Gives the agent exactly the labels of `text`, one a line as `key:value`. Lines of another form do not count.
pub(super) fn replace(session: &Session<'_>, id: i64, text: &str) -> rusqlite::Result<()> {
    clear(session, id)?;
    for (key, value) in text.split('\n').filter_map(|line| line.split_once(':')) {
        insert(session, id, key, value)?;
    }
    Ok(())
}

/// Removes the agent's labels.
pub(in super::super) fn clear(session: &Session<'_>, id: i64) -> rusqlite::Result<()> {
    session.execute("DELETE FROM labels WHERE id = ?1", [id]).map(drop)
}

/// Adds a label.
pub(in super::super) fn insert(
    session: &Session<'_>,
    id: i64,
    key: &str,
    value: &str,
) -> rusqlite::Result<()> {
    session.execute("INSERT INTO labels (id, key, value) VALUES (?1, ?2, ?3)", (id, key, value)).map(drop)
}
