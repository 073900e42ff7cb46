//! The body of a policy as requests give it: what is checked and how it is stored.
//!
//! Only the form of actions and resources is checked, as in Wazuh's `framework/wazuh/rbac/orm.py`: what they name need
//! not exist, and any effect is taken.

use serde_json::{Map, Value};

use crate::python_json;
use crate::rbac::{NewBody, Refused};

/// How many fields a new policy has: actions, resources and effect.
const FIELDS: usize = 3;

/// The body of a new policy, which has its three fields and no others.
pub(super) fn of_new(body: Map<String, Value>) -> NewBody {
    if body.len() == FIELDS { of_changed(body) } else { Err(Refused::Invalid) }
}

/// The body that an existing policy gets. Further fields are kept, as Wazuh keeps them.
pub(super) fn of_changed(mut body: Map<String, Value>) -> NewBody {
    rewrite_all(&mut body, "actions", |action| {
        let action = action.to_lowercase();
        is_action(&action).then_some(action)
    })?;
    rewrite_all(&mut body, "resources", |resource| {
        let resource = lowered_resource(resource);
        resource.split('&').all(is_resource).then_some(resource)
    })?;
    match body.get_mut("effect") {
        Some(Value::String(effect)) => *effect = effect.to_lowercase(),
        _ => return Err(Refused::Invalid),
    }
    Ok(python_json::to_string(&Value::Object(body)))
}

/// Rewrites every text of a list, none of which may be refused.
fn rewrite_all(
    body: &mut Map<String, Value>,
    field: &str,
    rewrite: fn(&str) -> Option<String>,
) -> Result<(), Refused> {
    let Some(Value::Array(texts)) = body.get_mut(field) else { return Err(Refused::Invalid) };
    for text in texts {
        let rewritten = text.as_str().and_then(rewrite).ok_or(Refused::Invalid)?;
        *text = rewritten.into();
    }
    Ok(())
}

/// In lower case, but for the ids, which may be names of files.
fn lowered_resource(resource: &str) -> String {
    let lowered = |part: &str| match part.rsplit_once(':') {
        Some((kind, id)) => format!("{}:{id}", kind.to_lowercase()),
        None => part.to_owned(),
    };
    resource.split('&').map(lowered).collect::<Vec<_>>().join("&")
}

fn is_action(action: &str) -> bool {
    let word = |text: &str| is_word(text, |c| c.is_ascii_alphabetic() || matches!(c, '_' | '-'));
    matches!(action.split(':').collect::<Vec<_>>().as_slice(), [subject, verb] if word(subject) && word(verb))
}

fn is_resource(resource: &str) -> bool {
    let parts: Vec<&str> = resource.split(':').collect();
    let [kind, attribute, id] = parts.as_slice() else { return false };
    is_word(kind, |c| c.is_ascii_alphabetic() || matches!(c, '_' | '-' | '*'))
        && is_word(attribute, |c| c.is_alphanumeric() || matches!(c, '_' | '-' | '*'))
        && is_word(id, |c| c.is_alphanumeric() || matches!(c, '_' | '-' | '*' | '/' | '.'))
}

fn is_word(text: &str, allowed: fn(char) -> bool) -> bool {
    !text.is_empty() && text.chars().all(allowed)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn body(actions: &[&str], resources: &[&str], effect: &str) -> Map<String, Value> {
        match json!({"actions": actions, "resources": resources, "effect": effect}) {
            Value::Object(body) => body,
            _ => Map::new(),
        }
    }

    #[test]
    fn all_but_ids_is_stored_in_lower_case() {
        let stored = of_new(body(
            &["Agent:READ"],
            &["AGENT:Id:A1", "Rule:FILE:Local_Rules.xml", "Agent:id:X&GROUP:id:Y"],
            "ALLOW",
        ));
        let expected = r#"{"actions": ["agent:read"], "resources": ["agent:id:A1", "rule:file:Local_Rules.xml", "agent:id:X&group:id:Y"], "effect": "allow"}"#;
        assert_eq!(stored.as_deref(), Ok(expected));
    }

    #[test]
    fn actions_are_two_words() {
        for (action, valid) in [
            ("agent:read", true),
            ("made-up:any_thing", true),
            ("agentread", false),
            ("agent:read:more", false),
            ("agent:", false),
            (":read", false),
            ("agent:read1", false),
            ("agent: read", false),
            ("agent:*", false),
            ("", false),
        ] {
            assert_eq!(of_new(body(&[action], &[], "allow")).is_ok(), valid, "{action:?}");
        }
    }

    #[test]
    fn resources_are_three_words_or_several_such() {
        for (resource, valid) in [
            ("*:*:*", true),
            ("agent:id:001", true),
            ("rule:file:etc/rules/local-rules_1.xml", true),
            ("agent:id:*&group:id:web", true),
            ("a:b:c&d:e:f&g:h:i", true),
            ("node:id:é", true),
            ("agent:001", false),
            ("bad", false),
            ("*", false),
            ("agent:id:001:x", false),
            ("agent1:id:001", false),
            ("agent:id:a b", false),
            ("agent:id:", false),
            ("agent:id:1&", false),
            ("", false),
        ] {
            assert_eq!(of_new(body(&[], &[resource], "allow")).is_ok(), valid, "{resource:?}");
        }
    }

    #[test]
    fn a_new_policy_has_its_three_fields_and_a_changed_one_may_have_more() {
        let mut more = body(&["a:b"], &["*:*:*"], "perhaps");
        more.insert("more".to_owned(), json!(1));
        assert_eq!(of_new(more.clone()), Err(Refused::Invalid));
        assert_eq!(
            of_changed(more).as_deref(),
            Ok(r#"{"actions": ["a:b"], "resources": ["*:*:*"], "effect": "perhaps", "more": 1}"#)
        );
        for field in ["actions", "resources", "effect"] {
            let mut lacking = body(&["a:b"], &["*:*:*"], "allow");
            lacking.remove(field);
            assert_eq!(of_changed(lacking.clone()), Err(Refused::Invalid));
            lacking.insert(field.to_owned(), json!([5]));
            assert_eq!(of_changed(lacking), Err(Refused::Invalid));
        }
    }

    proptest! {
        #[test]
        fn what_is_stored_is_read(
            actions in prop::collection::vec("[a-zA-Z:_-]{0,9}", 0..3),
            resources in prop::collection::vec("[a-zA-Z0-9:*&/._-]{0,12}", 0..3),
            effect in ".{0,9}",
        ) {
            let actions: Vec<&str> = actions.iter().map(String::as_str).collect();
            let resources: Vec<&str> = resources.iter().map(String::as_str).collect();
            if let Ok(stored) = of_new(body(&actions, &resources, &effect)) {
                let read = crate::rbac::PolicyBody::parse(&stored);
                prop_assert!(read.is_ok_and(|read| read.actions.len() == actions.len()));
            }
        }
    }
}
