//! Tables for people: plain columns, no frames, cut to the width of a terminal.

use comfy_table::{Cell, Color, ContentArrangement, Table, presets};
use serde_json::Value;

use super::column::Kind;
use super::field;
use super::printer::{Printer, Shown, cell_of};
use crate::failure::FailedItems;

/// One line an item.
pub(super) fn rows(printer: &Printer, columns: &[Shown], items: &[Value]) -> String {
    let exact = columns.iter().any(|column| column.kind == Kind::Exact);
    let mut table = plain(printer.terminal() && !exact);
    if printer.headers() {
        table.set_header(columns.iter().map(|column| column.header.as_str()));
    }
    for item in items {
        table.add_row(columns.iter().map(|column| {
            let text = printer.cell(cell_of(item, &column.path).as_deref(), column.kind);
            state_cell(text, column.kind, printer.colour())
        }));
    }
    finish(&mut table)
}

/// The items that failed, with their codes.
pub(crate) fn failures_table(failed: &[FailedItems]) -> String {
    let mut table = plain(std::io::IsTerminal::is_terminal(&std::io::stderr()));
    let named = failed.iter().any(|items| !items.names.is_empty());
    let cells = |id: &str, name: &str, code: &str, reason: &str| -> Vec<String> {
        let cells = if named { vec![id, name, code, reason] } else { vec![id, code, reason] };
        cells.into_iter().map(field::printable).collect()
    };
    table.set_header(cells("ID", "NAME", "CODE", "REASON"));
    for items in failed {
        let code = items.code.map_or_else(|| "-".into(), |code| code.to_string());
        for (place, id) in items.ids.iter().enumerate() {
            let name = items.names.get(place).map_or("-", String::as_str);
            table.add_row(cells(id, name, &code, &items.message));
        }
    }
    finish(&mut table).trim_end().to_owned()
}

fn plain(terminal: bool) -> Table {
    let mut table = Table::new();
    table.load_preset(presets::NOTHING);
    if terminal {
        table.set_content_arrangement(ContentArrangement::Dynamic).enforce_styling();
    } else {
        // A pipe has no width: whatever reads it wants each item on one line.
        table.set_content_arrangement(ContentArrangement::Disabled).force_no_tty();
    }
    table
}

fn finish(table: &mut Table) -> String {
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    let text = table.trim_fmt();
    if text.is_empty() { text } else { format!("{text}\n") }
}

/// A cell whose colour says whether its state is a good one.
pub(super) fn state_cell(text: String, kind: Kind, colour: bool) -> Cell {
    let shade = if colour && kind == Kind::State { shade(&text) } else { None };
    let cell = Cell::new(text);
    match shade {
        Some(Shade::Good) => cell.fg(Color::DarkGreen),
        Some(Shade::Bad) => cell.fg(Color::DarkRed),
        Some(Shade::Under) => cell.fg(Color::DarkYellow),
        Some(Shade::Idle) => cell.fg(Color::DarkGrey),
        None => cell,
    }
}

/// What a state means to people who look after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shade {
    /// As it should be.
    Good,
    /// Something is wrong.
    Bad,
    /// Under way.
    Under,
    /// Neither running nor broken.
    Idle,
}

impl Shade {
    /// The colour's number in an escape sequence (ECMA-48, select graphic rendition).
    pub(super) const fn code(self) -> u8 {
        match self {
            Self::Good => 32,
            Self::Bad => 31,
            Self::Under => 33,
            Self::Idle => 90,
        }
    }
}

/// The shade of a state that has one.
pub(super) fn shade(state: &str) -> Option<Shade> {
    match state {
        "active" | "running" | "synced" | "connected" | "Done" | "ok" | "passed" | "solved" | "up" => {
            Some(Shade::Good)
        }
        "disconnected" | "failed" | "not synced" | "error" | "critical" | "fault" | "outstanding" => {
            Some(Shade::Bad)
        }
        "pending" | "restarting" | "starting" | "warning" => Some(Shade::Under),
        "never_connected" | "stopped" | "debug" | "skipped" | "not applicable" | "inactive" | "down" => {
            Some(Shade::Idle)
        }
        _ => None,
    }
}
