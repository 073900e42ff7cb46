//! Lists of agents, by pages: a `due` answer is continued after the last id (or hash) that it holds.

use super::super::answer::{Answer, Refusal};
use super::super::arguments::{leading_integer, words};
use super::super::connection::Session;
use super::super::rows::Shape;

/// `get-all-agents last_id N` for the ids, or `get-all-agents context` for id, version, name and address of every
/// agent, each in a frame of its own.
pub(super) fn all(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    let mut arguments = words(text);
    let failed = |_| Refusal::new("Error getting agents from global.db.");
    match arguments.next() {
        Some("context") => {
            let rows =
                session.objects("SELECT id, version, name, ip FROM agent ORDER BY id", []).map_err(failed)?;
            Ok(Answer::row_by_row(rows.into_iter()))
        }
        Some("last_id") => {
            let last =
                arguments.next().ok_or_else(|| Refusal::new("Invalid arguments 'last_id' not found"))?;
            session
                .page(
                    "SELECT id FROM agent WHERE id > ?1 ORDER BY id",
                    [leading_integer(last)],
                    Shape::Objects,
                )
                .map(|page| Answer::page(&page))
                .map_err(failed)
        }
        _ => Err(Refusal::new("Invalid arguments 'last_id' or 'context' not found")),
    }
}

/// `get-agents-by-connection-status LAST_ID STATUS [NODE LIMIT]`
pub(super) fn by_connection_status(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    let mut arguments = words(text);
    let missing = |name: &str| Refusal::new(format!("Invalid arguments '{name}' not found"));
    let last = leading_integer(arguments.next().ok_or_else(|| missing("last_id"))?);
    let status = arguments.next().ok_or_else(|| missing("connection_status"))?;
    let page = match arguments.next() {
        None => session.page(
            "SELECT id FROM agent WHERE id > ?1 AND connection_status = ?2 ORDER BY id",
            (last, status),
            Shape::Objects,
        ),
        Some(node) => {
            let limit = leading_integer(arguments.next().ok_or_else(|| missing("limit"))?);
            session.page(
                "SELECT id FROM agent WHERE id > ?1 AND connection_status = ?2 AND node_name = ?3 \
                 ORDER BY id LIMIT ?4",
                (last, status, node, limit),
                Shape::Objects,
            )
        }
    };
    page.map(|page| Answer::page(&page))
        .map_err(|_| Refusal::new("Error getting agents by connection status from global.db."))
}

/// `get-distinct-groups [HASH]`: the combinations of groups that agents have, after the one of that hash.
pub(super) fn distinct_groups(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    session
        .page(
            "SELECT DISTINCT `group`, group_hash FROM agent WHERE id > 0 AND group_hash > ?1 ORDER BY group_hash",
            [text],
            Shape::Objects,
        )
        .map(|page| Answer::page(&page))
        .map_err(|_| Refusal::new("Error getting agent groups from global.db."))
}
