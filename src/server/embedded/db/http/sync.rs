//! `/v1/agents/sync`: what changed with the agents, passed between the nodes of a cluster.

use serde_json::Value;

use super::super::arguments::Fields;
use super::super::connection::Session;
use super::super::global::labels;
use super::super::rows::Shape;
use super::super::store::GlobalWriter;
use super::object::{ObjectWriter, push_item};

const TEXTS: &[&str] = &[
    "name",
    "ip",
    "os_name",
    "os_version",
    "os_major",
    "os_minor",
    "os_codename",
    "os_build",
    "os_platform",
    "os_uname",
    "os_arch",
    "version",
    "config_sum",
    "merged_sum",
    "manager_host",
    "node_name",
    "connection_status",
    "group_config_status",
];

/// `GET`: the agents whose change waits to be passed on, in three lists by what of them changed. They count as
/// passed on from here.
pub(super) fn read(writer: &mut GlobalWriter) -> rusqlite::Result<Vec<u8>> {
    let session = writer.writing()?;
    let whole = waiting(
        &session,
        "syncreq",
        &[TEXTS, &["last_keepalive", "disconnection_time", "status_code"]].concat(),
    )?;
    let keepalives = waiting(&session, "syncreq_keepalive", &["version"])?;
    let statuses = waiting(
        &session,
        "syncreq_status",
        &["version", "connection_status", "disconnection_time", "status_code"],
    )?;
    session
        .execute("UPDATE agent SET sync_status = 'synced' WHERE id > 0 AND sync_status <> 'synced'", [])?;
    let mut out = Vec::with_capacity(whole.len() + keepalives.len() + statuses.len() + 64);
    let mut object = ObjectWriter::open(&mut out);
    object.json("syncreq", &whole);
    object.json("syncreq_keepalive", &keepalives);
    object.json("syncreq_status", &statuses);
    object.close();
    Ok(out)
}

fn waiting(session: &Session<'_>, status: &str, columns: &[&str]) -> rusqlite::Result<Vec<u8>> {
    let sql = format!("SELECT id, {} FROM agent WHERE id > 0 AND sync_status = ?1", columns.join(", "));
    let mut list = b"[".to_vec();
    let with_labels = status == "syncreq";
    session.each(&sql, [status], |row| {
        let mut labels = b"[]".to_vec();
        if with_labels {
            labels = session
                .page("SELECT key, value FROM labels WHERE id = ?1", [row.get::<_, i64>(0)?], Shape::Objects)?
                .json;
        }
        let mut result = Ok(());
        push_item(&mut list, |list| {
            let mut object = ObjectWriter::open(list);
            result = push_columns(&mut object, row, columns);
            object.json("labels", &labels);
            object.close();
        });
        result
    })?;
    list.push(b']');
    Ok(list)
}

fn push_columns(
    object: &mut ObjectWriter<'_>,
    row: &rusqlite::Row<'_>,
    columns: &[&str],
) -> rusqlite::Result<()> {
    object.integer("id", row.get_ref(0)?);
    for (index, column) in (1..).zip(columns) {
        let value = row.get_ref(index)?;
        if TEXTS.contains(column) {
            object.text(column, value);
        } else {
            object.integer(column, value);
        }
    }
    Ok(())
}

/// `POST`: takes over what another node gave. Lists: `syncreq`, `syncreq_keepalive` and `syncreq_status`.
///
/// Fields that are absent become empty, as they are left out where they are empty.
pub(super) fn write(writer: &mut GlobalWriter, body: &[u8]) -> Result<(), String> {
    let lists = serde_json::from_slice::<Value>(body).map(Fields::from).map_err(|error| error.to_string())?;
    let session = writer.writing().map_err(|error| error.to_string())?;
    let each = |name: &str, write: fn(&Session<'_>, i64, &Fields) -> rusqlite::Result<()>| {
        for agent in lists.list(name).unwrap_or_default() {
            let agent = Fields::from(agent.clone());
            let id = agent.integer("id").ok_or_else(|| format!("an agent of {name} has no id"))?;
            write(&session, id, &agent).map_err(|error| format!("agent {id}: {error}"))?;
        }
        Ok::<(), String>(())
    };
    each("syncreq", write_whole)?;
    each("syncreq_keepalive", write_keepalive)?;
    each("syncreq_status", write_status)
}

fn write_whole(session: &Session<'_>, id: i64, agent: &Fields) -> rusqlite::Result<()> {
    let text = |name: &str| rusqlite::types::Value::Text(agent.text(name).unwrap_or_default().to_owned());
    let number = |name: &str| rusqlite::types::Value::Integer(agent.integer(name).unwrap_or_default());
    let values = TEXTS
        .iter()
        .map(|name| text(name))
        .chain(["last_keepalive", "disconnection_time", "status_code"].map(number))
        .chain([rusqlite::types::Value::Integer(id)]);
    session.execute(
        "UPDATE agent SET name = ?1, ip = ?2, os_name = ?3, os_version = ?4, os_major = ?5, os_minor = ?6, \
         os_codename = ?7, os_build = ?8, os_platform = ?9, os_uname = ?10, os_arch = ?11, version = ?12, \
         config_sum = ?13, merged_sum = ?14, manager_host = ?15, node_name = ?16, connection_status = ?17, \
         group_config_status = ?18, last_keepalive = ?19, disconnection_time = ?20, status_code = ?21, \
         sync_status = 'synced' WHERE id = ?22",
        rusqlite::params_from_iter(values),
    )?;
    labels::clear(session, id)?;
    for label in agent.list("labels").unwrap_or_default() {
        let label = Fields::from(label.clone());
        let (key, value) = (label.text("key").unwrap_or_default(), label.text("value").unwrap_or_default());
        if let Err(error) = labels::insert(session, id, key, value) {
            tracing::warn!(agent = id, %error, "a label cannot be set");
            break;
        }
    }
    Ok(())
}

fn write_keepalive(session: &Session<'_>, id: i64, agent: &Fields) -> rusqlite::Result<()> {
    session
        .execute(
            "UPDATE agent SET last_keepalive = unixepoch(), sync_status = 'synced', \
             connection_status = 'active', disconnection_time = 0, status_code = 0, version = ?1 WHERE id = ?2",
            (agent.text("version").unwrap_or_default(), id),
        )
        .map(drop)
}

fn write_status(session: &Session<'_>, id: i64, agent: &Fields) -> rusqlite::Result<()> {
    session
        .execute(
            "UPDATE agent SET connection_status = ?1, sync_status = 'synced', disconnection_time = ?2, \
             status_code = ?3, version = ?4 WHERE id = ?5",
            (
                agent.text("connection_status").unwrap_or_default(),
                agent.integer("disconnection_time").unwrap_or_default(),
                agent.integer("status_code").unwrap_or_default(),
                agent.text("version").unwrap_or_default(),
                id,
            ),
        )
        .map(drop)
}
