//! Reading answers of the Server API: documents, problems (RFC 7807 with Wazuh's additions) and failed items.

use serde_json::Value;

use crate::connect::{ApiReply, ApiRequest};
use crate::exit::Exit;
use crate::failure::{FailedItems, Failure, Result};
use crate::remediation::in_verbs;
use crate::rights;

/// The JSON document of a good answer; the failure that a bad one describes.
pub(crate) fn document(reply: &ApiReply) -> Result<Value> {
    if !reply.is_success() {
        return Err(problem(reply));
    }
    serde_json::from_slice(&reply.body).map_err(|_| {
        Failure::new(Exit::Error, "the manager's answer is not JSON")
            .hint("is there really a Wazuh Server API at this address?")
    })
}

/// The JSON document of an answer to `request`; where a right is missing, the failure says which.
pub(crate) fn answer(request: &ApiRequest, reply: &ApiReply) -> Result<Value> {
    document(reply).map_err(|failure| rights::explained(failure, request))
}

/// The failure that a problem document describes.
pub(crate) fn problem(reply: &ApiReply) -> Failure {
    let document: Value = serde_json::from_slice(&reply.body).unwrap_or(Value::Null);
    let text = |name: &str| document.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let code = document.get("error").and_then(Value::as_u64);
    let exit = exit_of(reply.status, code);
    let message = text("detail")
        .or(text("title"))
        .map_or_else(|| format!("the manager answered with HTTP status {}", reply.status), sentence);
    let mut failure = Failure::new(exit, message).with_code(code);
    if let Some(remediation) = text("remediation") {
        failure = failure.hint(in_verbs(&sentence(remediation)));
    }
    for (node, error) in document.get("dapi_errors").and_then(Value::as_object).into_iter().flatten() {
        if let Some(error) = error.get("error").and_then(Value::as_str) {
            failure = failure.hint(format!("node {node}: {}", sentence(error)));
        }
    }
    match reply.status {
        401 => failure.hint("wazuhctl login logs in again"),
        429 => failure.hint("the server limits how many requests it takes: wait a minute"),
        _ => failure,
    }
}

/// An agent without a database bears the code of a database daemon that does not answer.
const NO_DATABASE: (u16, u64) = (400, 2007);

/// How a call ends that was answered so: the code says more than most statuses.
fn exit_of(status: u16, code: Option<u64>) -> Exit {
    match (Exit::of_status(status), code) {
        (Exit::Error, Some(code)) if (status, code) == NO_DATABASE => Exit::NotFound,
        (Exit::Error, code) => code.and_then(Exit::of_code).unwrap_or(Exit::Error),
        (exit, _) => exit,
    }
}

/// The failure that an error of the core is, where there is no answer to read it from.
pub(crate) fn core_failure(error: &wazuhctl_core::error::Error) -> Failure {
    let code = u64::from(error.code());
    let exit = exit_of(error.class().status(), Some(code));
    let failure = Failure::new(exit, sentence(&error.to_string())).with_code(Some(code));
    match error.remediation() {
        Some(remediation) => failure.hint(in_verbs(&sentence(remediation))),
        None => failure,
    }
}

/// How many of the items of an answer failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Success {
    /// None of them.
    All,
    /// Some of them.
    Some(Vec<FailedItems>),
}

/// Looks for failed items. Where all of them failed, that is the failure of the whole call.
pub(crate) fn check_items(document: &Value) -> Result<Success> {
    settled(failed_items(document), crate::output::affected_items(document).len())
}

/// The same of `done` items and those that failed.
pub(crate) fn settled(failed: Vec<FailedItems>, done: usize) -> Result<Success> {
    let Some(first) = failed.first() else { return Ok(Success::All) };
    if done > 0 {
        return Ok(Success::Some(failed));
    }
    let exits: Vec<Exit> =
        failed.iter().map(|items| items.code.and_then(Exit::of_code).unwrap_or(Exit::Error)).collect();
    let exit = exits.first().copied().filter(|exit| exits.iter().all(|other| other == exit));
    let exit = exit.unwrap_or(Exit::Error);
    if let ([only], [id]) = (failed.as_slice(), first.ids.as_slice()) {
        let id = only.names.first().filter(|_| id == "-").unwrap_or(id);
        let failure = Failure::new(exit, format!("{id}: {}", only.message)).with_code(only.code);
        return Err(match &only.remediation {
            Some(remediation) => failure.hint(remediation.clone()),
            None => failure,
        });
    }
    let count: usize = failed.iter().map(|items| items.ids.len()).sum();
    Err(Failure::new(exit, format!("all {count} items failed")).with_failed(failed))
}

/// The failure of the rest, when some items were done.
pub(crate) fn some_failed(failed: Vec<FailedItems>, done: usize) -> Failure {
    let count: usize = failed.iter().map(|items| items.ids.len()).sum();
    Failure::new(Exit::Partial, format!("{count} of {} items failed", count + done)).with_failed(failed)
}

/// `data.failed_items` of a document.
pub(crate) fn failed_items(document: &Value) -> Vec<FailedItems> {
    let groups = document.pointer("/data/failed_items").and_then(Value::as_array);
    groups.into_iter().flatten().map(failed_group).collect()
}

fn failed_group(group: &Value) -> FailedItems {
    let error = group.get("error");
    let text = |name: &str| error.and_then(|error| error.get(name)).and_then(Value::as_str).map(sentence);
    let ids = group.get("id").and_then(Value::as_array).into_iter().flatten();
    // Of several managers, the id alone would not say whose it is.
    let context = group.get("context").and_then(Value::as_str).map(|name| format!("{name}/"));
    let context = context.unwrap_or_default();
    FailedItems {
        ids: ids
            .map(|id| format!("{context}{}", id.as_str().map_or_else(|| id.to_string(), str::to_owned)))
            .collect(),
        names: Vec::new(),
        code: error.and_then(|error| error.get("code")).and_then(Value::as_u64),
        message: text("message").unwrap_or_else(|| "no reason was given".into()),
        remediation: text("remediation").map(|text| in_verbs(&text)),
    }
}

/// Wazuh's sentences end in full stops, and some of them run over several lines.
fn sentence(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytes::Bytes;
    use serde_json::json;

    fn problem_of(status: u16, body: &Value) -> Failure {
        problem(&ApiReply::new(
            status,
            "application/problem+json; charset=utf-8",
            Bytes::from(body.to_string()),
        ))
    }

    #[test]
    fn problems_keep_their_code_and_remedy() {
        let body = json!({"title": "Permission Denied", "detail": "No right.", "error": 4000,
                          "remediation": "Ask an\n administrator.",
                          "dapi_errors": {"worker1": {"error": "Timeout."}}});
        let failure = problem_of(403, &body);
        assert_eq!(failure.exit(), Exit::Forbidden);
        assert_eq!(
            failure.to_string(),
            "error: No right\ncode: 4000\nhint: Ask an administrator\nhint: node worker1: Timeout\n"
        );
    }

    #[test]
    fn codes_say_more_than_a_plain_400() {
        assert_eq!(problem_of(400, &json!({"detail": "x", "error": 1701})).exit(), Exit::NotFound);
        assert_eq!(problem_of(500, &json!({"detail": "x", "error": 3021})).exit(), Exit::Unreachable);
        assert_eq!(problem_of(500, &json!({"detail": "x", "error": 2007})).exit(), Exit::Unreachable);
        assert_eq!(problem_of(400, &json!({"detail": "x", "error": 2007})).exit(), Exit::NotFound);
        assert_eq!(problem_of(500, &Value::Null).exit(), Exit::Error);
    }

    fn list(affected: &Value, failed: &Value) -> Value {
        json!({"data": {"affected_items": affected, "failed_items": failed}, "error": 2})
    }

    #[test]
    fn one_failed_item_is_the_failure() {
        let failed = json!([{"error": {"code": 1701, "message": "No such agent."}, "id": ["999"]}]);
        let failure = check_items(&list(&json!([]), &failed)).unwrap_err();
        assert_eq!(
            (failure.exit(), failure.to_string().lines().next().unwrap()),
            (Exit::NotFound, "error: 999: No such agent")
        );
    }

    #[test]
    fn mixed_reasons_are_a_plain_error() {
        let failed =
            json!([{"error": {"code": 1701}, "id": ["998", "999"]}, {"error": {"code": 4000}, "id": ["1"]}]);
        assert_eq!(check_items(&list(&json!([]), &failed)).unwrap_err().exit(), Exit::Error);
        assert!(
            matches!(check_items(&list(&json!(["2"]), &failed)), Ok(Success::Some(groups)) if groups.len() == 2)
        );
        assert_eq!(check_items(&list(&json!(["2"]), &json!([]))).unwrap(), Success::All);
    }
}
