//! [`Section`]: the elements of `etc/ossec.conf`, as far as reading its options needs them.
//!
//! The file has several roots named `ossec_config`, whose children are its sections. Where an option is repeated the
//! last one holds.

use std::borrow::Cow;
use std::io;

use crate::home::{Home, read_limited};
use crate::xml::{self, Document, Element, ErrorKind, MAX_DEPTH, MAX_LENGTH};

/// The elements that hold a manager's sections.
pub(super) const MANAGER_ROOT: &str = "ossec_config";

/// Why a configuration cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file is there, and cannot be read.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Its text is not well-formed.
    #[error("not well-formed: {0}")]
    Malformed(String),
    /// Its elements are nested more deeply than any configuration needs.
    #[error("elements nested more than {MAX_DEPTH} deep")]
    TooDeep,
    /// It is longer than any configuration needs to be.
    #[error("longer than {MAX_LENGTH} bytes")]
    TooLong,
    /// Who is to run with it would not take it.
    #[error("{0}")]
    Refused(String),
}

impl From<xml::Error> for ConfigError {
    fn from(error: xml::Error) -> Self {
        match error.kind {
            ErrorKind::TooLong => Self::TooLong,
            ErrorKind::TooDeep => Self::TooDeep,
            _ => Self::Malformed(error.to_string()),
        }
    }
}

/// An element with its text and the elements in it.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Section {
    /// The element's name.
    pub name: String,
    /// Its attributes, in their order.
    pub attributes: Vec<(String, String)>,
    /// The text that stands directly in it, with the space around it; in the form of the Server API, what of it stands
    /// before its children, and of a query all that is in it.
    pub text: String,
    /// The elements in it, in their order.
    pub children: Vec<Section>,
}

impl Section {
    /// The last child of this name: where an option is repeated, the last one holds.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().rev().find(|child| child.name == name)
    }

    /// The text of a child, without the space around it.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.child(name).map(|child| child.text.trim())
    }

    /// An attribute's value.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(attribute, _)| attribute == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn of(element: Element<'_>, angles: Angles) -> Self {
        let value = |attribute: xml::Attribute<'_>| match angles {
            Angles::Resolved => attribute.value().into_owned(),
            Angles::Kept => attribute.api_value().into_owned(),
        };
        Self {
            name: element.name().to_owned(),
            attributes: element
                .attributes()
                .map(|attribute| (attribute.name().to_owned(), value(attribute)))
                .collect(),
            text: match angles {
                Angles::Resolved => element.text().into_owned(),
                Angles::Kept => text_of(element).into_owned(),
            },
            children: element.children().map(|child| Self::of(child, angles)).collect(),
        }
    }
}

/// An element's text as the Server API has it: of a query, all that is in it.
pub(super) fn text_of(element: Element<'_>) -> Cow<'_, str> {
    if is_query(element) { Cow::Owned(element.api_content()) } else { element.api_text() }
}

/// Whether it is what a `<localfile>` asks for, which may be XML itself.
fn is_query(element: Element<'_>) -> bool {
    let is = |element: Element<'_>, name: &str| element.name().eq_ignore_ascii_case(name);
    is(element, "query") && element.parent().is_some_and(|parent| is(parent, "localfile"))
}

/// What becomes of `&lt;` and `&gt;`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Angles {
    /// They are `<` and `>`, as everywhere in XML.
    Resolved,
    /// They stay as they are written: so does the Server API show configurations.
    Kept,
}

/// The sections of the configuration of `home`; none where there is no such file. Bytes that are not UTF-8 are
/// replaced. Blocks on the disk.
///
/// # Errors
/// A file that cannot be read, or text that is not well-formed.
pub fn read(home: &Home) -> Result<Vec<Section>, ConfigError> {
    match read_limited(&home.ossec_conf(), super::LARGEST) {
        Ok(bytes) => parse(&String::from_utf8_lossy(&bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error.into()),
    }
}

/// The sections of a configuration's text, the children of every `<ossec_config>`, in their order.
///
/// # Errors
/// Text that is not well-formed.
pub fn parse(text: &str) -> Result<Vec<Section>, ConfigError> {
    let roots = roots(text, Angles::Resolved)?;
    Ok(roots.into_iter().filter(|root| root.name == MANAGER_ROOT).flat_map(|root| root.children).collect())
}

/// The outermost elements of a configuration's text, in their order.
///
/// # Errors
/// Text that is not well-formed.
pub(super) fn roots(text: &str, angles: Angles) -> Result<Vec<Section>, ConfigError> {
    let document = Document::parse(text)?;
    Ok(document.roots().map(|root| Section::of(root, angles)).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sections_of_all_roots_are_read_in_order() {
        let text = "<!-- c --><ossec_config>\n <auth><port>1</port><port>2</port>\
                    <time enabled=\"yes\">1h</time></auth><empty/></ossec_config>\n<ossec_config><auth>a &amp; b</auth></ossec_config>";
        let sections = parse(text).unwrap();
        let names: Vec<&str> = sections.iter().map(|section| section.name.as_str()).collect();
        assert_eq!(names, ["auth", "empty", "auth"]);
        assert_eq!(sections[0].text_of("port"), Some("2"));
        assert_eq!(sections[0].child("time").and_then(|time| time.attribute("enabled")), Some("yes"));
        assert_eq!(sections[2].text, "a & b");
    }

    #[test]
    fn commands_may_hold_lone_ampersands() {
        let text =
            "<ossec_config><localfile><command>a && b 2>&1</command></localfile><auth/></ossec_config>";
        let sections = parse(text).unwrap();
        assert_eq!(sections.len(), 2);
        assert_eq!(sections[0].text_of("command"), Some("a && b 2>&1"));
    }

    #[test]
    fn text_that_is_not_well_formed_is_an_error() {
        for text in ["<a></b>", "<a>", "<ossec_config><auth></ossec_config>"] {
            assert!(matches!(parse(text), Err(ConfigError::Malformed(_))), "{text}");
        }
        assert!(matches!(parse(&"<a>".repeat(100_000)), Err(ConfigError::TooDeep)));
    }

    #[test]
    fn queries_may_hold_lone_angles() {
        let text = r#"<ossec_config><localfile><query>a < 5 \<Q Id="0"> b\</Q></query></localfile><a>C:\</a></ossec_config>"#;
        let sections = parse(text).unwrap();
        assert_eq!(sections.len(), 2);
        assert_eq!(sections[0].text_of("query"), Some(r#"a < 5 \<Q Id="0"> b\</Q>"#));
        assert_eq!(sections[1].text, r"C:\");
    }

    #[test]
    fn references_in_attributes_and_by_number_are_resolved() {
        let text = "<ossec_config><label key=\"a &amp; &lt;\">&#65;&#x42;</label></ossec_config>";
        let section = parse(text).unwrap().remove(0);
        assert_eq!((section.attribute("key"), section.text.as_str()), (Some("a & <"), "AB"));
        let root = roots(text, Angles::Kept).unwrap().remove(0);
        assert_eq!(root.children[0].attribute("key"), Some("a & &lt;"));
    }

    #[test]
    fn a_home_without_the_file_has_no_sections() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path());
        assert!(read(&home).unwrap().is_empty());
        std::fs::create_dir(folder.path().join("etc")).unwrap();
        std::fs::write(home.ossec_conf(), b"<ossec_config><auth>\xff</auth></ossec_config>").unwrap();
        assert_eq!(read(&home).unwrap()[0].text, "\u{fffd}");
    }

    /// A section's text in the form in which [`parse`] reads it back.
    fn printed(section: &Section) -> String {
        let attributes: String =
            section.attributes.iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
        let children: String = section.children.iter().map(printed).collect();
        let text = section.text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let name = &section.name;
        format!("<{name}{attributes}>{text}{children}</{name}>")
    }

    fn any_section() -> impl Strategy<Value = Section> {
        let leaf = ("[a-z_]{1,8}", prop::option::of("[a-z]{1,5}"), "[a-z <>&;\"]{0,12}").prop_map(
            |(name, value, text)| Section {
                name,
                attributes: value.map(|value| ("enabled".to_owned(), value)).into_iter().collect(),
                text,
                children: Vec::new(),
            },
        );
        leaf.prop_recursive(3, 20, 4, |inner| {
            ("[a-z_]{1,8}", prop::collection::vec(inner, 0..4)).prop_map(|(name, children)| Section {
                name,
                children,
                ..Section::default()
            })
        })
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read(sections in prop::collection::vec(any_section(), 0..4)) {
            let inner: String = sections.iter().map(printed).collect();
            let read = parse(&format!("<ossec_config>{inner}</ossec_config>")).unwrap();
            prop_assert_eq!(read, sections);
        }

        #[test]
        fn any_text_is_read_without_harm(text in "[<>/a-c=\" &;!-]{0,80}", other in any::<String>()) {
            let _ = parse(&text);
            let _ = parse(&other);
        }
    }
}
