//! Security rules, which give roles to those who log in by authorisation context.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::answer::{affecting, one, remove};
use super::listed::{Listed, list, stored_json};
use super::{Change, ObjectId};
use crate::agents::Selection;
use crate::error::{Fault, Result};
use crate::python_json;
use crate::query::ListRequest;
use crate::rbac::{Refused, Rule, Store};
use crate::result::{ItemId, Items, Messages};

impl Listed for Rule {
    const SORTABLE: &'static [&'static str] = &["id", "name"];

    const LIST_MESSAGES: Messages = Messages::new(
        "All security rules that were asked for are shown",
        "Some security rules that were asked for could not be shown",
        "No security rule is shown",
    );

    fn shown(&self) -> Result<Value> {
        Ok(json!({
            "id": self.id,
            "name": self.name,
            "rule": stored_json("security rule", self.id, &self.text)?,
            "roles": self.roles,
        }))
    }

    fn fault(refused: Refused) -> Fault {
        match refused {
            Refused::Unknown => Fault::SecurityRuleNotFound,
            Refused::Reserved | Refused::Own => Fault::ReservedResource,
            Refused::Taken => Fault::SecurityRuleExists,
            Refused::Invalid => Fault::SecurityRuleInvalid,
        }
    }

    fn missing(id: ObjectId) -> ItemId {
        as_text(id)
    }
}

/// Wazuh names rules by text where it lists them and where it takes them from roles, and by number elsewhere.
pub(super) fn as_text(ObjectId(id): ObjectId) -> ItemId {
    ItemId::from(id.to_string())
}

/// What a request says of a security rule.
#[derive(Debug, Clone, Deserialize)]
pub struct RuleChange {
    /// The name.
    pub name: Option<String>,
    /// What an authorisation context must be like. Anything is taken; what is no condition fits no context.
    pub rule: Option<Map<String, Value>>,
}

/// The security rules.
///
/// # Errors
/// Those of the list's parameters (1403, 1407, 1724 and others), and 1000 if one of the database is no JSON. A named
/// rule that does not exist is a failed item with code 4022.
pub async fn list_rules(
    store: &Store,
    selection: Selection<ObjectId>,
    request: &ListRequest,
) -> Result<Items> {
    list::<Rule>(store, selection, request).await
}

/// Adds a security rule that no role has. One whose name or body another has is a failed item with code 4005.
///
/// # Errors
/// 4001 without a name or a body.
pub async fn add_rule(change: Change<'_>, rule: RuleChange) -> Result<Items> {
    const MESSAGES: Messages = Messages::new(
        "The security rule is created",
        "The security rule is created in part",
        "The security rule is not created",
    );
    let (Some(name), Some(body)) = (rule.name, rule.rule) else {
        return Err(Fault::NothingToChange.into());
    };
    one(
        change.added(change.store.add::<Rule>(name.clone(), stored(body)).await?),
        name,
        Rule::fault,
        MESSAGES,
    )
}

/// Changes a security rule, and ends the tokens of the roles that have it. One that does not exist (4022), comes with
/// Wazuh (4008), or would get the name or body of another (4005) is a failed item.
///
/// # Errors
/// 4001 without a name and a body.
pub async fn update_rule(change: Change<'_>, ObjectId(id): ObjectId, rule: RuleChange) -> Result<Items> {
    const MESSAGES: Messages = Messages::new(
        "The security rule is changed",
        "The security rule is changed in part",
        "The security rule is not changed",
    );
    if rule.name.is_none() && rule.rule.is_none() {
        return Err(Fault::NothingToChange.into());
    }
    let body = rule.rule.map(|body| Ok(stored(body)));
    one(
        change.changed(change.store.update::<Rule>(id, rule.name, body, change.at).await?),
        id,
        Rule::fault,
        MESSAGES,
    )
}

/// Removes security rules with their links, and ends the tokens of the roles that had them. Wazuh's own (4008) and
/// those that do not exist (4022) are failed items if they are named, and passed over if all are meant.
///
/// # Errors
/// Only those of the database.
pub async fn remove_rules(change: Change<'_>, selection: Selection<ObjectId>) -> Result<Items> {
    const MESSAGES: Messages = Messages::new(
        "The security rules are removed",
        "Some of the security rules are removed",
        "No security rule is removed",
    );
    let (mut gone, items) = remove::<Rule>(change, selection, None, MESSAGES).await?;
    gone.sort_by_key(|rule| rule.id);
    affecting(&gone, items)
}

fn stored(body: Map<String, Value>) -> String {
    python_json::to_string(&Value::Object(body))
}
