//! Whether the passwords of Wazuh's documentation are still in use.

use super::super::finding::or_ok;
use super::super::lookup::open_database;
use super::super::{Finding, Patient};
use crate::rbac::users_with_documented_passwords;

pub(super) fn run(patient: &Patient) -> Vec<Finding> {
    let path = patient.home.rbac_database();
    if !path.exists() {
        return vec![Finding::ok("there are no users yet")];
    }
    let found = open_database(&path).and_then(|connection| users_with_documented_passwords(&connection));
    match found {
        Ok(names) => {
            let finding = |name: &String| {
                Finding::fault(
                    format!(
                        "the user {name} still has the password of Wazuh's documentation, which everybody knows"
                    ),
                    format!("wazuhctl security reset-password {name}"),
                )
            };
            or_ok(names.iter().map(finding).collect(), "no user has a password of Wazuh's documentation")
        }
        Err(error) => vec![Finding::skipped(format!("{} cannot be read: {error}", patient.shown(&path)))],
    }
}
