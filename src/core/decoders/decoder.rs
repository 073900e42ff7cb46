//! [`Decoder`]: one decoder, as the Server API shows it.
//!
//! What is shown, and how, is what `load_decoders_from_file` of Wazuh's `framework/wazuh/core/decoder.py` (4.14)
//! answers: of an option that is repeated and holds no pattern the last one counts.

use std::cmp::Ordering;
use std::io;

use serde_json::{Map, Value, json};

use crate::error::{Error, Fault, Result};
use crate::query::Shown;
use crate::ruleset::{Definition, FileStatus, Kind, RulesetFile, details};
use crate::xml::{Document, Element};

/// The options that hold patterns.
const PATTERNS: &[&str] = &["program_name", "prematch", "regex"];

/// A decoder.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoder {
    name: String,
    status: FileStatus,
    filename: String,
    relative_dirname: String,
    has_parent: bool,
    position: usize,
    shown: Shown,
}

impl Decoder {
    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether its file is read.
    pub fn status(&self) -> FileStatus {
        self.status
    }

    /// The folder of its file, relative to the home.
    pub fn relative_dirname(&self) -> &str {
        &self.relative_dirname
    }

    /// Whether it goes on where another decoder ends.
    pub fn has_parent(&self) -> bool {
        self.has_parent
    }

    fn of(file: &RulesetFile, name: &str, position: usize, element: Element<'_>) -> Self {
        let mut details: Map<String, Value> = details::attributes(element, &["name"]).collect();
        for option in element.children() {
            let option_name = option.name().to_lowercase();
            // An option without any text is shown as one that has none.
            let text = Some(option.api_text().into_owned()).filter(|text| !text.is_empty());
            if PATTERNS.contains(&option_name.as_str()) {
                let attributes = details::attributes(option, &[]);
                details::add_pattern(&mut details, &option_name, text, attributes);
            } else {
                details.insert(option_name, text.into());
            }
        }
        let has_parent = details.contains_key("parent");
        let value = json!({
            "filename": file.filename,
            "relative_dirname": file.relative_dirname,
            "status": file.status.as_str(),
            "name": name,
            "position": position,
            "details": details,
        });
        Self {
            name: name.to_owned(),
            status: file.status,
            filename: file.filename.clone(),
            relative_dirname: file.relative_dirname.clone(),
            has_parent,
            position,
            shown: Shown::new(value),
        }
    }
}

fn decoders(file: &RulesetFile, text: &str) -> Result<Vec<Decoder>, String> {
    let document = Document::parse(text).map_err(|error| error.to_string())?;
    let elements = document.roots().filter(|root| root.name().eq_ignore_ascii_case("decoder"));
    let read = elements.enumerate().map(|(position, element)| {
        let Some(name) = element.attribute("name") else {
            let place = document.position(element.span().start);
            return Err(format!("a decoder has no attribute name ({place})"));
        };
        Ok(Decoder::of(file, &name.api_value(), position, element))
    });
    read.collect()
}

impl Definition for Decoder {
    const KIND: Kind = Kind::Decoders;
    type Summary = ();

    fn read(file: &RulesetFile, text: &str) -> Result<Vec<Self>> {
        decoders(file, text).map_err(|reason| Fault::DecoderFileInvalid { file: file.path(), reason }.into())
    }

    fn order(&self, other: &Self) -> Ordering {
        let names = || self.filename.to_lowercase().cmp(&other.filename.to_lowercase());
        names().then(self.position.cmp(&other.position))
    }

    fn shown(&self) -> &Shown {
        &self.shown
    }

    fn filename(&self) -> &str {
        &self.filename
    }

    fn summary<'d>(_: impl Iterator<Item = &'d Self>) {}

    fn unreadable(path: String, cause: io::Error) -> Error {
        let fault = match cause.kind() {
            io::ErrorKind::InvalidData | io::ErrorKind::FileTooLarge => {
                Fault::DecoderFileInvalid { file: path, reason: cause.to_string() }
            }
            _ => Fault::DecoderFileUnreadable { file: path },
        };
        Error::new(fault).caused_by(cause)
    }
}
