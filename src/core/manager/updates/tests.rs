//! Asking for new versions, with a service that is a function.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use futures_util::FutureExt as _;
use serde_json::{Value, json};

use super::*;
use crate::agents::world::World;
use crate::rbac::{Mode, Permissions, PolicyBody};

const MINOR: &str = r#"{"data": {"major": [], "minor": [{"tag": "v4.15.0"}], "patch": []}}"#;

/// A manager that may ask, or may not.
fn world(enabled: &str) -> World {
    let world = World::with("");
    std::fs::create_dir_all(world.home().configuration()).expect("folder");
    let text =
        format!("<ossec_config><global><update_check>{enabled}</update_check></global></ossec_config>");
    std::fs::write(world.home().ossec_conf(), text).expect("file");
    std::fs::write(world.home().installation_uid(), "made-up-name").expect("file");
    world
}

/// A service that answers so, and how often it was asked.
fn service(answer: Answer) -> (Arc<AtomicUsize>, UpdateCheck) {
    let asked = Arc::<AtomicUsize>::default();
    let count = Arc::clone(&asked);
    let check = UpdateCheck::new(move |ask| {
        assert!(ask.url.starts_with("https://"), "{ask:?}");
        let names: Vec<&str> = ask.headers.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["wazuh-uid", "wazuh-tag", "user-agent"]);
        count.fetch_add(1, Ordering::SeqCst);
        let answer = answer.clone();
        async move {
            tokio::task::yield_now().await;
            answer
        }
        .boxed()
    });
    (asked, check)
}

fn reader() -> Arc<Permissions> {
    let policy = PolicyBody {
        actions: vec!["manager:read".into()],
        resources: vec!["*:*:*".into()],
        effect: "allow".into(),
    };
    Arc::new(Permissions::of_policies(Mode::White, [&policy]).expect("policies"))
}

async fn told(check: &UpdateCheck, world: &World, force: bool) -> Result<Value, u16> {
    let mut cx = world.cx();
    cx.permissions = reader();
    let data = check.check(&cx, force).await.map_err(|error| error.code())?;
    Ok(data.data.expect("data"))
}

#[tokio::test]
async fn nobody_is_asked_where_that_is_off() {
    let world = world("no");
    let (asked, check) = service(Ok((200, MINOR.into())));
    for force in [false, true] {
        assert_eq!(
            told(&check, &world, force).await,
            Ok(json!({
                "uuid": "made-up-name", "last_check_date": "", "current_version": "v4.14.7", "update_check": false,
                "last_available_major": {}, "last_available_minor": {}, "last_available_patch": {},
            }))
        );
    }
    assert_eq!(asked.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn what_the_service_said_is_kept_unless_somebody_insists() {
    let world = world("yes");
    let (asked, check) = service(Ok((200, MINOR.into())));
    let mut first = told(&check, &world, false).await.expect("told");
    assert_eq!(told(&check, &world, false).await.as_ref(), Ok(&first));
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    told(&check, &world, true).await.expect("told");
    assert_eq!(asked.load(Ordering::SeqCst), 2);
    let at = first["last_check_date"].take();
    assert!(at.as_str().is_some_and(|at| at.len() == 32 && at.ends_with("+00:00")), "{at}");
    assert_eq!(
        first,
        json!({
            "uuid": "made-up-name", "last_check_date": null, "current_version": "v4.14.7", "update_check": true,
            "last_available_major": {}, "last_available_minor": {"tag": "v4.15.0"}, "last_available_patch": {},
        })
    );
}

#[tokio::test]
async fn who_insists_needs_a_right() {
    let world = world("yes");
    let (asked, check) = service(Ok((200, MINOR.into())));
    let cx = world.cx();
    assert_eq!(check.check(&cx, true).await.expect_err("no right").code(), 4000);
    assert_eq!(asked.load(Ordering::SeqCst), 0);
    check.check(&cx, false).await.expect("told");
}

#[tokio::test]
async fn a_service_that_is_not_there_is_a_code_and_is_left_alone() {
    let world = world("yes");
    for answer in [Err("no route".to_owned()), Ok((503, Vec::new())), Ok((200, b"<html>".to_vec()))] {
        let (asked, check) = service(answer);
        assert_eq!(told(&check, &world, false).await, Err(2100));
        assert_eq!(told(&check, &world, false).await, Err(2100));
        assert_eq!(asked.load(Ordering::SeqCst), 1);
    }
}

#[tokio::test]
async fn a_service_that_hangs_is_not_waited_for_longer_than_the_caller_waits() {
    let world = world("yes");
    let check = UpdateCheck::new(|_| std::future::pending().boxed());
    let mut cx = world.cx();
    cx.deadline = Instant::now() + Duration::from_millis(50);
    assert_eq!(check.check(&cx, false).await.expect_err("hung").code(), 2100);
}

#[tokio::test]
async fn many_who_ask_at_once_are_one_question() {
    let world = world("yes");
    let (asked, check) = service(Ok((200, MINOR.into())));
    let all = futures_util::future::join_all((0..8).map(|_| told(&check, &world, true))).await;
    assert!(all.iter().all(Result::is_ok));
    assert!(asked.load(Ordering::SeqCst) < 8, "asked {asked:?} times");
}
