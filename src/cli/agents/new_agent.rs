//! [`NewAgent`]: an agent to be added, from arguments or from a row of a file.

use std::path::Path;

use clap::Args;
use reqwest::Method;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use zeroize::Zeroizing;

use super::agent_id::AgentId;
use crate::bulk::{self, Row, Target};
use crate::connect::ApiRequest;
use crate::failure::{Failure, Result};

/// Which agents in the way are replaced.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Args)]
#[serde(deny_unknown_fields)]
pub(super) struct Force {
    /// Replace an agent of the same name, address or id, if it has been away for long enough
    #[arg(long)]
    pub(super) force: bool,

    /// How long the old agent must have been disconnected to be replaced: 1h, or 0s for not at all
    #[arg(long, value_name = "TIME", requires = "force")]
    force_disconnected: Option<String>,

    /// How long ago the old agent must have been registered to be replaced: 1h, or 0s for not at all
    #[arg(long, value_name = "TIME", requires = "force")]
    force_after: Option<String>,
}

impl Force {
    fn settings(&self) -> Value {
        let mut force = json!({ "enabled": true });
        if let Some(fields) = force.as_object_mut() {
            if let Some(time) = &self.force_disconnected {
                fields.insert("disconnected_time".into(), json!({ "enabled": time != "0s", "value": time }));
            }
            if let Some(time) = &self.force_after {
                fields.insert("after_registration_time".into(), time.as_str().into());
            }
        }
        force
    }
}

/// An agent to be added. Its own key is a secret that no report has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct NewAgent {
    pub(super) name: Box<str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) ip: Option<Box<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<AgentId>,
    #[serde(skip)]
    pub(super) key: Option<Zeroizing<String>>,
    /// Whether it has a key of its own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) own_key: bool,
    /// Whether it may replace another one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) force: bool,
}

impl NewAgent {
    /// The request that adds it. The plain operation registers by name and address; the other one takes everything, and
    /// would replace agents in the way where it is not told not to.
    pub(super) fn request(&self, force: &Force) -> ApiRequest {
        let mut body = Map::new();
        body.insert("name".into(), (*self.name).into());
        if let Some(ip) = &self.ip {
            body.insert("ip".into(), (**ip).into());
        }
        if self.id.is_none() && !self.force {
            return ApiRequest::new(Method::POST, "/agents").with_json(&Value::Object(body));
        }
        if let Some(id) = &self.id {
            body.insert("id".into(), id.to_string().into());
        }
        if let Some(key) = &self.key {
            body.insert("key".into(), key.as_str().into());
        }
        let force = if self.force { force.settings() } else { json!({ "enabled": false }) };
        body.insert("force".into(), force);
        ApiRequest::new(Method::POST, "/agents/insert").with_json(&Value::Object(body))
    }

    /// What is known of it before it is registered; its key is nobody's business.
    pub(super) fn facts(&self) -> Value {
        json!({ "name": self.name, "ip": self.ip.as_deref().unwrap_or("any"),
                "id": self.id, "force": self.force })
    }

    /// Reads the columns `name`, `ip`, `id`, `key` and `force` of a row; `force` where the row does not say.
    fn of_row(row: &Row, force: bool) -> Result<Self> {
        let name = row.get("name").ok_or_else(|| row.wrong("it has no name"))?;
        let id = row.get("id").map(str::parse).transpose().map_err(|why: String| row.wrong(why))?;
        let key = row.get("key").map(|key| Zeroizing::new(key.to_owned()));
        if key.is_some() && id.is_none() {
            return Err(row.wrong("an agent with a key of its own needs an id"));
        }
        if id.as_ref().is_some_and(AgentId::is_manager) {
            return Err(row.wrong("000 is the manager itself"));
        }
        let force = match row.get("force").map(str::to_ascii_lowercase).as_deref() {
            None => force,
            Some("true" | "yes" | "1") => true,
            Some("false" | "no" | "0") => false,
            Some(other) => return Err(row.wrong(format!("force is true or false, and not \"{other}\""))),
        };
        let (name, ip) = (name.into(), row.get("ip").map(Into::into));
        Ok(Self { name, ip, id, own_key: key.is_some(), key, force })
    }

    /// Reads all the agents of a file, so that what is wrong with one is known before any is added.
    ///
    /// # Errors
    /// A row is wrong, or two have the same name or id.
    pub(super) fn read(path: &Path, force: bool) -> Result<Vec<Self>> {
        Self::collect(force, |take| bulk::each_row(path, "name", take))
    }

    /// The same of bytes that were read, which are called `name`.
    ///
    /// # Errors
    /// As [`NewAgent::read`].
    pub(super) fn read_from(bytes: &[u8], name: &str, force: bool) -> Result<Vec<Self>> {
        Self::collect(force, |take| bulk::each_row_of(bytes, name, "name", take))
    }

    fn collect(
        force: bool,
        each: impl FnOnce(&mut dyn FnMut(&Row) -> Result<()>) -> Result<()>,
    ) -> Result<Vec<Self>> {
        let mut agents = Vec::new();
        let mut names = std::collections::HashMap::new();
        let mut ids = std::collections::HashMap::new();
        each(&mut |row| {
            let agent = Self::of_row(row, force)?;
            if let Some(before) = names.insert(agent.name.clone(), row.place) {
                return Err(row.wrong(format!("row {before} has the name {}, too", agent.name)));
            }
            if let Some(id) = &agent.id
                && let Some(before) = ids.insert(id.clone(), row.place)
            {
                return Err(row.wrong(format!("row {before} has the id {id}, too")));
            }
            agents.push(agent);
            Ok(())
        })?;
        Ok(agents)
    }

    /// Gives the agents of a report the keys that it does not keep, from the file they came from.
    ///
    /// # Errors
    /// Keys are missing, or the file is another one.
    pub(super) fn add_keys(agents: &mut [Self], file: Option<&Path>) -> Result<()> {
        let Some(path) = file else {
            if agents.iter().any(|agent| agent.own_key) {
                return Err(Failure::usage(
                    "reports keep no keys, and some of the agents have keys of their own",
                )
                .hint("name the file that the run began with: -f FILE --resume REPORT"));
            }
            return Ok(());
        };
        Self::take_keys(agents, Self::read(path, false)?, path)
    }

    /// The same, of the agents that were read from the file at `path`.
    ///
    /// # Errors
    /// The file is another one.
    pub(super) fn take_keys(agents: &mut [Self], rows: Vec<Self>, path: &Path) -> Result<()> {
        let same = |(agent, row): (&Self, &Self)| {
            (&agent.name, &agent.ip, &agent.id, agent.own_key) == (&row.name, &row.ip, &row.id, row.own_key)
        };
        if rows.len() != agents.len() || !agents.iter().zip(&rows).all(same) {
            return Err(Failure::usage(format!("{} has other agents than the report", path.display())));
        }
        for (agent, row) in agents.iter_mut().zip(rows) {
            agent.key = row.key;
        }
        Ok(())
    }
}

impl Target for NewAgent {
    fn label(&self) -> String {
        self.name.to_string()
    }

    fn id(&self) -> Option<String> {
        self.id.as_ref().map(ToString::to_string)
    }

    fn name(&self) -> Option<&str> {
        Some(&self.name)
    }

    fn shown(&self) -> String {
        let name = self.name.escape_debug();
        let (ip, id) = (self.ip.as_deref().unwrap_or("any").escape_debug(), &self.id);
        let id = id.as_ref().map(|id| format!("  as {id}")).unwrap_or_default();
        format!("{name}  from {ip}{id}{}", if self.force { "  (replaces)" } else { "" })
    }
}
