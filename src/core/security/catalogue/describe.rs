//! The catalogue as `GET /security/actions` and `GET /security/resources` show it.

use serde_json::{Map, Value, json};

use super::action::Action;
use super::actions::ACTIONS;
use super::endpoints::ENDPOINTS;
use crate::error::{Error, Fault, Result};

/// The kinds of resources, and what they are, in Wazuh's order.
const RESOURCES: &[(&str, &str)] = &[
    ("*:*", "No resource in particular: for actions that make something new or concern the whole"),
    ("agent:group", "Agents, by a group they belong to (agent:group:web)"),
    ("agent:id", "Agents, by their id (agent:id:001)"),
    ("group:id", "Groups of agents, by their name (group:id:default)"),
    ("node:id", "Nodes of the cluster, by their name (node:id:worker1)"),
    ("decoder:file", "Files of decoders, by their name (decoder:file:local_decoder.xml)"),
    ("list:file", "CDB lists, by their file's name (list:file:audit-keys)"),
    ("rule:file", "Files of rules, by their name (rule:file:local_rules.xml)"),
    ("policy:id", "Policies, by their id (policy:id:1)"),
    ("role:id", "Roles, by their id (role:id:1)"),
    ("rule:id", "Security rules, by their id (rule:id:1)"),
    ("user:id", "Users, by their id (user:id:1)"),
];

/// The actions by name; where an operation is named as `METHOD /path`, those that it needs, with it alone.
///
/// # Errors
/// 4020 when there is no such operation.
pub fn actions(endpoint: Option<&str>) -> Result<Map<String, Value>> {
    let endpoints: Vec<_> =
        ENDPOINTS.iter().filter(|(name, _)| endpoint.is_none_or(|endpoint| endpoint == *name)).collect();
    if let (Some(endpoint), []) = (endpoint, endpoints.as_slice()) {
        return Err(Error::new(Fault::EndpointUnknown { endpoint: endpoint.to_owned() }));
    }
    let shown = |action: &Action| {
        let related: Vec<&str> = endpoints
            .iter()
            .filter(|(_, needed)| needed.contains(&action.name))
            .map(|(name, _)| *name)
            .collect();
        let description = json!({
            "description": action.summary,
            "resources": action.resources,
            "example": {
                "actions": [action.example.action],
                "resources": action.example.resources,
                "effect": action.example.effect,
            },
            "related_endpoints": related,
        });
        (!related.is_empty()).then(|| (action.name.to_owned(), description))
    };
    Ok(ACTIONS.iter().filter_map(shown).collect())
}

/// The kinds of resources by name, or one of them.
///
/// # Errors
/// 4019 when there is no such kind.
pub fn resources(kind: Option<&str>) -> Result<Map<String, Value>> {
    let found: Map<String, Value> = RESOURCES
        .iter()
        .filter(|(name, _)| kind.is_none_or(|kind| kind == *name))
        .map(|(name, description)| ((*name).to_owned(), json!({ "description": description })))
        .collect();
    if found.is_empty() { Err(Error::new(Fault::ResourceUnknown)) } else { Ok(found) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_has_its_actions_and_only_itself() {
        let found = actions(Some("PUT /agents/group")).unwrap();
        assert_eq!(found.keys().collect::<Vec<_>>(), ["agent:modify_group", "group:modify_assignments"]);
        assert_eq!(found["agent:modify_group"]["related_endpoints"], json!(["PUT /agents/group"]));
        assert_eq!(actions(Some("GET /security/users/me")).unwrap(), Map::new());
        assert_eq!(actions(None).unwrap().len(), 54);
        for endpoint in ["", "GET /nope", "get /agents", "GET /agents "] {
            assert_eq!(actions(Some(endpoint)).unwrap_err().code(), 4020, "{endpoint}");
        }
    }

    #[test]
    fn every_resource_of_an_action_is_described() {
        let known = resources(None).unwrap();
        assert_eq!(known.len(), 12);
        for action in ACTIONS {
            assert!(action.resources.iter().all(|kind| known.contains_key(*kind)), "{action:?}");
        }
        assert_eq!(resources(Some("rule:id")).unwrap().len(), 1);
        assert_eq!(resources(Some("rule")).unwrap_err().code(), 4019);
    }

    /// The names of default policies' actions are spelled as the catalogue has them.
    #[test]
    fn the_catalogue_has_what_the_interface_names() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/api/operations.json");
        let Ok(text) = std::fs::read(path) else {
            eprintln!("skipped: no recorded interface beside this checkout");
            return;
        };
        let interface: Value = serde_json::from_slice(&text).unwrap();
        let operations = interface["operations"].as_array().unwrap();
        for operation in operations {
            let endpoint =
                format!("{} {}", operation["method"].as_str().unwrap(), operation["path"].as_str().unwrap());
            let mut named: Vec<&str> =
                operation["rbac_actions"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
            named.sort_unstable();
            let found = actions(Some(&endpoint)).unwrap();
            let mut ours: Vec<&str> = found.keys().map(String::as_str).collect();
            ours.sort_unstable();
            assert_eq!(ours, named, "{endpoint}");
        }
    }
}
