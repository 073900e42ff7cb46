//! [`SignaturePool`]: how many tokens are signed, or checked, at the same time, and how many contexts evaluated.

use std::sync::Arc;
use std::time::Instant;

use tokio::sync::Semaphore;
use wazuhctl_core::error::{Error, Fault};

/// A signature takes a processor for some fractions of a millisecond. The pool lets only so many be computed at once
/// (`authentication_pool_size` of `api.yaml`), on threads for blocking work, so that a flood of log-ins or of forged
/// tokens leaves the machine to everybody else. There is one for either, and one for what authorisation contexts give,
/// so that they do not wait for each other.
#[derive(Debug)]
pub struct SignaturePool {
    permits: Arc<Semaphore>,
}

impl SignaturePool {
    /// A pool that does `size` pieces of work at once.
    pub fn new(size: u8) -> Self {
        Self { permits: Arc::new(Semaphore::new(usize::from(size.max(1)))) }
    }

    /// Does `work`, which may block, when it is its turn. If the caller goes away before that, nothing is done.
    ///
    /// # Errors
    /// [`Fault::RequestTimeout`] when the turn has not come, or the work is not done, by `deadline`;
    /// [`Fault::WorkerDied`] when the work panicked.
    pub async fn run<T, F>(&self, deadline: Instant, work: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce() -> T + Send + 'static,
    {
        let done = async {
            let permit = Arc::clone(&self.permits).acquire_owned().await;
            // The permit goes along: work whose caller has gone away still takes the machine's time.
            tokio::task::spawn_blocking(move || {
                let _permit = permit;
                work()
            })
            .await
        };
        match tokio::time::timeout_at(deadline.into(), done).await {
            Ok(Ok(result)) => Ok(result),
            Ok(Err(panicked)) => Err(Error::new(Fault::WorkerDied).caused_by(panicked)),
            Err(late) => Err(Error::new(Fault::RequestTimeout).caused_by(late)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;

    fn soon(milliseconds: u64) -> Instant {
        Instant::now() + Duration::from_millis(milliseconds)
    }

    #[tokio::test]
    async fn work_is_done_in_turn_and_not_after_its_time() {
        let pool = SignaturePool::new(1);
        assert_eq!(pool.run(soon(60_000), || 7).await.unwrap(), 7);

        let (go, wait) = mpsc::channel::<()>();
        let slow = pool.run(soon(20), move || wait.recv());
        assert_eq!(slow.await.unwrap_err().code(), 3021);
        // The slow work still holds its place.
        assert_eq!(pool.run(soon(20), || 8).await.unwrap_err().code(), 3021);
        go.send(()).unwrap();
        assert_eq!(pool.run(soon(60_000), || 9).await.unwrap(), 9);
    }

    #[tokio::test]
    async fn work_that_panics_is_an_error_and_gives_its_place_back() {
        let pool = SignaturePool::new(1);
        assert_eq!(pool.run(soon(60_000), || panic!("on purpose")).await.unwrap_err().code(), 900);
        assert_eq!(pool.run(soon(60_000), || 1).await.unwrap(), 1);
    }
}
