//! The table of verbs.

use super::super::answer::{Answer, Refusal};
use super::super::command::Call;
use super::super::connection::Session;
use super::super::store::GlobalWriter;
use super::super::{maintenance, sql};
use super::{agents, backup, group_hash, group_sync, groups, info_sync, labels, listing, status};

type Reading = fn(&Session<'_>, &str) -> Result<Answer, Refusal>;
type Writing = fn(&mut GlobalWriter, &str) -> Result<Answer, Refusal>;

/// How a verb is run.
#[derive(Clone, Copy)]
pub(in super::super) enum Verb {
    /// By a reader, beside others.
    Read(Reading),
    /// By the writer.
    Write(Writing),
}

/// The verb of a call, and its arguments: empty where it has none and needs none.
pub(in super::super) fn find(call: &Call) -> Result<(Verb, &str), Refusal> {
    if call.verb == "sql" {
        let text = call.required()?;
        let verb = if sql::only_reads(text) { Verb::Read(run_reading) } else { Verb::Write(run_writing) };
        return Ok((verb, text));
    }
    if let Some((_, verb)) = WITH_ARGUMENTS.iter().find(|(name, _)| *name == call.verb) {
        return Ok((*verb, call.required()?));
    }
    match ALONE.iter().find(|(name, _)| *name == call.verb) {
        Some((_, verb)) => Ok((*verb, call.arguments.as_deref().unwrap_or_default())),
        None => Err(Refusal::syntax(&call.verb)),
    }
}

/// Verbs that cannot do without arguments.
const WITH_ARGUMENTS: &[(&str, Verb)] = &[
    ("insert-agent", Verb::Write(agents::insert)),
    ("update-agent-name", Verb::Write(agents::update_name)),
    ("update-agent-data", Verb::Write(agents::update_data)),
    ("delete-agent", Verb::Write(agents::delete)),
    ("select-agent-name", Verb::Read(agents::select_name)),
    ("select-agent-group", Verb::Read(agents::select_group)),
    ("find-agent", Verb::Read(agents::find)),
    ("get-agent-info", Verb::Read(agents::get_info)),
    ("get-labels", Verb::Read(labels::get)),
    ("update-keepalive", Verb::Write(status::update_keepalive)),
    ("update-connection-status", Verb::Write(status::update_connection_status)),
    ("update-status-code", Verb::Write(status::update_status_code)),
    ("disconnect-agents", Verb::Write(status::disconnect)),
    ("reset-agents-connection", Verb::Write(status::reset)),
    ("find-group", Verb::Read(groups::find)),
    ("insert-agent-group", Verb::Write(groups::insert)),
    ("delete-group", Verb::Write(groups::delete)),
    ("select-group-belong", Verb::Read(groups::select_belong)),
    ("get-group-agents", Verb::Read(groups::get_agents)),
    ("set-agent-groups", Verb::Write(groups::set)),
    ("sync-agent-groups-get", Verb::Write(group_sync::get)),
    ("get-groups-integrity", Verb::Read(group_hash::integrity)),
    ("sync-agent-info-set", Verb::Write(info_sync::set)),
    ("get-all-agents", Verb::Read(listing::all)),
    ("get-agents-by-connection-status", Verb::Read(listing::by_connection_status)),
    ("backup", Verb::Write(backup::command)),
];

/// Verbs that need no arguments.
const ALONE: &[(&str, Verb)] = &[
    ("select-groups", Verb::Read(groups::select_all)),
    ("sync-agent-info-get", Verb::Write(info_sync::get)),
    ("recalculate-agent-group-hashes", Verb::Write(group_hash::recalculate_all)),
    ("get-distinct-groups", Verb::Read(listing::distinct_groups)),
    ("get_fragmentation", Verb::Read(|session, _| maintenance::get_fragmentation(session))),
    ("vacuum", Verb::Write(vacuum)),
];

fn run_reading(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    session.run(text).map(|rows| Answer::ok_with(&rows)).map_err(|error| Refusal::global(&error))
}

fn run_writing(writer: &mut GlobalWriter, text: &str) -> Result<Answer, Refusal> {
    let rows = writer.writing().and_then(|session| session.run(text));
    rows.map(|rows| Answer::ok_with(&rows)).map_err(|error| Refusal::global(&error))
}

fn vacuum(writer: &mut GlobalWriter, _: &str) -> Result<Answer, Refusal> {
    writer.alone(|database| Ok(maintenance::vacuum(database))).map_err(|error| Refusal::global(&error))?
}
