//! Roles, policies and rules.

use serde_json::{Value, json};

use super::super::{
    ObjectId, PolicyChange, RuleChange, add_policy, add_role, add_rule, list_policies, list_roles,
    list_rules, remove_policies, remove_roles, remove_rules, update_policy, update_role, update_rule,
};
use super::{changing, everything, named, shown, store};
use crate::query::ListRequest;

fn policy(name: Option<&str>, policy: Option<Value>) -> PolicyChange {
    let policy = policy.map(|body| serde_json::from_value(body).unwrap());
    PolicyChange { name: name.map(str::to_owned), policy }
}

fn rule(name: Option<&str>, rule: Option<Value>) -> RuleChange {
    let rule = rule.map(|body| serde_json::from_value(body).unwrap());
    RuleChange { name: name.map(str::to_owned), rule }
}

fn reading(resource: &str) -> Value {
    json!({"actions": ["agent:read"], "resources": [resource], "effect": "allow"})
}

#[tokio::test]
async fn roles_are_made_changed_and_removed() {
    let (_folder, store) = store("").await;
    let role = |name: &str| json!({"id": 100, "name": name, "policies": [], "users": [], "rules": []});
    let added = add_role(changing(&store), "one".to_owned()).await.unwrap();
    assert_eq!(shown(added).await, json!([[role("one")], 1, []]));
    let again = add_role(changing(&store), "one".to_owned()).await.unwrap();
    assert_eq!(shown(again).await, json!([[], 0, [[4005, ["one"]]]]));

    let update = async |id: i64, name: &str| {
        shown(update_role(changing(&store), ObjectId(id), Some(name.to_owned())).await.unwrap()).await
    };
    assert_eq!(update(100, "uno").await, json!([[role("uno")], 1, []]));
    assert_eq!(update(100, "readonly").await, json!([[], 0, [[4005, [100]]]]));
    assert_eq!(update(1, "x").await, json!([[], 0, [[4008, [1]]]]));
    assert_eq!(update(999, "x").await, json!([[], 0, [[4002, [999]]]]));
    assert_eq!(update_role(changing(&store), ObjectId(100), None).await.unwrap_err().code(), 4001);

    let removed = remove_roles(changing(&store), named(&[999, 100, 7])).await.unwrap();
    assert_eq!(shown(removed).await, json!([[role("uno")], 1, [[4002, [999]], [4008, [7]]]]));
    let removed = remove_roles(changing(&store), everything()).await.unwrap();
    assert_eq!(shown(removed).await, json!([[], 0, []]));
    let listed = list_roles(&store, named(&[4, 100]), &ListRequest::default()).await.unwrap();
    let readonly = json!({"id": 4, "name": "agents_readonly", "policies": [4, 5], "users": [], "rules": []});
    assert_eq!(shown(listed).await, json!([[readonly], 1, [[4002, [100]]]]));
}

#[tokio::test]
async fn policies_are_made_changed_and_removed() {
    let (_folder, store) = store("").await;
    let made = |name: &str, body: Value| json!({"id": 100, "name": name, "policy": body, "roles": []});
    let add = async |name: &str, body: Value| {
        shown(add_policy(changing(&store), policy(Some(name), Some(body))).await.unwrap()).await
    };
    let mut upper = reading("AGENT:ID:X");
    upper["actions"] = json!(["Agent:Read"]);
    assert_eq!(add("one", upper).await, json!([[made("one", reading("agent:id:X"))], 1, []]));
    assert_eq!(add("one", reading("agent:id:Y")).await, json!([[], 0, [[4009, ["one"]]]]));
    assert_eq!(add("two", reading("agent:id:X")).await, json!([[], 0, [[4009, ["two"]]]]));
    assert_eq!(add("one", reading("bad")).await, json!([[], 0, [[4006, ["one"]]]]));
    assert_eq!(add_policy(changing(&store), policy(Some("two"), None)).await.unwrap_err().code(), 4001);

    let update = async |id: i64, name: Option<&str>, body: Option<Value>| match update_policy(
        changing(&store),
        ObjectId(id),
        policy(name, body),
    )
    .await
    {
        Ok(items) => shown(items).await,
        Err(error) => json!(error.code()),
    };
    let changed = made("uno", reading("agent:id:X"));
    assert_eq!(update(100, Some("uno"), None).await, json!([[changed], 1, []]));
    assert_eq!(update(100, Some("agents_read_agents"), None).await, json!([[], 0, [[4013, [100]]]]));
    assert_eq!(update(100, None, Some(reading("bad"))).await, json!([[], 0, [[4006, [100]]]]));
    assert_eq!(update(1, None, Some(reading("bad"))).await, json!([[], 0, [[4008, [1]]]]));
    assert_eq!(update(999, None, Some(reading("bad"))).await, json!([[], 0, [[4007, [999]]]]));
    assert_eq!(update(100, None, None).await, json!(4001));

    let removed = remove_policies(changing(&store), named(&[100, 100, 35])).await.unwrap();
    let gone = made("uno", reading("agent:id:X"));
    assert_eq!(shown(removed).await, json!([[gone], 1, [[4007, [100]], [4008, [35]]]]));
    let listed = list_policies(&store, named(&[5, 100]), &ListRequest::default()).await.unwrap();
    let five = json!({
        "id": 5,
        "name": "agents_read_groups",
        "policy": {"actions": ["group:read"], "resources": ["group:id:*"], "effect": "allow"},
        "roles": [2, 4],
    });
    assert_eq!(shown(listed).await, json!([[five], 1, [[4007, [100]]]]));
}

#[tokio::test]
async fn rules_are_made_changed_and_removed() {
    let (_folder, store) = store("").await;
    let body = || json!({"NOT": {"FIND$": {"é": ["a", 1.5, null]}}});
    let made = |name: &str, body: Value| json!({"id": 100, "name": name, "rule": body, "roles": []});
    let added = add_rule(changing(&store), rule(Some("one"), Some(body()))).await.unwrap();
    assert_eq!(shown(added).await, json!([[made("one", body())], 1, []]));
    let stored = store.snapshot().await.unwrap().rule(100).unwrap().text.clone();
    assert_eq!(stored, r#"{"NOT": {"FIND$": {"\u00e9": ["a", 1.5, null]}}}"#, "as Python writes it");
    let again = add_rule(changing(&store), rule(Some("two"), Some(body()))).await.unwrap();
    assert_eq!(shown(again).await, json!([[], 0, [[4005, ["two"]]]]));
    assert_eq!(add_rule(changing(&store), rule(None, Some(body()))).await.unwrap_err().code(), 4001);

    let update = async |id: i64, change: RuleChange| {
        shown(update_rule(changing(&store), ObjectId(id), change).await.unwrap()).await
    };
    assert_eq!(update(100, rule(None, Some(json!({})))).await, json!([[made("one", json!({}))], 1, []]));
    let taken = rule(Some("wui_elastic_admin"), None);
    assert_eq!(update(100, taken).await, json!([[], 0, [[4005, [100]]]]));
    assert_eq!(update(1, rule(Some("x"), None)).await, json!([[], 0, [[4008, [1]]]]));
    assert_eq!(update(999, rule(Some("x"), None)).await, json!([[], 0, [[4022, [999]]]]));
    assert_eq!(
        update_rule(changing(&store), ObjectId(100), rule(None, None)).await.unwrap_err().code(),
        4001
    );

    // A list names missing rules by text, a removal by number.
    let listed = list_rules(&store, named(&[999, 100]), &ListRequest::default()).await.unwrap();
    assert_eq!(shown(listed).await, json!([[made("one", json!({}))], 1, [[4022, ["999"]]]]));
    let removed = remove_rules(changing(&store), named(&[999, 100, 1])).await.unwrap();
    assert_eq!(shown(removed).await, json!([[made("one", json!({}))], 1, [[4008, [1]], [4022, [999]]]]));
    assert_eq!(shown(remove_rules(changing(&store), everything()).await.unwrap()).await, json!([[], 0, []]));
}

#[tokio::test]
async fn a_body_that_is_no_json_is_told_of() {
    let (_folder, store) = store("INSERT INTO rules (id, name, rule) VALUES (100, 'bad', '{')").await;
    let error = list_rules(&store, everything(), &ListRequest::default()).await.unwrap_err();
    assert_eq!(error.code(), 1000);
    assert!(error.to_string().contains("security rule 100"), "{error}");
    assert!(list_rules(&store, named(&[1]), &ListRequest::default()).await.is_ok());
}
