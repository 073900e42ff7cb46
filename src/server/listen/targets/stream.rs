//! [`EncodedTargets`]: a connection on which request targets arrive percent-encoded.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::RequestTargets;

/// A stream between client and hyper. What the client sends goes through [`RequestTargets`], in the buffer that it was
/// read into unless something has to be encoded; what the client is sent goes through as it is.
#[derive(Debug)]
pub(in crate::listen) struct EncodedTargets<S> {
    stream: S,
    targets: RequestTargets,
    /// What was read and encoded, and had no room in the reader's buffer.
    waiting: Bytes,
}

impl<S> EncodedTargets<S> {
    pub(in crate::listen) fn new(stream: S) -> Self {
        Self { stream, targets: RequestTargets::default(), waiting: Bytes::new() }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for EncodedTargets<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if this.waiting.is_empty() {
            let before = buffer.filled().len();
            ready!(Pin::new(&mut this.stream).poll_read(context, buffer))?;
            let read = buffer.filled().get(before..).unwrap_or_default();
            let Some((unchanged, encoded)) = this.targets.encode(read) else { return Poll::Ready(Ok(())) };
            buffer.set_filled(before + unchanged);
            this.waiting = encoded.into();
        }
        let count = this.waiting.len().min(buffer.remaining());
        buffer.put_slice(&this.waiting.split_to(count));
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for EncodedTargets<S> {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().stream).poll_write(context, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(context)
    }

    // Answers are large and made of parts, which hyper then need not copy into one.
    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().stream).poll_write_vectored(context, parts)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;

    #[tokio::test]
    async fn buffers_of_any_size_get_the_same_bytes() {
        let sent = b"GET /<<<<<<<<?q=\"a\" HTTP/1.1\r\nhost: a\r\n\r\nPUT /> HTTP/1.1\r\ncontent-length: 3\r\n\r\n<>#";
        let expected: &[u8] = b"GET /%3C%3C%3C%3C%3C%3C%3C%3C?q=%22a%22 HTTP/1.1\r\nhost: a\r\n\r\n\
            PUT /%3E HTTP/1.1\r\ncontent-length: 3\r\n\r\n<>#";
        for size in [1, 2, 3, 24, 200] {
            let (mut client, server) = tokio::io::duplex(64);
            let writing = tokio::spawn(async move { client.write_all(sent).await.unwrap() });
            let mut server = EncodedTargets::new(server);
            let (mut all, mut buffer) = (Vec::new(), vec![0; size]);
            loop {
                let count = server.read(&mut buffer).await.unwrap();
                if count == 0 {
                    break;
                }
                all.extend_from_slice(&buffer[..count]);
            }
            writing.await.unwrap();
            assert_eq!(String::from_utf8(all).unwrap().as_bytes(), expected, "{size}");
        }
    }

    #[tokio::test]
    async fn what_is_written_passes_with_its_parts() {
        let (mut client, server) = tokio::io::duplex(64);
        assert!(server.is_write_vectored());
        let mut server = EncodedTargets::new(server);
        assert!(server.is_write_vectored());
        let parts = [IoSlice::new(b"GET /<"), IoSlice::new(b" HTTP/1.1\r\n\r\n")];
        assert_eq!(server.write_vectored(&parts).await.unwrap(), 19);
        server.shutdown().await.unwrap();
        let mut all = String::new();
        client.read_to_string(&mut all).await.unwrap();
        assert_eq!(all, "GET /< HTTP/1.1\r\n\r\n");
    }
}
