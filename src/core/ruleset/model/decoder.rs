//! [`Decoder`]: a decoder as it stands in a file, right or wrong.

use super::element::Element;
use super::expression::Dialect;
use super::file::Place;
use super::rule::dialect_of;

/// The decoders that are part of analysisd, and have no file.
pub const INTERNAL_DECODERS: &[&str] = &[
    "rootcheck",
    "syscheck_integrity_changed",
    "syscheck_new_entry",
    "syscheck_deleted",
    "syscheck_registry_key_modified",
    "syscheck_registry_key_added",
    "syscheck_registry_key_deleted",
    "syscheck_registry_value_modified",
    "syscheck_registry_value_added",
    "syscheck_registry_value_deleted",
    "hostinfo_new",
    "hostinfo_modified",
    "syscollector",
    "ciscat",
    "windows_eventchannel",
    "sca",
];

/// What `plugin_decoder` can say.
pub const PLUGINS: &[&str] =
    &["PF_Decoder", "SymantecWS_Decoder", "SonicWall_Decoder", "OSSECAlert_Decoder", "JSON_Decoder"];

/// A decoder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoder {
    /// The number of its file.
    pub file: usize,
    /// Its element.
    pub element: Element,
    /// Its name, where its first attribute is one.
    pub name: Option<String>,
}

impl Decoder {
    /// Makes a decoder of an element.
    pub fn new(file: usize, element: Element) -> Self {
        let first =
            element.attributes.first().filter(|attribute| attribute.name.text.eq_ignore_ascii_case("name"));
        let name = first.map(|attribute| attribute.value.text.clone());
        Self { file, element, name }
    }

    /// Where its start tag is.
    pub fn place(&self) -> Place {
        Place { file: self.file, span: self.element.tag.clone() }
    }

    /// The name of the decoder it goes on with.
    pub fn parent(&self) -> Option<String> {
        self.joined("parent")
    }

    /// All options of a name put together to one text, as analysisd does it.
    pub fn joined(&self, name: &str) -> Option<String> {
        let mut parts = self.element.all(name).map(|option| option.text.text.as_str());
        let first = parts.next()?.to_owned();
        Some(parts.fold(first, |text, part| text + part))
    }

    /// A pattern with its dialect: that of the last of its elements, where the option takes it.
    pub fn pattern(&self, name: &str) -> Option<(String, Dialect)> {
        let text = self.joined(name)?;
        let usual = if name == "program_name" { Dialect::Osmatch } else { Dialect::Osregex };
        let said = self.element.last(name).map_or(usual, |option| dialect_of(option, usual));
        let taken = name == "program_name" || said != Dialect::Osmatch;
        Some((text, if taken { said } else { usual }))
    }

    /// The fields it fills, in the order of its groups.
    pub fn order(&self) -> Option<Vec<String>> {
        let order = self.element.last("order")?;
        Some(order.text.text.split(',').map(|field| field.trim_matches(' ').to_owned()).collect())
    }

    /// Whether an event that it has decoded goes by its own name, and not by that of its parent.
    pub fn uses_own_name(&self) -> bool {
        self.parent().is_none() || self.element.all("use_own_name").any(|option| option.text.text == "true")
    }

    /// The offset of an option, where it has one that analysisd knows.
    pub fn offset(&self, name: &str) -> Option<&'static str> {
        let said = self.element.all(name).find_map(|option| option.attribute("offset"))?;
        ["after_parent", "after_prematch", "after_regex"]
            .into_iter()
            .find(|offset| offset.eq_ignore_ascii_case(&said.value.text))
    }
}
