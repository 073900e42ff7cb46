//! `GET /lists/files/{filename}`: one list, as it is or as JSON.

use std::io;

use serde_json::{Map, Value};

use super::files::{self, Found};
use super::line::{self, Entry};
use super::{LARGEST, ListName};
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::{Home, read_limited};
use crate::line_ends::unified_bytes;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new("The list is shown", "The list is shown", "No list is shown");

/// A list.
#[derive(Debug)]
pub enum Content {
    /// As it is, but for its line ends, which are those of Unix as in Wazuh's API.
    Raw(String),
    /// As the one item of an answer: an object of its keys and values; or why it cannot be shown.
    Shown(Box<Items>),
}

/// A list, wherever it is below `etc/lists`.
///
/// # Errors
/// A list that is not there (1802), cannot be read (1803), is no file (1804) or has a line that is no entry (1800) is a
/// failed item.
pub async fn content(cx: &Context, name: &ListName, raw: bool) -> Result<Content> {
    let (home, wanted) = (cx.manager.home.clone(), name.clone());
    let read = blocking(move || {
        let found = files::first(&home, &wanted).unwrap_or_else(|| Found::outermost(&wanted));
        if raw {
            return text(&home, &found).map(Content::Raw);
        }
        let pairs = entries(&home, &found)?.into_iter().map(|entry| (entry.key, entry.value.into()));
        let object: Map<String, Value> = pairs.collect();
        Ok(Content::Shown(Box::new(Items::new(vec![object.into()], MESSAGES))))
    });
    Ok(read.await?.unwrap_or_else(|error| {
        let mut items = Items::new(Vec::new(), MESSAGES);
        items.failed.add(name, error);
        Content::Shown(Box::new(items))
    }))
}

/// The entries of a list. Blocks.
pub(super) fn entries(home: &Home, found: &Found) -> Result<Vec<Entry>> {
    line::entries(&found.path(), &text(home, found)?)
}

/// The text of a list, with line ends as Wazuh's API reads them. Blocks.
fn text(home: &Home, found: &Found) -> Result<String> {
    let path = found.path();
    let bytes = read_limited(&home.root().join(&path), LARGEST).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Error::new(Fault::ListNotFound),
        io::ErrorKind::IsADirectory => Fault::ListNotFile { path: path.clone() }.into(),
        _ => Error::new(Fault::ListUnreadable { path: path.clone() }).caused_by(error),
    })?;
    String::from_utf8(unified_bytes(bytes))
        .map_err(|error| Error::new(Fault::ListMalformed { path }).caused_by(error))
}
