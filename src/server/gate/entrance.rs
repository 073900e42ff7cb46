//! The way through the gate, step by step.

use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, EXPECT};
use tokio::time::timeout;
use wazuhctl_core::config::{Cluster, NodeRole};
use wazuhctl_core::context::Context;
use wazuhctl_core::error::{Error, Fault, Result as CoreResult};
use wazuhctl_core::trail::Trail;

use super::{Call, Caller, Origin, Request, body, caller, coalescing, rights};
use crate::api::Api;
use crate::audit::Attempt;
use crate::limits::is_login;
use crate::operation::{Operation, Routing};
use crate::operations::keys;
use crate::params::{self, Values};
use crate::problem::Problem;
use crate::reply::Reply;
use crate::router::Route;

/// The header that says that an operation is kept for old clients.
const DEPRECATED: &str = "deprecated";

/// How long an answer is waited for where the caller waits for as long as it takes.
const WITHOUT_LIMIT: Duration = Duration::from_secs(24 * 60 * 60);

/// The first segment of the paths that answer only where the configuration says so (1122 where it does not).
pub(super) const EXPERIMENTAL: &str = "experimental";

/// An answer with what the access log says of it.
#[derive(Debug)]
pub struct Answer {
    /// The answer.
    pub reply: Reply,
    /// Who asked, where that was found out.
    pub caller: Option<Caller>,
}

impl Api {
    /// Answers a request whose body, if any, is there: the one way to every operation.
    pub async fn answer(self: &Arc<Self>, request: &Request) -> Answer {
        self.answer_receiving(request, async { Ok(request.body.clone()) }).await
    }

    /// Answers a request whose body is still on its way. It is waited for when the caller is known and the operation
    /// takes a body, and not before: strangers cannot fill the memory.
    pub(crate) async fn answer_receiving(
        self: &Arc<Self>,
        request: &Request,
        body: impl Future<Output = Result<Option<Bytes>, Problem>> + Send,
    ) -> Answer {
        let mut known = None;
        let pretty = request.pretty();
        let reply = match self.pass(request, body, &mut known).await {
            Ok(reply) => reply,
            Err(problem) => problem.into_reply(pretty),
        };
        Answer { reply, caller: known }
    }

    async fn pass(
        self: &Arc<Self>,
        request: &Request,
        body: impl Future<Output = Result<Option<Bytes>, Problem>> + Send,
        known: &mut Option<Caller>,
    ) -> Result<Reply, Problem> {
        expectation(request, self.config.max_upload_size)?;
        let (operation, path) = match self.routes.find(&request.method, &request.path) {
            Route::Found(operation, path) => (operation, path),
            Route::OtherMethods(allowed) => {
                return Err(Problem::method_not_allowed(request.method.as_str(), &allowed));
            }
            Route::None => return Err(Problem::no_such_path(&request.path)),
        };
        self.limits(request)?;
        let deadline = Instant::now() + self.patience;
        let caller = match caller::identify(self, operation, request, deadline).await {
            Ok(caller) => caller,
            Err(problem) => {
                self.count_failure(request, &problem);
                return Err(problem);
            }
        };
        *known = Some(caller.clone());
        let attempt = operation.changes().then(|| Attempt::new(operation, &path, request, &caller));
        let admitted = match self.parameters(operation, &path, request) {
            Ok(values) => self.checked(operation, request, values, body, caller).await,
            Err(problem) => Err(problem),
        };
        match (admitted, attempt) {
            (Ok(call), None) => self.run(operation, call).await.map_err(|error| logged(operation, &error)),
            (Ok(call), Some(attempt)) => self.change(operation, call, attempt).await,
            (Err(problem), None) => Err(problem),
            (Err(problem), Some(attempt)) => {
                self.audit.not_admitted(attempt, &problem).await;
                Err(problem)
            }
        }
    }

    /// Does a call that changes something, and records it.
    async fn change(
        self: &Arc<Self>,
        operation: &'static Operation,
        call: Call,
        attempt: Attempt,
    ) -> Result<Reply, Problem> {
        let attempt = attempt.with_body(operation, call.body.as_ref());
        let pending = self.audit.begin(attempt, call.context.trail.clone()).await?;
        let (api, origin) = (Arc::clone(self), call.origin);
        let change = async move {
            pending.ended(api.run(operation, call).await.map_err(|error| logged(operation, &error))).await
        };
        match origin {
            // A client that goes away leaves nothing half done.
            Origin::Network(_) => self.audit.to_the_end(change).await,
            // When this process is told to end, it is ended here and now, and recorded as broken off.
            Origin::Local => change.await,
        }
    }

    /// The parameters of a request, once they have been checked: by themselves and beside each other.
    fn parameters(
        &self,
        operation: &Operation,
        path: &[(String, String)],
        request: &Request,
    ) -> Result<Values, Problem> {
        let values = params::parse(operation, path, &request.query)
            .and_then(|values| params::confine(operation, &values, self.manager.home.root()).map(|()| values))
            .map_err(|rejection| Problem::bad_request(rejection.to_string()))?;
        params::suit(&values).map_err(|error| Problem::from(&error))?;
        Ok(values)
    }

    /// The call that a request comes to, once its body and its caller's rights have been checked.
    async fn checked(
        self: &Arc<Self>,
        operation: &'static Operation,
        request: &Request,
        values: Values,
        body: impl Future<Output = Result<Option<Bytes>, Problem>> + Send,
        caller: Caller,
    ) -> Result<Call, Problem> {
        let body = body::read(operation, request, body).await?;
        let patience =
            if values.get(&keys::WAIT_FOR_COMPLETE).unwrap_or(false) { WITHOUT_LIMIT } else { self.patience };
        let context = Context {
            manager: Arc::clone(&self.manager),
            user: Arc::clone(&caller.user),
            permissions: Arc::clone(&caller.permissions),
            deadline: Instant::now() + patience,
            trail: Trail::default(),
        };
        if operation.segment() == EXPERIMENTAL && !self.config.experimental_features {
            return Err(Problem::from(&Error::new(Fault::ExperimentalDisabled)));
        }
        routed(operation, &context).await.map_err(|error| logged(operation, &error))?;
        let granted =
            rights::decide(operation, &values, &context).await.map_err(|error| logged(operation, &error))?;
        Ok(Call { api: Arc::clone(self), context, caller, origin: request.origin, values, body, granted })
    }

    /// Does a call, within its time.
    async fn run(&self, operation: &'static Operation, call: Call) -> CoreResult<Reply> {
        let patience = call.context.deadline.saturating_duration_since(Instant::now());
        let answered = if coalescing::is_shareable(operation, &call) {
            let (values, permissions) = (call.values.clone(), Arc::clone(&call.context.permissions));
            let work = (operation.handler)(call);
            timeout(patience, self.coalescing.answer(operation, &values, &permissions, work)).await
        } else {
            timeout(patience, (operation.handler)(call)).await
        };
        let mut reply = answered.unwrap_or_else(|_| Err(Error::new(Fault::RequestTimeout)))?;
        if operation.deprecated {
            reply.headers.push((DEPRECATED, "true".to_owned()));
        }
        Ok(reply)
    }

    /// The request limit and the lock-out of addresses. A local caller is neither counted nor locked out.
    fn limits(&self, request: &Request) -> Result<(), Problem> {
        let Origin::Network(address) = request.origin else { return Ok(()) };
        self.requests.admit(&request.path).map_err(|too_many| Problem::from(&Error::from(too_many)))?;
        if is_login(&request.method, &request.path) {
            self.logins.check(address.ip()).map_err(|error| Problem::from(&error))?;
        }
        Ok(())
    }

    fn count_failure(&self, request: &Request, problem: &Problem) {
        if let Origin::Network(address) = request.origin
            && problem.status == 401
            && is_login(&request.method, &request.path)
            && self.logins.failed(address.ip())
        {
            tracing::warn!(address = %address.ip(), "address locked out after too many failed log-ins");
        }
    }
}

/// Whether there is a node to do the operation. Errors with 3013 where it is one of the cluster and there is no cluster.
async fn routed(operation: &Operation, context: &Context) -> CoreResult<()> {
    let needs_cluster = operation.routing == Routing::NamedNodes;
    if needs_cluster && Cluster::of_home(&context.manager.home).await?.role == NodeRole::Single {
        return Err(Error::new(Fault::ClusterDisabled));
    }
    Ok(())
}

/// The problem that an error of the core is shown as. Its cause is for the log alone.
fn logged(operation: &Operation, error: &Error) -> Problem {
    if error.class() == wazuhctl_core::error::Class::Internal {
        let cause = std::error::Error::source(error).map(ToString::to_string);
        tracing::error!(operation = operation.id, code = error.code(), cause, "{error}");
    }
    Problem::from(error)
}

/// `Expect` other than `100-continue`, or for a body that is too large anyway, is refused at once.
fn expectation(request: &Request, largest: u64) -> Result<(), Problem> {
    let Some(expected) = request.header(EXPECT) else { return Ok(()) };
    if !expected.eq_ignore_ascii_case("100-continue") {
        return Err(Problem::new(417, "Expectation Failed", "only 100-continue can be expected"));
    }
    let length = request.header(CONTENT_LENGTH).and_then(|length| length.parse::<u64>().ok());
    if largest > 0 && length.is_some_and(|length| length > largest) {
        return Err(Problem::new(
            417,
            "Expectation Failed",
            format!("a body may have {largest} bytes at most"),
        ));
    }
    Ok(())
}
