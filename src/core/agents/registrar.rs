//! The registration daemon as the Server API talks to it: requests to add and to remove agents.
//!
//! wazuh-authd takes JSON on its local socket, each message behind its length in four bytes, and answers each
//! connection once: `{"error": 0, "data": …}` or `{"error": 9008, "message": "…"}` (`src/os_auth/local-server.c`).

use std::path::PathBuf;
use std::time::Instant;

use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;
use tokio::time::timeout_at;

use super::{AgentId, AgentName};
use crate::context::Context;
use crate::error::{Class, Error, Fault, Result};
use crate::socket::{self, SocketError};

/// How many requests are under way at the same time, whoever they are for. Each has a connection, and the embedded daemon
/// the other end of it in the same process: together half of the 1024 descriptors that a process has at least. Further
/// ones would gain nothing, for the daemon does those together that come together.
pub(super) const AT_A_TIME: usize = 250;

/// The longest message of the daemon's local protocol, in bytes.
const LONGEST_MESSAGE: usize = 64 * 1024;

/// What to do about an agent that already has the name or the address of a new one.
///
/// Read from the body of `POST /agents/insert`, where each field that is left out has its default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Force {
    /// Whether such an agent may be removed at all.
    pub enabled: bool,
    /// How long it must have been disconnected.
    pub disconnected_time: DisconnectedTime,
    /// How long ago it must have been registered, such as `1h`.
    pub after_registration_time: String,
}

/// How long an agent must have been disconnected to be replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DisconnectedTime {
    /// Whether that matters.
    pub enabled: bool,
    /// Such as `1h`.
    pub value: String,
}

impl Default for DisconnectedTime {
    fn default() -> Self {
        Self { enabled: true, value: "1h".to_owned() }
    }
}

impl Default for Force {
    /// Replaces what has been registered and silent for an hour, as `POST /agents/insert` does where nothing is said.
    fn default() -> Self {
        Self {
            enabled: true,
            disconnected_time: DisconnectedTime::default(),
            after_registration_time: "1h".to_owned(),
        }
    }
}

impl Force {
    /// Replaces no agent, as `POST /agents` and `POST /agents/insert/quick` do.
    pub fn never() -> Self {
        Self { enabled: false, ..Self::default() }
    }
}

/// An agent as the daemon registered it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Registered {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) ip: String,
    pub(super) key: String,
}

/// A request of the daemon's local protocol.
#[derive(Debug, Serialize)]
#[serde(tag = "function", content = "arguments", rename_all = "lowercase")]
enum Request<'a> {
    Add {
        name: &'a AgentName,
        ip: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        force: Option<ForceArgument<'a>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<AgentId>,
        #[serde(skip_serializing_if = "Option::is_none")]
        key: Option<&'a str>,
    },
    Remove {
        id: AgentId,
        purge: bool,
    },
}

/// [`Force`] with what the daemon wants beside it: an agent whose key differs is always the other agent.
#[derive(Debug, Serialize)]
struct ForceArgument<'a> {
    #[serde(flatten)]
    force: &'a Force,
    key_mismatch: bool,
}

/// An answer of the daemon's local protocol.
#[derive(Debug, Deserialize)]
struct Answer<T> {
    #[serde(default)]
    error: u16,
    #[serde(default)]
    message: String,
    data: Option<T>,
}

/// The daemon's numbers for the refusals that the API has numbers of its own for.
mod refusal {
    pub(super) const DUPLICATE_ADDRESS: u16 = 9007;
    pub(super) const DUPLICATE_NAME: u16 = 9008;
    pub(super) const DUPLICATE_ID: u16 = 9012;
}

/// The right to have a request under way, of which there are so many for all that a process does.
#[derive(Debug)]
pub(crate) struct Turns(Semaphore);

impl Default for Turns {
    fn default() -> Self {
        Self(Semaphore::new(AT_A_TIME))
    }
}

/// A client of the registration daemon.
#[derive(Debug, Clone)]
pub(super) struct Registrar<'a> {
    socket: PathBuf,
    turns: &'a Turns,
    deadline: Instant,
}

impl<'a> Registrar<'a> {
    /// The daemon of the manager; no request outlasts the caller's deadline.
    pub(super) fn of(cx: &'a Context) -> Self {
        Self { socket: cx.manager.home.auth_socket(), turns: &cx.manager.registrar, deadline: cx.deadline }
    }

    /// Registers an agent; id and key are made by the daemon where they are not given.
    ///
    /// # Errors
    /// 1705, 1706 or 1708 where name, address or id is another agent's already; 1726 where the daemon does not run;
    /// the daemon's own number for other refusals.
    pub(super) async fn add(
        &self,
        name: &AgentName,
        ip: &str,
        id: Option<AgentId>,
        key: Option<&str>,
        force: Option<&Force>,
    ) -> Result<Registered> {
        let force = force.map(|force| ForceArgument { force, key_mismatch: true });
        let answer: Answer<Registered> = self.ask(&Request::Add { name, ip, force, id, key }).await?;
        match (answer.error, answer.data) {
            (0, Some(registered)) => Ok(registered),
            (refusal::DUPLICATE_NAME, _) => Err(Fault::AgentNameTaken { name: name.to_string() }.into()),
            (refusal::DUPLICATE_ADDRESS, _) => {
                Err(Fault::AgentAddressTaken { address: ip.to_owned() }.into())
            }
            (refusal::DUPLICATE_ID, _) => {
                Err(Fault::AgentIdTaken { id: id.map(|id| id.to_string()).unwrap_or_default() }.into())
            }
            (0, None) => {
                Err(Fault::AgentNotAdded { reason: "the daemon's answer names no agent".into() }.into())
            }
            (code, _) => Err(relayed(code, answer.message)),
        }
    }

    /// Removes an agent; with `purge` its line in `client.keys` goes too, rather than being marked.
    ///
    /// # Errors
    /// 1726 where the daemon does not run; the daemon's own number for its refusals.
    pub(super) async fn remove(&self, id: AgentId, purge: bool) -> Result<()> {
        let answer: Answer<serde::de::IgnoredAny> = self.ask(&Request::Remove { id, purge }).await?;
        match answer.error {
            0 => Ok(()),
            code => Err(relayed(code, answer.message)),
        }
    }

    /// Sends a request and reads its answer.
    async fn ask<T: for<'de> Deserialize<'de>>(&self, request: &Request<'_>) -> Result<Answer<T>> {
        let message = serde_json::to_vec(request).map_err(|cause| {
            Error::new(Fault::Internal { reason: "a request cannot be written".into() }).caused_by(cause)
        })?;
        let turn = timeout_at(self.deadline.into(), self.turns.0.acquire());
        let _turn = turn.await.map_err(|_| SocketError::TimedOut { path: self.socket.clone() })?;
        let answer =
            socket::ask(&self.socket, &message, LONGEST_MESSAGE, self.deadline).await.map_err(|error| {
                if error.is_unreachable() {
                    Error::new(Fault::RegistrationDown { reason: error.to_string() }).caused_by(error)
                } else {
                    error.into()
                }
            })?;
        serde_json::from_slice(&answer).map_err(|cause| {
            Error::new(Fault::SocketBroken { reason: "the answer is not understood".into() }).caused_by(cause)
        })
    }
}

/// A refusal that the API passes on under the daemon's own number, as a failure of the manager.
fn relayed(code: u16, message: String) -> Error {
    Error::new(Fault::Relayed { code, message }).in_class(Class::Internal)
}
