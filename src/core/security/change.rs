//! [`Change`]: what a change of users, roles, policies and rules is made with.

use serde_json::{Value, json};

use super::listed::Listed;
use crate::rbac::{Changed, Moment, Refused, Store};
use crate::trail::Trail;

/// What a change is made with. What is changed is noted as answers show it, so that no password is.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// The database.
    pub store: &'a Store,
    /// Where it is noted what is changed, as it was before and as it is after.
    pub trail: &'a Trail,
    /// When it is made, for the tokens that it ends.
    pub at: Moment,
}

impl Change<'_> {
    /// Notes an object that was added, if it was.
    pub(super) fn added<T: Listed>(&self, outcome: Result<T, Refused>) -> Result<T, Refused> {
        outcome.inspect(|object| self.trail.after(state(object)))
    }

    /// Notes an object that was changed, if it was, and gives it as it is now.
    pub(super) fn changed<T: Listed>(&self, outcome: Result<Changed<T>, Refused>) -> Result<T, Refused> {
        let Changed { before, after } = outcome?;
        self.trail.before(state(&before));
        self.trail.after(state(&after));
        Ok(after)
    }

    /// Notes an object that may have other links now, if it has.
    pub(super) fn linked<T: Listed>(&self, before: &T, after: &T) {
        let (before, after) = (state(before), state(after));
        if before != after {
            self.trail.before(before);
            self.trail.after(after);
        }
    }

    /// Notes objects that are gone.
    pub(super) fn removed<T: Listed>(&self, gone: &[T]) {
        gone.iter().for_each(|object| self.trail.before(state(object)));
    }
}

/// An object as answers show it. One that cannot be shown, because its text in the database is damaged, can be
/// changed and removed all the same.
fn state<T: Listed>(object: &T) -> Value {
    object.shown().unwrap_or_else(|_| json!({ "id": object.id() }))
}
