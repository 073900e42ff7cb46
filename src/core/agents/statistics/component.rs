//! `GET /agents/{agent_id}/stats/{component}`: what a component of an agent has counted.
//!
//! The contract is that of `framework/wazuh/core/stats.py` and of the components' `getstate`: an agent's are asked
//! through remoted (`ID COMPONENT getstate`), the manager's own on its socket. What logcollector has to say may come in
//! several answers.

use std::path::PathBuf;
use std::str::FromStr;

use jiff::civil::DateTime;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::spans::Spans;
use crate::agents::configuration::one;
use crate::agents::registered::unregistered;
use crate::agents::{AgentId, Selection, WazuhVersion};
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The statistics of all agents that were asked for are shown",
    "The statistics of some agents that were asked for could not be shown",
    "No statistics are shown",
);

/// From this version on agents tell what they count.
const TOLD_SINCE: (WazuhVersion, &str) = (WazuhVersion::release(4, 2, 0), "v4.2.0");

/// How many answers are read at most: an agent that never comes to an end is not listened to for ever.
const MOST_PARTS: usize = 10_000;

/// How many bytes of answers are read at most: they are put together in memory.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// A component that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reporter {
    /// What reads logs.
    Logcollector,
    /// What talks to the manager. The manager itself has none.
    Agent,
}

/// The text names no component that counts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this component counts nothing")]
pub struct UnknownReporter;

impl Reporter {
    const fn name(self) -> &'static str {
        match self {
            Self::Logcollector => "logcollector",
            Self::Agent => "agent",
        }
    }
}

impl FromStr for Reporter {
    type Err = UnknownReporter;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [Self::Logcollector, Self::Agent]
            .into_iter()
            .find(|reporter| reporter.name() == text)
            .ok_or(UnknownReporter)
    }
}

/// What the component of each agent of the selection has counted.
///
/// # Errors
/// 1005 where `client.keys` cannot be read, 3021 where the caller's time is up. Failed items are agents that are not
/// registered (1701), never told their version (1015) or have one that is too old (1735), the manager where it has no
/// such component (1310), and agents that cannot be asked: 1121 without a connection to remoted, 1117 where the agent
/// or its component does not answer, 1118 for an answer that makes no sense, 1014 where it breaks off.
pub async fn component_statistics(
    cx: &Context,
    selection: Selection<AgentId>,
    reporter: Reporter,
) -> Result<Items> {
    let mut failed = selection.denied;
    let mut counted = Vec::new();
    for id in selection.named.unwrap_or_default() {
        match of_agent(cx, id, reporter).await {
            Ok(found) => counted.push(found),
            Err(error) if matches!(error.fault(), Fault::RequestTimeout) => return Err(error),
            Err(error) => failed.add(id.to_string(), error),
        }
    }
    Ok(Items::new(counted, MESSAGES).with_failed(failed))
}

async fn of_agent(cx: &Context, id: AgentId, reporter: Reporter) -> Result<Value> {
    if !unregistered(cx, &[id]).await?.is_empty() {
        return Err(Fault::AgentNotFound.into());
    }
    one(cx, id).await?.must_be_at_least(TOLD_SINCE)?;
    let source = Source::of(cx, id, reporter)?;
    let first = source.ask(false).await?;
    match first.data {
        Data::Spans { global, interval } => {
            let Answer { remaining, json_updated, length, .. } = first;
            let rest = Rest { remaining, json_updated, length };
            in_parts(&source, Spans::begin(global, interval), rest).await
        }
        Data::Plain(mut data) => {
            for name in ["last_keepalive", "last_ack"] {
                if let Some(value) = data.get_mut(name)
                    && let Some(date) = value.as_str().and_then(dated)
                {
                    *value = date.into();
                }
            }
            Ok(Value::Object(data))
        }
    }
}

/// Reads on to the end. Where the counters have changed since the answer before, it begins anew.
async fn in_parts(source: &Source<'_>, mut spans: Spans, mut rest: Rest) -> Result<Value> {
    for _ in 0..MOST_PARTS {
        if !rest.remaining {
            return Ok(spans.into_value());
        }
        let part = source.ask(!rest.json_updated).await?;
        let length = if rest.json_updated { part.length } else { rest.length + part.length };
        if length > MOST_BYTES {
            return Err(senseless());
        }
        let Data::Spans { global, interval } = part.data else { return Err(senseless()) };
        if rest.json_updated {
            spans = Spans::begin(global, interval);
        } else {
            spans.go_on(global, interval);
        }
        rest = Rest { remaining: part.remaining, json_updated: part.json_updated, length };
    }
    Err(senseless())
}

/// What an answer says of those after it.
struct Rest {
    remaining: bool,
    json_updated: bool,
    /// How many bytes those had that belong together with it.
    length: usize,
}

/// Whom to ask, and how.
struct Source<'a> {
    cx: &'a Context,
    socket: PathBuf,
    command: String,
    component: &'static str,
}

impl<'a> Source<'a> {
    fn of(cx: &'a Context, id: AgentId, reporter: Reporter) -> Result<Self> {
        let home = &cx.manager.home;
        let component = reporter.name();
        let (socket, command) = match (id.is_manager(), reporter) {
            (true, Reporter::Agent) => return Err(Fault::ComponentNotForAgent.into()),
            (true, Reporter::Logcollector) => (home.logcollector_socket(), "getstate".to_owned()),
            (false, _) => (home.remote_socket(), format!("{id} {component} getstate")),
        };
        Ok(Self { cx, socket, command, component })
    }

    async fn ask(&self, next: bool) -> Result<Answer> {
        let command = if next { format!("{} next", self.command) } else { self.command.clone() };
        let answer = self.cx.ask(&self.socket, &command).await.map_err(|error| self.unreachable(error))?;
        // remoted speaks in words where it could not ask the agent.
        if answer.starts_with(b"err ") {
            return Err(self.silent());
        }
        let length = answer.len();
        let answer: Raw = serde_json::from_slice(&answer).map_err(|cause| senseless().caused_by(cause))?;
        if answer.error != 0 {
            return Err(self.silent());
        }
        let Some(data) = answer.data else { return Err(senseless()) };
        let Raw { remaining, json_updated, .. } = answer;
        Ok(Answer { data: Data::of(data), remaining, json_updated, length })
    }

    /// Wazuh has one code for every way in which no connection comes about.
    fn unreachable(&self, error: Error) -> Error {
        match error.fault() {
            Fault::SocketUnreachable { .. } => {
                let socket = self.cx.manager.home.relative(&self.socket).display().to_string();
                Error::new(Fault::DaemonUnreachable { socket }).caused_by(error)
            }
            _ => error,
        }
    }

    fn silent(&self) -> Error {
        Fault::ComponentUnreachable { component: self.component.to_owned() }.into()
    }
}

fn senseless() -> Error {
    let reason = "its answer makes no sense".to_owned();
    Fault::ComponentConfigurationUnavailable { reason }.into()
}

/// An answer as it comes.
#[derive(Deserialize)]
struct Raw {
    #[serde(default)]
    error: i64,
    data: Option<Map<String, Value>>,
    #[serde(default)]
    remaining: bool,
    #[serde(default)]
    json_updated: bool,
}

struct Answer {
    data: Data,
    remaining: bool,
    json_updated: bool,
    /// How many bytes it had.
    length: usize,
}

enum Data {
    /// Counters since the start and since a while ago, with the files they are about.
    Spans { global: Map<String, Value>, interval: Map<String, Value> },
    /// Anything else.
    Plain(Map<String, Value>),
}

impl Data {
    fn of(mut data: Map<String, Value>) -> Self {
        if !(data.contains_key("global") && data.contains_key("interval")) {
            return Self::Plain(data);
        }
        let mut take = |name| match data.remove(name) {
            Some(Value::Object(span)) => span,
            _ => Map::new(),
        };
        Self::Spans { global: take("global"), interval: take("interval") }
    }
}

/// `2025-05-31 23:06:40` as `2025-05-31T23:06:40Z`; nothing where it is no such time.
pub(super) fn dated(text: &str) -> Option<String> {
    let time = DateTime::strptime("%Y-%m-%d %H:%M:%S", text).ok()?;
    Some(time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}
