//! Links.

use serde_json::{Value, json};

use super::super::{ObjectId, link, unlink};
use super::{changing, everything, named, shown, store, with_denied};
use crate::agents::Selection;
use crate::error::Class;
use crate::rbac::{Link, Store};

const WORLD: &str = "INSERT INTO users (id, username, password, allow_run_as) VALUES (100, 'maria', '', 0);
                     INSERT INTO roles (id, name) VALUES (100, 'one');
                     INSERT INTO rules (id, name, rule) VALUES (100, 'a', '1'), (101, 'b', '2')";

async fn linking(
    store: &Store,
    kind: Link,
    owner: i64,
    items: Selection<ObjectId>,
    position: Option<i64>,
) -> Value {
    shown(link(changing(store), kind, ObjectId(owner), items, position).await.unwrap()).await
}

async fn unlinking(store: &Store, kind: Link, owner: i64, items: Selection<ObjectId>) -> Value {
    shown(unlink(changing(store), kind, ObjectId(owner), items).await.unwrap()).await
}

fn user(roles: &[i64]) -> Value {
    json!({"id": 100, "username": "maria", "allow_run_as": false, "roles": roles})
}

fn role(policies: &[i64], rules: &[i64]) -> Value {
    json!({"id": 100, "name": "one", "policies": policies, "users": [], "rules": rules})
}

#[tokio::test]
async fn the_owner_is_shown_and_the_links_are_counted() {
    let (_folder, store) = store(WORLD).await;
    let selection = with_denied(named(&[2, 4, 999]), 3);
    assert_eq!(
        linking(&store, Link::UserRole, 100, selection, None).await,
        json!([[user(&[2, 4])], 2, [[4000, [3]], [4002, [999]]]])
    );
    assert_eq!(linking(&store, Link::UserRole, 100, named(&[2]), None).await, json!([[], 0, [[4017, [2]]]]));
    assert_eq!(
        linking(&store, Link::UserRole, 100, named(&[2]), Some(9)).await,
        json!([[user(&[2, 4])], 1, []])
    );
    assert_eq!(linking(&store, Link::UserRole, 1, named(&[2, 3]), None).await, json!([[], 0, [[4008, [1]]]]));
    assert_eq!(
        linking(&store, Link::UserRole, 999, named(&[2, 3]), None).await,
        json!([[], 0, [[5001, [999]]]])
    );

    let policies = linking(&store, Link::RolePolicy, 100, named(&[5, 4, 999]), None).await;
    assert_eq!(policies, json!([[role(&[5, 4], &[])], 2, [[4007, [999]]]]));
    assert_eq!(
        linking(&store, Link::RolePolicy, 100, named(&[5]), None).await,
        json!([[], 0, [[4011, [5]]]])
    );
    assert_eq!(linking(&store, Link::RolePolicy, 2, named(&[5]), None).await, json!([[], 0, [[4008, [2]]]]));
    assert_eq!(
        linking(&store, Link::RolePolicy, 999, named(&[5]), None).await,
        json!([[], 0, [[4002, [999]]]])
    );

    let rules = linking(&store, Link::RoleRule, 100, named(&[100, 1, 999]), None).await;
    assert_eq!(rules, json!([[role(&[5, 4], &[100])], 1, [[4008, [100]], [4022, [999]]]]));
    assert_eq!(
        linking(&store, Link::RoleRule, 100, named(&[100]), None).await,
        json!([[], 0, [[4023, [100]]]])
    );
    assert_eq!(
        linking(&store, Link::RoleRule, 999, named(&[100]), None).await,
        json!([[], 0, [[4002, [999]]]])
    );
}

#[tokio::test]
async fn what_is_not_linked_cannot_be_taken() {
    let (_folder, store) = store(WORLD).await;
    linking(&store, Link::UserRole, 100, named(&[2, 4]), None).await;
    linking(&store, Link::RolePolicy, 100, named(&[5, 4]), None).await;
    linking(&store, Link::RoleRule, 100, named(&[100]), None).await;
    assert_eq!(
        unlinking(&store, Link::UserRole, 100, named(&[2, 5, 999])).await,
        json!([[user(&[4])], 1, [[4002, [999]], [4016, [5]]]])
    );
    assert_eq!(unlinking(&store, Link::UserRole, 2, named(&[1])).await, json!([[], 0, [[4008, [2]]]]));
    assert_eq!(
        unlinking(&store, Link::RolePolicy, 100, named(&[5, 6, 999])).await,
        json!([[role(&[4], &[100])], 1, [[4007, [999]], [4010, [6]]]])
    );
    // Of rules the missing ones are named by text.
    assert_eq!(
        unlinking(&store, Link::RoleRule, 100, named(&[100, 101, 999, 1])).await,
        json!([[role(&[4], &[])], 1, [[4008, [100]], [4022, ["999"]], [4024, ["101"]]]])
    );
    for (kind, code) in [(Link::UserRole, 5001), (Link::RolePolicy, 4002), (Link::RoleRule, 4002)] {
        let error = unlink(changing(&store), kind, ObjectId(999), named(&[100])).await.unwrap_err();
        assert_eq!((error.code(), error.class()), (code, Class::NotFound));
    }
}

#[tokio::test]
async fn where_all_are_meant_failures_are_not_told() {
    let (_folder, store) = store(WORLD).await;
    linking(&store, Link::UserRole, 100, named(&[2, 4]), None).await;
    assert_eq!(
        linking(&store, Link::UserRole, 100, everything(), None).await,
        json!([[user(&[2, 4, 1, 3, 5, 6, 7, 100])], 6, []])
    );
    assert_eq!(unlinking(&store, Link::UserRole, 100, everything()).await, json!([[user(&[])], 8, []]));
    assert_eq!(unlinking(&store, Link::UserRole, 100, everything()).await, json!([[], 0, []]));
    assert_eq!(unlinking(&store, Link::UserRole, 1, everything()).await, json!([[], 0, []]));
    assert_eq!(unlinking(&store, Link::RolePolicy, 2, everything()).await, json!([[], 0, []]));
    linking(&store, Link::RoleRule, 100, named(&[101]), None).await;
    assert_eq!(unlinking(&store, Link::RoleRule, 100, everything()).await, json!([[role(&[], &[])], 1, []]));
}
