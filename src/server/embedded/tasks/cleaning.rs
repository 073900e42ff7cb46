//! [`clean`]: tasks time out, and old ones are forgotten.

use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::task_manager::TaskManager;

/// How long a task may be in progress, in seconds.
const TIMEOUT: i64 = 15 * 60;

/// How long tasks are kept, in seconds.
const KEPT: i64 = 7 * 24 * 60 * 60;

/// How often old tasks are looked for, in seconds.
const EVERY: i64 = 24 * 60 * 60;

/// Cleans for as long as the daemon runs. A manager that has just started waits before it judges by its clock, which may
/// be wrong yet.
pub(super) async fn clean(tasks: TaskManager) {
    let mut next_timeout = Timestamp::now().as_second() + TIMEOUT;
    let mut next_clean = Timestamp::now().as_second() + EVERY;
    loop {
        let wait = next_timeout.min(next_clean) - Timestamp::now().as_second();
        tokio::time::sleep(Duration::from_secs(u64::try_from(wait).unwrap_or(0).max(1))).await;
        let now = Timestamp::now().as_second();
        if now >= next_timeout {
            next_timeout = time_out(&tasks, now).await.unwrap_or(now + TIMEOUT).max(now + 1);
        }
        if now >= next_clean {
            forget(&tasks, now).await;
            next_clean = now + EVERY;
        }
    }
}

/// Marks tasks that have been in progress for too long, and says when the next will have been.
pub(super) async fn time_out(tasks: &TaskManager, now: i64) -> Option<i64> {
    // What goes wrong is in the log already.
    let told = tasks.ask("set_timeout", &json!({"now": now, "interval": TIMEOUT})).await.ok()?;
    told.get("timestamp").and_then(Value::as_i64)
}

/// Deletes old tasks.
pub(super) async fn forget(tasks: &TaskManager, now: i64) {
    // What goes wrong is in the log already.
    let _ = tasks.ask("delete_old", &json!({"timestamp": now - KEPT})).await;
}
