//! Names with values: YAML, JSON, INI, attributes, queries of URLs, and log lines that show such things.

use std::sync::LazyLock;

use regex::Regex;

use super::names::{is_harmless, is_secret};
use super::redactor::MASK;

#[expect(clippy::unwrap_used, reason = "a literal that the tests compile")]
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"["'\\]{0,2}([A-Za-z0-9_][A-Za-z0-9_.\-]{0,63})["'\\]{0,2}(\s*(?:=>|:=|=|:)\s*)"#).unwrap()
});

/// How many lines a quoted value goes on for, at most: an apostrophe in a log opens nothing.
const LONGEST: usize = 64;

/// What the next lines belong to.
#[derive(Debug, Clone, Copy)]
enum Open {
    /// To nothing.
    Nothing,
    /// To a value that is all lines which stand further in than this.
    Block(usize),
    /// To a value that ends with this quotation mark.
    Quoted(char, usize),
}

/// Masks the values of names that are those of secrets.
pub(super) fn mask(text: &str, count: &mut usize) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut open = Open::Nothing;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        let end = line.get(bare.len()..).unwrap_or_default();
        match open {
            Open::Block(indent) if bare.trim().is_empty() || indent_of(bare) > indent => {
                if !bare.trim().is_empty() {
                    masked.push_str(bare.get(..indent_of(bare)).unwrap_or_default());
                    masked.push_str(MASK);
                }
            }
            Open::Quoted(quote, left) => {
                masked.push_str(MASK);
                open = match end_of_quoted(bare, quote) {
                    Some(at) => line_of_pairs(bare.get(at..).unwrap_or_default(), bare, &mut masked, count),
                    None if left > 0 => Open::Quoted(quote, left - 1),
                    None => Open::Nothing,
                };
            }
            Open::Block(_) | Open::Nothing => open = line_of_pairs(bare, bare, &mut masked, count),
        }
        masked.push_str(end);
    }
    masked
}

/// Masks within a line, from `rest` on, and says what it leaves open.
fn line_of_pairs(rest: &str, line: &str, masked: &mut String, count: &mut usize) -> Open {
    let mut rest = rest;
    let mut is_first = rest.len() == line.len();
    while let Some(found) = NAME.captures(rest) {
        let (Some(whole), Some(name), Some(sign)) = (found.get(0), found.get(1), found.get(2)) else { break };
        let begins = is_first
            && rest
                .get(..whole.start())
                .is_some_and(|before| before.trim_matches([' ', '\t', '-', '<', '#', ';']).is_empty());
        is_first = false;
        let (before, value) = rest.split_at(whole.end());
        // `https://` is no name, and neither is the hour of a time.
        let names_a_label = name.as_str() == "key" && before.contains("<label");
        if !is_secret(name.as_str()) || names_a_label {
            masked.push_str(before);
            rest = value;
            continue;
        }
        masked.push_str(before);
        let spaced = sign.as_str().ends_with(' ') || sign.as_str().ends_with('\t');
        match one_value(value, begins, spaced) {
            Value::Ends(at) => {
                let (secret, behind) = value.split_at(at);
                put(secret, masked, count);
                rest = behind;
            }
            Value::OpenQuote(quote) => {
                masked.push_str(MASK);
                *count += 1;
                return Open::Quoted(quote, LONGEST);
            }
            Value::Block => {
                *count += 1;
                masked.push_str(MASK);
                return Open::Block(indent_of(line));
            }
        }
    }
    masked.push_str(rest);
    Open::Nothing
}

/// A value as it begins behind its name.
enum Value {
    /// It ends there.
    Ends(usize),
    /// It begins with a quotation mark that this line does not close.
    OpenQuote(char),
    /// It is on the next lines, or goes on there.
    Block,
}

fn one_value(value: &str, begins: bool, spaced: bool) -> Value {
    // JSON within a text has its quotation marks behind a backslash.
    let slashes = value.len() - value.trim_start_matches('\\').len();
    let bare = value.get(slashes..).unwrap_or_default();
    if let Some(quote) = bare.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let inner = bare.get(1..).unwrap_or_default();
        return match end_of_quoted(inner, quote) {
            Some(at) => Value::Ends(slashes + 1 + at),
            None => Value::OpenQuote(quote),
        };
    }
    let trimmed = value.trim();
    if !trimmed.starts_with(MASK) && matches!(trimmed.chars().next(), None | Some('|' | '>' | '{' | '[')) {
        return Value::Block;
    }
    if begins || spaced {
        // Where it is the first of its line, or stands apart, blanks may be part of it.
        return Value::Ends(value.find(['<']).unwrap_or(value.len()));
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '"' | '\'');
    Value::Ends(value.find(ends).unwrap_or(value.len()))
}

/// Where a quoted text ends, its quotation mark included. One behind a backslash, or doubled, is part of it.
fn end_of_quoted(text: &str, quote: char) -> Option<usize> {
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        if c == '\\' {
            // Within a text that is quoted itself, this ends it.
            if let Some((next, _)) = characters.next_if(|(_, c)| *c == quote) {
                let rest = text.get(next + 1..).unwrap_or_default().trim_start();
                if rest.starts_with([',', '}', ']']) {
                    return Some(next + 1);
                }
            } else {
                characters.next();
            }
        } else if c == quote && characters.next_if(|(_, c)| *c == quote).is_none() {
            return Some(at + 1);
        }
    }
    None
}

fn put(secret: &str, masked: &mut String, count: &mut usize) {
    let bare = secret.trim_matches(['"', '\'', '\\', ' ', '\t', ',']);
    if is_harmless(bare) || bare == MASK {
        masked.push_str(secret);
        return;
    }
    *count += 1;
    match secret.chars().next().filter(|c| matches!(c, '"' | '\'' | '\\')) {
        Some('\\') => masked.push_str(&format!("\\\"{MASK}\\\"")),
        Some(quote) => masked.push_str(&format!("{quote}{MASK}{quote}")),
        None => masked.push_str(MASK),
    }
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}
