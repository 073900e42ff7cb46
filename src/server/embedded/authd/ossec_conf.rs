//! Reading sections of `etc/ossec.conf` for the daemon's own questions.

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// An element with its text and the elements in it.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) text: String,
    pub(super) children: Vec<Element>,
}

impl Element {
    /// The last child of this name: where an option is repeated, the last one holds.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().rev().find(|child| child.name == name)
    }

    /// The text of a child, without the space around it.
    pub(super) fn text_of(&self, name: &str) -> Option<&str> {
        self.child(name).map(|child| child.text.trim())
    }

    /// An attribute's value.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(attribute, _)| attribute == name).map(|(_, value)| value.as_str())
    }

    fn opened(start: &BytesStart<'_>) -> Result<Self, quick_xml::Error> {
        let mut element = Self { name: start.name().as_ref().to_owned(), ..Self::default() };
        for attribute in start.attributes() {
            let attribute = attribute?;
            element.attributes.push((attribute.key.as_ref().to_owned(), attribute.value.into_owned()));
        }
        Ok(element)
    }
}

/// The sections of the manager's configuration, the children of every `<ossec_config>`, in their order.
///
/// # Errors
/// Where the text is not well-formed.
pub(super) fn sections(text: &str) -> Result<Vec<Element>, quick_xml::Error> {
    let mut reader = Reader::from_str(text);
    // The file has several roots, so everything is read as the children of one that is not there.
    let mut open = vec![Element::default()];
    loop {
        let closed = match reader.read_event()? {
            Event::Start(start) => {
                open.push(Element::opened(&start)?);
                continue;
            }
            Event::Empty(start) => Some(Element::opened(&start)?),
            Event::End(_) => open.pop(),
            Event::Text(text) => {
                append(&mut open, &text);
                continue;
            }
            Event::CData(text) => {
                append(&mut open, &text);
                continue;
            }
            Event::GeneralRef(entity) => {
                append(&mut open, resolve_predefined_entity(&entity).unwrap_or_default());
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        if let (Some(parent), Some(closed)) = (open.last_mut(), closed) {
            parent.children.push(closed);
        }
    }
    let roots = open.into_iter().next().unwrap_or_default().children;
    Ok(roots.into_iter().filter(|root| root.name == "ossec_config").flat_map(|root| root.children).collect())
}

fn append(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sections_of_all_roots_are_read_in_order() {
        let text = "<!-- c --><ossec_config>\n <auth><port>1</port><port>2</port>\
                    <time enabled=\"yes\">1h</time></auth><empty/></ossec_config>\n<ossec_config><auth>a &amp; b</auth></ossec_config>";
        let sections = sections(text).unwrap();
        let names: Vec<&str> = sections.iter().map(|section| section.name.as_str()).collect();
        assert_eq!(names, ["auth", "empty", "auth"]);
        assert_eq!(sections[0].text_of("port"), Some("2"));
        assert_eq!(sections[0].child("time").and_then(|time| time.attribute("enabled")), Some("yes"));
        assert_eq!(sections[2].text, "a & b");
    }

    #[test]
    fn text_that_is_not_well_formed_is_an_error() {
        for text in ["<a></b>", "<a", "<ossec_config><auth></ossec_config>"] {
            assert!(sections(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text in "[<>/a-c=\" &;!-]{0,80}") {
            let _ = sections(&text);
        }
    }
}
