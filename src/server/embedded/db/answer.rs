//! What is sent back for a command: `ok …`, `due …` or `err …`, in one frame or, for lists sent row by row, in many.

use wazuhctl_core::socket::frame::WAZUH_LIMIT;

use super::frame::push_frame;
use super::rows::Page;

/// A command's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    /// Frames that precede the last one, already with their lengths.
    preceding: Vec<u8>,
    last: Vec<u8>,
}

impl Answer {
    /// `ok`, with nothing else to say.
    pub(super) fn ok() -> Self {
        Self::plain(b"ok".to_vec())
    }

    /// `ok` and a body.
    pub(super) fn ok_with(body: &[u8]) -> Self {
        Self::tagged(b"ok ", body)
    }

    /// `ok` with everything, or `due` with a part of it: the client asks again from where this one ends.
    pub(super) fn page(page: &Page) -> Self {
        Self::tagged(if page.complete { b"ok " } else { b"due " }, &page.json)
    }

    /// `err` and why.
    pub(super) fn err(reason: impl std::fmt::Display) -> Self {
        Self::plain(format!("err {reason}").into_bytes())
    }

    /// A text of no tag, as the control messages (those in JSON) are answered.
    pub(super) fn plain(last: Vec<u8>) -> Self {
        Self { preceding: Vec::new(), last }
    }

    /// Many frames, each `due` with one row, and at last an `ok []`.
    pub(super) fn row_by_row(rows: impl Iterator<Item = Vec<u8>>) -> Self {
        let mut preceding = Vec::new();
        for row in rows {
            let mut text = b"due ".to_vec();
            text.extend_from_slice(&row);
            push_frame(&mut preceding, &text);
        }
        Self { preceding, last: b"ok []".to_vec() }
    }

    /// The same with another last frame: `ok` and a body.
    pub(super) fn ending_with(self, body: &[u8]) -> Self {
        Self { last: Self::tagged(b"ok ", body).last, ..self }
    }

    /// The bytes for the socket. `newline` ends the text with one, as the request's own text ended.
    ///
    /// What exceeds a frame is cut off at its limit, as Wazuh's daemon does: clients take an answer of exactly
    /// that length for "too much" and ask for fewer rows.
    pub(super) fn into_wire(self, newline: bool) -> Vec<u8> {
        let Self { mut preceding, mut last } = self;
        last.truncate(WAZUH_LIMIT);
        if newline && last.len() < WAZUH_LIMIT - 1 {
            last.push(b'\n');
        }
        push_frame(&mut preceding, &last);
        preceding
    }

    fn tagged(tag: &[u8], body: &[u8]) -> Self {
        let mut last = Vec::with_capacity(tag.len() + body.len());
        last.extend_from_slice(tag);
        last.extend_from_slice(body);
        Self::plain(last)
    }
}

/// Why a command was not done; becomes an `err` answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refusal(String);

impl Refusal {
    /// A refusal for the given reason.
    pub(super) fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }

    /// The command's text does not follow its syntax; `text` is where it went wrong.
    pub(super) fn syntax(text: &str) -> Self {
        Self(format!("Invalid DB query syntax, near '{}'", near(text)))
    }

    /// The argument should have been JSON.
    pub(super) fn json_syntax(text: &str) -> Self {
        Self(format!("Invalid JSON syntax, near '{}'", near(text)))
    }

    /// The argument is JSON, but lacks fields or has them of wrong types.
    pub(super) fn json_data(text: &str) -> Self {
        Self(format!("Invalid JSON data, near '{}'", near(text)))
    }

    /// A statement on the global database failed.
    pub(super) fn global(error: &rusqlite::Error) -> Self {
        Self(format!("Cannot execute Global database query; {}", message(error)))
    }
}

impl From<Refusal> for Answer {
    fn from(refusal: Refusal) -> Self {
        Self::err(refusal.0)
    }
}

impl From<Result<Answer, Refusal>> for Answer {
    fn from(result: Result<Answer, Refusal>) -> Self {
        result.unwrap_or_else(Self::from)
    }
}

/// SQLite's own words for an error, as `sqlite3_errmsg` gives them.
pub(super) fn message(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqliteFailure(_, Some(text)) => text.clone(),
        rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
        other => other.to_string(),
    }
}

/// The beginning of a text, as errors quote it: at most 32 bytes, whole characters only.
pub(super) fn near(text: &str) -> &str {
    let end = text
        .char_indices()
        .map(|(start, character)| start + character.len_utf8())
        .take_while(|end| *end <= 32)
        .last()
        .unwrap_or(0);
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_framed_and_cut_at_the_limit() {
        assert_eq!(Answer::ok().into_wire(false), b"\x02\0\0\0ok");
        assert_eq!(Answer::ok_with(b"[]").into_wire(true), b"\x06\0\0\0ok []\n");
        assert_eq!(Answer::err("no").into_wire(false), b"\x06\0\0\0err no");
        let wire = Answer::ok_with(&vec![b'x'; WAZUH_LIMIT]).into_wire(true);
        assert_eq!(wire.len(), 4 + WAZUH_LIMIT);
        let rows = Answer::row_by_row([b"{}".to_vec(), b"{}".to_vec()].into_iter());
        assert_eq!(rows.into_wire(false), b"\x06\0\0\0due {}\x06\0\0\0due {}\x05\0\0\0ok []");
    }

    #[test]
    fn errors_quote_whole_characters() {
        assert_eq!(near("short"), "short");
        assert_eq!(near(&"é".repeat(40)), "é".repeat(16));
        assert_eq!(near(&format!("x{}", "é".repeat(40))), format!("x{}", "é".repeat(15)));
    }
}
