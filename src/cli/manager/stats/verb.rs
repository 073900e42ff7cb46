//! The verb: one for each kind of statistics that the manager has.

use clap::{Args, ValueEnum};
use serde_json::Value;

use super::{averages, counters, day};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Format, View, affected_items};
use crate::question::Question;
use crate::reply;
use crate::watch::WatchArgs;
use crate::world::World;

/// Which statistics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Of {
    /// What was counted today, or on another day, hour by hour
    Today,
    /// How many alerts an hour has on average
    Hourly,
    /// The same by day of the week
    Weekly,
    /// The state file of analysisd
    Analysisd,
    /// The state file of remoted
    Remoted,
    /// What the daemons themselves say that they count
    Daemons,
}

/// Show what the manager counts: events, alerts, messages, queries
///
/// Averages are charts where they are tables on a terminal.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl manager stats
  wazuhctl manager stats --date 2026-05-31 -o csv
  wazuhctl manager stats hourly
  wazuhctl manager stats weekly -o json
  wazuhctl manager stats daemons --daemon wazuh-db --watch")]
pub(crate) struct Stats {
    /// Which statistics
    #[arg(value_enum, default_value = "today")]
    of: Of,

    /// The day, such as 2026-05-31; with today only
    #[arg(long, value_name = "DATE")]
    date: Option<String>,

    /// Only these daemons; with daemons only
    #[arg(long = "daemon", value_name = "DAEMON,...", value_delimiter = ',', value_parser = ["wazuh-analysisd", "wazuh-remoted", "wazuh-db"])]
    daemons: Vec<String>,

    #[command(flatten)]
    watch: WatchArgs,
}

impl Stats {
    pub(in crate::manager) async fn run(self, world: &World) -> Result<Exit> {
        if self.date.is_some() && self.of != Of::Today {
            return Err(Failure::usage(
                "--date is for the statistics of a day: wazuhctl manager stats --date DATE",
            ));
        }
        if !self.daemons.is_empty() && self.of != Of::Daemons {
            return Err(Failure::usage("--daemon is for what daemons count: wazuhctl manager stats daemons"));
        }
        let request = self.request();
        world.explain(&request)?;
        self.watch.run(world, || self.once(world, &request)).await
    }

    fn request(&self) -> ApiRequest {
        let path = match self.of {
            Of::Today => "/manager/stats",
            Of::Hourly => "/manager/stats/hourly",
            Of::Weekly => "/manager/stats/weekly",
            Of::Analysisd => "/manager/stats/analysisd",
            Of::Remoted => "/manager/stats/remoted",
            Of::Daemons => "/manager/daemons/stats",
        };
        let request = ApiRequest::get(path);
        match &self.date {
            Some(date) => request.with("date", date.clone()),
            None if !self.daemons.is_empty() => request.with("daemons_list", self.daemons.join(",")),
            None => request,
        }
    }

    async fn once(&self, world: &World, request: &ApiRequest) -> Result<Exit> {
        let answer = world.ask(Question::Once(request)).await?;
        let success = reply::check_items(&answer.document)?;
        let found = affected_items(&answer.document);
        // Charts are for the eye: a pipe gets the numbers.
        let charts = world.printer.is_for_people() && world.printer.terminal();
        let rows = |items: Vec<Value>, columns: &[Column], name| {
            View::of_items(answer.document.clone(), items, &world.columns(columns), name)
        };
        let view = match self.of {
            Of::Today => rows(found.to_vec(), day::COLUMNS, "hour"),
            Of::Hourly if charts => {
                let hours = averages::hours_with_bars(found, world.printer.width());
                rows(hours, averages::HOURS_WITH_BARS, "hour")
            }
            Of::Hourly => rows(averages::hours(found), averages::HOURS, "hour"),
            Of::Weekly if charts => rows(averages::days_with_lines(found), averages::DAYS_WITH_LINES, "day"),
            Of::Weekly => rows(averages::days(found), averages::DAYS, "day"),
            Of::Analysisd => {
                rows(self.counters(world, found, "wazuh-analysisd"), counters::COLUMNS, "counter")
            }
            Of::Remoted => rows(self.counters(world, found, "wazuh-remoted"), counters::COLUMNS, "counter"),
            Of::Daemons => rows(self.counters(world, found, "-"), counters::COLUMNS, "counter"),
        };
        world.printer.print(&view)?;
        let all_are_there =
            self.of == Of::Daemons && self.daemons.is_empty() && success == reply::Success::All;
        if all_are_there && world.printer.is_for_people() && !world.is_several() {
            let missing = counters::missing(found);
            if !missing.is_empty() {
                world.say(&format!("the manager has no {}: it is an embedded one", missing.join(" and no ")));
            }
        }
        answer.settle(match success {
            reply::Success::All => Ok(Exit::Done),
            reply::Success::Some(failed) => Err(reply::some_failed(failed, found.len())),
        })
    }

    /// A line a counter. A table leaves out those that have counted nothing, which are most.
    fn counters(&self, world: &World, found: &[Value], daemon: &str) -> Vec<Value> {
        let mut lines = counters::counters(found, daemon);
        if matches!(world.printer.format(), None | Some(Format::Table)) {
            let all = lines.len();
            lines.retain(|line| !counters::is_zero(line));
            if lines.len() < all {
                world.say(&format!("{} counters are 0; -o wide shows them, too", all - lines.len()));
            }
        }
        lines
    }
}
