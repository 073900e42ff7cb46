//! What agents that are gone leave behind below `queue`, beside their databases.

use std::fs;
use std::io;
use std::path::{Component, Path};

use wazuhctl_core::agents::AgentId;
use wazuhctl_core::home::Home;

/// Removes the message counter of an agent and the file contents kept for its differences. What is not there is no
/// failure; what cannot be removed is logged, for the agent is gone either way. Blocks on the disk.
pub(super) fn remove(home: &Home, id: AgentId, name: &str) {
    remove_counter(home, id);
    if is_folder_name(name) {
        let folder = home.differences().join(name);
        report(&folder, fs::remove_dir_all(&folder));
    }
}

/// Removes the message counter of an agent. Blocks on the disk.
pub(super) fn remove_counter(home: &Home, id: AgentId) {
    let counter = home.message_counter(id.number());
    report(&counter, fs::remove_file(&counter));
}

/// The ids of agents that have a database of their own. Blocks on the disk.
pub(super) fn with_database(home: &Home) -> Vec<AgentId> {
    ids_in(&home.databases(), ".db")
}

/// The ids of agents that have a message counter. Blocks on the disk.
pub(super) fn with_counter(home: &Home) -> Vec<AgentId> {
    ids_in(&home.message_counters(), "")
}

/// The numbers that name files with this ending in a folder, but for that of the manager itself.
fn ids_in(folder: &Path, ending: &str) -> Vec<AgentId> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut ids: Vec<AgentId> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name();
            let digits = name.to_str()?.strip_suffix(ending)?;
            let id: AgentId = digits.parse().ok()?;
            // Only names that we would give are ours: `0007.db` is not agent 7's.
            (!id.is_manager() && id.to_string() == digits).then_some(id)
        })
        .collect();
    ids.sort_unstable();
    ids
}

/// Whether a name stays inside of the folder that it is looked up in.
fn is_folder_name(name: &str) -> bool {
    let mut components = Path::new(name).components();
    matches!((components.next(), components.next()), (Some(Component::Normal(only)), None) if only == name)
}

fn report(path: &Path, removed: io::Result<()>) {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            tracing::warn!(path = %path.display(), %error, "a removed agent's file could not be removed");
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> (tempfile::TempDir, Home) {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path());
        for path in [home.databases(), home.message_counters(), home.differences().join("web/local")] {
            fs::create_dir_all(path).unwrap();
        }
        (folder, home)
    }

    #[test]
    fn what_an_agent_leaves_is_removed_and_nothing_else() {
        let (_folder, home) = home();
        fs::write(home.message_counter(1), "0:1:").unwrap();
        fs::write(home.message_counter(2), "0:1:").unwrap();
        remove(&home, AgentId::new(1), "web");
        remove(&home, AgentId::new(3), "never-was");
        assert!(!home.message_counter(1).exists() && home.message_counter(2).exists());
        assert!(home.differences().exists() && !home.differences().join("web").exists());
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        let (_folder, home) = home();
        for name in ["..", ".", "", "/", "../db", "web/../..", "web/"] {
            remove(&home, AgentId::new(9), name);
        }
        assert!(home.databases().exists() && home.differences().join("web/local").exists());
    }

    #[test]
    fn files_of_agents_are_found_by_their_numbers() {
        let (_folder, home) = home();
        for name in ["000.db", "007.db", "012.db", "012.db-wal", "0013.db", "global.db", "wdb", "1024.db"] {
            fs::write(home.databases().join(name), "").unwrap();
        }
        fs::write(home.message_counter(5), "").unwrap();
        fs::write(home.message_counters().join("sender"), "").unwrap();
        let numbers = |ids: Vec<AgentId>| ids.into_iter().map(AgentId::number).collect::<Vec<_>>();
        assert_eq!(numbers(with_database(&home)), [7, 12, 1024]);
        assert_eq!(numbers(with_counter(&home)), [5]);
    }
}
