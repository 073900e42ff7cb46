//! What the database daemon needs to know of the cluster: whether changes of agents wait to be passed on.

use wazuhctl_core::config::{self, Cluster, NodeRole};
use wazuhctl_core::home::Home;

/// What the configuration says of the cluster. One that cannot be read means that there is none, and the log says
/// so. Blocks on the disk.
pub(super) fn of(home: &Home) -> Cluster {
    let sections = config::read(home).unwrap_or_else(|error| {
        tracing::error!(path = %home.ossec_conf().display(), %error, "the configuration cannot be read; the databases are those of a lone manager");
        Vec::new()
    });
    Cluster::of(&sections)
}

/// The status that a changed agent gets: only a master has somebody to tell of it.
pub(super) fn sync_status(role: NodeRole) -> &'static str {
    if role == NodeRole::Master { "syncreq" } else { "synced" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_master_marks_changes() {
        assert_eq!(sync_status(NodeRole::Master), "syncreq");
        assert_eq!(sync_status(NodeRole::Worker), "synced");
        assert_eq!(sync_status(NodeRole::Single), "synced");
    }

    #[test]
    fn a_configuration_that_cannot_be_read_means_no_cluster() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path());
        std::fs::create_dir(folder.path().join("etc")).unwrap();
        std::fs::write(home.ossec_conf(), "<ossec_config><cluster>").unwrap();
        assert_eq!(of(&home).role, NodeRole::Single);
    }
}
