//! [`Snapshot`]: the whole RBAC database as it was at one moment, in memory.
//!
//! The database is small and changes seldom, while every request asks who its user is and what the roles permit: so
//! it is read as a whole after each change, and all questions are answered from memory.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use rusqlite::Connection;

use super::password::PasswordHash;
use super::permissions::Permissions;
use super::policy::{Mode, PolicyBody, PolicyError};
use super::tokens::{self, Invalidations};

/// How many sets of roles permissions are kept of. Tokens made by authorisation context may bear any set.
const KEPT_PERMISSIONS: usize = 1024;

/// Permissions by mode and roles, whose order matters.
type KeptPermissions = HashMap<(Mode, Vec<i64>), Arc<Permissions>>;

/// A user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Its id. Those up to 99 are Wazuh's own.
    pub id: i64,
    /// The name to log in with.
    pub name: String,
    /// Whether the user may log in by authorisation context.
    pub allow_run_as: bool,
    /// The ids of its roles, in order of precedence.
    pub roles: Vec<i64>,
    pub(super) password: PasswordHash,
}

/// A role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// The ids of its policies, in the order they apply.
    pub policies: Vec<i64>,
    /// The ids of its users, ascending.
    pub users: Vec<i64>,
    /// The ids of its rules, ascending.
    pub rules: Vec<i64>,
}

/// A policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What it says, as the JSON text of the database.
    pub text: String,
    /// What it says.
    pub body: Result<PolicyBody, PolicyError>,
    /// The ids of the roles that have it, ascending.
    pub roles: Vec<i64>,
}

/// A rule, which gives its roles to those who log in with an authorisation context that it matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What it says, as the JSON text of the database.
    pub text: String,
    /// The ids of the roles that have it, ascending.
    pub roles: Vec<i64>,
}

/// The content of the RBAC database. Lists are in the order of ids.
#[derive(Debug, Default)]
pub struct Snapshot {
    users: Vec<User>,
    user_positions: HashMap<String, usize>,
    roles: Vec<Role>,
    policies: Vec<Policy>,
    rules: Vec<Rule>,
    invalidations: Invalidations,
    permissions: RwLock<KeptPermissions>,
}

impl Snapshot {
    /// All users.
    pub fn users(&self) -> &[User] {
        &self.users
    }

    /// The user of that name.
    pub fn user(&self, name: &str) -> Option<&User> {
        self.user_positions.get(name).and_then(|position| self.users.get(*position))
    }

    /// The user with that id.
    pub fn user_by_id(&self, id: i64) -> Option<&User> {
        by_id(&self.users, id, |user| user.id)
    }

    /// All roles.
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// The role with that id.
    pub fn role(&self, id: i64) -> Option<&Role> {
        by_id(&self.roles, id, |role| role.id)
    }

    /// All policies.
    pub fn policies(&self) -> &[Policy] {
        &self.policies
    }

    /// The policy with that id.
    pub fn policy(&self, id: i64) -> Option<&Policy> {
        by_id(&self.policies, id, |policy| policy.id)
    }

    /// All rules.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The rule with that id.
    pub fn rule(&self, id: i64) -> Option<&Rule> {
        by_id(&self.rules, id, |rule| rule.id)
    }

    /// What these roles permit together, evaluated once and then shared. Roles that do not exist permit nothing.
    pub fn permissions(&self, roles: &[i64], mode: Mode) -> Result<Arc<Permissions>, PolicyError> {
        let key = (mode, roles.to_vec());
        if let Some(known) = self.permissions.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Arc::clone(known));
        }
        let mut bodies = Vec::new();
        for policy in roles.iter().filter_map(|id| self.role(*id)).flat_map(|role| &role.policies) {
            if let Some(policy) = self.policy(*policy) {
                bodies.push(policy.body.as_ref().map_err(Clone::clone)?);
            }
        }
        let fresh = Arc::new(Permissions::of_policies(mode, bodies)?);
        let mut kept = self.permissions.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT_PERMISSIONS {
            kept.clear();
        }
        kept.insert(key, Arc::clone(&fresh));
        Ok(fresh)
    }

    pub(super) fn invalidations(&self) -> &Invalidations {
        &self.invalidations
    }

    /// Reads everything. To be called within a transaction, so that it is one moment's content.
    pub(super) fn load(db: &Connection) -> rusqlite::Result<Self> {
        let users = load_users(db)?;
        let user_positions =
            users.iter().enumerate().map(|(position, user)| (user.name.clone(), position)).collect();
        Ok(Self {
            users,
            user_positions,
            roles: load_roles(db)?,
            policies: load_policies(db)?,
            rules: load_rules(db)?,
            invalidations: tokens::load(db)?,
            permissions: RwLock::default(),
        })
    }
}

fn by_id<T>(items: &[T], id: i64, id_of: impl Fn(&T) -> i64) -> Option<&T> {
    items.binary_search_by_key(&id, id_of).ok().and_then(|position| items.get(position))
}

fn load_users(db: &Connection) -> rusqlite::Result<Vec<User>> {
    let mut roles = related(
        db,
        "SELECT user_id, role_id FROM user_roles WHERE role_id IN (SELECT id FROM roles) ORDER BY level, role_id",
    )?;
    db.prepare("SELECT id, username, allow_run_as, password FROM users ORDER BY id")?
        .query_map([], |row| {
            let id = row.get(0)?;
            Ok(User {
                id,
                name: row.get(1)?,
                allow_run_as: row.get(2)?,
                roles: roles.remove(&id).unwrap_or_default(),
                password: PasswordHash::from_stored(row.get(3)?),
            })
        })?
        .collect()
}

fn load_roles(db: &Connection) -> rusqlite::Result<Vec<Role>> {
    let mut policies = related(
        db,
        "SELECT role_id, policy_id FROM roles_policies WHERE policy_id IN (SELECT id FROM policies)
         ORDER BY level, policy_id",
    )?;
    let mut users = related(
        db,
        "SELECT role_id, user_id FROM user_roles WHERE user_id IN (SELECT id FROM users) ORDER BY user_id",
    )?;
    let mut rules = related(
        db,
        "SELECT role_id, rule_id FROM roles_rules WHERE rule_id IN (SELECT id FROM rules) ORDER BY rule_id",
    )?;
    db.prepare("SELECT id, name FROM roles ORDER BY id")?
        .query_map([], |row| {
            let id = row.get(0)?;
            Ok(Role {
                id,
                name: row.get(1)?,
                policies: policies.remove(&id).unwrap_or_default(),
                users: users.remove(&id).unwrap_or_default(),
                rules: rules.remove(&id).unwrap_or_default(),
            })
        })?
        .collect()
}

fn load_policies(db: &Connection) -> rusqlite::Result<Vec<Policy>> {
    let mut roles = related(
        db,
        "SELECT policy_id, role_id FROM roles_policies WHERE role_id IN (SELECT id FROM roles) ORDER BY role_id",
    )?;
    db.prepare("SELECT id, name, policy FROM policies ORDER BY id")?
        .query_map([], |row| {
            let (id, text) = (row.get(0)?, row.get::<_, String>(2)?);
            Ok(Policy {
                id,
                name: row.get(1)?,
                body: PolicyBody::parse(&text),
                text,
                roles: roles.remove(&id).unwrap_or_default(),
            })
        })?
        .collect()
}

fn load_rules(db: &Connection) -> rusqlite::Result<Vec<Rule>> {
    let mut roles = related(
        db,
        "SELECT rule_id, role_id FROM roles_rules WHERE role_id IN (SELECT id FROM roles) ORDER BY role_id",
    )?;
    db.prepare("SELECT id, name, rule FROM rules ORDER BY id")?
        .query_map([], |row| {
            let id = row.get(0)?;
            Ok(Rule {
                id,
                name: row.get(1)?,
                text: row.get(2)?,
                roles: roles.remove(&id).unwrap_or_default(),
            })
        })?
        .collect()
}

/// Pairs of ids, gathered under the first of them in the order of the query.
fn related(db: &Connection, sql: &str) -> rusqlite::Result<HashMap<i64, Vec<i64>>> {
    let mut all: HashMap<i64, Vec<i64>> = HashMap::new();
    let mut statement = db.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        // The columns may be NULL; a relation of nothing relates nothing.
        if let (Some(of), Some(to)) = (row.get(0)?, row.get(1)?) {
            all.entry(of).or_default().push(to);
        }
    }
    Ok(all)
}
