//! A list of rules or decoders: the part that is asked for, with as little done for it as it takes.

use std::sync::Arc;

use bytes::{BufMut, Bytes, BytesMut};

use super::definition::Definition;
use super::snapshot::Snapshot;
use crate::error::{Fault, Result};
use crate::query::{self, Chosen, ListFields, ListRequest, MAXIMUM_LIMIT, Part};
use crate::rbac::Scope;
use crate::result::{Affected, Items, Messages};

/// The part of the definitions that a request asks for, of those that are permitted and `wanted`. `chosen` says whether
/// any are left out for not being wanted.
///
/// # Errors
/// Those of the list's parameters (1403, 1405, 1406, 1407, 1409, 1724).
pub(crate) fn page<D: Definition>(
    snapshot: &Arc<Snapshot<D>>,
    scope: &Scope,
    wanted: Option<&dyn Fn(&D) -> bool>,
    request: &ListRequest,
    fields: &ListFields<'_>,
    messages: Messages,
) -> Result<Items> {
    let is_plain = request.sort.is_none() && request.search.is_none() && request.q.is_none();
    let is_whole = request.select.is_none() && !request.distinct;
    if is_plain && is_whole && wanted.is_none() && scope.is_all() && !snapshot.is_empty() {
        let (offset, limit) = bounds(request)?;
        let total = u64::try_from(snapshot.len()).unwrap_or(u64::MAX);
        return Ok(Items::page(snapshot.written(offset, limit), total, messages));
    }
    let permitted = snapshot.iter().filter(|one| scope.is_all() || scope.allows(one.filename()));
    let found: Vec<&D> = match wanted {
        Some(wanted) => permitted.filter(|one| wanted(one)).collect(),
        None => permitted.collect(),
    };
    // They stand in the order of the list already.
    let fields = ListFields { default_sort: &[], ..*fields };
    let Part { items, total } = query::part_of(found, request, &fields)?;
    let affected = match items {
        Chosen::Whole(items) => Affected::Written(joined(items.into_iter())),
        Chosen::Fields(items) => Affected::Values(items),
    };
    Ok(Items::page(affected, total, messages))
}

/// Where the part begins, and how long it is at the most.
fn bounds(request: &ListRequest) -> Result<(usize, usize)> {
    let position = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    match request.limit {
        None => Ok((0, usize::MAX)),
        Some(0) => Err(Fault::LimitZero.into()),
        Some(limit) if limit > MAXIMUM_LIMIT => {
            Err(Fault::LimitTooHigh { limit, maximum: MAXIMUM_LIMIT }.into())
        }
        Some(limit) => Ok((position(request.offset), position(limit))),
    }
}

fn joined<'d, D: Definition>(items: impl Iterator<Item = &'d D>) -> Bytes {
    let mut written = BytesMut::new();
    for item in items {
        if !written.is_empty() {
            written.put_u8(b',');
        }
        written.put_slice(&item.shown().json);
    }
    written.freeze()
}
