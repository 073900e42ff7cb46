//! [`Operation`]: one declaration, from which all surfaces are made.

use std::borrow::Cow;
use std::fmt;
use std::future::Future;
use std::pin::Pin;

use super::{Access, Body, Parameter, Shape};
use crate::gate::Call;
use crate::reply::Reply;

/// The HTTP methods that the API knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verb {
    /// Reads.
    Get,
    /// Creates.
    Post,
    /// Changes or sends.
    Put,
    /// Removes.
    Delete,
}

impl Verb {
    /// The method's name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }

    /// The verb of an HTTP method, if the API knows it.
    pub fn of(method: &http::Method) -> Option<Self> {
        match method.as_str() {
            "GET" => Some(Self::Get),
            "POST" => Some(Self::Post),
            "PUT" => Some(Self::Put),
            "DELETE" => Some(Self::Delete),
            _ => None,
        }
    }
}

impl fmt::Display for Verb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Which node of a cluster does the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Routing {
    /// The node that was asked.
    AnyNode,
    /// The master.
    Master,
    /// The nodes that are named. Without a cluster there is none: 3013, whatever the caller's rights.
    NamedNodes,
}

/// What a handler returns: the reply, some time later.
pub type Handling = Pin<Box<dyn Future<Output = wazuhctl_core::error::Result<Reply>> + Send>>;

/// The function that does the work. It can only be called with a [`Call`], and only the gate makes those.
pub type Handler = fn(Call) -> Handling;

/// One operation of the API.
///
/// The contract (path, method, parameters and their limits, access, routing, reply) is Wazuh's
/// (`api/spec/spec.yaml` of 4.14); `access` has no default, so that none can be left unguarded by accident.
#[derive(Clone, Copy)]
pub struct Operation {
    /// The HTTP method.
    pub verb: Verb,
    /// The path, with `{name}` for its parameters.
    pub path: &'static str,
    /// The operation id without its module, such as `get_agents`. Also the name of its handler.
    pub id: &'static str,
    /// The subject it is listed under.
    pub tag: &'static str,
    /// What it does, in a sentence without a full stop.
    pub summary: &'static str,
    /// Which right the caller needs.
    pub access: Access,
    /// Which node does it.
    pub routing: Routing,
    /// The query and path parameters it takes, besides the ones that every operation takes.
    pub parameters: &'static [Parameter],
    /// The body it takes.
    pub body: Body,
    /// The shape of the answer of a success.
    pub reply: Shape,
    /// Kept for old clients; a newer operation takes its place.
    pub deprecated: bool,
    /// The function that does it.
    pub handler: Handler,
}

impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({})", self.verb, self.path, self.id)
    }
}

impl Operation {
    /// Every parameter, the ones that all operations take included.
    pub fn all_parameters(&self) -> impl Iterator<Item = &'static Parameter> {
        crate::operations::everywhere(self).iter().chain(self.parameters)
    }

    /// Its id; where several operations have the same one, with the first segment of the path before it: `get_agents`,
    /// but `rules.get_file`. No two operations have the same name.
    pub fn name(&self) -> Cow<'static, str> {
        let alike = crate::operations::all().filter(|other| other.id == self.id).count();
        if alike > 1 { format!("{}.{}", self.segment(), self.id).into() } else { self.id.into() }
    }

    /// Whether a call of it changes something, so that the audit log gets a line of each. Logging in does not: it gives
    /// out a token, and the access log tells of it.
    pub fn changes(&self) -> bool {
        self.verb != Verb::Get && self.access != Access::Credentials
    }

    /// The first segment of the path: `agents` of `/agents/{agent_id}/key`; empty for `/`.
    pub fn segment(&self) -> &'static str {
        self.path.split('/').nth(1).unwrap_or_default()
    }
}
