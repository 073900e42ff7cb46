//! `--watch`: the same answer again and again, until Ctrl-C.

use std::io::IsTerminal;
use std::time::Duration;

use clap::Args;

use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::globals::parse_duration;
use crate::output::Format;
use crate::world::World;

/// Nobody reads for longer than this without a new answer.
const LONGEST: Duration = Duration::from_secs(3600);

/// Moves the cursor to the top left corner and clears what is below, which flickers less than clearing all first.
const FROM_THE_TOP: &str = "\x1b[H\x1b[J";

/// The flag of lists and states.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct WatchArgs {
    /// Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C
    #[arg(long, value_name = "TIME", num_args = 0..=1, require_equals = true, default_missing_value = "2s", value_parser = parse_interval)]
    watch: Option<Duration>,
}

impl WatchArgs {
    /// Does `once`, or does it until the user has seen enough. A manager that does not answer may come back, so that
    /// this is shown and asked again; any other failure ends it.
    pub(crate) async fn run(&self, world: &World, once: impl AsyncFn() -> Result<Exit>) -> Result<Exit> {
        let Some(interval) = self.watch else { return once().await };
        if !std::io::stdout().is_terminal() {
            return Err(Failure::usage("--watch needs a terminal to draw on")
                .hint("elsewhere, call the command in a loop, or print it once without --watch"));
        }
        if !matches!(world.printer.format(), None | Some(Format::Table | Format::Wide | Format::Name)) {
            return Err(Failure::usage("--watch shows tables: it has no use for another format"));
        }
        let mut ticks = tokio::time::interval(interval);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            world.printer.raw(FROM_THE_TOP.as_bytes())?;
            match once().await {
                Err(failure) if matches!(failure.exit(), Exit::Unreachable | Exit::Partial) => {
                    failure.report(&mut std::io::stderr(), false);
                }
                end => {
                    end?;
                }
            }
        }
    }
}

fn parse_interval(text: &str) -> Result<Duration, String> {
    match parse_duration(text) {
        Ok(interval) if interval <= LONGEST => Ok(interval),
        _ => Err("an interval is between 1s and 1h, such as 2s".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_have_limits() {
        assert_eq!(parse_interval("1"), Ok(Duration::from_secs(1)));
        assert_eq!(parse_interval("5m"), Ok(Duration::from_secs(300)));
        for wrong in ["0s", "2h", "", "100ms"] {
            assert!(parse_interval(wrong).is_err(), "{wrong}");
        }
    }
}
