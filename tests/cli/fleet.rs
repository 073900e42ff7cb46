//! The agents behind the manager of the tests, as far as they do what they are told: they restart, and are upgraded.
//!
//! An agent that was told to restart is away at the first look and back at the next; an upgrade is under way at the first
//! look and has come to its end at the next. Those that are `lost` never come back.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use serde_json::{Value, json};

/// The task that the first upgrade gets.
const FIRST_TASK: u64 = 31;

/// What the agents do.
#[derive(Default)]
pub(crate) struct Fleet {
    agents: Mutex<Agents>,
}

#[derive(Default)]
struct Agents {
    /// How often each was told to restart or to reconnect.
    told: BTreeMap<String, usize>,
    /// How often each was looked at since.
    looks: BTreeMap<String, usize>,
    /// The upgrades in the order in which they were begun.
    tasks: Vec<Task>,
    /// Those that never come to an end.
    lost: BTreeSet<String>,
    /// Those whose upgrades go wrong.
    failing: BTreeSet<String>,
}

struct Task {
    agent: String,
    number: u64,
    looks: usize,
}

impl Fleet {
    fn with<T>(&self, work: impl FnOnce(&mut Agents) -> T) -> T {
        work(&mut self.agents.lock().unwrap())
    }

    /// From now on these never come to an end.
    pub(crate) fn lose(&self, ids: &[&str]) {
        self.with(|agents| agents.lost = ids.iter().map(ToString::to_string).collect());
    }

    /// Upgrades of these go wrong.
    pub(crate) fn fail(&self, ids: &[&str]) {
        self.with(|agents| agents.failing = ids.iter().map(ToString::to_string).collect());
    }

    /// How often each agent was told to restart or to reconnect.
    pub(crate) fn told(&self) -> BTreeMap<String, usize> {
        self.with(|agents| agents.told.clone())
    }

    /// How often the upgrade of each agent was begun.
    pub(crate) fn upgraded(&self) -> BTreeMap<String, usize> {
        self.with(|agents| {
            let mut counts = BTreeMap::new();
            agents.tasks.iter().for_each(|task| *counts.entry(task.agent.clone()).or_default() += 1);
            counts
        })
    }

    /// Tells agents to restart.
    pub(crate) fn tell(&self, ids: &[String]) {
        self.with(|agents| {
            for id in ids {
                *agents.told.entry(id.clone()).or_default() += 1;
                agents.looks.insert(id.clone(), 0);
            }
        });
    }

    /// Shows agents of a list as they are now.
    pub(crate) fn show(&self, items: &mut [Value]) {
        self.with(|agents| {
            for item in items {
                let id = item["id"].as_str().unwrap().to_owned();
                let is_lost = agents.lost.contains(&id);
                let Some(looks) = agents.looks.get_mut(&id) else { continue };
                *looks += 1;
                if *looks < 2 || is_lost {
                    item["status"] = "disconnected".into();
                } else {
                    item["status"] = "active".into();
                    item["lastKeepAlive"] = format!("2026-01-02T10:00:{:02}+00:00", *looks % 60).into();
                }
            }
        });
    }

    /// Begins upgrades; the tasks, and the agents whose upgrades are under way already.
    pub(crate) fn upgrade(&self, ids: &[String]) -> (Vec<Value>, Vec<String>) {
        self.with(|agents| {
            let mut tasks = Vec::new();
            let mut refused = Vec::new();
            for id in ids {
                if agents.tasks.iter().any(|task| task.agent == *id && task.looks < 2) {
                    refused.push(id.clone());
                    continue;
                }
                let number = FIRST_TASK + u64::try_from(agents.tasks.len()).unwrap();
                agents.tasks.push(Task { agent: id.clone(), number, looks: 0 });
                tasks.push(json!({ "agent": id, "task_id": number }));
            }
            (tasks, refused)
        })
    }

    /// How the last upgrades of these agents stand.
    pub(crate) fn results(&self, ids: &[String]) -> Vec<Value> {
        self.with(|agents| {
            let Agents { tasks, lost, failing, .. } = agents;
            let result = |id: &String| {
                let task = tasks.iter_mut().rev().find(|task| task.agent == *id)?;
                task.looks += 1;
                let ended = task.looks > 1 && !lost.contains(id);
                let status = match (ended, failing.contains(id)) {
                    (false, _) => "Updating",
                    (true, false) => "Updated",
                    (true, true) => "Error",
                };
                let mut result = json!({ "message": "Success", "agent": id, "task_id": task.number,
                    "node": "node01", "module": "api", "command": "upgrade", "status": status,
                    "create_time": "2026-01-01T10:00:00Z" });
                if status == "Error" {
                    result["error_msg"] = "The package does not fit".into();
                }
                Some(result)
            };
            ids.iter().filter_map(result).collect()
        })
    }

    /// The book of tasks, of these agents or of all, of which more than `after`, the last one first.
    pub(crate) fn tasks(&self, ids: &[String], after: u64) -> Vec<Value> {
        self.with(|agents| {
            let wanted = |task: &&Task| (ids.is_empty() || ids.contains(&task.agent)) && task.number > after;
            let shown = |task: &Task| json!({ "agent_id": task.agent, "task_id": task.number });
            agents.tasks.iter().rev().filter(wanted).map(shown).collect()
        })
    }
}
