//! `wazuhctl security audit`.

use clap::Args;
use jiff::Timestamp;
use serde_json::{Value, json};
use wazuhctl_core::home::Home;
use wazuhctl_core::query;
use wazuhctl_core::wql::Matcher;
use wazuhctl_server::audit::{Records, Span};

use crate::connect::{Target, find_home};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::moments::{parse_since, parse_until};
use crate::output::{Column, Kind, ListWriter};
use crate::reply;
use crate::watch::WatchArgs;
use crate::world::{World, warn};

const COLUMNS: &[Column] = &[
    Column::new("TIME", "time", Kind::Moment),
    Column::new("USER", "user", Kind::Text),
    Column::new("SYSTEM USER", "system_user", Kind::Text),
    Column::new("FROM", "from", Kind::Text),
    Column::new("OPERATION", "operation", Kind::Text),
    Column::new("TARGET", "target", Kind::Pairs),
    Column::new("RESULT", "result", Kind::State),
    Column::wide("STATUS", "status", Kind::Text),
    Column::wide("CODES", "codes", Kind::Text),
    Column::wide("AFFECTED", "affected_ids", Kind::Text),
    Column::wide("FAILED", "failed_ids", Kind::Text),
    Column::wide("LOGGED IN AS", "login_user", Kind::Text),
    Column::wide("METHOD", "method", Kind::Text),
    Column::wide("PATH", "path", Kind::Text),
    Column::wide("SECONDS", "duration", Kind::Text),
];

/// How many records are printed at once, where they are printed as they come.
const PAGE: usize = 1_000;

/// Show who changed what, or tried to: the audit log of this machine's manager, the newest first
///
/// Each change by way of the Server API or the command line has a record, with what it was asked for, the state before
/// and after, and how it ended (-o json shows all of it). Records are looked for in the current log; those of earlier
/// days, or of full files, with --all, --since or --until.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security audit
  wazuhctl security audit --since 7d --failed
  wazuhctl security audit --since 2026-05-01 --until 2026-05-31 --by wazuh -o json
  wazuhctl security audit --all -q 'operation=delete_agents;before.name~web'")]
pub(crate) struct Audit {
    /// Only what this WQL expression is true for: 'user=wazuh;status>=400'
    #[arg(short, long = "query", value_name = "WQL", help_heading = "Selecting")]
    query: Option<String>,

    /// Only from this time on: 2h, 7d, 2026-05-31 or 2026-05-31T12:00:00Z
    #[arg(long, value_name = "TIME", value_parser = parse_since, help_heading = "Selecting")]
    since: Option<Timestamp>,

    /// Only up to this time; a day is meant as a whole
    #[arg(long, value_name = "TIME", value_parser = parse_until, help_heading = "Selecting")]
    until: Option<Timestamp>,

    /// Only by these users, of the API or of the system
    #[arg(long, value_name = "NAME,...", value_delimiter = ',', help_heading = "Selecting")]
    by: Vec<String>,

    /// Only these operations, as wazuhctl api list names them
    #[arg(long, value_name = "ID,...", value_delimiter = ',', help_heading = "Selecting")]
    operation: Vec<String>,

    /// Only what was refused, or failed as a whole or in part
    #[arg(long, help_heading = "Selecting")]
    failed: bool,

    /// Also in logs that were put away
    #[arg(long, help_heading = "Selecting")]
    all: bool,

    /// At most this many records; all of them by default
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..), help_heading = "Selecting")]
    limit: Option<u64>,

    /// Leave out this many records at the beginning
    #[arg(
        long,
        value_name = "N",
        default_value_t = 0,
        hide_default_value = true,
        help_heading = "Selecting"
    )]
    offset: u64,

    #[command(flatten)]
    watch: WatchArgs,
}

impl Audit {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let matcher = self.query.as_deref().map(query::matcher).transpose();
        let matcher = matcher.map_err(|error| reply::core_failure(&error))?;
        let home = home(world)?;
        self.watch.run(world, async || self.once(world, &home, matcher.as_ref())).await
    }

    fn once(&self, world: &World, home: &Home, matcher: Option<&Matcher>) -> Result<Exit> {
        let span = Span { since: self.since, until: self.until, archived: self.all };
        let mut records = Records::open(home, span).map_err(|error| unreadable(&error))?;
        let mut list = ListWriter::new(&world.printer, COLUMNS.to_vec(), "operation");
        let (mut total, mut page) = (0_u64, Vec::new());
        let end = self.offset.saturating_add(self.limit.unwrap_or(u64::MAX));
        for record in &mut records {
            let record = record.map_err(|error| unreadable(&error))?;
            if !self.selects(&record) || matcher.is_some_and(|matcher| !matcher.matches(&record)) {
                continue;
            }
            if (self.offset..end).contains(&total) {
                page.push(record);
            }
            total = total.saturating_add(1);
            if page.len() >= PAGE {
                list.page(&mut document(std::mem::take(&mut page), total))?;
            }
        }
        list.page(&mut document(page, total))?;
        // It is known now.
        list.surround(document(Vec::new(), total));
        let shown = list.finish()?;
        if shown == 0 && world.printer.is_for_people() {
            world.say("nothing found");
            if !self.all && self.since.is_none() && self.until.is_none() {
                world.say("logs that were put away are looked at with --all or --since");
            }
        } else if shown < total && self.limit.is_some() {
            world.say(&format!("showing {shown} of {total}"));
        }
        if records.bad_lines() > 0 {
            warn(&format!("lines that are no records, and were passed over: {}", records.bad_lines()));
        }
        for file in records.bad_files() {
            warn(&format!("passed over {file}"));
        }
        Ok(Exit::Done)
    }

    /// Whether the flags let a record through.
    fn selects(&self, record: &Value) -> bool {
        let text = |name: &str| record.get(name).and_then(Value::as_str);
        let by = || {
            let users = ["user", "system_user", "login_user"];
            users.into_iter().filter_map(text).any(|user| self.by.iter().any(|name| name == user))
        };
        let operation = || text("operation").is_some_and(|id| self.operation.iter().any(|one| one == id));
        (self.by.is_empty() || by())
            && (self.operation.is_empty() || operation())
            && (!self.failed || text("result") != Some("done"))
    }
}

/// The home whose log is read: the log is a file, and no operation of the Server API.
fn home(world: &World) -> Result<Home> {
    if world.globals.user.is_some() {
        warn("--user is who logs in, and nobody does here: --by selects records by their user");
    }
    match Target::resolve(&world.globals, &world.folders)? {
        Target::Local(home) => {
            let home = find_home(&home, &world.folders)?.home;
            if home.logs().is_dir() {
                return Ok(home);
            }
            let root = home.root().display();
            Err(Failure::new(Exit::Error, format!("there is no manager's home at {root}"))
                .hint("wazuhctl serve --home makes one"))
        }
        target @ Target::Remote(_) => {
            let url = target.base_url();
            Err(Failure::usage(format!("the audit log of {url} is on that manager, and nowhere else"))
                .hint("run wazuhctl security audit there")
                .hint("for the manager of this machine, say --local"))
        }
    }
}

/// The records as the answer to a list is.
fn document(records: Vec<Value>, total: u64) -> Value {
    json!({
        "data": {
            "affected_items": Value::Array(records),
            "total_affected_items": total,
            "total_failed_items": 0,
            "failed_items": [],
        },
        "message": "The audit log was read",
        "error": 0,
    })
}

fn unreadable(error: &std::io::Error) -> Failure {
    let failure = Failure::new(Exit::Error, format!("the audit log cannot be read: {error}"));
    if error.kind() == std::io::ErrorKind::PermissionDenied {
        return failure.hint("run the command as root, or as a user of the manager's group");
    }
    failure
}
