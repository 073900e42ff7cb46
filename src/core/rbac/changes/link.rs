//! [`Link`]: the three kinds of links, and why one is not made or removed.

use crate::rbac::object::Object;
use crate::rbac::snapshot::{Policy, Role, Rule, User};
use crate::rbac::tokens::Revocation;

/// A kind of links: of one owner to many items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// Of a user to its roles, in order.
    UserRole,
    /// Of a role to its policies, in order.
    RolePolicy,
    /// Of a role to the rules that give it to those who log in by authorisation context.
    RoleRule,
}

/// Why a link is not made or removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkRefused {
    /// The owner comes with Wazuh; of the links to rules, the rule.
    Reserved,
    /// There is no such owner.
    OwnerUnknown,
    /// There is no such item.
    ItemUnknown,
    /// The link is there already, or is not there.
    Unchanged,
}

impl Link {
    pub(super) const fn table(self) -> &'static str {
        match self {
            Self::UserRole => "user_roles",
            Self::RolePolicy => "roles_policies",
            Self::RoleRule => "roles_rules",
        }
    }

    pub(super) const fn owner(self) -> &'static str {
        match self {
            Self::UserRole => "user_id",
            Self::RolePolicy | Self::RoleRule => "role_id",
        }
    }

    pub(super) const fn item(self) -> &'static str {
        match self {
            Self::UserRole => "role_id",
            Self::RolePolicy => "policy_id",
            Self::RoleRule => "rule_id",
        }
    }

    pub(super) const fn owners(self) -> &'static str {
        match self {
            Self::UserRole => User::TABLE,
            Self::RolePolicy | Self::RoleRule => Role::TABLE,
        }
    }

    pub(super) const fn items(self) -> &'static str {
        match self {
            Self::UserRole => Role::TABLE,
            Self::RolePolicy => Policy::TABLE,
            Self::RoleRule => Rule::TABLE,
        }
    }

    /// Whose tokens end when the links of an owner change.
    pub(super) fn affected(self, owner: &i64) -> Revocation<'_> {
        let owner = std::slice::from_ref(owner);
        match self {
            Self::UserRole => Revocation { users: owner, ..Revocation::default() },
            Self::RolePolicy => Revocation { roles: owner, ..Revocation::default() },
            Self::RoleRule => Revocation { run_as: true, ..Revocation::default() },
        }
    }
}
