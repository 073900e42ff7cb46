//! What `wazuhctl mitre show` shows to people: one page about one thing.

use serde_json::Value;
use wazuhctl_core::mitre::{Block, parse_prose};

use super::thing::Kind;
use crate::output::{Page, Printer};

/// The lists of other things, in their order on the page.
const LISTS: &[(&str, &str)] = &[
    ("tactics", "Tactics"),
    ("subtechniques", "Sub-techniques"),
    ("techniques", "Techniques"),
    ("mitigations", "Mitigations"),
    ("groups", "Groups"),
    ("software", "Software"),
];

/// The page.
pub(super) fn text(printer: &Printer, kind: &Kind, item: &Value) -> String {
    let mut page = Page::new(printer);
    page.title(&format!("{} {}", field(item, "external_id"), field(item, "name")));
    page.field("Kind", kind.name);
    for (name, label) in [("subtechnique_of", "Sub-technique of"), ("revoked_by", "Revoked by")] {
        if let Some(other) = item.get(name) {
            page.field(label, &line(other));
        }
    }
    if item.get("deprecated").and_then(Value::as_u64) == Some(1) {
        page.field("Deprecated", "yes");
    }
    for (name, label) in [
        ("mitre_version", "Version"),
        ("created_time", "Created"),
        ("modified_time", "Modified"),
        ("url", "URL"),
        ("id", "STIX id"),
    ] {
        let value = field(item, name);
        if !value.is_empty() {
            // The time of day says nothing about a publication.
            let is_time = name.ends_with("_time");
            page.field(label, if is_time { value.split('T').next().unwrap_or(value) } else { value });
        }
    }
    let references = list(item, "references");
    for (name, title) in [("description", "Description"), ("mitre_detection", "Detection")] {
        prose(&mut page, title, field(item, name), references);
    }
    for (name, title) in LISTS {
        let things = list(item, name);
        if !things.is_empty() {
            page.title(&format!("{title} ({})", things.len()));
            things.iter().for_each(|thing| page.paragraph(&line(thing)));
        }
    }
    if !references.is_empty() {
        page.title("References");
    }
    for (number, reference) in (1..).zip(references) {
        let described = [field(reference, "description"), field(reference, "source")];
        let described = described.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        page.item(&format!("[{number}]"), &format!("{described} {}", field(reference, "url")));
    }
    page.into_text()
}

/// A text of ATT&CK, with the numbers of its references in the place of their names.
fn prose(page: &mut Page<'_>, title: &str, text: &str, references: &[Value]) {
    let cite = |name: &str| {
        let place = references.iter().position(|reference| field(reference, "source") == name)?;
        Some(format!("[{}]", place + 1))
    };
    let blocks = parse_prose(text, cite);
    if blocks.is_empty() {
        return;
    }
    page.title(title);
    let mut after_item = false;
    for (place, block) in blocks.iter().enumerate() {
        let is_item = matches!(block, Block::Item { .. });
        if place > 0 && !(is_item && after_item) {
            page.gap();
        }
        match block {
            Block::Heading(text) | Block::Paragraph(text) => page.paragraph(text),
            Block::Item { mark, text } => page.item(mark, text),
            Block::Code(text) => page.verbatim(text),
        }
        after_item = is_item;
    }
}

/// A thing on one line: `T1110 Brute Force`.
fn line(thing: &Value) -> String {
    let named = [field(thing, "external_id"), field(thing, "name")];
    let named: Vec<&str> = named.into_iter().filter(|text| !text.is_empty()).collect();
    if named.is_empty() { field(thing, "id").to_owned() } else { named.join(" ") }
}

fn field<'v>(item: &'v Value, name: &str) -> &'v str {
    item.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn list<'v>(item: &'v Value, name: &str) -> &'v [Value] {
    item.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
