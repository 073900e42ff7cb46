//! What agents report of themselves, passed between the nodes of a cluster.

use rusqlite::types::Value as SqlValue;
use serde_json::Value;

use super::super::answer::{Answer, Refusal};
use super::super::arguments::{Fields, json, leading_integer, whole_number};
use super::super::connection::Session;
use super::super::rows::{PAGE_LIMIT, Page, Shape};
use super::super::store::GlobalWriter;
use super::labels;

/// The columns of an agent that waits to be passed on as a whole, as a status, or as a keepalive.
const WAITING: &[(&str, &str)] = &[
    (
        "syncreq",
        "SELECT id, name, ip, os_name, os_version, os_major, os_minor, os_codename, os_build, os_platform, \
         os_uname, os_arch, version, config_sum, merged_sum, manager_host, node_name, last_keepalive, \
         connection_status, disconnection_time, group_config_status, status_code \
         FROM agent WHERE id > ?1 AND sync_status = 'syncreq' ORDER BY id LIMIT 1",
    ),
    (
        "syncreq_status",
        "SELECT id, last_keepalive, connection_status, disconnection_time, status_code \
         FROM agent WHERE id > ?1 AND sync_status = 'syncreq_status' ORDER BY id LIMIT 1",
    ),
    (
        "syncreq_keepalive",
        "SELECT id, last_keepalive FROM agent WHERE id > ?1 AND sync_status = 'syncreq_keepalive' \
         ORDER BY id LIMIT 1",
    ),
];

/// `sync-agent-info-get [last_id N]`: agents that changed, which thereby count as passed on. After a `due` answer
/// the next call goes on where that one ended.
pub(super) fn get(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    if let Some(("last_id", last)) = text.split_once(' ') {
        writer.sync_cursor = leading_integer(last);
    }
    let start = writer.sync_cursor;
    let collected = writer.writing().and_then(|session| collect(&session, start));
    let (page, last) = collected.map_err(|error| Refusal::global(&error))?;
    writer.sync_cursor = if page.complete { 0 } else { last };
    Ok(Answer::page(&page))
}

fn collect(session: &Session<'_>, start: i64) -> rusqlite::Result<(Page, i64)> {
    let mut json = b"[".to_vec();
    for (status, sql) in WAITING {
        let mut last = start;
        while let Some(id) = session.first::<i64>(sql, [last])? {
            let mut agent = session.objects(sql, [last])?.pop().unwrap_or_default();
            if *status == "syncreq" {
                push_labels(session, &mut agent, id)?;
            }
            if json.len() + agent.len() + 3 >= PAGE_LIMIT {
                json.push(b']');
                return Ok((Page { json, complete: false }, last));
            }
            if json.len() > 1 {
                json.push(b',');
            }
            json.extend_from_slice(&agent);
            session.execute("UPDATE agent SET sync_status = 'synced' WHERE id = ?1", [id])?;
            last = id;
        }
    }
    json.push(b']');
    Ok((Page { json, complete: true }, 0))
}

/// Adds `"labels":[…]` to the object, if the agent has any.
fn push_labels(session: &Session<'_>, agent: &mut Vec<u8>, id: i64) -> rusqlite::Result<()> {
    let labels = session.page("SELECT id, key, value FROM labels WHERE id = ?1", [id], Shape::Objects)?.json;
    if labels != b"[]" {
        agent.pop();
        agent.extend_from_slice(b",\"labels\":");
        agent.extend_from_slice(&labels);
        agent.push(b'}');
    }
    Ok(())
}

const COLUMNS: &[&str] = &[
    "config_sum",
    "ip",
    "manager_host",
    "merged_sum",
    "name",
    "node_name",
    "os_arch",
    "os_build",
    "os_codename",
    "os_major",
    "os_minor",
    "os_name",
    "os_platform",
    "os_uname",
    "os_version",
    "version",
    "last_keepalive",
    "connection_status",
    "disconnection_time",
    "group_config_status",
    "status_code",
];

const UPDATE: &str = "UPDATE agent SET config_sum = ?1, ip = ?2, manager_host = ?3, merged_sum = ?4, name = ?5, \
    node_name = ?6, os_arch = ?7, os_build = ?8, os_codename = ?9, os_major = ?10, os_minor = ?11, os_name = ?12, \
    os_platform = ?13, os_uname = ?14, os_version = ?15, version = ?16, last_keepalive = ?17, \
    connection_status = ?18, disconnection_time = ?19, group_config_status = ?20, status_code = ?21, \
    sync_status = 'synced' WHERE id = ?22";

/// `sync-agent-info-set [{"id":…,…,"labels":[…]}]`: the other end of [`get`].
pub(super) fn set(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    let agents = json(text)?;
    let session = writer.writing().map_err(|error| Refusal::global(&error))?;
    let agents = match agents {
        Value::Array(agents) => agents,
        Value::Object(fields) => fields.into_iter().map(|(_, value)| value).collect(),
        _ => Vec::new(),
    };
    for agent in agents {
        set_one(&session, &Fields::from(agent))?;
    }
    Ok(Answer::ok())
}

fn set_one(session: &Session<'_>, agent: &Fields) -> Result<(), Refusal> {
    let failed = |error: rusqlite::Error| Refusal::global(&error);
    let values = COLUMNS.iter().copied().chain(["id"]).map(|column| sql_value(agent.value(column)));
    session.execute(UPDATE, rusqlite::params_from_iter(values)).map_err(failed)?;
    let Some(labels) = agent.list("labels") else { return Ok(()) };
    let Some(id) = agent.integer("id") else {
        return Err(Refusal::new("Cannot update labels due to invalid id."));
    };
    labels::clear(session, id).map_err(failed)?;
    for label in labels {
        let label = Fields::from(label.clone());
        if let (Some(id), Some(key), Some(value)) =
            (label.integer("id"), label.text("key"), label.text("value"))
        {
            labels::insert(session, id, key, value).map_err(failed)?;
        }
    }
    Ok(())
}

fn sql_value(value: Option<&Value>) -> SqlValue {
    match value {
        Some(Value::String(text)) => SqlValue::Text(text.clone()),
        Some(value) => whole_number(value).map_or(SqlValue::Null, SqlValue::Integer),
        None => SqlValue::Null,
    }
}
