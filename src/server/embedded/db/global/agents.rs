//! Agents: registering, describing, finding and deleting them.

use rusqlite::named_params;

use super::super::answer::{Answer, Refusal};
use super::super::arguments::{Fields, leading_integer};
use super::super::connection::Session;
use super::super::rows::Shape;
use super::super::store::GlobalWriter;
use super::{groups, labels, status};

/// `insert-agent {"id":…,"name":…,"date_add":…,"ip":…,"register_ip":…,"internal_key":…,"group":…}`
pub(super) fn insert(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    let fields = Fields::parse(text)?;
    let (Some(id), Some(name), Some(date_add)) =
        (fields.integer("id"), fields.text("name"), fields.integer("date_add"))
    else {
        return Err(Refusal::json_data(text));
    };
    let agent = NewAgent {
        id,
        name,
        ip: fields.text("ip"),
        register_ip: fields.text("register_ip"),
        internal_key: fields.text("internal_key"),
        group: fields.text("group"),
        date_add,
    };
    if let Some(wrong) = agent.group.and_then(first_invalid_group) {
        return Err(Refusal::new(format!(
            "Cannot execute Global database query; '{wrong}' is not a valid group name"
        )));
    }
    let session = writer.writing().map_err(|error| Refusal::global(&error))?;
    insert_row(&session, &agent).map_err(|error| Refusal::global(&error))?;
    Ok(Answer::ok())
}

/// What an agent begins with.
pub(super) struct NewAgent<'a> {
    pub(super) id: i64,
    pub(super) name: &'a str,
    pub(super) ip: Option<&'a str>,
    pub(super) register_ip: Option<&'a str>,
    pub(super) internal_key: Option<&'a str>,
    pub(super) group: Option<&'a str>,
    pub(super) date_add: i64,
}

/// Adds the agent's row.
pub(super) fn insert_row(session: &Session<'_>, agent: &NewAgent<'_>) -> rusqlite::Result<()> {
    session
        .execute(
            "INSERT INTO agent (id, name, ip, register_ip, internal_key, date_add, `group`) \
             VALUES (:id, :name, :ip, :register_ip, :internal_key, :date_add, :group)",
            named_params! {
                ":id": agent.id,
                ":name": agent.name,
                ":ip": agent.ip,
                ":register_ip": agent.register_ip,
                ":internal_key": agent.internal_key,
                ":date_add": agent.date_add,
                ":group": agent.group,
            },
        )
        .map(drop)
}

/// Whether there is an agent of this number.
pub(super) fn exists(session: &Session<'_>, id: i64) -> rusqlite::Result<bool> {
    Ok(session.first::<i64>("SELECT 1 FROM agent WHERE id = ?1", [id])?.is_some())
}

/// `update-agent-name {"id":…,"name":…}`
pub(super) fn update_name(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    let fields = Fields::parse(text)?;
    let (Some(id), Some(name)) = (fields.integer("id"), fields.text("name")) else {
        return Err(Refusal::json_data(text));
    };
    writer
        .writing()
        .and_then(|session| session.execute("UPDATE agent SET name = ?1 WHERE id = ?2", (name, id)))
        .map_err(|error| Refusal::global(&error))?;
    Ok(Answer::ok())
}

/// `update-agent-data {"id":…,…}`: what an agent reports of itself. Fields that are absent become NULL, but for the
/// address, which stays; `labels` is `"key:value\nkey:value…"`.
pub(super) fn update_data(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    const SQL: &str = "UPDATE agent SET os_name = :os_name, os_version = :os_version, os_major = :os_major, \
        os_minor = :os_minor, os_codename = :os_codename, os_platform = :os_platform, os_build = :os_build, \
        os_uname = :os_uname, os_arch = :os_arch, version = :version, config_sum = :config_sum, \
        merged_sum = :merged_sum, manager_host = :manager_host, node_name = :node_name, ip = coalesce(:ip, ip), \
        last_keepalive = CASE WHEN id = 0 THEN 253402300799 ELSE unixepoch() END, \
        connection_status = :connection_status, sync_status = :sync_status, \
        group_config_status = :group_config_status WHERE id = :id";
    let fields = Fields::parse(text)?;
    let Some(id) = fields.integer("id") else { return Err(Refusal::json_data(text)) };
    let update = |session: &Session<'_>| {
        let requested = fields.text("sync_status").unwrap_or("synced");
        session.execute(
            SQL,
            named_params! {
                ":os_name": fields.text("os_name"),
                ":os_version": fields.text("os_version"),
                ":os_major": fields.text("os_major"),
                ":os_minor": fields.text("os_minor"),
                ":os_codename": fields.text("os_codename"),
                ":os_platform": fields.text("os_platform"),
                ":os_build": fields.text("os_build"),
                ":os_uname": fields.text("os_uname"),
                ":os_arch": fields.text("os_arch"),
                ":version": fields.text("version"),
                ":config_sum": fields.text("config_sum"),
                ":merged_sum": fields.text("merged_sum"),
                ":manager_host": fields.text("manager_host"),
                ":node_name": fields.text("node_name"),
                ":ip": fields.text("agent_ip"),
                ":connection_status": fields.text("connection_status"),
                ":sync_status": status::weigh_sync_status(session, id, requested)?,
                ":group_config_status": fields.text("group_config_status"),
                ":id": id,
            },
        )?;
        labels::replace(session, id, fields.text("labels").unwrap_or_default())
    };
    writer.writing().and_then(|session| update(&session)).map_err(|error| Refusal::global(&error))?;
    Ok(Answer::ok())
}

/// `delete-agent ID`: labels and assignments to groups go with it.
pub(super) fn delete(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    writer
        .writing()
        .and_then(|session| session.execute("DELETE FROM agent WHERE id = ?1", [leading_integer(text)]))
        .map_err(|_| Refusal::new("Error deleting agent from agent table in global.db."))?;
    Ok(Answer::ok())
}

/// `select-agent-name ID`: `[{"name":…}]`.
pub(super) fn select_name(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    by_id(session, "SELECT name FROM agent WHERE id = ?1", text)
        .ok_or_else(|| Refusal::new("Error getting agent name from global.db."))
}

/// `select-agent-group ID`: `[{"group":"a,b"}]`.
pub(super) fn select_group(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    by_id(session, "SELECT `group` FROM agent WHERE id = ?1", text)
        .ok_or_else(|| Refusal::new("Error getting agent group from global.db."))
}

/// `get-agent-info ID`: the whole row.
pub(super) fn get_info(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    by_id(session, "SELECT * FROM agent WHERE id = ?1", text)
        .ok_or_else(|| Refusal::new("Error getting agent information from global.db."))
}

/// `find-agent {"name":…,"ip":…}`: `[{"id":…}]`; an address also finds the network registered with a mask.
pub(super) fn find(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    let fields = Fields::parse(text)?;
    let (Some(name), Some(ip)) = (fields.text("name"), fields.text("ip")) else {
        return Err(Refusal::json_data(text));
    };
    session
        .page(
            "SELECT id FROM agent WHERE name = ?1 AND (register_ip = ?2 \
             OR (substr(register_ip, 1, length(?2) + 1) = ?2 || '/' AND length(register_ip) > length(?2) + 1))",
            (name, ip),
            Shape::Objects,
        )
        .map(|page| Answer::ok_with(&page.json))
        .map_err(|error| Refusal::global(&error))
}

fn by_id(session: &Session<'_>, sql: &str, text: &str) -> Option<Answer> {
    let page = session.page(sql, [leading_integer(text)], Shape::Objects).ok()?;
    Some(Answer::ok_with(&page.json))
}

fn first_invalid_group(list: &str) -> Option<&str> {
    list.split(',').find(|name| !name.is_empty() && !groups::is_valid_name(name))
}
