//! [`factory_reset`]: a home's users, roles, policies and rules as they were in the beginning.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use wazuhctl_core::home::{Found, Kind};
use wazuhctl_core::rbac::{self, Moment};

use super::first_start;
use super::prepare::ServeError;
use crate::config::SecurityFile;

/// What a factory reset did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactoryReset {
    /// Where the old database is kept; nothing where there was none.
    pub kept: Option<PathBuf>,
    /// The file with the new password of the user `wazuh`; nothing where it is the one of Wazuh's documentation.
    pub password_file: Option<PathBuf>,
}

/// Puts a database with Wazuh's defaults in the place of a home's, whatever state that is in. All tokens end. A server
/// that runs on the home goes on with the new one.
///
/// The users of an embedded manager get the passwords of the files beside the database, which are made where they are
/// missing; those of Wazuh's own installation get the ones of its documentation.
///
/// # Errors
/// When a file cannot be read or written, or another program keeps the database locked; then it is as it was.
pub async fn factory_reset(found: &Found) -> Result<FactoryReset, ServeError> {
    let (home, embedded) = (found.home.clone(), found.kind == Kind::Embedded);
    let reset = move || {
        let lifetime = SecurityFile::open(home.security_yaml())?.current().token_lifetime();
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let at = Moment { now: i64::try_from(seconds).unwrap_or(i64::MAX), token_lifetime: lifetime };
        let passwords = if embedded {
            first_start::make_up(&home)
                .map_err(|source| ServeError::File { path: home.api_security(), source })?
        } else {
            first_start::of_wazuh()
        };
        let kept = rbac::factory_reset(&home.rbac_database(), &passwords, at)?;
        let password_file = embedded.then(|| first_start::password_file(&home, "wazuh"));
        Ok(FactoryReset { kept, password_file })
    };
    tokio::task::spawn_blocking(reset).await.map_err(|_| ServeError::Thread)?
}
