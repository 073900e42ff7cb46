//! The files of rules and decoders: listed, shown, put in their place, removed; and what is kept of them.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;

use serde_json::{Value, json};

use super::*;
use crate::agents::Selection;
use crate::agents::world::{World, everything, field, named, scope, taken_apart};
use crate::context::Context;
use crate::query::ListRequest;
use crate::rbac::{Mode, Permissions, PolicyBody};
use crate::rules::{self, ListRules};
use crate::socket::double::Reply;

const RULE: &str = "<group name=\"mine,\">\n  <rule id=\"110001\" level=\"5\">\n    <match>a</match>\n    \
                    <description>Mine</description>\n  </rule>\n</group>\n";

fn world() -> World {
    let world = World::with("");
    let home = world.home();
    for (path, text) in [
        (
            "ruleset/rules/0010.xml",
            "<group name=\"a,\"><rule id=\"1\" level=\"0\"><description>d</description></rule></group>",
        ),
        ("etc/rules/local.xml", RULE),
        ("etc/rules/broken.txt", ""),
        ("etc/decoders/local.xml", "<decoder name=\"d\"><program_name>^d</program_name></decoder>"),
    ] {
        let path = home.root().join(path);
        fs::create_dir_all(path.parent().expect("parent")).expect("folder");
        fs::write(path, text).expect("file");
    }
    fs::create_dir_all(home.ruleset_decoders()).expect("folder");
    world
}

fn name(text: &str) -> FileName {
    text.parse().expect("a name")
}

/// Somebody who may remove these files of rules.
fn may_delete(world: &World, resource: &str) -> Context {
    let policy = PolicyBody {
        actions: vec!["rules:delete".to_owned()],
        resources: vec![resource.to_owned()],
        effect: "allow".to_owned(),
    };
    let permissions = Permissions::of_policies(Mode::White, [&policy]).expect("policies");
    Context { permissions: Arc::new(permissions), ..world.cx() }
}

async fn outcome(items: crate::error::Result<crate::result::Items>) -> Value {
    let (items, _, failed) = taken_apart(items).await;
    if items.is_empty() { failed } else { items.into() }
}

async fn put(cx: &Context, file: &str, text: &str, overwrite: bool) -> Value {
    outcome(upload(cx, Kind::Rules, &name(file), None, text.to_owned(), overwrite).await).await
}

#[tokio::test]
async fn files_are_listed() {
    let world = world();
    let shown = async |selection: Selection<FileName>, parameters: ListRulesetFiles| {
        taken_apart(list_files(&world.cx(), Kind::Rules, selection, &parameters).await).await.0
    };
    let all = shown(everything("rule:file"), ListRulesetFiles::default()).await;
    assert_eq!(
        all.first(),
        Some(&json!({"filename": "0010.xml", "relative_dirname": "ruleset/rules", "status": "enabled"}))
    );
    assert_eq!(field(&all, "filename"), ["0010.xml", "local.xml"]);
    let two = shown(named(&["local.xml", "none.xml"]), ListRulesetFiles::default()).await;
    assert_eq!(field(&two, "filename"), ["local.xml"]);
    let few = Selection::permitted(scope("rule:file", &[("rule:file:0010.xml", "allow")]));
    assert_eq!(field(&shown(few, ListRulesetFiles::default()).await, "filename"), ["0010.xml"]);
    let folder =
        ListRulesetFiles { relative_dirname: Some("etc/rules".into()), ..ListRulesetFiles::default() };
    assert_eq!(field(&shown(everything("rule:file"), folder).await, "filename"), ["local.xml"]);
    let status = ListRulesetFiles { status: Some(FileStatus::Disabled), ..ListRulesetFiles::default() };
    assert!(shown(everything("rule:file"), status).await.is_empty());
    let list = ListRequest { limit: Some(0), ..ListRequest::default() };
    let refused = ListRulesetFiles { list, ..ListRulesetFiles::default() };
    let refused = list_files(&world.cx(), Kind::Rules, everything("rule:file"), &refused).await;
    assert_eq!(refused.map(drop).map_err(|error| error.code()), Err(1406));
}

#[tokio::test]
async fn one_file_is_shown_as_json_or_as_it_is() {
    let world = world();
    let shown = async |kind: Kind, file: &str, folder: Option<&str>| match content(
        &world.cx(),
        kind,
        &name(file),
        folder,
        false,
    )
    .await
    .expect("an answer")
    {
        Content::Shown(items) => outcome(Ok(*items)).await,
        Content::Raw(_) => Value::Null,
    };
    assert_eq!(
        shown(Kind::Decoders, "local.xml", None).await,
        json!([{"decoder": {"@name": "d", "program_name": "^d"}}])
    );
    assert_eq!(shown(Kind::Rules, "none.xml", None).await, json!([[1415, ["none.xml"]]]));
    assert_eq!(shown(Kind::Decoders, "none.xml", None).await, json!([[1503, ["none.xml"]]]));
    assert_eq!(shown(Kind::Rules, "local.xml", Some("ruleset/rules/")).await, json!([[1415, ["local.xml"]]]));
    let raw = content(&world.cx(), Kind::Rules, &name("local.xml"), Some("etc/rules/"), true).await;
    assert!(matches!(raw, Ok(Content::Raw(text)) if text == RULE));
    fs::write(world.home().user_rules().join("local.xml"), "<group>").expect("file");
    assert_eq!(shown(Kind::Rules, "local.xml", None).await, json!([[1413, ["local.xml"]]]));
    fs::write(world.home().user_decoders().join("local.xml"), b"\xff").expect("file");
    assert_eq!(shown(Kind::Decoders, "local.xml", None).await, json!([[1502, ["local.xml"]]]));
}

#[tokio::test]
async fn of_several_files_of_one_name_the_outermost_is_shown() {
    let world = world();
    fs::write(world.home().ruleset_rules().join("local.xml"), "<group name=\"other\"/>").expect("file");
    let raw = content(&world.cx(), Kind::Rules, &name("local.xml"), None, true).await;
    assert!(matches!(raw, Ok(Content::Raw(text)) if text == RULE), "etc/rules is the shorter path");
}

#[tokio::test]
async fn a_file_is_put_in_its_place_and_removed() {
    let world = world();
    let cx = world.cx();
    assert_eq!(put(&cx, "new.xml", RULE, false).await, json!(["etc/rules/new.xml"]));
    let file = world.home().user_rules().join("new.xml");
    assert_eq!(fs::read_to_string(&file).expect("file"), RULE);
    assert_eq!(fs::metadata(&file).expect("file").permissions().mode() & 0o777, 0o660);
    assert_eq!(put(&cx, "new.xml", RULE, false).await, json!([[1905, ["etc/rules/new.xml"]]]));
    assert_eq!(put(&cx, "new.xml", RULE, true).await, json!([[4000, ["etc/rules/new.xml"]]]));
    let cx = may_delete(&world, "rule:file:new.xml");
    let other = RULE.replace("110001", "110002");
    assert_eq!(put(&cx, "new.xml", &other, true).await, json!(["etc/rules/new.xml"]));
    let notes = cx.trail.read();
    assert_eq!((notes.before.values.len(), notes.after.values.len()), (1, 1));
    let remove = async |file: &str, folder: Option<&str>| {
        outcome(delete(&world.cx(), Kind::Rules, &name(file), folder).await).await
    };
    assert_eq!(remove("new.xml", Some("etc/rules")).await, json!(["etc/rules/new.xml"]));
    assert_eq!(remove("new.xml", None).await, json!([[1906, ["etc/rules/new.xml"]]]));
    assert_eq!(remove("0010.xml", Some("ruleset/rules")).await, json!([[1210, ["ruleset/rules/0010.xml"]]]));
    fs::create_dir(world.home().user_rules().join("folder.xml")).expect("folder");
    assert_eq!(remove("folder.xml", None).await, json!([[1907, ["etc/rules/folder.xml"]]]));
}

#[tokio::test]
async fn files_go_to_the_users_folders_alone() {
    let world = world();
    let conf = "<ossec_config><ruleset><rule_dir>ruleset/rules</rule_dir><rule_dir>etc/rules/</rule_dir>\
                <rule_dir>etc/rules/gone</rule_dir><decoder_dir>ruleset/decoders/more</decoder_dir></ruleset></ossec_config>";
    fs::write(world.home().ossec_conf(), conf).expect("file");
    let to = async |kind: Kind, folder: Option<&str>| {
        let text = if kind == Kind::Rules { RULE } else { "<decoder name=\"a\"/>" };
        outcome(upload(&world.cx(), kind, &name("a.xml"), folder, text.to_owned(), false).await).await
    };
    for (kind, folder, code) in [
        (Kind::Rules, "etc/rules/more", 1209),
        (Kind::Rules, "etc/decoders", 1209),
        (Kind::Rules, "ruleset/rules/", 1210),
        (Kind::Rules, "etc/rules/gone", 1211),
        (Kind::Decoders, "etc/decoders", 1505),
        (Kind::Decoders, "ruleset/decoders/more", 1506),
    ] {
        let path = format!("{}/a.xml", folder.trim_end_matches('/'));
        assert_eq!(to(kind, Some(folder)).await, json!([[code, [path]]]), "{folder}");
    }
    assert_eq!(to(Kind::Rules, None).await, json!(["etc/rules/a.xml"]));
}

#[tokio::test]
async fn what_cannot_be_used_is_refused_with_its_place() {
    let world = world();
    for (text, code) in [
        ("", 1112),
        ("<group name=\"x\">", 1113),
        ("<group name=\"x\"><rule id=\"1\" level=\"1\"><match>a < b</match></rule></group>", 1113),
        ("<group name=\"x\"><rule id=\"one\" level=\"1\"/></group>", 1113),
        ("<group><rule id=\"100100\" level=\"1\"/></group>", 1113),
        ("root:x:0:0", 1113),
        ("<decoder name=\"x\"><prematch>x</prematch></decoder>", 1113),
        ("<group name=\"x\">\u{1}<rule id=\"100100\" level=\"1\"/></group>", 1113),
    ] {
        assert_eq!(
            put(&world.cx(), "a.xml", text, false).await,
            json!([[code, ["etc/rules/a.xml"]]]),
            "{text}"
        );
        assert!(!world.home().user_rules().join("a.xml").exists());
    }
    let refused = check(Kind::Rules, "etc/rules/a.xml", "<group name=\"x\">\n <match>1 < 2</match></group>");
    assert!(refused.expect_err("refused").to_string().contains("line 2, column 11"));
    check(
        Kind::Rules,
        "a.xml",
        "<group name=\"x\"><!-- -- --><rule id=\"1\" level=\"1\"><match>a & \\<b></match></rule></group>",
    )
    .expect("daemons take it");
}

#[tokio::test]
async fn what_analysisd_refuses_is_put_back() {
    let world = world();
    let answer = json!({"error": 0, "data": {"messages": ["ERROR: (1230): Invalid element"], "codemsg": -1}});
    let _daemon = world.start_daemon(&world.home().logtest_socket(), move |_, _| {
        vec![Reply::text(answer.to_string()), Reply::Close]
    });
    let folder = world.home().user_rules();
    for overwrite in [false, true] {
        assert_eq!(
            put(&world.cx(), "new.xml", RULE, overwrite).await,
            json!([[1113, ["etc/rules/new.xml"]]])
        );
        assert!(!folder.join("new.xml").exists());
    }
    let cx = may_delete(&world, "rule:file:*");
    let other = RULE.replace("110001", "110002");
    assert_eq!(put(&cx, "local.xml", &other, true).await, json!([[1113, ["etc/rules/local.xml"]]]));
    assert_eq!(fs::read_to_string(folder.join("local.xml")).expect("file"), RULE);
    assert!(cx.trail.read().after.values.is_empty(), "nothing was changed");
    let left: Vec<_> =
        fs::read_dir(folder).expect("folder").map(|it| it.expect("entry").file_name()).collect();
    assert_eq!(left.len(), 2, "no temporary file is left: {left:?}");
}

#[tokio::test]
async fn an_analysisd_that_lies_or_dies_leaves_what_was_there() {
    let world = world();
    let _daemon = world.start_daemon(&world.home().logtest_socket(), |_, _| vec![Reply::text("nonsense")]);
    let cx = may_delete(&world, "rule:file:*");
    let failed = upload(&cx, Kind::Rules, &name("local.xml"), None, RULE.replace('5', "6"), true).await;
    assert_eq!(failed.map(drop).map_err(|error| error.code()), Err(1014));
    assert_eq!(fs::read_to_string(world.home().user_rules().join("local.xml")).expect("file"), RULE);
}

async fn rule_ids(world: &World) -> Result<Vec<i64>, u16> {
    let items = rules::list(&world.cx(), everything("rule:file"), &ListRules::default()).await;
    let items = items.map_err(|error| error.code())?.affected.into_values().await.expect("items");
    Ok(items.iter().filter_map(|item| item["id"].as_i64()).collect())
}

#[tokio::test]
async fn every_change_shows_at_once() {
    let world = world();
    let folder = world.home().user_rules();
    assert_eq!(rule_ids(&world).await, Ok(vec![1, 110_001]));
    // In place, within one tick of the clock, of the same size.
    for number in 110_002..110_010 {
        fs::write(folder.join("local.xml"), RULE.replace("110001", &number.to_string())).expect("file");
        assert_eq!(rule_ids(&world).await, Ok(vec![1, number]));
    }
    fs::write(folder.join("more.xml"), RULE).expect("file");
    assert_eq!(rule_ids(&world).await, Ok(vec![1, 110_001, 110_009]));
    fs::remove_file(folder.join("local.xml")).expect("file");
    assert_eq!(rule_ids(&world).await, Ok(vec![1, 110_001]));
    assert_eq!(
        put(&world.cx(), "up.xml", &RULE.replace("110001", "110005"), false).await,
        json!(["etc/rules/up.xml"])
    );
    assert_eq!(rule_ids(&world).await, Ok(vec![1, 110_001, 110_005]));
    fs::write(
        world.home().ossec_conf(),
        "<ossec_config><ruleset><rule_dir>ruleset/rules</rule_dir></ruleset></ossec_config>",
    )
    .expect("file");
    assert_eq!(rule_ids(&world).await, Ok(vec![1]));
    fs::write(world.home().ossec_conf(), "<ossec_config/>").expect("file");
    assert_eq!(rule_ids(&world).await, Err(1106));
}

#[tokio::test]
async fn only_what_has_changed_is_read_again() {
    let world = world();
    let manager = world.cx().manager;
    let read = async || manager.ruleset.rules.read(&manager.home, world.cx().deadline).await.expect("rules");
    let (first, second) = (read().await, read().await);
    assert!(Arc::ptr_eq(&first, &second), "nothing has changed");
    fs::write(world.home().user_rules().join("local.xml"), RULE.replace('5', "7")).expect("file");
    let third = read().await;
    assert!(!Arc::ptr_eq(&second, &third));
    assert!(second.shares_with(&third, "0010.xml") && !second.shares_with(&third, "local.xml"));
}

#[tokio::test]
async fn a_file_that_is_no_xml_is_told_until_it_is_mended() {
    let world = world();
    let file = world.home().user_rules().join("local.xml");
    fs::write(&file, "<group>").expect("file");
    for _ in 0..2 {
        assert_eq!(rule_ids(&world).await, Err(1413));
    }
    fs::write(&file, RULE).expect("file");
    assert_eq!(rule_ids(&world).await, Ok(vec![1, 110_001]));
    let conf = "<ossec_config><ruleset><rule_include>none.xml</rule_include></ruleset></ossec_config>";
    fs::write(world.home().ossec_conf(), conf).expect("file");
    assert_eq!(rule_ids(&world).await, Err(1201));
}

#[tokio::test(flavor = "multi_thread")]
async fn many_readers_at_once_see_the_same() {
    let world = Arc::new(world());
    let cx = world.cx();
    let readers: Vec<_> = (0..64)
        .map(|_| {
            let (manager, deadline) = (Arc::clone(&cx.manager), cx.deadline);
            tokio::spawn(async move {
                manager.ruleset.rules.read(&manager.home, deadline).await.map(|it| it.len())
            })
        })
        .collect();
    for reader in readers {
        assert_eq!(reader.await.expect("a task").map_err(|error| error.code()), Ok(2));
    }
}
