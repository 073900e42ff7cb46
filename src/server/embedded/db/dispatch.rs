//! From a command to the thread that runs it, and back with its answer.

use std::future::{Future, ready};
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use serde_json::{Map, Value};

use super::answer::{Answer, Refusal};
use super::arguments::leading_integer;
use super::command::{Call, Command};
use super::global::{self, Verb};
use super::statistics::Statistics;
use super::store::{AgentStore, GlobalStore, LaneError, SingleStore};
use super::{agent, control, mitre, task};

/// The longest `sleep`.
const LONGEST_SLEEP: Duration = Duration::from_secs(60);

/// Everything that answers commands.
pub(super) struct Dispatcher {
    pub(super) global: GlobalStore,
    pub(super) agents: Arc<AgentStore>,
    pub(super) singles: SingleStore,
    pub(super) statistics: Arc<Statistics>,
}

/// A command with the order it must keep.
pub(super) struct Request {
    command: Result<Command, Refusal>,
    order: Order,
}

/// Which commands of one client may run together. Those of one kind reach the same threads in the order they came
/// in, so that answers need not be waited for between them; a change of kind waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// Beside others that read `global.db`.
    GlobalRead,
    /// After others that write it.
    GlobalWrite,
    /// After others on `tasks.db`.
    Task,
    /// After others on `mitre.db`.
    Mitre,
    /// Alone.
    Alone,
}

impl Request {
    /// Parses a frame.
    pub(super) fn parse(frame: &[u8]) -> Self {
        let command = Command::parse(frame);
        let order = match &command {
            Ok(Command::Global(call)) => match global::find(call) {
                Ok((Verb::Read(_), _)) => Order::GlobalRead,
                Ok((Verb::Write(_), _)) => Order::GlobalWrite,
                Err(_) => Order::Alone,
            },
            Ok(Command::Task(_)) => Order::Task,
            Ok(Command::Mitre(_)) => Order::Mitre,
            _ => Order::Alone,
        };
        Self { command, order }
    }

    /// The order it must keep.
    pub(super) fn order(&self) -> Order {
        self.order
    }
}

impl Dispatcher {
    /// Hands the command over, at once; the future waits for the answer.
    pub(super) fn submit(&self, request: Request) -> BoxFuture<'static, Answer> {
        self.statistics.received();
        let command = match request.command {
            Ok(command) => command,
            Err(refusal) => return ready(Answer::from(refusal)).boxed(),
        };
        let (actor, verb) = match &command {
            Command::Global(call) => ("global", call.verb.clone()),
            Command::Agent(_, call) => ("agent", call.verb.clone()),
            Command::Task(call) => ("task", call.verb.clone()),
            Command::Mitre(call) => ("mitre", call.verb.clone()),
            Command::WazuhDb(call) => ("wazuhdb", call.verb.clone()),
            Command::Control(text) => {
                return ready(Answer::plain(control::answer(text, &self.statistics).into_bytes())).boxed();
            }
        };
        let statistics = Arc::clone(&self.statistics);
        let started = Instant::now();
        let answer = self.run(command);
        async move {
            let answer = answer.await;
            statistics.served(actor, &verb, started.elapsed());
            answer
        }
        .boxed()
    }

    fn run(&self, command: Command) -> BoxFuture<'static, Answer> {
        match command {
            Command::Global(call) => self.run_global(&call),
            Command::Agent(number, call) => self.run_agent(number, call),
            Command::Task(call) => {
                delivered(self.singles.tasks.run(move |file| Answer::from(task::run(file, &call)))).boxed()
            }
            Command::Mitre(call) => {
                delivered(self.singles.mitre.run(move |file| Answer::from(mitre::run(file, &call)))).boxed()
            }
            Command::WazuhDb(call) => self.run_on_all(&call),
            // Answered before it comes here.
            Command::Control(_) => ready(Answer::ok()).boxed(),
        }
    }

    fn run_global(&self, call: &Call) -> BoxFuture<'static, Answer> {
        if call.verb == "sleep" {
            return sleep(call);
        }
        match global::find(call) {
            Ok((Verb::Read(run), text)) => {
                let text = text.to_owned();
                delivered(self.global.read(move |session| Answer::from(run(session, &text)))).boxed()
            }
            Ok((Verb::Write(run), text)) => {
                let text = text.to_owned();
                delivered(self.global.write(move |writer| Answer::from(run(writer, &text)))).boxed()
            }
            Err(refusal) => ready(Answer::from(refusal)).boxed(),
        }
    }

    /// The agent must be in `global.db`; the manager, which is agent 000, always is.
    fn run_agent(&self, number: i64, call: Call) -> BoxFuture<'static, Answer> {
        if call.verb == "sleep" {
            return sleep(&call);
        }
        let known = (number != 0).then(|| {
            self.global
                .read(move |session| session.first::<i64>("SELECT 1 FROM agent WHERE id = ?1", [number]))
        });
        let agents = Arc::clone(&self.agents);
        async move {
            if let Some(known) = known {
                match known.await {
                    Ok(Ok(Some(_))) => {}
                    Ok(Ok(None)) => return Answer::err("Agent not found"),
                    Ok(Err(_)) | Err(_) => return Answer::err("Couldn't open DB global"),
                }
            }
            match agents.lane(number) {
                Some(lane) => {
                    delivered(lane.run(move |files| Answer::from(agent::run(files, number, &call)))).await
                }
                None => Answer::err(LaneError::Gone),
            }
        }
        .boxed()
    }

    /// `wazuhdb remove ID…`: deletes agents' databases, whether or not the agents are known.
    fn run_on_all(&self, call: &Call) -> BoxFuture<'static, Answer> {
        let ids: Vec<String> =
            call.arguments.as_deref().unwrap_or_default().split_whitespace().map(str::to_owned).collect();
        if call.verb != "remove" || ids.is_empty() {
            return ready(Answer::err("No agents id provided")).boxed();
        }
        let agents = Arc::clone(&self.agents);
        async move {
            let mut results = Map::new();
            for id in ids {
                let (name, result) = remove(&agents, id).await;
                results.insert(name, Value::from(result));
            }
            let body = serde_json::json!({"agents": results}).to_string();
            Answer::ok_with(body.as_bytes())
        }
        .boxed()
    }
}

/// Deletes one agent's database; gives the agent's name in the answer, and what came of it.
async fn remove(agents: &AgentStore, id: String) -> (String, &'static str) {
    let Ok(number) = id.parse::<u32>() else { return (id, "Invalid agent ID") };
    let name = format!("{number:03}");
    let number = i64::from(number);
    let Some(lane) = agents.lane(number) else { return (name, "Can't close") };
    let removed = lane.run(move |files| files.remove(number)).await;
    (name, if removed == Ok(true) { "ok" } else { "Can't delete" })
}

/// `sleep MILLISECONDS`
fn sleep(call: &Call) -> BoxFuture<'static, Answer> {
    let Some(text) = call.arguments.as_deref() else {
        return ready(Answer::from(Refusal::syntax(&call.verb))).boxed();
    };
    let time = Duration::from_millis(u64::try_from(leading_integer(text)).unwrap_or(0)).min(LONGEST_SLEEP);
    async move {
        tokio::time::sleep(time).await;
        Answer::ok_with(b"")
    }
    .boxed()
}

/// An answer that comes from a thread, or the reason why none does.
async fn delivered(job: impl Future<Output = Result<Answer, LaneError>>) -> Answer {
    job.await.unwrap_or_else(Answer::err)
}
