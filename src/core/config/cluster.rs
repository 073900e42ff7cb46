//! [`Cluster`]: what this machine is among the nodes, from `<cluster>` of `etc/ossec.conf`.

use super::{Section, section};
use crate::blocking::blocking;
use crate::error::{Error, Fault, Result};
use crate::home::Home;

/// The part a node plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeRole {
    /// There is no cluster.
    Single,
    /// The node that owns agents and groups.
    Master,
    /// A node that follows the master.
    Worker,
}

/// What a configuration says of the cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// The part this node plays.
    pub role: NodeRole,
    /// This node's name, where one is given.
    pub node_name: Option<String>,
}

impl Cluster {
    /// What the configuration of `home` says.
    ///
    /// # Errors
    /// 3006 where it cannot be read.
    pub async fn of_home(home: &Home) -> Result<Self> {
        let home = home.clone();
        let sections = blocking(move || section::read(&home)).await?.map_err(|error| {
            Error::new(Fault::ClusterConfigurationUnreadable { reason: error.to_string() }).caused_by(error)
        })?;
        Ok(Self::of(&sections))
    }

    /// Reads the last `<cluster>` of a configuration; where there is none, there is no cluster.
    ///
    /// A section that does not say `<disabled>` is a cluster, and one that does not say `<node_type>` a master's, as
    /// Wazuh has it.
    pub fn of(sections: &[Section]) -> Self {
        let section = sections.iter().rev().find(|section| section.name == "cluster");
        Self {
            role: section.map_or(NodeRole::Single, role),
            node_name: section
                .and_then(|section| section.text_of("node_name"))
                .filter(|name| !name.is_empty())
                .map(str::to_owned),
        }
    }
}

fn role(section: &Section) -> NodeRole {
    match (section.text_of("disabled"), section.text_of("node_type")) {
        (Some("yes"), _) => NodeRole::Single,
        (_, Some("worker")) => NodeRole::Worker,
        _ => NodeRole::Master,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cluster(sections: &str) -> Cluster {
        Cluster::of(&super::super::parse(&format!("<ossec_config>{sections}</ossec_config>")).unwrap())
    }

    #[test]
    fn the_last_section_says_the_role() {
        let worker = "<cluster>\n<node_type>worker</node_type><disabled>no</disabled></cluster>";
        let disabled = "<cluster><disabled>yes</disabled><node_type>worker</node_type></cluster>";
        for (sections, role) in [
            ("", NodeRole::Single),
            (disabled, NodeRole::Single),
            (worker, NodeRole::Worker),
            ("<cluster><node_type>master</node_type></cluster>", NodeRole::Master),
            ("<cluster/>", NodeRole::Master),
            (&format!("<!-- {worker} -->"), NodeRole::Single),
            (&format!("{worker}{disabled}"), NodeRole::Single),
            (&format!("{disabled}{worker}"), NodeRole::Worker),
        ] {
            assert_eq!(cluster(sections).role, role, "{sections}");
        }
    }

    #[test]
    fn a_name_is_without_the_space_around_it() {
        assert_eq!(cluster("<cluster><node_name> a </node_name></cluster>").node_name.as_deref(), Some("a"));
        assert_eq!(cluster("<cluster><node_name> </node_name></cluster>").node_name, None);
        assert_eq!(cluster("").node_name, None);
    }
}
