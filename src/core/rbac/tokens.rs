//! Whether a token is still good, and the records that make tokens void.
//!
//! A token names its user and roles and bears the second it was made in. Wazuh keeps no tokens: revoking writes a
//! record ("tokens of this user, or role, or made by authorisation context, up to this second are void") that is
//! kept until the last of them has expired anyway (tables `users_token_blacklist`, `roles_token_blacklist`,
//! `runas_token_blacklist`).

use std::collections::HashMap;
use std::time::Duration;

use rusqlite::{Connection, params};

use super::snapshot::{Snapshot, User};

/// What a token says that decides whether it is still good. Its signature, times and mode are checked elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TokenClaims<'a> {
    /// The user's name (`sub`).
    pub user: &'a str,
    /// The ids of the roles, in order (`rbac_roles`).
    pub roles: &'a [i64],
    /// The second since the epoch in which it was made (`nbf`).
    pub not_before: i64,
    /// Whether it was made by authorisation context (`run_as`).
    pub run_as: bool,
}

/// Why a token is no longer good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Revoked {
    /// There is no such user any more.
    #[error("the user of the token does not exist")]
    UserUnknown,
    /// The user has other roles now.
    #[error("the roles of the user have changed")]
    RolesChanged,
    /// The user's tokens were revoked: by logging out, or by a change to the user.
    #[error("the tokens of the user were revoked")]
    UserTokens,
    /// A role of the user was changed.
    #[error("the tokens of a role were revoked")]
    RoleTokens,
    /// Tokens made by authorisation context were revoked.
    #[error("the tokens made by authorisation context were revoked")]
    RunAsTokens,
}

/// The last second of which tokens are void.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Invalidations {
    pub(super) users: HashMap<i64, i64>,
    pub(super) roles: HashMap<i64, i64>,
    pub(super) run_as: Option<i64>,
}

impl Snapshot {
    /// Checks that a token has not been revoked, and says whose it is.
    ///
    /// As in Wazuh, a user who may log in by authorisation context may hold a token of any roles, and the records
    /// are looked at once for each role the user has **now**: nothing is ever revoked of a user without roles,
    /// except by a change of roles.
    pub fn check_token(&self, claims: &TokenClaims<'_>) -> Result<&User, Revoked> {
        let user = self.user(claims.user).ok_or(Revoked::UserUnknown)?;
        if !user.allow_run_as && !same_set(&user.roles, claims.roles) {
            return Err(Revoked::RolesChanged);
        }
        if user.roles.is_empty() {
            return Ok(user);
        }
        let void = self.invalidations();
        let covers = |until: Option<&i64>| until.is_some_and(|until| claims.not_before <= *until);
        if covers(void.users.get(&user.id)) {
            return Err(Revoked::UserTokens);
        }
        if user.roles.iter().any(|role| covers(void.roles.get(role))) {
            return Err(Revoked::RoleTokens);
        }
        if claims.run_as && covers(void.run_as.as_ref()) {
            return Err(Revoked::RunAsTokens);
        }
        Ok(user)
    }
}

impl Snapshot {
    /// The last second of which new tokens of this user would be void, by the records that
    /// [`check_token`](Self::check_token) looks at.
    pub fn void_until(&self, user: &User, run_as: bool) -> Option<i64> {
        let void = self.invalidations();
        let of_roles = user.roles.iter().filter_map(|role| void.roles.get(role)).max();
        let of_run_as = void.run_as.as_ref().filter(|_| run_as);
        let last = void.users.get(&user.id).max(of_roles).max(of_run_as);
        last.filter(|_| !user.roles.is_empty()).copied()
    }
}

fn same_set(one: &[i64], other: &[i64]) -> bool {
    one.iter().all(|id| other.contains(id)) && other.iter().all(|id| one.contains(id))
}

/// Whose tokens to revoke.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Revocation<'a> {
    /// Users, by id.
    pub users: &'a [i64],
    /// Roles, by id.
    pub roles: &'a [i64],
    /// All tokens made by authorisation context.
    pub run_as: bool,
}

/// When something is revoked, and how long tokens live.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Seconds since the epoch. Tokens of this second are revoked with those before.
    pub now: i64,
    /// How long tokens live (`auth_token_exp_timeout` of security.yaml): how long the record is needed.
    pub token_lifetime: Duration,
}

impl Moment {
    fn record_expires(self) -> i64 {
        self.now.saturating_add(i64::try_from(self.token_lifetime.as_secs()).unwrap_or(i64::MAX))
    }
}

/// Writes the records of a revocation, in place of earlier ones, and removes those that have expired.
pub(super) fn revoke(db: &Connection, what: &Revocation<'_>, at: Moment) -> rusqlite::Result<()> {
    let (now, expires) = (at.now, at.record_expires());
    for table in ["users_token_blacklist", "roles_token_blacklist", "runas_token_blacklist"] {
        db.execute(&format!("DELETE FROM {table} WHERE is_valid_until < ?1"), [now])?;
    }
    for (table, column, ids) in
        [("users_token_blacklist", "user_id", what.users), ("roles_token_blacklist", "role_id", what.roles)]
    {
        let mut record = db.prepare(&format!(
            "INSERT OR REPLACE INTO {table} ({column}, nbf_invalid_until, is_valid_until) VALUES (?1, ?2, ?3)"
        ))?;
        for id in ids {
            record.execute(params![id, now, expires])?;
        }
    }
    if what.run_as {
        db.execute("DELETE FROM runas_token_blacklist", [])?;
        db.execute(
            "INSERT INTO runas_token_blacklist (nbf_invalid_until, is_valid_until) VALUES (?1, ?2)",
            [now, expires],
        )?;
    }
    Ok(())
}

/// Removes all records: right only when no token made before can be verified any more, because the key is new.
pub(super) fn forget_revocations(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(
        "DELETE FROM users_token_blacklist; DELETE FROM roles_token_blacklist; DELETE FROM runas_token_blacklist;",
    )
}

/// Reads all records.
pub(super) fn load(db: &Connection) -> rusqlite::Result<Invalidations> {
    let by_id = |sql: &str| -> rusqlite::Result<HashMap<i64, i64>> {
        db.prepare(sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    };
    Ok(Invalidations {
        users: by_id("SELECT user_id, nbf_invalid_until FROM users_token_blacklist")?,
        roles: by_id("SELECT role_id, nbf_invalid_until FROM roles_token_blacklist")?,
        run_as: db
            .query_row("SELECT max(nbf_invalid_until) FROM runas_token_blacklist", [], |row| row.get(0))?,
    })
}
