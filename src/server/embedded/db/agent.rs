//! The commands on an agent's database: those for every database, and those on what modules found on the agent.
//!
//! `begin` and `commit` are answered `ok` and change nothing: each command is a transaction of its own, kept before
//! it is answered.

mod ciscat;
mod fim;
mod fim_entry;
mod fim_sum;
mod integrity;
mod piped;
mod sca;
mod sca_check;
mod scan_info;
mod windows_permissions;

use super::answer::{Answer, Refusal};
use super::arguments::leading_integer;
use super::command::Call;
use super::connection::Session;
use super::store::AgentFiles;
use super::{maintenance, sql};

/// Runs a call on the database of `agent`.
pub(super) fn run(files: &mut AgentFiles, agent: i64, call: &Call) -> Result<Answer, Refusal> {
    match call.verb.as_str() {
        "close" => {
            files.close(agent);
            return Ok(Answer::ok());
        }
        "remove" => return remove(files, agent),
        _ => {}
    }
    let database = files.get(agent).map_err(|error| {
        tracing::error!(agent, %error, "the agent's database cannot be used");
        Refusal::new(format!("Couldn't open DB for agent {agent}"))
    })?;
    let failed = |_| Refusal::new("Cannot execute SQL query");
    match call.verb.as_str() {
        "sql" => {
            let text = call.required()?;
            let session = if sql::only_reads(text) { Ok(database.reading()) } else { database.writing() };
            let rows = session.and_then(|session| session.run(text)).map_err(failed)?;
            Ok(Answer::ok_with(&rows))
        }
        "begin" | "commit" => Ok(Answer::ok()),
        "vacuum" => maintenance::vacuum(database),
        "get_fragmentation" => maintenance::get_fragmentation(&database.reading()),
        "rootcheck" => {
            let text = call
                .arguments
                .as_deref()
                .ok_or_else(|| Refusal::new("Invalid Rootcheck query syntax, near 'rootcheck'"))?;
            rootcheck(&database.writing().map_err(failed)?, text)
        }
        "sca" => sca::run(&database.writing().map_err(failed)?, call.required()?),
        "ciscat" => ciscat::run(&database.writing().map_err(failed)?, call.required()?),
        verb => {
            let component = fim::component(verb).ok_or_else(|| Refusal::syntax(verb))?;
            fim::run(&database.writing().map_err(failed)?, component, call.required()?)
        }
    }
}

fn remove(files: &mut AgentFiles, agent: i64) -> Result<Answer, Refusal> {
    if files.remove(agent) { Ok(Answer::ok()) } else { Err(Refusal::new("Cannot remove database")) }
}

/// `rootcheck delete`, and `rootcheck save TIME LOG`, which is answered `ok 1` when the event was known already and
/// `ok 2` when it is new.
fn rootcheck(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    let invalid =
        || Refusal::new(format!("Invalid rootcheck query syntax, near '{}'", super::answer::near(text)));
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
