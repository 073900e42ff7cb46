//! Decisions on every recorded request that reads, against what Wazuh answered: refused, or which ids failed.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use serde_json::Value;

use super::super::{Access, Decision, Mode, Permissions, Requested, Resource, Snapshot, Store};
use super::golden::recorded;
use super::passwords;

/// Operations whose answer Wazuh keeps once somebody with the right has asked, and then gives to anyone: no decision
/// can be seen in their recordings.
const ANSWERED_FROM_CACHE: &[&str] = &["/security/actions", "/security/resources"];

/// One permission check of an operation: action, and kind and placeholder (or fixed id) of each resource.
type Check = (String, Vec<(String, String)>);

struct Operation {
    method: String,
    segments: Vec<String>,
    checks: Vec<Check>,
}

/// The operations whose checks are known.
fn operations(shared: &Path) -> Vec<Operation> {
    let all: Value =
        serde_json::from_str(&fs::read_to_string(shared.join("api/operations.json")).unwrap()).unwrap();
    let texts = |value: &Value| -> Vec<String> {
        value.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
    };
    let check = |check: &Value| -> Check {
        // The recorded manager is no cluster, for which most operations on managers ask for `manager:… *:*:*`.
        let action = texts(&check["actions"]).remove(0);
        let action = action.replace("{('cluster' if cluster_enabled else 'manager')}", "manager");
        let mut resources = texts(&check["resources"]);
        if resources == ["node:id:{node_id}", "*:*:*"] {
            resources.remove(0);
        }
        let split =
            |resource: String| resource.rsplit_once(':').map(|(k, v)| (k.to_owned(), v.to_owned())).unwrap();
        (action, resources.into_iter().map(split).collect())
    };
    let operation = |operation: &Value| Operation {
        method: operation["method"].as_str().unwrap().to_owned(),
        segments: operation["path"].as_str().unwrap().split('/').map(str::to_owned).collect(),
        checks: operation["permission_checks"].as_array().unwrap().iter().map(check).collect(),
    };
    all["operations"].as_array().unwrap().iter().map(operation).collect()
}

impl Operation {
    /// The values of the path's parameters, if the path is this operation's.
    fn matches(&self, method: &str, path: &str) -> Option<HashMap<String, String>> {
        let segments: Vec<&str> = path.split('/').collect();
        if self.method != method || self.segments.len() != segments.len() {
            return None;
        }
        let mut values = HashMap::new();
        for (template, segment) in self.segments.iter().zip(segments) {
            match template.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                Some(name) => drop(values.insert(name.to_owned(), segment.to_owned())),
                None if template != segment => return None,
                None => {}
            }
        }
        Some(values)
    }
}

/// The ids that a request names for a placeholder of the framework, whose parameters have other names in the API.
fn named(placeholder: &str, values: &HashMap<String, String>) -> Option<Vec<String>> {
    let parameters: &[&str] = match placeholder {
        "agent_list" => &["agent_id", "agents_list"],
        "group_list" => &["group_id", "groups_list"],
        other => &[other],
    };
    let value = parameters.iter().find_map(|parameter| values.get(*parameter))?;
    if value == "all" || value == "*" {
        return None;
    }
    Some(value.split(',').map(str::to_owned).collect())
}

/// The ids denied by the checks of an operation, or none if the request is refused.
fn decide(
    user: &Permissions,
    checks: &[Check],
    values: &HashMap<String, String>,
    groups: &HashMap<String, Vec<String>>,
) -> Option<BTreeSet<String>> {
    let mut failed = BTreeSet::new();
    for (action, resources) in checks {
        let parsed: Vec<(Resource<'_>, Option<Vec<String>>)> = resources
            .iter()
            .map(|(kind, value)| match value.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                Some(parameter) => (Resource::Named { kind, parameter }, named(parameter, values)),
                None => (Resource::Fixed { kind, id: value }, None),
            })
            .collect();
        let ids: Vec<(&str, &[String])> = parsed
            .iter()
            .filter_map(|(resource, ids)| match (resource, ids) {
                (Resource::Named { parameter, .. }, Some(ids)) => Some((*parameter, ids.as_slice())),
                _ => None,
            })
            .collect();
        let resources: Vec<Resource<'_>> = parsed.iter().map(|(resource, _)| *resource).collect();
        let requested = Requested { ids: &ids, groups: Some(groups), broadcast: false };
        match user.decide(&Access { action, resources: &resources }, &requested) {
            Decision::Allowed { denied, .. } => failed.extend(denied.into_iter().map(|denied| denied.id)),
            Decision::Refused { .. } => return None,
            Decision::Nothing => panic!("nothing is skipped unless all nodes are asked"),
        }
    }
    Some(failed)
}

/// The same out of a recorded answer; none of both if it is neither a refusal nor a success.
fn recorded_outcome(expect: &Value) -> Option<Option<BTreeSet<String>>> {
    match expect["status"].as_i64() {
        Some(403) if expect["body"]["error"] == 4000 => Some(None),
        Some(200) => {
            let failed = expect["body"]["data"]["failed_items"].as_array().cloned().unwrap_or_default();
            let denied = failed.iter().filter(|item| item["error"]["code"] == 4000);
            let ids = denied.flat_map(|item| item["id"].as_array().cloned().unwrap_or_default());
            Some(Some(ids.map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned)).collect()))
        }
        _ => None,
    }
}

fn memberships(global: &Path) -> HashMap<String, Vec<String>> {
    let db = Connection::open(global).unwrap();
    let sql =
        "SELECT printf('%03d', id_agent), name FROM belongs JOIN `group` ON id = id_group ORDER BY priority";
    let mut statement = db.prepare(sql).unwrap();
    let mut all: HashMap<String, Vec<String>> = HashMap::new();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        all.entry(row.get(0).unwrap()).or_default().push(row.get(1).unwrap());
    }
    all
}

fn check_step(
    step: &Value,
    all: &[Operation],
    snapshot: &Snapshot,
    groups: &HashMap<String, Vec<String>>,
) -> bool {
    let (Some(name), Some(path)) = (step["as"].as_str(), step["path"].as_str()) else { return false };
    let Some(expected) = recorded_outcome(&step["expect"]) else { return false };
    let method = step["method"].as_str().unwrap_or_default();
    // A path without parameters goes before one with.
    let found =
        all.iter().filter_map(|operation| operation.matches(method, path).map(|values| (operation, values)));
    let Some((operation, mut values)) = found.min_by_key(|(_, values)| values.len()) else { return false };
    for pair in step["query"].as_array().into_iter().flatten() {
        if let (Some(name), Some(value)) = (pair[0].as_str(), pair[1].as_str()) {
            values.insert(name.to_owned(), value.to_owned());
        }
    }
    if operation.checks.is_empty() || ANSWERED_FROM_CACHE.contains(&path) {
        return false;
    }
    let user = snapshot.permissions(&snapshot.user(name).unwrap().roles, Mode::White).unwrap();
    assert_eq!(
        decide(&user, &operation.checks, &values, groups),
        expected,
        "{name} {method} {path} {values:?}"
    );
    true
}

#[tokio::test]
async fn every_recorded_read_is_decided_as_wazuh_did() {
    let Some(home) = recorded() else { return };
    let store = Store::open(&home.rbac, passwords()).await.unwrap();
    let snapshot = store.snapshot().await.unwrap();
    let groups = memberships(&home.global);
    let all = operations(home.recordings.parent().unwrap());
    let mut compared = 0;
    for line in fs::read_to_string(home.recordings.join("read-open.jsonl")).unwrap().lines() {
        let scenario: Value = serde_json::from_str(line).unwrap();
        let steps = scenario["steps"].as_array().unwrap();
        compared += steps.iter().filter(|step| check_step(step, &all, &snapshot, &groups)).count();
    }
    assert!(compared > 2000, "only {compared} steps were compared");
}
