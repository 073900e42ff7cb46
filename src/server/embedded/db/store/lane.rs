//! [`Lane`]: a thread that owns something, runs jobs on it in order, and commits before any of them is answered.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvError, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

/// How many jobs may share a commit. Bounds how long the first of them waits.
const BATCH: usize = 512;

/// How often a lane's keeper gives back what was not used.
const REST: Duration = Duration::from_secs(60);

/// What a lane owns.
pub(in super::super) trait Keeper: Send + 'static {
    /// Makes everything written since the last call last. An error means that some of it is lost.
    fn commit(&mut self) -> Result<(), String>;

    /// Gives back what has not been used since the call before. Called from time to time, with everything committed.
    fn rest(&mut self) {}

    /// Whether there is something that [`Keeper::rest`] may give back.
    fn can_rest(&self) -> bool {
        false
    }
}

/// Why a job has no result.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(in super::super) enum LaneError {
    /// The job ran, but what it wrote could not be kept.
    #[error("Cannot commit: {0}")]
    Commit(String),
    /// The job died, or the daemon is stopping.
    #[error("The database is not available")]
    Gone,
}

type Deliver = Box<dyn FnOnce(Result<(), String>) + Send>;
type Job<K> = Box<dyn FnOnce(&mut K) -> Deliver + Send>;

/// The sending side of the thread. The thread ends, with everything done, when the last sender is dropped.
pub(in super::super) struct Lane<K> {
    jobs: Sender<Job<K>>,
}

impl<K> Clone for Lane<K> {
    fn clone(&self) -> Self {
        Self { jobs: self.jobs.clone() }
    }
}

impl<K: Keeper> Lane<K> {
    /// Starts the thread.
    pub(in super::super) fn start(name: &str, keeper: K) -> std::io::Result<(Self, JoinHandle<()>)> {
        let (jobs, queue) = channel();
        let thread =
            std::thread::Builder::new().name(format!("wdb-{name}")).spawn(move || work(keeper, &queue))?;
        Ok((Self { jobs }, thread))
    }

    /// Queues a job, at once; the future waits for its result. Jobs run in the order of these calls.
    pub(in super::super) fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut K) -> T + Send + 'static,
    ) -> impl Future<Output = Result<T, LaneError>> + Send + 'static {
        let (sender, receiver) = oneshot::channel();
        let queued = self.jobs.send(Box::new(move |keeper| {
            let result = job(keeper);
            Box::new(move |committed| {
                // Nobody may be waiting any more: the work is done all the same.
                let _ = sender.send(committed.map(|()| result).map_err(LaneError::Commit));
            })
        }));
        async move {
            queued.map_err(|_| LaneError::Gone)?;
            receiver.await.map_err(|_| LaneError::Gone)?
        }
    }
}

fn work<K: Keeper>(mut keeper: K, queue: &Receiver<Job<K>>) {
    let mut rested = Instant::now();
    loop {
        // Where nothing can be given back there is no reason to wake up.
        let received = if keeper.can_rest() {
            queue.recv_timeout(REST)
        } else {
            queue.recv().map_err(|RecvError| RecvTimeoutError::Disconnected)
        };
        if matches!(received, Err(RecvTimeoutError::Disconnected)) {
            return;
        }
        if rested.elapsed() >= REST {
            keeper.rest();
            rested = Instant::now();
        }
        let Ok(first) = received else { continue };
        let mut waiting = Vec::new();
        let mut next = Some(first);
        while let Some(job) = next.take() {
            // A job that panics answers nobody; its transaction goes on without it.
            if let Ok(deliver) = catch_unwind(AssertUnwindSafe(|| job(&mut keeper))) {
                waiting.push(deliver);
            }
            if waiting.len() < BATCH {
                next = queue.try_recv().ok();
            }
        }
        let committed = keeper.commit();
        if let Err(reason) = &committed {
            tracing::error!(%reason, "database changes could not be committed");
        }
        for deliver in waiting {
            deliver(committed.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Numbers {
        pending: Vec<u32>,
        kept: Vec<u32>,
    }

    impl Keeper for Numbers {
        fn commit(&mut self) -> Result<(), String> {
            let pending = std::mem::take(&mut self.pending);
            if pending.contains(&1313) {
                return Err("unlucky".to_owned());
            }
            self.kept.extend(pending);
            Ok(())
        }
    }

    #[tokio::test]
    async fn jobs_run_in_order_and_are_answered_after_the_commit() {
        let (lane, thread) = Lane::start("test", Numbers::default()).unwrap();
        let jobs: Vec<_> =
            (0..100).map(|number| lane.run(move |numbers| numbers.pending.push(number))).collect();
        for job in jobs {
            job.await.unwrap();
        }
        let kept = lane.run(|numbers| numbers.kept.clone()).await.unwrap();
        assert!(kept.iter().copied().eq(0..100));
        assert_eq!(
            lane.run(|numbers| numbers.pending.push(1313)).await,
            Err(LaneError::Commit("unlucky".to_owned()))
        );
        assert_eq!(lane.run(|_| -> () { panic!("a job that dies") }).await, Err(LaneError::Gone));
        assert_eq!(lane.run(|_| 1).await, Ok(1));
        drop(lane);
        thread.join().unwrap();
    }
}
