//! Which files of a home are in the bundle, and which never are.

use std::path::PathBuf;

use super::manifest::LeftOut;
use crate::home::Home;

/// How much of a configuration is taken.
const CONFIGURATION: u64 = 2 << 20;

/// How much of the end of a log.
const LOG: u64 = 4 << 20;

/// How many groups' configurations.
const GROUPS: usize = 1_000;

/// A file: its name in the archive, where it is, and how much of its end is taken.
pub(super) struct Source {
    pub(super) name: String,
    pub(super) path: PathBuf,
    pub(super) most: u64,
}

/// The files, configurations first: where there is no room for all, logs are what is missing.
pub(super) fn files(home: &Home) -> Vec<Source> {
    let source = |name: &str, path: PathBuf, most| Source { name: name.to_owned(), path, most };
    let mut files = vec![
        source("configuration/ossec.conf", home.ossec_conf(), CONFIGURATION),
        source("configuration/api.yaml", home.api_yaml(), CONFIGURATION),
        source("configuration/security.yaml", home.security_yaml(), CONFIGURATION),
        source("configuration/internal_options.conf", home.internal_options(), CONFIGURATION),
        source("configuration/local_internal_options.conf", home.local_internal_options(), CONFIGURATION),
        source("configuration/ar.conf", home.active_response_commands(), CONFIGURATION),
        source("versions/VERSION.json", home.version_file(), CONFIGURATION),
        source("versions/os-release", PathBuf::from("/etc/os-release"), CONFIGURATION),
    ];
    let mut groups: Vec<PathBuf> = std::fs::read_dir(home.shared())
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    groups.sort();
    for folder in groups.into_iter().take(GROUPS) {
        let group = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        files.push(source(
            &format!("configuration/groups/{group}/agent.conf"),
            folder.join("agent.conf"),
            CONFIGURATION,
        ));
    }
    for state in states(home) {
        let name = state.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        files.push(source(&format!("status/{name}"), state, CONFIGURATION));
    }
    for path in newest_totals(home) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        files.push(source(&format!("statistics/{name}"), path, CONFIGURATION));
    }
    for (name, path) in [
        ("ossec.log", home.ossec_log()),
        ("api.log", home.api_log()),
        ("cluster.log", home.cluster_log()),
        ("active-responses.log", home.active_responses_log()),
        ("integrations.log", home.logs().join("integrations.log")),
        ("api-audit.json", home.api_audit_log()),
        ("ossec.json", home.ossec_log_json()),
        ("api.json", home.api_log_json()),
    ] {
        files.push(source(&format!("logs/{name}"), path, LOG));
    }
    files
}

/// The files in which daemons count what they do.
fn states(home: &Home) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(home.run()).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut states: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "state")).collect();
    states.sort();
    states
}

/// The counts of the last days: `stats/totals/YEAR/MONTH/ossec-totals-DAY.log`.
fn newest_totals(home: &Home) -> Vec<PathBuf> {
    /// A month has as many.
    const DAYS: usize = 31;
    let below =
        |folder: PathBuf| std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let years = below(home.statistics_totals()).filter(|path| path.is_dir());
    let months = years.flat_map(below).filter(|path| path.is_dir());
    let mut files: Vec<(Option<std::time::SystemTime>, PathBuf)> = months
        .flat_map(below)
        .map(|path| (path.metadata().and_then(|found| found.modified()).ok(), path))
        .collect();
    files.sort();
    files.into_iter().rev().take(DAYS).map(|(_, path)| path).collect()
}

/// What is never in a bundle.
pub(super) fn never() -> Vec<LeftOut> {
    [
        ("etc/client.keys", "the agents' keys; they are counted in agents.json"),
        ("etc/authd.pass, api/configuration/security/*.password", "passwords"),
        ("*.key and *.pem", "private keys"),
        ("api/configuration/security/rbac.db", "users with the hashes of their passwords"),
        ("queue/db, queue/tasks, var/db", "what agents report; versions and sizes are in databases.json"),
        ("queue/keystore", "credentials of the indexer"),
        ("logs/alerts, logs/archives, queue/diff", "events and contents of files"),
    ]
    .map(|(what, why)| LeftOut::new(what, why))
    .to_vec()
}
