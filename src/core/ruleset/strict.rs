//! [`parse`]: a file of the ruleset as strict XML without its root, as the JSON that Wazuh makes of it.
//!
//! Where Wazuh shows a file as JSON or takes one from a user, it reads it as XML is defined, and not as its daemons do
//! ([`crate::xml`]): `\<` is no character here. The shape of the JSON is that of the library `xmltodict`: attributes
//! begin with `@`, a text beside them is `#text`, what is repeated is a list, what is empty is null.

use std::borrow::Cow;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use serde_json::{Map, Value};

use crate::xml::{MAX_DEPTH, MAX_LENGTH, Position};

/// What an `&` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ampersands {
    /// It begins a reference, as everywhere in XML; and a comment has no `--` in it.
    Strict,
    /// It is a plain character, and anything may be in a comment: so Wazuh takes files from users.
    Plain,
}

/// Why a text is not well-formed, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason} ({position})")]
pub(super) struct Malformed {
    reason: String,
    position: Position,
}

/// An element that is not yet closed; the outermost one is the root that the text lacks.
#[derive(Default)]
struct Open {
    name: String,
    fields: Map<String, Value>,
    text: String,
}

impl Open {
    /// What the element is in JSON.
    fn value(self) -> Value {
        let Self { mut fields, text, .. } = self;
        let text = text.trim();
        if fields.is_empty() {
            return if text.is_empty() { Value::Null } else { text.into() };
        }
        if !text.is_empty() {
            fields.insert("#text".to_owned(), text.into());
        }
        fields.into()
    }

    fn add(&mut self, name: String, value: Value) {
        match self.fields.get_mut(&name) {
            None => {
                self.fields.insert(name, value);
            }
            Some(Value::Array(values)) => values.push(value),
            Some(other) => {
                let first = other.take();
                *other = Value::Array(vec![first, value]);
            }
        }
    }
}

/// The text as JSON.
///
/// # Errors
/// What is wrong with it, and where.
pub(super) fn parse(text: &str, ampersands: Ampersands) -> Result<Value, Malformed> {
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let refused = |reason: String, offset: usize| Malformed { reason, position: position(&text, offset) };
    if text.len() > MAX_LENGTH {
        return Err(refused(format!("longer than {MAX_LENGTH} bytes"), 0));
    }
    if let Some((offset, character)) = text.char_indices().find(|(_, character)| !is_allowed(*character)) {
        return Err(refused(format!("character {character:?} is not allowed"), offset));
    }
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_comments = ampersands == Ampersands::Strict;
    reader.config_mut().allow_dangling_amp = ampersands == Ampersands::Plain;
    let mut open = vec![Open::default()];
    loop {
        let from = offset(reader.buffer_position());
        let event = reader
            .read_event()
            .map_err(|error| refused(error.to_string(), offset(reader.error_position())))?;
        if matches!(event, Event::Eof) {
            break;
        }
        take(&event, &mut open, ampersands).map_err(|reason| refused(reason, from))?;
    }
    match open.pop() {
        Some(root) if open.is_empty() => Ok(root.value()),
        unclosed => {
            let name = unclosed.map(|element| element.name).unwrap_or_default();
            Err(refused(format!("element {name} is not closed"), text.len()))
        }
    }
}

fn take(event: &Event<'_>, open: &mut Vec<Open>, ampersands: Ampersands) -> Result<(), String> {
    let text = match event {
        Event::Start(_) if open.len() > MAX_DEPTH => {
            return Err(format!("elements nested more than {MAX_DEPTH} deep"));
        }
        Event::Start(start) => {
            open.push(opened(start, ampersands)?);
            return Ok(());
        }
        Event::Empty(start) => {
            let element = opened(start, ampersands)?;
            close(open, element);
            return Ok(());
        }
        Event::End(end) => {
            return match open.pop() {
                Some(element) if !open.is_empty() => {
                    close(open, element);
                    Ok(())
                }
                _ => Err(format!("element {} is closed, but was not opened", end.name().as_ref())),
            };
        }
        Event::Text(text) if text.contains("]]>") => return Err("]]> in a text".to_owned()),
        Event::Text(text) => Cow::Borrowed(&**text),
        Event::CData(text) => Cow::Borrowed(&**text),
        Event::GeneralRef(reference) if ampersands == Ampersands::Plain => {
            Cow::Owned(format!("&{};", &**reference))
        }
        Event::GeneralRef(reference) => {
            let character = reference.resolve_char_ref().map_err(|error| error.to_string())?;
            match character {
                Some(character) if is_allowed(character) => Cow::Owned(character.to_string()),
                Some(_) => return Err("a reference to a character that is not allowed".to_owned()),
                None => Cow::Borrowed(
                    resolve_predefined_entity(reference)
                        .ok_or_else(|| format!("there is no entity {}", &**reference))?,
                ),
            }
        }
        Event::PI(instruction) if instruction.target().eq_ignore_ascii_case("xml") => {
            return Err("a declaration inside of the document".to_owned());
        }
        Event::Decl(_) => return Err("a file of the ruleset has no XML declaration".to_owned()),
        Event::DocType(_) => return Err("a file of the ruleset has no document type".to_owned()),
        Event::Comment(_) | Event::PI(_) | Event::Eof => return Ok(()),
    };
    if let Some(element) = open.last_mut() {
        element.text.push_str(&text);
    }
    Ok(())
}

fn close(open: &mut [Open], element: Open) {
    if let Some(parent) = open.last_mut() {
        parent.add(element.name.clone(), element.value());
    }
}

fn opened(start: &BytesStart<'_>, ampersands: Ampersands) -> Result<Open, String> {
    let mut element = Open { name: checked_name(start.name().as_ref())?, ..Open::default() };
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let name = checked_name(attribute.key.as_ref())?;
        if attribute.value.contains('<') {
            return Err(format!("a < in the value of attribute {name}"));
        }
        let value = attribute.value.replace(['\n', '\t'], " ");
        let value = match ampersands {
            Ampersands::Plain => value,
            Ampersands::Strict => {
                quick_xml::escape::unescape(&value).map_err(|error| error.to_string())?.into_owned()
            }
        };
        element.add(format!("@{name}"), value.into());
    }
    Ok(element)
}

fn checked_name(name: &str) -> Result<String, String> {
    let begins = name.starts_with(|first: char| first.is_alphabetic() || matches!(first, '_' | ':'));
    let goes_on =
        name.chars().all(|it| it.is_alphanumeric() || matches!(it, '_' | ':' | '-' | '.' | '\u{b7}'));
    if begins && goes_on { Ok(name.to_owned()) } else { Err(format!("{name:?} is not a name")) }
}

/// Whether XML 1.0 lets a document have this character.
fn is_allowed(character: char) -> bool {
    matches!(character, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..)
}

fn offset(place: u64) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

/// The line and the column of a byte.
fn position(text: &str, offset: usize) -> Position {
    let before = text.as_bytes().get(..offset).unwrap_or(text.as_bytes());
    let before = String::from_utf8_lossy(before);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Position { line, column }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn files_become_json() {
        for (text, expected) in [
            ("", json!(null)),
            ("  \n", json!(null)),
            ("<!-- a --><a/>", json!({"a": null})),
            ("<a> x </a>", json!({"a": "x"})),
            ("<a/><b>1</b><a>2</a><a/>", json!({"a": [null, "2", null], "b": "1"})),
            ("<a n='1 &amp; 2'>t<!-- c -->u</a>", json!({"a": {"@n": "1 & 2", "#text": "tu"}})),
            ("<a>x<b/>y</a>", json!({"a": {"b": null, "#text": "xy"}})),
            ("<a>&lt;&#65;&quot;</a>", json!({"a": "<A\""})),
            ("<a><![CDATA[<b> & ]]></a>", json!({"a": "<b> &"})),
            ("<a n=\"x\ny\"/>", json!({"a": {"@n": "x y"}})),
        ] {
            assert_eq!(parse(text, Ampersands::Strict), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_not_well_formed_is_told_with_its_place() {
        for (text, line, column) in [
            ("<a>", 1, 4),
            ("<a>\n</b>", 2, 1),
            ("\n</a>", 2, 1),
            ("<a>\n x & y</a>", 2, 4),
            ("<a>&no;</a>", 1, 4),
            ("<a b='<'/>", 1, 1),
            ("<a b=1/>", 1, 1),
            ("<a b='1' b='2'/>", 1, 1),
            ("<a>]]></a>", 1, 4),
            ("<a>\u{1}</a>", 1, 4),
            ("<1/>", 1, 1),
            ("<!DOCTYPE a><a/>", 1, 1),
        ] {
            let refused = parse(text, Ampersands::Strict).expect_err(text);
            assert_eq!((refused.position.line, refused.position.column), (line, column), "{text}: {refused}");
        }
        assert!(parse("<!-- a -- b --><a/>", Ampersands::Strict).is_err());
        assert!(parse(&"<a>".repeat(MAX_DEPTH + 1), Ampersands::Strict).is_err());
    }

    #[test]
    fn users_may_write_plain_ampersands_and_any_comment() {
        for text in ["<a>x & y &no; &lt;</a>", "<!-- a -- b --><a b='&'/>", "<group name=\"a,\"/>"] {
            parse(text, Ampersands::Plain).expect(text);
        }
        for text in ["<group name=\"x\">", r"<a>\<b></a>", "<a>1 < 2</a>"] {
            parse(text, Ampersands::Plain).expect_err(text);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text in "[<>/a-c=\" '&;!\\-\\[\\]?\n]{0,60}", other in any::<String>()) {
            for text in [text, other] {
                let _ = parse(&text, Ampersands::Strict);
                let _ = parse(&text, Ampersands::Plain);
            }
        }
    }
}
