//! The commands on an agent's database: those for every database here, the others in a file for each subject.
//!
//! `begin` and `commit` are answered `ok` and change nothing: each command is a transaction of its own, kept before
//! it is answered.

use super::super::answer::{Answer, Refusal};
use super::super::command::Call;
use super::super::connection::Session;
use super::super::store::AgentFiles;
use super::super::{maintenance, sql};
use super::{ciscat, fim, inventory, rootcheck, sca};

/// Runs a call on the database of `agent`.
pub(in super::super) fn run(files: &mut AgentFiles, agent: i64, call: &Call) -> Result<Answer, Refusal> {
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
        _ => report(&database.writing().map_err(failed)?, call),
    }
}

/// Runs a call by which agents report, or ask whether what they reported is known.
pub(in super::super) fn report(session: &Session<'_>, call: &Call) -> Result<Answer, Refusal> {
    match call.verb.as_str() {
        "rootcheck" => {
            let text = call
                .arguments
                .as_deref()
                .ok_or_else(|| Refusal::new("Invalid Rootcheck query syntax, near 'rootcheck'"))?;
            rootcheck::run(session, text)
        }
        "sca" => sca::run(session, call.required()?),
        "ciscat" => ciscat::run(session, call.required()?),
        "dbsync" => inventory::delta(session, call.required()?),
        verb => {
            if let Some(checked) = fim::component(verb) {
                return fim::run(session, checked, call.required()?);
            }
            let text = call.arguments.as_deref().unwrap_or_default();
            if let Some(command) = inventory::legacy(verb) {
                return command.run(session, text);
            }
            inventory::synchronised(session, verb, text).unwrap_or_else(|| Err(Refusal::syntax(verb)))
        }
    }
}

fn remove(files: &mut AgentFiles, agent: i64) -> Result<Answer, Refusal> {
    if files.remove(agent) { Ok(Answer::ok()) } else { Err(Refusal::new("Cannot remove database")) }
}
