//! The frames of the command socket, read so that nothing is lost while other things are waited for.

use bytes::{Buf as _, Bytes, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt as _};
use wazuhctl_core::socket::frame::{self, Decoded, FrameError, HEADER_BYTES, WAZUH_LIMIT};

/// Appends `text` as a frame. Text beyond the limit is cut off.
pub(super) fn push_frame(out: &mut Vec<u8>, text: &[u8]) {
    let appended = frame::append(out, text.get(..WAZUH_LIMIT).unwrap_or(text), WAZUH_LIMIT);
    debug_assert!(appended.is_ok(), "a text of the limit's length is within it");
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
            let missing = match frame::decode(&self.buffer, WAZUH_LIMIT)? {
                Decoded::Frame { payload, .. } => {
                    let length = payload.len();
                    self.buffer.advance(HEADER_BYTES);
                    return Ok(Some(self.buffer.split_to(length).freeze()));
                }
                Decoded::Incomplete { missing } => missing,
            };
            self.buffer.reserve(missing);
            let received = self.buffer.len();
            match self.source.read_buf(&mut self.buffer).await? {
                0 if received == 0 => return Ok(None),
                0 => return Err(FrameError::CutOff { expected: received + missing, received }),
                _ => {}
            }
        }
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
        assert!(matches!(
            read_all(b"\x01\x00\x01\x00x").1,
            Some(FrameError::Oversized { length: 65_537, .. })
        ));
        assert!(matches!(
            read_all(b"\xff\xff\xff\xff").1,
            Some(FrameError::Oversized { length: 0xffff_ffff, .. })
        ));
        assert!(matches!(read_all(b"\x02\x00").1, Some(FrameError::CutOff { .. })));
        assert!(matches!(read_all(b"\x02\x00\x00\x00x").1, Some(FrameError::CutOff { .. })));
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
