//! [`HttpClient`]: the database daemon's HTTP side, on `queue/sockets/wdb-http.sock`.
//!
//! The contract is the `/v1` interface that wazuh-db serves since 4.13 (`src/shared_modules/router/src/wazuh-db`). It
//! answers as a whole what the other socket gives in pages, and groups and counts on the daemon's side.

use std::collections::BTreeMap;
use std::path::Path;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::future::{Either, select};
use http_body_util::{BodyExt, Full, Limited};
use hyper_util::rt::TokioIo;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Error;
use crate::socket::{self, SocketError};

/// The longest answer that is read, in bytes: what the daemon tells of 100,000 agents to be synchronised is some 80 MB.
const LONGEST_ANSWER: usize = 256 << 20;

/// What is written otherwise in a segment of a path: all but RFC 3986's unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// How much of an error's text is kept, in characters.
const SHOWN: usize = 512;

/// A client of the database daemon's HTTP side. Every request has a connection of its own: on a Unix socket that
/// costs next to nothing, it cannot meet a connection that the daemon has given up, and it keeps none of the daemon's
/// threads waiting.
#[derive(Debug, Clone)]
pub struct HttpClient {
    socket: Arc<Path>,
    answer_time: Duration,
    deadline: Option<Instant>,
}

/// How many agents there are of each status, system and group.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct AgentsSummary {
    /// By connection status. A status that no agent has may be absent.
    #[serde(rename = "agents_by_status")]
    pub status: BTreeMap<String, u64>,
    /// By platform of the operating system, in the order of the daemon's answer.
    #[serde(rename = "agents_by_os")]
    pub os: serde_json::Map<String, Value>,
    /// By group, in the order of the daemon's answer.
    #[serde(rename = "agents_by_groups")]
    pub groups: serde_json::Map<String, Value>,
}

/// What a restart has to know of an agent.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct RestartInfo {
    /// Its number.
    pub id: u32,
    /// Its version, such as `Wazuh v4.14.7`; empty where it never told.
    #[serde(default)]
    pub version: String,
}

impl HttpClient {
    /// A client of the daemon that listens at `socket`.
    pub(super) fn new(socket: Arc<Path>, answer_time: Duration, deadline: Option<Instant>) -> Self {
        Self { socket, answer_time, deadline }
    }

    /// The numbers of all agents; the manager is not among them.
    ///
    /// # Errors
    /// As all of these: [`Error::HttpRefused`] where the daemon refuses, [`Error::Http`] where it does not answer,
    /// [`Error::Malformed`] where its answer is not what was asked for, [`Error::OutOfTime`] past the deadline.
    pub async fn agents_ids(&self) -> Result<Vec<u32>, Error> {
        self.get("/v1/agents/ids").await
    }

    /// The groups of every agent that is in one, by the agent's number.
    ///
    /// # Errors
    /// As [`HttpClient::agents_ids`].
    pub async fn agents_groups(&self) -> Result<BTreeMap<u32, Vec<String>>, Error> {
        /// The daemon leaves `data` out where it is empty.
        #[derive(Deserialize)]
        struct Groups {
            #[serde(default)]
            data: BTreeMap<u32, Vec<String>>,
        }
        self.get::<Groups>("/v1/agents/ids/groups").await.map(|groups| groups.data)
    }

    /// The groups of one agent, in order of their priority.
    ///
    /// # Errors
    /// As [`HttpClient::agents_ids`].
    pub async fn agent_groups(&self, agent: u32) -> Result<Vec<String>, Error> {
        self.get(&format!("/v1/agents/{agent}/groups")).await
    }

    /// The numbers of the agents of a group; none where there is no such group.
    ///
    /// # Errors
    /// As [`HttpClient::agents_ids`].
    pub async fn group_agents(&self, group: &str) -> Result<Vec<u32>, Error> {
        self.get(&format!("/v1/agents/ids/groups/{}", utf8_percent_encode(group, RESERVED))).await
    }

    /// Counts of the agents with these numbers, or of all. Of all, the daemon tells only the five most frequent
    /// systems and groups.
    ///
    /// # Errors
    /// As [`HttpClient::agents_ids`].
    pub async fn agents_summary(&self, agents: Option<&[u32]>) -> Result<AgentsSummary, Error> {
        let body = agents.map(encode).transpose()?.unwrap_or_default();
        read(&self.send("POST", "/v1/agents/summary", body).await?)
    }

    /// What other nodes of a cluster do not know of this node's agents yet. Asking marks it as told, so this is not a
    /// request to repeat.
    ///
    /// # Errors
    /// As [`HttpClient::agents_ids`].
    pub async fn agents_to_synchronise(&self) -> Result<Value, Error> {
        self.get("/v1/agents/sync").await
    }

    /// Takes over what another node told with [`HttpClient::agents_to_synchronise`].
    ///
    /// # Errors
    /// As [`HttpClient::agents_ids`].
    pub async fn synchronise_agents(&self, agents: &Value) -> Result<(), Error> {
        self.send("POST", "/v1/agents/sync", encode(agents)?).await.map(drop)
    }

    /// The connected agents among these, or, with `negate`, the connected agents that are not among these. No numbers
    /// at all mean every connected agent.
    ///
    /// # Errors
    /// As [`HttpClient::agents_ids`].
    pub async fn restart_info(&self, agents: &[u32], negate: bool) -> Result<Vec<RestartInfo>, Error> {
        #[derive(Serialize)]
        struct Selection<'a> {
            ids: &'a [u32],
            negate: bool,
        }
        #[derive(Deserialize)]
        struct Found {
            #[serde(default)]
            items: Vec<RestartInfo>,
        }
        let body = encode(&Selection { ids: agents, negate })?;
        let found: Found = read(&self.send("POST", "/v1/agents/restartinfo", body).await?)?;
        Ok(found.items)
    }

    async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, Error> {
        read(&self.send("GET", path, Bytes::new()).await?)
    }

    /// One request, and the body of its answer.
    async fn send(&self, method: &str, path: &str, body: Bytes) -> Result<Bytes, Error> {
        let answer = Instant::now() + self.answer_time;
        let deadline = self.deadline.map_or(answer, |deadline| deadline.min(answer));
        match tokio::time::timeout_at(deadline.into(), self.exchange(method, path, body)).await {
            Ok(answer) => answer,
            Err(_) if self.deadline == Some(deadline) => Err(Error::OutOfTime),
            Err(_) => Err(Error::Http(SocketError::TimedOut { path: self.socket.to_path_buf() }.to_string())),
        }
    }

    async fn exchange(&self, method: &str, path: &str, body: Bytes) -> Result<Bytes, Error> {
        let mut request = http::Request::builder()
            .method(method)
            .uri(path)
            .header(http::header::HOST, "localhost")
            .header(http::header::ACCEPT, "application/json")
            .header(http::header::CONNECTION, "close");
        if !body.is_empty() {
            request = request.header(http::header::CONTENT_TYPE, "application/json");
        }
        let request = request.body(Full::new(body)).map_err(|error| Error::Http(error.to_string()))?;

        let stream = socket::connect(&self.socket).await.map_err(|error| Error::Http(error.to_string()))?;
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
            .await
            .map_err(|error| Error::Http(error.to_string()))?;
        let answering = pin!(async {
            let answer =
                sender.send_request(request).await.map_err(|error| Error::Http(error.to_string()))?;
            let status = answer.status();
            let body = Limited::new(answer.into_body(), LONGEST_ANSWER).collect().await;
            let body = body.map_err(|error| Error::Http(error.to_string()))?.to_bytes();
            Ok::<_, Error>((status, body))
        });
        // The connection works as long as the answer needs it. Its own errors reach the answer as well.
        let (status, body) = match select(answering, pin!(connection)).await {
            Either::Left((answer, _)) => answer?,
            Either::Right((_, answering)) => answering.await?,
        };
        if status.is_success() {
            return Ok(body);
        }
        let body = String::from_utf8_lossy(&body).chars().take(SHOWN).collect();
        Err(Error::HttpRefused { status: status.as_u16(), body })
    }
}

fn encode<T: Serialize + ?Sized>(value: &T) -> Result<Bytes, Error> {
    serde_json::to_vec(value).map(Bytes::from).map_err(|error| Error::Http(error.to_string()))
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    serde_json::from_slice(body).map_err(|error| Error::Malformed(error.to_string()))
}

#[cfg(test)]
mod tests;
