//! Groups that somebody else makes while we serve, such as Wazuh's own API on the same home: it makes a group's folder,
//! and leaves it to modulesd to tell the database (`src/wazuh_modules/wm_database.c`).
//!
//! A look costs one question to the file system: only where the folder of groups has changed since, it is read.

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
    loop {
        tokio::time::sleep(BETWEEN_LOOKS).await;
        // A folder that cannot be asked about is asked about again.
        let Ok(changed) = changed(&home).await else { continue };
        if seen == Some(changed) {
            continue;
        }
        match groups::notice(&home, &wdb).await {
            Ok(noticed) => {
                for group in noticed {
                    tracing::info!(%group, "a group that somebody else has made is known from now on");
                }
                let is_old = changed.elapsed().is_ok_and(|age| age > JUST_NOW);
                seen = is_old.then_some(changed);
            }
            Err(error) => tracing::warn!(%error, "new groups cannot be looked for"),
        }
    }
}

async fn changed(home: &Home) -> io::Result<SystemTime> {
    tokio::fs::metadata(home.shared()).await?.modified()
}
