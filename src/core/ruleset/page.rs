//! A list of rules or decoders: the part that is asked for, with as little done for it as it takes.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use bytes::{BufMut, Bytes, BytesMut};

use super::definition::Definition;
use super::snapshot::Snapshot;
use crate::error::{Fault, Result};
use crate::query::{self, Lent, ListFields, ListRequest, MAXIMUM_LIMIT};
use crate::rbac::Scope;
use crate::result::{Affected, Items, Messages};

/// The part of the definitions that a request asks for, of those that are permitted and, where that is asked, `wanted`.
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
    let found: Vec<Lent<'_>> = match wanted {
        Some(wanted) => permitted.filter(|one| wanted(one)).map(lent).collect(),
        None => permitted.map(lent).collect(),
    };
    // They stand in the order of the list already.
    let fields = ListFields { default_sort: &[], ..*fields };
    let page = query::apply(found, request, &fields)?;
    Ok(Items::page(Affected::Written(joined(page.items)), page.total, messages))
}

/// What is asked for by name or number and not there, also what is named more often than there are such.
pub(crate) fn missing<T: Hash + Eq>(
    wanted: impl Iterator<Item = T>,
    there: impl Iterator<Item = T>,
) -> impl Iterator<Item = T> {
    let mut missing: HashMap<T, usize> = HashMap::new();
    wanted.for_each(|one| *missing.entry(one).or_default() += 1);
    for one in there {
        if let Some(count) = missing.get_mut(&one) {
            *count = count.saturating_sub(1);
        }
    }
    missing.into_iter().filter(|(_, count)| *count > 0).map(|(one, _)| one)
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

fn lent<D: Definition>(one: &D) -> Lent<'_> {
    Lent::Whole(one.shown())
}

fn joined(items: Vec<Lent<'_>>) -> Bytes {
    let mut written = BytesMut::new();
    for item in items {
        if !written.is_empty() {
            written.put_u8(b',');
        }
        written.put_slice(&item.into_json());
    }
    written.freeze()
}
