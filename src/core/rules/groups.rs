//! `GET /rules/groups` and `GET /rules/requirement/{requirement}`: what rules say of themselves, each once.

use super::{Requirement, Rule};
use crate::agents::Selection;
use crate::context::Context;
use crate::error::Result;
use crate::query::{self, ListFields, ListRequest, Order};
use crate::result::{Items, Messages};
use crate::ruleset::{Definition, FileName};

const GROUPS: Messages = Messages::new(
    "All groups of rules that were asked for are shown",
    "Some groups of rules could not be shown",
    "No group of rules is shown",
);

const REQUIREMENTS: Messages = Messages::new(
    "All requirements that were asked for are shown",
    "Some requirements could not be shown",
    "No requirement is shown",
);

const OFFERED: ListFields<'static> = ListFields {
    sortable: None,
    default_sort: &[("", Order::Ascending)],
    selectable: None,
    required: &[],
    searched: None,
};

/// The groups of the rules of the files that the selection permits.
///
/// # Errors
/// Those of the list's parameters and of the ruleset.
pub async fn groups(cx: &Context, selection: Selection<FileName>, request: &ListRequest) -> Result<Items> {
    listed(cx, selection, request, None, GROUPS).await
}

/// The requirements of a family that the rules of the files that the selection permits help to fulfil.
///
/// # Errors
/// Those of the list's parameters and of the ruleset.
pub async fn requirements(
    cx: &Context,
    selection: Selection<FileName>,
    requirement: Requirement,
    request: &ListRequest,
) -> Result<Items> {
    listed(cx, selection, request, Some(requirement), REQUIREMENTS).await
}

async fn listed(
    cx: &Context,
    selection: Selection<FileName>,
    request: &ListRequest,
    of: Option<Requirement>,
    messages: Messages,
) -> Result<Items> {
    let manager = &cx.manager;
    let snapshot = manager.ruleset.rules.read(&manager.home, cx.deadline).await?;
    snapshot.check(|name| selection.scope.allows(name))?;
    let values = if selection.scope.is_all() {
        snapshot.summary().values(of).to_vec()
    } else {
        let permitted = snapshot.iter().filter(|rule| selection.scope.allows(rule.filename()));
        Rule::summary(permitted).values(of).to_vec()
    };
    let page = query::apply(values, request, &OFFERED)?;
    Ok(Items::page(page.items, page.total, messages).with_failed(selection.denied))
}
