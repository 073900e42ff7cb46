//! Groups that somebody else makes and removes while we serve, such as Wazuh's own API on the same home: it makes or
//! removes a group's folder, and leaves it to modulesd to tell the database (`src/wazuh_modules/wm_database.c`).
//!
//! A look costs one question to the file system: only where the folder of groups has changed since, it is read. A group
//! is forgotten at the second look that finds it without a folder: at the first one, somebody may be in the middle of
//! removing it, or of putting another folder in its place.

use std::collections::BTreeSet;
use std::io;
use std::time::{Duration, SystemTime};

use tokio_util::task::AbortOnDropHandle;
use wazuhctl_core::groups;
use wazuhctl_core::home::Home;
use wazuhctl_core::wdb;

/// How often to look.
const BETWEEN_LOOKS: Duration = Duration::from_secs(5);

/// A change that is younger than this may not have been the last one of its instant.
const JUST_NOW: Duration = Duration::from_secs(2);

/// The watch, which ends when this is dropped.
pub struct Running(#[expect(dead_code, reason = "dropping it ends the task")] AbortOnDropHandle<()>);

/// Begins to watch the groups of `home`, which are in step now.
pub fn start(home: &Home, wdb: wdb::Client) -> Running {
    Running(AbortOnDropHandle::new(tokio::spawn(watch(home.clone(), wdb))))
}

async fn watch(home: Home, wdb: wdb::Client) {
    let mut seen: Option<SystemTime> = None;
    let mut missing = BTreeSet::new();
    loop {
        tokio::time::sleep(BETWEEN_LOOKS).await;
        // A folder that cannot be asked about is asked about again.
        let Ok(changed) = changed(&home).await else { continue };
        if seen == Some(changed) {
            continue;
        }
        match groups::notice(&home, &wdb, &missing).await {
            Ok(noticed) => {
                for group in noticed.made {
                    tracing::info!(%group, "a group that somebody else has made is known from now on");
                }
                for group in noticed.removed {
                    tracing::info!(%group, "a group that somebody else has removed is forgotten");
                }
                missing = noticed.missing;
                let is_old = changed.elapsed().is_ok_and(|age| age > JUST_NOW);
                seen = (is_old && missing.is_empty()).then_some(changed);
            }
            Err(error) => tracing::warn!(%error, "groups that somebody else makes cannot be looked for"),
        }
    }
}

async fn changed(home: &Home) -> io::Result<SystemTime> {
    tokio::fs::metadata(home.shared()).await?.modified()
}
