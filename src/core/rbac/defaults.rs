//! What a new RBAC database holds: Wazuh's default users, roles, rules, policies and their relations, with its ids.
//!
//! The contract is the content of `framework/wazuh/rbac/default` of Wazuh 4.14: ids are given in the order of these
//! tables, and every policy and role keeps its place, because both are shown and decide.

use jiff::Timestamp;
use rusqlite::{Connection, params};
use zeroize::Zeroizing;

use super::password::PasswordHash;

/// The passwords that a new database's users get.
#[derive(Clone)]
pub struct DefaultPasswords {
    /// Of `wazuh`.
    pub wazuh: Zeroizing<String>,
    /// Of `wazuh-wui`, with which the dashboard logs in.
    pub wazuh_wui: Zeroizing<String>,
}

impl std::fmt::Debug for DefaultPasswords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DefaultPasswords(…)")
    }
}

const ROLES: &[(&str, &[&str])] = &[
    (
        "administrator",
        &[
            "agents_all_resourceless",
            "agents_all_agents",
            "agents_all_groups",
            "agents_commands_agents",
            "security_all_resourceless",
            "security_all_security",
            "cluster_all_resourceless",
            "cluster_all_nodes",
            "ciscat_read_ciscat",
            "decoders_all_files",
            "decoders_all_resourceless",
            "lists_all_rules",
            "lists_all_resourceless",
            "rootcheck_all_rootcheck",
            "rules_all_files",
            "rules_all_resourceless",
            "mitre_read_mitre",
            "sca_read_sca",
            "syscheck_all_syscheck",
            "syscollector_read_syscollector",
            "logtest_all_logtest",
            "task_status_task",
            "events_ingest_resourceless",
        ],
    ),
    (
        "readonly",
        &[
            "agents_read_agents",
            "agents_read_groups",
            "ciscat_read_ciscat",
            "cluster_read_resourceless",
            "cluster_read_nodes",
            "decoders_read_decoders",
            "lists_read_rules",
            "rootcheck_read_rootcheck",
            "rules_read_rules",
            "mitre_read_mitre",
            "sca_read_sca",
            "syscheck_read_syscheck",
            "syscollector_read_syscollector",
        ],
    ),
    ("users_admin", &["users_all_resourceless", "users_all_users"]),
    ("agents_readonly", &["agents_read_agents", "agents_read_groups"]),
    ("agents_admin", &["agents_all_resourceless", "agents_all_agents", "agents_all_groups"]),
    ("cluster_readonly", &["cluster_read_resourceless", "cluster_read_nodes"]),
    ("cluster_admin", &["cluster_all_resourceless", "cluster_all_nodes"]),
];

const RULES: &[(&str, &str)] = &[
    ("wui_elastic_admin", r#"{"FIND": {"username": "elastic"}}"#),
    ("wui_opensearch_admin", r#"{"FIND": {"user_name": "admin"}}"#),
];

/// The role that has all the rules: those who log in to the dashboard as its administrator.
const ROLE_WITH_RULES: i64 = 1;
/// The role of both users.
const ROLE_OF_USERS: i64 = 1;

/// Name, actions and resources; all of them allow.
const POLICIES: &[(&str, &[&str], &[&str])] = &[
    ("agents_all_resourceless", &["agent:create", "group:create", "agent:uninstall"], &["*:*:*"]),
    (
        "agents_all_agents",
        &[
            "agent:read",
            "agent:delete",
            "agent:modify_group",
            "agent:reconnect",
            "agent:restart",
            "agent:upgrade",
        ],
        &["agent:id:*", "agent:group:*"],
    ),
    (
        "agents_all_groups",
        &["group:read", "group:delete", "group:update_config", "group:modify_assignments"],
        &["group:id:*"],
    ),
    ("agents_read_agents", &["agent:read"], &["agent:id:*", "agent:group:*"]),
    ("agents_read_groups", &["group:read"], &["group:id:*"]),
    ("agents_commands_agents", &["active-response:command"], &["agent:id:*"]),
    (
        "security_all_resourceless",
        &[
            "security:create",
            "security:create_user",
            "security:read_config",
            "security:update_config",
            "security:revoke",
            "security:edit_run_as",
        ],
        &["*:*:*"],
    ),
    (
        "security_all_security",
        &["security:read", "security:update", "security:delete"],
        &["role:id:*", "policy:id:*", "user:id:*", "rule:id:*"],
    ),
    (
        "users_all_resourceless",
        &["security:create_user", "security:revoke", "security:edit_run_as"],
        &["*:*:*"],
    ),
    ("users_all_users", &["security:read", "security:update", "security:delete"], &["user:id:*"]),
    ("users_modify_run_as_flag", &["security:edit_run_as"], &["*:*:*"]),
    ("ciscat_read_ciscat", &["ciscat:read"], &["agent:id:*"]),
    ("decoders_read_decoders", &["decoders:read"], &["decoder:file:*"]),
    ("decoders_all_files", &["decoders:read", "decoders:delete"], &["decoder:file:*"]),
    ("decoders_all_resourceless", &["decoders:update"], &["*:*:*"]),
    ("mitre_read_mitre", &["mitre:read"], &["*:*:*"]),
    ("lists_read_rules", &["lists:read"], &["list:file:*"]),
    ("lists_all_rules", &["lists:read", "lists:delete"], &["list:file:*"]),
    ("lists_all_resourceless", &["lists:update"], &["*:*:*"]),
    ("rootcheck_read_rootcheck", &["rootcheck:read"], &["agent:id:*"]),
    ("rootcheck_all_rootcheck", &["rootcheck:clear", "rootcheck:read", "rootcheck:run"], &["agent:id:*"]),
    ("rules_read_rules", &["rules:read"], &["rule:file:*"]),
    ("rules_all_files", &["rules:read", "rules:delete"], &["rule:file:*"]),
    ("rules_all_resourceless", &["rules:update"], &["*:*:*"]),
    ("sca_read_sca", &["sca:read"], &["agent:id:*"]),
    ("syscheck_read_syscheck", &["syscheck:read"], &["agent:id:*"]),
    ("syscheck_all_syscheck", &["syscheck:clear", "syscheck:read", "syscheck:run"], &["agent:id:*"]),
    ("syscollector_read_syscollector", &["syscollector:read"], &["agent:id:*"]),
    (
        "cluster_all_resourceless",
        &[
            "cluster:status",
            "manager:read",
            "manager:read_api_config",
            "manager:update_config",
            "manager:restart",
        ],
        &["*:*:*"],
    ),
    (
        "cluster_all_nodes",
        &["cluster:read_api_config", "cluster:read", "cluster:restart", "cluster:update_config"],
        &["node:id:*"],
    ),
    ("cluster_read_resourceless", &["cluster:status", "manager:read", "manager:read_api_config"], &["*:*:*"]),
    (
        "cluster_read_nodes",
        &["cluster:read_api_config", "cluster:read", "cluster:read_api_config"],
        &["node:id:*"],
    ),
    ("logtest_all_logtest", &["logtest:run"], &["*:*:*"]),
    ("task_status_task", &["task:status"], &["*:*:*"]),
    ("events_ingest_resourceless", &["event:ingest"], &["*:*:*"]),
];

/// Now, as the `created_at` columns have it: in UTC, `2024-05-31 13:00:00.123456`.
pub(super) fn created_now() -> String {
    Timestamp::now().strftime("%Y-%m-%d %H:%M:%S%.6f").to_string()
}

/// Fills an empty database.
pub(super) fn insert(db: &Connection, passwords: &DefaultPasswords) -> rusqlite::Result<()> {
    let now = created_now();
    let mut add_user = db
        .prepare("INSERT INTO users (username, password, allow_run_as, created_at) VALUES (?1, ?2, 1, ?3)")?;
    let users = [("wazuh", &passwords.wazuh), ("wazuh-wui", &passwords.wazuh_wui)];
    for (name, password) in users {
        add_user.execute(params![name, PasswordHash::of(password).as_stored(), now])?;
    }
    let mut add_rule = db.prepare("INSERT INTO rules (name, rule, created_at) VALUES (?1, ?2, ?3)")?;
    for (name, rule) in RULES {
        add_rule.execute(params![name, rule, now])?;
    }
    let mut add_policy = db.prepare("INSERT INTO policies (name, policy, created_at) VALUES (?1, ?2, ?3)")?;
    for (name, actions, resources) in POLICIES {
        add_policy.execute(params![name, policy_text(actions, resources), now])?;
    }
    let mut add_role = db.prepare("INSERT INTO roles (name, created_at) VALUES (?1, ?2)")?;
    for (name, _) in ROLES {
        add_role.execute(params![name, now])?;
    }
    relate(db, &now)
}

fn relate(db: &Connection, now: &str) -> rusqlite::Result<()> {
    db.execute(
        "INSERT INTO user_roles (user_id, role_id, level, created_at) SELECT id, ?1, 0, ?2 FROM users ORDER BY id",
        params![ROLE_OF_USERS, now],
    )?;
    let mut add_policy = db.prepare(
        "INSERT INTO roles_policies (role_id, policy_id, level, created_at)
         SELECT roles.id, policies.id, ?3, ?4 FROM roles, policies WHERE roles.name = ?1 AND policies.name = ?2",
    )?;
    for (role, policies) in ROLES {
        for (level, policy) in (0_i64..).zip(*policies) {
            add_policy.execute(params![role, policy, level, now])?;
        }
    }
    db.execute(
        "INSERT INTO roles_rules (role_id, rule_id, created_at) SELECT ?1, id, ?2 FROM rules ORDER BY id",
        params![ROLE_WITH_RULES, now],
    )?;
    Ok(())
}

fn policy_text(actions: &[&str], resources: &[&str]) -> String {
    crate::python_json::to_string(
        &serde_json::json!({"actions": actions, "resources": resources, "effect": "allow"}),
    )
}
