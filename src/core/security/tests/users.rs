//! Users.

use serde_json::json;

use super::super::{Asker, ObjectId, add_user, allow_run_as, change_password, list_users, remove_users};
use super::{changing, everything, named, shown, store, with_denied};
use crate::query::{ListRequest, Sort};

const MARIA: &str = "INSERT INTO users (id, username, password, allow_run_as) VALUES (100, 'maria', '', 0);
                     INSERT INTO user_roles (user_id, role_id, level) VALUES (100, 4, 0), (100, 2, 1)";

#[tokio::test]
async fn users_are_listed_with_their_roles_in_order() {
    let (_folder, store) = store(MARIA).await;
    let listed = list_users(&store, everything(), &ListRequest::default()).await.unwrap();
    assert_eq!(
        shown(listed).await,
        json!([
            [
                {"id": 1, "username": "wazuh", "allow_run_as": true, "roles": [1]},
                {"id": 2, "username": "wazuh-wui", "allow_run_as": true, "roles": [1]},
                {"id": 100, "username": "maria", "allow_run_as": false, "roles": [4, 2]},
            ],
            3,
            [],
        ])
    );
    let request = ListRequest {
        sort: Some(Sort::parse("-username")),
        select: Some(vec!["username".to_owned()]),
        limit: Some(1),
        offset: 1,
        ..ListRequest::default()
    };
    let page = list_users(&store, everything(), &request).await.unwrap();
    assert_eq!(shown(page).await, json!([[{"username": "wazuh", "id": 1}], 3, []]));
    let request = ListRequest { sort: Some(Sort::parse("roles")), ..ListRequest::default() };
    assert_eq!(list_users(&store, everything(), &request).await.unwrap_err().code(), 1403);
}

#[tokio::test]
async fn named_users_come_as_often_as_named_and_others_fail() {
    let (_folder, store) = store(MARIA).await;
    let request = ListRequest { select: Some(vec!["id".to_owned()]), ..ListRequest::default() };
    let selection = with_denied(named(&[100, 1, 100, 999]), 2);
    let listed = list_users(&store, selection, &request).await.unwrap();
    assert_eq!(
        shown(listed).await,
        json!([[{"id": 1}, {"id": 100}, {"id": 100}], 3, [[4000, [2]], [5001, [999]]]])
    );
}

#[tokio::test]
async fn new_users_need_a_free_name_and_a_good_password() {
    let (_folder, store) = store("").await;
    let added = add_user(changing(&store), "maria", "Passw0rd!x").await.unwrap();
    let maria = json!({"id": 100, "username": "maria", "allow_run_as": false, "roles": []});
    assert_eq!(shown(added).await, json!([[maria], 1, []]));
    let again = add_user(changing(&store), "maria", "Passw0rd!x").await.unwrap();
    assert_eq!(shown(again).await, json!([[], 0, [[5000, ["maria"]]]]));
    for (password, code) in [("", 5009), ("weak", 5009), ("password", 5007)] {
        assert_eq!(
            add_user(changing(&store), "pedro", password).await.unwrap_err().code(),
            code,
            "{password:?}"
        );
    }
    assert_eq!(store.snapshot().await.unwrap().users().len(), 3);
}

#[tokio::test]
async fn passwords_of_administrators_are_changed_by_administrators() {
    let (_folder, store) = store(MARIA).await;
    let change = async |user: i64, password: Option<&str>, asker: Asker| match change_password(
        changing(&store),
        ObjectId(user),
        password,
        asker,
    )
    .await
    {
        Ok(items) => shown(items).await,
        Err(error) => json!(error.code()),
    };
    let wui = json!([[{"id": 2, "username": "wazuh-wui", "allow_run_as": true, "roles": [1]}], 1, []]);
    for (user, password, asker, expected) in [
        (2, Some("N3w-Secret.1"), Asker::User(100), json!(5011)),
        (50, Some("N3w-Secret.1"), Asker::User(100), json!(5011)),
        (2, Some("N3w-Secret.1"), Asker::User(1), wui.clone()),
        (2, Some("N3w-Secret.2"), Asker::Local, wui),
        (2, Some("weak"), Asker::User(100), json!(5009)),
        (100, Some(""), Asker::User(1), json!(5009)),
        (100, None, Asker::User(1), json!(4001)),
        (999, Some("N3w-Secret.1"), Asker::User(1), json!([[], 0, [[5001, [999]]]])),
    ] {
        assert_eq!(change(user, password, asker).await, expected, "{user} {password:?} {asker:?}");
    }
    assert!(store.authenticate("wazuh-wui", "N3w-Secret.2").await.unwrap().is_some());
}

#[tokio::test]
async fn the_run_as_flag_is_anybodys() {
    let (_folder, store) = store(MARIA).await;
    let changed = allow_run_as(changing(&store), ObjectId(100), true).await.unwrap();
    let maria = json!({"id": 100, "username": "maria", "allow_run_as": true, "roles": [4, 2]});
    assert_eq!(shown(changed).await, json!([[maria], 1, []]));
    let unknown = allow_run_as(changing(&store), ObjectId(999), true).await.unwrap();
    assert_eq!(shown(unknown).await, json!([[], 0, [[5001, [999]]]]));
}

#[tokio::test]
async fn removed_users_are_shown_as_they_were_and_failures_only_if_named() {
    let more = "INSERT INTO users (id, username, password, allow_run_as)
                VALUES (101, 'a', '', 0), (102, 'b', '', 0), (1000, 'c', '', 0)";
    let (_folder, store) = store(&format!("{MARIA};{more}")).await;
    let selection = with_denied(named(&[101, 100, 2, 999]), 1);
    let removed = remove_users(changing(&store), selection, Asker::User(100)).await.unwrap();
    let user = |id: i64, name: &str| json!({"id": id, "username": name, "allow_run_as": false, "roles": []});
    assert_eq!(
        shown(removed).await,
        json!([[user(101, "a")], 1, [[4000, [1]], [5001, [999]], [5004, [2]], [5008, [100]]]])
    );
    let removed = remove_users(changing(&store), everything(), Asker::User(100)).await.unwrap();
    assert_eq!(shown(removed).await, json!([[user(1000, "c"), user(102, "b")], 2, []]));
    let left: Vec<i64> = store.snapshot().await.unwrap().users().iter().map(|user| user.id).collect();
    assert_eq!(left, [1, 2, 100]);
}
