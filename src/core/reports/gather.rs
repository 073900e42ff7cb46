//! Items of several agents in memory, as long as there are not too many of them.
//!
//! What fits is answered whole, so that a database that fails makes an error of its own and not half an answer. What
//! does not fit is handed on while it comes.

use bytes::Bytes;
use futures_util::stream::{self, BoxStream};
use futures_util::{StreamExt, TryStreamExt};
use serde::Serialize;

use super::source::{Opened, Rows, Source};
use crate::error::{Error, Result};
use crate::query::Item;
use crate::result::Tally;

/// How many items are held.
const HELD: usize = 10_000;

/// How many agents are asked at once: as many as there are connections.
pub(super) const AT_ONCE: usize = 8;

/// How many items make a chunk of an answer.
pub(super) const CHUNK: usize = 500;

/// How much an agent adds to the total.
pub(super) type Counted = fn(&Opened) -> u64;

/// What came.
pub(super) struct Gathered {
    /// The items, agent by agent.
    pub(super) items: Vec<Item>,
    /// How many items these agents have over all pages.
    pub(super) total: u64,
    /// What did not fit.
    pub(super) rest: Option<Rest>,
}

/// What is left when no more is held.
pub(super) struct Rest {
    /// The agent that is half read.
    current: Option<(Source, Rows)>,
    others: BoxStream<'static, Result<Opened>>,
    counted: Counted,
}

/// Asks the sources, several at once, and takes in their items in order.
pub(super) async fn gather(sources: Vec<Source>, counted: Counted) -> Result<Gathered> {
    let mut others = stream::iter(sources).map(Source::open).buffered(AT_ONCE).boxed();
    let (mut items, mut total) = (Vec::new(), 0);
    while let Some(opened) = others.try_next().await? {
        total += counted(&opened);
        let Opened { source, items: first, rest, .. } = opened;
        items.extend(first);
        if let Some(mut rows) = rest {
            loop {
                if items.len() >= HELD {
                    let rest = Rest { current: Some((source, rows)), others, counted };
                    return Ok(Gathered { items, total, rest: Some(rest) });
                }
                match rows.try_next().await.map_err(Error::from)? {
                    Some(page) => items.extend(source.items(page)),
                    None => break,
                }
            }
        }
        if items.len() >= HELD {
            return Ok(Gathered { items, total, rest: Some(Rest { current: None, others, counted }) });
        }
    }
    Ok(Gathered { items, total, rest: None })
}

impl Rest {
    /// Everything behind `items`, agent by agent; what the agents add to the total goes to `tally`.
    pub(super) fn behind(self, items: &[Item], tally: Tally) -> BoxStream<'static, Result<Bytes>> {
        let held: Vec<_> = items.chunks(CHUNK).map(chunk).collect();
        let current = stream::iter(self.current).flat_map(|(source, rows)| pages(source, rows));
        let counted = self.counted;
        let others = self.others.map_ok(move |opened| {
            tally.add(counted(&opened));
            let first = chunk(&opened.items);
            let rest = stream::iter(opened.rest).flat_map({
                let source = opened.source;
                move |rows| pages(source.clone(), rows)
            });
            stream::iter([first]).chain(rest)
        });
        stream::iter(held).chain(current).chain(others.try_flatten()).boxed()
    }
}

/// The pages of one source, written.
fn pages(source: Source, rows: Rows) -> BoxStream<'static, Result<Bytes>> {
    rows.map(move |page| chunk(&source.items(page.map_err(Error::from)?))).boxed()
}

/// Items with commas between them.
pub(crate) fn chunk(items: &[impl Serialize]) -> Result<Bytes> {
    let mut text = Vec::new();
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            text.push(b',');
        }
        serde_json::to_writer(&mut text, item).map_err(|cause| {
            Error::new(crate::error::Fault::Internal { reason: "an item cannot be written".into() })
                .caused_by(cause)
        })?;
    }
    Ok(text.into())
}
