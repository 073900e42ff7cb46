//! [`check_list`]: checks of a CDB list, its text and its compiled file.

use std::collections::HashMap;
use std::path::PathBuf;

use super::catalogue as c;
use super::catalogue::Check;
use super::finding::Finding;
use crate::ruleset::model::{CompiledList, LineFault, ListText};

/// A list as it is on the disk.
#[derive(Debug, Clone, Default)]
pub struct ListFile {
    /// The path of its text as it is shown.
    pub path: PathBuf,
    /// Its text; `None` where there is the compiled file alone.
    pub text: Option<Vec<u8>>,
    /// Its compiled file, where there is one.
    pub compiled: Option<Vec<u8>>,
    /// Whether the compiled file is at least as new as the text, so that analysisd leaves it as it is.
    pub compiled_is_newer: bool,
}

/// Looks for everything that is wrong with a list.
pub fn check_list(list: &ListFile) -> Vec<Finding> {
    let read = ListText::read(list.text.as_deref().unwrap_or_default());
    let mut found = Found { list, findings: Vec::new() };
    let mut returns = 0;
    for (line, columns, fault) in &read.faults {
        returns += usize::from(*fault == LineFault::CarriageReturn);
        if *fault != LineFault::CarriageReturn || returns == 1 {
            let (check, message) = words(*fault);
            found.add(check, *line, columns.start, columns.end, message.to_owned());
        }
    }
    let mut first: HashMap<&str, usize> = HashMap::new();
    for entry in &read.entries {
        match first.get(entry.key.as_str()) {
            Some(line) => {
                let message = format!("key {:?} stands in line {line} already", entry.key);
                found.add(&c::LIST_KEY_REPEATED, entry.line, 1, entry.key.chars().count() + 1, message);
            }
            None => drop(first.insert(&entry.key, entry.line)),
        }
    }
    compiled(&mut found, &read);
    found.findings.sort_by(|a, b| a.order().cmp(&b.order()));
    found.findings
}

struct Found<'l> {
    list: &'l ListFile,
    findings: Vec<Finding>,
}

impl Found<'_> {
    fn add(&mut self, check: &'static Check, line: usize, column: usize, end_column: usize, message: String) {
        let path = self.list.path.clone();
        self.findings.push(Finding {
            check,
            path,
            line,
            column,
            end_line: line,
            end_column,
            message,
            subject: None,
            allowed: false,
        });
    }
}

fn words(fault: LineFault) -> (&'static Check, &'static str) {
    match fault {
        LineFault::NoColon => (&c::LIST_NO_COLON, "this line has no colon, and is passed over"),
        LineFault::QuoteUnclosed => (&c::LIST_QUOTE, "a quote is not closed, and the line is passed over"),
        LineFault::BesideQuotes => (&c::LIST_BESIDE_QUOTES, "what stands beside the quotes is lost"),
        LineFault::EmptyKey => (&c::LIST_KEY_EMPTY, "the key is empty"),
        LineFault::Space => (&c::LIST_SPACE, "the space belongs to the key or value"),
        LineFault::ColonInKey => {
            (&c::LIST_COLON_IN_KEY, "the key ends at the first colon: put it in double quotes")
        }
        LineFault::TooLong => (&c::LIST_LINE_LONG, "this line is read as several"),
        LineFault::NotUtf8 => (&c::LIST_NOT_UTF8, "this line is not UTF-8"),
        LineFault::CarriageReturn => (&c::LIST_CARRIAGE_RETURN, "lines of this list end in CR and LF"),
    }
}

fn compiled(found: &mut Found<'_>, text: &ListText) {
    let Some(bytes) = &found.list.compiled else {
        found.add(&c::LIST_NOT_COMPILED, 1, 1, 1, "there is no compiled file of this list".into());
        return;
    };
    let compiled = match CompiledList::read(bytes) {
        Ok(compiled) => compiled,
        Err(error) => {
            found.add(&c::LIST_BROKEN, 1, 1, 1, format!("the compiled file does not hold together: {error}"));
            return;
        }
    };
    if found.list.text.is_none() {
        return;
    }
    let written = text.entries.iter().map(|entry| (entry.key.as_bytes(), entry.value.as_bytes(), entry.line));
    let mut missing: Vec<usize> = Vec::new();
    let mut counts: HashMap<(&[u8], &[u8]), i64> = HashMap::new();
    for (key, value) in &compiled.records {
        *counts.entry((key, value)).or_default() += 1;
    }
    for (key, value, line) in written {
        let count = counts.entry((key, value)).or_default();
        *count -= 1;
        if *count < 0 {
            missing.push(line);
        }
    }
    let extra: i64 = counts.values().filter(|count| **count > 0).sum();
    if missing.is_empty() && extra == 0 {
        return;
    }
    let newer = if found.list.compiled_is_newer {
        "; it is not older than the text, so the manager will not make it anew"
    } else {
        ""
    };
    let line = missing.first().copied().unwrap_or(1);
    let message =
        format!("the compiled file lacks {} lines of the text and has {extra} others{newer}", missing.len());
    found.add(&c::LIST_DIFFERS, line, 1, 1, message);
}
