//! The rights that requests need, from the table of operations: for `--rbac`, and for the hint where one is missing.

use serde_json::{Value, json};
use wazuhctl_server::operation::Operation;
use wazuhctl_server::operations;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Kind, View};

const COLUMNS: &[Column] = &[
    Column::new("ACTION", "action", Kind::Text),
    Column::new("RESOURCE", "resource", Kind::Text),
    Column::new("OPERATION", "operation", Kind::Text),
];

/// Wazuh's code for a missing right.
const FORBIDDEN: u64 = 4000;

/// The operation that answers a method at a path. A path without parameters goes before one that could stand for it.
pub(crate) fn operation(method: &str, path: &str) -> Option<&'static Operation> {
    operations::all()
        .filter(|operation| {
            operation.verb.as_str().eq_ignore_ascii_case(method) && same_path(operation.path, path)
        })
        .min_by_key(|operation| operation.path.matches('{').count())
}

/// Whether a path is the template's own text, or fills its parameters in: `/agents/001/key`.
fn same_path(template: &str, path: &str) -> bool {
    let (mut template, mut path) = (template.split('/'), path.split('/'));
    loop {
        match (template.next(), path.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if one == other || (one.starts_with('{') && !other.is_empty()) => {}
            _ => return false,
        }
    }
}

/// What `--rbac` prints of some requests.
pub(crate) fn view(requests: &[&ApiRequest]) -> Result<View> {
    let mut items: Vec<Value> = Vec::new();
    for request in requests {
        let (method, path) = (&request.method, &request.path);
        let operation = operation(method.as_str(), path).ok_or_else(|| {
            Failure::new(Exit::NotFound, format!("there is no operation {method} {path} here"))
                .hint("wazuhctl api list lists them")
        })?;
        let shown = format!("{} {}", operation.verb, operation.path);
        items.extend(
            operation.access.rights().into_iter().map(
                |(action, resource)| json!({ "action": action, "resource": resource, "operation": shown }),
            ),
        );
        items.extend(replacing(operation, request).map(|(action, resource)| {
            json!({ "action": action, "resource": resource, "operation": format!("{shown}?overwrite=true") })
        }));
    }
    Ok(View::of_items(json!({ "rights": items }), items, COLUMNS, "action"))
}

/// What is needed besides where the request may replace something.
fn replacing(operation: &Operation, request: &ApiRequest) -> Option<(&'static str, &'static str)> {
    let may_replace = request.query.iter().any(|(name, value)| name == "overwrite" && value == "true");
    operation.access.replacing().filter(|_| may_replace)
}

/// Adds to a refusal which right would have been needed.
pub(crate) fn explained(failure: Failure, request: &ApiRequest) -> Failure {
    if failure.code() != Some(FORBIDDEN) {
        return failure;
    }
    let Some(operation) = operation(request.method.as_str(), &request.path) else { return failure };
    let rights = operation.access.rights();
    let mut needed: Vec<String> =
        rights.iter().map(|(action, resource)| format!("{action} on {resource}")).collect();
    let replacing = replacing(operation, request);
    needed.extend(
        replacing.map(|(action, resource)| format!("{action} on {resource}, to replace what is there")),
    );
    let failure = failure.hint(format!("the right it needs: {}", needed.join(" and ")));
    let grantors = "those who may do security:update";
    match rights.first() {
        Some((action, _)) => failure.hint(format!(
            "{grantors} can grant it; they see who has it with: wazuhctl security who-can {action}"
        )),
        None => failure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_match_by_template() {
        assert!(same_path("/agents/{agent_id}/key", "/agents/{agent_id}/key"));
        assert!(same_path("/agents/{agent_id}/key", "/agents/001/key"));
        assert!(!same_path("/agents/{agent_id}/key", "/agents//key"));
        assert!(!same_path("/agents", "/agents/001"));
    }

    #[test]
    fn every_operation_is_found_by_its_own_path() {
        for known in operations::all() {
            let found = operation(known.verb.as_str(), known.path).unwrap();
            assert_eq!((found.id, found.path), (known.id, known.path));
        }
    }
}
