//! The pool against daemons that die, hang and lie.

use std::time::Duration;

use super::*;
use crate::socket::double::{Double, Reply};

const LIMITS: Limits = Limits { connections: 3, request: 1000, answer: 1000 };

fn soon() -> Instant {
    Instant::now() + Duration::from_secs(20)
}

impl Pool {
    /// An answer of one frame.
    async fn exchange(
        &self,
        request: &[u8],
        repeat: Repeat,
        deadline: Instant,
    ) -> Result<Vec<u8>, SocketError> {
        let mut conversation = self.converse(request, repeat, deadline).await?;
        let answer = conversation.next().await?.unwrap();
        conversation.finish();
        Ok(answer)
    }
}

fn echo(_: usize, request: &[u8]) -> Vec<Reply> {
    vec![Reply::Frame(request.to_vec())]
}

#[tokio::test]
async fn requests_in_a_row_share_a_connection() {
    let daemon = Double::start(echo);
    let pool = Pool::new(daemon.path(), LIMITS);
    for word in ["a", "b", "c"] {
        assert_eq!(pool.exchange(word.as_bytes(), Repeat::Unread, soon()).await.unwrap(), word.as_bytes());
    }
    assert_eq!((daemon.connections(), daemon.requests()), (1, 3));
}

#[tokio::test]
async fn many_tasks_at_once_stay_within_the_bound_and_get_their_own_answers() {
    let daemon = Double::start(echo);
    let pool = Pool::new(daemon.path(), LIMITS);
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..100 {
        let pool = pool.clone();
        tasks.spawn(async move {
            let request = format!("request {number}");
            assert_eq!(
                pool.exchange(request.as_bytes(), Repeat::Always, soon()).await.unwrap(),
                request.as_bytes()
            );
        });
    }
    while let Some(done) = tasks.join_next().await {
        done.unwrap();
    }
    assert!(daemon.connections() <= LIMITS.connections);
    assert_eq!(daemon.requests(), 100);
}

#[tokio::test]
async fn a_restarted_daemon_is_connected_to_again() {
    let mut daemon = Double::start(echo);
    let pool = Pool::new(daemon.path(), LIMITS);
    pool.exchange(b"before", Repeat::Unread, soon()).await.unwrap();
    daemon.stop().await;
    let error = pool.exchange(b"meanwhile", Repeat::Unread, soon()).await.unwrap_err();
    assert!(matches!(error, SocketError::Refused { .. }), "{error}");
    std::fs::remove_file(daemon.path()).unwrap();
    let error = pool.exchange(b"meanwhile", Repeat::Unread, soon()).await.unwrap_err();
    assert!(matches!(error, SocketError::Missing { .. }), "{error}");
    daemon.resume();
    assert_eq!(pool.exchange(b"after", Repeat::Unread, soon()).await.unwrap(), b"after");
    assert_eq!(daemon.requests(), 2);
}

/// Answers the first request, swallows the second and closes, answers from then on.
fn swallows_the_second(number: usize, request: &[u8]) -> Vec<Reply> {
    if number == 1 { vec![Reply::Close] } else { echo(number, request) }
}

#[tokio::test]
async fn a_request_that_was_taken_is_repeated_only_where_that_is_harmless() {
    let daemon = Double::start(swallows_the_second);
    let pool = Pool::new(daemon.path(), LIMITS);
    pool.exchange(b"first", Repeat::Always, soon()).await.unwrap();
    assert_eq!(pool.exchange(b"second", Repeat::Always, soon()).await.unwrap(), b"second");
    assert_eq!((daemon.connections(), daemon.requests()), (2, 3));

    let daemon = Double::start(swallows_the_second);
    let pool = Pool::new(daemon.path(), LIMITS);
    pool.exchange(b"first", Repeat::Unread, soon()).await.unwrap();
    let error = pool.exchange(b"second", Repeat::Unread, soon()).await.unwrap_err();
    assert!(matches!(error, SocketError::Closed { taken: true, .. }), "{error}");
    assert_eq!(daemon.requests(), 2);
}

#[tokio::test]
async fn a_daemon_that_never_answers_is_asked_twice_and_no_more() {
    let daemon = Double::start(|_, _| vec![Reply::Close]);
    let pool = Pool::new(daemon.path(), LIMITS);
    let error = pool.exchange(b"x", Repeat::Always, soon()).await.unwrap_err();
    assert!(matches!(error, SocketError::Closed { taken: true, .. }), "{error}");
    assert_eq!(daemon.requests(), 2);
}

#[tokio::test]
async fn an_answer_cut_off_is_an_error_and_never_repeated() {
    let daemon = Double::start(|_, _| vec![Reply::Bytes(b"\x0a\0\0\0ok [".to_vec()), Reply::Close]);
    let pool = Pool::new(daemon.path(), LIMITS);
    let error = pool.exchange(b"x", Repeat::Always, soon()).await.unwrap_err();
    assert!(matches!(error, SocketError::CutOff { expected: 14, received: 8, .. }), "{error}");
    assert_eq!(daemon.requests(), 1);
}

#[tokio::test]
async fn an_answer_too_long_is_an_error_and_its_connection_is_not_used_again() {
    let daemon = Double::start(|number, request| match number {
        0 => vec![Reply::Frame(vec![b'x'; 1001])],
        _ => echo(number, request),
    });
    let pool = Pool::new(daemon.path(), LIMITS);
    let error = pool.exchange(b"x", Repeat::Always, soon()).await.unwrap_err();
    assert!(matches!(error, SocketError::AnswerTooLong { length: 1001, limit: 1000, .. }), "{error}");
    assert_eq!(pool.exchange(b"y", Repeat::Always, soon()).await.unwrap(), b"y");
    assert_eq!(daemon.connections(), 2);
}

#[tokio::test]
async fn a_daemon_that_hangs_costs_the_deadline_and_its_late_answer_reaches_nobody() {
    let daemon = Double::start(|number, request| match number {
        0 => vec![Reply::Hang],
        _ => echo(number, request),
    });
    let pool = Pool::new(daemon.path(), Limits { connections: 1, ..LIMITS });
    let error =
        pool.exchange(b"x", Repeat::Always, Instant::now() + Duration::from_millis(50)).await.unwrap_err();
    assert!(matches!(error, SocketError::TimedOut { .. }), "{error}");
    assert_eq!(pool.exchange(b"y", Repeat::Always, soon()).await.unwrap(), b"y");
    assert_eq!(daemon.connections(), 2);
}

#[tokio::test]
async fn who_finds_no_free_connection_waits_no_longer_than_the_deadline() {
    let daemon = Double::start(|_, _| vec![Reply::Hang]);
    let pool = Pool::new(daemon.path(), Limits { connections: 1, ..LIMITS });
    let holder = tokio::spawn({
        let pool = pool.clone();
        async move { pool.exchange(b"x", Repeat::Always, soon()).await }
    });
    while daemon.requests() == 0 {
        tokio::task::yield_now().await;
    }
    let error =
        pool.exchange(b"y", Repeat::Always, Instant::now() + Duration::from_millis(50)).await.unwrap_err();
    assert!(matches!(error, SocketError::TimedOut { .. }), "{error}");
    holder.abort();
    assert_eq!(daemon.requests(), 1);
}

#[tokio::test]
async fn bytes_that_nobody_asked_for_are_not_taken_for_an_answer() {
    let daemon = Double::start(|number, request| match number {
        // In one piece, so that the second frame is there as soon as the first.
        0 => vec![Reply::Bytes(b"\x05\0\0\0right\x09\0\0\0left over".to_vec())],
        _ => echo(number, request),
    });
    let pool = Pool::new(daemon.path(), LIMITS);
    assert_eq!(pool.exchange(b"x", Repeat::Always, soon()).await.unwrap(), b"right");
    assert_eq!(pool.exchange(b"y", Repeat::Always, soon()).await.unwrap(), b"y");
    assert_eq!(daemon.connections(), 2);
}

#[tokio::test]
async fn a_conversation_reads_frame_by_frame_and_gives_its_connection_back() {
    let daemon = Double::start(|_, _| vec![Reply::text("due 1"), Reply::text("due 2"), Reply::text("ok ")]);
    let pool = Pool::new(daemon.path(), LIMITS);
    for _ in 0..2 {
        let mut conversation = pool.converse(b"x", Repeat::Always, soon()).await.unwrap();
        for expected in ["due 1", "due 2", "ok "] {
            assert_eq!(conversation.next().await.unwrap().unwrap(), expected.as_bytes());
        }
        conversation.finish();
    }
    assert_eq!(daemon.connections(), 1);
    drop(pool.converse(b"x", Repeat::Always, soon()).await.unwrap());
    pool.converse(b"x", Repeat::Always, soon()).await.unwrap();
    assert_eq!(daemon.connections(), 2, "one that was left in the middle is closed");
}
