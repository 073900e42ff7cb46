//! [`Printer`]: the one place that writes data to stdout.

use std::borrow::Cow;
use std::io::{ErrorKind, IsTerminal, Write};

use comfy_table::Table;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;

use super::column::{Column, Kind};
use super::field;
use super::format::Format;
use super::view::{Layout, View};
use super::{details, moment, size, table};
use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::globals::GlobalArgs;
use crate::jq::Expression;

/// The columns of a stream after a state begin at the same place.
const STATE_WIDTH: usize = 8;

/// How this call prints.
#[derive(Debug, Clone)]
pub(crate) struct Printer {
    format: Option<Format>,
    columns: Option<Vec<String>>,
    headers: bool,
    absolute: bool,
    terminal: bool,
    colour: bool,
    jq: Option<Expression>,
    now: Timestamp,
    zone: TimeZone,
}

/// The failure of a verb that makes no document and is asked for one.
pub(crate) fn no_document() -> Failure {
    Failure::usage("-o html and -o md are for reports, and this is none").hint(
        "wazuhctl sca report ID -o html makes one; lists have table, wide, json, jsonl, yaml, csv and name",
    )
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
    pub(crate) fn new(globals: &GlobalArgs) -> Result<Self> {
        let jq = globals.jq.as_deref().map(Expression::parse).transpose()?;
        if jq.is_some() && globals.output.is_some_and(|format| !format.is_json()) {
            return Err(Failure::usage("--jq works on JSON: use it with -o json or -o jsonl"));
        }
        if globals.columns.iter().flatten().any(String::is_empty) {
            return Err(Failure::usage("--columns names no column").hint("write it like id,name,os.platform"));
        }
        let terminal = std::io::stdout().is_terminal();
        let no_colour = std::env::var_os(environment::NO_COLOR).is_some_and(|value| !value.is_empty());
        Ok(Self {
            format: globals.output.or(jq.as_ref().map(|_| Format::Json)),
            columns: globals.columns.clone(),
            headers: !globals.no_headers,
            absolute: globals.absolute,
            terminal,
            colour: terminal && !no_colour,
            now: Timestamp::now(),
            zone: TimeZone::system(),
            jq,
        })
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
            Format::Json => match &self.jq {
                Some(expression) => expression.run([&view.document])?,
                None => pretty_json(&view.document)?,
            },
            Format::Jsonl => self.lines(&view.items)?,
            Format::Yaml => yaml(&view.document)?,
            Format::Name => self.names(view.name, &view.items),
            Format::Csv => self.csv_text(&self.shown_columns(view, true), &view.items, true)?,
            Format::Html | Format::Markdown => return Err(no_document()),
            Format::Sarif | Format::Junit => return Err(only_findings()),
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
        let text = match (kind, value) {
            (Kind::Pairs, Some(Value::Object(fields))) => field::pairs(fields),
            (_, value) => value.map(field::text).unwrap_or_default(),
        };
        let text = match kind {
            Kind::Moment => moment::show(&text, self.now, &self.zone, self.absolute),
            Kind::Version => text.strip_prefix("Wazuh ").unwrap_or(&text).to_owned(),
            Kind::Mark => return if text == "true" { "*".into() } else { String::new() },
            Kind::Bytes => size::show(&text, 0),
            Kind::Kibibytes => size::show(&text, 1),
            Kind::Text | Kind::Exact | Kind::State | Kind::Pairs => text,
        };
        if text.is_empty() { "-".into() } else { field::printable(&text) }
    }

    /// An item as a line of a stream, where no widths are known: its columns one after the other, dates in full.
    pub(crate) fn stream_line(&self, columns: &[Column], item: &Value) -> String {
        let in_full = Self { absolute: true, ..self.clone() };
        let mut line = String::new();
        for column in columns {
            let text = in_full.cell(cell_of(item, column.path).as_deref(), column.kind);
            let shade = table::shade(&text).filter(|_| self.colour && column.kind == Kind::State);
            let width = if column.kind == Kind::State { STATE_WIDTH } else { 0 };
            let padded = format!("{text:width$}");
            line.push_str(if line.is_empty() { "" } else { "  " });
            match shade {
                Some(shade) => line.push_str(&format!("\x1b[{}m{padded}\x1b[0m", shade.code())),
                None => line.push_str(&padded),
            }
        }
        line.push('\n');
        line
    }

    /// Whether a jq expression is given.
    pub(super) fn has_jq(&self) -> bool {
        self.jq.is_some()
    }

    /// Whether the format has columns.
    pub(super) fn shows_columns(&self) -> bool {
        matches!(self.format, None | Some(Format::Table | Format::Wide | Format::Csv))
    }

    /// Whether people read the output as it is, and no program.
    pub(crate) fn is_for_people(&self) -> bool {
        matches!(self.format, None | Some(Format::Table | Format::Wide))
    }

    /// Whether the user named the columns.
    pub(crate) fn has_chosen_columns(&self) -> bool {
        self.columns.is_some()
    }

    pub(super) fn headers(&self) -> bool {
        self.headers
    }

    /// Whether stdout is a terminal.
    pub(crate) fn terminal(&self) -> bool {
        self.terminal
    }

    /// How many characters fit in a line of the terminal; nothing where stdout is none, or does not say.
    pub(crate) fn width(&self) -> Option<usize> {
        self.terminal.then(|| Table::new().width()).flatten().map(usize::from)
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

    /// Items one a line, as JSON or as what the jq expression makes of them.
    pub(crate) fn lines(&self, items: &[Value]) -> Result<String> {
        match &self.jq {
            Some(expression) => expression.run(items),
            None => Ok(items.iter().map(|item| format!("{item}\n")).collect()),
        }
    }

    /// What the items are called by, one a line.
    pub(super) fn names(&self, name: &str, items: &[Value]) -> String {
        let name = |item: &Value| match field::find(item, name) {
            Some(value) => field::text(&value),
            None => field::text(item),
        };
        items.iter().map(|item| format!("{}\n", name(item))).collect()
    }

    /// Items as records of CSV, with a header where it is the beginning and the user wants one.
    pub(super) fn csv_text(&self, columns: &[Shown], items: &[Value], beginning: bool) -> Result<String> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        if self.headers && beginning {
            writer.write_record(columns.iter().map(|column| &column.path)).map_err(unprintable)?;
        }
        for item in items {
            let record =
                columns.iter().map(|column| cell_of(item, &column.path).map(|value| field::text(&value)));
            writer.write_record(record.map(Option::unwrap_or_default)).map_err(unprintable)?;
        }
        String::from_utf8(writer.into_inner().map_err(unprintable)?).map_err(unprintable)
    }
}

/// The failure of a verb that has no findings, and is to print them.
pub(crate) fn only_findings() -> Failure {
    Failure::usage("-o sarif and -o junit are for findings: rules lint, decoders lint and lists check")
}

/// The value of a column; items that are plain values are their own only column.
pub(super) fn cell_of<'a>(item: &'a Value, path: &str) -> Option<Cow<'a, Value>> {
    if item.is_object() { field::find(item, path) } else { Some(Cow::Borrowed(item)) }
}

fn named(path: &str, columns: &[Column]) -> Shown {
    let known = columns.iter().find(|column| column.path == path);
    Shown {
        header: known.map_or_else(|| path.to_uppercase(), |column| column.header.to_owned()),
        path: path.to_owned(),
        kind: known.map_or(Kind::Text, |column| column.kind),
    }
}

pub(super) fn pretty_json(document: &Value) -> Result<String> {
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
