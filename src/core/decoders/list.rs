//! `GET /decoders` and `GET /decoders/parents`: the decoders that meet some conditions.

use super::Decoder;
use crate::agents::Selection;
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::query::{ListFields, ListRequest, Order};
use crate::result::{Items, Messages};
use crate::ruleset::{Definition, FileName, FileStatus, missing, page};

const MESSAGES: Messages = Messages::new(
    "All decoders that were asked for are shown",
    "Some decoders that were asked for could not be shown",
    "No decoder is shown",
);

const OFFERED: ListFields<'static> = ListFields {
    sortable: Some(&["filename", "relative_dirname", "name", "position", "status"]),
    default_sort: &[("filename", Order::Ascending), ("position", Order::Ascending)],
    selectable: Some(&["filename", "relative_dirname", "name", "position", "status", "details"]),
    required: &["filename", "position"],
    searched: None,
};

/// Which decoders to list, and how.
#[derive(Debug, Clone, Default)]
pub struct ListDecoders {
    /// Page, order, search, selection of fields and query.
    pub list: ListRequest,
    /// Only decoders of these names.
    pub names: Option<Vec<String>>,
    /// Only decoders of files that are read, or that are left out.
    pub status: Option<FileStatus>,
    /// Only decoders of files of these names.
    pub filenames: Option<Vec<String>>,
    /// Only decoders of this folder.
    pub relative_dirname: Option<String>,
    /// Only decoders that have no parent.
    pub only_parents: bool,
}

impl ListDecoders {
    fn has_conditions(&self) -> bool {
        self.names.is_some()
            || self.status.is_some()
            || self.filenames.is_some()
            || self.relative_dirname.is_some()
            || self.only_parents
    }

    fn wants(&self, decoder: &Decoder) -> bool {
        let among = |names: &Option<Vec<String>>, wanted: &str| {
            names.as_ref().is_none_or(|names| names.iter().any(|name| name == wanted))
        };
        among(&self.names, decoder.name())
            && among(&self.filenames, decoder.filename())
            && self.status.is_none_or(|status| decoder.status() == status)
            && self.relative_dirname.as_ref().is_none_or(|folder| decoder.relative_dirname() == folder)
            && !(self.only_parents && decoder.has_parent())
    }
}

/// The decoders of the files that the selection permits, as far as they meet the parameters.
///
/// # Errors
/// Those of the list's parameters (1403, 1407, 1724 and others) and of the ruleset (1106, 1502, 1501). A name that no
/// decoder has is a failed item with code 1504, also one that is given more often than there are decoders with it.
pub async fn list(cx: &Context, selection: Selection<FileName>, parameters: &ListDecoders) -> Result<Items> {
    let manager = &cx.manager;
    let snapshot = manager.ruleset.decoders.read(&manager.home, cx.deadline).await?;
    snapshot.check(|name| selection.scope.allows(name))?;
    let mut failed = selection.denied;
    if let Some(names) = &parameters.names {
        let permitted = snapshot.iter().filter(|decoder| selection.scope.allows(decoder.filename()));
        let missing = missing(names.iter().map(String::as_str), permitted.map(Decoder::name));
        failed.add_all(missing, Fault::DecoderNotFound);
    }
    let wanted = |decoder: &Decoder| parameters.wants(decoder);
    let wanted = parameters.has_conditions().then_some(&wanted as &dyn Fn(&Decoder) -> bool);
    let items = page(&snapshot, &selection.scope, wanted, &parameters.list, &OFFERED, MESSAGES)?;
    Ok(items.with_failed(failed))
}
