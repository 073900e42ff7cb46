//! Invariants of the operation table, and its agreement with the recorded interface.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{all, of_wazuh};
use crate::operation::{Body, Kind, Location, Operation, Schema, TextRule, Verb};

/// The interface as data, where the checkout has it beside it.
fn specification() -> Option<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/api/operations.json");
    match std::fs::read(path) {
        Ok(text) => Some(serde_json::from_slice(&text).expect("operations.json is JSON")),
        Err(_) => {
            eprintln!("skipped: no recorded interface beside this checkout");
            None
        }
    }
}

#[test]
fn ids_and_routes_are_unique() {
    let ids: BTreeSet<_> = all().map(Operation::name).collect();
    let routes: BTreeSet<_> = all().map(|operation| (operation.verb, operation.path)).collect();
    assert_eq!(ids.len(), all().count());
    assert_eq!(routes.len(), all().count());
}

#[test]
fn path_parameters_are_declared_and_nothing_else_is() {
    for operation in all() {
        let in_path: BTreeSet<&str> = operation
            .path
            .split('/')
            .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
            .collect();
        let declared: BTreeSet<&str> = operation
            .all_parameters()
            .filter(|parameter| parameter.location == Location::Path)
            .map(|parameter| parameter.name)
            .collect();
        assert_eq!(in_path, declared, "{operation:?}");
    }
}

#[test]
fn names_of_parameters_do_not_clash() {
    for operation in all() {
        let mut names = BTreeSet::new();
        for parameter in operation.all_parameters() {
            assert!(names.insert(parameter.name), "{operation:?} declares {} twice", parameter.name);
            if let Some(alias) = parameter.alias {
                assert!(names.insert(alias), "{operation:?} declares {alias} twice");
            }
        }
    }
}

#[test]
fn what_pages_does_so_with_both_ends() {
    for operation in all() {
        let has = |name| operation.all_parameters().any(|parameter| parameter.name == name);
        assert_eq!(has("offset"), has("limit"), "{operation:?}");
    }
}

#[test]
fn summaries_read_as_sentences_without_a_stop() {
    for operation in all() {
        let texts = operation.all_parameters().map(|parameter| parameter.summary).chain([operation.summary]);
        for text in texts {
            assert!(text.starts_with(char::is_uppercase) && !text.ends_with('.'), "{operation:?}: {text:?}");
        }
    }
}

#[test]
fn the_resources_of_a_right_are_named_by_parameters_that_exist() {
    for operation in all() {
        for (_, resource) in operation.access.resources() {
            if let Some(name) = resource.named_by {
                assert!(operation.all_parameters().any(|parameter| parameter.name == name), "{operation:?}");
            }
        }
    }
}

/// The names of all fields of a body, with whether they are secret.
fn fields(schema: &Schema, found: &mut Vec<(&'static str, bool)>) {
    match schema {
        Schema::Object(declared) | Schema::Open(declared) => {
            for field in *declared {
                found.push((field.name, field.secret));
                fields(&field.schema, found);
            }
        }
        Schema::List(of) => fields(of, found),
        _ => {}
    }
}

#[test]
fn what_sounds_like_a_secret_is_kept_out_of_the_audit_log() {
    // The token of a log test is the name of its session, which analysisd logs, too; it opens nothing.
    let secrets = |operation: &&Operation| operation.changes() && operation.tag != "Logtest";
    for operation in all().filter(secrets) {
        let mut names: Vec<_> =
            operation.all_parameters().map(|parameter| (parameter.name, parameter.secret)).collect();
        if let Body::Json(schema) = &operation.body {
            fields(schema, &mut names);
        }
        for (name, secret) in names {
            let sounds =
                ["password", "secret", "token"].iter().any(|word| name.contains(word)) || name == "key";
            assert_eq!(secret, sounds, "{operation:?}: {name}");
        }
    }
}

#[test]
fn a_secret_stands_in_no_path() {
    for operation in all() {
        let mut in_path = operation.all_parameters().filter(|parameter| parameter.location == Location::Path);
        assert!(in_path.all(|parameter| !parameter.secret), "{operation:?}");
    }
}

#[test]
fn the_table_agrees_with_the_recorded_interface() {
    let Some(specification) = specification() else { return };
    let recorded = specification["operations"].as_array().expect("a list of operations");
    for operation in of_wazuh() {
        let found = recorded
            .iter()
            .find(|one| one["method"] == operation.verb.as_str() && one["path"] == operation.path)
            .unwrap_or_else(|| panic!("{operation:?} is not an operation of Wazuh"));
        let id = found["id"].as_str().and_then(|id| id.rsplit('.').next());
        assert_eq!(id, Some(operation.id));
        assert_eq!(found["tag"], operation.tag, "{operation:?}");
        assert_eq!(found["deprecated"].as_bool().unwrap_or(false), operation.deprecated, "{operation:?}");
        agree_on_parameters(operation, found);
        agree_on_body(operation, found);
    }
}

fn agree_on_parameters(operation: &Operation, recorded: &Value) {
    let recorded = recorded["parameters"].as_array().cloned().unwrap_or_default();
    let names: BTreeSet<&str> = recorded.iter().filter_map(|parameter| parameter["name"].as_str()).collect();
    let ours: BTreeSet<&str> = operation.all_parameters().map(|parameter| parameter.name).collect();
    assert_eq!(ours, names, "{operation:?}");
    for expected in &recorded {
        let parameter = operation
            .all_parameters()
            .find(|parameter| parameter.name == expected["name"])
            .expect("compared above");
        let at = format!("{operation:?}, parameter {}", parameter.name);
        let schema = &expected["schema"];
        assert_eq!(parameter.required, expected["required"].as_bool().unwrap_or(false), "{at}");
        let default = match &schema["default"] {
            Value::Null => None,
            Value::String(text) => Some(text.clone()),
            other => Some(other.to_string()),
        };
        assert_eq!(parameter.default.map(str::to_owned), default, "{at}");
        match parameter.kind {
            Kind::Boolean => assert_eq!(schema["type"], "boolean", "{at}"),
            Kind::Integer { least, most } => {
                assert_eq!(schema["type"], "integer", "{at}");
                assert_eq!(schema["minimum"].as_i64(), least, "{at}");
                assert_eq!(schema["maximum"].as_i64(), most, "{at}");
            }
            Kind::Number { least } => {
                assert_eq!(schema["type"], "number", "{at}");
                assert_eq!(schema["minimum"].as_i64(), least, "{at}");
            }
            Kind::Text(rule) => agree_on_text(&rule, schema, &at),
            Kind::Integers { least } => {
                assert_eq!(schema["type"], "array", "{at}");
                assert_eq!(schema["items"]["type"], "integer", "{at}");
                assert_eq!(schema["items"]["minimum"].as_i64(), Some(least), "{at}");
            }
            Kind::List(rule) => {
                assert_eq!(schema["type"], "array", "{at}");
                agree_on_text(&rule, &schema["items"], &at);
            }
        }
    }
}

fn agree_on_text(rule: &TextRule, schema: &Value, at: &str) {
    assert_eq!(schema["type"], "string", "{at}");
    assert_eq!(
        schema["format"].as_str().unwrap_or_default(),
        crate::params::format_name(rule.format),
        "{at}"
    );
    assert_eq!(schema["minLength"].as_u64().unwrap_or(0), rule.shortest as u64, "{at}");
    assert_eq!(schema["maxLength"].as_u64(), rule.longest.map(|longest| longest as u64), "{at}");
    let choices: Vec<&str> =
        schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert_eq!(choices, rule.choices, "{at}");
}

fn agree_on_body(operation: &Operation, recorded: &Value) {
    let content = recorded["request_body"]["content"].as_object();
    let media_type = content.and_then(|content| content.keys().next()).map(String::as_str);
    assert_eq!(operation.body.media_type(), media_type, "{operation:?}");
    if let (Body::Json(schema), Some(content)) = (&operation.body, content) {
        agree_on_schema(schema, &content["application/json"], &format!("body of {operation:?}"));
    }
}

fn agree_on_schema(schema: &Schema, recorded: &Value, at: &str) {
    match schema {
        Schema::Any => {}
        Schema::Boolean => assert_eq!(recorded["type"], "boolean", "{at}"),
        Schema::Text(rule) => agree_on_text(rule, recorded, at),
        Schema::List(of) => {
            assert_eq!(recorded["type"], "array", "{at}");
            agree_on_schema(of, &recorded["items"], at);
        }
        Schema::Integer { least } => {
            assert_eq!(recorded["type"], "integer", "{at}");
            assert_eq!(recorded["minimum"].as_i64(), Some(*least), "{at}");
        }
        Schema::Object(fields) | Schema::SomeOf(fields) | Schema::Open(fields) => {
            assert_eq!(recorded["type"], "object", "{at}");
            if matches!(schema, Schema::SomeOf(_)) {
                assert_eq!(recorded["minProperties"], 1, "{at}");
            }
            let recorded_fields = recorded["properties"].as_object().cloned().unwrap_or_default();
            let names: BTreeSet<&str> = recorded_fields.keys().map(String::as_str).collect();
            let fields: Vec<_> = fields.iter().filter(|field| !field.ignored).collect();
            assert_eq!(fields.iter().map(|field| field.name).collect::<BTreeSet<_>>(), names, "{at}");
            let required: Vec<&str> =
                recorded["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            for field in fields {
                assert_eq!(required.contains(&field.name), field.required, "{at}: {}", field.name);
                agree_on_schema(
                    &field.schema,
                    &recorded_fields[field.name],
                    &format!("{at}: {}", field.name),
                );
            }
        }
    }
}

#[test]
fn the_operations_are_these() {
    let table: Vec<(Verb, &str)> = all().map(|operation| (operation.verb, operation.path)).collect();
    let expected = [
        (Verb::Get, "/"),
        (Verb::Get, "/agents"),
        (Verb::Post, "/agents"),
        (Verb::Delete, "/agents"),
        (Verb::Get, "/agents/{agent_id}/key"),
        (Verb::Post, "/agents/insert"),
        (Verb::Post, "/agents/insert/quick"),
        (Verb::Get, "/agents/no_group"),
        (Verb::Get, "/agents/outdated"),
        (Verb::Get, "/agents/stats/distinct"),
        (Verb::Get, "/agents/summary"),
        (Verb::Get, "/agents/summary/os"),
        (Verb::Get, "/agents/summary/status"),
        (Verb::Put, "/agents/{agent_id}/restart"),
        (Verb::Put, "/agents/group/{group_id}/restart"),
        (Verb::Put, "/agents/node/{node_id}/restart"),
        (Verb::Put, "/agents/reconnect"),
        (Verb::Put, "/agents/restart"),
        (Verb::Get, "/agents/uninstall"),
        (Verb::Put, "/agents/upgrade"),
        (Verb::Put, "/agents/upgrade_custom"),
        (Verb::Get, "/agents/upgrade_result"),
        (Verb::Get, "/agents/{agent_id}/config/{component}/{configuration}"),
        (Verb::Get, "/agents/{agent_id}/daemons/stats"),
        (Verb::Get, "/agents/{agent_id}/stats/{component}"),
        (Verb::Delete, "/agents/{agent_id}/group"),
        (Verb::Get, "/agents/{agent_id}/group/is_sync"),
        (Verb::Put, "/agents/{agent_id}/group/{group_id}"),
        (Verb::Delete, "/agents/{agent_id}/group/{group_id}"),
        (Verb::Put, "/agents/group"),
        (Verb::Delete, "/agents/group"),
        (Verb::Get, "/ciscat/{agent_id}/results"),
        (Verb::Delete, "/experimental/rootcheck"),
        (Verb::Delete, "/experimental/syscheck"),
        (Verb::Get, "/experimental/ciscat/results"),
        (Verb::Get, "/experimental/syscollector/hardware"),
        (Verb::Get, "/experimental/syscollector/netaddr"),
        (Verb::Get, "/experimental/syscollector/netiface"),
        (Verb::Get, "/experimental/syscollector/netproto"),
        (Verb::Get, "/experimental/syscollector/os"),
        (Verb::Get, "/experimental/syscollector/packages"),
        (Verb::Get, "/experimental/syscollector/ports"),
        (Verb::Get, "/experimental/syscollector/processes"),
        (Verb::Get, "/experimental/syscollector/hotfixes"),
        (Verb::Get, "/groups"),
        (Verb::Post, "/groups"),
        (Verb::Delete, "/groups"),
        (Verb::Get, "/groups/{group_id}/agents"),
        (Verb::Get, "/groups/{group_id}/configuration"),
        (Verb::Put, "/groups/{group_id}/configuration"),
        (Verb::Get, "/groups/{group_id}/files"),
        (Verb::Get, "/groups/{group_id}/files/{file_name}"),
        (Verb::Get, "/lists"),
        (Verb::Get, "/lists/files/{filename}"),
        (Verb::Put, "/lists/files/{filename}"),
        (Verb::Delete, "/lists/files/{filename}"),
        (Verb::Get, "/lists/files"),
        (Verb::Put, "/logtest"),
        (Verb::Delete, "/logtest/sessions/{token}"),
        (Verb::Get, "/manager/status"),
        (Verb::Get, "/manager/info"),
        (Verb::Get, "/manager/daemons/stats"),
        (Verb::Get, "/manager/stats"),
        (Verb::Get, "/manager/stats/hourly"),
        (Verb::Get, "/manager/stats/weekly"),
        (Verb::Get, "/manager/stats/analysisd"),
        (Verb::Get, "/manager/stats/remoted"),
        (Verb::Get, "/manager/logs"),
        (Verb::Get, "/manager/logs/summary"),
        (Verb::Put, "/manager/analysisd/reload"),
        (Verb::Put, "/manager/restart"),
        (Verb::Get, "/manager/version/check"),
        (Verb::Get, "/mitre/groups"),
        (Verb::Get, "/mitre/metadata"),
        (Verb::Get, "/mitre/mitigations"),
        (Verb::Get, "/mitre/references"),
        (Verb::Get, "/mitre/software"),
        (Verb::Get, "/mitre/tactics"),
        (Verb::Get, "/mitre/techniques"),
        (Verb::Get, "/manager/configuration"),
        (Verb::Put, "/manager/configuration"),
        (Verb::Get, "/manager/api/config"),
        (Verb::Get, "/manager/configuration/validation"),
        (Verb::Get, "/manager/configuration/{component}/{configuration}"),
        (Verb::Get, "/overview/agents"),
        (Verb::Put, "/rootcheck"),
        (Verb::Get, "/rootcheck/{agent_id}"),
        (Verb::Delete, "/rootcheck/{agent_id}"),
        (Verb::Get, "/rootcheck/{agent_id}/last_scan"),
        (Verb::Get, "/sca/{agent_id}"),
        (Verb::Get, "/sca/{agent_id}/checks/{policy_id}"),
        (Verb::Get, "/rules"),
        (Verb::Get, "/rules/groups"),
        (Verb::Get, "/rules/requirement/{requirement}"),
        (Verb::Get, "/rules/files"),
        (Verb::Get, "/rules/files/{filename}"),
        (Verb::Put, "/rules/files/{filename}"),
        (Verb::Delete, "/rules/files/{filename}"),
        (Verb::Get, "/decoders"),
        (Verb::Get, "/decoders/files"),
        (Verb::Get, "/decoders/files/{filename}"),
        (Verb::Put, "/decoders/files/{filename}"),
        (Verb::Delete, "/decoders/files/{filename}"),
        (Verb::Get, "/decoders/parents"),
        (Verb::Post, "/security/user/authenticate"),
        (Verb::Get, "/security/user/authenticate"),
        (Verb::Delete, "/security/user/authenticate"),
        (Verb::Post, "/security/user/authenticate/run_as"),
        (Verb::Get, "/security/users"),
        (Verb::Post, "/security/users"),
        (Verb::Delete, "/security/users"),
        (Verb::Put, "/security/users/{user_id}"),
        (Verb::Put, "/security/users/{user_id}/run_as"),
        (Verb::Post, "/security/users/{user_id}/roles"),
        (Verb::Delete, "/security/users/{user_id}/roles"),
        (Verb::Get, "/security/roles"),
        (Verb::Post, "/security/roles"),
        (Verb::Delete, "/security/roles"),
        (Verb::Put, "/security/roles/{role_id}"),
        (Verb::Post, "/security/roles/{role_id}/policies"),
        (Verb::Delete, "/security/roles/{role_id}/policies"),
        (Verb::Post, "/security/roles/{role_id}/rules"),
        (Verb::Delete, "/security/roles/{role_id}/rules"),
        (Verb::Get, "/security/policies"),
        (Verb::Post, "/security/policies"),
        (Verb::Delete, "/security/policies"),
        (Verb::Put, "/security/policies/{policy_id}"),
        (Verb::Get, "/security/rules"),
        (Verb::Post, "/security/rules"),
        (Verb::Delete, "/security/rules"),
        (Verb::Put, "/security/rules/{rule_id}"),
        (Verb::Get, "/security/users/me"),
        (Verb::Get, "/security/users/me/policies"),
        (Verb::Put, "/security/user/revoke"),
        (Verb::Get, "/security/actions"),
        (Verb::Get, "/security/resources"),
        (Verb::Get, "/security/config"),
        (Verb::Put, "/security/config"),
        (Verb::Delete, "/security/config"),
        (Verb::Put, "/syscheck"),
        (Verb::Get, "/syscheck/{agent_id}"),
        (Verb::Delete, "/syscheck/{agent_id}"),
        (Verb::Get, "/syscheck/{agent_id}/last_scan"),
        (Verb::Get, "/syscollector/{agent_id}/hardware"),
        (Verb::Get, "/syscollector/{agent_id}/hotfixes"),
        (Verb::Get, "/syscollector/{agent_id}/netaddr"),
        (Verb::Get, "/syscollector/{agent_id}/netiface"),
        (Verb::Get, "/syscollector/{agent_id}/netproto"),
        (Verb::Get, "/syscollector/{agent_id}/os"),
        (Verb::Get, "/syscollector/{agent_id}/packages"),
        (Verb::Get, "/syscollector/{agent_id}/ports"),
        (Verb::Get, "/syscollector/{agent_id}/processes"),
        (Verb::Get, "/syscollector/{agent_id}/users"),
        (Verb::Get, "/syscollector/{agent_id}/groups"),
        (Verb::Get, "/syscollector/{agent_id}/browser_extensions"),
        (Verb::Get, "/syscollector/{agent_id}/services"),
        (Verb::Get, "/tasks/status"),
        (Verb::Get, "/openapi.json"),
    ];
    assert_eq!(table, expected);
}
