//! [`ListWriter`]: a list that is printed page by page, so that its length costs time and not memory.
//!
//! JSON, JSON lines, CSV and names go out as they come in. A table has to know its widest cells first, so that it keeps
//! the text of its cells, which is little against the items. YAML, jq, and CSV whose columns the items decide need
//! all the items and keep them.

use serde_json::Value;

use super::column::Column;
use super::format::Format;
use super::printer::{Printer, Shown, cell_of, pretty_json};
use super::rows::Rows;
use super::view::View;
use crate::failure::Result;
use crate::world::warn;

/// How the items stand in the indented JSON of a list answer: three levels deep.
const INDENT: &str = "\n      ";

/// A list on its way to stdout.
pub(crate) struct ListWriter<'a> {
    printer: &'a Printer,
    columns: Vec<Column>,
    name: &'static str,
    way: Way,
    shown: Vec<Shown>,
    /// Which of the columns the user named have had a value.
    met: Vec<bool>,
    /// The first page's document, without its items.
    envelope: Option<Value>,
    count: u64,
}

enum Way {
    Json,
    Lines,
    Names,
    Csv,
    Rows(Rows),
    Whole(Vec<Value>),
}

impl<'a> ListWriter<'a> {
    /// A list with these columns, whose items are called by the field `name`.
    pub(crate) fn new(printer: &'a Printer, columns: Vec<Column>, name: &'static str) -> Self {
        let format = printer.format().unwrap_or(Format::Table);
        let view = View::of_items(Value::Null, Vec::new(), &columns, name);
        let decided = printer.has_chosen_columns() || !columns.is_empty();
        let shown = printer.shown_columns(&view, format != Format::Table);
        let way = match format {
            Format::Json if !printer.has_jq() => Way::Json,
            Format::Jsonl => Way::Lines,
            Format::Name => Way::Names,
            Format::Csv if decided => Way::Csv,
            Format::Table | Format::Wide if decided => {
                Way::Rows(Rows::new(shown.clone(), format == Format::Table))
            }
            _ => Way::Whole(Vec::new()),
        };
        let met = vec![false; shown.len()];
        Self { printer, columns, name, way, shown, met, envelope: None, count: 0 }
    }

    /// Takes the items out of a page and prints what can be printed by now.
    pub(crate) fn page(&mut self, document: &mut Value) -> Result<()> {
        let items = document.pointer_mut("/data/affected_items").and_then(Value::as_array_mut);
        let items = items.map(std::mem::take).unwrap_or_default();
        let is_first = self.envelope.is_none();
        let envelope = self.envelope.get_or_insert_with(|| document.clone());
        let before = self.count;
        self.count += u64::try_from(items.len()).unwrap_or(u64::MAX);
        for item in items.iter().filter(|_| self.printer.has_chosen_columns()) {
            for (met, column) in self.met.iter_mut().zip(&self.shown) {
                *met = *met || cell_of(item, &column.path).is_some();
            }
        }
        let text = match &mut self.way {
            Way::Whole(all) => {
                all.extend(items);
                return Ok(());
            }
            Way::Rows(rows) => {
                items.iter().for_each(|item| rows.add(self.printer, item));
                return Ok(());
            }
            Way::Json => {
                let mut text = String::new();
                if is_first {
                    text.push_str(&ends_of(envelope)?.0);
                }
                for (place, item) in (before..).zip(&items) {
                    text.push_str(if place == 0 { INDENT } else { ",\n      " });
                    text.push_str(&pretty_json(item)?.trim_end().replace('\n', INDENT));
                }
                text
            }
            Way::Lines => self.printer.lines(&items)?,
            Way::Names => self.printer.names(self.name, &items),
            Way::Csv => self.printer.csv_text(&self.shown, &items, is_first)?,
        };
        self.printer.raw(text.as_bytes())
    }

    /// Replaces what stands around the items, of which `affected_items` has to come first: totals that are only known
    /// after the last page.
    pub(crate) fn surround(&mut self, envelope: Value) {
        self.envelope = Some(envelope);
    }

    /// Prints the rest, and tells how many items there were.
    pub(crate) fn finish(self) -> Result<u64> {
        let mut envelope = self.envelope.unwrap_or_default();
        match self.way {
            Way::Lines | Way::Names | Way::Csv => {}
            Way::Json => {
                let end = if self.count > 0 { "\n    " } else { "" };
                self.printer.raw(format!("{end}{}", ends_of(&envelope)?.1).as_bytes())?;
            }
            Way::Rows(rows) => self.printer.raw(rows.text(self.printer).as_bytes())?,
            Way::Whole(items) => {
                if let Some(place) = envelope.pointer_mut("/data/affected_items") {
                    *place = Value::Array(items);
                }
                self.printer.print(&View::of_list(envelope, &self.columns, self.name))?;
            }
        }
        if self.printer.has_chosen_columns() && self.count > 0 && self.printer.shows_columns() {
            for (column, _) in self.shown.iter().zip(&self.met).filter(|(_, met)| !**met) {
                warn(&format!("nothing listed has a field \"{}\"", column.path));
            }
        }
        Ok(self.count)
    }
}

/// The text of a list answer before and behind its items. `affected_items` comes first in every answer, so that no
/// text of somebody else's can look like it.
fn ends_of(envelope: &Value) -> Result<(String, String)> {
    let text = pretty_json(envelope)?;
    let (head, tail) = text.split_once("\"affected_items\": []").unwrap_or((&text, ""));
    Ok((format!("{head}\"affected_items\": ["), format!("]{tail}")))
}
