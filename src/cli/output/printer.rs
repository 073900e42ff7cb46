//! [`Printer`]: the one place that writes data to stdout.

use std::io::{ErrorKind, IsTerminal, Write};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;

use super::column::{Column, Kind};
use super::field;
use super::format::Format;
use super::view::{Layout, View};
use super::{details, moment, table};
use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::globals::GlobalArgs;

/// How this call prints.
#[derive(Debug, Clone)]
pub(crate) struct Printer {
    format: Option<Format>,
    columns: Option<Vec<String>>,
    headers: bool,
    absolute: bool,
    terminal: bool,
    colour: bool,
    now: Timestamp,
    zone: TimeZone,
}

/// A column as this call shows it: one of the verb's own, or one the user named.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub(super) header: String,
    pub(super) path: String,
    pub(super) kind: Kind,
}

impl Printer {
    /// The printer of this call: its flags, and what stdout is.
    pub(crate) fn new(globals: &GlobalArgs) -> Self {
        let terminal = std::io::stdout().is_terminal();
        let no_colour = std::env::var_os(environment::NO_COLOR).is_some_and(|value| !value.is_empty());
        Self {
            format: globals.output,
            columns: globals.columns.clone(),
            headers: !globals.no_headers,
            absolute: globals.absolute,
            terminal,
            colour: terminal && !no_colour,
            now: Timestamp::now(),
            zone: TimeZone::system(),
        }
    }

    /// The format the user asked for.
    pub(crate) fn format(&self) -> Option<Format> {
        self.format
    }

    /// Prints `view`, as a table where the user did not say otherwise.
    pub(crate) fn print(&self, view: &View) -> Result<()> {
        self.print_by_default_as(Format::Table, view)
    }

    /// Prints `view`, in `format` where the user did not say otherwise.
    pub(crate) fn print_by_default_as(&self, format: Format, view: &View) -> Result<()> {
        let format = self.format.unwrap_or(format);
        let text = match format {
            Format::Json => pretty_json(&view.document)?,
            Format::Jsonl => view.items.iter().map(|item| format!("{item}\n")).collect(),
            Format::Yaml => yaml(&view.document)?,
            Format::Name => self.names(view),
            Format::Csv => return self.csv(view),
            Format::Table | Format::Wide => match view.layout {
                Layout::Rows => {
                    let columns = self.shown_columns(view, format == Format::Wide);
                    table::rows(self, &columns, &view.items)
                }
                Layout::Details => details::blocks(self, view),
            },
        };
        self.raw(text.as_bytes())
    }

    /// Writes bytes as they are: file contents, keys, scripts.
    pub(crate) fn raw(&self, bytes: &[u8]) -> Result<()> {
        let mut stdout = std::io::stdout().lock();
        match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Failure::nothing_more()),
            Err(error) => Err(Failure::new(Exit::Error, format!("cannot write the output: {error}"))),
        }
    }

    /// A value as a table shows it.
    pub(super) fn cell(&self, value: Option<&Value>, kind: Kind) -> String {
        let text = value.map(field::text).unwrap_or_default();
        let text = match kind {
            Kind::Moment => moment::show(&text, self.now, &self.zone, self.absolute),
            Kind::Version => text.strip_prefix("Wazuh ").unwrap_or(&text).to_owned(),
            Kind::Text | Kind::State => text,
        };
        if text.is_empty() { "-".into() } else { field::printable(&text) }
    }

    pub(super) fn has_chosen_columns(&self) -> bool {
        self.columns.is_some()
    }

    pub(super) fn headers(&self) -> bool {
        self.headers
    }

    pub(super) fn terminal(&self) -> bool {
        self.terminal
    }

    pub(super) fn colour(&self) -> bool {
        self.colour
    }

    /// The columns the user named, else those of the verb, else every plain field of the items.
    pub(super) fn shown_columns(&self, view: &View, wide: bool) -> Vec<Shown> {
        if let Some(paths) = &self.columns {
            return paths.iter().map(|path| named(path, &view.columns)).collect();
        }
        if view.columns.is_empty() {
            let mut paths: Vec<String> = Vec::new();
            for path in view.items.iter().flat_map(field::leaves) {
                if !paths.contains(&path) {
                    paths.push(path);
                }
            }
            if paths.is_empty() {
                // Plain values, such as the ids of what was changed.
                paths.push(view.name.to_owned());
            }
            return paths.iter().map(|path| named(path, &[])).collect();
        }
        let columns = view.columns.iter().filter(|column| wide || !column.wide);
        columns
            .map(|column| Shown { header: column.header.into(), path: column.path.into(), kind: column.kind })
            .collect()
    }

    fn names(&self, view: &View) -> String {
        let name = |item: &Value| match field::find(item, view.name) {
            Some(value) => field::text(value),
            None => field::text(item),
        };
        view.items.iter().map(|item| format!("{}\n", name(item))).collect()
    }

    fn csv(&self, view: &View) -> Result<()> {
        let columns = self.shown_columns(view, true);
        let mut writer = csv::Writer::from_writer(Vec::new());
        if self.headers {
            writer.write_record(columns.iter().map(|column| &column.path)).map_err(unprintable)?;
        }
        for item in &view.items {
            let record = columns.iter().map(|column| cell_of(item, &column.path).map(field::text));
            writer.write_record(record.map(Option::unwrap_or_default)).map_err(unprintable)?;
        }
        self.raw(&writer.into_inner().map_err(unprintable)?)
    }
}

/// The value of a column; items that are plain values are their own only column.
pub(super) fn cell_of<'a>(item: &'a Value, path: &str) -> Option<&'a Value> {
    if item.is_object() { field::find(item, path) } else { Some(item) }
}

fn named(path: &str, columns: &[Column]) -> Shown {
    let known = columns.iter().find(|column| column.path == path);
    Shown {
        header: known.map_or_else(|| path.to_uppercase(), |column| column.header.to_owned()),
        path: path.to_owned(),
        kind: known.map_or(Kind::Text, |column| column.kind),
    }
}

fn pretty_json(document: &Value) -> Result<String> {
    let mut text = serde_json::to_string_pretty(document).map_err(unprintable)?;
    text.push('\n');
    Ok(text)
}

fn yaml(document: &Value) -> Result<String> {
    serde_norway::to_string(document).map_err(unprintable)
}

fn unprintable(error: impl std::fmt::Display) -> Failure {
    Failure::new(Exit::Error, format!("the answer cannot be printed in this format: {error}"))
}
