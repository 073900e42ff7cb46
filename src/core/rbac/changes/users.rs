//! Changes of users.

use rusqlite::params;
use zeroize::Zeroizing;

use super::objects::{added, changed, first_id};
use super::refused::unless_taken;
use super::{Changed, Refused};
use crate::rbac::database::Change;
use crate::rbac::defaults::created_now;
use crate::rbac::object::Object;
use crate::rbac::password::PasswordHash;
use crate::rbac::snapshot::{Snapshot, User};
use crate::rbac::store::{Store, StoreError};
use crate::rbac::tokens::{self, Moment, Revocation};

impl Store {
    /// Adds a user without roles.
    ///
    /// Whether the name and the password are good enough is for the caller to decide.
    pub async fn add_user(&self, name: &str, password: &str) -> Result<Result<User, Refused>, StoreError> {
        let password = Zeroizing::new(password.to_owned());
        let hash = self.hashing(move || PasswordHash::of(&password)).await?;
        let name = name.to_owned();
        let change = move |db: &Change<'_>| {
            let inserted = db.execute(
                "INSERT INTO users (id, username, password, allow_run_as, created_at) VALUES (?1, ?2, ?3, 0, ?4)",
                params![first_id(db, User::TABLE)?, name, hash.as_stored(), created_now()],
            );
            Ok(unless_taken(inserted)?.map(|_| db.last_insert_rowid()))
        };
        Ok(added(self.change(change).await?))
    }

    /// Gives a user a new password and revokes the user's tokens.
    ///
    /// Whether the password is good enough is for the caller to decide.
    pub async fn change_password(
        &self,
        user: i64,
        password: &str,
        at: Moment,
    ) -> Result<Result<Changed<User>, Refused>, StoreError> {
        let password = Zeroizing::new(password.to_owned());
        let hash = self.hashing(move || PasswordHash::of(&password)).await?;
        self.change_user(user, at, move |db| {
            db.execute("UPDATE users SET password = ?1 WHERE id = ?2", (hash.as_stored(), user))
        })
        .await
    }

    /// Lets a user log in by authorisation context, or not, and revokes the user's tokens.
    pub async fn allow_run_as(
        &self,
        user: i64,
        allow: bool,
        at: Moment,
    ) -> Result<Result<Changed<User>, Refused>, StoreError> {
        self.change_user(user, at, move |db| {
            db.execute("UPDATE users SET allow_run_as = ?1 WHERE id = ?2", (allow, user))
        })
        .await
    }

    /// Wazuh's own users can be changed like others.
    async fn change_user(
        &self,
        user: i64,
        at: Moment,
        update: impl FnOnce(&Change<'_>) -> rusqlite::Result<usize> + Send + 'static,
    ) -> Result<Result<Changed<User>, Refused>, StoreError> {
        let change = move |db: &Change<'_>| {
            let Some(before) = User::find(&Snapshot::load(db)?, user).cloned() else {
                return Ok(Err(Refused::Unknown));
            };
            update(db)?;
            tokens::revoke(db, &Revocation { users: &[user], ..Revocation::default() }, at)?;
            Ok(Ok(before))
        };
        Ok(changed(self.change(change).await?))
    }
}
