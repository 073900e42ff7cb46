//! Ctrl-C: it ends a call at once, or, where a bulk run is under way, after the block that is being done.

use std::io::Write;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// Whether somebody ends by themselves when they are asked to.
static ORDERLY: AtomicBool = AtomicBool::new(false);

/// Whether they have been asked.
static ASKED: LazyLock<watch::Sender<bool>> = LazyLock::new(|| watch::Sender::new(false));

/// Waits for the Ctrl-C that ends the call: the first one, or the second one where something ends in good order.
pub(crate) async fn wanted() {
    let Ok(mut signals) = signal(SignalKind::interrupt()) else { return std::future::pending().await };
    while signals.recv().await.is_some() {
        if !ORDERLY.load(Ordering::SeqCst) || ASKED.send_replace(true) {
            return;
        }
        let text = "stopping after the running block; Ctrl-C once more ends at once\n";
        // There is nobody left to tell when stderr is gone.
        let _ = std::io::stderr().write_all(text.as_bytes());
    }
}

/// As long as this lives, Ctrl-C only asks to come to an end.
#[derive(Debug)]
pub(crate) struct Orderly(watch::Receiver<bool>);

impl Orderly {
    /// From now on.
    pub(crate) fn begin() -> Self {
        ORDERLY.store(true, Ordering::SeqCst);
        Self(ASKED.subscribe())
    }

    /// Whether it is time to end.
    pub(crate) fn is_asked(&self) -> bool {
        *self.0.borrow()
    }
}

impl Drop for Orderly {
    fn drop(&mut self) {
        ORDERLY.store(false, Ordering::SeqCst);
    }
}

/// Waits until somebody who ends in good order is asked to.
pub(crate) async fn asked() {
    let mut receiver = ASKED.subscribe();
    // The sender is never dropped.
    let _ = receiver.wait_for(|asked| *asked).await;
}
