//! `GET /rules/files/{filename}` and `GET /decoders/files/{filename}`: one file, as it is or as JSON.

use std::io;

use super::{FileName, Kind, LARGEST, RulesetFile, json, listing};
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::{Home, read_limited};
use crate::line_ends::unified_bytes;
use crate::result::{Items, Messages};
use crate::xml::Document;

const MESSAGES: Messages = Messages::new("The file is shown", "The file is shown", "No file is shown");

/// A file of rules or decoders.
#[derive(Debug)]
pub enum Content {
    /// As it is, but for its line ends, which are those of Unix as in Wazuh's API.
    Raw(String),
    /// As the one item of an answer; or why it cannot be shown.
    Shown(Box<Items>),
}

/// A file of a kind: of several that have this name, the one in the folder whose path is the shortest, unless a folder
/// is named.
///
/// # Errors
/// 1106, 1101 and 1005 where the configuration or a folder cannot be read. A file that is not there (1415, 1503), cannot
/// be read (1414, 1502) or, to be shown as JSON, is not well-formed (1413, 1501) is a failed item.
pub async fn content(
    cx: &Context,
    kind: Kind,
    name: &FileName,
    folder: Option<&str>,
    raw: bool,
) -> Result<Content> {
    let (home, wanted) = (cx.manager.home.clone(), name.clone());
    let folder = folder.map(|folder| folder.trim_end_matches('/').to_owned());
    let read = blocking(move || {
        let files = listing::all(&home, kind)?;
        let found = find(files, &wanted, folder.as_deref()).ok_or_else(|| not_found(kind, &wanted));
        Ok::<_, Error>(found.and_then(|found| shown(&home, kind, &found, raw)))
    });
    Ok(read.await??.unwrap_or_else(|error| {
        let mut items = Items::new(Vec::new(), MESSAGES);
        items.failed.add(name, error);
        Content::Shown(Box::new(items))
    }))
}

fn find(files: Vec<RulesetFile>, name: &FileName, folder: Option<&str>) -> Option<RulesetFile> {
    files
        .into_iter()
        .filter(|file| file.filename == name.as_str())
        .filter(|file| folder.is_none_or(|folder| folder.is_empty() || file.relative_dirname == folder))
        .min_by_key(|file| file.relative_dirname.chars().count())
}

fn not_found(kind: Kind, name: &FileName) -> Error {
    let file = name.to_string();
    match kind {
        Kind::Rules => Fault::RuleFileNotFound { file }.into(),
        Kind::Decoders => Fault::DecoderFileNotFound { file }.into(),
    }
}

/// Blocks.
fn shown(home: &Home, kind: Kind, found: &RulesetFile, raw: bool) -> Result<Content> {
    let file = found.filename.clone();
    let text = text(home, found).map_err(|cause| {
        let fault = match kind {
            Kind::Rules => Fault::RuleFileUnreadable { file: file.clone() },
            Kind::Decoders => Fault::DecoderFileUnreadable { file: file.clone() },
        };
        Error::new(fault).caused_by(cause)
    })?;
    if raw {
        return Ok(Content::Raw(text));
    }
    let document = Document::parse(text).map_err(|error| {
        let reason = error.to_string();
        match kind {
            Kind::Rules => Fault::RuleFileInvalid { file, reason },
            Kind::Decoders => Fault::DecoderFileInvalid { file, reason },
        }
    })?;
    Ok(Content::Shown(Box::new(Items::new(vec![json::shown(&document)], MESSAGES))))
}

/// With line ends as Wazuh's API reads them. Blocks.
fn text(home: &Home, found: &RulesetFile) -> io::Result<String> {
    let bytes = read_limited(&home.root().join(found.path()), LARGEST)?;
    String::from_utf8(unified_bytes(bytes)).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}
