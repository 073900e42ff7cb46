//! The items that an operation affected or found: in memory, or on their way.

use std::fmt;

use bytes::{BufMut, Bytes, BytesMut};
use futures_util::stream::{self, BoxStream, StreamExt};
use serde_json::Value;

use crate::error::{Error, Fault, Result};

/// The items of an answer.
pub enum Affected {
    /// All of them, in order.
    Values(Vec<Value>),
    /// All of them, in order, written already: JSON values with commas between them and none at the ends.
    Written(Bytes),
    /// Chunks as they come. Each chunk is one or more JSON values with commas between them and none at its ends;
    /// an empty chunk adds nothing. Memory never holds more than a chunk of them.
    Stream(BoxStream<'static, Result<Bytes>>),
}

impl Affected {
    /// Waits for all items and parses them, so that they can be merged with those of other nodes.
    pub async fn into_values(self) -> Result<Vec<Value>> {
        let mut chunks = match self {
            Self::Values(values) => return Ok(values),
            Self::Written(items) => stream::iter([Ok(items)]).boxed(),
            Self::Stream(chunks) => chunks,
        };
        let mut values = Vec::new();
        let mut array = BytesMut::new();
        while let Some(chunk) = chunks.next().await {
            let chunk = chunk?;
            array.clear();
            array.put_u8(b'[');
            array.put_slice(&chunk);
            array.put_u8(b']');
            let parsed: Vec<Value> = serde_json::from_slice(&array).map_err(|cause| {
                Error::new(Fault::Internal { reason: "an item is not JSON".into() }).caused_by(cause)
            })?;
            values.extend(parsed);
        }
        Ok(values)
    }
}

impl From<Vec<Value>> for Affected {
    fn from(values: Vec<Value>) -> Self {
        Self::Values(values)
    }
}

impl From<Bytes> for Affected {
    fn from(written: Bytes) -> Self {
        Self::Written(written)
    }
}

impl From<BoxStream<'static, Result<Bytes>>> for Affected {
    fn from(chunks: BoxStream<'static, Result<Bytes>>) -> Self {
        Self::Stream(chunks)
    }
}

impl fmt::Debug for Affected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Values(values) => f.debug_tuple("Values").field(values).finish(),
            Self::Written(items) => write!(f, "Written({} bytes)", items.len()),
            Self::Stream(_) => f.write_str("Stream"),
        }
    }
}
