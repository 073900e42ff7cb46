//! [`parse`]: ATT&CK's texts, which are Markdown with a little HTML and citations, as blocks that can be laid out.

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The title of what follows.
    Heading(String),
    /// Sentences; how lines are broken does not matter.
    Paragraph(String),
    /// An item of a list, with the mark before it: `•`, or a number with its dot.
    Item {
        /// The mark.
        mark: String,
        /// The text.
        text: String,
    },
    /// Lines that stay as they are.
    Code(String),
}

/// What stands before and after the name of a source that is cited.
const CITATION: &str = "(Citation:";

/// Takes a text apart. Links become what they are called, HTML what it stands for; `cite` says what is to stand for the
/// citation of a source, and citations for which it says nothing are left out. Control characters are for the caller to
/// mind.
pub fn parse(text: &str, mut cite: impl FnMut(&str) -> Option<String>) -> Vec<Block> {
    let mut blocks = Blocks::default();
    let mut fence: Option<Vec<&str>> = None;
    let broken = text.replace("<br>", "\n").replace("<br/>", "\n").replace("<br />", "\n");
    for line in broken.lines() {
        let trimmed = line.trim();
        if trimmed.starts_with("```") {
            match fence.take() {
                Some(lines) => blocks.done.push(Block::Code(lines.join("\n"))),
                None => {
                    blocks.end(&mut cite);
                    fence = Some(Vec::new());
                }
            }
        } else if let Some(lines) = &mut fence {
            lines.push(line);
        } else if trimmed.is_empty() {
            blocks.end(&mut cite);
        } else if let Some(title) = heading(trimmed) {
            blocks.end(&mut cite);
            blocks.begin(Opened::Heading, title);
            blocks.end(&mut cite);
        } else if let Some((mark, rest)) = item(trimmed) {
            blocks.end(&mut cite);
            blocks.begin(Opened::Item(mark), rest);
        } else {
            blocks.go_on(trimmed);
        }
    }
    blocks.end(&mut cite);
    // A fence that is never closed encloses the rest.
    if let Some(lines) = fence.filter(|lines| !lines.is_empty()) {
        blocks.done.push(Block::Code(lines.join("\n")));
    }
    blocks.done
}

/// What a line has begun.
enum Opened {
    Heading,
    Item(String),
    Paragraph,
}

#[derive(Default)]
struct Blocks {
    done: Vec<Block>,
    open: Option<(Opened, String)>,
}

impl Blocks {
    fn begin(&mut self, opened: Opened, text: &str) {
        self.open = Some((opened, text.to_owned()));
    }

    fn go_on(&mut self, line: &str) {
        let (_, text) = self.open.get_or_insert_with(|| (Opened::Paragraph, String::new()));
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(line);
    }

    fn end(&mut self, cite: &mut impl FnMut(&str) -> Option<String>) {
        let Some((opened, text)) = self.open.take() else { return };
        let text = inline(&text, cite);
        if text.is_empty() {
            return;
        }
        self.done.push(match opened {
            Opened::Heading => Block::Heading(text),
            Opened::Item(mark) => Block::Item { mark, text },
            Opened::Paragraph => Block::Paragraph(text),
        });
    }
}

fn heading(line: &str) -> Option<&str> {
    let title = line.trim_start_matches('#');
    let level = line.len() - title.len();
    (1..=6)
        .contains(&level)
        .then_some(title)?
        .strip_prefix(' ')
        .map(|title| title.trim_end_matches('#').trim())
}

/// `* text`, `- text`, `• text`, `1. text`.
fn item(line: &str) -> Option<(String, &str)> {
    let (mark, rest) = line.split_once(char::is_whitespace)?;
    match mark {
        "*" | "-" | "•" | "+" => Some(("•".to_owned(), rest.trim_start())),
        _ => {
            let digits = mark.strip_suffix('.')?;
            let is_number =
                !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|c| c.is_ascii_digit());
            is_number.then(|| (mark.to_owned(), rest.trim_start()))
        }
    }
}

/// What is within a line.
fn inline(text: &str, cite: &mut impl FnMut(&str) -> Option<String>) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (length, shown) = special(rest, cite).unwrap_or_else(|| (c.len_utf8(), c.to_string()));
        if shown.is_empty() && rest.starts_with(CITATION) && plain.ends_with(' ') {
            // A citation that is left out takes the blank before it along.
            plain.pop();
        }
        plain.push_str(&shown);
        rest = rest.get(length..).unwrap_or_default();
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands for the beginning of a text, and how long that beginning is; `None` where it is nothing special.
fn special(text: &str, cite: &mut impl FnMut(&str) -> Option<String>) -> Option<(usize, String)> {
    const WORDS: &[(&str, &str)] = &[
        ("<code>", "`"),
        ("</code>", "`"),
        ("<b>", ""),
        ("</b>", ""),
        ("<i>", ""),
        ("</i>", ""),
        ("<p>", ""),
        ("</p>", ""),
        ("<em>", ""),
        ("</em>", ""),
        ("<strong>", ""),
        ("</strong>", ""),
        ("**", ""),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", " "),
    ];
    match text.as_bytes().first()? {
        b'(' => {
            let name = text.strip_prefix(CITATION)?;
            let end = name.find(')')?;
            let name = name.get(..end)?.trim();
            Some((CITATION.len() + end + 1, cite(name).map(|mark| format!(" {mark}")).unwrap_or_default()))
        }
        b'[' => {
            // Names of links have no brackets; a text full of open ones is not searched again and again.
            let end = text.find(']').filter(|end| *end < 500)?;
            let name = text.get(1..end)?;
            let address = text.get(end + 1..)?.strip_prefix('(')?;
            let close = address.find(')').filter(|close| *close < 2_000)?;
            if name.contains('[') || !address.get(..close)?.starts_with("http") {
                return None;
            }
            Some((end + 2 + close + 1, name.to_owned()))
        }
        b'<' | b'*' | b'&' => {
            let (word, shown) = WORDS.iter().find(|(word, _)| text.starts_with(word))?;
            Some((word.len(), (*shown).to_owned()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn paragraph(text: &str) -> String {
        match parse(text, |name| (name == "Book 2019").then(|| "[1]".to_owned())).as_slice() {
            [Block::Paragraph(text)] => text.clone(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn links_code_and_citations_read_as_text() {
        for (text, expected) in [
            ("plain", "plain"),
            ("[APT0](https://attack.example.test/groups/G9) steals", "APT0 steals"),
            ("run <code>net use &lt;x&gt;</code> now", "run `net use <x>` now"),
            ("**bold** and <b>bolder</b>", "bold and bolder"),
            ("known.(Citation: Book 2019) Then", "known. [1] Then"),
            ("unknown.(Citation: Hearsay) Then", "unknown. Then"),
            ("unknown (Citation: Hearsay).", "unknown."),
            ("two (Citation: Book 2019)(Citation: Book 2019)", "two [1] [1]"),
            ("one\nsentence", "one sentence"),
            ("[not a link] (really) a < b & c", "[not a link] (really) a < b & c"),
            ("[open](http://x", "[open](http://x"),
            ("(Citation: open", "(Citation: open"),
            ("2 * 3", "2 * 3"),
        ] {
            assert_eq!(paragraph(text), expected, "{text}");
        }
    }

    #[test]
    fn blocks_are_told_apart() {
        let text = "### Ways ###\nSome ways:\n\n* one\n  goes on\n- two<br>after\n\n1. first\n2024 was a year\n```\nnet  use\n```\nend";
        let item = |mark: &str, text: &str| Block::Item { mark: mark.into(), text: text.into() };
        assert_eq!(
            parse(text, |_| None),
            [
                Block::Heading("Ways".into()),
                Block::Paragraph("Some ways:".into()),
                item("•", "one goes on"),
                item("•", "two after"),
                item("1.", "first 2024 was a year"),
                Block::Code("net  use".into()),
                Block::Paragraph("end".into()),
            ]
        );
        assert_eq!(parse("```\nopen", |_| None), [Block::Code("open".into())]);
        assert_eq!(parse("#hash\n\n", |_| None), [Block::Paragraph("#hash".into())]);
    }

    proptest! {
        #[test]
        fn any_text_is_taken_apart(text in r#"([\[\]()*#`<>&; \n]|\(Citation: |<code>|http|é|[a-z0-9.]){0,80}"#) {
            for block in parse(&text, |_| Some("[1]".to_owned())) {
                let (Block::Heading(text) | Block::Paragraph(text) | Block::Item { text, .. }) = block else { continue };
                prop_assert!(!text.is_empty() && text.trim() == text && !text.contains('\n'));
            }
        }
    }
}
