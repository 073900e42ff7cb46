//! [`Directory`]: the users, roles, policies and rules of a manager, and its mode: what rights are worked out from.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use wazuhctl_core::rbac::{Mode, PolicyBody};

use super::entity::{self, Entity};
use super::found::all;
use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::listing;
use crate::output::affected_items;
use crate::reply;

/// A user.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct User {
    pub(super) id: u64,
    pub(super) username: String,
    /// The ids of the roles, in their order.
    pub(super) roles: Vec<u64>,
}

/// A role.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Role {
    pub(super) id: u64,
    pub(super) name: String,
    /// The ids of the policies, in their order.
    pub(super) policies: Vec<u64>,
    /// The ids of the rules.
    pub(super) rules: Vec<u64>,
}

/// A policy.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Policy {
    pub(super) id: u64,
    pub(super) name: String,
    pub(super) policy: PolicyBody,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Rule {
    pub(super) id: u64,
    pub(super) name: String,
    pub(super) rule: Value,
}

/// A policy, and the role through which somebody has it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held<'a> {
    pub(super) role: &'a Role,
    pub(super) policy: &'a Policy,
}

/// All of them.
#[derive(Debug, Clone)]
pub(super) struct Directory {
    pub(super) users: Vec<User>,
    pub(super) roles: Vec<Role>,
    pub(super) policies: Vec<Policy>,
    pub(super) rules: Vec<Rule>,
    pub(super) mode: Mode,
}

/// The requests that a directory is read with.
pub(super) fn requests() -> [ApiRequest; 5] {
    [
        all::<entity::User>(),
        all::<entity::Role>(),
        all::<entity::Policy>(),
        all::<entity::Rule>(),
        ApiRequest::get("/security/config"),
    ]
}

impl Directory {
    /// Reads it from a manager.
    pub(super) async fn fetch(connection: &dyn Connection) -> Result<Self> {
        Ok(Self {
            users: items::<entity::User, _>(connection).await?,
            roles: items::<entity::Role, _>(connection).await?,
            policies: items::<entity::Policy, _>(connection).await?,
            rules: items::<entity::Rule, _>(connection).await?,
            mode: mode(connection).await?,
        })
    }

    /// The policies of some roles, in the order in which they apply.
    ///
    /// Somebody who may read only some of the roles and policies would get wrong answers: what cannot be read is an
    /// error.
    pub(super) fn held(&self, roles: &[u64]) -> Result<Vec<Held<'_>>> {
        let mut held = Vec::new();
        for id in roles {
            let role = self.role(*id).ok_or_else(|| unreadable("role", *id))?;
            for id in &role.policies {
                let policy = self.policies.iter().find(|policy| policy.id == *id);
                held.push(Held { role, policy: policy.ok_or_else(|| unreadable("policy", *id))? });
            }
        }
        Ok(held)
    }

    /// The role with that id.
    pub(super) fn role(&self, id: u64) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }
}

/// What some policies say.
pub(super) fn bodies<'a>(held: &[Held<'a>]) -> Vec<&'a PolicyBody> {
    held.iter().map(|held| &held.policy.policy).collect()
}

fn unreadable(what: &str, id: u64) -> Failure {
    Failure::new(Exit::Forbidden, format!("the {what} {id} matters here and cannot be read"))
        .with_code(Some(4000))
        .hint("the answer needs the right security:read on all users, roles, policies and rules")
}

async fn items<E: Entity, T: DeserializeOwned>(connection: &dyn Connection) -> Result<Vec<T>> {
    let document = listing::fetch_all(connection, &all::<E>(), 0, None).await?;
    let items = affected_items(&document).iter().cloned().map(serde_json::from_value).collect();
    let items: serde_json::Result<Vec<T>> = items;
    items.map_err(|error| {
        Failure::new(Exit::Error, format!("the manager's {} cannot be understood: {error}", E::PLURAL))
    })
}

async fn mode(connection: &dyn Connection) -> Result<Mode> {
    let request = ApiRequest::get("/security/config");
    let document = reply::answer(&request, &connection.request(&request).await?)?;
    mode_named(document.pointer("/data/rbac_mode"))
}

/// The mode that an answer names.
pub(super) fn mode_named(name: Option<&Value>) -> Result<Mode> {
    let name = name.and_then(Value::as_str).unwrap_or_default();
    Mode::parse(name)
        .ok_or_else(|| Failure::new(Exit::Error, format!("the manager works in an unknown mode \"{name}\"")))
}
