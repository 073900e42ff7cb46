//! The operations on groups, against a small manager.

use serde_json::{Value, json};

use super::*;
use crate::agents::Selection;
use crate::agents::world::{World, everything, field, named, scope, taken_apart};
use crate::query::{ListRequest, Search, Sort};

/// Groups in the database and in folders; `lost` has no folder, `stray` is in no database.
fn world() -> World {
    let world = World::with(
        "INSERT INTO `group` (name) VALUES ('default'), ('Web'), ('lost'), ('alpha');
         INSERT INTO belongs (id_agent, id_group) VALUES (1, 1), (2, 1), (2, 2);",
    );
    for group in ["default", "Web", "alpha", "stray"] {
        std::fs::create_dir_all(world.home().group(group)).expect("folder");
    }
    std::fs::write(world.home().group("Web").join("merged.mg"), "abc").expect("file");
    std::fs::write(world.home().group("Web").join("agent.conf"), "").expect("file");
    std::fs::write(world.home().shared().join("ar.conf"), "").expect("file");
    world
}

fn by_name() -> ListGroups {
    let list = ListRequest { limit: Some(500), sort: Some(Sort::by("name")), ..ListRequest::default() };
    ListGroups { list, hash: HashAlgorithm::Md5 }
}

#[tokio::test]
async fn groups_have_counts_and_checksums() {
    let world = world();
    let (items, total, failed) =
        taken_apart(list(&world.cx(), everything("group:id"), &by_name()).await).await;
    assert_eq!((total, failed), (3, json!([])));
    assert_eq!(
        items,
        [
            json!({"name": "alpha", "count": 0}),
            json!({"name": "default", "count": 2}),
            json!({"name": "Web", "count": 1, "mergedSum": "900150983cd24fb0d6963f7d28e17f72",
               "configSum": "d41d8cd98f00b204e9800998ecf8427e"}),
        ]
    );
    let other = ListGroups { hash: HashAlgorithm::Sha1, ..by_name() };
    let (items, ..) = taken_apart(list(&world.cx(), named(&["Web"]), &other).await).await;
    assert_eq!(
        items.first().and_then(|item| item.get("mergedSum")).and_then(Value::as_str).map(str::len),
        Some(40)
    );
}

#[tokio::test]
async fn only_permitted_groups_are_shown() {
    let world = world();
    let few =
        Selection::permitted(scope("group:id", &[("group:id:*", "allow"), ("group:id:default", "deny")]));
    let (items, ..) = taken_apart(list(&world.cx(), few, &by_name()).await).await;
    assert_eq!(field(&items, "name"), ["alpha", "Web"]);
    let none = Selection::permitted(scope("group:id", &[]));
    assert_eq!(taken_apart(list(&world.cx(), none, &by_name()).await).await.1, 0);
}

#[tokio::test]
async fn named_groups_without_a_folder_fail_together() {
    let world = world();
    let (items, total, failed) =
        taken_apart(list(&world.cx(), named(&["none", "Web", "lost", "stray"]), &by_name()).await).await;
    assert_eq!((field(&items, "name"), total), (vec!["Web"], 1));
    assert_eq!(failed, json!([[1710, ["lost", "none"]]]));
}

#[tokio::test]
async fn lists_of_groups_can_be_asked_for_parts() {
    let world = world();
    let with = |list: ListRequest| ListGroups { list, hash: HashAlgorithm::Md5 };
    let names = async |list_request: ListRequest| {
        let (items, ..) =
            taken_apart(list(&world.cx(), everything("group:id"), &with(list_request)).await).await;
        field(&items, "name").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let base = || by_name().list;
    assert_eq!(
        names(ListRequest { sort: Some(Sort::parse("-count")), ..base() }).await,
        ["default", "Web", "alpha"]
    );
    assert_eq!(names(ListRequest { search: Some(Search::parse("900150")), ..base() }).await, ["Web"]);
    assert_eq!(names(ListRequest { q: Some("count>0".into()), ..base() }).await, ["default", "Web"]);
    assert_eq!(names(ListRequest { offset: 1, limit: Some(1), ..base() }).await, ["default"]);
    let refused = async |list_request: ListRequest| {
        list(&world.cx(), everything("group:id"), &with(list_request))
            .await
            .map(drop)
            .expect_err("refused")
            .code()
    };
    assert_eq!(refused(ListRequest { sort: Some(Sort::by("color")), ..base() }).await, 1403);
    assert_eq!(refused(ListRequest { select: Some(vec!["color".into()]), ..base() }).await, 1724);
}
