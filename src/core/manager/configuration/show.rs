//! `GET /manager/configuration`.

use serde_json::{Map, Value};

use super::node::answer_of;
use super::secrets::{mask_object, masked_text, sees_secrets};
use crate::blocking::blocking;
use crate::config;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::{Home, read_limited};
use crate::line_ends::unified_bytes;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The configuration was read",
    "The configuration of some nodes could not be read",
    "The configuration could not be read",
);

/// The section whose lists of folders are shown without repetitions where that is asked for, and those lists.
const DISTINCT: (&str, [&str; 2]) = ("ruleset", ["decoder_dir", "rule_dir"]);

/// Which part of the configuration is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ConfigurationRequest {
    /// One section; all where there is none.
    pub section: Option<String>,
    /// One option of that section.
    pub field: Option<String>,
    /// Whether folders of rules and decoders that are repeated are shown once.
    pub distinct: bool,
}

/// One item: the sections as JSON, with the cluster's key masked for those who may not change the configuration.
///
/// Failed is the node with 1101 where the file cannot be read or is not well-formed, 1102 for a section that is never
/// shown, 1106 for one that is not in the file, 1103 for an option that is not in the section.
///
/// # Errors
/// 1000 when the server is being stopped.
pub async fn configuration(cx: &Context, request: &ConfigurationRequest) -> Result<Items> {
    let (home, request, unmasked) = (cx.manager.home.clone(), request.clone(), sees_secrets(cx));
    let shown = blocking(move || {
        let mut shown = shown(&String::from_utf8_lossy(&read(&home)?), &request)?;
        if !unmasked {
            mask_object(&mut shown);
        }
        Ok(Some(Value::Object(shown)))
    });
    let shown = shown.await?;
    answer_of(cx, shown, MESSAGES).await
}

/// The file as it is, but for its line ends, which are those of Unix as in Wazuh's API; with the cluster's key masked for
/// those who may not change the configuration.
///
/// # Errors
/// 1101 where it cannot be read, and, for those, where it is not well-formed.
pub async fn configuration_text(cx: &Context) -> Result<Vec<u8>> {
    let (home, unmasked) = (cx.manager.home.clone(), sees_secrets(cx));
    let text = blocking(move || {
        let text = unified_bytes(read(&home)?);
        if unmasked {
            return Ok(text);
        }
        let masked = masked_text(&String::from_utf8_lossy(&text)).map_err(not_understood)?;
        Ok(masked.into_bytes())
    });
    text.await?
}

/// Blocks.
fn read(home: &Home) -> Result<Vec<u8>> {
    read_limited(&home.ossec_conf(), config::LARGEST).map_err(not_understood)
}

fn not_understood(cause: impl std::error::Error + Send + Sync + 'static) -> Error {
    let component = format!("ossec.conf ({cause})");
    Error::new(Fault::ComponentUnknown { component }).caused_by(cause)
}

fn shown(text: &str, request: &ConfigurationRequest) -> Result<Map<String, Value>> {
    let mut all = config::manager_configuration(text).map_err(not_understood)?;
    let Some(name) = &request.section else { return Ok(all) };
    let section = all.remove(name).ok_or_else(|| {
        let section = name.clone();
        if config::is_shown(name) {
            Fault::SectionMissing { section }
        } else {
            Fault::SectionUnknown { section }
        }
    })?;
    let section = match &request.field {
        Some(field) => one_field(name, section, field, request.distinct)?,
        None => section,
    };
    Ok(Map::from_iter([(name.clone(), section)]))
}

/// A section with one of its options only; of a section that is there several times, each with that option.
fn one_field(name: &str, section: Value, field: &str, distinct: bool) -> Result<Value> {
    let only = |options: Value| match options {
        Value::Object(mut options) => options.remove(field),
        _ => None,
    };
    let missing = || Error::from(Fault::SectionFieldUnknown { field: field.to_owned() });
    let of = |value: Value| Value::Object(Map::from_iter([(field.to_owned(), value)]));
    if let Value::Array(sections) = section {
        let each = sections.into_iter().map(|section| only(section).map(of).ok_or_else(missing));
        return Ok(Value::Array(each.collect::<Result<_>>()?));
    }
    let mut value = only(section).ok_or_else(missing)?;
    if distinct
        && name == DISTINCT.0
        && DISTINCT.1.contains(&field)
        && let Value::Array(folders) = &mut value
    {
        let mut seen = std::collections::HashSet::new();
        folders.retain(|folder| seen.insert(folder.clone()));
    }
    Ok(of(value))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const TEXT: &str = "<ossec_config><global><logall>no</logall><white_list>192.0.2.1</white_list></global>\
        <command><name>a</name><executable>b</executable></command><command><name>c</name></command>\
        <ruleset><rule_dir>x</rule_dir><rule_dir>y</rule_dir><rule_dir>x</rule_dir><list>l</list><list>l</list></ruleset>\
        </ossec_config>";

    fn asked(section: &str, field: &str, distinct: bool) -> Result<Value> {
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let request = ConfigurationRequest { section: given(section), field: given(field), distinct };
        shown(TEXT, &request).map(Value::Object)
    }

    #[test]
    fn sections_and_fields_are_picked() {
        for (section, field, distinct, expected) in [
            ("global", "", false, json!({ "global": { "logall": "no", "white_list": ["192.0.2.1"] } })),
            ("global", "logall", false, json!({ "global": { "logall": "no" } })),
            ("command", "name", false, json!({ "command": [{ "name": "a" }, { "name": "c" }] })),
            ("ruleset", "rule_dir", false, json!({ "ruleset": { "rule_dir": ["x", "y", "x"] } })),
            ("ruleset", "rule_dir", true, json!({ "ruleset": { "rule_dir": ["x", "y"] } })),
            ("ruleset", "list", true, json!({ "ruleset": { "list": ["l", "l"] } })),
        ] {
            assert_eq!(asked(section, field, distinct).expect(section), expected, "{section} {field}");
        }
        let all = asked("", "logall", false).expect("all");
        assert_eq!(all.as_object().map(Map::len), Some(3));
    }

    #[test]
    fn what_is_not_there_has_its_code() {
        for (section, field, code) in [
            ("cluster", "", 1106),
            ("logging", "", 1102),
            ("global", "made_up", 1103),
            ("command", "executable", 1103),
        ] {
            assert_eq!(asked(section, field, false).expect_err(section).code(), code, "{section} {field}");
        }
        assert_eq!(shown("<ossec_config>", &ConfigurationRequest::default()).expect_err("XML").code(), 1101);
    }
}
