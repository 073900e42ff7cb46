//! Tables for people: plain columns, no frames, cut to the width of a terminal.

use comfy_table::{Cell, Color, ContentArrangement, Table, presets};
use serde_json::Value;

use super::column::Kind;
use super::printer::{Printer, Shown, cell_of};
use crate::failure::FailedItems;

/// One line an item.
pub(super) fn rows(printer: &Printer, columns: &[Shown], items: &[Value]) -> String {
    let mut table = plain(printer.terminal());
    if printer.headers() {
        table.set_header(columns.iter().map(|column| column.header.as_str()));
    }
    for item in items {
        table.add_row(columns.iter().map(|column| {
            let text = printer.cell(cell_of(item, &column.path), column.kind);
            state_cell(text, column.kind, printer.colour())
        }));
    }
    finish(&mut table)
}

/// The items that failed, with their codes.
pub(crate) fn failures_table(failed: &[FailedItems]) -> String {
    let mut table = plain(std::io::IsTerminal::is_terminal(&std::io::stderr()));
    table.set_header(["ID", "CODE", "REASON"]);
    for items in failed {
        let code = items.code.map_or_else(|| "-".into(), |code| code.to_string());
        for id in &items.ids {
            table.add_row([id.as_str(), code.as_str(), items.message.as_str()]);
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
    let shade = match (colour && kind == Kind::State, text.as_str()) {
        (true, "active" | "running" | "synced" | "connected" | "Done") => Some(Color::Green),
        (true, "disconnected" | "failed" | "not synced") => Some(Color::Red),
        (true, "pending" | "restarting" | "starting") => Some(Color::Yellow),
        (true, "never_connected" | "stopped") => Some(Color::DarkGrey),
        _ => None,
    };
    let cell = Cell::new(text);
    match shade {
        Some(shade) => cell.fg(shade),
        None => cell,
    }
}
