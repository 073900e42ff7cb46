//! Lists of several agents that are too long for memory, merged while they come.
//!
//! Each agent's database sorts its own items by the key they are merged by; here the smallest of those in front is
//! taken, time after time. When half of what has come of an agent is taken, more of it is asked for.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::sync::Arc;

use bytes::Bytes;
use futures_util::stream::{self, BoxStream};
use futures_util::{StreamExt, TryStreamExt};
use tokio::sync::Semaphore;
use tokio_util::task::AbortOnDropHandle;

use super::gather::{AT_ONCE, CHUNK, Counted, chunk};
use super::key::{Key, Merging};
use super::source::{Opened, Rows, Source};
use crate::error::{Error, Fault, Result};
use crate::query::Item;

/// How many items of all agents together are asked for at a time.
const WRITTEN: usize = 64_000;

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
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    let mut merge = Merge { heads, merging, front: BinaryHeap::new(), turns };
    for index in 0..merge.heads.len() {
        merge.come_forward(index).await?;
    }
    let chunks = stream::try_unfold(merge, |mut merge| async move {
        let items = merge.take(CHUNK).await?;
        if items.is_empty() { Ok(None) } else { Ok(Some((Bytes::from(items), merge))) }
    });
    Ok((total, chunks.boxed()))
}

/// An item with its key, written, which takes less room.
type Written = (Key, Bytes);

/// The next items, with what is behind them; none where there are no more.
type Coming = AbortOnDropHandle<Result<Option<(Vec<Written>, Rows)>>>;

/// What has come of one agent and is not taken yet.
struct Head {
    source: Source,
    items: VecDeque<Written>,
    /// What can be asked for.
    waiting: Option<Rows>,
    /// What is on its way.
    coming: Option<Coming>,
    /// When so few are left, more are asked for.
    few: usize,
}

impl Head {
    fn of(opened: Opened, merging: &Merging) -> Result<Self> {
        let mut head = Self {
            source: opened.source,
            items: VecDeque::new(),
            waiting: opened.rest,
            coming: None,
            few: 0,
        };
        head.add(written(&opened.items, merging)?);
        Ok(head)
    }

    fn add(&mut self, items: Vec<Written>) {
        self.items.extend(items);
        self.few = self.items.len() / 2;
    }

    /// The first item.
    fn take(&mut self) -> Option<Bytes> {
        self.items.pop_front().map(|(_, item)| item)
    }

    /// Asks for more, if there may be more and it is not on its way.
    fn ask(&mut self, merging: &Merging, turns: &Arc<Semaphore>) {
        let Some(mut rows) = self.waiting.take() else { return };
        let (source, merging, turns) = (self.source.clone(), merging.clone(), Arc::clone(turns));
        let coming = tokio::spawn(async move {
            // Never closed.
            let _turn = turns.acquire_owned().await.ok();
            match rows.try_next().await.map_err(Error::from)? {
                Some(page) => Ok(Some((written(&source.items(page), &merging)?, rows))),
                None => Ok(None),
            }
        });
        self.coming = Some(AbortOnDropHandle::new(coming));
    }

    /// Waits for what is on its way.
    async fn receive(&mut self) -> Result<()> {
        let Some(coming) = self.coming.take() else { return Ok(()) };
        let came = coming.await.map_err(|died| {
            Error::new(Fault::Internal { reason: "an agent's items were lost".into() }).caused_by(died)
        })?;
        if let Some((items, rest)) = came? {
            self.waiting = Some(rest);
            self.add(items);
        }
        Ok(())
    }
}

fn written(items: &[Item], merging: &Merging) -> Result<Vec<Written>> {
    items.iter().map(|item| Ok((merging.key(item), chunk(std::slice::from_ref(item))?))).collect()
}

struct Merge {
    heads: Vec<Head>,
    merging: Merging,
    /// The keys of the items in front, with the places of their agents, which decide between equals.
    front: BinaryHeap<Reverse<(Key, usize)>>,
    /// Lets only some ask at once.
    turns: Arc<Semaphore>,
}

impl Merge {
    /// Puts the next item of an agent in front, if there is one.
    async fn come_forward(&mut self, index: usize) -> Result<()> {
        let Some(head) = self.heads.get_mut(index) else { return Ok(()) };
        if head.items.len() <= head.few {
            head.ask(&self.merging, &self.turns);
        }
        while head.items.is_empty() && (head.waiting.is_some() || head.coming.is_some()) {
            head.ask(&self.merging, &self.turns);
            head.receive().await?;
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
            if let Some(item) = self.heads.get_mut(index).and_then(Head::take) {
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
