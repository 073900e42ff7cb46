//! Reading the rules of a file.
//!
//! What of a rule is shown, and how, is what `load_rules_from_file` of Wazuh's `framework/wazuh/core/rule.py` (4.14)
//! answers. Variables (`<var>`) stand for whole numbers, levels and patterns; elsewhere they are shown as they are
//! written. Where the API of Wazuh fails without a word, at a rule without a number or a group without a name, the
//! place is told.

use std::cell::Cell;
use std::collections::HashMap;

use serde_json::{Map, Value};

use super::rule::{Draft, Requirement, Rule};
use crate::error::{Fault, Result};
use crate::ruleset::{RulesetFile, details};
use crate::xml::{Document, Element};

/// The options that hold patterns.
const PATTERNS: &[&str] = &[
    "regex",
    "field",
    "match",
    "action",
    "extra_data",
    "hostname",
    "id",
    "location",
    "program_name",
    "protocol",
    "user",
    "url",
    "srcport",
    "dstport",
    "status",
    "system_name",
    "srcgeoip",
    "dstgeoip",
];

/// The rules of a file.
///
/// # Errors
/// 1413 for a file that is not well-formed, or has a rule in it that is none, with the place.
pub(super) fn read(file: &RulesetFile, text: &str) -> Result<Vec<Rule>> {
    drafts(text)
        .map(|drafts| drafts.into_iter().map(|draft| Rule::new(file, draft)).collect())
        .map_err(|reason| Fault::RuleFileInvalid { file: file.path(), reason }.into())
}

fn drafts(text: &str) -> Result<Vec<Draft>, String> {
    let document = Document::parse(text).map_err(|error| error.to_string())?;
    let (variables, room) = (variables(&document), Cell::new(MOST_REPEATED));
    let reader = Reader { document: &document, variables, room };
    let mut drafts = Vec::new();
    for group in document.roots().filter(|root| root.name().eq_ignore_ascii_case("group")) {
        let name = reader.attribute(group, "name")?;
        for rule in group.children().filter(|child| child.name().eq_ignore_ascii_case("rule")) {
            drafts.push(reader.rule(rule, &name)?);
        }
    }
    Ok(drafts)
}

/// The variables of a file, by their names with the `$` before. Where one is repeated, the last one holds.
fn variables(document: &Document) -> HashMap<String, String> {
    let variables = document.roots().filter(|root| root.name() == "var");
    variables
        .filter_map(|variable| {
            let name = variable.attribute("name")?.api_value();
            Some((format!("${name}"), variable.api_text().into_owned()))
        })
        .collect()
}

/// How much memory a file may take for what stands in it only once, in bytes: what its variables hold, and the groups
/// around its rules. A few bytes of a file could stand for more than any memory holds.
const MOST_REPEATED: usize = 64 << 20;

/// What the name of a group takes besides its letters.
const NAME_ROOM: usize = 64;

struct Reader<'d> {
    document: &'d Document,
    variables: HashMap<String, String>,
    /// How many more bytes may be repeated.
    room: Cell<usize>,
}

impl Reader<'_> {
    /// A sentence with the place of an element.
    fn at(&self, element: Element<'_>, what: &str) -> String {
        format!("{what} ({})", self.document.position(element.span().start))
    }

    fn attribute(&self, element: Element<'_>, name: &str) -> Result<String, String> {
        match element.attribute(name) {
            Some(attribute) => Ok(attribute.api_value().into_owned()),
            None => Err(self.at(element, &format!("{} has no attribute {name}", element.name()))),
        }
    }

    /// A number, or the variable that stands for one.
    fn number(&self, element: Element<'_>, name: &str) -> Result<i64, String> {
        let text = self.attribute(element, name)?;
        let text = self.variables.get(&text).unwrap_or(&text);
        text.trim().parse().map_err(|_| self.at(element, &format!("{name} {text:?} is no whole number")))
    }

    fn rule(&self, element: Element<'_>, group: &str) -> Result<Draft, String> {
        let mut draft = Draft {
            id: self.number(element, "id")?,
            level: self.number(element, "level")?,
            details: details::attributes(element, &["id", "level"]).collect(),
            ..Draft::default()
        };
        let mut groups: Vec<String> = Vec::new();
        for option in element.children() {
            self.option(option, &mut draft, &mut groups)?;
        }
        // Each rule has a copy of the groups around it.
        self.take_room(element, group.len() + group.split(',').count() * NAME_ROOM)?;
        groups.extend(group.split(',').map(str::to_owned));
        groups.iter().for_each(|name| draft.add_group(name));
        Ok(draft)
    }

    fn option(&self, option: Element<'_>, draft: &mut Draft, groups: &mut Vec<String>) -> Result<(), String> {
        let name = option.name().to_lowercase();
        let text = option.api_text();
        match name.as_str() {
            "group" => groups.extend(text.split(',').map(str::to_owned)),
            "mitre" => groups.extend(option.children().map(|id| format!("mitre_{}", id.api_text()))),
            "description" => draft.description.push_str(&text),
            "list" | "info" => {
                let mut value = Map::from_iter([("name".to_owned(), Value::from(text))]);
                value.extend(details::attributes(option, &[]));
                details::add(&mut draft.details, &name, value.into());
            }
            "field" => {
                let field = option.attribute("name").map_or(name, |name| name.api_value().into_owned());
                let attributes = details::attributes(option, &["name"]);
                let pattern = self.resolved(option, &text)?;
                details::add_pattern(&mut draft.details, &field, Some(pattern), attributes);
            }
            pattern if PATTERNS.contains(&pattern) => {
                let attributes = details::attributes(option, &[]);
                let pattern = self.resolved(option, &text)?;
                details::add_pattern(&mut draft.details, &name, Some(pattern), attributes);
            }
            _ => details::add(&mut draft.details, &name, text.into()),
        }
        Ok(())
    }

    /// A pattern, or what the variable holds that stands for the whole of it.
    fn resolved(&self, option: Element<'_>, text: &str) -> Result<String, String> {
        let Some(value) = self.variables.get(text) else { return Ok(text.to_owned()) };
        self.take_room(option, value.len())?;
        Ok(value.clone())
    }

    /// Counts what stands in the file once and is shown many times.
    fn take_room(&self, element: Element<'_>, length: usize) -> Result<(), String> {
        let Some(room) = self.room.get().checked_sub(length) else {
            let what =
                "with its variables, and the groups around its rules, the file is longer than any can be";
            return Err(self.at(element, what));
        };
        self.room.set(room);
        Ok(())
    }
}

impl Draft {
    /// Adds a group, which may stand for a requirement.
    fn add_group(&mut self, name: &str) {
        let name = name.trim().replace(['\n', '\r'], "");
        let families = Requirement::ALL.into_iter().zip(self.requirements.iter_mut());
        for (requirement, values) in families {
            if let Some(rest) = name.strip_prefix(requirement.as_str()) {
                // Behind the `_`, or whatever stands there.
                let mut rest = rest.chars();
                rest.next();
                let value = rest.as_str().to_owned();
                if self.known.insert(name.clone()) {
                    values.push(value);
                }
                return;
            }
        }
        if !name.is_empty() {
            self.groups.push(name);
        }
    }
}
