//! The folders and files that every manager has.

use super::super::finding::or_ok;
use super::super::{Finding, Patient};
use crate::home::{Kind, folders_of_layout};

/// What an installation has in any case; the rest depends on its parts.
const OF_INSTALLATION: &[&str] = &[
    "api/configuration",
    "api/configuration/security",
    "etc",
    "etc/shared",
    "logs",
    "queue",
    "queue/db",
    "queue/sockets",
    "tmp",
    "var",
    "var/run",
];

pub(super) fn run(patient: &Patient) -> Vec<Finding> {
    let home = &patient.home;
    if !home.root().is_dir() {
        return vec![Finding::fault(
            format!("there is no manager's home at {}", home.root().display()),
            "wazuhctl serve makes one; --home names another",
        )];
    }
    let folders: Vec<&str> = match patient.kind {
        Kind::Embedded => folders_of_layout().collect(),
        Kind::Installation => OF_INSTALLATION.to_vec(),
    };
    let mend = match patient.kind {
        Kind::Embedded => "wazuhctl serve makes what is missing when it starts",
        Kind::Installation => "reinstall the manager's package, which keeps data and configuration",
    };
    let mut findings = Vec::new();
    for folder in &folders {
        match std::fs::metadata(home.root().join(folder)) {
            Ok(found) if found.is_dir() => {}
            Ok(_) => findings.push(Finding::fault(format!("{folder} is no folder"), mend)),
            Err(error) => {
                findings.push(Finding::fault(format!("the folder {folder} is missing: {error}"), mend));
            }
        }
    }
    let mut files = vec![home.client_keys(), home.rbac_database()];
    if patient.kind == Kind::Installation {
        files.push(home.ossec_conf());
    }
    for path in &files {
        if let Err(error) = std::fs::File::open(path) {
            let what = format!("{} cannot be read: {error}", patient.shown(path));
            findings.push(match error.kind() {
                std::io::ErrorKind::PermissionDenied => {
                    Finding::warning(what, "run this as root, or as a user of the manager's group")
                }
                _ => Finding::fault(what, mend),
            });
        }
    }
    or_ok(findings, format!("{} folders and {} files are where they should be", folders.len(), files.len()))
}
