//! [`Access`]: which right an operation needs, and which of its parameters names the resources.

/// The right that an operation needs.
///
/// The gate resolves it before the handler runs: a call whose right is missing is refused with 403 and code 4000; of
/// a call that names several resources, the ones that are not allowed become failed items with that code; and where
/// none is named, the permission goes into the query as it is, without a list of resources being made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody who knows a user's name and password: the log-in calls.
    Credentials,
    /// Anybody with a valid token.
    Token,
    /// An action on no resource in particular (`*:*:*`).
    Action(&'static str),
    /// Such an action, which puts a file somewhere, and the action that replacing a file of the same name takes besides,
    /// on resources of its kind. Whether there is one is known to the core alone, so that it decides on the second.
    Replacing(&'static str, (&'static str, &'static str)),
    /// An action on this node where the cluster is on, and on nothing in particular where it is off. The name is
    /// that of the action's second half, such as `read` for `cluster:read` or `manager:read`.
    Node(&'static str),
    /// Several such actions, all of them needed.
    NodeEach(&'static [&'static str]),
    /// One action on resources of one kind.
    On((&'static str, Resource)),
    /// Several actions, each on resources of its own kind. The call is let in when each of them is.
    Each(&'static [(&'static str, Resource)]),
}

/// The resources that an operation works on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resource {
    /// The kind, such as `agent:id` or `group:id`.
    pub kind: &'static str,
    /// The parameter that names them. Without it, or where the call leaves it out, all that the caller may see.
    pub named_by: Option<&'static str>,
    /// The parameter's value that stands for all of them (`all` of `agents_list` in deletions).
    pub all: Option<&'static str>,
    /// Whether the call is refused where none of them is permitted, rather than answered with nothing.
    pub some_needed: bool,
}

impl Resource {
    /// Resources that no parameter names.
    pub const fn every(kind: &'static str) -> Self {
        Self { kind, named_by: None, all: None, some_needed: false }
    }

    /// Resources that no parameter names, where the right on one of them is needed (`rule:file:*` in Wazuh).
    pub const fn some(kind: &'static str) -> Self {
        Self { some_needed: true, ..Self::every(kind) }
    }

    /// Resources that a parameter names.
    pub const fn named(kind: &'static str, parameter: &'static str) -> Self {
        Self { named_by: Some(parameter), ..Self::every(kind) }
    }

    /// The same, with a word that stands for all of them.
    pub const fn or_all(mut self, word: &'static str) -> Self {
        self.all = Some(word);
        self
    }
}

impl Access {
    /// The actions on resources of a kind, in their order.
    pub(crate) fn resources(&self) -> &[(&'static str, Resource)] {
        match self {
            Self::On(right) => std::slice::from_ref(right),
            Self::Each(rights) => rights,
            Self::Credentials
            | Self::Token
            | Self::Action(_)
            | Self::Replacing(..)
            | Self::Node(_)
            | Self::NodeEach(_) => &[],
        }
    }

    /// The action with its resources' kind that replacing something takes besides, where the operation can do so.
    pub const fn replacing(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Replacing(_, replaced) => Some(*replaced),
            _ => None,
        }
    }

    /// The actions with their resources' kinds that are needed in any case, as the catalogue of rights names them.
    pub fn rights(&self) -> Vec<(String, &'static str)> {
        match self {
            Self::Credentials | Self::Token => Vec::new(),
            Self::Action(action) | Self::Replacing(action, _) => vec![((*action).to_owned(), "*:*")],
            Self::Node(half) => node_rights(half).to_vec(),
            Self::NodeEach(halves) => halves.iter().flat_map(|half| node_rights(half)).collect(),
            Self::On(_) | Self::Each(_) => {
                let resources = self.resources().iter();
                let mut rights: Vec<_> =
                    resources.map(|(action, on)| ((*action).to_owned(), on.kind)).collect();
                // Of two groups, the one to leave and the one to enter, the right is the same.
                rights.dedup();
                rights
            }
        }
    }
}

fn node_rights(half: &str) -> [(String, &'static str); 2] {
    [(format!("manager:{half}"), "*:*"), (format!("cluster:{half}"), "node:id")]
}
