//! `wazuhctl groups assign -f FILE`: a file with an agent and a group in each row.

use std::collections::HashMap;
use std::path::Path;

use wazuhctl_core::groups::{GroupName, Others};

use super::placing::{self, DiffArgs, Known};
use crate::agents::{AgentId, BATCH, joined, list_request};
use crate::bulk::{self, BulkArgs, Words};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Names that are looked up with one request.
const NAMES_AT_ONCE: usize = 50;

/// How such changes are called.
pub(super) const WORDS: Words = Words {
    command: "groups assign",
    one: "membership",
    many: "memberships",
    verb: "change",
    done: "changed",
    next: Some("next: wazuhctl agents groups ID shows the groups of an agent, in their order"),
};

/// An agent as the file has it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Named {
    Id(AgentId),
    Name(String),
}

/// The agents of a file, in order, each with its groups in order.
#[derive(Debug, Default, PartialEq, Eq)]
struct Rows {
    agents: Vec<(Named, Vec<GroupName>)>,
    /// The first row of each name.
    places: HashMap<String, usize>,
}

impl Rows {
    /// Reads the columns `agent` (or `id`, or `name`) and `group`.
    ///
    /// # Errors
    /// A row has no agent or no group, or what cannot be one.
    fn read(path: &Path) -> Result<Self> {
        let mut rows = Self::default();
        let mut known: HashMap<Named, usize> = HashMap::new();
        bulk::each_row(path, "group", &mut |row| {
            let agent = row.get("agent").or_else(|| row.get("id")).or_else(|| row.get("name"));
            let agent =
                agent.ok_or_else(|| row.wrong("it has no agent: columns agent and group are wanted"))?;
            let group = row.get("group").ok_or_else(|| row.wrong("it has no group"))?;
            let group: GroupName =
                group.parse().map_err(|_| row.wrong(format!("\"{group}\" cannot name a group")))?;
            let named = named(agent).map_err(|why| row.wrong(why))?;
            if let Named::Name(name) = &named {
                rows.places.entry(name.clone()).or_insert(row.place);
            }
            let next = rows.agents.len();
            let place = *known.entry(named.clone()).or_insert(next);
            match rows.agents.get_mut(place) {
                Some((_, groups)) if groups.contains(&group) => {}
                Some((_, groups)) => groups.push(group),
                None => rows.agents.push((named, vec![group])),
            }
            Ok(())
        })?;
        Ok(rows)
    }

    /// The requests that list the agents.
    fn lists(&self) -> Vec<ApiRequest> {
        let ids: Vec<&AgentId> = self.agents.iter().filter_map(|(named, _)| named.id()).collect();
        let names: Vec<&str> = self.agents.iter().filter_map(|(named, _)| named.name()).collect();
        let by_id =
            ids.chunks(BATCH).map(|ids| list_request().with("agents_list", joined(ids.iter().copied())));
        let by_name = names.chunks(NAMES_AT_ONCE).map(|names| {
            let alternatives: Vec<String> = names.iter().map(|name| format!("name={name}")).collect();
            list_request().with("q", alternatives.join(","))
        });
        by_id.chain(by_name).collect()
    }

    /// The ids of all agents, with their groups.
    ///
    /// # Errors
    /// There is no agent of a name.
    fn wanted(self, known: &Known) -> Result<Vec<(AgentId, Vec<GroupName>)>> {
        let by_name = known.by_name();
        let mut wanted: Vec<(AgentId, Vec<GroupName>)> = Vec::with_capacity(self.agents.len());
        let mut places: HashMap<AgentId, usize> = HashMap::new();
        for (named, groups) in self.agents {
            let id = match named {
                Named::Id(id) => id,
                Named::Name(name) => match by_name.get(name.as_str()) {
                    Some(id) => (*id).clone(),
                    None => {
                        let row = self.places.get(&name).copied().unwrap_or_default();
                        let message = format!("row {row} of the file: there is no agent called {name}");
                        return Err(Failure::new(Exit::NotFound, message));
                    }
                },
            };
            // An agent may be there by its id and by its name.
            let next = wanted.len();
            match wanted.get_mut(*places.entry(id.clone()).or_insert(next)) {
                Some((_, before)) => before.extend(groups),
                None => wanted.push((id, groups)),
            }
        }
        Ok(wanted)
    }
}

impl Named {
    fn id(&self) -> Option<&AgentId> {
        match self {
            Self::Id(id) => Some(id),
            Self::Name(_) => None,
        }
    }

    fn name(&self) -> Option<&str> {
        match self {
            Self::Id(_) => None,
            Self::Name(name) => Some(name),
        }
    }
}

/// An id where it is a number, else a name as Wazuh allows them.
fn named(text: &str) -> Result<Named, String> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        let id: AgentId = text.parse()?;
        return if id.is_manager() {
            Err("000 is the manager itself, and no agent".to_owned())
        } else {
            Ok(Named::Id(id))
        };
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    if text.bytes().all(allowed) {
        Ok(Named::Name(text.to_owned()))
    } else {
        Err(format!("\"{text}\" is neither the id nor the name of an agent"))
    }
}

/// Puts the agents of a file into their groups.
pub(super) async fn assign(
    world: &World,
    bulk: &BulkArgs,
    diff: &DiffArgs,
    path: &Path,
    exact: bool,
) -> Result<Exit> {
    let rows = Rows::read(path)?;
    let lists = rows.lists();
    placing::explain(world, &lists)?;
    let connection = world.connect().await?;
    let mut groups: Vec<&GroupName> = rows.agents.iter().flat_map(|(_, groups)| groups).collect();
    groups.sort_unstable();
    groups.dedup();
    placing::must_exist(connection, &groups).await?;
    let mut known = Known::default();
    for list in &lists {
        known.add(connection, list).await?;
    }
    let others = if exact { Others::Leave } else { Others::Stay };
    let changes = known.changes(rows.wanted(&known)?, others);
    placing::place(world, bulk, diff, WORDS, changes).await
}
