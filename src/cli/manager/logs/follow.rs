//! Following the log: a look at its end every second, until Ctrl-C.

use std::time::Duration;

use serde_json::Value;
use tokio::time::MissedTickBehavior;

use super::entries::{ALL, COLUMNS, Selected, for_people, in_order};
use super::newest::{newest, page};
use super::window::Window;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Format, affected_items};
use crate::world::{World, warn};

/// How long between two looks.
const INTERVAL: Duration = Duration::from_secs(1);

/// How many entries there are to begin with.
const FIRST: u64 = 10;

/// Prints what is logged, as it is logged. A manager that does not answer may be restarting: it is asked again, and what
/// it logged meanwhile is not lost. Any other failure ends it.
pub(super) async fn follow(world: &World, selected: &Selected) -> Result<Exit> {
    // To compare looks, all there is to see is looked at, whatever of it is printed.
    let request = selected.request();
    world.explain(&page(&request, 0, ALL))?;
    let as_lines = match world.printer.format() {
        None | Some(Format::Table | Format::Wide) => false,
        Some(Format::Jsonl) => true,
        Some(_) => {
            return Err(Failure::usage("--follow prints line by line, and this format is one document")
                .hint("use -o jsonl"));
        }
    };
    if world.is_several() {
        return Err(Failure::usage("--follow follows one manager: name one context"));
    }
    let mut ticks = tokio::time::interval(INTERVAL);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (mut window, mut is_first, mut answers) = (Window::default(), true, true);
    loop {
        ticks.tick().await;
        let entries = match look(world, &request, selected).await {
            Ok(entries) => entries,
            Err(failure) if !is_first && failure.exit() == Exit::Unreachable => {
                if std::mem::take(&mut answers) {
                    warn(&format!("{}; it is asked again every second", failure.message()));
                }
                continue;
            }
            Err(failure) => return Err(failure),
        };
        if !answers {
            world.say("the manager answers again");
            answers = true;
        }
        let mut news = window.news(entries);
        if std::mem::take(&mut is_first) {
            let first = news.entries.len().saturating_sub(selected.limit_or(FIRST));
            news.entries.drain(..first);
        }
        if news.gap {
            warn("the log has moved on by more than 2000 lines: some are not shown");
        }
        let text: String = if as_lines {
            world.printer.lines(&news.entries)?
        } else {
            news.entries
                .into_iter()
                .map(|entry| world.printer.stream_line(COLUMNS, &for_people(entry)))
                .collect()
        };
        world.printer.raw(text.as_bytes())?;
    }
}

/// The entries at the end of the log, the newest last.
async fn look(world: &World, request: &ApiRequest, selected: &Selected) -> Result<Vec<Value>> {
    let mut document = newest(world, request, ALL).await?.document;
    selected.recent(&mut document);
    Ok(in_order(affected_items(&document)))
}
