//! `GET` and `PUT /groups/{group_id}/configuration`: a group's `agent.conf`.

use std::fs::File;
use std::io::Read;

use serde_json::{Value, json};

use super::create::FILE_MODE;
use super::files::{self, FileName};
use super::{CONFIGURATION_FILE, GroupName, HashAlgorithm, folders, verifier};
use crate::blocking::blocking;
use crate::config::{self, ConfigError};
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::replace_file;
use crate::query::{self, ListFields, ListRequest};
use crate::result::Data;

/// The configurations of a group as JSON: `affected_items` with `filters` and `config`, and their number.
///
/// # Errors
/// 1710 where there is no such group, 1006 where it has no `agent.conf`, 1101 where that is not well-formed, and those
/// of the page asked for.
pub async fn configuration(cx: &Context, group: &GroupName, page: &ListRequest) -> Result<Data> {
    folders::must_exist(cx, group).await?;
    let text = files::text(cx, group, &FileName::configuration()).await?;
    shown(&text, page)
}

/// The text of an `agent.conf` as JSON.
///
/// # Errors
/// 1101 where it is not well-formed, and those of the page asked for.
pub(super) fn shown(text: &str, page: &ListRequest) -> Result<Data> {
    let configurations = config::agent_configurations(text)
        .map_err(|cause| files::not_understood(CONFIGURATION_FILE, cause))?;
    let total = configurations.len();
    let page = query::apply(configurations, page, &ListFields::default())?;
    Ok(Data::new(json!({ "total_affected_items": total, "affected_items": Value::Array(page.items) })))
}

/// Puts a text in the place of a group's `agent.conf`, as a whole, in the form in which Wazuh stores it; the file
/// keeps its owner and mode.
///
/// # Errors
/// 1710 where there is no such group, 1112 for an empty text, 1113 for one that is not well-formed or too large, 1114
/// or 1115 for one that agents would not take, by our rules or by the installation's own program, 1743 where that program
/// cannot be asked, 1016 where the file cannot be replaced.
pub async fn set_configuration(cx: &Context, group: &GroupName, text: &str) -> Result<Data> {
    folders::must_exist(cx, group).await?;
    let (file, text) = (cx.manager.home.group(group.as_str()).join(CONFIGURATION_FILE), text.to_owned());
    let stored = blocking(move || checked(&text)).await??;
    verifier::verify(cx, &stored).await?;
    let name = group.clone();
    let replaced = blocking(move || {
        let before = File::open(&file).ok().and_then(|file| Some((file.metadata().ok()?.len(), file)));
        let before = before.map(|(size, file)| state(&name, size, file));
        let mode = (!file.exists()).then_some(FILE_MODE);
        replace_file(&file, stored.as_bytes(), mode).map_err(|cause| {
            let reason = format!("{CONFIGURATION_FILE} of the group");
            Error::new(Fault::FileNotMoved { reason }).caused_by(cause)
        })?;
        let size = stored.len().try_into().unwrap_or(u64::MAX);
        Ok::<_, Error>((before, state(&name, size, stored.as_bytes())))
    });
    let (before, after) = replaced.await??;
    if let Some(before) = before {
        cx.trail.before(before);
    }
    cx.trail.after(after);
    Ok(Data::message(format!("The configuration of group {group} was updated")))
}

/// What is noted of a group's configuration, its size in bytes: enough to recognise it. Blocks.
fn state(group: &GroupName, size: u64, configuration: impl Read) -> Value {
    let sum = HashAlgorithm::Sha256.of(configuration).ok();
    json!({ "name": group, "filename": CONFIGURATION_FILE, "size": size, "sha256": sum })
}

/// A text as it would be stored as an `agent.conf`.
///
/// # Errors
/// 1112, 1113 and 1114, as [`set_configuration`].
pub fn checked(text: &str) -> Result<String> {
    if text.is_empty() {
        return Err(Fault::FileEmpty.into());
    }
    config::storable(text).map_err(|error| match error {
        ConfigError::Refused(reason) => Fault::ConfigurationRejected { reason }.into(),
        error => Fault::XmlInvalid { reason: error.to_string() }.into(),
    })
}
