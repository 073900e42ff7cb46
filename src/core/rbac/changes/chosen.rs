//! [`Chosen`]: the objects that a change is for.

use std::sync::Arc;

use crate::rbac::Scope;

/// The objects that a change is for.
#[derive(Debug, Clone)]
pub enum Chosen {
    /// These, whether or not they exist, in this order.
    Named(Vec<i64>),
    /// All that the caller has the right to.
    Permitted(Arc<Scope>),
}

impl Chosen {
    /// Their ids, of those that exist where none are named.
    pub(super) fn among(&self, existing: impl IntoIterator<Item = i64>) -> Vec<i64> {
        match self {
            Self::Named(ids) => ids.clone(),
            Self::Permitted(scope) => {
                existing.into_iter().filter(|id| scope.allows(&id.to_string())).collect()
            }
        }
    }
}
