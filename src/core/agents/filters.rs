//! [`Filters`]: the parameters that narrow a list of agents down, each to agents of one property.

use std::sync::LazyLock;

use regex::Regex;

use super::{AgentQuery, AgentStatus};
use crate::error::{Fault, Result};
use crate::wql;

/// What agents must have in common. Empty fields ask for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// One of these states; none of them for any state.
    pub status: Vec<AgentStatus>,
    /// Silent, or registered and never seen, for longer than this, such as `7d`. `0s` asks for nothing.
    pub older_than: Option<String>,
    /// The host name of the manager that the agent reports to.
    pub manager: Option<String>,
    /// The version of the agent: `4.14.7`, `v4.14.7`, `Wazuh 4.14.7` or `Wazuh v4.14.7`.
    pub version: Option<String>,
    /// A group that the agent is in, or `null` for agents in none.
    pub group: Option<String>,
    /// The cluster node that the agent reports to.
    pub node_name: Option<String>,
    /// The agent's name.
    pub name: Option<String>,
    /// The address that the agent connected from, or that it was registered for.
    pub ip: Option<String>,
    /// The address that the agent was registered for.
    pub register_ip: Option<String>,
    /// Whether the agent has its group's configuration: `synced` or `not synced`.
    pub group_config_status: Option<String>,
    /// The version of the agent's operating system.
    pub os_version: Option<String>,
    /// The name of the agent's operating system.
    pub os_name: Option<String>,
    /// The platform of the agent's operating system.
    pub os_platform: Option<String>,
}

impl Filters {
    /// Asks `query` for such agents only.
    ///
    /// # Errors
    /// 1412 for an age that is none.
    pub(super) fn narrow(&self, query: &mut AgentQuery) -> Result<()> {
        let status: Vec<String> = self.status.iter().map(ToString::to_string).collect();
        if !status.is_empty() {
            query.filters.push(("status", status));
        }
        let version = self.version.as_deref().map(full_version);
        for (field, value) in [
            ("manager", &self.manager),
            ("version", &version),
            ("group", &self.group),
            ("node_name", &self.node_name),
            ("name", &self.name),
            ("ip", &self.ip),
            ("registerIP", &self.register_ip),
            ("group_config_status", &self.group_config_status),
            ("os.version", &self.os_version),
            ("os.name", &self.os_name),
            ("os.platform", &self.os_platform),
        ] {
            query.filters.extend(value.as_ref().map(|value| (field, vec![value.clone()])));
        }
        if let Some(age) = self.older_than.as_deref().filter(|age| !matches!(*age, "" | "0s")) {
            let invalid = || Fault::DateInvalid { date: age.to_owned() };
            // It becomes a part of a query, and must not become more of it.
            if !age.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                return Err(invalid().into());
            }
            let silent =
                format!("(lastKeepAlive>{age};status!=never_connected,dateAdd>{age};status=never_connected)");
            query.expressions.push(wql::parse(&silent).map_err(|_| invalid())?);
        }
        Ok(())
    }
}

/// The version as the database has it, of one that lacks its beginning.
fn full_version(version: &str) -> String {
    static NUMBERS: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"^(?i)(?:wazuh |v)?(\d+\.\d+\.\d+)$").ok());
    match NUMBERS.as_ref().and_then(|numbers| numbers.captures(version)).and_then(|found| found.get(1)) {
        Some(numbers) => format!("wazuh v{}", numbers.as_str()),
        None => version.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions() {
        for (written, full) in [
            ("4.14.7", "wazuh v4.14.7"),
            ("v4.14.7", "wazuh v4.14.7"),
            ("Wazuh 4.14.7", "wazuh v4.14.7"),
            ("Wazuh v4.14.7", "Wazuh v4.14.7"),
            ("4.14", "4.14"),
            ("latest", "latest"),
        ] {
            assert_eq!(full_version(written), full);
        }
    }

    #[test]
    fn nothing_asked_is_no_condition() {
        let mut query = AgentQuery::default();
        let filters = Filters { older_than: Some("0s".into()), ..Filters::default() };
        filters.narrow(&mut query).expect("filters");
        assert_eq!(query.filters, []);
        assert_eq!(query.expressions, []);
    }

    #[test]
    fn an_age_is_an_age() {
        let narrowed = |age: &str| {
            let mut query = AgentQuery::default();
            Filters { older_than: Some(age.into()), ..Filters::default() }
                .narrow(&mut query)
                .map(|()| query.expressions.len())
                .map_err(|error| error.code())
        };
        assert_eq!(narrowed("7d"), Ok(1));
        for age in ["7d)", "7d;id=1", "(7d"] {
            assert_eq!(narrowed(age), Err(1412), "{age}");
        }
    }
}
