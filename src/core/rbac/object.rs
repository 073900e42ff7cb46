//! [`Object`]: what users, roles, policies and rules have in common.

use super::snapshot::{Policy, Role, Rule, Snapshot, User};
use super::tokens::Revocation;

/// The highest id of Wazuh's own objects, which can be neither changed nor removed. Others are counted from the next.
pub const LAST_RESERVED_ID: i64 = 99;

/// A user, role, policy or rule.
pub trait Object: Clone + Send + Sync + 'static {
    /// The table that holds them, whose primary key is `id`.
    const TABLE: &'static str;

    /// All of them, in the order of ids.
    fn all(snapshot: &Snapshot) -> &[Self];

    /// The one with that id.
    fn find(snapshot: &Snapshot, id: i64) -> Option<&Self>;

    /// Its id.
    fn id(&self) -> i64;

    /// Whose tokens end when it is changed or removed.
    fn affected(&self) -> Revocation<'_>;
}

impl Object for User {
    const TABLE: &'static str = "users";

    fn all(snapshot: &Snapshot) -> &[Self] {
        snapshot.users()
    }

    fn find(snapshot: &Snapshot, id: i64) -> Option<&Self> {
        snapshot.user_by_id(id)
    }

    fn id(&self) -> i64 {
        self.id
    }

    fn affected(&self) -> Revocation<'_> {
        Revocation { users: std::slice::from_ref(&self.id), ..Revocation::default() }
    }
}

impl Object for Role {
    const TABLE: &'static str = "roles";

    fn all(snapshot: &Snapshot) -> &[Self] {
        snapshot.roles()
    }

    fn find(snapshot: &Snapshot, id: i64) -> Option<&Self> {
        snapshot.role(id)
    }

    fn id(&self) -> i64 {
        self.id
    }

    fn affected(&self) -> Revocation<'_> {
        Revocation { roles: std::slice::from_ref(&self.id), ..Revocation::default() }
    }
}

impl Object for Policy {
    const TABLE: &'static str = "policies";

    fn all(snapshot: &Snapshot) -> &[Self] {
        snapshot.policies()
    }

    fn find(snapshot: &Snapshot, id: i64) -> Option<&Self> {
        snapshot.policy(id)
    }

    fn id(&self) -> i64 {
        self.id
    }

    fn affected(&self) -> Revocation<'_> {
        Revocation { roles: &self.roles, ..Revocation::default() }
    }
}

impl Object for Rule {
    const TABLE: &'static str = "rules";

    fn all(snapshot: &Snapshot) -> &[Self] {
        snapshot.rules()
    }

    fn find(snapshot: &Snapshot, id: i64) -> Option<&Self> {
        snapshot.rule(id)
    }

    fn id(&self) -> i64 {
        self.id
    }

    fn affected(&self) -> Revocation<'_> {
        Revocation { roles: &self.roles, ..Revocation::default() }
    }
}
