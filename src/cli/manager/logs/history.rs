//! Showing all that was logged since a moment: on the manager itself, for the Server API shows the end of the log only.

use std::cmp::Reverse;
use std::collections::VecDeque;

use jiff::Timestamp;
use serde_json::{Value, json};
use wazuhctl_core::home::Home;
use wazuhctl_core::manager::{History, configured_formats};

use super::entries::{ALL, COLUMNS, Selected, moment};
use super::newest::page;
use super::show::print;
use crate::connect::{Target, find_home};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Format, ListWriter};
use crate::reply;
use crate::world::{World, warn};

/// More entries are only printed as they are read.
const MOST: usize = 100_000;

/// The home whose log is to be read, and from when on; nothing where the Server API is to be asked.
pub(super) fn place(world: &World, selected: &Selected) -> Result<Option<(Home, Timestamp)>> {
    let Some(since) = selected.since().filter(|_| !world.is_several() && world.globals.user.is_none()) else {
        return Ok(None);
    };
    match Target::resolve(&world.globals, &world.folders)? {
        Target::Local(home) => Ok(Some((find_home(&home, &world.folders)?.home, since))),
        Target::Remote(_) => Ok(None),
    }
}

/// Prints the entries: what goes line by line while it is read, everything else at the end.
pub(super) fn show(world: &World, selected: &Selected, home: &Home, since: Timestamp) -> Result<Exit> {
    world.explain(&page(&selected.request(), 0, ALL))?;
    let failure = |error| reply::core_failure(&error);
    let mut history = History::open(home, configured_formats(home), since).map_err(failure)?;
    let (wanted, limit) = (selected.wanted(), selected.limit());
    let streams =
        limit.is_none() && matches!(world.printer.format(), Some(Format::Jsonl | Format::Csv | Format::Name));
    let mut list = ListWriter::new(&world.printer, world.columns(COLUMNS), "description");
    let (mut kept, mut total) = (VecDeque::new(), 0_usize);
    while let Some(entries) = history.page(&wanted).map_err(failure)? {
        total += entries.len();
        if streams {
            list.page(&mut document(entries, total))?;
            continue;
        }
        kept.extend(entries);
        match limit {
            Some(limit) => drop(kept.drain(..kept.len().saturating_sub(limit))),
            None if kept.len() > MOST => return Err(too_many()),
            None => {}
        }
    }
    if streams {
        list.page(&mut document(Vec::new(), total))?;
        list.finish()?;
    } else {
        // As the API has it: those of one second stay as they were written.
        let mut newest_first = Vec::from(kept);
        newest_first.sort_by_key(|entry| Reverse(moment(entry)));
        print(world, &document(newest_first, total))?;
    }
    for file in history.unreadable() {
        warn(&format!("passed over {file}"));
    }
    Ok(Exit::Done)
}

fn too_many() -> Failure {
    Failure::new(Exit::Error, format!("more than {MOST} entries were logged since then"))
        .hint("--limit N shows the newest of them")
        .hint("-o jsonl and -o csv print all of them, as they are read")
}

/// Entries as the answer to a list is.
fn document(entries: Vec<Value>, total: usize) -> Value {
    json!({
        "data": {
            "affected_items": Value::Array(entries),
            "total_affected_items": total,
            "total_failed_items": 0,
            "failed_items": [],
        },
        "message": "The log was read",
        "error": 0,
    })
}
