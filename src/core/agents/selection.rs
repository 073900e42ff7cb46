//! [`Selection`]: on which resources an operation works, after permissions were checked.

use std::sync::Arc;

use crate::rbac::Scope;
use crate::result::Failures;

/// The resources that an operation works on.
///
/// Names that a request gives have been checked one by one before: those that are not permitted are in
/// [`denied`](Self::denied) and will be failed items of the answer. Where it gives none, the scope says which are
/// permitted; it is never expanded into a list.
#[derive(Debug, Clone)]
pub struct Selection<Id> {
    /// What the caller may see or change, where nothing is named.
    pub scope: Arc<Scope>,
    /// The permitted ones of the names the request gives, or none if it gives no names.
    pub named: Option<Vec<Id>>,
    /// The names that are not permitted.
    pub denied: Failures,
}

impl<Id> Selection<Id> {
    /// Everything that is permitted.
    pub fn permitted(scope: Arc<Scope>) -> Self {
        Self { scope, named: None, denied: Failures::new() }
    }

    /// Whether there is nothing to work on.
    pub fn is_empty(&self) -> bool {
        match &self.named {
            Some(named) => named.is_empty(),
            None => self.scope.is_none(),
        }
    }
}
