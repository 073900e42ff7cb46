//! [`Part`]: which part of the configuration is asked for.

use std::str::FromStr;

use wazuhctl_core::xml::{Document, Element};

use crate::exit::Exit;
use crate::failure::{Failure, Result};

/// A section, or one option of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) section: String,
    pub(super) field: Option<String>,
}

impl FromStr for Part {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let (section, field) = match text.split_once('.') {
            Some((section, field)) => (section, Some(field)),
            None => (text, None),
        };
        if section.is_empty() || field.is_some_and(str::is_empty) {
            return Err("write it like SECTION or SECTION.FIELD".to_owned());
        }
        Ok(Self { section: section.to_owned(), field: field.map(str::to_owned) })
    }
}

impl Part {
    /// The elements of this part as they are written, each on lines of its own.
    pub(super) fn written_in(&self, text: &str) -> Result<String> {
        let malformed =
            |error| Failure::new(Exit::Error, format!("the configuration is not well-formed: {error}"));
        let document = Document::parse(text).map_err(malformed)?;
        let sections =
            document.roots().flat_map(Element::children).filter(|section| self.is_section(*section));
        let found: Vec<Element<'_>> = match &self.field {
            Some(field) => sections.flat_map(|section| section.children_named(field)).collect(),
            None => sections.collect(),
        };
        if found.is_empty() {
            let field = self.field.as_ref().map(|field| format!(".{field}")).unwrap_or_default();
            return Err(Failure::new(
                Exit::NotFound,
                format!("the configuration has no {}{field}", self.section),
            ));
        }
        let written = found.iter().map(|element| text.get(element.span()).unwrap_or_default());
        Ok(written.map(|written| format!("{written}\n")).collect())
    }

    /// Modules go by the name that they are given.
    fn is_section(&self, element: Element<'_>) -> bool {
        element.name() == self.section
            || element.name() == "wodle"
                && element.attribute("name").is_some_and(|name| name.raw() == self.section)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_printed_as_they_are_written() {
        let text = "<ossec_config>\n  <a>\n    <b>1</b><b>2</b>\n  </a>\n  <wodle name=\"c\"><d/></wodle>\n</ossec_config>";
        for (part, written) in [
            ("a.b", "<b>1</b>\n<b>2</b>\n"),
            ("a", "<a>\n    <b>1</b><b>2</b>\n  </a>\n"),
            ("c", "<wodle name=\"c\"><d/></wodle>\n"),
        ] {
            assert_eq!(part.parse::<Part>().unwrap().written_in(text).unwrap(), written, "{part}");
        }
        for part in ["b", "a.c", "wodle.e"] {
            let failure = part.parse::<Part>().unwrap().written_in(text).unwrap_err();
            assert_eq!(failure.exit(), Exit::NotFound);
        }
        assert!("".parse::<Part>().is_err() && "a.".parse::<Part>().is_err());
    }
}
