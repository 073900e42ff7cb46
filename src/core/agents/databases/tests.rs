//! Commands on many databases, against daemons that answer, refuse, die and hang.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::*;
use crate::agents::world::World;
use crate::socket::double::Reply;

fn agents(count: u32) -> impl Iterator<Item = AgentId> {
    (1..=count).map(AgentId::new)
}

fn ids(outcome: &Outcome) -> Vec<u32> {
    outcome.done.iter().map(|id| id.number()).collect()
}

#[tokio::test]
async fn every_database_is_told_in_the_daemons_words() {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let world = World::answering("", {
        let heard = Arc::clone(&heard);
        move |request| {
            heard.lock().unwrap().push(request.to_owned());
            if request.starts_with("agent 002 ") {
                return vec![Reply::text("err Error deleting rootcheck PM tuple")];
            }
            vec![Reply::text("ok 0")]
        }
    });
    let all = [0, 1, 2, 1024].map(AgentId::new);
    let outcome = on_each(&world.cx(), all, "rootcheck delete").await.unwrap();
    assert_eq!(ids(&outcome), [0, 1, 1024]);
    assert_eq!(outcome.failed.groups()[0].error().code(), 2003);
    let mut heard = heard.lock().unwrap().clone();
    heard.sort();
    assert_eq!(
        heard,
        [
            "agent 000 rootcheck delete",
            "agent 001 rootcheck delete",
            "agent 002 rootcheck delete",
            "agent 1024 rootcheck delete"
        ]
    );
}

#[tokio::test]
async fn what_was_done_is_told_when_the_daemon_is_lost_on_the_way() {
    let world = World::answering("", |request| {
        let id: u32 = request.split(' ').nth(1).unwrap().parse().unwrap();
        if id < 50 { vec![Reply::text("ok")] } else { vec![Reply::Close] }
    });
    let outcome = on_each(&world.cx(), agents(500), "sql delete from fim_entry").await.unwrap();
    assert!(ids(&outcome).len() >= 40);
    assert_eq!(outcome.done.len() + outcome.failed.total(), 500, "nobody is lost");
    assert_eq!(outcome.failed.groups()[0].error().code(), 2005);
    assert!(world.requests() < 500, "a daemon that is lost is not asked on");
}

#[tokio::test]
async fn a_daemon_that_is_lost_from_the_start_is_an_error() {
    for (reply, code) in [(Reply::Close, 2005), (Reply::Hang, 2007), (Reply::text("rubbish"), 2006)] {
        let world = World::answering("", move |_| vec![reply.clone()]);
        let mut cx = world.cx();
        cx.manager = Arc::new(crate::context::Manager::new(
            cx.manager.home.clone(),
            cx.manager.wdb.answer_within(Duration::from_millis(100)),
        ));

        let error = on_each(&cx, agents(20), "rootcheck delete").await.unwrap_err();
        assert_eq!(error.code(), code);
    }
    let world = World::answering("", |_| Vec::new());
    assert!(on_each(&world.cx(), [], "rootcheck delete").await.unwrap().done.is_empty());
}
