//! The operations on lists, against a small home.

use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;

use serde_json::{Value, json};

use super::*;
use crate::agents::Selection;
use crate::agents::world::{World, everything, field, named, scope, taken_apart};
use crate::context::Context;
use crate::query::{ListRequest, Search, Sort};
use crate::rbac::{Mode, Permissions, PolicyBody};

const KIND: &str = "list:file";

fn world() -> World {
    let world = World::with("");
    for (path, text) in [
        ("users", "alice:admin\nbob:\n\"dave:home\":guest\n"),
        ("users.cdb", "compiled"),
        (".users.swp", ""),
        ("users~", ""),
        ("bad/addresses", "192.0.2.1:scanner\n"),
        ("bad/users", "eve:2\n"),
        ("bad/deep/more", "x:y\n"),
    ] {
        let path = world.home().user_lists().join(path);
        std::fs::create_dir_all(path.parent().expect("parent")).expect("folder");
        std::fs::write(path, text).expect("file");
    }
    world
}

fn name(text: &str) -> ListName {
    text.parse().expect("a name")
}

/// Somebody who may do this to these lists.
fn may(world: &World, action: &str, resource: &str) -> Context {
    let policy = PolicyBody {
        actions: vec![action.to_owned()],
        resources: vec![resource.to_owned()],
        effect: "allow".to_owned(),
    };
    let permissions = Permissions::of_policies(Mode::White, [&policy]).expect("policies");
    Context { permissions: Arc::new(permissions), ..world.cx() }
}

#[tokio::test]
async fn lists_are_found_in_every_folder_and_the_first_of_a_name_counts() {
    let world = world();
    let shown = list_files(&world.cx(), everything(KIND), &ListLists::default()).await;
    let (items, total, failed) = taken_apart(shown).await;
    assert_eq!((total, failed), (3, json!([])));
    assert_eq!(field(&items, "filename"), ["users", "addresses", "more"]);
    assert_eq!(field(&items, "relative_dirname"), ["etc/lists", "etc/lists/bad", "etc/lists/bad/deep"]);

    let of_folder = ListLists { relative_dirname: Some("etc/lists/bad".into()), ..ListLists::default() };
    let (items, ..) = taken_apart(list(&world.cx(), everything(KIND), &of_folder).await).await;
    assert_eq!(
        items,
        [json!({"items": [{"key": "192.0.2.1", "value": "scanner"}], "relative_dirname": "etc/lists/bad",
                "filename": "addresses"})]
    );
    let few = scope(KIND, &[("list:file:*", "allow"), ("list:file:users", "deny")]);
    let (items, ..) =
        taken_apart(list_files(&world.cx(), Selection::permitted(few), &ListLists::default()).await).await;
    assert_eq!(field(&items, "filename"), ["addresses", "more"]);
    let (items, ..) =
        taken_apart(list_files(&world.cx(), named(&["none", "users"]), &ListLists::default()).await).await;
    assert_eq!(field(&items, "filename"), ["users"]);
}

#[tokio::test]
async fn lists_can_be_asked_for_parts() {
    let world = world();
    let names = async |request: ListRequest| {
        let parameters = ListLists { list: request, relative_dirname: None };
        let (items, ..) = taken_apart(list(&world.cx(), everything(KIND), &parameters).await).await;
        field(&items, "filename").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let sorted = ListRequest { sort: Some(Sort::parse("-filename")), ..ListRequest::default() };
    assert_eq!(names(sorted).await, ["users", "more", "addresses"]);
    let search = ListRequest { search: Some(Search::parse("SCANNER")), ..ListRequest::default() };
    assert_eq!(names(search).await, ["addresses"]);
    let bad = ListRequest { sort: Some(Sort::by("items")), ..ListRequest::default() };
    let parameters = ListLists { list: bad, relative_dirname: None };
    let refused = list(&world.cx(), everything(KIND), &parameters).await.expect_err("refused");
    assert_eq!(refused.code(), 1403);
}

async fn shown(world: &World, wanted: &str) -> Value {
    match content(&world.cx(), &name(wanted), false).await.expect("an answer") {
        Content::Shown(items) => {
            let (items, _, failed) = taken_apart(Ok(*items)).await;
            if items.is_empty() { failed } else { items.into_iter().next().unwrap_or_default() }
        }
        Content::Raw(text) => text.into(),
    }
}

#[tokio::test]
async fn one_list_is_shown_as_an_object_or_as_it_is() {
    let world = world();
    assert_eq!(shown(&world, "users").await, json!({"alice": "admin", "bob": "", "dave:home": "guest"}));
    assert_eq!(shown(&world, "more").await, json!({"x": "y"}));
    assert_eq!(shown(&world, "none").await, json!([[1802, ["none"]]]));
    std::fs::write(world.home().user_lists().join("bad/addresses"), "no colon").expect("file");
    assert_eq!(shown(&world, "addresses").await, json!([[1800, ["addresses"]]]));
    std::fs::create_dir(world.home().user_lists().join("folder")).expect("folder");
    assert_eq!(shown(&world, "folder").await, json!([[1804, ["folder"]]]));
    let Content::Raw(text) = content(&world.cx(), &name("users"), true).await.expect("text") else {
        panic!("not as it is");
    };
    assert!(text.starts_with("alice:admin\n"));
}

#[tokio::test]
async fn an_upload_makes_a_list_or_replaces_one_with_the_right_to() {
    let world = world();
    let folder = world.home().user_lists();
    let put = async |cx: &Context, wanted: &str, text: &str, overwrite: bool| {
        let (items, _, failed) =
            taken_apart(upload(cx, &name(wanted), text.to_owned(), overwrite).await).await;
        if items.is_empty() { failed } else { items.into() }
    };
    let nobody = world.cx();
    assert_eq!(put(&nobody, "new", "a:1\n", false).await, json!(["etc/lists/new"]));
    assert_eq!(std::fs::read_to_string(folder.join("new")).expect("file"), "a:1\n");
    let mode = std::fs::metadata(folder.join("new")).expect("file").permissions().mode();
    assert_eq!(mode & 0o777, 0o660);
    assert_eq!(put(&nobody, "new", "a:2\n", false).await, json!([[1905, ["etc/lists/new"]]]));
    assert_eq!(put(&nobody, "new", "a:2\n", true).await, json!([[4000, ["etc/lists/new"]]]));
    assert_eq!(put(&nobody, "more", "a:2\n", false).await, json!([[1805, ["etc/lists/more"]]]));
    assert_eq!(put(&nobody, "new", "a", true).await, json!([[1800, ["etc/lists/new"]]]));
    assert_eq!(put(&nobody, "bad", "a:1", false).await, json!([[1905, ["etc/lists/bad"]]]));
    assert_eq!(put(&nobody, "bad", "a:1", true).await, json!([[1019, ["etc/lists/bad"]]]), "a folder");
    assert_eq!(std::fs::read_to_string(folder.join("new")).expect("file"), "a:1\n", "nothing has changed");

    let cx = may(&world, "lists:delete", "list:file:users");
    assert_eq!(put(&cx, "users", "zoe:1\n", true).await, json!(["etc/lists/users"]));
    assert!(!folder.join("users.cdb").exists(), "analysisd compiles it anew");
    let notes = cx.trail.read();
    assert_eq!((notes.before.values.len(), notes.after.values.len()), (1, 1));
    assert_ne!(notes.before, notes.after);
}

#[tokio::test]
async fn a_list_is_removed_with_what_it_was_compiled_into() {
    let world = world();
    let folder = world.home().user_lists();
    let remove = async |wanted: &str| {
        let (items, _, failed) = taken_apart(delete(&world.cx(), &name(wanted)).await).await;
        if items.is_empty() { failed } else { items.into() }
    };
    assert_eq!(remove("users").await, json!(["etc/lists/users"]));
    assert!(!folder.join("users").exists() && !folder.join("users.cdb").exists());
    assert_eq!(remove("users").await, json!([[1906, ["etc/lists/users"]]]));
    assert_eq!(remove("addresses").await, json!([[1906, ["etc/lists/addresses"]]]), "only the outermost");
    assert_eq!(remove("bad").await, json!([[1907, ["etc/lists/bad"]]]), "no folder");
    assert!(folder.join("bad/addresses").exists());
}
