//! One execution for many equal reads that wait at the same time.
//!
//! A dashboard with many viewers, or a fleet of scripts, asks the same question again and again. While one execution of
//! a read is under way, equal reads that arrive gather, and the next execution answers all of them. A request is never
//! answered by an execution that began before the request arrived, so what it is told is no older than if it had been
//! alone: nothing is cached.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::{self, BoxFuture};
use tokio::sync::Semaphore;
use wazuhctl_core::error::{Error, Fault, Result};
use wazuhctl_core::rbac::Permissions;
use wazuhctl_core::result::Body;

use super::Call;
use super::entrance::EXPERIMENTAL;
use crate::operation::{Access, Operation, Verb};
use crate::operations::keys;
use crate::params::Values;
use crate::reply::Reply;

/// Answers with more items than this are streamed, each for itself, rather than held in memory to be shared.
const MOST_ITEMS: u64 = 1000;

/// The most bytes of an answer that is shared.
const MOST_BYTES: usize = 16 << 20;

/// Whether equal calls may be answered together: they read, not too much, and nothing was decided for them before on
/// the strength of what the manager said.
pub(super) fn is_shareable(operation: &Operation, call: &Call) -> bool {
    operation.verb == Verb::Get
        // Here a limit is one for each of many agents.
        && operation.segment() != EXPERIMENTAL
        && !matches!(operation.access, Access::Credentials | Access::Token)
        && call.values.get(&keys::LIMIT).is_none_or(|limit| limit <= MOST_ITEMS)
        && call.granted.iter().all(|granted| granted.grant.ids.is_none())
}

/// The reads that are under way or gathering.
#[derive(Default)]
pub(crate) struct Coalescing {
    lines: Mutex<HashMap<Question, Line>>,
}

/// What makes two reads equal: the operation, of which a path has one that reads, its parameters, and the very permissions they are asked with.
#[derive(Clone)]
struct Question {
    path: &'static str,
    values: Values,
    permissions: Arc<Permissions>,
}

impl PartialEq for Question {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path
            && self.values == other.values
            && Arc::ptr_eq(&self.permissions, &other.permissions)
    }
}

impl Eq for Question {}

impl Hash for Question {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.path.hash(state);
        self.values.hash(state);
        Arc::as_ptr(&self.permissions).hash(state);
    }
}

/// The executions of one question: one at work, and one that gathers, at the most.
struct Line {
    turn: Arc<Semaphore>,
    gathering: Option<Execution>,
}

/// An execution that anybody may wait for.
type Execution = future::Shared<BoxFuture<'static, Result<Shared>>>;

/// An answer that can be given several times.
#[derive(Clone)]
struct Shared {
    status: u16,
    media_type: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Bytes,
}

impl Coalescing {
    /// The answer to a read: of the execution that is gathering, or else of a new one, which is what `work` does.
    pub(super) async fn answer(
        self: &Arc<Self>,
        operation: &'static Operation,
        values: &Values,
        permissions: &Arc<Permissions>,
        work: impl Future<Output = Result<Reply>> + Send + 'static,
    ) -> Result<Reply> {
        let question =
            Question { path: operation.path, values: values.clone(), permissions: Arc::clone(permissions) };
        let execution = self.join(question, work);
        execution.await.map(|shared| Reply {
            status: shared.status,
            media_type: shared.media_type,
            headers: shared.headers,
            body: Body::Whole(shared.body),
        })
    }

    fn join(
        self: &Arc<Self>,
        question: Question,
        work: impl Future<Output = Result<Reply>> + Send + 'static,
    ) -> Execution {
        let mut lines = self.lines();
        let line = lines
            .entry(question.clone())
            .or_insert_with(|| Line { turn: Arc::new(Semaphore::new(1)), gathering: None });
        if let Some(execution) = &line.gathering {
            return execution.clone();
        }
        // A task of its own, so that the others are answered even when the one that began it goes away.
        let task = tokio::spawn(Arc::clone(self).execute(question, Arc::clone(&line.turn), work));
        let execution = task.map(|ended| ended.unwrap_or_else(|_| Err(lost()))).boxed().shared();
        line.gathering = Some(execution.clone());
        execution
    }

    async fn execute(
        self: Arc<Self>,
        question: Question,
        turn: Arc<Semaphore>,
        work: impl Future<Output = Result<Reply>>,
    ) -> Result<Shared> {
        let turn = turn.acquire().await.map_err(|_| lost())?;
        // From here on nobody joins: what is read now may be older than they are.
        if let Some(line) = self.lines().get_mut(&question) {
            line.gathering = None;
        }
        let answer = whole(work).await;
        let mut lines = self.lines();
        if lines.get(&question).is_some_and(|line| line.gathering.is_none()) {
            lines.remove(&question);
        }
        drop(turn);
        answer
    }

    fn lines(&self) -> MutexGuard<'_, HashMap<Question, Line>> {
        // Every change of the map is complete in itself, so that a panic elsewhere leaves it sound.
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn whole(work: impl Future<Output = Result<Reply>>) -> Result<Shared> {
    let mut reply = work.await?;
    let (status, media_type, headers) = (reply.status, reply.media_type, std::mem::take(&mut reply.headers));
    Ok(Shared { status, media_type, headers, body: reply.collect(MOST_BYTES).await? })
}

fn lost() -> Error {
    Error::new(Fault::Internal { reason: "the answer got lost".to_owned() })
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use tokio::sync::Notify;
    use wazuhctl_core::rbac::Mode;

    use super::*;

    fn get_agents() -> &'static Operation {
        crate::operations::all().find(|operation| operation.id == "get_agents").unwrap()
    }

    /// Work that waits until it is let go and then says how many executions there have been.
    fn work(
        count: &Arc<AtomicUsize>,
        gate: &Arc<Notify>,
    ) -> impl Future<Output = Result<Reply>> + Send + 'static {
        let (count, gate) = (Arc::clone(count), Arc::clone(gate));
        async move {
            let number = count.fetch_add(1, Ordering::SeqCst) + 1;
            gate.notified().await;
            Ok(Reply::text(number.to_string()))
        }
    }

    #[tokio::test]
    async fn what_waits_together_is_answered_together_and_never_by_the_past() {
        let all = Arc::new(Coalescing::default());
        let permissions = Arc::new(Permissions::without_policies(Mode::Black));
        let (count, gate) = (Arc::new(AtomicUsize::new(0)), Arc::new(Notify::new()));
        let ask = || {
            let (all, permissions) = (Arc::clone(&all), Arc::clone(&permissions));
            let work = work(&count, &gate);
            tokio::spawn(async move {
                let reply = all.answer(get_agents(), &Values::default(), &permissions, work).await;
                reply.unwrap().collect(100).await.unwrap()
            })
        };
        let first = ask();
        while count.load(Ordering::SeqCst) == 0 {
            tokio::task::yield_now().await;
        }
        let late: Vec<_> = (0..5).map(|_| ask()).collect();
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
        assert_eq!(count.load(Ordering::SeqCst), 1, "the second execution waits for the first");
        gate.notify_one();
        assert_eq!(first.await.unwrap(), "1");
        while count.load(Ordering::SeqCst) == 1 {
            tokio::task::yield_now().await;
        }
        gate.notify_one();
        for answer in late {
            assert_eq!(answer.await.unwrap(), "2");
        }
        assert!(all.lines().is_empty(), "nothing is left behind");
    }

    #[tokio::test]
    async fn other_permissions_are_another_question() {
        let all = Arc::new(Coalescing::default());
        let (count, gate) = (Arc::new(AtomicUsize::new(0)), Arc::new(Notify::new()));
        let ask = |permissions: Permissions| {
            let (all, permissions) = (Arc::clone(&all), Arc::new(permissions));
            let work = work(&count, &gate);
            tokio::spawn(
                async move { all.answer(get_agents(), &Values::default(), &permissions, work).await },
            )
        };
        let (one, other) = (ask(Permissions::default()), ask(Permissions::default()));
        while count.load(Ordering::SeqCst) < 2 {
            tokio::task::yield_now().await;
        }
        gate.notify_waiters();
        assert!(one.await.unwrap().is_ok() && other.await.unwrap().is_ok());
    }

    #[tokio::test]
    async fn who_waits_is_answered_when_the_first_goes_away() {
        let all = Arc::new(Coalescing::default());
        let permissions = Arc::new(Permissions::default());
        let (count, gate) = (Arc::new(AtomicUsize::new(0)), Arc::new(Notify::new()));
        let running = all.join(
            Question { path: "x", values: Values::default(), permissions: Arc::clone(&permissions) },
            work(&count, &gate),
        );
        let question = Question { path: "x", values: Values::default(), permissions };
        let waiting = all.join(question, work(&count, &gate));
        drop(running);
        while count.load(Ordering::SeqCst) == 0 {
            tokio::task::yield_now().await;
        }
        gate.notify_one();
        tokio::task::yield_now().await;
        gate.notify_one();
        assert!(waiting.await.is_ok());
    }
}
