//! What the handlers of `/rules` and `/decoders` have in common: their files.

use wazuhctl_core::error::Result;
use wazuhctl_core::ruleset::{self, Content, FileName, FileStatus, Kind, ListRulesetFiles};

use super::parsed;
use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

/// The media type of files as they are.
const XML: &str = "application/xml; charset=utf-8";

pub(super) async fn files(call: Call, kind: Kind) -> Result<Reply> {
    let parameters = ListRulesetFiles {
        list: call.list()?,
        relative_dirname: call.get(&keys::RELATIVE_DIRNAME),
        status: status(&call),
    };
    let items = ruleset::list_files(call.context(), kind, call.selection(0)?, &parameters).await?;
    call.items(items).await
}

pub(super) async fn file(call: Call, kind: Kind) -> Result<Reply> {
    let raw = call.get(&keys::RAW_FILE).unwrap_or(false);
    let folder = call.get(&keys::RELATIVE_DIRNAME);
    match ruleset::content(call.context(), kind, &name(&call)?, folder.as_deref(), raw).await? {
        Content::Raw(text) => Ok(Reply { media_type: XML, ..Reply::text(text) }),
        Content::Shown(items) => call.items(*items).await,
    }
}

pub(super) async fn put(call: Call, kind: Kind) -> Result<Reply> {
    let overwrite = call.need(&keys::OVERWRITE)?;
    let folder = call.get(&keys::RELATIVE_DIRNAME);
    let text: String = call.body()?;
    let items =
        ruleset::upload(call.context(), kind, &name(&call)?, folder.as_deref(), text, overwrite).await?;
    call.items(items).await
}

pub(super) async fn delete(call: Call, kind: Kind) -> Result<Reply> {
    let folder = call.get(&keys::RELATIVE_DIRNAME);
    let items = ruleset::delete(call.context(), kind, &name(&call)?, folder.as_deref()).await?;
    call.items(items).await
}

/// Which files, where not all of them.
pub(super) fn status(call: &Call) -> Option<FileStatus> {
    match call.get(&keys::FILE_STATUS)?.as_str() {
        "enabled" => Some(FileStatus::Enabled),
        "disabled" => Some(FileStatus::Disabled),
        _ => None,
    }
}

fn name(call: &Call) -> Result<FileName> {
    parsed(&call.need(&keys::XML_FILE)?)
}
