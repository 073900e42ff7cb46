//! [`Entity`]: what users, roles, policies and rules have in common: a path, ids, and names that nobody else has.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use crate::output::{Column, Kind};

/// One of the four kinds of things that rights are made of.
pub(crate) trait Entity: fmt::Debug + Clone + Send + Sync + 'static {
    /// What one is called.
    const NOUN: &'static str;
    /// What several are called, and the noun of their verbs.
    const PLURAL: &'static str;
    /// Where the Server API has them.
    const PATH: &'static str;
    /// The parameter that names several by their ids.
    const IDS: &'static str;
    /// The field with the name.
    const NAME: &'static str;
    /// Wazuh's code for one that does not exist.
    const UNKNOWN: u64;
    /// The columns of lists.
    const COLUMNS: &'static [Column];
    /// The fields of one.
    const DETAILS: &'static [Column];
}

/// Who may log in to the Server API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct User;

impl Entity for User {
    const NOUN: &'static str = "user";
    const PLURAL: &'static str = "users";
    const PATH: &'static str = "/security/users";
    const IDS: &'static str = "user_ids";
    const NAME: &'static str = "username";
    const UNKNOWN: u64 = 5001;
    const COLUMNS: &'static [Column] = &[
        Column::new("ID", "id", Kind::Text),
        Column::new("NAME", "username", Kind::Exact),
        Column::new("ROLES", "roles", Kind::Text),
        Column::new("RUN AS", "allow_run_as", Kind::Text),
    ];
    const DETAILS: &'static [Column] = &[
        Column::new("Id", "id", Kind::Text),
        Column::new("Name", "username", Kind::Text),
        Column::new("Roles", "roles", Kind::Text),
        Column::new("May use a context", "allow_run_as", Kind::Text),
    ];
}

/// A list of policies that users have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Role;

impl Entity for Role {
    const NOUN: &'static str = "role";
    const PLURAL: &'static str = "roles";
    const PATH: &'static str = "/security/roles";
    const IDS: &'static str = "role_ids";
    const NAME: &'static str = "name";
    const UNKNOWN: u64 = 4002;
    const COLUMNS: &'static [Column] = &[
        Column::new("ID", "id", Kind::Text),
        Column::new("NAME", "name", Kind::Exact),
        Column::new("POLICIES", "policies", Kind::Text),
        Column::new("USERS", "users", Kind::Text),
        Column::new("RULES", "rules", Kind::Text),
    ];
    const DETAILS: &'static [Column] = &[
        Column::new("Id", "id", Kind::Text),
        Column::new("Name", "name", Kind::Text),
        Column::new("Policies", "policies", Kind::Text),
        Column::new("Users", "users", Kind::Text),
        Column::new("Rules", "rules", Kind::Text),
    ];
}

/// Actions, resources, and whether they are permitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Policy;

impl Entity for Policy {
    const NOUN: &'static str = "policy";
    const PLURAL: &'static str = "policies";
    const PATH: &'static str = "/security/policies";
    const IDS: &'static str = "policy_ids";
    const NAME: &'static str = "name";
    const UNKNOWN: u64 = 4007;
    const COLUMNS: &'static [Column] = &[
        Column::new("ID", "id", Kind::Text),
        Column::new("NAME", "name", Kind::Exact),
        Column::new("EFFECT", "policy.effect", Kind::Text),
        Column::new("ACTIONS", "policy.actions", Kind::Text),
        Column::new("RESOURCES", "policy.resources", Kind::Text),
        Column::wide("ROLES", "roles", Kind::Text),
    ];
    const DETAILS: &'static [Column] = &[
        Column::new("Id", "id", Kind::Text),
        Column::new("Name", "name", Kind::Text),
        Column::new("Effect", "policy.effect", Kind::Text),
        Column::new("Actions", "policy.actions", Kind::Text),
        Column::new("Resources", "policy.resources", Kind::Text),
        Column::new("Roles", "roles", Kind::Text),
    ];
}

/// What an authorisation context must say for its bearer to get a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule;

impl Entity for Rule {
    const NOUN: &'static str = "rule";
    const PLURAL: &'static str = "rules";
    const PATH: &'static str = "/security/rules";
    const IDS: &'static str = "rule_ids";
    const NAME: &'static str = "name";
    const UNKNOWN: u64 = 4022;
    const COLUMNS: &'static [Column] = &[
        Column::new("ID", "id", Kind::Text),
        Column::new("NAME", "name", Kind::Exact),
        Column::new("RULE", "rule", Kind::Text),
        Column::new("ROLES", "roles", Kind::Text),
    ];
    const DETAILS: &'static [Column] = &[
        Column::new("Id", "id", Kind::Text),
        Column::new("Name", "name", Kind::Text),
        Column::new("Rule", "rule", Kind::Text),
        Column::new("Roles", "roles", Kind::Text),
    ];
}

/// What a user of the command line calls one of them by: its name or its id.
///
/// A number is an id where one has it. `id:7` and `name:7` say which of the two is meant; names have no colons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference<E> {
    text: String,
    entity: PhantomData<E>,
}

impl<E: Entity> FromStr for Reference<E> {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.is_empty() {
            return Err(format!("it is empty, and no {} is called that", E::NOUN));
        }
        Ok(Self { text: text.to_owned(), entity: PhantomData })
    }
}

impl<E: Entity> Reference<E> {
    /// The name it may be.
    pub(super) fn as_name(&self) -> Option<&str> {
        match self.text.split_once(':') {
            Some(("id", _)) => None,
            Some(("name", name)) => Some(name),
            _ => Some(&self.text),
        }
    }

    /// The id it may be.
    pub(super) fn as_id(&self) -> Option<u64> {
        let digits = self.text.strip_prefix("id:").unwrap_or(&self.text);
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| digits.parse().ok()).flatten()
    }
}

impl<E: Entity> fmt::Display for Reference<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_name_or_an_id_unless_it_is_said_which() {
        let read = |text: &str| {
            let reference: Reference<User> = text.parse().unwrap();
            (reference.as_name().map(str::to_owned), reference.as_id())
        };
        assert_eq!(read("alice"), (Some("alice".into()), None));
        assert_eq!(read("7"), (Some("7".into()), Some(7)));
        assert_eq!(read("id:7"), (None, Some(7)));
        assert_eq!(read("name:7"), (Some("7".into()), None));
        assert_eq!(read("-7"), (Some("-7".into()), None));
        assert!("".parse::<Reference<User>>().is_err());
    }
}
