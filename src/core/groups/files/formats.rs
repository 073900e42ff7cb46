//! The forms of groups' files as JSON, line by line, as the Server API shows them
//! (`framework/wazuh/core/configuration.py`).

use std::sync::LazyLock;

use regex::Regex;
use serde_json::{Map, Value, json};

/// Why a file is not of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum FormatError {
    /// A check stands before any control it could belong to.
    #[error("a check stands before the first control")]
    LoneCheck,
    /// There is not even a first line.
    #[error("the file is empty")]
    Empty,
    /// A length is not a number that a file can have.
    #[error("a length is too large")]
    Length,
}

/// A pattern of this file; none of them is ever wrong, and one that were would match nothing.
type Pattern = LazyLock<Option<Regex>>;

macro_rules! pattern {
    ($name:ident, $text:literal) => {
        static $name: Pattern = LazyLock::new(|| Regex::new($text).ok());
    };
}

pattern!(COMMENT, r"^\s*#");
pattern!(ROOTKIT_FILE, r"^(.+)!(.+)::(.+)");
pattern!(TROJAN, r"^(.+)!(.+)!(.+)");
pattern!(TROJAN_WITHOUT_DESCRIPTION, r"^(.+)!(.+)!");
pattern!(CONTROL, r"^\s*\[(.*)\]\s*\[(.*)\]\s*\[(.*)\]\s*");
pattern!(REFERENCE, r"(\{\w+:\s+\S+\s*\S*\})");
pattern!(CHECK, r"^\s*(\w:.+)");
pattern!(VARIABLE, r"^\s*\$(\w+)=(.+)");
pattern!(MERGED_FILE, r"^!(\d+)\s*(.*)");

/// The parts of a line that a pattern finds, without the whole.
fn parts<'l>(pattern: &Pattern, line: &'l str) -> Option<Vec<&'l str>> {
    let captures = pattern.as_ref()?.captures(line)?;
    Some(captures.iter().skip(1).map(|part| part.map_or("", |part| part.as_str())).collect())
}

fn is_comment(line: &str) -> bool {
    COMMENT.as_ref().is_some_and(|pattern| pattern.is_match(line))
}

/// `FILE ! NAME ::LINK`
pub(super) fn rootkit_files(text: &str) -> Value {
    let file = |line| match parts(&ROOTKIT_FILE, line)?.as_slice() {
        [file, name, link] => {
            Some(json!({ "filename": file.trim(), "name": name.trim(), "link": link.trim() }))
        }
        _ => None,
    };
    text.lines().filter(|line| !is_comment(line)).filter_map(file).collect()
}

/// `PROGRAM !SIGN!DESCRIPTION`
pub(super) fn rootkit_trojans(text: &str) -> Value {
    let trojan = |line| {
        let found = parts(&TROJAN, line).or_else(|| parts(&TROJAN_WITHOUT_DESCRIPTION, line))?;
        match found.as_slice() {
            [file, name] => Some(json!({ "filename": file.trim(), "name": name.trim() })),
            [file, name, description] => Some(
                json!({ "filename": file.trim(), "name": name.trim(), "description": description.trim() }),
            ),
            _ => None,
        }
    };
    text.lines().filter(|line| !is_comment(line)).filter_map(trojan).collect()
}

/// Checks of rootcheck: variables, and controls with their checks. As in Wazuh, what stands before the first control
/// is a control of its own, which is always empty.
///
/// # Errors
/// A check before the first control.
pub(super) fn checks(text: &str) -> Result<Value, FormatError> {
    let mut variables = Map::new();
    let mut controls: Vec<Value> = Vec::new();
    let mut control: Map<String, Value> = Map::new();
    for line in text.lines().filter(|line| !is_comment(line)) {
        if let Some([title, condition, reference]) = parts(&CONTROL, line).as_deref() {
            controls.push(std::mem::take(&mut control).into());
            control = begun(title, condition, reference);
        } else if let Some([check]) = parts(&CHECK, line).as_deref() {
            match control.get_mut("checks") {
                Some(Value::Array(checks)) => checks.push((*check).into()),
                _ => return Err(FormatError::LoneCheck),
            }
        } else if let Some([name, value]) = parts(&VARIABLE, line).as_deref() {
            variables.insert((*name).to_owned(), (*value).into());
        }
    }
    controls.push(control.into());
    Ok(json!({ "vars": variables, "controls": controls }))
}

/// A control from the three parts of its first line.
fn begun(title: &str, condition: &str, reference: &str) -> Map<String, Value> {
    // Wazuh's API takes what is before the references, and where there are none all but the last character.
    let end = title.find('{').or_else(|| title.char_indices().last().map(|(last, _)| last)).unwrap_or(0);
    let mut control = Map::new();
    control.insert("name".to_owned(), title.get(..end).unwrap_or_default().trim().into());
    let (mut cis, mut pci) = (Vec::<Value>::new(), Vec::<Value>::new());
    for found in REFERENCE.iter().flat_map(|pattern| pattern.find_iter(title)) {
        let found = found.as_str();
        let number = found.rsplit(':').next().unwrap_or_default().trim_end_matches('}').trim();
        if found.contains("CIS") {
            cis.push(number.into());
        } else if found.contains("PCI") {
            pci.push(number.into());
        }
    }
    control.insert("cis".to_owned(), cis.into());
    control.insert("pci".to_owned(), pci.into());
    for (name, value) in [("condition", condition), ("reference", reference)] {
        if !value.is_empty() {
            control.insert(name.to_owned(), value.into());
        }
    }
    control.insert("checks".to_owned(), Value::Array(Vec::new()));
    control
}

/// The files of a `merged.mg`: a line with the group's name, then each file after a line with its length and name. As
/// in Wazuh, the last file is shown without what is in it.
///
/// # Errors
/// An empty file, and a length that no file has.
pub(super) fn merged(text: &str) -> Result<Value, FormatError> {
    let mut lines = text.split_inclusive('\n');
    lines.next().ok_or(FormatError::Empty)?;
    let mut files: Vec<Value> = Vec::new();
    let mut file: Map<String, Value> = Map::new();
    let mut content = String::new();
    for line in lines {
        if let Some([length, name]) = parts(&MERGED_FILE, line.trim_end_matches('\n')).as_deref() {
            let length: u64 = length.parse().map_err(|_| FormatError::Length)?;
            if !file.is_empty() {
                file.insert("file_content".to_owned(), std::mem::take(&mut content).into());
                files.push(std::mem::take(&mut file).into());
            }
            content.clear();
            file.insert("file_name".to_owned(), (*name).into());
            file.insert("file_size".to_owned(), length.into());
        } else {
            content.push_str(line);
        }
    }
    files.push(file.into());
    Ok(files.into())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rootkits_and_trojans() {
        let text = "# a ! b ::c\ntmp/.x   ! Kit one ::/docs/one\nusr/y ! Kit two ::\nnothing\n";
        assert_eq!(
            rootkit_files(text),
            json!([{ "filename": "tmp/.x", "name": "Kit one", "link": "/docs/one" }])
        );
        let text = "ls  !bash|^/bin/sh!\n  # ps !x!y\nps  !/tmp/.hide! Replaced \nw\n";
        assert_eq!(
            rootkit_trojans(text),
            json!([
                { "filename": "ls", "name": "bash|^/bin/sh" },
                { "filename": "ps", "name": "/tmp/.hide", "description": "Replaced" },
            ])
        );
    }

    #[test]
    fn checks_belong_to_controls() {
        let text = "# comment\n$web=/srv,/var;\n[First {CIS: 1.1.2 RHEL7} {PCI_DSS: 2.2}] [any] [https://x]\n\
                    f:/etc/a -> r:b;\nignored\n[Second] [all required] []\np:x;\n";
        assert_eq!(
            checks(text).unwrap(),
            json!({
                "vars": { "web": "/srv,/var;" },
                "controls": [
                    {},
                    { "name": "First", "cis": ["1.1.2 RHEL7"], "pci": ["2.2"], "condition": "any",
                      "reference": "https://x", "checks": ["f:/etc/a -> r:b;"] },
                    { "name": "Secon", "cis": [], "pci": [], "condition": "all required", "checks": ["p:x;"] },
                ],
            })
        );
        assert_eq!(checks("f:/etc/a;"), Err(FormatError::LoneCheck));
        assert_eq!(checks("").unwrap(), json!({ "vars": {}, "controls": [{}] }));
    }

    #[test]
    fn merged_files_are_taken_apart() {
        let text = "#default\n!4 ar.conf\na\nb\n!3 agent.conf\nxyz";
        assert_eq!(
            merged(text).unwrap(),
            json!([
                { "file_name": "ar.conf", "file_size": 4, "file_content": "a\nb\n" },
                { "file_name": "agent.conf", "file_size": 3 },
            ])
        );
        assert_eq!(merged("#default").unwrap(), json!([{}]));
        assert_eq!(merged(""), Err(FormatError::Empty));
        assert_eq!(merged("#a\n!99999999999999999999999 b\n"), Err(FormatError::Length));
    }

    proptest! {
        #[test]
        fn any_file_is_read_without_harm(text in "[\\[\\]{}!:#$=a-c \n0-9]{0,80}", other in any::<String>()) {
            for text in [text, other] {
                let _ = (rootkit_files(&text), rootkit_trojans(&text), checks(&text), merged(&text));
            }
        }
    }
}
