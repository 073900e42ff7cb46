//! The comparison of what the manager holds of an agent with what the agent itself has.
//!
//! The agent sends a checksum over a range of its rows; here the same is made over the rows of that range, which is a
//! SHA-1 over their checksums in the order of their keys. Where the two differ, the agent halves the range and asks
//! again, down to the rows that differ, which it then sends. Whatever lies outside of the whole range the agent does
//! not have, so it is deleted here. The table `sync_info` holds how the last comparison went, and the checksum it gave,
//! which saves making it again.

use sha1::{Digest as _, Sha1};

use super::super::answer::{Answer, Refusal};
use super::super::arguments::Fields;
use super::super::connection::Session;

/// A set of rows that is compared as a whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Component {
    /// Its name in `sync_info`.
    pub(super) name: &'static str,
    /// The table that the rows are in.
    pub(super) table: &'static str,
    /// The column that orders them, which agents name ranges by.
    pub(super) key: &'static str,
    /// The condition that tells them from other rows of the table.
    pub(super) only: Option<&'static str>,
}

/// What an agent says of a range of its rows.
pub(super) struct Range {
    /// The key of the first row.
    begin: String,
    /// The key of the last row.
    end: String,
    /// The checksum over the rows.
    checksum: String,
    /// The number of the comparison: the time at which it began, in seconds since 1970.
    id: i64,
    /// In a left half, the key of the first row of the right one.
    tail: Option<String>,
}

/// How a range compares.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Same,
    Different,
    /// Here there are no rows in it.
    Nothing,
}

impl Range {
    /// Reads the JSON that a text begins with.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let fields = Fields::parse_beginning(text)?;
        let text = |name| fields.text(name).map(str::to_owned);
        Some(Self {
            begin: text("begin")?,
            end: text("end")?,
            checksum: text("checksum")?,
            id: fields.integer("id")?,
            tail: text("tail"),
        })
    }
}

/// Runs `integrity_check_global`, `integrity_check_left` and `integrity_check_right`, with a range in JSON: answers
/// `ok `, `ok checksum_fail` or `ok no_data`.
pub(super) fn check(
    session: &Session<'_>,
    component: &Component,
    verb: &str,
    text: &str,
) -> Result<Answer, Refusal> {
    let failed = || Refusal::new("Cannot perform range checksum");
    let range = Range::parse(text).ok_or_else(failed)?;
    let compared = match verb {
        "integrity_check_global" => component.check_all(session, &range),
        "integrity_check_left" => component.check_left(session, &range),
        _ => component.compare(session, &range).map(|(comparison, _)| comparison),
    };
    Ok(Answer::ok_with(match compared.map_err(|_| failed())? {
        Comparison::Same => b"",
        Comparison::Different => b"checksum_fail",
        Comparison::Nothing => b"no_data",
    }))
}

/// Runs `integrity_clear`: the agent has no such rows at all.
pub(super) fn clear(session: &Session<'_>, component: &Component, text: &str) -> Result<Answer, Refusal> {
    let failed = || Refusal::new("Cannot perform range checksum");
    let id = Fields::parse_beginning(text).and_then(|fields| fields.integer("id")).ok_or_else(failed)?;
    let cleared = || {
        component.delete(session, "1", [])?;
        component.completed(session, id, "", "")
    };
    cleared().map_err(|_: rusqlite::Error| failed())?;
    Ok(Answer::ok_with(b""))
}

impl Component {
    fn check_all(&self, session: &Session<'_>, range: &Range) -> rusqlite::Result<Comparison> {
        let known: Option<String> =
            session.first("SELECT last_manager_checksum FROM sync_info WHERE component = ?1", [self.name])?;
        let (comparison, checksum) = match known {
            Some(known) if known == range.checksum => (Comparison::Same, known),
            _ => self.compare(session, range)?,
        };
        let key = self.key;
        self.delete(session, &format!("({key} < ?1 OR {key} > ?2)"), (&range.begin, &range.end))?;
        match comparison {
            Comparison::Same => self.completed(session, range.id, &range.checksum, &checksum)?,
            Comparison::Different | Comparison::Nothing => self.attempted(session, range)?,
        }
        Ok(comparison)
    }

    fn check_left(&self, session: &Session<'_>, range: &Range) -> rusqlite::Result<Comparison> {
        let (comparison, _) = self.compare(session, range)?;
        let key = self.key;
        match &range.tail {
            Some(tail) => {
                self.delete(session, &format!("{key} > ?1 AND {key} < ?2"), (&range.end, tail))?;
            }
            None => {
                self.delete(session, &format!("({key} < ?1 OR {key} > ?2)"), (&range.begin, &range.end))?;
            }
        }
        Ok(comparison)
    }

    /// How the rows of a range compare with the agent's, and their checksum.
    fn compare(&self, session: &Session<'_>, range: &Range) -> rusqlite::Result<(Comparison, String)> {
        let key = self.key;
        let sql = format!(
            "SELECT checksum FROM {} WHERE {} AND {key} BETWEEN ?1 AND ?2 ORDER BY {key}",
            self.table,
            self.only.unwrap_or("1")
        );
        let (mut digest, mut rows) = (Sha1::new(), 0_usize);
        session.each(&sql, (&range.begin, &range.end), |row| {
            rows += 1;
            if let rusqlite::types::ValueRef::Text(checksum) = row.get_ref(0)? {
                digest.update(checksum);
            }
            Ok(())
        })?;
        if rows == 0 {
            return Ok((Comparison::Nothing, String::new()));
        }
        if range.begin == range.end && rows > 1 {
            // Several rows of one key: the agent has one, and sends it when it hears that they differ.
            self.delete(session, &format!("{key} = ?1"), [&range.begin])?;
            return Ok((Comparison::Different, String::new()));
        }
        let checksum: String = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        let comparison = if checksum == range.checksum { Comparison::Same } else { Comparison::Different };
        Ok((comparison, checksum))
    }

    /// Deletes the rows that meet a condition.
    fn delete(
        &self,
        session: &Session<'_>,
        condition: &str,
        parameters: impl rusqlite::Params,
    ) -> rusqlite::Result<()> {
        let sql = format!("DELETE FROM {} WHERE {} AND {condition}", self.table, self.only.unwrap_or("1"));
        session.execute(&sql, parameters).map(drop)
    }

    fn attempted(&self, session: &Session<'_>, range: &Range) -> rusqlite::Result<()> {
        session
            .execute(
                "UPDATE sync_info SET last_attempt = ?1, last_agent_checksum = ?2, last_manager_checksum = '', \
                 n_attempts = n_attempts + 1 WHERE component = ?3",
                (range.id, &range.checksum, self.name),
            )
            .map(drop)
    }

    fn completed(&self, session: &Session<'_>, id: i64, agent: &str, manager: &str) -> rusqlite::Result<()> {
        session
            .execute(
                "UPDATE sync_info SET last_attempt = ?1, last_completion = ?1, last_agent_checksum = ?2, \
                 last_manager_checksum = ?3, n_attempts = n_attempts + 1, n_completions = n_completions + 1 \
                 WHERE component = ?4",
                (id, agent, manager, self.name),
            )
            .map(drop)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text: String) {
            let _ = Range::parse(&text);
        }
    }
}
