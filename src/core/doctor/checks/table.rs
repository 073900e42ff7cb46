//! [`CHECKS`]: the one table of the checks.

use super::super::{Finding, Patient};
use super::{
    api_configuration, certificates, client_keys, clock, configuration, databases, disk, home, leftovers,
    logs, passwords, permissions, processes, sockets,
};

/// A check: what is looked at, and for how long at most.
#[derive(Debug)]
pub struct Check {
    /// Its name, as `--check` takes it.
    pub name: &'static str,
    /// What it belongs to.
    pub group: &'static str,
    /// What it looks at.
    pub summary: &'static str,
    /// Its deadline.
    pub seconds: u64,
    pub(in super::super) run: fn(&Patient) -> Vec<Finding>,
}

const HOME: &str = "Home";
const PROCESSES: &str = "Processes";
const DATA: &str = "Data";
const CONFIGURATION: &str = "Configuration";
const SECURITY: &str = "Security";

/// All checks, in the order in which they are told.
pub static CHECKS: &[Check] = &[
    Check {
        name: "home",
        group: HOME,
        summary: "the folders and files that every manager has",
        seconds: 5,
        run: home::run,
    },
    Check {
        name: "permissions",
        group: HOME,
        summary: "owners and modes: what others can read that is secret, and what anybody can change",
        seconds: 20,
        run: permissions::run,
    },
    Check {
        name: "disk",
        group: HOME,
        summary: "free space and file numbers of the disks below the home",
        seconds: 5,
        run: disk::run,
    },
    Check {
        name: "leftovers",
        group: HOME,
        summary: "temporary files of programs that were cut off",
        seconds: 10,
        run: leftovers::run,
    },
    Check {
        name: "clock",
        group: HOME,
        summary: "whether the time can be right",
        seconds: 10,
        run: clock::run,
    },
    Check {
        name: "processes",
        group: PROCESSES,
        summary: "pid files against the processes that run",
        seconds: 5,
        run: processes::run,
    },
    Check {
        name: "sockets",
        group: PROCESSES,
        summary: "whether the daemons' sockets are there and answer, and how fast",
        seconds: 30,
        run: sockets::run,
    },
    Check {
        name: "logs",
        group: PROCESSES,
        summary: "errors of the last day in ossec.log and api.log",
        seconds: 10,
        run: logs::run,
    },
    Check {
        name: "databases",
        group: DATA,
        summary: "integrity, versions, sizes and fragmentation of the databases",
        seconds: 120,
        run: databases::run,
    },
    Check {
        name: "client-keys",
        group: DATA,
        summary: "client.keys, and whether it agrees with the database",
        seconds: 20,
        run: client_keys::run,
    },
    Check {
        name: "configuration",
        group: CONFIGURATION,
        summary: "ossec.conf, the groups' agent.conf and the internal options",
        seconds: 10,
        run: configuration::run,
    },
    Check {
        name: "api-configuration",
        group: CONFIGURATION,
        summary: "api.yaml: unknown options, and settings that are a risk",
        seconds: 10,
        run: api_configuration::run,
    },
    Check {
        name: "certificates",
        group: SECURITY,
        summary: "certificates: readable, in force, for the right names, with their keys",
        seconds: 10,
        run: certificates::run,
    },
    Check {
        name: "passwords",
        group: SECURITY,
        summary: "whether the passwords of Wazuh's documentation are still in use",
        seconds: 20,
        run: passwords::run,
    },
];
