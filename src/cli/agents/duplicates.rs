//! `wazuhctl agents duplicates`.

use std::collections::{BTreeMap, HashMap, HashSet};

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::Pages;
use crate::output::{Column, Format, Kind, View, affected_items};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("SAME", "same", Kind::Text),
    Column::new("VALUE", "value", Kind::Text),
    Column::new("ID", "id", Kind::Text),
    Column::new("NAME", "name", Kind::Exact),
    Column::new("STATUS", "status", Kind::State),
    Column::new("IP", "ip", Kind::Text),
    Column::new("LAST SEEN", "lastKeepAlive", Kind::Moment),
    Column::new("ADVICE", "advice", Kind::Text),
    Column::wide("REGISTERED", "dateAdd", Kind::Moment),
];

const FIELDS: &str = "id,name,ip,registerIP,status,lastKeepAlive,dateAdd";

/// What stands for a value that an agent does not have, where distinct values are counted.
const NO_VALUE: &str = "N/A";

/// What agents can have in common that should be one agent's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    Name,
    Ip,
    Key,
}

/// List agents that seem to be there twice, and advise which of them to delete
///
/// Of the agents with the same name (in any case), address or key, the one that is active or was seen last is to be kept.
/// Others are to be deleted unless they are alive, too. Machines behind one router share an address as well: agents that
/// have only that in common are to be checked, unless --by ip asks for them. -o name prints the ids of those to be
/// deleted.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents duplicates
  wazuhctl agents duplicates --by name -o name | wazuhctl agents delete -f - --dry-run
  wazuhctl agents duplicates --by key")]
pub(crate) struct Duplicates {
    /// What they have in common; by default name and ip
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    by: Vec<By>,
}

/// What is known of an agent.
struct Agent {
    id: Box<str>,
    name: Box<str>,
    ip: Option<Box<str>>,
    status: Box<str>,
    seen: Option<Box<str>>,
    registered: Option<Box<str>>,
    key: Option<Box<str>>,
}

impl Duplicates {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let list = ApiRequest::get("/agents").with("select", FIELDS);
        world.explain(&list)?;
        let by = if self.by.is_empty() { vec![By::Name, By::Ip] } else { self.by.clone() };
        let connection = world.connect().await?;
        let mut agents = fetch(connection, &list).await?;
        if by.contains(&By::Key) {
            add_keys(connection, &mut agents).await?;
        }
        let sure = |by: By| by != By::Ip || self.by.contains(&By::Ip);
        let mut items = Vec::new();
        for by in by {
            items.extend(same(&agents, by).iter().flat_map(|group| rows(by, group, sure(by))));
        }
        settle(&mut items);
        if items.is_empty() && world.printer.is_for_people() {
            world.say("no agent is there twice");
            return Ok(Exit::Done);
        }
        let total = items.len();
        if world.printer.format() == Some(Format::Name) {
            let mut printed = HashSet::new();
            items.retain(|item| item["advice"] == "delete" && printed.insert(item["id"].to_string()));
        }
        let document = json!({
            "data": { "affected_items": items, "total_affected_items": total,
                      "total_failed_items": 0, "failed_items": [] },
            "message": "Agents that seem to be there twice", "error": 0
        });
        world.printer.print(&View::of_list(document, COLUMNS, "id"))?;
        if world.printer.is_for_people() {
            world.say("next: wazuhctl agents duplicates -o name | wazuhctl agents delete -f - --dry-run");
        }
        Ok(Exit::Done)
    }
}

/// All agents but the manager itself.
async fn fetch(connection: &dyn Connection, list: &ApiRequest) -> Result<Vec<Agent>> {
    let mut agents = Vec::new();
    let mut pages = Pages::new(connection, list, 0, None);
    while let Some(document) = pages.next().await? {
        agents.extend(affected_items(&document).iter().filter_map(agent));
    }
    agents.retain(|agent| *agent.id != *"000");
    Ok(agents)
}

fn agent(item: &Value) -> Option<Agent> {
    let text = |name: &str| item.get(name).and_then(Value::as_str).map(Box::<str>::from);
    let address = |name: &str| text(name).filter(|ip| !ip.is_empty() && **ip != *"any");
    Some(Agent {
        id: text("id")?,
        name: text("name").unwrap_or_default(),
        ip: address("ip").or_else(|| address("registerIP")),
        status: text("status").unwrap_or_default(),
        seen: text("lastKeepAlive"),
        registered: text("dateAdd"),
        key: None,
    })
}

/// Adds the keys of agents. The list of agents hides them; the count of distinct values has them, for everybody who may ask
/// for each key.
async fn add_keys(connection: &dyn Connection, agents: &mut [Agent]) -> Result<()> {
    let request = ApiRequest::get("/agents/stats/distinct").with("fields", "id,internal_key");
    let mut keys: HashMap<Box<str>, Box<str>> = HashMap::new();
    let mut pages = Pages::new(connection, &request, 0, None);
    while let Some(document) = pages.next().await? {
        keys.extend(affected_items(&document).iter().filter_map(key));
    }
    for agent in agents {
        agent.key = keys.remove(&agent.id);
    }
    Ok(())
}

/// The id and the key of an agent, if it has one.
fn key(item: &Value) -> Option<(Box<str>, Box<str>)> {
    let text = |name: &str| item.get(name).and_then(Value::as_str);
    let key = text("internal_key").filter(|key| !key.is_empty() && *key != NO_VALUE)?;
    Some((text("id")?.into(), key.into()))
}

/// The groups of agents that have the same value, by that value; the agent to be kept comes first.
fn same(agents: &[Agent], by: By) -> Vec<Vec<&Agent>> {
    let mut groups: BTreeMap<String, Vec<&Agent>> = BTreeMap::new();
    for agent in agents {
        let value = match by {
            By::Name => Some(agent.name.to_lowercase()),
            By::Ip => agent.ip.as_deref().map(str::to_owned),
            By::Key => agent.key.as_deref().map(str::to_owned),
        };
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            groups.entry(value).or_default().push(agent);
        }
    }
    let mut groups: Vec<Vec<&Agent>> = groups.into_values().filter(|group| group.len() > 1).collect();
    for group in &mut groups {
        // Dates in ISO 8601 and the same zone are in order as text is; never is before all of them.
        group.sort_by_key(|agent| {
            let life = (&*agent.status == "active", agent.seen.clone(), agent.registered.clone());
            std::cmp::Reverse((life, agent.id.len(), agent.id.clone()))
        });
    }
    groups
}

/// The rows of a group, with what to do about each agent.
fn rows(by: By, group: &[&Agent], sure: bool) -> Vec<Value> {
    let row = |(place, agent): (usize, &&Agent)| {
        let gone = matches!(&*agent.status, "disconnected" | "never_connected");
        let advice = match (place, gone && sure) {
            (0, _) => "keep",
            (_, true) => "delete",
            (_, false) => "check",
        };
        let (same, value) = match by {
            By::Name => ("name", Some(agent.name.to_lowercase())),
            By::Ip => ("ip", agent.ip.as_deref().map(str::to_owned)),
            // The key itself is nobody's business.
            By::Key => ("key", None),
        };
        json!({ "same": same, "value": value, "id": agent.id, "name": agent.name, "status": agent.status,
                "ip": agent.ip, "lastKeepAlive": agent.seen, "dateAdd": agent.registered, "advice": advice })
    };
    group.iter().enumerate().map(row).collect()
}

/// An agent that is to be kept for one reason is not to be deleted for another.
fn settle(items: &mut [Value]) {
    let id = |item: &Value| item.get("id").map(ToString::to_string);
    let advised = |item: &Value, advice: &str| item.get("advice").and_then(Value::as_str) == Some(advice);
    let kept: HashSet<_> = items.iter().filter(|item| advised(item, "keep")).map(id).collect();
    for item in items {
        if advised(item, "delete")
            && kept.contains(&id(item))
            && let Some(fields) = item.as_object_mut()
        {
            fields.insert("advice".into(), "check".into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(id: &str, name: &str, ip: &str, status: &str, seen: Option<&str>) -> Agent {
        agent(&json!({ "id": id, "name": name, "ip": ip, "status": status, "lastKeepAlive": seen,
                       "dateAdd": "2026-01-01T00:00:00+00:00" }))
        .unwrap()
    }

    fn advice(agents: &[Agent], by: By, sure: bool) -> Vec<String> {
        let mut items: Vec<Value> = same(agents, by).iter().flat_map(|group| rows(by, group, sure)).collect();
        settle(&mut items);
        let text = |item: &Value, name: &str| item[name].as_str().unwrap().to_owned();
        items.iter().map(|item| format!("{} {}", text(item, "id"), text(item, "advice"))).collect()
    }

    #[test]
    fn the_one_that_lives_is_kept() {
        let agents = [
            of("001", "web", "192.0.2.1", "disconnected", Some("2026-02-03T00:00:00+00:00")),
            of("002", "WEB", "192.0.2.1", "active", Some("2026-02-02T00:00:00+00:00")),
            of("003", "web", "192.0.2.1", "never_connected", None),
            of("004", "web", "any", "active", Some("2026-02-01T00:00:00+00:00")),
            of("005", "db", "any", "disconnected", None),
        ];
        assert_eq!(advice(&agents, By::Name, true), ["002 keep", "004 check", "001 delete", "003 delete"]);
        assert_eq!(advice(&agents, By::Ip, false), ["002 keep", "001 check", "003 check"]);
        assert_eq!(advice(&agents, By::Ip, true), ["002 keep", "001 delete", "003 delete"]);
        assert!(advice(&agents, By::Key, true).is_empty());
    }

    #[test]
    fn of_those_that_never_came_the_newest_is_kept() {
        let agents = ["009", "010", "1000"].map(|id| of(id, "a", "any", "never_connected", None));
        assert_eq!(advice(&agents, By::Name, true), ["1000 keep", "010 delete", "009 delete"]);
    }

    #[test]
    fn kept_for_one_reason_is_not_deleted_for_another() {
        let mut items = vec![
            json!({"id": "001", "advice": "keep"}),
            json!({"id": "001", "advice": "delete"}),
            json!({"id": "002", "advice": "delete"}),
        ];
        settle(&mut items);
        let advice: Vec<&Value> = items.iter().map(|item| &item["advice"]).collect();
        assert_eq!(advice, ["keep", "check", "delete"]);
    }

    #[test]
    fn an_agent_without_a_key_has_none_in_common_with_others() {
        let of = |item: Value| key(&item).map(|(id, key)| format!("{id} {key}"));
        assert_eq!(of(json!({ "id": "001", "internal_key": "k", "count": 1 })).as_deref(), Some("001 k"));
        for item in [
            json!({ "id": "001", "internal_key": "N/A" }),
            json!({ "id": "001" }),
            json!({ "internal_key": "k" }),
        ] {
            assert_eq!(of(item), None);
        }
    }
}
