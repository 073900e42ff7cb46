//! `sync-agent-groups-get`: which agents are in which groups, for the other nodes of a cluster.

use super::super::answer::{Answer, Refusal};
use super::super::arguments::Fields;
use super::super::connection::Session;
use super::super::json::push_string;
use super::super::rows::PAGE_LIMIT;
use super::super::store::GlobalWriter;
use super::{group_hash, groups};

/// What is asked for.
struct Request {
    /// The query over (last id, youngest registration); nothing when only the hash is wanted.
    agents: Option<&'static str>,
    last_id: i64,
    set_synced: bool,
    hash: bool,
    /// Agents registered within this many seconds are left out.
    registration_delta: i64,
}

const WAITING: &str = "SELECT id, name FROM agent WHERE id > ?1 AND group_sync_status = 'syncreq' \
                       AND date_add < unixepoch() - ?2 ORDER BY id";
const ALL: &str = "SELECT id, name FROM agent WHERE id > ?1 AND date_add < unixepoch() - ?2 ORDER BY id";

impl Request {
    fn parse(text: &str) -> Result<Self, Refusal> {
        let fields = Fields::parse(text)?;
        let invalid = || Refusal::new("Invalid JSON data, invalid alternative fields data");
        let number = |name: &str| match (fields.has(name), fields.integer(name)) {
            (false, _) => Ok(0),
            (true, Some(number)) if number >= 0 => Ok(number),
            _ => Err(invalid()),
        };
        let flag = |name: &str| match (fields.has(name), fields.boolean(name)) {
            (false, _) => Ok(false),
            (true, Some(flag)) => Ok(flag),
            (true, None) => Err(invalid()),
        };
        let agents = match (fields.has("condition"), fields.text("condition")) {
            (false, _) => None,
            (true, Some("sync_status")) => Some(WAITING),
            (true, Some("all")) => Some(ALL),
            (true, Some(_)) => return Err(no_response()),
            (true, None) => return Err(invalid()),
        };
        Ok(Self {
            agents,
            last_id: number("last_id")?,
            set_synced: flag("set_synced")?,
            hash: flag("get_global_hash")?,
            registration_delta: number("agent_registration_delta")?,
        })
    }
}

/// `sync-agent-groups-get {"condition":…,"last_id":…,"set_synced":…,"get_global_hash":…,…}`: a list of one object
/// with `data` (`[{"id":…,"name":…,"groups":[…]}]`) and, in the last page, `hash`.
pub(super) fn get(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    let request = Request::parse(text)?;
    writer.writing().and_then(|session| collect(&session, &request)).map_err(|_| no_response())
}

fn collect(session: &Session<'_>, request: &Request) -> rusqlite::Result<Answer> {
    let mut body = br#"[{"data":["#.to_vec();
    let empty = body.len();
    let mut complete = true;
    let mut given = Vec::new();
    let parameters = (request.last_id, request.registration_delta);
    let mut agents: Vec<(i64, String)> = Vec::new();
    if let Some(sql) = request.agents {
        // One page holds at most as many agents as fit with the shortest of names.
        let limited = format!("{sql} LIMIT {}", PAGE_LIMIT / SHORTEST_AGENT);
        agents = session.map(&limited, parameters, |row| Ok((row.get(0)?, row.get(1)?)))?;
        complete = agents.len() < PAGE_LIMIT / SHORTEST_AGENT;
    }
    for (id, name) in agents {
        let before = body.len();
        if before > empty {
            body.push(b',');
        }
        push_agent(session, &mut body, id, &name)?;
        if body.len() + CLOSING >= PAGE_LIMIT {
            body.truncate(before);
            complete = false;
            break;
        }
        given.push(id);
    }
    body.push(b']');
    if request.hash && complete {
        push_hash(session, &mut body)?;
    }
    body.extend_from_slice(b"}]");
    if request.set_synced {
        for id in given {
            session.execute("UPDATE agent SET group_sync_status = 'synced' WHERE id = ?1", [id])?;
        }
    }
    Ok(Answer::page(&super::super::rows::Page { json: body, complete }))
}

/// The length of `{"id":1,"name":"","groups":[]},`.
const SHORTEST_AGENT: usize = 30;
/// Room for what follows the agents: brackets and the hash.
const CLOSING: usize = 64;

fn push_agent(session: &Session<'_>, out: &mut Vec<u8>, id: i64, name: &str) -> rusqlite::Result<()> {
    out.extend_from_slice(format!("{{\"id\":{id},\"name\":").as_bytes());
    push_string(out, name.as_bytes());
    out.extend_from_slice(b",\"groups\":");
    out.extend_from_slice(&groups::names_of(session, id)?);
    out.push(b'}');
    Ok(())
}

fn push_hash(session: &Session<'_>, out: &mut Vec<u8>) -> rusqlite::Result<()> {
    out.extend_from_slice(b",\"hash\":");
    match group_hash::of_all_agents(session)? {
        Some(hash) => push_string(out, hash.as_bytes()),
        None => out.extend_from_slice(b"null"),
    }
    Ok(())
}

fn no_response() -> Refusal {
    Refusal::new("Could not obtain a response from wdb_global_sync_agent_groups_get")
}
