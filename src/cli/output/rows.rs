//! [`Rows`]: a table of many lines. One pass over the cells finds the widths, another one writes them.

use serde_json::Value;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::column::Kind;
use super::printer::{Printer, Shown, cell_of};
use super::table::{Shade, shade};

/// Between two columns.
const GAP: usize = 2;

/// No column is cut narrower than this.
const NARROW: usize = 8;

/// The cells of a table, as text.
pub(super) struct Rows {
    columns: Vec<Shown>,
    cells: Vec<Vec<String>>,
    fitted: bool,
}

impl Rows {
    /// A table with these columns. Where it is `fitted`, a terminal shows each item on one line and cuts what is too
    /// long for that.
    pub(super) fn new(columns: Vec<Shown>, fitted: bool) -> Self {
        Self { columns, cells: Vec::new(), fitted }
    }

    /// Adds an item.
    pub(super) fn add(&mut self, printer: &Printer, item: &Value) {
        let cells = self.columns.iter();
        let cells = cells.map(|column| printer.cell(cell_of(item, &column.path).as_deref(), column.kind));
        self.cells.push(cells.collect());
    }

    /// The table; nothing at all where there are no items.
    pub(super) fn text(self, printer: &Printer) -> String {
        if self.cells.is_empty() {
            return String::new();
        }
        let mut widths: Vec<usize> = self
            .columns
            .iter()
            .map(|column| if printer.headers() { column.header.width() } else { 0 })
            .collect();
        for row in &self.cells {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.width());
            }
        }
        if self.fitted
            && let Some(screen) = printer.width()
        {
            fit(&mut widths, &self.columns, screen);
        }
        let mut text = String::new();
        if printer.headers() {
            let headers = self.columns.iter().map(|column| (column.header.as_str(), None));
            write_line(&mut text, &widths, headers);
        }
        for row in &self.cells {
            let cells = row.iter().zip(&self.columns).map(|(cell, column)| {
                let is_state = column.kind == Kind::State && printer.colour();
                (cell.as_str(), if is_state { shade(cell) } else { None })
            });
            write_line(&mut text, &widths, cells);
        }
        text
    }
}

/// Takes the excess off the widest columns. What identifies an item is left whole: the first column, and what is
/// copied from the screen.
fn fit(widths: &mut [usize], columns: &[Shown], screen: usize) {
    let gaps = widths.len().saturating_sub(1) * GAP;
    let mut excess = (widths.iter().sum::<usize>() + gaps).saturating_sub(screen);
    while excess > 0 {
        let can_shrink = |(place, width): &(usize, &mut usize)| {
            let exact = columns.get(*place).is_some_and(|column| column.kind == Kind::Exact);
            *place > 0 && !exact && **width > NARROW
        };
        let widest = widths.iter_mut().enumerate().filter(can_shrink).max_by_key(|(_, width)| **width);
        let Some((_, width)) = widest else { return };
        *width -= 1;
        excess -= 1;
    }
}

fn write_line<'a>(
    text: &mut String,
    widths: &[usize],
    cells: impl Iterator<Item = (&'a str, Option<Shade>)>,
) {
    let start = text.len();
    for ((cell, shade), width) in cells.zip(widths) {
        let cut = cut(cell, *width);
        let padding = width.saturating_sub(cut.width()) + GAP;
        match shade {
            Some(shade) => text.push_str(&format!("\x1b[{}m{cut}\x1b[0m", shade.code())),
            None => text.push_str(&cut),
        }
        text.extend(std::iter::repeat_n(' ', padding));
    }
    text.truncate(start.max(text.trim_end_matches(' ').len()));
    text.push('\n');
}

/// Text of at most `width` columns, with a `…` where something is missing.
fn cut(cell: &str, width: usize) -> String {
    if cell.width() <= width {
        return cell.to_owned();
    }
    let (mut kept, mut used) = (String::new(), 1);
    for c in cell.chars() {
        used += c.width().unwrap_or(0);
        if used > width {
            break;
        }
        kept.push(c);
    }
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(kind: Kind) -> Shown {
        Shown { header: String::new(), path: String::new(), kind }
    }

    #[test]
    fn what_is_too_long_is_cut_by_its_width() {
        assert_eq!(cut("web-01", 6), "web-01");
        assert_eq!(cut("web-server-01", 6), "web-s…");
        assert_eq!(cut("サーバー", 5), "サー…");
    }

    #[test]
    fn the_widest_columns_give_way_first() {
        let columns = [Kind::Text, Kind::Text, Kind::Exact, Kind::Text].map(column);
        let mut widths = [12, 40, 30, 20];
        fit(&mut widths, &columns, 80);
        assert_eq!(widths, [12, 16, 30, 16]);
        fit(&mut widths, &columns, 10);
        assert_eq!(widths, [12, 8, 30, 8]);
    }

    #[test]
    fn lines_have_no_blanks_at_their_end() {
        let mut text = String::new();
        write_line(&mut text, &[3, 5], [("001", None), ("up", Some(Shade::Good))].into_iter());
        assert_eq!(text, "001  \u{1b}[32mup\u{1b}[0m\n");
    }
}
