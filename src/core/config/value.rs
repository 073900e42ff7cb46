//! [`ValuePath`] and [`set_value`]: one value of an `ossec.conf`, changed without touching another byte.

use std::fmt;
use std::num::NonZeroUsize;
use std::str::FromStr;

use super::agent_check::is_section;
use super::section::MANAGER_ROOT;
use crate::xml::{Document, EditError, Element, Error};

/// Sections that are written as `<wodle name="…">`.
const WODLES: &[&str] =
    &["aws-s3", "azure-logs", "cis-cat", "docker-listener", "open-scap", "osquery", "syscollector"];

/// How many names a path may have.
const LONGEST: usize = 8;

/// Where a value stands: `global.logall`, `auth.force.enabled`, `localfile[2].location`. A number says which one of
/// several of the same name is meant, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValuePath {
    steps: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    name: String,
    number: Option<NonZeroUsize>,
}

/// The text is no path.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("write it like SECTION.FIELD, or SECTION[2].FIELD for the second of several")]
pub struct NoValuePath;

impl FromStr for ValuePath {
    type Err = NoValuePath;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let steps = text.split('.').map(str::parse).collect::<Result<Vec<Step>, _>>()?;
        if (2..=LONGEST).contains(&steps.len()) { Ok(Self { steps }) } else { Err(NoValuePath) }
    }
}

impl FromStr for Step {
    type Err = NoValuePath;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (name, number) = match text.strip_suffix(']').and_then(|text| text.split_once('[')) {
            Some((name, number)) => (name, Some(number.parse().map_err(|_| NoValuePath)?)),
            None => (text, None),
        };
        let is_name = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '-');
        if name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(is_name) {
            Ok(Self { name: name.to_owned(), number })
        } else {
            Err(NoValuePath)
        }
    }
}

impl fmt::Display for ValuePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.steps.iter().enumerate() {
            write!(f, "{}{}", if index == 0 { "" } else { "." }, step.name)?;
            if let Some(number) = step.number {
                write!(f, "[{number}]")?;
            }
        }
        Ok(())
    }
}

/// A configuration with one other value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueChange {
    /// The configuration's text.
    pub text: String,
    /// The value that stood there, if there was one.
    pub before: Option<String>,
}

/// Why a value cannot be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ValueError {
    /// The configuration cannot be read.
    #[error("the configuration is not well-formed: {0}")]
    Malformed(#[from] Error),
    /// It has no place for sections.
    #[error("the configuration has no <{MANAGER_ROOT}>")]
    NoRoot,
    /// There is no such section.
    #[error("{0} is not a section of the configuration")]
    SectionUnknown(String),
    /// There are several, and it is not said which is meant.
    #[error("there are {count} {name}: say which one is meant, as in {name}[{count}]")]
    Several {
        /// Of what.
        name: String,
        /// How many.
        count: usize,
    },
    /// There are fewer than the number that is asked for.
    #[error("there are only {count} {name}")]
    Fewer {
        /// Of what.
        name: String,
        /// How many.
        count: usize,
    },
    /// The value cannot stand there.
    #[error(transparent)]
    Edit(EditError),
}

/// Sets a value: the text of an element that is there, or of one that is added at the end of its section, or of a new
/// section at the end of the file. `value` is written as it is given, so that `<` has to be written as `&lt;` or `\<`.
///
/// # Errors
/// See [`ValueError`].
pub fn set_value(text: &str, path: &ValuePath, value: &str) -> Result<ValueChange, ValueError> {
    let mut document = Document::parse(text)?;
    let mut is_new = false;
    // Every round adds one element that is missing on the way, until the last one is there.
    for _ in 0..=path.steps.len() {
        let grown = match place(&document, path)? {
            Place::Value(element) => {
                let before = (!is_new).then(|| element.daemon_text().trim().to_owned());
                let changed = element.with_text(value).map_err(ValueError::Edit)?;
                return Ok(ValueChange { text: changed.to_string(), before });
            }
            Place::Missing(parent, child) => parent.with_child(&child).map_err(ValueError::Edit)?,
        };
        document = grown;
        is_new = true;
    }
    Err(ValueError::NoRoot)
}

/// How far a path leads.
enum Place<'d> {
    /// To the element that holds the value.
    Value(Element<'d>),
    /// To an element that lacks a child, and the child.
    Missing(Element<'d>, String),
}

fn place<'d>(document: &'d Document, path: &ValuePath) -> Result<Place<'d>, ValueError> {
    let roots: Vec<Element<'_>> = document.roots().filter(|root| root.name() == MANAGER_ROOT).collect();
    let mut parent = *roots.last().ok_or(ValueError::NoRoot)?;
    for (depth, step) in path.steps.iter().enumerate() {
        let found: Vec<Element<'_>> = if depth == 0 {
            roots.iter().flat_map(|root| root.children()).filter(|it| is_named(*it, &step.name)).collect()
        } else {
            parent.children_named(&step.name).collect()
        };
        parent = match (found.as_slice(), step.number) {
            ([only], None) => *only,
            ([], None) => return Ok(Place::Missing(parent, new_child(&step.name, depth)?)),
            (several, None) => {
                return Err(ValueError::Several { name: step.name.clone(), count: several.len() });
            }
            (several, Some(number)) => *several
                .get(number.get() - 1)
                .ok_or_else(|| ValueError::Fewer { name: step.name.clone(), count: several.len() })?,
        };
    }
    Ok(Place::Value(parent))
}

/// Whether a section has this name: its own, or that of a module.
fn is_named(section: Element<'_>, name: &str) -> bool {
    section.name() == name
        || section.name() == "wodle" && section.attribute("name").is_some_and(|module| module.raw() == name)
}

fn new_child(name: &str, depth: usize) -> Result<String, ValueError> {
    match depth {
        0 if WODLES.contains(&name) => Ok(format!("<wodle name=\"{name}\"/>")),
        0 if !is_section(name) => Err(ValueError::SectionUnknown(name.to_owned())),
        _ => Ok(format!("<{name}/>")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "<!-- a -- b -->\n<ossec_config>\n  <global>\n    <logall>no</logall> <!-- c -->\n    \
        <white_list>192.0.2.1</white_list>\n    <white_list>192.0.2.2</white_list>\n  </global>\n\n  \
        <localfile>\n\t<location>/a</location>\n  </localfile>\n  <localfile>\n    <location>/b</location>\n  \
        </localfile>\n  <wodle name=\"syscollector\">\n    <disabled>no</disabled>\n  </wodle>\n</ossec_config>\n";

    fn set(path: &str, value: &str) -> Result<ValueChange, ValueError> {
        set_value(TEXT, &path.parse().expect(path), value)
    }

    #[test]
    fn one_value_changes_and_nothing_else() {
        for (path, value, old, new, before) in [
            ("global.logall", "yes", "<logall>no<", "<logall>yes<", Some("no")),
            ("global.white_list[2]", "192.0.2.9", ">192.0.2.2<", ">192.0.2.9<", Some("192.0.2.2")),
            ("localfile[1].location", "/c", ">/a<", ">/c<", Some("/a")),
            ("syscollector.disabled", "yes", "<disabled>no<", "<disabled>yes<", Some("no")),
            (
                "localfile[1].log_format",
                "json",
                "</location>\n  </localfile>\n  <localfile>",
                "</location>\n\t<log_format>json</log_format>\n  </localfile>\n  <localfile>",
                None,
            ),
            (
                "auth.force.enabled",
                "no",
                "  </wodle>\n",
                "  </wodle>\n  <auth>\n    <force>\n      <enabled>no</enabled>\n    </force>\n  </auth>\n",
                None,
            ),
            (
                "osquery.disabled",
                "no",
                "  </wodle>\n",
                "  </wodle>\n  <wodle name=\"osquery\">\n    <disabled>no</disabled>\n  </wodle>\n",
                None,
            ),
        ] {
            let expected = TEXT.replacen(old, new, 1);
            let change = ValueChange { text: expected, before: before.map(str::to_owned) };
            assert_eq!(set(path, value), Ok(change), "{path}");
        }
    }

    #[test]
    fn tabs_and_line_ends_are_those_of_the_file() {
        let text =
            "<ossec_config>\r\n\t<global>\r\n\t\t<logall>no</logall>\r\n\t</global>\r\n</ossec_config>";
        let changed = set_value(text, &"rootcheck.disabled".parse().unwrap(), "yes").unwrap().text;
        let added = "\t</global>\r\n\t<rootcheck>\r\n\t\t<disabled>yes</disabled>\r\n\t</rootcheck>\r\n";
        assert_eq!(changed, text.replace("\t</global>\r\n", added));
    }

    #[test]
    fn what_cannot_be_set_is_an_error() {
        let several = |name: &str| ValueError::Several { name: name.to_owned(), count: 2 };
        for (path, value, error) in [
            ("global.white_list", "a", several("white_list")),
            ("localfile.location", "a", several("localfile")),
            ("localfile[3].location", "a", ValueError::Fewer { name: "localfile".to_owned(), count: 2 }),
            ("made-up.a", "a", ValueError::SectionUnknown("made-up".to_owned())),
            ("global.logall", "<a/>", ValueError::Edit(EditError::NotText)),
            ("global.logall", "<a>", ValueError::Edit(EditError::NotText)),
            ("global.logall", "a <!-- b -->", ValueError::Edit(EditError::NotText)),
        ] {
            assert_eq!(set(path, value), Err(error), "{path}");
        }
        let path: ValuePath = "global.logall".parse().unwrap();
        assert_eq!(set_value("", &path, "a"), Err(ValueError::NoRoot));
        assert!(matches!(set_value("<ossec_config>", &path, "a"), Err(ValueError::Malformed(_))));
        let nested = set_value(
            "<ossec_config><auth><force><a/></force></auth></ossec_config>",
            &"auth.force".parse().unwrap(),
            "x",
        );
        assert_eq!(nested, Err(ValueError::Edit(EditError::HasElements("force".to_owned()))));
    }

    #[test]
    fn paths_are_read_strictly_and_print_themselves() {
        for path in ["a.b", "a[1].b", "a-b.c_d[12].e"] {
            assert_eq!(path.parse::<ValuePath>().map(|path| path.to_string()).as_deref(), Ok(path));
        }
        for path in [
            "",
            "a",
            "a.",
            ".b",
            "a..b",
            "a[0].b",
            "a[x].b",
            "a[1.b",
            "a b.c",
            "<a>.b",
            "1.b",
            "a.b.c.d.e.f.g.h.i",
        ] {
            assert_eq!(path.parse::<ValuePath>(), Err(NoValuePath), "{path}");
        }
    }

    proptest! {
        #[test]
        fn what_is_set_is_read(value in "[a-z0-9/&; ._-]{0,20}") {
            let change = set("remote.local_ip", &value).unwrap();
            let document = Document::parse(change.text.as_str()).unwrap();
            let read = document.elements().find(|element| element.name() == "local_ip").unwrap();
            prop_assert_eq!(read.daemon_text().trim().to_owned(), value.trim());
            let again = set_value(&change.text, &"remote.local_ip".parse().unwrap(), "x").unwrap();
            prop_assert_eq!(again.before.as_deref(), Some(value.trim()));
        }
    }
}
