//! What a user may see of themselves: the roles they act with, and what those are made of.

use serde_json::{Value, json};

use crate::error::{Error, Fault};
use crate::rbac::{Role, Snapshot};
use crate::result::{Failures, Items, Messages};

const MESSAGES: Messages = Messages::new(
    "This is what is known of you",
    "This is what is known of you",
    "There is no such user in the RBAC database",
);

/// The user with the id `user`, as `GET /security/users/me` shows them: with the roles of the token, which may come from
/// an authorisation context, and their policies and rules in full. Roles that are gone are left out.
///
/// Whoever is no user of the RBAC database (`None`) becomes a failed item, `name`, with code 5001.
pub fn me(snapshot: &Snapshot, user: Option<i64>, name: &str, roles: &[i64]) -> Items {
    let Some(user) = user.and_then(|id| snapshot.user_by_id(id)) else {
        let mut failed = Failures::new();
        failed.add(name, Error::new(Fault::UserNotFound));
        return Items::new(Vec::new(), MESSAGES).with_failed(failed);
    };
    let roles: Vec<Value> =
        roles.iter().filter_map(|id| snapshot.role(*id)).map(|role| role_in_full(snapshot, role)).collect();
    let item =
        json!({"id": user.id, "username": user.name, "allow_run_as": user.allow_run_as, "roles": roles});
    Items::new(vec![item], MESSAGES)
}

fn role_in_full(snapshot: &Snapshot, role: &Role) -> Value {
    let policies: Vec<Value> = role
        .policies
        .iter()
        .filter_map(|id| snapshot.policy(*id))
        .map(|policy| json!({"id": policy.id, "name": policy.name, "policy": body(&policy.text)}))
        .collect();
    let rules: Vec<Value> = role
        .rules
        .iter()
        .filter_map(|id| snapshot.rule(*id))
        .map(|rule| json!({"id": rule.id, "name": rule.name, "rule": body(&rule.text)}))
        .collect();
    json!({"id": role.id, "name": role.name, "policies": policies, "rules": rules})
}

/// The JSON of a policy or rule; where somebody has put another text there, the text.
fn body(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::from(text))
}
