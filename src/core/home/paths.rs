//! [`Home`]: every path below the manager's home folder, in one place.
//!
//! The names are those of Wazuh 4.14 (`framework/wazuh/core/common.py`, `src/headers/defs.h`); they are a contract
//! with its daemons and with everybody's backup scripts.

use std::path::{Path, PathBuf};

/// The manager's home folder (`/var/ossec` of an installation).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Home {
    root: PathBuf,
}

/// Makes one method per path: its name, where it is below the home, and what it is.
macro_rules! paths {
    ($( $(#[$heading:meta])* $name:ident = $relative:literal, $what:literal; )+) => {
        impl Home {
            $(
                $(#[$heading])*
                #[doc = concat!("`", $relative, "`: ", $what, ".")]
                pub fn $name(&self) -> PathBuf {
                    self.root.join($relative)
                }
            )+

            /// Every fixed path below the home, relative to it, with the name of its method.
            #[cfg(test)]
            const RELATIVE: &'static [(&'static str, &'static str)] = &[$((stringify!($name), $relative)),+];
        }
    };
}

impl Home {
    /// The home at `root`, which need not exist yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// `etc/shared/NAME`: the folder of a group's files.
    pub fn group(&self, name: &str) -> PathBuf {
        self.shared().join(name)
    }

    /// `queue/db/NNN.db`: an agent's database, its number padded to three digits.
    pub fn agent_database(&self, id: u32) -> PathBuf {
        self.databases().join(format!("{id:03}.db"))
    }

    /// `queue/rids/NNN`: an agent's message counter, its number padded to three digits.
    pub fn message_counter(&self, id: u32) -> PathBuf {
        self.message_counters().join(format!("{id:03}"))
    }

    /// `path` as users and answers name it: relative to the home where it is inside of it.
    pub fn relative<'a>(&self, path: &'a Path) -> &'a Path {
        path.strip_prefix(&self.root).unwrap_or(path)
    }
}

paths! {
    version_file = "VERSION.json", "the version, stage and commit of the installation";
    embedded_marker = ".wazuhctl", "says that the embedded manager made this home; absent from installations";

    wdb_socket = "queue/db/wdb", "the database daemon's socket";
    wdb_http_socket = "queue/sockets/wdb-http.sock", "the database daemon's HTTP socket";
    queue_socket = "queue/sockets/queue", "where analysisd takes events (datagrams)";
    analysis_socket = "queue/sockets/analysis", "analysisd's requests";
    logtest_socket = "queue/sockets/logtest", "logtest sessions";
    auth_socket = "queue/sockets/auth", "the registration daemon's local requests";
    com_socket = "queue/sockets/com", "execd's requests";
    control_socket = "queue/sockets/control", "the control module: restart and reload";
    remote_socket = "queue/sockets/remote", "remoted's requests, also those passed on to agents";
    logcollector_socket = "queue/sockets/logcollector", "logcollector's requests";
    syscheck_socket = "queue/sockets/syscheck", "syscheckd's requests";
    monitor_socket = "queue/sockets/monitor", "monitord's requests";
    wmodules_socket = "queue/sockets/wmodules", "modulesd's requests";
    mail_socket = "queue/sockets/mail", "maild's requests";
    agentless_socket = "queue/sockets/agentless", "agentlessd's requests";
    integrator_socket = "queue/sockets/integrator", "integratord's requests";
    csyslog_socket = "queue/sockets/csyslog", "csyslogd's requests";
    key_request_socket = "queue/sockets/krequest", "the key request module";
    download_socket = "queue/sockets/download", "the download module";
    active_response_socket = "queue/alerts/ar", "remoted's active responses (datagrams)";
    execution_socket = "queue/alerts/execq", "execd's own active responses (datagrams)";
    upgrade_socket = "queue/tasks/upgrade", "the agent upgrade module";
    task_socket = "queue/tasks/task", "the task manager";
    cluster_socket = "queue/cluster/c-internal.sock", "the cluster daemon's local server";

    databases = "queue/db", "the agents' databases and the global one";
    global_database = "queue/db/global.db", "agents, groups and labels";
    tasks_database = "queue/tasks/tasks.db", "upgrade tasks";
    mitre_database = "var/db/mitre.db", "MITRE ATT&CK";
    rbac_database = "api/configuration/security/rbac.db", "users, roles, policies and rules";
    database_backups = "backup/db", "snapshots of the global database";
    agent_backups = "backup/agents", "what is kept of removed agents";
    backups = "backup", "backups";

    configuration = "etc", "configuration";
    ossec_conf = "etc/ossec.conf", "the manager's configuration";
    ossec_conf_backup = "etc/ossec.conf.backup", "the manager's configuration as it was, while a new one is checked";
    internal_options = "etc/internal_options.conf", "internal options as shipped";
    local_internal_options = "etc/local_internal_options.conf", "internal options as changed here";
    client_keys = "etc/client.keys", "the agents' keys";
    enrollment_password = "etc/authd.pass", "the password of registrations";
    enrollment_certificate = "etc/sslmanager.cert", "the registration daemon's certificate";
    enrollment_key = "etc/sslmanager.key", "the registration daemon's private key";
    wpk_root = "etc/wpk_root.pem", "the authority that signs upgrade packages";
    localtime = "etc/localtime", "the time zone";
    shared = "etc/shared", "the groups' files";
    agent_configuration_template = "etc/shared/agent-template.conf", "what a new group's agent.conf holds";
    active_response_commands = "etc/shared/ar.conf", "the active responses that agents know";
    user_rules = "etc/rules", "the user's rules";
    user_decoders = "etc/decoders", "the user's decoders";
    user_lists = "etc/lists", "the user's CDB lists";
    rootcheck_databases = "etc/rootcheck", "rootcheck's databases";

    ruleset = "ruleset", "the ruleset as shipped";
    ruleset_rules = "ruleset/rules", "rules as shipped";
    ruleset_decoders = "ruleset/decoders", "decoders as shipped";
    ruleset_lists = "ruleset/lists", "CDB lists as shipped";
    ruleset_sca = "ruleset/sca", "SCA policies as shipped";

    api_configuration = "api/configuration", "the Server API's configuration";
    api_yaml = "api/configuration/api.yaml", "the Server API's settings";
    api_security = "api/configuration/security", "the Server API's secrets";
    security_yaml = "api/configuration/security/security.yaml", "the token's life and the RBAC mode";
    installation_uid = "api/configuration/security/installation_uid", "the installation's random name";
    token_private_key = "api/configuration/security/wazuhctl_private_key.pem", "signs tokens; Wazuh's own key is another";
    token_public_key = "api/configuration/security/wazuhctl_public_key.pem", "verifies tokens";
    api_tls = "api/configuration/ssl", "the Server API's certificate and key";
    api_tls_certificate = "api/configuration/ssl/server.crt", "the Server API's certificate";
    api_tls_key = "api/configuration/ssl/server.key", "the Server API's private key";

    logs = "logs", "logs";
    ossec_log = "logs/ossec.log", "what the daemons log, as text";
    ossec_log_json = "logs/ossec.json", "what the daemons log, as JSON";
    api_log = "logs/api.log", "what the Server API logs, as text";
    api_log_json = "logs/api.json", "what the Server API logs, as JSON";
    api_audit_log = "logs/api-audit.json", "every change by way of the Server API or the command line, as JSON";
    cluster_log = "logs/cluster.log", "what the cluster daemon logs";
    active_responses_log = "logs/active-responses.log", "what active responses log";
    alerts = "logs/alerts", "alerts, by year and month";
    alerts_json = "logs/alerts/alerts.json", "today's alerts";
    archives = "logs/archives", "all events, by year and month";
    archives_json = "logs/archives/archives.json", "today's events";
    firewall_log = "logs/firewall", "firewall events, by year and month";
    statistics = "stats", "counts of events";
    statistics_hourly = "stats/hourly-average", "average events an hour";
    statistics_weekly = "stats/weekly-average", "average events an hour by day of the week";
    statistics_totals = "stats/totals", "totals by year, month and day";

    run = "var/run", "pid files and the daemons' state files";
    home_lock = "var/run/wazuhctl.lock", "held by the server of this home";
    ossec_conf_lock = "var/run/ossec.conf.lock", "held while the manager's configuration is replaced";
    restart_marker = "var/run/.restart", "present while the manager restarts";
    analysisd_state = "var/run/wazuh-analysisd.state", "analysisd's counters";
    remoted_state = "var/run/wazuh-remoted.state", "remoted's counters";
    multigroups = "var/multigroups", "merged files of agents in several groups";
    upgrades = "var/upgrade", "packages being put together";
    downloads = "var/download", "packages being fetched";
    temporary = "tmp", "temporary files of the Server API";

    message_counters = "queue/rids", "the agents' message counters";
    agent_timestamps = "queue/agents-timestamp", "when each agent was registered";
    differences = "queue/diff", "file contents kept for differences";
    fts_queue = "queue/fts/fts-queue", "events seen for the first time";
    cluster_queue = "queue/cluster", "the cluster's working files";
    wazuh_control = "bin/wazuh-control", "starts and stops an installation's daemons";
    active_response_programs = "active-response/bin", "the active responses' programs";
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_path_leaves_the_home_or_has_two_names() {
        let mut seen = HashSet::new();
        for (name, relative) in Home::RELATIVE {
            assert!(Path::new(relative).is_relative(), "{name}");
            assert!(!relative.contains("..") && !relative.ends_with('/'), "{name}");
            assert!(seen.insert(relative), "{name} repeats {relative}");
        }
    }

    #[test]
    fn numbers_are_padded_as_wazuh_pads_them() {
        let home = Home::new("/h");
        assert_eq!(home.agent_database(7), Path::new("/h/queue/db/007.db"));
        assert_eq!(home.agent_database(12_345), Path::new("/h/queue/db/12345.db"));
        assert_eq!(home.message_counter(21), Path::new("/h/queue/rids/021"));
    }

    #[test]
    fn paths_are_named_relative_to_the_home() {
        let home = Home::new("/h");
        assert_eq!(home.relative(&home.ossec_conf()), Path::new("etc/ossec.conf"));
        assert_eq!(home.relative(Path::new("/elsewhere")), Path::new("/elsewhere"));
    }
}
