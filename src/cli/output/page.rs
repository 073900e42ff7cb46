//! [`Page`]: text for people to read from top to bottom: titles, fields, paragraphs and lists, wrapped to the terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::field::printable;
use super::printer::Printer;
use super::table::shade;

/// How wide text is where there is no terminal, and at most: longer lines are hard to read.
const WIDTH: usize = 100;

/// How wide the columns of states and their names are.
const STATE: usize = 7;
const NAME: usize = 18;

/// How far the text below a title stands in.
const INDENT: usize = 2;

/// A page on its way to stdout.
pub(crate) struct Page<'p> {
    printer: &'p Printer,
    width: usize,
    text: String,
}

impl<'p> Page<'p> {
    /// An empty page, as wide as the terminal.
    pub(crate) fn new(printer: &'p Printer) -> Self {
        Self { printer, width: printer.width().unwrap_or(WIDTH).clamp(20, WIDTH), text: String::new() }
    }

    /// A line of its own, with an empty one before it where something stands above.
    pub(crate) fn title(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let text = printable(text);
        if self.printer.colour() {
            self.text.push_str(&format!("\x1b[1m{text}\x1b[0m\n"));
        } else {
            self.text.push_str(&format!("{text}\n"));
        }
    }

    /// A name with its value.
    pub(crate) fn field(&mut self, name: &str, value: &str) {
        self.hanging(INDENT, &format!("{name}: "), value);
    }

    /// Sentences.
    pub(crate) fn paragraph(&mut self, text: &str) {
        self.hanging(INDENT, "", text);
    }

    /// An item of a list, with the mark before it.
    pub(crate) fn item(&mut self, mark: &str, text: &str) {
        self.hanging(INDENT, &format!("{mark} "), text);
    }

    /// How something stands, what it is, and more about it.
    pub(crate) fn state(&mut self, state: &str, name: &str, text: &str) {
        let mark = format!("{state:<STATE$} {name:<NAME$} ");
        let start = self.text.len();
        self.hanging(INDENT, &mark, text);
        if let Some(shade) = shade(state).filter(|_| self.printer.colour()) {
            let coloured = format!("\x1b[{}m{state}\x1b[0m", shade.code());
            let place = start + INDENT;
            self.text.replace_range(place..place + state.len(), &coloured);
        }
    }

    /// An empty line.
    pub(crate) fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Lines that are not wrapped.
    pub(crate) fn verbatim(&mut self, text: &str) {
        for line in text.lines() {
            self.text.push_str(&format!("{:2$}{}\n", "", printable(line), 2 * INDENT));
        }
    }

    /// The whole page.
    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// Text behind a mark, the following lines as far in as the first.
    fn hanging(&mut self, indent: usize, mark: &str, text: &str) {
        let mark = printable(mark);
        // A long name does not push everything to the right edge.
        let inner = if mark.width() > self.width / 3 { indent + INDENT } else { indent + mark.width() };
        let mut line = format!("{:indent$}{mark}", "");
        let mut used = indent + mark.width();
        let mut is_start = true;
        for word in printable(text).split(' ').filter(|word| !word.is_empty()) {
            for piece in pieces(word, self.width.saturating_sub(inner).max(1)) {
                let wide = piece.width() + usize::from(!is_start);
                if used + wide > self.width && used > inner {
                    self.text.push_str(line.trim_end());
                    self.text.push('\n');
                    line = " ".repeat(inner);
                    used = inner;
                    is_start = true;
                }
                if !is_start {
                    line.push(' ');
                    used += 1;
                }
                line.push_str(&piece);
                used += piece.width();
                is_start = false;
            }
        }
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}

/// A word in pieces that fit on a line. Addresses are left whole: they are copied from the screen.
fn pieces(word: &str, width: usize) -> Vec<String> {
    if word.width() <= width || word.contains("://") {
        return vec![word.to_owned()];
    }
    let (mut pieces, mut piece, mut used) = (Vec::new(), String::new(), 0);
    for c in word.chars() {
        let wide = c.width().unwrap_or(0);
        if used + wide > width && !piece.is_empty() {
            pieces.push(std::mem::take(&mut piece));
            used = 0;
        }
        piece.push(c);
        used += wide;
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(fill: impl FnOnce(&mut Page<'_>)) -> String {
        let tree = crate::tree::Tree::read(["wazuhctl", "version"].map(Into::into)).unwrap();
        let printer = Printer::new(&tree.globals).unwrap();
        let mut page = Page { printer: &printer, width: 24, text: String::new() };
        fill(&mut page);
        page.into_text()
    }

    #[test]
    fn text_is_wrapped_with_its_indent() {
        let page = text(|page| {
            page.title("Title");
            page.field("name", "a value that does not fit");
            page.item("•", "one two three four five six");
            page.title("Next");
            page.paragraph("abcdefghijklmnopqrstuvwxyz and https://example.test/a/long/address");
            page.verbatim("as  it\x1b is");
        });
        assert_eq!(
            page,
            "Title\n  name: a value that\n        does not fit\n  • one two three four\n    five six\n\nNext\n  \
             abcdefghijklmnopqrstuv\n  wxyz and\n  https://example.test/a/long/address\n    as  it\\u{1b} is\n"
        );
    }

    #[test]
    fn wide_letters_count_as_two() {
        assert_eq!(pieces("サーバー名", 6), ["サーバ", "ー名"]);
        assert_eq!(text(|page| page.paragraph("")), "\n");
    }
}
