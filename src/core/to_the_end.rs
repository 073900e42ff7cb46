//! Changes that come to their end although the caller's time is up.

use crate::error::{Error, Fault, Result};

/// Does `work` on a task of its own. Who asked may be gone before it is done: a change that a daemon has still to judge is
/// then judged nevertheless, and undone where it is refused.
///
/// # Errors
/// 1000 when the work panicked or the process is ending.
pub(crate) async fn to_the_end<T: Send + 'static>(
    work: impl Future<Output = Result<T>> + Send + 'static,
) -> Result<T> {
    tokio::spawn(work).await.map_err(|cause| {
        Error::new(Fault::Internal { reason: "a task of the server broke off".into() }).caused_by(cause)
    })?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn work_goes_on_when_nobody_waits_any_more() {
        let (go_on, waiting) = tokio::sync::oneshot::channel::<()>();
        let (tell, told) = tokio::sync::oneshot::channel();
        let mut asked = Box::pin(to_the_end(async move {
            waiting.await.expect("a word");
            tell.send(()).expect("somebody");
            Ok(())
        }));
        assert!(futures_util::poll!(asked.as_mut()).is_pending());
        drop(asked);
        go_on.send(()).expect("the work");
        told.await.expect("the end");
        assert_eq!(to_the_end(async { Ok(7) }).await.map_err(|error| error.code()), Ok(7));
    }
}
