//! Work that blocks, such as reading files, on the threads for it.

use crate::error::{Error, Fault, Result};

/// Does `work` on a thread where it may block.
///
/// # Errors
/// 1000 when the work panicked or the process is ending.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|cause| {
        Error::new(Fault::Internal { reason: "a task of the server broke off".into() }).caused_by(cause)
    })
}
