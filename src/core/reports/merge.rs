//! Lists of several agents that are too long for memory, merged while they come.
//!
//! Each agent's database sorts its own items by the key they are merged by; here the smallest of those in front is
//! taken, time after time.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use bytes::Bytes;
use futures_util::stream::{self, BoxStream};
use futures_util::{StreamExt, TryStreamExt};

use super::gather::{AT_ONCE, CHUNK, Counted, chunk};
use super::key::{Key, Merging};
use super::source::{Opened, Rows, Source};
use crate::error::{Error, Result};
use crate::query::Item;

/// How many items are held of all agents together, written.
const WRITTEN: usize = 50_000;

/// Merges the items of all sources; gives how many there are over all pages, and the items.
pub(super) async fn merged(
    sources: Vec<Source>,
    merging: Merging,
    counted: Counted,
) -> Result<(u64, BoxStream<'static, Result<Bytes>>)> {
    let at_once = (WRITTEN / sources.len().max(1)).max(1);
    let opened = stream::iter(sources).map(|source| {
        let Merging { field, compared, order } = &merging;
        let select = source.statement.rearranged(field, *compared, *order);
        let select = select.unwrap_or_else(|| source.statement.data());
        source.open_as(select, at_once)
    });
    let mut heads: Vec<Head> = Vec::new();
    let mut total = 0;
    let mut opened = opened.buffered(AT_ONCE);
    while let Some(opened) = opened.try_next().await? {
        total += counted(&opened);
        heads.push(Head::of(opened, &merging)?);
    }
    drop(opened);
    let mut merge = Merge { heads, merging, front: BinaryHeap::new() };
    for index in 0..merge.heads.len() {
        merge.come_forward(index).await?;
    }
    let chunks = stream::try_unfold(merge, |mut merge| async move {
        let items = merge.take(CHUNK).await?;
        if items.is_empty() { Ok(None) } else { Ok(Some((Bytes::from(items), merge))) }
    });
    Ok((total, chunks.boxed()))
}

/// What has come of one agent and is not taken yet: items with their keys, written, which takes less room.
struct Head {
    source: Source,
    items: VecDeque<(Key, Bytes)>,
    rest: Option<Rows>,
}

impl Head {
    fn of(opened: Opened, merging: &Merging) -> Result<Self> {
        let mut head = Self { source: opened.source, items: VecDeque::new(), rest: opened.rest };
        head.add(&opened.items, merging)?;
        Ok(head)
    }

    fn add(&mut self, items: &[Item], merging: &Merging) -> Result<()> {
        for item in items {
            self.items.push_back((merging.key(item), chunk(std::slice::from_ref(item))?));
        }
        Ok(())
    }
}

struct Merge {
    heads: Vec<Head>,
    merging: Merging,
    /// The keys of the items in front, with the places of their agents, which decide between equals.
    front: BinaryHeap<Reverse<(Key, usize)>>,
}

impl Merge {
    /// Puts the next item of an agent in front, if there is one.
    async fn come_forward(&mut self, index: usize) -> Result<()> {
        let Some(head) = self.heads.get_mut(index) else { return Ok(()) };
        while head.items.is_empty()
            && let Some(rows) = &mut head.rest
        {
            match rows.try_next().await.map_err(Error::from)? {
                Some(page) => {
                    let items = head.source.items(page);
                    head.add(&items, &self.merging)?;
                }
                None => head.rest = None,
            }
        }
        if let Some((key, _)) = head.items.front() {
            self.front.push(Reverse((key.clone(), index)));
        }
        Ok(())
    }

    /// The next items with commas between them, as many as there are up to `most`.
    async fn take(&mut self, most: usize) -> Result<Vec<u8>> {
        let (mut text, mut taken) = (Vec::new(), 0);
        while taken < most
            && let Some(Reverse((_, index))) = self.front.pop()
        {
            if let Some((_, item)) = self.heads.get_mut(index).and_then(|head| head.items.pop_front()) {
                if taken > 0 {
                    text.push(b',');
                }
                text.extend_from_slice(&item);
                taken += 1;
            }
            self.come_forward(index).await?;
        }
        Ok(text)
    }
}
