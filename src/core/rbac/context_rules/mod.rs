//! Rules, which give roles to those who log in with an authorisation context that the rules match.
//!
//! The language is Wazuh's (`rbac/auth_context.py` of 4.14): `AND`, `OR` and `NOT` over `MATCH`, `MATCH$`, `FIND` and
//! `FIND$`, whose texts may be regular expressions, `r'…'`. Contexts come from whoever may log in with one, and rules
//! from whoever may write them, so that every evaluation has a limit of depth, size, work and time. A rule that cannot
//! be read, or that a limit stopped, gives no role to anybody, also where it stands within a `NOT`.
//!
//! Where Wazuh's evaluation plainly fails by its own description, this one keeps to the description: every wanted
//! element is needed (Wazuh counts matches, so that one element twice makes up for another), the regular expression is
//! what stands between the quotes (Wazuh loses its last character), an object as operand is the list of its members
//! (of which Wazuh counts one at most), `null` is a value (Wazuh takes it for the whole context), and no context leads
//! to a 500.

mod effort;
mod expression;
mod matching;
mod pattern;
mod roles;
mod wanted;

#[cfg(test)]
mod tests;

pub use roles::{ContextRoles, RoleByRule, RuleError, UnusableRule, roles_of_context};
