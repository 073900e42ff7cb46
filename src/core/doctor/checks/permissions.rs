//! Owners and modes.

use std::collections::BTreeSet;
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::super::finding::or_ok;
use super::super::{Finding, Patient};

/// How many files are looked at. A home of many agents has some per agent.
const MOST: usize = 50_000;

/// How many of one kind are told.
const TOLD: usize = 20;

/// Folders with files that anybody may change who can change the manager's configuration.
const LOOKED_THROUGH: &[&str] = &["api", "etc", "queue/db", "queue/tasks", "queue/rids", "ruleset", "var/db"];

pub(super) fn run(patient: &Patient) -> Vec<Finding> {
    let mut findings = Vec::new();
    let secrets = secrets(patient);
    for path in &secrets {
        let Ok(found) = std::fs::metadata(path) else { continue };
        let mode = found.mode() & 0o7777;
        if mode & 0o007 != 0 {
            findings.push(Finding::fault(
                format!("{} is secret, and every user can get at it (mode {mode:04o})", patient.shown(path)),
                format!("chmod o-rwx {}", path.display()),
            ));
        }
    }
    let owners = owners(patient);
    let (mut looked_at, mut of_others) = (0, Vec::new());
    let mut folders: Vec<PathBuf> =
        LOOKED_THROUGH.iter().map(|folder| patient.home.root().join(folder)).collect();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries.flatten().take(MOST.saturating_sub(looked_at)) {
            let Ok(found) = entry.metadata() else { continue };
            looked_at += 1;
            let path = entry.path();
            if found.is_dir() {
                folders.push(path.clone());
            }
            if is_writable_by_all(&found) {
                let mode = found.mode() & 0o7777;
                findings.push(Finding::fault(
                    format!("every user can change {} (mode {mode:04o})", patient.shown(&path)),
                    format!("chmod o-w {}", path.display()),
                ));
            }
            if !owners.contains(&found.uid()) {
                of_others.push((path, found.uid()));
            }
        }
    }
    for (path, owner) in of_others.iter().take(TOLD) {
        findings.push(Finding::warning(
            format!("{} belongs to user number {owner}, who is not the manager", patient.shown(path)),
            format!(
                "chown it as its folder is: chown --reference={} {}",
                parent(path).display(),
                path.display()
            ),
        ));
    }
    let untold = of_others.len().saturating_sub(TOLD) + findings.len().saturating_sub(2 * TOLD);
    findings.truncate(2 * TOLD);
    if untold > 0 {
        findings.push(Finding::warning(format!("{untold} more like these"), "mend these and look again"));
    }
    or_ok(
        findings,
        format!("{} secret files and {looked_at} others have owners and modes that are safe", secrets.len()),
    )
}

/// What nobody but the manager may read.
fn secrets(patient: &Patient) -> Vec<PathBuf> {
    let home = &patient.home;
    let mut paths = vec![
        home.client_keys(),
        home.ossec_conf(),
        home.enrollment_password(),
        home.enrollment_key(),
        home.api_yaml(),
        home.api_security(),
        home.rbac_database(),
        home.global_database(),
    ];
    for folder in [home.api_security(), home.api_tls()] {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        paths.extend(entries.flatten().map(|entry| entry.path()).filter(|path| is_secret(path)));
    }
    paths.retain(|path| path.exists());
    paths.sort();
    paths.dedup();
    paths
}

/// Keys, passwords and databases; certificates are for everybody.
fn is_secret(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let ending = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    !name.contains("public") && ending(&[".pem", ".key", ".db", ".bak", ".password", ".pass", "_uid"])
}

/// The users whom files of the manager may belong to: root, who runs this, and the owners of its folders.
fn owners(patient: &Patient) -> BTreeSet<u32> {
    let home = &patient.home;
    let folders =
        [home.root().to_path_buf(), home.configuration(), home.api_configuration(), home.databases()];
    let of_folders =
        folders.iter().filter_map(|folder| std::fs::metadata(folder).ok()).map(|found| found.uid());
    of_folders.chain([0, nix::unistd::geteuid().as_raw()]).collect()
}

fn is_writable_by_all(found: &Metadata) -> bool {
    let sticky = found.is_dir() && found.mode() & 0o1000 != 0;
    (found.is_dir() || found.is_file()) && found.mode() & 0o002 != 0 && !sticky
}

fn parent(path: &Path) -> &Path {
    path.parent().unwrap_or(path)
}
