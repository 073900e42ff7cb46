//! Agents by the thousand: a made-up population written straight into a home's databases.

#![expect(clippy::indexing_slicing, reason = "the indices are remainders of the lengths")]

use std::io::Write;
use std::path::Path;

use rusqlite::{Connection, params};

/// What a row's system looks like: platform, name, version, major, minor, codename, architecture.
const SYSTEMS: &[[&str; 7]] = &[
    ["ubuntu", "Ubuntu", "22.04.4 LTS", "22", "04", "Jammy Jellyfish", "x86_64"],
    ["debian", "Debian GNU/Linux", "12", "12", "0", "bookworm", "x86_64"],
    ["rhel", "Red Hat Enterprise Linux", "9.4", "9", "4", "Plow", "aarch64"],
    ["windows", "Microsoft Windows Server 2022", "10.0.20348", "10", "0", "", "x86_64"],
];

/// Adds agents 1 to `count` to the global database and the key file of `home`, which a server must have made, and
/// which none may be serving now.
pub(crate) fn populate(home: &Path, count: u32) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let mut database = Connection::open(home.join("queue/db/global.db"))?;
    let transaction = database.transaction()?;
    {
        let mut insert = transaction.prepare(
            "INSERT OR REPLACE INTO agent (id, name, ip, register_ip, internal_key, os_name, os_version, os_major,
                os_minor, os_codename, os_platform, os_uname, os_arch, version, config_sum, merged_sum, manager_host,
                node_name, date_add, last_keepalive, `group`, connection_status, group_config_status)
             VALUES (?1, ?2, ?3, 'any', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'Wazuh v4.14.0', ?13, ?13,
                'manager.example.test', 'node01', ?14, ?15, 'default', ?16, 'synced')",
        )?;
        for id in 1..=count {
            let [platform, name, version, major, minor, codename, arch] =
                SYSTEMS[id as usize % SYSTEMS.len()];
            let status = ["active", "active", "active", "disconnected", "pending"][id as usize % 5];
            insert.execute(params![
                id,
                format!("agent-{id:06}"),
                format!("10.{}.{}.{}", id >> 16, (id >> 8) & 255, id & 255),
                format!("{id:064x}"),
                name,
                version,
                major,
                minor,
                codename,
                platform,
                format!("Linux |agent-{id:06}|6.1.0|#1 SMP|{arch}"),
                arch,
                format!("{id:032x}"),
                1_750_000_000 + i64::from(id),
                1_760_000_000 + i64::from(id % 3600),
                status,
            ])?;
        }
    }
    transaction.commit()?;
    let mut keys = std::io::BufWriter::new(std::fs::File::create(home.join("etc/client.keys"))?);
    for id in 1..=count {
        writeln!(keys, "{id:03} agent-{id:06} any {id:064x}")?;
    }
    keys.flush()?;
    Ok(())
}
