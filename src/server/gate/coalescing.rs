//! One execution for many equal reads that wait at the same time.
//!
//! A dashboard with many viewers, or a fleet of scripts, asks the same question again and again. While one execution of
//! a read is under way, equal reads that arrive gather, and the next execution answers all of them. A request is never
//! answered by an execution that began before the request arrived, so what it is told is no older than if it had been
//! alone: nothing is cached.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use tokio::sync::{OnceCell, Semaphore};
use wazuhctl_core::error::{Error, Fault, Result};
use wazuhctl_core::rbac::Permissions;
use wazuhctl_core::result::Body;

use crate::operation::{Access, Operation, Verb};
use crate::operations::keys;
use crate::params::Values;
use crate::reply::Reply;

/// Answers with more items than this are streamed, each for itself, rather than held in memory to be shared.
const MOST_ITEMS: u64 = 1000;

/// The most bytes of an answer that is shared.
const MOST_BYTES: usize = 16 << 20;

/// What makes two reads equal: the operation, its parameters, and the very permissions they are asked with.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Question {
    operation: &'static str,
    values: Values,
    permissions: usize,
}

/// The reads that are under way or gathering.
#[derive(Debug, Default)]
pub(crate) struct Coalescing {
    questions: Mutex<HashMap<Question, Arc<Line>>>,
}

/// The executions of one question: one at work at the most, and one that gathers.
#[derive(Debug)]
struct Line {
    turn: Arc<Semaphore>,
    gathering: Mutex<Option<Arc<Execution>>>,
}

/// An execution and, in the end, its answer. Holds on to the permissions so that their address stays theirs.
#[derive(Debug)]
struct Execution {
    answer: OnceCell<Result<Shared>>,
    _permissions: Arc<Permissions>,
}

/// An answer that can be given several times.
#[derive(Debug, Clone)]
struct Shared {
    status: u16,
    media_type: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Bytes,
}

/// Whether equal calls may be answered together: they read, as one of the users of the API, and not too much.
pub(super) fn is_shareable(operation: &Operation, values: &Values) -> bool {
    operation.verb == Verb::Get
        && !matches!(operation.access, Access::Credentials | Access::Token)
        && values.get(&keys::LIMIT).is_none_or(|limit| limit <= MOST_ITEMS)
}

impl Coalescing {
    /// The answer to a read: of the execution that is gathering, or of one that `execute` begins.
    pub(super) async fn answer<F, E>(
        self: &Arc<Self>,
        operation: &'static Operation,
        values: &Values,
        permissions: &Arc<Permissions>,
        execute: F,
    ) -> Result<Reply>
    where
        F: FnOnce() -> E,
        E: Future<Output = Result<Reply>> + Send + 'static,
    {
        let question = Question {
            operation: operation.id,
            values: values.clone(),
            permissions: Arc::as_ptr(permissions).addr(),
        };
        let (line, execution, leads) = self.join(&question, permissions);
        if leads {
            // A task of its own, so that the others are answered even if this caller goes away.
            let (all, work) = (Arc::clone(self), execute());
            let (line, execution) = (Arc::clone(&line), Arc::clone(&execution));
            tokio::spawn(async move { all.lead(question, line, execution, work).await });
        }
        let lost = || Error::new(Fault::Internal { reason: "the answer got lost".to_owned() });
        let answer = execution.answer.get_or_init(std::future::pending);
        answer.await.clone().map(Shared::into_reply).map_err(|error| if leads { error } else { error.clone() }).or_else(
            |error| if error.code() == 0 { Err(lost()) } else { Err(error) },
        )
    }
}
