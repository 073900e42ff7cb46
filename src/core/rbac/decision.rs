//! [`Permissions::decide`]: whether a request may run, on what, and which of the ids it names are refused.
//!
//! The rules are those of Wazuh's permission checks, as the Server API shows them:
//!
//! - ids that are named and permitted are worked on; named ones that are not become failed items with code 4000;
//! - when no named id is permitted, the request is refused as a whole (403, code 4000);
//! - when no id is named, the operation works on what its scope permits, which may be nothing: a list is then
//!   empty, not refused;
//! - an operation on one fixed resource (`*:*:*`, `rule:file:*`, a node) is refused when it is not permitted;
//! - while a request is sent to all nodes of a cluster, nobody is refused: what is not permitted is left out.

use std::collections::HashMap;
use std::sync::Arc;

use super::permissions::Permissions;
use super::scope::Scope;

/// A resource that an operation needs the right to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource<'a> {
    /// One resource, whatever the request says. With the id `*` any right on the kind is enough.
    Fixed {
        /// Its first two parts, such as `rule:file`.
        kind: &'a str,
        /// Its third part.
        id: &'a str,
    },
    /// The resources whose ids a parameter of the request names.
    Named {
        /// Their first two parts, such as `agent:id`.
        kind: &'a str,
        /// The parameter.
        parameter: &'a str,
    },
}

impl Resource<'static> {
    /// `*:*:*`, for actions that concern no particular resource.
    pub const NONE: Self = Self::Fixed { kind: "*:*", id: "*" };
}

impl<'a> Resource<'a> {
    /// The resource's first two parts.
    pub fn kind(&self) -> &'a str {
        match *self {
            Self::Fixed { kind, .. } | Self::Named { kind, .. } => kind,
        }
    }
}

/// What an operation needs: an action on one or more resources. All of them must be permitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Access<'a> {
    /// Such as `agent:read`.
    pub action: &'a str,
    /// In the order Wazuh declares them, of which the first that is not permitted is reported.
    pub resources: &'a [Resource<'a>],
}

/// What a request names.
#[derive(Debug, Clone, Copy, Default)]
pub struct Requested<'a> {
    /// The ids by parameter. A parameter that was left out, or that says `all` or `*`, is not in here.
    pub ids: &'a [(&'a str, &'a [String])],
    /// The groups of the named agents; needed where [`Permissions::needs_groups`] says so.
    pub groups: Option<&'a HashMap<String, Vec<String>>>,
    /// Whether the request is being sent to all nodes of a cluster.
    pub broadcast: bool,
}

impl<'a> Requested<'a> {
    fn ids_of(&self, parameter: &str) -> Option<&'a [String]> {
        self.ids.iter().find(|(name, _)| *name == parameter).map(|(_, ids)| *ids)
    }
}

/// An id that the caller has no right to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Denied {
    /// The resource's first two parts.
    pub kind: String,
    /// Its id.
    pub id: String,
}

/// What an operation may work on.
#[derive(Debug, Clone)]
pub struct Grant {
    /// The parameter that names the resources.
    pub parameter: String,
    /// The named ids that are permitted, in the order of the request; none if the request names no ids.
    pub ids: Option<Vec<String>>,
    /// What is permitted when no ids are named.
    pub scope: Arc<Scope>,
}

/// The answer of [`Permissions::decide`].
#[derive(Debug, Clone)]
pub enum Decision {
    /// 403 with code 4000.
    Refused {
        /// The first two parts of the resource that is not permitted.
        kind: String,
        /// The ids asked for, `*` among them for a wildcard; in the order of the request, each once.
        ids: Vec<String>,
    },
    /// The operation does not run, and its answer is an empty result.
    Nothing,
    /// The operation runs.
    Allowed {
        /// One for each [`Resource::Named`], in their order.
        grants: Vec<Grant>,
        /// Named ids that become failed items with code 4000.
        denied: Vec<Denied>,
        /// Whether ids were named. If not, failed items of the codes the operation declares as not worth telling
        /// (`exclude_codes`) are left out of the answer.
        named: bool,
    },
}

impl Permissions {
    /// Whether the groups of the agents that a request names must be known for [`decide`](Self::decide).
    pub fn needs_groups(&self, access: &Access<'_>, requested: &Requested<'_>) -> bool {
        access.resources.iter().any(|resource| match *resource {
            Resource::Named { kind: "agent:id", parameter } => {
                requested.ids_of(parameter).is_some() && self.scope(access.action, "agent:id").needs_groups()
            }
            _ => false,
        })
    }

    /// Decides on a request.
    pub fn decide(&self, access: &Access<'_>, requested: &Requested<'_>) -> Decision {
        let named = reports_denials(access, requested);
        let mut skip = false;
        let mut grants = Vec::new();
        let mut denied = Vec::new();
        for resource in access.resources {
            let scope = self.scope(access.action, resource.kind());
            match *resource {
                Resource::Fixed { kind, id } => {
                    let allowed = if id == "*" { !scope.is_none() } else { scope.allows(id) };
                    match (allowed, named) {
                        (true, _) => {}
                        (false, true) => {
                            return Decision::Refused { kind: kind.to_owned(), ids: vec![id.to_owned()] };
                        }
                        (false, false) => skip = true,
                    }
                }
                Resource::Named { kind, parameter } => {
                    let ids = requested.ids_of(parameter).map(|ids| split(scope, ids, requested.groups));
                    if let Some((allowed, refused)) = &ids
                        && named
                    {
                        if allowed.is_empty() && !refused.is_empty() {
                            return Decision::Refused { kind: kind.to_owned(), ids: refused.clone() };
                        }
                        denied.extend(
                            refused.iter().map(|id| Denied { kind: kind.to_owned(), id: id.clone() }),
                        );
                    }
                    grants.push(Grant {
                        parameter: parameter.to_owned(),
                        ids: ids.map(|(allowed, _)| allowed),
                        scope: Arc::clone(scope),
                    });
                }
            }
        }
        if skip { Decision::Nothing } else { Decision::Allowed { grants, denied, named } }
    }
}

/// Whether denials are told of: the last resource of the operation decides for all of them.
fn reports_denials(access: &Access<'_>, requested: &Requested<'_>) -> bool {
    match access.resources.last() {
        Some(Resource::Named { parameter, .. }) if requested.ids_of(parameter).is_none() => false,
        _ => !requested.broadcast,
    }
}

/// The ids that are permitted, in their order, and those that are not, each once.
fn split(
    scope: &Scope,
    ids: &[String],
    groups: Option<&HashMap<String, Vec<String>>>,
) -> (Vec<String>, Vec<String>) {
    let mut allowed = Vec::new();
    let mut refused: Vec<String> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for id in ids {
        let groups = groups.and_then(|groups| groups.get(id)).map(Vec::as_slice).unwrap_or_default();
        if scope.allows_agent(id, groups.iter().map(String::as_str)) {
            allowed.push(id.clone());
        } else if seen.insert(id) {
            refused.push(id.clone());
        }
    }
    (allowed, refused)
}
