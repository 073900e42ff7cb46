//! The users, roles, policies and rules of the manager for tests: what it answers on `/security`.

use serde_json::{Value, json};

use crate::manager::{Answer, Request, good, list, parameter, problem};

/// What it answers; nothing where the path is none of its own. Nothing is ever changed.
pub(crate) fn answer(request: &Request, user: &str) -> Option<Answer> {
    let path = request.path.strip_prefix("/security/")?;
    let parts: Vec<&str> = path.split('/').collect();
    Some(match (request.method.as_str(), parts.as_slice()) {
        ("GET", ["users", "me"]) => good(&list(&[me()], 1, &[])),
        ("GET", ["users", "me", "policies"]) => good(&json!({ "data": my_policies(user), "error": 0 })),
        (method, _) if user == "reader" && (method != "GET" || path != "users") => {
            problem(403, "Permission Denied", "Permission denied: Resource type: *:*", Some(4000))
        }
        ("GET", ["config"]) => {
            good(&json!({ "data": { "auth_token_exp_timeout": 900, "rbac_mode": "white" }, "error": 0 }))
        }
        ("PUT" | "DELETE", ["config"]) => good(&json!({ "message": "Updated.", "error": 0 })),
        ("PUT", ["user", "revoke"]) => good(&json!({ "message": "Revoked.", "error": 0 })),
        ("GET", ["actions"]) => good(&json!({ "data": actions(), "error": 0 })),
        ("GET", ["resources"]) => good(&json!({ "data": {
            "agent:id": { "description": "Agents by their ids." },
            "*:*": { "description": "Nothing in particular." } }, "error": 0 })),
        ("GET", [kind]) => read(request, kind),
        ("DELETE", [kind]) => delete(request, kind),
        ("POST", [kind]) => create(request, kind),
        (_, [kind, id, ..]) => change(kind, id),
        _ => return None,
    })
}

fn me() -> Value {
    json!({ "id": 1, "username": "wazuh", "allow_run_as": true, "roles": [
        { "id": 1, "name": "administrator", "policies": [], "rules": [] }] })
}

fn my_policies(user: &str) -> Value {
    if user == "reader" {
        return json!({ "agent:read": { "agent:group:web": "allow" }, "rbac_mode": "white" });
    }
    json!({ "agent:read": { "agent:id:*": "allow", "agent:id:003": "deny" },
            "agent:create": { "*:*:*": "allow" }, "rbac_mode": "white" })
}

fn actions() -> Value {
    let about = |text: &str, resources: &[&str], endpoints: &[&str]| {
        json!({ "description": text, "resources": resources, "related_endpoints": endpoints,
                "example": { "actions": [], "resources": [], "effect": "allow" } })
    };
    json!({
        "agent:read": about("See agents.", &["agent:id", "agent:group"], &["GET /agents"]),
        "agent:delete": about("Delete agents.", &["agent:id", "agent:group"], &["DELETE /agents"]),
        "agent:create": about("Make agents.", &["*:*"], &["POST /agents"]),
    })
}

fn all(kind: &str) -> Option<(Vec<Value>, &'static str, &'static str, u64)> {
    let policy = |id: u64, name: &str, actions: &[&str], resources: &[&str], effect: &str, roles: &[u64]| {
        json!({ "id": id, "name": name, "policy": { "actions": actions, "resources": resources,
                "effect": effect }, "roles": roles })
    };
    Some(match kind {
        "users" => (
            vec![
                json!({ "id": 1, "username": "wazuh", "allow_run_as": true, "roles": [1] }),
                json!({ "id": 100, "username": "alice", "allow_run_as": false, "roles": [2, 100] }),
                json!({ "id": 101, "username": "bob", "allow_run_as": false, "roles": [] }),
                json!({ "id": 102, "username": "101", "allow_run_as": false, "roles": [100] }),
            ],
            "username",
            "user_ids",
            5001,
        ),
        "roles" => (
            vec![
                json!({ "id": 1, "name": "administrator", "policies": [2], "users": [1], "rules": [1] }),
                json!({ "id": 2, "name": "readonly", "policies": [4], "users": [100], "rules": [] }),
                json!({ "id": 100, "name": "soc", "policies": [100, 101], "users": [100, 102], "rules": [100] }),
            ],
            "name",
            "role_ids",
            4002,
        ),
        "policies" => (
            vec![
                policy(
                    2,
                    "agents_all_agents",
                    &["agent:read", "agent:delete"],
                    &["agent:id:*", "agent:group:*"],
                    "allow",
                    &[1],
                ),
                policy(
                    4,
                    "agents_read_agents",
                    &["agent:read"],
                    &["agent:id:*", "agent:group:*"],
                    "allow",
                    &[2],
                ),
                policy(100, "not_the_files", &["agent:read"], &["agent:id:002"], "deny", &[100]),
                policy(101, "delete_web", &["agent:delete"], &["agent:group:web"], "allow", &[100]),
            ],
            "name",
            "policy_ids",
            4007,
        ),
        "rules" => (
            vec![
                json!({ "id": 1, "name": "wui_elastic_admin", "rule": { "FIND": { "username": "elastic" } }, "roles": [1] }),
                json!({ "id": 100, "name": "soc_team", "rule": { "MATCH": { "team": "soc" } }, "roles": [100] }),
            ],
            "name",
            "rule_ids",
            4022,
        ),
        _ => return None,
    })
}

fn missing(code: u64, ids: &[u64]) -> Vec<Value> {
    if ids.is_empty() {
        return Vec::new();
    }
    vec![
        json!({ "error": { "code": code, "message": "It does not exist.", "remediation": "List them." }, "id": ids }),
    ]
}

/// The items with the ids that a parameter names, or all of them; and the ids that none has.
fn chosen(request: &Request, items: Vec<Value>, parameter_name: &str) -> (Vec<Value>, Vec<u64>) {
    let Some(ids) = parameter(request, parameter_name) else { return (items, Vec::new()) };
    let ids: Vec<u64> = ids.split(',').map(|id| id.parse().unwrap()).collect();
    let unknown = ids.iter().copied().filter(|id| !items.iter().any(|item| item["id"] == *id)).collect();
    let found = items.into_iter().filter(|item| ids.iter().any(|id| item["id"] == *id)).collect();
    (found, unknown)
}

fn read(request: &Request, kind: &str) -> Answer {
    let Some((items, _, ids, code)) = all(kind) else { return problem(404, "Not Found", "Not found", None) };
    let (mut items, unknown) = chosen(request, items, ids);
    if let Some(text) = parameter(request, "search") {
        items.retain(|item| item.to_string().contains(text));
    }
    good(&list(&items, items.len(), &missing(code, &unknown)))
}

/// Those with ids below 100 stay.
fn delete(request: &Request, kind: &str) -> Answer {
    let Some((items, _, ids, code)) = all(kind) else { return problem(404, "Not Found", "Not found", None) };
    let (items, unknown) = chosen(request, items, ids);
    let (own, kept): (Vec<Value>, Vec<Value>) =
        items.into_iter().partition(|item| item["id"].as_u64().unwrap() >= 100);
    let mut failed = missing(code, &unknown);
    let kept: Vec<&Value> = kept.iter().map(|item| &item["id"]).collect();
    if !kept.is_empty() {
        failed.push(json!({ "error": { "code": 4008, "message": "It is one of Wazuh's own." }, "id": kept }));
    }
    good(&list(&own, own.len(), &failed))
}

fn create(request: &Request, kind: &str) -> Answer {
    let Some((items, name, ..)) = all(kind) else { return problem(404, "Not Found", "Not found", None) };
    let mut body: Value = serde_json::from_slice(&request.body).unwrap();
    if items.iter().any(|item| item[name] == body[name]) {
        return problem(400, "Bad Request", "There is one of that name.", Some(5000));
    }
    if body["password"] == "weak" {
        return problem(400, "Bad Request", "The password is too easy to guess.", Some(5007));
    }
    let fields = body.as_object_mut().unwrap();
    fields.remove("password");
    fields.insert("id".into(), 103.into());
    good(&list(&[body], 1, &[]))
}

/// Every other change succeeds, and the item stays as it is.
fn change(kind: &str, id: &str) -> Answer {
    let id: u64 = id.parse().unwrap();
    let item = all(kind).and_then(|(items, ..)| items.into_iter().find(|item| item["id"] == id));
    match item {
        Some(item) => good(&list(&[item], 1, &[])),
        None => problem(404, "Not Found", "It does not exist.", Some(5001)),
    }
}
