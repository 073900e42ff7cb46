//! `agent NNN rootcheck …`: the results of rootcheck, in the table `pm_event`.

use super::super::answer::{Answer, Refusal, near};
use super::super::arguments::leading_integer;
use super::super::connection::Session;

/// `rootcheck delete`, and `rootcheck save TIME LOG`, which is answered `ok 1` when the event was known already and
/// `ok 2` when it is new.
pub(super) fn run(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    let invalid = || Refusal::new(format!("Invalid rootcheck query syntax, near '{}'", near(text)));
    let (action, rest) = text.split_once(' ').unwrap_or((text, ""));
    match action {
        "delete" => {
            let deleted = session.execute("DELETE FROM pm_event", []);
            deleted.map_err(|_| Refusal::new("Error deleting rootcheck PM tuple"))?;
            Ok(Answer::ok_with(b"0"))
        }
        "save" => {
            let (time, log) = rest.split_once(' ').ok_or_else(invalid)?;
            let time = leading_integer(time);
            if time < 0 {
                return Err(invalid());
            }
            let known = save(session, time, log);
            known
                .map(|known| Answer::ok_with(if known { b"1" } else { b"2" }))
                .map_err(|_| Refusal::new("Error updating rootcheck PM tuple"))
        }
        _ => Err(invalid()),
    }
}

/// Notes an event; says whether it was known.
fn save(session: &Session<'_>, time: i64, log: &str) -> rusqlite::Result<bool> {
    if session.execute("UPDATE pm_event SET date_last = ?1 WHERE log = ?2", (time, log))? > 0 {
        return Ok(true);
    }
    session
        .execute(
            "INSERT INTO pm_event (date_first, date_last, log, pci_dss, cis) VALUES (?1, ?1, ?2, ?3, ?4)",
            (time, log, tag(log, "{PCI_DSS: "), tag(log, "{CIS: ")),
        )
        .map(|_| false)
}

/// What stands between `opening` and the next brace.
fn tag<'a>(log: &'a str, opening: &str) -> Option<&'a str> {
    let (_, rest) = log.split_once(opening)?;
    rest.split_once('}').map(|(tag, _)| tag)
}
