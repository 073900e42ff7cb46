//! Changes of roles, policies and rules: a name and, for the latter two, a body that is JSON text.

use rusqlite::params;

use super::objects::{added, changeable, changed, first_id};
use super::refused::unless_taken;
use super::{Changed, Refused};
use crate::rbac::database::Change;
use crate::rbac::defaults::created_now;
use crate::rbac::object::Object;
use crate::rbac::snapshot::{Policy, Role, Rule, Snapshot};
use crate::rbac::store::{Store, StoreError};
use crate::rbac::tokens::{self, Moment, Revocation};

/// The body of a policy or rule as the database holds it, or why there can be none. A change of an object that must
/// not be changed, or does not exist, is refused for that first.
pub type NewBody = Result<String, Refused>;

/// An object with a body: a policy or a rule.
pub trait WithBody: Object {
    /// The column of the body.
    const BODY: &'static str;
}

impl WithBody for Policy {
    const BODY: &'static str = "policy";
}

impl WithBody for Rule {
    const BODY: &'static str = "rule";
}

impl Store {
    /// Adds a role without policies, users and rules.
    pub async fn add_role(&self, name: String) -> Result<Result<Role, Refused>, StoreError> {
        let change = move |db: &Change<'_>| {
            let inserted = db.execute(
                "INSERT INTO roles (id, name, created_at) VALUES (?1, ?2, ?3)",
                params![first_id(db, Role::TABLE)?, name, created_now()],
            );
            Ok(unless_taken(inserted)?.map(|_| db.last_insert_rowid()))
        };
        Ok(added(self.change(change).await?))
    }

    /// Gives a role another name and revokes its tokens.
    pub async fn rename_role(
        &self,
        role: i64,
        name: String,
        at: Moment,
    ) -> Result<Result<Changed<Role>, Refused>, StoreError> {
        let change = move |db: &Change<'_>| {
            let before = match changeable::<Role>(db, role)? {
                Ok(before) => before,
                Err(refused) => return Ok(Err(refused)),
            };
            if let Err(refused) =
                unless_taken(db.execute("UPDATE roles SET name = ?1 WHERE id = ?2", params![name, role]))?
            {
                return Ok(Err(refused));
            }
            tokens::revoke(db, &Revocation { roles: &[role], ..Revocation::default() }, at)?;
            Ok(Ok(before))
        };
        Ok(changed(self.change(change).await?))
    }

    /// Adds a policy or rule that no role has.
    pub async fn add<T: WithBody>(
        &self,
        name: String,
        body: String,
    ) -> Result<Result<T, Refused>, StoreError> {
        let change = move |db: &Change<'_>| {
            let inserted = db.execute(
                &format!(
                    "INSERT INTO {} (id, name, {}, created_at) VALUES (?1, ?2, ?3, ?4)",
                    T::TABLE,
                    T::BODY
                ),
                params![first_id(db, T::TABLE)?, name, body, created_now()],
            );
            Ok(unless_taken(inserted)?.map(|_| db.last_insert_rowid()))
        };
        Ok(added(self.change(change).await?))
    }

    /// Gives a policy or rule another name, another body, or both, and revokes the tokens of the roles that have it.
    pub async fn update<T: WithBody>(
        &self,
        id: i64,
        name: Option<String>,
        body: Option<NewBody>,
        at: Moment,
    ) -> Result<Result<Changed<T>, Refused>, StoreError> {
        let change = move |db: &Change<'_>| {
            let (before, body) = match (changeable::<T>(db, id)?, body.transpose()) {
                (Ok(before), Ok(body)) => (before, body),
                (Err(refused), _) | (_, Err(refused)) => return Ok(Err(refused)),
            };
            let (table, column) = (T::TABLE, T::BODY);
            let updated = db.execute(
                &format!("UPDATE {table} SET name = coalesce(?1, name), {column} = coalesce(?2, {column}) WHERE id = ?3"),
                params![name, body, id],
            );
            if let Err(refused) = unless_taken(updated)? {
                return Ok(Err(refused));
            }
            let after = Snapshot::load(db)?;
            if let Some(object) = T::find(&after, id) {
                tokens::revoke(db, &object.affected(), at)?;
            }
            Ok(Ok(before))
        };
        Ok(changed(self.change(change).await?))
    }
}
