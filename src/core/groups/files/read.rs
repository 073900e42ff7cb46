//! Reading a group's file.

use std::path::PathBuf;

use super::super::GroupName;
use super::FileName;
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::read_limited;
use crate::line_ends::unified_bytes;

/// The active responses that agents know: in the folder above, one file for all groups.
pub(super) const ACTIVE_RESPONSES: &str = "ar.conf";

/// The longest file that is read, in bytes.
const LONGEST: u64 = 64 << 20;

/// Where a file of a group is.
pub(super) fn path(cx: &Context, group: &GroupName, name: &FileName) -> PathBuf {
    match name.as_str() {
        ACTIVE_RESPONSES => cx.manager.home.active_response_commands(),
        name => cx.manager.home.group(group.as_str()).join(name),
    }
}

/// The bytes of a group's file, with line ends as Wazuh's API reads them.
///
/// # Errors
/// 1006 where there is no such file, or it cannot be read or is longer than 64 MiB.
pub(super) async fn bytes(cx: &Context, group: &GroupName, name: &FileName) -> Result<Vec<u8>> {
    let path = path(cx, group, name);
    let missing = Fault::PathMissing { path: cx.manager.home.relative(&path).display().to_string() };
    let bytes = blocking(move || read_limited(&path, LONGEST).map(unified_bytes)).await?;
    bytes.map_err(|cause| Error::new(missing).caused_by(cause))
}

/// The text of a group's file.
///
/// # Errors
/// As [`bytes`]; 1101 where it is not UTF-8.
pub(in super::super) async fn text(cx: &Context, group: &GroupName, name: &FileName) -> Result<String> {
    String::from_utf8(bytes(cx, group, name).await?).map_err(|cause| not_understood(name.as_str(), cause))
}

/// That a file is not of the form it is to be shown in.
pub(in super::super) fn not_understood(
    file: &str,
    cause: impl std::error::Error + Send + Sync + 'static,
) -> Error {
    Error::new(Fault::ComponentUnknown { component: format!("{file} ({cause})") }).caused_by(cause)
}
