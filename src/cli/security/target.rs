//! [`Asked`]: the action and resource that somebody asks about, and what has to be known of them for an answer.

use clap::Args;
use serde_json::Value;
use wazuhctl_core::rbac::{Mode, PolicyBody, Target, allows, depends_on_groups};
use wazuhctl_core::similar::closest;

use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::affected_items;
use crate::reply;
use crate::world::warn;

/// Resources such as agent:id:001, and their kinds.
const ACTIONS: &str = "/security/actions";

/// An action, and what it is done to.
#[derive(Debug, Clone, Args)]
pub(super) struct Asked {
    /// The action, such as agent:delete
    #[arg(value_name = "ACTION")]
    pub(super) action: String,

    /// What it is done to, such as agent:id:001 or rule:file:local_rules.xml; anything at all by default
    ///
    /// agent:group:web stands for an agent that belongs to that group and to no other.
    #[arg(value_name = "RESOURCE")]
    resource: Option<String>,
}

/// The same, ready to be decided.
#[derive(Debug, Clone)]
pub(super) struct Settled {
    pub(super) action: String,
    /// One resource, or any of several kinds.
    pub(super) targets: Vec<Target>,
    /// How it is called in answers; nothing where it is anything at all.
    pub(super) resource: Option<String>,
}

impl Asked {
    /// With a resource in any case.
    pub(super) fn about(action: String, resource: String) -> Self {
        Self { action, resource: Some(resource) }
    }

    /// Finds out what the resource is. An action that the manager does not know is warned of: nobody may do it, and
    /// most likely it is misspelt.
    pub(super) async fn settle(self, connection: &dyn Connection) -> Result<Settled> {
        let kinds = kinds(connection, &self.action).await?;
        let Some(resource) = self.resource else {
            let targets = kinds.unwrap_or_else(|| vec!["*:*".into()]);
            let targets = targets.iter().map(|kind| Target::any(kind)).collect();
            return Ok(Settled { action: self.action, targets, resource: None });
        };
        let resource = with_three_digits(&resource);
        let target = Target::parse(&resource).map_err(|_| {
            let failure = Failure::usage(format!("\"{resource}\" is not a resource"));
            match kinds.as_deref() {
                Some([kind, ..]) => failure.hint(format!("{} works on resources like {kind}:…", self.action)),
                _ => failure.hint("resources are written like agent:id:001, agent:id:* or *:*:*"),
            }
        })?;
        Ok(Settled { action: self.action, targets: vec![target], resource: Some(resource) })
    }
}

impl Settled {
    /// Adds the groups of an agent where the answer depends on them.
    pub(super) async fn know_groups(
        &mut self,
        connection: &dyn Connection,
        policies: &[&PolicyBody],
    ) -> Result<()> {
        let depends = depends_on_groups(policies, &self.action).map_err(wrong_policy)?;
        for target in self.targets.iter_mut().filter(|_| depends) {
            if let Some(agent) = target.agent() {
                let groups = groups_of(connection, agent).await?;
                *target = target.clone().in_groups(groups);
            }
        }
        Ok(())
    }

    /// Whether some policies permit it.
    pub(super) fn is_allowed(&self, mode: Mode, policies: &[&PolicyBody]) -> Result<bool> {
        for target in &self.targets {
            if allows(mode, policies, &self.action, target).map_err(wrong_policy)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The action and resource in one sentence.
    pub(super) fn title(&self) -> String {
        match &self.resource {
            Some(resource) => format!("{} on {resource}", self.action),
            None => self.action.clone(),
        }
    }
}

/// A policy that cannot be evaluated: the manager refuses every request of those who have it.
pub(super) fn wrong_policy(error: wazuhctl_core::rbac::PolicyError) -> Failure {
    reply::core_failure(&error.into())
}

/// `agent:id:1` is the agent 001.
fn with_three_digits(resource: &str) -> String {
    match resource.strip_prefix("agent:id:") {
        Some(id) if !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("agent:id:{id:0>3}")
        }
        _ => resource.to_owned(),
    }
}

/// The kinds of resources an action works on, where the caller may see the manager's catalogue.
async fn kinds(connection: &dyn Connection, action: &str) -> Result<Option<Vec<String>>> {
    let document = match reply::document(&connection.request(&ApiRequest::get(ACTIONS)).await?) {
        Ok(document) => document,
        Err(failure) if failure.exit() == Exit::Forbidden => return Ok(None),
        Err(failure) => return Err(failure),
    };
    let Some(actions) = document.get("data").and_then(Value::as_object) else { return Ok(None) };
    let Some(about) = actions.get(action) else {
        let known: Vec<&str> = actions.keys().map(String::as_str).collect();
        let alike = closest(action, &known);
        let meant =
            if alike.is_empty() { String::new() } else { format!("; did you mean {}?", alike.join(" or ")) };
        warn(&format!("the manager knows no action {action}{meant}"));
        return Ok(None);
    };
    let kinds = about.get("resources").and_then(Value::as_array).into_iter().flatten();
    Ok(Some(kinds.filter_map(Value::as_str).map(str::to_owned).collect()))
}

/// The groups of an agent. One that does not exist has none, and the same answer as any that is new.
async fn groups_of(connection: &dyn Connection, agent: &str) -> Result<Vec<String>> {
    let request = ApiRequest::get("/agents").with("agents_list", agent).with("select", "id,group");
    let document = reply::answer(&request, &connection.request(&request).await?).map_err(|failure| {
        failure.hint(format!("the answer depends on the groups of the agent {agent}, which have to be read"))
    })?;
    let Some(item) = affected_items(&document).first() else {
        match reply::check_items(&document) {
            Err(failure) if failure.exit() != Exit::NotFound => return Err(failure),
            _ => warn(&format!("there is no agent {agent}")),
        }
        return Ok(Vec::new());
    };
    let groups = item.get("group").and_then(Value::as_array).into_iter().flatten();
    Ok(groups.filter_map(Value::as_str).map(str::to_owned).collect())
}
