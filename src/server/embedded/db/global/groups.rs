//! Groups, and the assignment of agents to them.

use serde_json::Value;
use wazuhctl_core::config::NodeRole;

use super::super::answer::{Answer, Refusal};
use super::super::arguments::{Fields, leading_integer, words};
use super::super::cluster;
use super::super::connection::Session;
use super::super::rows::Shape;
use super::super::store::GlobalWriter;
use super::agents::{self, NewAgent};
use super::group_hash;

/// How many groups an agent may have.
const GROUPS_PER_AGENT: i64 = 128;
const NAME_LENGTH: usize = 255;

/// Whether a group may bear this name: letters, digits, `_`, `.` and `-`, but not `.` and `..`, which are folders.
pub(in super::super) fn is_valid_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= NAME_LENGTH
        && !matches!(name, "." | "..")
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'))
}

/// `find-group NAME`: `[{"id":…}]`.
pub(super) fn find(session: &Session<'_>, name: &str) -> Result<Answer, Refusal> {
    session
        .page("SELECT id FROM `group` WHERE name = ?1", [name], Shape::Objects)
        .map(|page| Answer::ok_with(&page.json))
        .map_err(|_| Refusal::new("Error getting group id from global.db."))
}

/// `insert-agent-group NAME`
pub(super) fn insert(writer: &mut GlobalWriter, name: &str) -> Result<Answer, Refusal> {
    let failed = || Refusal::new("Error inserting group in global.db.");
    if !is_valid_name(name) {
        return Err(failed());
    }
    writer
        .writing()
        .and_then(|session| session.execute("INSERT INTO `group` (name) VALUES (?1)", [name]))
        .map_err(|_| failed())?;
    Ok(Answer::ok())
}

/// `delete-group NAME`: its agents that have no other group fall back to `default`.
pub(super) fn delete(writer: &mut GlobalWriter, name: &str) -> Result<Answer, Refusal> {
    let sync_status = cluster::sync_status(writer.role());
    let remove = |session: Session<'_>| {
        let members: Vec<i64> = session.map(
            "SELECT id_agent FROM belongs WHERE id_group = (SELECT id FROM `group` WHERE name = ?1)",
            [name],
            |row| row.get(0),
        )?;
        session.execute("DELETE FROM `group` WHERE name = ?1", [name])?;
        for agent in members {
            if !fall_back(&session, agent)? {
                return Ok(false);
            }
            group_hash::recalculate(&session, agent, sync_status)?;
        }
        Ok(true)
    };
    match writer.writing().and_then(remove) {
        Ok(true) => Ok(Answer::ok()),
        Ok(false) | Err(_) => Err(Refusal::new("Error deleting group in global.db.")),
    }
}

/// `select-groups`: `[{"name":…}]`.
pub(super) fn select_all(session: &Session<'_>, _: &str) -> Result<Answer, Refusal> {
    session
        .page("SELECT name FROM `group`", [], Shape::Objects)
        .map(|page| Answer::ok_with(&page.json))
        .map_err(|_| Refusal::new("Error getting groups from global.db."))
}

/// `select-group-belong ID`: the names of the agent's groups, in order of priority.
pub(super) fn select_belong(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    names_of(session, leading_integer(text))
        .map(|names| Answer::ok_with(&names))
        .map_err(|_| Refusal::new("Error getting agent groups information from global.db."))
}

/// `get-group-agents NAME last_id N`: numbers of the group's agents, a page at a time.
pub(super) fn get_agents(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    let mut arguments = words(text);
    let missing = |what: &str| Refusal::new(format!("Invalid arguments, {what} not found."));
    let name = arguments.next().ok_or_else(|| missing("group name"))?;
    arguments.next().filter(|word| *word == "last_id").ok_or_else(|| missing("'last_id'"))?;
    let last = leading_integer(arguments.next().ok_or_else(|| missing("last agent id"))?);
    session
        .page(
            "SELECT id_agent FROM belongs WHERE id_group = (SELECT id FROM `group` WHERE name = ?1) \
             AND id_agent > ?2 ORDER BY id_agent",
            (name, last),
            Shape::Values,
        )
        .map(|page| Answer::page(&page))
        .map_err(|_| Refusal::new("Error getting group agents from global.db."))
}

/// The agent's groups as a JSON list.
pub(super) fn names_of(session: &Session<'_>, agent: i64) -> rusqlite::Result<Vec<u8>> {
    session
        .page(
            "SELECT name FROM belongs JOIN `group` ON id = id_group WHERE id_agent = ?1 ORDER BY priority",
            [agent],
            Shape::Values,
        )
        .map(|page| page.json)
}

/// What `set-agent-groups` does with the groups an agent has already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Assignment {
    /// They make way for the new ones.
    Override,
    /// The new ones come after them.
    Append,
    /// An agent that has any is left alone.
    EmptyOnly,
    /// The named ones are taken away.
    Remove,
}

impl Assignment {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "override" => Self::Override,
            "append" => Self::Append,
            "empty_only" => Self::EmptyOnly,
            "remove" => Self::Remove,
            _ => return None,
        })
    }
}

/// `set-agent-groups {"mode":…,"sync_status":…,"data":[{"id":…,"groups":[…],"name":…}]}`
///
/// Every agent is tried: an error with one of them keeps neither the others nor the rest of its own groups from
/// being set, and makes the answer an `err`.
pub(super) fn set(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    let fields = Fields::parse(text)?;
    let (Some(mode), Some(data)) = (fields.text("mode"), fields.list("data")) else {
        return Err(Refusal::new("Invalid JSON data, missing required fields"));
    };
    let Some(assignment) = Assignment::named(mode) else {
        return Err(Refusal::new(format!("Invalid mode '{mode}' in set_agent_groups command")));
    };
    let sync_status = fields.text("sync_status").unwrap_or("synced");
    let role = writer.role();
    let failed = || Refusal::new("An error occurred during the set of the groups");
    let session = writer.writing().map_err(|_| failed())?;
    let mut all_set = true;
    for entry in data {
        let entry = Fields::from(entry.clone());
        let done = match (entry.integer("id"), entry.list("groups")) {
            (Some(agent), Some(groups)) => {
                let change = Change { agent, groups, name: entry.text("name"), assignment, role };
                change.apply(&session, sync_status).unwrap_or_else(|error| {
                    tracing::warn!(agent, %error, "the groups of an agent cannot be set");
                    false
                })
            }
            _ => false,
        };
        all_set &= done;
    }
    if all_set { Ok(Answer::ok()) } else { Err(failed()) }
}

/// One agent's change of groups.
struct Change<'a> {
    agent: i64,
    groups: &'a [Value],
    name: Option<&'a str>,
    assignment: Assignment,
    role: NodeRole,
}

impl Change<'_> {
    /// Does it; `false` when some of it could not be done.
    fn apply(&self, session: &Session<'_>, sync_status: &str) -> rusqlite::Result<bool> {
        let mut done = true;
        if self.assignment == Assignment::Remove {
            for group in self.groups {
                done &= self.take_away(session, group)?;
            }
        } else {
            if self.assignment == Assignment::Override {
                session.execute("DELETE FROM belongs WHERE id_agent = ?1", [self.agent])?;
            }
            let highest = highest_priority(session, self.agent)?;
            if self.assignment == Assignment::EmptyOnly && highest.is_some() {
                return Ok(true);
            }
            if !self.is_valid(session)? {
                return Ok(false);
            }
            if self.assignment == Assignment::Override && self.role == NodeRole::Worker && self.name.is_none()
            {
                return Ok(false);
            }
            done = self.assign(session, highest.map_or(0, |priority| priority + 1))?;
        }
        group_hash::recalculate(session, self.agent, sync_status)?;
        Ok(done)
    }

    fn is_valid(&self, session: &Session<'_>) -> rusqlite::Result<bool> {
        let present: i64 = session
            .first("SELECT count(id_group) FROM belongs WHERE id_agent = ?1", [self.agent])?
            .unwrap_or(0);
        let named: Vec<&str> = self.groups.iter().filter_map(Value::as_str).collect();
        let count = i64::try_from(named.len()).unwrap_or(i64::MAX);
        Ok(present.saturating_add(count) <= GROUPS_PER_AGENT && named.iter().all(|name| is_valid_name(name)))
    }

    /// Assigns the groups in their order. An agent that is not there is made when its name is known: a worker
    /// hears of groups before it hears of the agent.
    fn assign(&self, session: &Session<'_>, first_priority: i64) -> rusqlite::Result<bool> {
        let mut done = true;
        let mut priority = first_priority;
        for group in self.groups {
            let Some(group) = id_of(session, group)? else {
                done = false;
                continue;
            };
            if !agents::exists(session, self.agent)? {
                let name = self.name.filter(|_| self.assignment == Assignment::Override);
                let Some(name) = name else {
                    done = false;
                    continue;
                };
                agents::insert_row(session, &unheard_of(self.agent, name))?;
            }
            assign_one(session, self.agent, group, priority)?;
            priority += 1;
        }
        Ok(done)
    }

    fn take_away(&self, session: &Session<'_>, group: &Value) -> rusqlite::Result<bool> {
        let Some(group) = id_of(session, group)? else { return Ok(false) };
        session.execute("DELETE FROM belongs WHERE id_group = ?1 AND id_agent = ?2", (group, self.agent))?;
        fall_back(session, self.agent)
    }
}

/// An agent known by number and name only.
fn unheard_of(id: i64, name: &str) -> NewAgent<'_> {
    NewAgent {
        id,
        name,
        ip: Some("0.0.0.0"),
        register_ip: Some("0.0.0.0"),
        internal_key: None,
        group: None,
        date_add: jiff::Timestamp::now().as_second(),
    }
}

/// Puts an agent that has no group left into `default`; `false` when that cannot be.
fn fall_back(session: &Session<'_>, agent: i64) -> rusqlite::Result<bool> {
    if highest_priority(session, agent)?.is_some() {
        return Ok(true);
    }
    let default = session.first::<i64>("SELECT id FROM `group` WHERE name = 'default'", [])?;
    let Some(default) = default else { return Ok(false) };
    if !agents::exists(session, agent)? {
        return Ok(false);
    }
    assign_one(session, agent, default, 0)?;
    Ok(true)
}

fn assign_one(session: &Session<'_>, agent: i64, group: i64, priority: i64) -> rusqlite::Result<()> {
    session
        .execute(
            "INSERT OR REPLACE INTO belongs (id_group, id_agent, priority) VALUES (?1, ?2, ?3)",
            (group, agent, priority),
        )
        .map(drop)
}

fn highest_priority(session: &Session<'_>, agent: i64) -> rusqlite::Result<Option<i64>> {
    let highest = session.first("SELECT max(priority) FROM belongs WHERE id_agent = ?1", [agent])?;
    Ok(highest.flatten())
}

fn id_of(session: &Session<'_>, group: &Value) -> rusqlite::Result<Option<i64>> {
    let Some(name) = group.as_str() else { return Ok(None) };
    session.first("SELECT id FROM `group` WHERE name = ?1", [name])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folders_and_nothing_else() {
        for name in ["default", "a", "web-servers_1.2", "...", &"x".repeat(255)] {
            assert!(is_valid_name(name), "{name}");
        }
        for name in ["", ".", "..", "a/b", "a b", "a,b", "é", "a\n", &"x".repeat(256)] {
            assert!(!is_valid_name(name), "{name}");
        }
    }
}
