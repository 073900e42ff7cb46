//! client.keys, and whether it agrees with the database.

use std::collections::BTreeMap;

use super::super::finding::or_ok;
use super::super::lookup::open_database;
use super::super::{Finding, Patient};
use crate::agents::AgentId;
use crate::count_of;
use crate::keys::{KeysFile, Line};

/// How many agents are told by their ids.
const TOLD: usize = 10;

pub(super) fn run(patient: &Patient) -> Vec<Finding> {
    let path = patient.home.client_keys();
    let file = match KeysFile::read(&path) {
        Ok(Some(file)) => file,
        Ok(None) => {
            return vec![Finding::fault(
                "etc/client.keys is missing: no agent can connect",
                "put a backup in its place",
            )];
        }
        Err(error) => return vec![Finding::skipped(format!("etc/client.keys cannot be read: {error}"))],
    };
    let mut findings = Vec::new();
    let unreadable = file.lines().filter(|line| matches!(line, Line::Unreadable(_))).count();
    if unreadable > 0 {
        findings.push(Finding::fault(
            format!("passed over in etc/client.keys: {} without meaning", count_of(unreadable, "line")),
            "a line is: ID NAME ADDRESS KEY; look for lines with less",
        ));
    }
    let mut in_file: BTreeMap<AgentId, &str> = BTreeMap::new();
    let mut repeated = Vec::new();
    for agent in file.agents() {
        if in_file.insert(agent.id(), agent.name()).is_some() {
            repeated.push(agent.id());
        }
    }
    if !repeated.is_empty() {
        findings.push(Finding::fault(
            format!("ids that stand twice in etc/client.keys: {}", told(&repeated)),
            "keep the line whose key the agent has",
        ));
    }
    let said = format!("{} in etc/client.keys", count_of(in_file.len(), "agent"));
    if !patient.home.global_database().exists() {
        return or_ok(findings, format!("{said}, and no database yet"));
    }
    match in_database(patient) {
        Ok(in_database) => findings.extend(compare(&in_file, &in_database)),
        Err(error) => {
            findings.push(Finding::skipped(format!("queue/db/global.db cannot be compared with: {error}")));
        }
    }
    or_ok(findings, format!("{said}, the same as in the database"))
}

fn in_database(patient: &Patient) -> rusqlite::Result<BTreeMap<AgentId, String>> {
    let connection = open_database(&patient.home.global_database())?;
    let mut statement = connection.prepare("SELECT id, name FROM agent WHERE id > 0")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, u32>(0)?, row.get::<_, String>(1)?)))?;
    rows.map(|row| row.map(|(id, name)| (AgentId::new(id), name))).collect()
}

fn compare(in_file: &BTreeMap<AgentId, &str>, in_database: &BTreeMap<AgentId, String>) -> Vec<Finding> {
    let only_in_file: Vec<AgentId> =
        in_file.keys().filter(|id| !in_database.contains_key(id)).copied().collect();
    let only_in_database: Vec<AgentId> =
        in_database.keys().filter(|id| !in_file.contains_key(id)).copied().collect();
    let renamed: Vec<AgentId> = in_file
        .iter()
        .filter(|(id, name)| in_database.get(id).is_some_and(|other| other != *name))
        .map(|(id, _)| *id)
        .collect();
    let mend = "the manager brings them in step when it starts";
    [
        (only_in_file, "only in etc/client.keys, and not in the database"),
        (only_in_database, "only in the database, without a key in etc/client.keys"),
        (renamed, "with another name in etc/client.keys than in the database"),
    ]
    .into_iter()
    .filter(|(ids, _)| !ids.is_empty())
    .map(|(ids, what)| {
        Finding::fault(format!("{} {what}: {}", count_of(ids.len(), "agent"), told(&ids)), mend)
    })
    .collect()
}

fn told(ids: &[AgentId]) -> String {
    let shown: Vec<String> = ids.iter().take(TOLD).map(ToString::to_string).collect();
    let more = ids.len().saturating_sub(TOLD);
    if more > 0 { format!("{} and {more} more", shown.join(", ")) } else { shown.join(", ") }
}
