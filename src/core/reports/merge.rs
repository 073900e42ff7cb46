//! Lists of several agents that are too long for memory, merged while they come.
//!
//! Each agent's database sorts its own items by the key they are merged by; here the smallest of those in front is
//! taken, time after time.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use bytes::Bytes;
use futures_util::stream::{self, BoxStream};
use futures_util::{StreamExt, TryStreamExt};
use serde_json::Value;

use super::gather::{AT_ONCE, CHUNK, Counted, HELD, chunk};
use super::key::{Key, Merging};
use super::source::{Opened, Rows, Source};
use crate::error::{Error, Result};

/// Merges the items of all sources; gives how many there are over all pages, and the items.
pub(super) async fn merged(
    sources: Vec<Source>,
    merging: Merging,
    counted: Counted,
) -> Result<(u64, BoxStream<'static, Result<Bytes>>)> {
    let at_once = (HELD / sources.len().max(1)).max(1);
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
        heads.push(Head::from(opened));
    }
    drop(opened);
    let mut merge = Merge { heads, merging, front: BinaryHeap::new() };
    for index in 0..merge.heads.len() {
        merge.come_forward(index).await?;
    }
    let chunks = stream::try_unfold(merge, |mut merge| async move {
        let items = merge.take(CHUNK).await?;
        if items.is_empty() { Ok(None) } else { Ok(Some((chunk(&items)?, merge))) }
    });
    Ok((total, chunks.boxed()))
}

/// What has come of one agent and is not taken yet.
struct Head {
    source: Source,
    items: VecDeque<Value>,
    rest: Option<Rows>,
}

impl From<Opened> for Head {
    fn from(opened: Opened) -> Self {
        Self { source: opened.source, items: opened.items.into(), rest: opened.rest }
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
                Some(page) => head.items.extend(head.source.items(page)),
                None => head.rest = None,
            }
        }
        if let Some(item) = head.items.front() {
            self.front.push(Reverse((self.merging.key(item), index)));
        }
        Ok(())
    }

    /// The next items, as many as there are up to `most`.
    async fn take(&mut self, most: usize) -> Result<Vec<Value>> {
        let mut items = Vec::new();
        while items.len() < most
            && let Some(Reverse((_, index))) = self.front.pop()
        {
            items.extend(self.heads.get_mut(index).and_then(|head| head.items.pop_front()));
            self.come_forward(index).await?;
        }
        Ok(items)
    }
}
