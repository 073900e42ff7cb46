//! Sections as JSON, in the shapes in which the Server API shows configurations.
//!
//! What is shown as a list, what is merged and what replaces what follows Wazuh 4.14
//! (`framework/wazuh/core/configuration.py`), which is the contract of `GET /manager/configuration` and of
//! `GET /groups/{group_id}/configuration`.

use serde_json::{Map, Value};

use super::options::option_value;
use super::section::{Angles, MANAGER_ROOT, roots};
use super::{ConfigError, Section};

/// What becomes of a section that stands there more than once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Repeated {
    /// Each is an item of a list.
    Listed,
    /// They are one, in which later options replace earlier ones.
    Merged,
    /// The last one counts.
    Last,
}

/// A section that is shown.
struct Known {
    name: &'static str,
    repeated: Repeated,
    /// Its options that are lists, whether they stand there once or more often.
    lists: &'static [&'static str],
}

const fn known(name: &'static str, repeated: Repeated, lists: &'static [&'static str]) -> Known {
    Known { name, repeated, lists }
}

/// The sections that are shown; others are left out.
const KNOWN: &[Known] = &[
    known("active-response", Repeated::Listed, &[]),
    known("command", Repeated::Listed, &[]),
    known("agentless", Repeated::Listed, &[]),
    known("localfile", Repeated::Listed, &["filter", "ignore"]),
    known("remote", Repeated::Listed, &[]),
    known("syslog_output", Repeated::Listed, &[]),
    known("integration", Repeated::Listed, &[]),
    known("labels", Repeated::Listed, &["label"]),
    known("alerts", Repeated::Merged, &[]),
    known("client", Repeated::Merged, &[]),
    known("email_alerts", Repeated::Merged, &["email_to"]),
    known("reports", Repeated::Merged, &["email_to"]),
    known("global", Repeated::Merged, &["white_list"]),
    known("open-scap", Repeated::Merged, &["content"]),
    known("cis-cat", Repeated::Merged, &["content"]),
    known("syscollector", Repeated::Merged, &[]),
    known(
        "rootcheck",
        Repeated::Merged,
        &[
            "rootkit_files",
            "rootkit_trojans",
            "windows_audit",
            "system_audit",
            "windows_apps",
            "windows_malware",
        ],
    ),
    known(
        "ruleset",
        Repeated::Merged,
        &["include", "rule", "rule_dir", "decoder", "decoder_dir", "list", "rule_exclude", "decoder_exclude"],
    ),
    known("syscheck", Repeated::Merged, &["directories", "ignore", "nodiff"]),
    known("auth", Repeated::Merged, &[]),
    known("osquery", Repeated::Merged, &["pack"]),
    known("sca", Repeated::Merged, &["policies"]),
    known("cluster", Repeated::Last, &["nodes"]),
    known("vulnerability-detection", Repeated::Last, &[]),
    known("indexer", Repeated::Last, &["hosts"]),
    known("anti_tampering", Repeated::Last, &[]),
];

/// Whether the Server API shows a section of this name, where there is one.
pub fn is_shown(section: &str) -> bool {
    KNOWN.iter().any(|known| known.name == section)
}

/// The sections of a manager's configuration: an object of objects, and of lists of objects.
///
/// # Errors
/// Text that is not well-formed, and a `<wodle>` without a name.
pub fn manager_configuration(text: &str) -> Result<Map<String, Value>, ConfigError> {
    let mut shown = Map::new();
    for root in roots(text, Angles::Kept)?.iter().filter(|root| root.name.eq_ignore_ascii_case(MANAGER_ROOT))
    {
        add_sections(&mut shown, &root.children)?;
    }
    Ok(shown)
}

/// Adds sections to what is shown of the ones before them.
///
/// # Errors
/// A `<wodle>` without a name.
pub(super) fn add_sections(shown: &mut Map<String, Value>, sections: &[Section]) -> Result<(), ConfigError> {
    for section in sections {
        let tag = section.name.to_lowercase();
        let name = match tag.as_str() {
            "wodle" => section
                .attribute("name")
                .ok_or_else(|| ConfigError::Malformed("a wodle has no name".to_owned()))?,
            _ => tag.as_str(),
        };
        if let Some(known) = KNOWN.iter().find(|known| known.name == name) {
            known.add(shown, known.options(section));
        }
    }
    Ok(())
}

impl Known {
    /// The options of a section. Empty ones are not shown.
    fn options(&self, section: &Section) -> Map<String, Value> {
        let mut options = Map::new();
        for option in &section.children {
            let name = option.name.to_lowercase();
            match option_value(self.name, &name, option) {
                Value::Array(values) if (self.name, name.as_str()) != ("remote", "protocol") => {
                    for value in values {
                        self.add_option(&mut options, &name, value);
                    }
                }
                value => self.add_option(&mut options, &name, value),
            }
        }
        options
    }

    fn add_option(&self, options: &mut Map<String, Value>, name: &str, value: Value) {
        if is_empty(&value) {
            return;
        }
        match options.get_mut(name) {
            Some(Value::Array(values)) => values.push(value),
            Some(before) => *before = value,
            None if self.lists.contains(&name) => {
                options.insert(name.to_owned(), Value::Array(vec![value]));
            }
            None => {
                options.insert(name.to_owned(), value);
            }
        }
    }

    fn add(&self, shown: &mut Map<String, Value>, options: Map<String, Value>) {
        match (self.repeated, shown.get_mut(self.name)) {
            (Repeated::Listed, Some(Value::Array(sections))) => sections.push(Value::Object(options)),
            (Repeated::Merged, Some(Value::Object(before))) => {
                for (name, value) in options {
                    match (before.get_mut(&name), value) {
                        (Some(Value::Array(values)), Value::Array(more))
                            if self.lists.contains(&name.as_str()) =>
                        {
                            values.extend(more);
                        }
                        (_, value) => {
                            before.insert(name, value);
                        }
                    }
                }
            }
            (Repeated::Listed, _) => {
                shown.insert(self.name.to_owned(), Value::Array(vec![Value::Object(options)]));
            }
            (Repeated::Merged | Repeated::Last, _) => {
                shown.insert(self.name.to_owned(), Value::Object(options));
            }
        }
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(values) => values.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn shown(sections: &str) -> Value {
        let mut shown = Map::new();
        add_sections(&mut shown, &roots(sections, Angles::Kept).expect(sections)).expect(sections);
        shown.into()
    }

    #[test]
    fn all_roots_of_a_manager_are_one_configuration() {
        let text = "<OSSEC_config><global><a>1</a></global></OSSEC_config><other><global><b>1</b></global></other>\
                    <ossec_config><global><a>2</a></global><made-up/></ossec_config>";
        assert_eq!(Value::from(manager_configuration(text).unwrap()), json!({ "global": { "a": "2" } }));
        assert!(manager_configuration("<ossec_config>").is_err());
        assert!(is_shown("open-scap") && !is_shown("logging"));
    }

    #[test]
    fn sections_are_listed_merged_or_replaced() {
        for (text, expected) in [
            (
                "<command><name>a</name></command><command><name>b</name></command>",
                json!({ "command": [{ "name": "a" }, { "name": "b" }] }),
            ),
            (
                "<global><white_list>1</white_list><a>1</a></global><global><white_list>2</white_list><a>2</a></global>",
                json!({ "global": { "white_list": ["1", "2"], "a": "2" } }),
            ),
            (
                "<cluster><name>a</name><key>k</key></cluster><cluster><name>b</name></cluster>",
                json!({ "cluster": { "name": "b" } }),
            ),
            ("<made-up><a>1</a></made-up>", json!({})),
            (
                "<wodle name=\"syscollector\"><disabled>no</disabled></wodle>",
                json!({ "syscollector": { "disabled": "no" } }),
            ),
            (
                "<rootcheck><ignore>/a</ignore><ignore>/b</ignore><system_audit>x</system_audit></rootcheck>",
                json!({ "rootcheck": { "ignore": "/b", "system_audit": ["x"] } }),
            ),
            (
                "<Labels><Label key=\"a\">1</Label></Labels>",
                json!({ "labels": [{ "label": [{ "value": "1", "key": "a" }] }] }),
            ),
            ("<rootcheck><disabled/></rootcheck>", json!({ "rootcheck": {} })),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
        assert!(add_sections(&mut Map::new(), &roots("<wodle/>", Angles::Kept).unwrap()).is_err());
    }
}
