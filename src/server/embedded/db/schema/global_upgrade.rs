//! Older versions of `global.db` (0 to 6) made into the current one.
//!
//! Unlike Wazuh's own scripts this keeps the groups' hashes and the assignments of agents to groups: where a
//! version has no priorities, the order of the groups in the agent's `group` column gives them.

use rusqlite::Connection;
use wazuhctl_core::home::Home;

use super::super::global::group_hash;
use super::carry::{self, Rule};
use super::global::{Version, create, create_tables};

const RULES: &[Rule] = &[
    Rule {
        table: "agent",
        column: "connection_status",
        needs: &["last_keepalive"],
        only_if_missing: true,
        expression: "CASE WHEN id = 0 THEN 'active' WHEN last_keepalive IS NOT NULL THEN 'disconnected' \
                     ELSE 'never_connected' END",
    },
    Rule {
        table: "agent",
        column: "disconnection_time",
        needs: &["last_keepalive"],
        only_if_missing: true,
        expression: "CASE WHEN id = 0 THEN 0 ELSE coalesce(last_keepalive, 0) END",
    },
];

/// Brings the file from `version` to the current one, or changes nothing.
pub(in super::super) fn upgrade(
    connection: &Connection,
    version: Version,
    home: &Home,
) -> rusqlite::Result<()> {
    match version {
        Version::Ancient => begin_anew(connection, home),
        Version::Numbered(number) => carry_over(connection, number),
    }
}

fn carry_over(connection: &Connection, number: i64) -> rusqlite::Result<()> {
    let rules: Vec<&Rule> = RULES.iter().collect();
    carry::over(connection, create_tables, &rules, |connection| {
        if number < 3 {
            connection.execute(
                "UPDATE agent SET disconnection_time = 0 WHERE connection_status <> 'disconnected'",
                [],
            )?;
        }
        if number < 4 {
            assign_by_column(connection)?;
        }
        connection.execute_batch(
            "DELETE FROM labels WHERE id NOT IN (SELECT id FROM agent);
             DELETE FROM belongs WHERE id_agent NOT IN (SELECT id FROM agent)
                 OR id_group NOT IN (SELECT id FROM `group`);",
        )?;
        fill_hashes(connection)
    })
}

fn begin_anew(connection: &Connection, home: &Home) -> rusqlite::Result<()> {
    connection.execute_batch("PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE;")?;
    let tables: Vec<String> = connection
        .prepare(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for table in tables {
        connection.execute_batch(&format!("DROP TABLE \"{}\"", table.replace('"', "\"\"")))?;
    }
    create(connection, home)?;
    connection.execute_batch("COMMIT; PRAGMA foreign_keys=ON;")
}

/// Fills `belongs` from the list of groups that each agent has in its own column.
fn assign_by_column(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM belongs", [])?;
    let agents: Vec<(i64, String)> = connection
        .prepare("SELECT id, `group` FROM agent WHERE id > 0 AND `group` IS NOT NULL")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (agent, groups) in agents {
        let names = groups.split(',').map(str::trim).filter(|name| !name.is_empty());
        for (priority, group) in (0_i64..).zip(names) {
            connection.execute("INSERT OR IGNORE INTO `group` (name) VALUES (?1)", [group])?;
            connection.execute(
                "INSERT OR IGNORE INTO belongs (id_agent, id_group, priority) \
                 SELECT ?1, id, ?2 FROM `group` WHERE name = ?3",
                (agent, priority, group),
            )?;
        }
    }
    Ok(())
}

fn fill_hashes(connection: &Connection) -> rusqlite::Result<()> {
    let agents: Vec<(i64, String)> = connection
        .prepare("SELECT id, `group` FROM agent WHERE id > 0 AND `group` IS NOT NULL AND group_hash IS NULL")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (agent, groups) in agents {
        let hash = group_hash::of_groups(&groups);
        connection.execute("UPDATE agent SET group_hash = ?1 WHERE id = ?2", (hash, agent))?;
    }
    Ok(())
}
