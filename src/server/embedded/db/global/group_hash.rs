//! Hashes over groups, by which agents and cluster nodes tell whether they agree.

use sha1::Sha1;
use sha2::{Digest as _, Sha256};

use super::super::answer::{Answer, Refusal};
use super::super::connection::Session;
use super::super::store::GlobalWriter;

/// The length of a SHA-1 in hexadecimal.
const GLOBAL_HASH_LENGTH: usize = 40;

/// The hash of a list of groups (`a,b,c`): the first eight hexadecimal digits of its SHA-256.
pub(in super::super) fn of_groups(list: &str) -> String {
    hexadecimal(&Sha256::digest(list)).chars().take(8).collect()
}

/// The SHA-1 over all agents' hashes in the order of their numbers; nothing when no agent has one.
pub(super) fn of_all_agents(session: &Session<'_>) -> rusqlite::Result<Option<String>> {
    let mut digest = Sha1::new();
    let mut any = false;
    session.each(
        "SELECT group_hash FROM agent WHERE id > 0 AND group_hash IS NOT NULL ORDER BY id",
        [],
        |row| {
            any = true;
            digest.update(row.get_ref(0)?.as_bytes().unwrap_or_default());
            Ok(())
        },
    )?;
    Ok(any.then(|| hexadecimal(&digest.finalize())))
}

/// `get-groups-integrity HASH`: `["syncreq"]` while changes wait to be passed on, then `["synced"]` or
/// `["hash_mismatch"]`.
pub(super) fn integrity(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    let Some(expected) = text.get(..GLOBAL_HASH_LENGTH) else {
        return Err(Refusal::new(format!(
            "Hash hex-digest does not have the expected length. Expected ({GLOBAL_HASH_LENGTH}) got ({})",
            text.len()
        )));
    };
    let verdict = || {
        let waiting = "SELECT 1 FROM agent WHERE group_sync_status = 'syncreq' LIMIT 1";
        if session.first::<i64>(waiting, [])?.is_some() {
            return Ok("syncreq");
        }
        let same = of_all_agents(session)?.is_some_and(|hash| hash == expected);
        Ok(if same { "synced" } else { "hash_mismatch" })
    };
    verdict().map(|verdict| Answer::ok_with(format!("[\"{verdict}\"]").as_bytes())).map_err(
        |_: rusqlite::Error| Refusal::new("Error getting groups integrity information from global.db."),
    )
}

/// The agent's groups as `a,b,c`, the one of lowest priority first; nothing when it has none.
pub(super) fn groups_of(session: &Session<'_>, agent: i64) -> rusqlite::Result<Option<String>> {
    let names: Vec<String> = session.map(
        "SELECT name FROM belongs JOIN `group` ON id = id_group WHERE id_agent = ?1 AND name IS NOT NULL \
         ORDER BY priority",
        [agent],
        |row| row.get(0),
    )?;
    Ok((!names.is_empty()).then(|| names.join(",")))
}

/// Brings the agent's `group` and `group_hash` in line with `belongs`, and notes whether to pass that on.
pub(super) fn recalculate(session: &Session<'_>, agent: i64, sync_status: &str) -> rusqlite::Result<()> {
    let groups = groups_of(session, agent)?;
    let hash = groups.as_deref().map(of_groups);
    session
        .execute(
            "UPDATE agent SET `group` = ?1, group_hash = ?2, group_sync_status = ?3 WHERE id = ?4",
            (groups, hash, sync_status, agent),
        )
        .map(drop)
}

/// `recalculate-agent-group-hashes`: the same for all agents whose column disagrees with `belongs`.
pub(super) fn recalculate_all(writer: &mut GlobalWriter, _: &str) -> Result<Answer, Refusal> {
    let update = |session: Session<'_>| {
        let agents: Vec<(i64, Option<String>)> =
            session.map("SELECT id, `group` FROM agent WHERE id > 0", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        for (agent, known) in agents {
            let groups = groups_of(&session, agent)?;
            if groups != known {
                let hash = groups.as_deref().map(of_groups);
                session.execute(
                    "UPDATE agent SET `group` = ?1, group_hash = ?2 WHERE id = ?3",
                    (groups, hash, agent),
                )?;
            }
        }
        Ok(())
    };
    writer
        .writing()
        .and_then(update)
        .map_err(|_| Refusal::new("Error recalculating group hash of agents in global.db"))?;
    Ok(Answer::ok())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_have_the_hashes_wazuh_gives_them() {
        assert_eq!(of_groups("default"), "37a8eec1");
        assert_eq!(of_groups("default,group1"), "e48046b2");
        assert_eq!(of_groups("default,group2"), "f8a18502");
    }
}
