use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;

use serde_json::{Value, json};

use super::*;
use crate::agents::world::{World, taken_apart};
use crate::components::{Component, Section};
use crate::context::Context;
use crate::rbac::{Mode, Permissions, PolicyBody};
use crate::socket::double::Reply;

const OLD: &str = "<ossec_config>\n  <global>\n    <logall>no</logall>\n  </global>\n  <cluster>\n    \
                   <key>made-up</key>\n    <disabled>yes</disabled>\n  </cluster>\n</ossec_config>\n";
const NEW: &str =
    "<!-- new -- and fine -->\n<ossec_config>\n  <global><logall>yes</logall></global>\n</ossec_config>\n\n";
/// Well-formed, and no manager would start with it.
const REFUSED: &str = "<ossec_config><nothing/></ossec_config>";

fn world() -> World {
    let world = World::with("");
    std::fs::create_dir_all(world.home().configuration()).expect("folder");
    std::fs::write(world.home().ossec_conf(), OLD).expect("file");
    world
}

fn standing(world: &World) -> String {
    std::fs::read_to_string(world.home().ossec_conf()).expect("file")
}

/// A caller who may change the configuration.
fn changer(world: &World) -> Context {
    let policy = PolicyBody {
        actions: vec!["manager:update_config".to_owned()],
        resources: vec!["*:*:*".to_owned()],
        effect: "allow".to_owned(),
    };
    let permissions = Permissions::of_policies(Mode::White, [&policy]).expect("policy");
    Context { permissions: Arc::new(permissions), ..world.cx() }
}

async fn replaced(world: &World, text: &str) -> (Vec<Value>, u64, Value) {
    taken_apart(replace_configuration(&world.cx(), text, &Protection::default()).await).await
}

#[tokio::test]
async fn a_configuration_is_shown_and_its_key_only_to_some() {
    let world = world();
    let request =
        ConfigurationRequest { section: Some("cluster".to_owned()), ..ConfigurationRequest::default() };
    for (cx, key) in [(world.cx(), "*****"), (changer(&world), "made-up")] {
        let (items, total, _) = taken_apart(configuration(&cx, &request).await).await;
        assert_eq!((items, total), (vec![json!({ "cluster": { "key": key, "disabled": "yes" } })], 1));
        let text = configuration_text(&cx).await.expect("text");
        assert_eq!(String::from_utf8(text).expect("UTF-8"), OLD.replace("made-up", key));
    }
}

#[tokio::test]
async fn what_cannot_be_shown_fails_for_the_node() {
    let world = world();
    let all = ConfigurationRequest::default();
    let failed = async || taken_apart(configuration(&world.cx(), &all).await).await.2;
    std::fs::write(world.home().ossec_conf(), "<ossec_config>").expect("file");
    assert_eq!(failed().await, json!([[1101, ["manager"]]]));
    assert_eq!(configuration_text(&world.cx()).await.expect_err("not masked").code(), 1101);
    assert!(configuration_text(&changer(&world)).await.is_ok());
    std::fs::remove_file(world.home().ossec_conf()).expect("removed");
    assert_eq!(failed().await, json!([[1101, ["manager"]]]));
    std::fs::write(
        world.home().ossec_conf(),
        "<ossec_config><cluster><node_name>node7</node_name></cluster></ossec_config>",
    )
    .expect("file");
    let request = ConfigurationRequest { section: Some("labels".to_owned()), ..all.clone() };
    let (.., failed) = taken_apart(configuration(&world.cx(), &request).await).await;
    assert_eq!(failed, json!([[1106, ["node7"]]]));
}

#[tokio::test]
async fn a_configuration_is_replaced_byte_for_byte() {
    let world = world();
    std::fs::set_permissions(world.home().ossec_conf(), std::fs::Permissions::from_mode(0o640))
        .expect("mode");
    assert_eq!(replaced(&world, NEW).await, (vec![json!("manager")], 1, json!([])));
    assert_eq!(standing(&world), NEW);
    let mode = std::fs::metadata(world.home().ossec_conf()).expect("file").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    assert!(!world.home().ossec_conf_backup().exists());
}

#[tokio::test]
async fn what_is_wrong_is_refused_and_the_old_file_stays() {
    let world = world();
    for (text, code) in [
        ("<ossec_config>", 1113),
        ("<ossec_config><global><a>1 < 2</a></global></ossec_config>", 1113),
        ("<!DOCTYPE a [<!ENTITY b \"c\">]><ossec_config><global><a>&b;</a></global></ossec_config>", 1113),
        ("<ossec_config><global><a>\u{1}</a></global></ossec_config>", 1113),
        (REFUSED, 1908),
        ("<ossec_config/>", 1908),
        ("text", 1908),
    ] {
        assert_eq!(replaced(&world, text).await, (vec![], 0, json!([[code, ["manager"]]])), "{text}");
        assert_eq!(standing(&world), OLD, "{text}");
    }
    assert_eq!(replaced(&world, &"<a>".repeat(100_000)).await.2, json!([[1113, ["manager"]]]));
    let strict = Protection { indexer: false, ..Protection::default() };
    let text = "<ossec_config><indexer><enabled>yes</enabled></indexer></ossec_config>";
    let (.., failed) = taken_apart(replace_configuration(&world.cx(), text, &strict).await).await;
    assert_eq!(failed, json!([[1127, ["manager"]]]));
    assert!(!world.home().ossec_conf_backup().exists());
}

#[tokio::test]
async fn a_malformed_file_can_be_mended() {
    let world = world();
    for old in ["<ossec_config><glo", "\u{fffd}", ""] {
        std::fs::write(world.home().ossec_conf(), old).expect("file");
        assert_eq!(replaced(&world, NEW).await.1, 1);
    }
    std::fs::remove_file(world.home().ossec_conf()).expect("removed");
    assert_eq!(replaced(&world, NEW).await.1, 1);
    assert_eq!(standing(&world), NEW);
}

#[tokio::test]
async fn daemons_read_the_new_file_while_the_old_one_is_kept() {
    let world = world();
    let home = world.home().clone();
    let execd = world.start_daemon(&world.home().com_socket(), move |number, request| {
        assert_eq!(request, "check-manager-configuration");
        assert_eq!(std::fs::read_to_string(home.ossec_conf()).expect("new"), NEW);
        assert_eq!(std::fs::read_to_string(home.ossec_conf_backup()).expect("old"), OLD);
        let verdict = if number == 0 {
            json!({ "error": 1, "message": "x wazuh-authd: ERROR: (1234): no" })
        } else {
            json!({ "error": 0, "message": "ok" })
        };
        vec![Reply::text(verdict.to_string())]
    });
    assert_eq!(replaced(&world, NEW).await.2, json!([[1908, ["manager"]]]));
    assert_eq!(standing(&world), OLD);
    assert!(!world.home().ossec_conf_backup().exists());
    assert_eq!(replaced(&world, NEW).await.1, 1);
    assert_eq!(standing(&world), NEW);
    assert_eq!(execd.requests(), 2);
}

#[tokio::test]
async fn a_daemon_that_cannot_be_asked_leaves_the_old_file() {
    let world = world();
    let strange =
        [vec![Reply::text("what?")], vec![Reply::Close], vec![Reply::Bytes(vec![0xff; 3]), Reply::Close]];
    let _execd = world
        .start_daemon(&world.home().com_socket(), move |number, _| strange[number % strange.len()].clone());
    for code in [1904, 1014, 1014] {
        let error =
            replace_configuration(&world.cx(), NEW, &Protection::default()).await.expect_err("no verdict");
        assert_eq!(error.code(), code);
        assert_eq!(standing(&world), OLD);
    }
    let world = self::world();
    let _execd = world.start_daemon(&world.home().com_socket(), |_, _| vec![Reply::Hang]);
    let hurried =
        Context { deadline: std::time::Instant::now() + std::time::Duration::from_millis(50), ..world.cx() };
    let error = replace_configuration(&hurried, NEW, &Protection::default()).await.expect_err("no verdict");
    assert_eq!((error.code(), standing(&world).as_str()), (3021, OLD));
}

#[tokio::test]
async fn an_installation_without_execd_cannot_check() {
    let world = world();
    std::fs::create_dir_all(world.home().root().join("bin")).expect("folder");
    std::fs::write(world.home().wazuh_control(), "").expect("file");
    let error = replace_configuration(&world.cx(), NEW, &Protection::default()).await.expect_err("no execd");
    assert_eq!((error.code(), standing(&world).as_str()), (1901, OLD));
    assert_eq!(validate_configuration(&world.cx()).await.expect_err("no execd").code(), 1901);
}

#[tokio::test]
async fn a_socket_that_was_left_is_a_daemon_only_where_there_are_daemons() {
    let world = world();
    let mut execd = world.start_daemon(&world.home().com_socket(), |_, _| vec![Reply::Hang]);
    execd.stop().await;
    assert_eq!(replaced(&world, NEW).await, (vec![json!("manager")], 1, json!([])));
    std::fs::create_dir_all(world.home().root().join("bin")).expect("folder");
    std::fs::write(world.home().wazuh_control(), "").expect("file");
    let error = replace_configuration(&world.cx(), OLD, &Protection::default()).await.expect_err("no execd");
    assert_eq!((error.code(), standing(&world).as_str()), (1013, NEW));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_changes_at_once_do_not_mix() {
    let world = world();
    let (asked, wait) = (Arc::new(tokio::sync::Notify::new()), Arc::new(std::sync::Barrier::new(2)));
    let (told, held) = (Arc::clone(&asked), Arc::clone(&wait));
    let _execd = world.start_daemon(&world.home().com_socket(), move |_, _| {
        told.notify_one();
        tokio::task::block_in_place(|| held.wait());
        vec![Reply::text(r#"{"error":0,"message":"ok"}"#)]
    });
    let first = async { replaced(&world, NEW).await };
    let second = async {
        asked.notified().await;
        let refused = replaced(&world, OLD).await;
        wait.wait();
        refused
    };
    let (first, second) = tokio::join!(first, second);
    assert_eq!((first.1, second.2), (1, json!([[1126, ["manager"]]])));
    assert_eq!(standing(&world), NEW);
}

#[tokio::test]
async fn validation_says_what_is_wrong() {
    let world = world();
    let validated = async || taken_apart(validate_configuration(&world.cx()).await).await;
    assert_eq!(validated().await, (vec![json!({ "name": "manager", "status": "OK" })], 1, json!([])));
    for text in [REFUSED, "<ossec_config>"] {
        std::fs::write(world.home().ossec_conf(), text).expect("file");
        assert_eq!(validated().await.2, json!([[1908, ["manager"]]]));
    }
    std::fs::remove_file(world.home().ossec_conf()).expect("removed");
    assert_eq!(validated().await.2, json!([[1908, ["manager"]]]));
}

#[tokio::test]
async fn daemons_tell_what_they_run_with() {
    let world = world();
    let section = Section::of(Component::Com, "cluster").expect("section");
    let asked = async |cx: &Context| taken_apart(active_configuration(cx, section).await).await;
    assert_eq!(asked(&world.cx()).await.2, json!([[1121, ["manager"]]]));
    let answers = [
        r#"ok {"cluster":{"key":"made-up"}}"#,
        r#"ok {"cluster":{"key":"made-up"}}"#,
        "ok {}",
        "err no such part",
    ];
    let _execd =
        world.start_daemon(&world.home().com_socket(), move |number, _| vec![Reply::text(answers[number])]);
    assert_eq!(asked(&changer(&world)).await.0, [json!({ "cluster": { "key": "made-up" } })]);
    assert_eq!(asked(&world.cx()).await.0, [json!({ "cluster": { "key": "*****" } })]);
    assert_eq!(asked(&world.cx()).await, (vec![], 0, json!([])));
    assert_eq!(asked(&world.cx()).await.2, json!([[1116, ["manager"]]]));
}

#[test]
fn the_configuration_of_a_new_home_is_a_good_one() {
    let text = include_str!("../../home/ossec.conf");
    check_configuration(text).expect("good");
    crate::xml::Document::parse_upload(text).expect("well-formed");
}
