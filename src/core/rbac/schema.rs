//! The tables of rbac.db, version 1: names, columns and constraints are Wazuh's (`framework/wazuh/rbac/orm.py`).

use rusqlite::Connection;

/// The version of rbac.db's tables, kept in SQLite's `user_version`.
pub const VERSION: i64 = 1;

const TABLES: &str = "
CREATE TABLE runas_token_blacklist (
    nbf_invalid_until INTEGER NOT NULL,
    is_valid_until INTEGER NOT NULL,
    PRIMARY KEY (nbf_invalid_until),
    CONSTRAINT nbf_invalid_until_invalidation_rule UNIQUE (nbf_invalid_until)
);
CREATE TABLE users_token_blacklist (
    user_id INTEGER NOT NULL,
    nbf_invalid_until INTEGER NOT NULL,
    is_valid_until INTEGER NOT NULL,
    PRIMARY KEY (user_id),
    CONSTRAINT user_invalidation_rule UNIQUE (user_id)
);
CREATE TABLE roles_token_blacklist (
    role_id INTEGER NOT NULL,
    nbf_invalid_until INTEGER NOT NULL,
    is_valid_until INTEGER NOT NULL,
    PRIMARY KEY (role_id),
    CONSTRAINT role_invalidation_rule UNIQUE (role_id)
);
CREATE TABLE users (
    id INTEGER NOT NULL,
    username VARCHAR(32) NOT NULL,
    password VARCHAR(256) NOT NULL,
    allow_run_as BOOLEAN NOT NULL,
    created_at DATETIME,
    PRIMARY KEY (id),
    CONSTRAINT username_restriction UNIQUE (username)
);
CREATE TABLE roles (
    id INTEGER NOT NULL,
    name VARCHAR(20) NOT NULL,
    created_at DATETIME,
    PRIMARY KEY (id),
    CONSTRAINT name_role UNIQUE (name),
    CHECK (length(name) <= 64)
);
CREATE TABLE rules (
    id INTEGER NOT NULL,
    name VARCHAR(20) NOT NULL,
    rule TEXT NOT NULL,
    created_at DATETIME,
    PRIMARY KEY (id),
    CONSTRAINT rule_name UNIQUE (name),
    CONSTRAINT rule_definition UNIQUE (rule)
);
CREATE TABLE policies (
    id INTEGER NOT NULL,
    name VARCHAR(20) NOT NULL,
    policy TEXT NOT NULL,
    created_at DATETIME,
    PRIMARY KEY (id),
    CONSTRAINT name_policy UNIQUE (name),
    CONSTRAINT policy_definition UNIQUE (policy)
);
CREATE TABLE roles_rules (
    id INTEGER NOT NULL,
    role_id INTEGER,
    rule_id INTEGER,
    created_at DATETIME,
    PRIMARY KEY (id),
    CONSTRAINT role_rule UNIQUE (role_id, rule_id),
    FOREIGN KEY(role_id) REFERENCES roles (id) ON DELETE CASCADE,
    FOREIGN KEY(rule_id) REFERENCES rules (id) ON DELETE CASCADE
);
CREATE TABLE roles_policies (
    id INTEGER NOT NULL,
    role_id INTEGER,
    policy_id INTEGER,
    level INTEGER,
    created_at DATETIME,
    PRIMARY KEY (id),
    CONSTRAINT role_policy UNIQUE (role_id, policy_id),
    FOREIGN KEY(role_id) REFERENCES roles (id) ON DELETE CASCADE,
    FOREIGN KEY(policy_id) REFERENCES policies (id) ON DELETE CASCADE
);
CREATE TABLE user_roles (
    id INTEGER NOT NULL,
    user_id INTEGER,
    role_id INTEGER,
    level INTEGER,
    created_at DATETIME,
    PRIMARY KEY (id),
    CONSTRAINT user_role UNIQUE (user_id, role_id),
    FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
    FOREIGN KEY(role_id) REFERENCES roles (id) ON DELETE CASCADE
);
";

const COLUMNS: &[(&str, &str)] = &[
    ("runas_token_blacklist", "nbf_invalid_until, is_valid_until"),
    ("users_token_blacklist", "user_id, nbf_invalid_until, is_valid_until"),
    ("roles_token_blacklist", "role_id, nbf_invalid_until, is_valid_until"),
    ("users", "id, username, password, allow_run_as, created_at"),
    ("roles", "id, name, created_at"),
    ("rules", "id, name, rule, created_at"),
    ("policies", "id, name, policy, created_at"),
    ("roles_rules", "id, role_id, rule_id, created_at"),
    ("roles_policies", "id, role_id, policy_id, level, created_at"),
    ("user_roles", "id, user_id, role_id, level, created_at"),
];

/// Makes the tables in an empty database.
pub(super) fn create(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(TABLES)?;
    db.pragma_update(None, "user_version", VERSION)
}

/// What the database lacks of the tables, in words; nothing if it is whole.
pub(super) fn missing(db: &Connection) -> rusqlite::Result<Option<String>> {
    for (table, columns) in COLUMNS {
        match db.prepare(&format!("SELECT {columns} FROM {table} LIMIT 0")) {
            Ok(_) => {}
            // The general code is what SQLite reports unknown names with; others are not about the tables.
            Err(rusqlite::Error::SqlInputError { msg, .. }) => return Ok(Some(msg)),
            Err(rusqlite::Error::SqliteFailure(failure, Some(message)))
                if failure.extended_code == rusqlite::ffi::SQLITE_ERROR =>
            {
                return Ok(Some(message));
            }
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}
