//! Whether agents are connected, and how far a change of theirs has travelled in the cluster.

use super::super::answer::{Answer, Refusal};
use super::super::arguments::{Fields, leading_integer, words};
use super::super::connection::Session;
use super::super::rows::Shape;
use super::super::store::GlobalWriter;

/// The agent sent no keepalive in time.
const NO_KEEPALIVE: i64 = 4;
/// The manager started anew.
const RESET_BY_MANAGER: i64 = 5;

/// The status an agent gets when `requested` is asked for: a weaker one (`syncreq_keepalive`, then
/// `syncreq_status`, then `syncreq`) does not replace a stronger one that still waits.
pub(super) fn weigh_sync_status(session: &Session<'_>, id: i64, requested: &str) -> rusqlite::Result<String> {
    let current: Option<String> = session.first("SELECT sync_status FROM agent WHERE id = ?1", [id])?;
    let stronger = |current: &String| match current.as_str() {
        "syncreq_status" => requested == "syncreq_keepalive",
        "syncreq" => matches!(requested, "syncreq_keepalive" | "syncreq_status"),
        _ => false,
    };
    Ok(current.filter(stronger).unwrap_or_else(|| requested.to_owned()))
}

/// `update-keepalive {"id":…,"connection_status":…,"sync_status":…}`
pub(super) fn update_keepalive(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    let fields = Fields::parse(text)?;
    let (Some(id), Some(connection), Some(sync)) =
        (fields.integer("id"), fields.text("connection_status"), fields.text("sync_status"))
    else {
        return Err(Refusal::json_data(text));
    };
    let update = |session: Session<'_>| {
        let sync = weigh_sync_status(&session, id, sync)?;
        session.execute(
            "UPDATE agent SET last_keepalive = unixepoch(), connection_status = ?1, sync_status = ?2, \
             disconnection_time = 0, status_code = 0 WHERE id = ?3",
            (connection, sync, id),
        )
    };
    writer.writing().and_then(update).map_err(|error| Refusal::global(&error))?;
    Ok(Answer::ok())
}

/// `update-connection-status {"id":…,"connection_status":…,"sync_status":…,"status_code":…}`
pub(super) fn update_connection_status(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    let fields = Fields::parse(text)?;
    let (Some(id), Some(connection), Some(sync), Some(code)) = (
        fields.integer("id"),
        fields.text("connection_status"),
        fields.text("sync_status"),
        fields.integer("status_code"),
    ) else {
        return Err(Refusal::json_data(text));
    };
    let update = |session: Session<'_>| {
        let sync = weigh_sync_status(&session, id, sync)?;
        set_connection(&session, id, connection, &sync, code)
    };
    writer.writing().and_then(update).map_err(|error| Refusal::global(&error))?;
    Ok(Answer::ok())
}

/// `update-status-code {"id":…,"status_code":…,"sync_status":…,"version":…}`
pub(super) fn update_status_code(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    let fields = Fields::parse(text)?;
    let (Some(id), Some(code), Some(sync)) =
        (fields.integer("id"), fields.integer("status_code"), fields.text("sync_status"))
    else {
        return Err(Refusal::json_data(text));
    };
    let version = fields.text("version");
    if version.is_none() && fields.has("version") {
        return Err(Refusal::json_data(text));
    }
    let update = |session: Session<'_>| {
        let sync = weigh_sync_status(&session, id, sync)?;
        session.execute(
            "UPDATE agent SET status_code = ?1, version = ?2, sync_status = ?3 WHERE id = ?4",
            (code, version, sync, id),
        )
    };
    writer.writing().and_then(update).map_err(|error| Refusal::global(&error))?;
    Ok(Answer::ok())
}

/// `disconnect-agents LAST_ID KEEPALIVE SYNC_STATUS`: marks the agents that were silent since `KEEPALIVE` and says
/// which they are, a page at a time.
pub(super) fn disconnect(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    let mut arguments = words(text);
    let mut next = |name: &str| {
        arguments.next().ok_or_else(|| Refusal::new(format!("Invalid arguments {name} not found")))
    };
    let last = leading_integer(next("last id")?);
    let keepalive = leading_integer(next("keepalive")?);
    let sync = next("sync_status")?;
    let mark = |session: Session<'_>| {
        const SILENT: &str = "SELECT id FROM agent WHERE id > ?1 AND connection_status IN ('active', 'pending') \
                              AND last_keepalive < ?2 ORDER BY id";
        let page = session.page(SILENT, (last, keepalive), Shape::Objects)?;
        let ids: Vec<Id> = serde_json::from_slice(&page.json).unwrap_or_default();
        for agent in ids {
            set_connection(&session, agent.id, "disconnected", sync, NO_KEEPALIVE)?;
        }
        Ok(page)
    };
    let page = writer
        .writing()
        .and_then(mark)
        .map_err(|_| Refusal::new("Error getting agents to be disconnected from global.db."))?;
    Ok(Answer::page(&page))
}

/// `reset-agents-connection SYNC_STATUS`: nobody is connected, since the manager has just started.
pub(super) fn reset(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    let update = |session: Session<'_>| {
        session.execute(
            "UPDATE agent SET connection_status = 'disconnected', status_code = ?1, sync_status = ?2, \
             disconnection_time = unixepoch() \
             WHERE id <> 0 AND connection_status NOT IN ('disconnected', 'never_connected')",
            (RESET_BY_MANAGER, text),
        )
    };
    writer.writing().and_then(update).map_err(|error| Refusal::global(&error))?;
    Ok(Answer::ok())
}

#[derive(serde::Deserialize)]
struct Id {
    id: i64,
}

fn set_connection(
    session: &Session<'_>,
    id: i64,
    connection: &str,
    sync: &str,
    code: i64,
) -> rusqlite::Result<()> {
    session
        .execute(
            "UPDATE agent SET connection_status = ?1, sync_status = ?2, status_code = ?3, \
             disconnection_time = CASE WHEN ?1 = 'disconnected' THEN unixepoch() ELSE 0 END WHERE id = ?4",
            (connection, sync, code, id),
        )
        .map(drop)
}
