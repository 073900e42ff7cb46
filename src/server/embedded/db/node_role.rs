//! What this machine is in the cluster, from `<cluster>` of `etc/ossec.conf`.
//!
//! Only the database daemon's own question is answered here: whether changes of groups must be marked for the
//! cluster to pass on. The configuration as a whole is read elsewhere.

use wazuhctl_core::home::Home;

/// The part this node plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NodeRole {
    /// There is no cluster.
    Single,
    /// The node that owns agents and groups.
    Master,
    /// A node that follows the master.
    Worker,
}

impl NodeRole {
    /// Reads the role. A configuration that cannot be read means there is no cluster.
    pub(super) fn of(home: &Home) -> Self {
        let text = std::fs::read(home.root().join("etc/ossec.conf")).unwrap_or_default();
        Self::from_configuration(&String::from_utf8_lossy(&text))
    }

    /// The status that a changed agent gets: only a master has somebody to tell of it.
    pub(super) fn sync_status(self) -> &'static str {
        if self == Self::Master { "syncreq" } else { "synced" }
    }

    fn from_configuration(text: &str) -> Self {
        let text = without_comments(text);
        let mut disabled = true;
        let mut worker = false;
        let mut rest = text.as_str();
        while let Some((section, after)) = element(rest, "cluster") {
            disabled = element(section, "disabled").is_some_and(|(value, _)| value.trim() == "yes");
            worker = element(section, "node_type").is_some_and(|(value, _)| value.trim() == "worker");
            rest = after;
        }
        match (disabled, worker) {
            (true, _) => Self::Single,
            (false, true) => Self::Worker,
            (false, false) => Self::Master,
        }
    }
}

/// The content of the first `name` element and what follows it.
fn element<'a>(text: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    let (_, rest) = text.split_once(&format!("<{name}>"))?;
    rest.split_once(&format!("</{name}>"))
}

fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_role() {
        let role = NodeRole::from_configuration;
        assert_eq!(role(""), NodeRole::Single);
        assert_eq!(role("<cluster><disabled>yes</disabled></cluster>"), NodeRole::Single);
        let worker = "<cluster>\n<node_type>worker</node_type><disabled>no</disabled></cluster>";
        assert_eq!(role(worker), NodeRole::Worker);
        assert_eq!(role("<cluster><node_type>master</node_type></cluster>"), NodeRole::Master);
        assert_eq!(role(&format!("<!-- {worker} -->")), NodeRole::Single);
        assert_eq!(role(&format!("{worker}<cluster><disabled>yes</disabled></cluster>")), NodeRole::Single);
    }

    #[test]
    fn only_a_master_marks_changes() {
        assert_eq!(NodeRole::Master.sync_status(), "syncreq");
        assert_eq!(NodeRole::Worker.sync_status(), "synced");
        assert_eq!(NodeRole::Single.sync_status(), "synced");
    }
}
