//! [`Call`]: a request that has passed the gate.

use std::str::FromStr;
use std::sync::Arc;

use serde_json::Value as Json;
use wazuhctl_core::agents::Selection;
use wazuhctl_core::context::Context;
use wazuhctl_core::error::{Error, Fault, Result};
use wazuhctl_core::query::{ListRequest, Search, Sort};
use wazuhctl_core::rbac::Denied;
use wazuhctl_core::result::{Data, Failures, ItemId, Items, Layout};
use wazuhctl_core::security::Change;
use wazuhctl_core::trail::Trail;

use super::rights::Granted;
use super::{Caller, Origin};
use crate::api::Api;
use crate::operation::Key;
use crate::operations::keys;
use crate::params::{FromValue, Value, Values};
use crate::reply::Reply;

/// A request that is checked and permitted. Only the gate makes one.
pub struct Call {
    pub(super) api: Arc<Api>,
    pub(super) context: Context,
    pub(super) caller: Caller,
    pub(super) origin: Origin,
    pub(super) values: Values,
    pub(super) body: Option<Json>,
    pub(super) granted: Vec<Granted>,
}

impl Call {
    /// The server.
    pub(crate) fn api(&self) -> &Arc<Api> {
        &self.api
    }

    /// The manager, who asks, and until when.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// Who asks.
    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    /// Where from.
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// Where it is noted for the audit log what the call changes: `before` and `after` it. Never a secret.
    pub fn audit(&self) -> &Trail {
        &self.context.trail
    }

    /// What users, roles, policies and rules are changed with.
    pub(crate) fn change(&self) -> Change<'_> {
        Change { store: &self.api.store, trail: self.audit(), at: self.api.moment() }
    }

    /// A parameter, or its default; `None` where it was left out and has none.
    pub fn get<T: FromValue>(&self, key: &Key<T>) -> Option<T> {
        self.values.get(key)
    }

    /// A parameter that has a default or may not be left out.
    pub fn need<T: FromValue>(&self, key: &Key<T>) -> Result<T> {
        self.values.get(key).ok_or_else(|| {
            let reason =
                format!("parameter {} was read as something it is not declared as", key.parameter.name);
            Error::new(Fault::Internal { reason })
        })
    }

    /// The body, parsed into a type of the core. The gate has checked it against its schema.
    pub fn body<T: serde::de::DeserializeOwned>(&self) -> Result<T> {
        serde_json::from_value(self.body.clone().unwrap_or(Json::Null))
            .map_err(|cause| Error::new(Fault::BodyNotJson).caused_by(cause))
    }

    /// What the call may work on, of the resources that the operation declares in this position.
    pub fn selection<Id: FromStr>(&self, position: usize) -> Result<Selection<Id>> {
        let undeclared =
            || Error::new(Fault::Internal { reason: "the operation declares no such resource".to_owned() });
        let granted = self.granted.get(position).ok_or_else(undeclared)?;
        let mut denied = Failures::new();
        for id in &granted.denied {
            let fault =
                Fault::PermissionDenied { action: granted.action.to_owned(), resource: id.kind.clone() };
            denied.add(shown_id(id), fault);
        }
        // What does not parse as an id has been refused with the parameters.
        let named =
            granted.grant.ids.as_ref().map(|ids| ids.iter().filter_map(|id| id.parse().ok()).collect());
        Ok(Selection { scope: Arc::clone(&granted.grant.scope), named, denied })
    }

    /// What a list is asked for: paging, order, search, selection, query.
    pub fn list(&self) -> Result<ListRequest> {
        Ok(ListRequest {
            offset: self.get(&keys::OFFSET).unwrap_or(0),
            limit: self.get(&keys::LIMIT),
            sort: self.get(&keys::SORT).as_deref().map(Sort::parse),
            search: self.get(&keys::SEARCH).as_deref().map(Search::parse),
            select: self.get(&keys::SELECT),
            distinct: self.get(&keys::DISTINCT).unwrap_or(false),
            q: self.get(&keys::Q),
        })
    }

    /// Texts that fields must have, by the names of their parameters: those of `keys` that the request gives.
    pub(crate) fn given(&self, keys: &[&Key<String>]) -> Vec<(&'static str, String)> {
        keys.iter().filter_map(|key| Some((key.parameter.name, self.get(key)?))).collect()
    }

    /// The fields that the call filters by: every parameter without another meaning is named after its field.
    pub fn filters(&self) -> Vec<(&'static str, Vec<String>)> {
        let fields = self.values.iter().filter(|(name, _)| !keys::NO_FIELDS.contains(name));
        fields
            .map(|(name, value)| {
                let values = match value {
                    Value::Boolean(value) => vec![value.to_string()],
                    Value::Integer(value) => vec![value.to_string()],
                    Value::Text(value) => vec![value.clone()],
                    Value::List(values) => values.clone(),
                };
                (name, values)
            })
            .collect()
    }

    /// The answer about items.
    pub async fn items(&self, items: Items) -> Result<Reply> {
        self.audit().answered(&items);
        Ok(Reply::json(items.into_body(self.layout()).await?))
    }

    /// The answer of plain data.
    pub fn data(&self, data: Data) -> Result<Reply> {
        Ok(Reply::json(data.into_body(self.layout())?))
    }

    /// Whether the answer is to be indented.
    pub fn pretty(&self) -> bool {
        self.get(&keys::PRETTY).unwrap_or(false)
    }

    fn layout(&self) -> Layout {
        if self.pretty() { Layout::Pretty } else { Layout::Compact }
    }
}

/// Users, roles, policies and rules are shown by number.
fn shown_id(denied: &Denied) -> ItemId {
    match denied.kind.as_str() {
        "user:id" | "role:id" | "policy:id" | "rule:id" => {
            denied.id.parse::<i64>().map_or_else(|_| ItemId::from(denied.id.as_str()), ItemId::from)
        }
        _ => ItemId::from(denied.id.as_str()),
    }
}
