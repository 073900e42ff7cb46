//! The filters that selections of agents share, by the API's names.

use clap::{Args, ValueEnum};

use crate::completing;

/// How an agent is connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub(super) enum Status {
    Active,
    Pending,
    NeverConnected,
    Disconnected,
}

impl Status {
    /// The states as the API's lists have them.
    pub(super) fn joined(states: &[Self]) -> String {
        let states: Vec<_> = states.iter().filter_map(ValueEnum::to_possible_value).collect();
        let names: Vec<&str> = states.iter().map(clap::builder::PossibleValue::get_name).collect();
        names.join(",")
    }
}

/// Filters by fields of agents.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Selecting")]
pub(super) struct Filters {
    /// Connected like this
    #[arg(long, value_delimiter = ',', value_name = "STATUS")]
    status: Vec<Status>,

    /// Silent for longer than this, or never connected since: 7d, 12h, 30m
    #[arg(long, value_name = "TIME")]
    older_than: Option<String>,

    /// In this group
    #[arg(long, value_name = "GROUP", add = completing::values(&completing::GROUPS))]
    group: Option<String>,

    /// With this name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// With this address
    #[arg(long, value_name = "IP")]
    ip: Option<String>,

    /// Registered with this address
    #[arg(long = "register-ip", visible_alias = "registerIP", value_name = "IP")]
    register_ip: Option<String>,

    /// On this platform: ubuntu, windows
    #[arg(long, visible_alias = "os", value_name = "PLATFORM")]
    os_platform: Option<String>,

    /// With this version of the operating system
    #[arg(long, value_name = "VERSION")]
    os_version: Option<String>,

    /// With an operating system of this name
    #[arg(long, value_name = "NAME")]
    os_name: Option<String>,

    /// Reporting to the manager of this name
    #[arg(long, value_name = "NAME")]
    manager: Option<String>,

    /// Of this version of Wazuh
    #[arg(long, value_name = "VERSION")]
    version: Option<String>,

    /// Reporting to this node of the cluster
    #[arg(long, value_name = "NODE")]
    node_name: Option<String>,
}

impl Filters {
    /// Only those that are connected like this, where no state is given.
    pub(super) fn by_default(&mut self, status: Status) {
        if self.status.is_empty() {
            self.status.push(status);
        }
    }

    /// The query parameters of the filters that were given.
    pub(super) fn parameters(&self) -> Vec<(String, String)> {
        let mut parameters = Vec::new();
        if !self.status.is_empty() {
            parameters.push(("status".to_owned(), Status::joined(&self.status)));
        }
        let named = [
            ("older_than", &self.older_than),
            ("group", &self.group),
            ("name", &self.name),
            ("ip", &self.ip),
            ("registerIP", &self.register_ip),
            ("os.platform", &self.os_platform),
            ("os.version", &self.os_version),
            ("os.name", &self.os_name),
            ("manager", &self.manager),
            ("version", &self.version),
            ("node_name", &self.node_name),
        ];
        for (name, value) in named {
            if let Some(value) = value {
                parameters.push((name.to_owned(), value.clone()));
            }
        }
        parameters
    }
}
