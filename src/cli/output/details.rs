//! One item at a time: a block with one line a field, as `get` verbs show it.

use comfy_table::{Cell, ContentArrangement, Table, presets};
use serde_json::Value;

use super::column::Kind;
use super::field;
use super::printer::{Printer, cell_of};
use super::table::state_cell;
use super::view::View;

/// Every item of the view, with an empty line between them.
pub(super) fn blocks(printer: &Printer, view: &View) -> String {
    let blocks: Vec<String> = view.items.iter().map(|item| block(printer, view, item)).collect();
    blocks.join("\n")
}

/// The verb's own fields first, in its order and with its headers, then whatever else the item has.
fn block(printer: &Printer, view: &View, item: &Value) -> String {
    let mut table = Table::new();
    table.load_preset(presets::NOTHING);
    if printer.terminal() {
        table.set_content_arrangement(ContentArrangement::Dynamic).enforce_styling();
    } else {
        table.set_content_arrangement(ContentArrangement::Disabled).force_no_tty();
    }
    let known = printer.shown_columns(view, true);
    for column in known.iter().filter(|column| cell_of(item, &column.path).is_some()) {
        let text = printer.cell(cell_of(item, &column.path).as_deref(), column.kind);
        let cell = state_cell(text, column.kind, printer.colour());
        table.add_row([Cell::new(format!("{}:", column.header)), cell]);
    }
    if !printer.has_chosen_columns() {
        let rest = field::leaves(item).into_iter().filter(|path| {
            !known.iter().any(|column| &column.path == path || path.starts_with(&format!("{}.", column.path)))
        });
        for path in rest {
            let text = printer.cell(cell_of(item, &path).as_deref(), Kind::Text);
            table.add_row([Cell::new(format!("{path}:")), Cell::new(text)]);
        }
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    format!("{}\n", table.trim_fmt())
}
