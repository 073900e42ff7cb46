//! Agents and their groups.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::super::arguments::{Fields, whole_number};
use super::super::connection::Session;
use super::super::json::{push_integer, push_string};
use super::object::{ObjectWriter, push_item};

/// `GET /v1/agents/ids`: `[1,2,…]`, the manager left out.
pub(super) fn ids(session: &Session<'_>) -> rusqlite::Result<Vec<u8>> {
    list_of_integers(session, "SELECT id FROM agent WHERE id > 0", [])
}

/// `GET /v1/agents/ids/groups/NAME`: `[1,2,…]`.
pub(super) fn ids_of_group(session: &Session<'_>, name: &str) -> rusqlite::Result<Vec<u8>> {
    list_of_integers(
        session,
        "SELECT id_agent FROM belongs WHERE id_group = (SELECT id FROM `group` WHERE name = ?1) AND id_agent > 0",
        [name],
    )
}

/// `GET /v1/agents/ids/groups`: `{"data":{"1":["default"],…}}`, the ids in the order of texts; `{}` when no agent
/// has a group.
pub(super) fn groups_by_id(session: &Session<'_>) -> rusqlite::Result<Vec<u8>> {
    let mut groups: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    session.each(
        "SELECT id_agent, name FROM belongs JOIN `group` ON id = id_group WHERE id_agent > 0",
        [],
        |row| {
            let list = groups.entry(row.get::<_, i64>(0)?.to_string()).or_insert_with(|| b"[".to_vec());
            let name = row.get_ref(1)?.as_bytes_or_null()?.unwrap_or_default();
            push_item(list, |list| push_string(list, name));
            Ok(())
        },
    )?;
    let mut data = b"{".to_vec();
    for (id, list) in groups {
        push_item(&mut data, |data| {
            push_string(data, id.as_bytes());
            data.push(b':');
            data.extend_from_slice(&list);
            data.push(b']');
        });
    }
    data.push(b'}');
    let mut out = Vec::with_capacity(data.len() + 16);
    let mut object = ObjectWriter::open(&mut out);
    object.json("data", &data);
    object.close();
    Ok(out)
}

/// `GET /v1/agents/ID/groups`: `["default",…]`, in order of priority.
pub(super) fn groups_of(session: &Session<'_>, agent: i64) -> rusqlite::Result<Vec<u8>> {
    let mut list = b"[".to_vec();
    session.each(
        "SELECT name FROM belongs JOIN `group` ON id = id_group WHERE id_agent = ?1 ORDER BY priority",
        [agent],
        |row| {
            let name = row.get_ref(0)?.as_bytes_or_null()?.unwrap_or_default();
            push_item(&mut list, |list| push_string(list, name));
            Ok(())
        },
    )?;
    list.push(b']');
    Ok(list)
}

/// `POST /v1/agents/restartinfo {"ids":[…],"negate":…}`: `{"items":[{"id":…,"version":…}]}` of the active agents,
/// those of `ids` only, or all but those; all without ids. The manager counts as one.
pub(super) fn restart_info(session: &Session<'_>, body: &[u8]) -> Result<Vec<u8>, String> {
    let fields = if body.is_empty() {
        Fields::from(Value::Null)
    } else {
        Fields::from(serde_json::from_slice::<Value>(body).map_err(|error| error.to_string())?)
    };
    let negate = fields.boolean("negate").unwrap_or(false);
    let listed = fields.list("ids").filter(|ids| !ids.is_empty());
    let ids: Option<HashSet<i64>> = listed
        .map(|ids| ids.iter().map(|id| whole_number(id).ok_or("an id is not a number")).collect())
        .transpose()?;
    let mut out = br#"{"items":["#.to_vec();
    let collected =
        session.each("SELECT id, version FROM agent WHERE connection_status = 'active'", [], |row| {
            let id: i64 = row.get(0)?;
            if ids.as_ref().is_some_and(|ids| ids.contains(&id) == negate) {
                return Ok(());
            }
            let version = row.get_ref(1)?.as_bytes_or_null()?.unwrap_or_default();
            push_item(&mut out, |out| {
                out.extend_from_slice(b"{\"id\":");
                push_integer(out, id);
                if version != b" " {
                    out.extend_from_slice(b",\"version\":");
                    push_string(out, version);
                }
                out.push(b'}');
            });
            Ok(())
        });
    collected.map_err(|error| error.to_string())?;
    out.extend_from_slice(b"]}");
    Ok(out)
}

fn list_of_integers(
    session: &Session<'_>,
    sql: &str,
    parameters: impl rusqlite::Params,
) -> rusqlite::Result<Vec<u8>> {
    let mut list = b"[".to_vec();
    session.each(sql, parameters, |row| {
        let number = row.get(0)?;
        push_item(&mut list, |list| push_integer(list, number));
        Ok(())
    })?;
    list.push(b']');
    Ok(list)
}
