//! Inventories by the thousand: the same made-up packages for every agent, but for their versions, written straight into
//! the agents' databases.

use std::path::Path;

use rusqlite::{Connection, params};

/// Gives agents 1 to `agents` of `home` so many packages each. The home must have the database of agent 1, and nobody may
/// be serving it.
pub(crate) fn stock(
    home: &Path,
    agents: u32,
    packages: u32,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let path = |agent: u32| home.join(format!("queue/db/{agent:03}.db"));
    let mut first = Connection::open(path(1))?;
    first.pragma_update(None, "foreign_keys", false)?;
    let transaction = first.transaction()?;
    {
        let mut insert = transaction.prepare(
            "INSERT OR REPLACE INTO sys_programs (scan_id, scan_time, format, name, priority, section, size, vendor, version,
                architecture, description, location, checksum, item_id)
             VALUES (0, '2026/01/01 00:00:00', 'deb', ?1, 'optional', 'libs', ?2, 'Example Packagers <list@example.test>', ?3,
                'amd64', 'A package that was made up for measurements', '', ?4, ?4)",
        )?;
        for number in 0..packages {
            let name =
                if number == packages / 2 { "openssl".to_owned() } else { format!("package-{number:05}") };
            let version = format!("{}.{}.{}-1", number % 7, number % 13, number % 101);
            insert.execute(params![name, number * 3, version, format!("{number:040x}")])?;
        }
    }
    transaction.commit()?;
    drop(first);
    for agent in 2..=agents {
        std::fs::copy(path(1), path(agent))?;
        // Half of them have an old one.
        let version = if agent % 2 == 0 { "3.0.2-0ubuntu1.15" } else { "3.0.13-1~deb12u1" };
        Connection::open(path(agent))?
            .execute("UPDATE sys_programs SET version = ?1 WHERE name = 'openssl'", [version])?;
    }
    Ok(())
}

/// Makes the database of an agent, which the daemon of `home` does when it is asked for it.
pub(crate) fn make(home: &Path, agent: u32) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    use std::io::{Read, Write};
    let mut socket = std::os::unix::net::UnixStream::connect(home.join("queue/db/wdb"))?;
    let command = format!("agent {agent:03} sql select 1");
    socket.write_all(&u32::try_from(command.len())?.to_le_bytes())?;
    socket.write_all(command.as_bytes())?;
    let mut length = [0; 4];
    socket.read_exact(&mut length)?;
    let mut answer = vec![0; usize::try_from(u32::from_le_bytes(length))?];
    socket.read_exact(&mut answer)?;
    if answer.starts_with(b"ok") { Ok(()) } else { Err(String::from_utf8_lossy(&answer).into()) }
}
