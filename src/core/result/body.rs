//! Writing an answer as JSON: whole when its items are in memory, as a stream when they are on their way.

use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt, stream};
use serde::Serialize;

use super::indent::Indenter;
use super::{Affected, Data, Items};
use crate::error::{Error, Fault, Result};

/// Room for what usually comes after the last item, in bytes.
const TAIL: usize = 256;

/// How the JSON is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// Without any space.
    #[default]
    Compact,
    /// One line a member, as `pretty=true` asks for.
    Pretty,
}

/// The written answer.
pub enum Body {
    /// All of it.
    Whole(Bytes),
    /// Piece by piece. An error after the first piece cuts the answer short: whoever sends it must then break off
    /// in a way that the receiver notices.
    Stream(BoxStream<'static, Result<Bytes>>),
}

impl Items {
    /// Writes the answer.
    ///
    /// A stream is asked for its first chunk here, so that what fails at once is still told as an error of its own
    /// and not as half an answer.
    pub async fn into_body(mut self, layout: Layout) -> Result<Body> {
        let head = br#"{"data":{"affected_items":["#;
        let mut chunks = match std::mem::replace(&mut self.affected, Affected::Values(Vec::new())) {
            Affected::Values(values) => {
                let mut whole = head.to_vec();
                separated(&mut whole, values.iter())?;
                self.write_tail(&mut whole)?;
                return Ok(Body::Whole(laid_out(whole, layout)));
            }
            Affected::Written(items) => {
                let mut whole = Vec::with_capacity(head.len() + items.len() + TAIL);
                whole.extend_from_slice(head);
                whole.extend_from_slice(&items);
                self.write_tail(&mut whole)?;
                return Ok(Body::Whole(laid_out(whole, layout)));
            }
            Affected::Stream(chunks) => {
                chunks.try_filter(|chunk| std::future::ready(!chunk.is_empty())).boxed()
            }
        };
        let mut start = head.to_vec();
        if let Some(first) = chunks.try_next().await? {
            start.extend_from_slice(&first);
        }
        let rest = chunks.map_ok(|chunk| {
            let mut piece = Vec::with_capacity(chunk.len() + 1);
            piece.push(b',');
            piece.extend_from_slice(&chunk);
            Bytes::from(piece)
        });
        // The end is written last, since some totals are known only then.
        let tail = stream::once(async move {
            self.settle();
            let mut tail = Vec::new();
            self.write_tail(&mut tail)?;
            Ok(Bytes::from(tail))
        });
        let pieces = stream::iter([Ok(Bytes::from(start))]).chain(rest).chain(tail);
        Ok(Body::Stream(match layout {
            Layout::Compact => pieces.boxed(),
            Layout::Pretty => {
                let mut indenter = Indenter::default();
                pieces.map_ok(move |piece| indented(&mut indenter, &piece)).boxed()
            }
        }))
    }

    /// Everything after the last affected item.
    fn write_tail(&self, into: &mut Vec<u8>) -> Result<()> {
        into.extend_from_slice(br#"],"total_affected_items":"#);
        write(into, &self.total)?;
        into.extend_from_slice(br#","total_failed_items":"#);
        write(into, &self.failed.total())?;
        into.extend_from_slice(br#","failed_items":"#);
        write(into, &self.failed)?;
        for (name, value) in &self.extra {
            into.push(b',');
            write(into, name)?;
            into.push(b':');
            write(into, value)?;
        }
        into.extend_from_slice(br#"},"message":"#);
        write(into, self.message())?;
        into.extend_from_slice(br#","error":"#);
        write(into, &self.error_number())?;
        into.push(b'}');
        Ok(())
    }
}

impl Data {
    /// Writes the answer.
    pub fn into_body(self, layout: Layout) -> Result<Body> {
        let mut whole = vec![b'{'];
        if let Some(data) = &self.data {
            whole.extend_from_slice(br#""data":"#);
            write(&mut whole, data)?;
            whole.push(b',');
        }
        if let Some(message) = &self.message {
            whole.extend_from_slice(br#""message":"#);
            write(&mut whole, message)?;
            whole.push(b',');
        }
        whole.extend_from_slice(br#""error":0}"#);
        Ok(Body::Whole(laid_out(whole, layout)))
    }
}

fn laid_out(compact: Vec<u8>, layout: Layout) -> Bytes {
    match layout {
        Layout::Compact => Bytes::from(compact),
        Layout::Pretty => indented(&mut Indenter::default(), &compact),
    }
}

fn indented(indenter: &mut Indenter, piece: &[u8]) -> Bytes {
    let mut into = Vec::with_capacity(piece.len() * 2);
    indenter.write(piece, &mut into);
    Bytes::from(into)
}

/// Values with commas between them.
fn separated<T: Serialize>(into: &mut Vec<u8>, values: impl Iterator<Item = T>) -> Result<()> {
    for (place, value) in values.enumerate() {
        if place > 0 {
            into.push(b',');
        }
        write(into, &value)?;
    }
    Ok(())
}

fn write<T: Serialize + ?Sized>(into: &mut Vec<u8>, value: &T) -> Result<()> {
    serde_json::to_writer(into, value).map_err(|cause| {
        Error::new(Fault::Internal { reason: "the answer cannot be written".into() }).caused_by(cause)
    })
}

#[cfg(test)]
mod tests;
