//! The frame that Wazuh's daemons speak on stream sockets: four bytes of length, little endian, then that many bytes.
//!
//! The contract is that of `OS_SendSecureTCP` and `OS_RecvSecureTCP`. What a frame may hold is bounded by whoever
//! reads it: 64 KiB in all of Wazuh's daemons.

use std::io;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// How many bytes say the length.
pub const HEADER_BYTES: usize = 4;

/// The largest payload that Wazuh's daemons take and send, in bytes.
pub const WAZUH_LIMIT: usize = 65_536;

/// What can be wrong with a frame.
#[derive(Debug, thiserror::Error)]
pub enum FrameError {
    /// It is longer than the reader, or the peer, takes.
    #[error("a frame of {length} bytes, where {limit} are the most")]
    Oversized {
        /// The length it has, in bytes.
        length: usize,
        /// The length it may have.
        limit: usize,
    },
    /// The stream ended within it.
    #[error("the stream ended after {received} of {expected} bytes")]
    CutOff {
        /// The bytes it was to have, header included.
        expected: usize,
        /// The bytes that came.
        received: usize,
    },
    /// The operating system's.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// What a buffer begins with.
#[derive(Debug, PartialEq, Eq)]
pub enum Decoded<'a> {
    /// A whole frame.
    Frame {
        /// What it holds.
        payload: &'a [u8],
        /// What follows it.
        rest: &'a [u8],
    },
    /// A part of a frame.
    Incomplete {
        /// How many bytes are missing at least.
        missing: usize,
    },
}

/// `payload` as a frame.
///
/// # Errors
/// [`FrameError::Oversized`] beyond `limit` bytes, or beyond what four bytes can say.
pub fn encode(payload: &[u8], limit: usize) -> Result<Vec<u8>, FrameError> {
    let mut frame = Vec::new();
    append(&mut frame, payload, limit)?;
    Ok(frame)
}

/// Appends `payload` as a frame; `frames` is left as it is where that fails.
///
/// # Errors
/// As [`encode`].
pub fn append(frames: &mut Vec<u8>, payload: &[u8], limit: usize) -> Result<(), FrameError> {
    let length = payload.len();
    let header = u32::try_from(length).ok().filter(|_| length <= limit);
    let header = header.ok_or(FrameError::Oversized { length, limit })?;
    frames.reserve(HEADER_BYTES + length);
    frames.extend_from_slice(&header.to_le_bytes());
    frames.extend_from_slice(payload);
    Ok(())
}

/// The frame that `buffer` begins with, as far as it is there.
///
/// # Errors
/// [`FrameError::Oversized`] as soon as the header says more than `limit`.
pub fn decode(buffer: &[u8], limit: usize) -> Result<Decoded<'_>, FrameError> {
    let Some((header, body)) = buffer.split_first_chunk::<HEADER_BYTES>() else {
        return Ok(Decoded::Incomplete { missing: HEADER_BYTES - buffer.len() });
    };
    let length = length_of(*header, limit)?;
    Ok(match body.split_at_checked(length) {
        Some((payload, rest)) => Decoded::Frame { payload, rest },
        None => Decoded::Incomplete { missing: length - body.len() },
    })
}

/// Reads one frame; `None` where the stream ends before its first byte.
///
/// Memory grows with what arrives, not with what the header promises. Not to be cancelled half-way unless the stream
/// is thrown away with it.
///
/// # Errors
/// A frame beyond `limit`, a stream that ends within it, or the operating system's.
pub async fn read<R: AsyncRead + Unpin>(reader: &mut R, limit: usize) -> Result<Option<Vec<u8>>, FrameError> {
    let mut header = [0; HEADER_BYTES];
    let mut received = 0;
    while let Some(free) = header.get_mut(received..).filter(|free| !free.is_empty()) {
        match reader.read(free).await? {
            0 if received == 0 => return Ok(None),
            0 => return Err(FrameError::CutOff { expected: HEADER_BYTES, received }),
            count => received += count,
        }
    }
    let length = length_of(header, limit)?;
    let mut payload = Vec::with_capacity(length.min(WAZUH_LIMIT));
    reader.take(length as u64).read_to_end(&mut payload).await?;
    if payload.len() < length {
        let (expected, received) = (HEADER_BYTES + length, HEADER_BYTES + payload.len());
        return Err(FrameError::CutOff { expected, received });
    }
    Ok(Some(payload))
}

/// Writes `payload` as one frame, in one piece.
///
/// # Errors
/// A payload beyond `limit`, or the operating system's.
pub async fn write<W: AsyncWrite + Unpin>(
    writer: &mut W,
    payload: &[u8],
    limit: usize,
) -> Result<(), FrameError> {
    writer.write_all(&encode(payload, limit)?).await?;
    Ok(writer.flush().await?)
}

/// The length that a header says, where it is allowed.
fn length_of(header: [u8; HEADER_BYTES], limit: usize) -> Result<usize, FrameError> {
    let length = usize::try_from(u32::from_le_bytes(header)).unwrap_or(usize::MAX);
    if length > limit { Err(FrameError::Oversized { length, limit }) } else { Ok(length) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn block_on<F: Future>(future: F) -> F::Output {
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
    }

    #[test]
    fn a_frame_is_its_length_and_its_payload() {
        assert_eq!(encode(b"ok []", WAZUH_LIMIT).unwrap(), b"\x05\0\0\0ok []");
        assert_eq!(decode(b"\x02\0\0\0okX", 2).unwrap(), Decoded::Frame { payload: b"ok", rest: b"X" });
        assert_eq!(decode(b"\x02\0", 2).unwrap(), Decoded::Incomplete { missing: 2 });
        assert_eq!(decode(b"\x02\0\0\0o", 2).unwrap(), Decoded::Incomplete { missing: 1 });
        assert!(matches!(decode(b"\x03\0\0\0", 2), Err(FrameError::Oversized { length: 3, limit: 2 })));
        assert!(matches!(encode(b"123", 2), Err(FrameError::Oversized { length: 3, limit: 2 })));
    }

    #[test]
    fn a_stream_may_end_between_frames_and_not_within() {
        block_on(async {
            let mut stream: &[u8] = b"\x02\0\0\0ok\0\0\0\0\x05\0\0\0ab";
            assert_eq!(read(&mut stream, 9).await.unwrap().unwrap(), b"ok");
            assert_eq!(read(&mut stream, 9).await.unwrap().unwrap(), b"");
            let cut = read(&mut stream, 9).await.unwrap_err();
            assert!(matches!(cut, FrameError::CutOff { expected: 9, received: 6 }), "{cut}");
            assert!(read(&mut stream, 9).await.unwrap().is_none());
            let cut = read(&mut &b"\x01\0"[..], 9).await.unwrap_err();
            assert!(matches!(cut, FrameError::CutOff { expected: 4, received: 2 }), "{cut}");
        });
    }

    #[test]
    fn a_promise_of_gigabytes_is_refused_before_memory_is_taken() {
        let refused = block_on(read(&mut &b"\xff\xff\xff\xff"[..], WAZUH_LIMIT)).unwrap_err();
        assert!(matches!(refused, FrameError::Oversized { length: 0xffff_ffff, .. }));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(payloads in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 0..5)) {
            block_on(async {
                let mut stream = Vec::new();
                for payload in &payloads {
                    write(&mut stream, payload, 300).await.unwrap();
                }
                let mut reader = stream.as_slice();
                for payload in &payloads {
                    assert_eq!(read(&mut reader, 300).await.unwrap().as_ref(), Some(payload));
                }
                assert!(read(&mut reader, 300).await.unwrap().is_none());
            });
        }

        #[test]
        fn any_bytes_decode_or_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..64), limit in 0usize..80) {
            match decode(&bytes, limit) {
                Ok(Decoded::Frame { payload, rest }) => {
                    prop_assert!(payload.len() <= limit);
                    prop_assert_eq!(HEADER_BYTES + payload.len() + rest.len(), bytes.len());
                    let whole = block_on(read(&mut bytes.as_slice(), limit)).unwrap().unwrap();
                    prop_assert_eq!(whole.as_slice(), payload);
                }
                Ok(Decoded::Incomplete { missing }) => prop_assert!(missing > 0),
                Err(error) => prop_assert!(matches!(error, FrameError::Oversized { .. }), "{error}"),
            }
        }
    }
}
