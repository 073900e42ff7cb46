//! The frames of the command socket: four bytes of length, little-endian, and that many bytes of text.

use bytes::{Buf as _, Bytes, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt as _};

/// The longest text a frame may carry, in either direction.
pub(super) const FRAME_LIMIT: usize = 65_536;

const HEADER: usize = 4;

/// Why no further frame can be read.
#[derive(Debug, thiserror::Error)]
pub(super) enum FrameError {
    /// The header announces more than [`FRAME_LIMIT`]; what follows cannot be trusted to be a frame.
    #[error("a message of {0} bytes is longer than {FRAME_LIMIT}")]
    TooLong(u32),
    /// The peer left in the middle of a frame.
    #[error("the peer left in the middle of a message")]
    CutShort,
    /// The socket failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// Appends `text` as a frame. Text beyond the limit is cut off.
pub(super) fn push_frame(out: &mut Vec<u8>, text: &[u8]) {
    let text = text.get(..FRAME_LIMIT).unwrap_or(text);
    let length = u32::try_from(text.len()).unwrap_or(0);
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(text);
}

/// Reads frames from a stream.
pub(super) struct FrameReader<R> {
    source: R,
    buffer: BytesMut,
}

impl<R: AsyncRead + Unpin> FrameReader<R> {
    /// A reader at the start of a frame.
    pub(super) fn new(source: R) -> Self {
        Self { source, buffer: BytesMut::with_capacity(4096) }
    }

    /// The next frame's text, or nothing when the peer has left. Dropping the future loses no bytes.
    pub(super) async fn next(&mut self) -> Result<Option<Bytes>, FrameError> {
        loop {
            if let Some(frame) = self.buffered()? {
                return Ok(Some(frame));
            }
            if self.source.read_buf(&mut self.buffer).await? == 0 {
                return if self.buffer.is_empty() { Ok(None) } else { Err(FrameError::CutShort) };
            }
        }
    }

    fn buffered(&mut self) -> Result<Option<Bytes>, FrameError> {
        let Some(header) = self.buffer.first_chunk::<HEADER>() else { return Ok(None) };
        let announced = u32::from_le_bytes(*header);
        let length = match usize::try_from(announced) {
            Ok(length) if length <= FRAME_LIMIT => length,
            _ => return Err(FrameError::TooLong(announced)),
        };
        if self.buffer.len() < HEADER + length {
            self.buffer.reserve(HEADER + length - self.buffer.len());
            return Ok(None);
        }
        self.buffer.advance(HEADER);
        Ok(Some(self.buffer.split_to(length).freeze()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read_all(bytes: &[u8]) -> (Vec<Bytes>, Option<FrameError>) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let mut reader = FrameReader::new(bytes);
            let mut frames = Vec::new();
            loop {
                match reader.next().await {
                    Ok(Some(frame)) => frames.push(frame),
                    Ok(None) => return (frames, None),
                    Err(error) => return (frames, Some(error)),
                }
            }
        })
    }

    #[test]
    fn refuses_what_is_too_long_or_cut_short() {
        assert!(matches!(read_all(b"\x01\x00\x01\x00x").1, Some(FrameError::TooLong(65_537))));
        assert!(matches!(read_all(b"\xff\xff\xff\xff").1, Some(FrameError::TooLong(u32::MAX))));
        assert!(matches!(read_all(b"\x02\x00").1, Some(FrameError::CutShort)));
        assert!(matches!(read_all(b"\x02\x00\x00\x00x").1, Some(FrameError::CutShort)));
    }

    proptest! {
        #[test]
        fn frames_survive(texts in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..200), 0..8)) {
            let mut wire = Vec::new();
            for text in &texts {
                push_frame(&mut wire, text);
            }
            let (frames, error) = read_all(&wire);
            prop_assert!(error.is_none());
            prop_assert_eq!(frames, texts);
        }

        #[test]
        fn any_bytes_are_read_without_harm(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            read_all(&bytes);
        }
    }
}
