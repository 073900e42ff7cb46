//! `wazuhctl events test`.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::expectation::Expectation;
use super::lines::Lines;
use super::phases;
use super::session::Session;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Format, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("RULE", "output.rule.id", Kind::Text),
    Column::new("LEVEL", "output.rule.level", Kind::Text),
    Column::new("DESCRIPTION", "output.rule.description", Kind::Text),
    Column::new("DECODER", "output.decoder.name", Kind::Text),
    Column::new("ALERT", "alert", Kind::Text),
    Column::new("EVENT", "output.full_log", Kind::Text),
];

/// Show what the manager makes of lines of a log: how they are decoded, and which rules fire
///
/// Nothing is stored and no alert is made. The lines are tested one after the other in one session, so that rules that
/// count events fire as they would. Without a line and a file they are read from stdin.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl events test 'Jun  1 10:00:00 host sshd[1]: Failed password for root from 192.0.2.7 port 22 ssh2'
  wazuhctl events test --file sshd.log --expect-rule 5712 --expect-level 10
  wazuhctl events test --log-format json --location app < app.log -o json
  wazuhctl events test")]
pub(crate) struct Test {
    /// The line
    #[arg(value_name = "LINE")]
    line: Option<String>,

    /// Test the lines of this file (- is stdin)
    #[arg(short, long, value_name = "FILE", conflicts_with = "line")]
    file: Option<PathBuf>,

    /// The format of the log, as <log_format> of <localfile> has it
    #[arg(long, value_name = "FORMAT", default_value = "syslog")]
    log_format: String,

    /// The log's name
    #[arg(long, value_name = "NAME", default_value = "wazuhctl")]
    location: String,

    #[command(flatten)]
    expectation: Expectation,
}

impl Test {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut session = Session::new(self.log_format, self.location);
        world.explain(&session.request(self.line.as_deref().unwrap_or("LINE")))?;
        let lines = match (self.line, &self.file) {
            (Some(line), _) => Lines::given(line),
            (None, Some(file)) => Lines::of_file(file)?,
            (None, None) => Lines::of_stdin(),
        };
        let tested = test(world, &mut session, lines).await;
        session.end(world).await;
        let tested = tested?;
        let Some(last) = tested.last() else {
            return Err(Failure::usage("there is no line to test"));
        };
        let expected = self.expectation.check(last);
        if !is_for_people(world) {
            let document = json!({ "events": tested });
            world.printer.print(&View::of_items(document, tested, COLUMNS, "output.rule.id"))?;
        }
        expected.map(|()| Exit::Done)
    }
}

/// Whether the phases are printed, as they come.
fn is_for_people(world: &World) -> bool {
    matches!(world.printer.format(), None | Some(Format::Table | Format::Wide))
}

/// Tests all lines, and returns what the manager made of them; of what is printed already, only the last.
async fn test(world: &World, session: &mut Session, mut lines: Lines) -> Result<Vec<Value>> {
    let mut tested: Vec<Value> = Vec::new();
    let mut count = 0_u64;
    loop {
        let (rest, line) = lines.next(world).await?;
        lines = rest;
        let Some(line) = line else { return Ok(tested) };
        let data = session.test(world, &line).await?;
        if is_for_people(world) {
            let gap = if count > 0 { "\n" } else { "" };
            world.printer.raw(format!("{gap}{}", phases::text(&data)).as_bytes())?;
            tested.clear();
        }
        tested.push(data);
        count += 1;
    }
}
