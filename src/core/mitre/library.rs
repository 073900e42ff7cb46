//! [`Library`]: all things of ATT&CK, kept in memory once they were asked for.
//!
//! The database is read whole and seldom changes: once a year, by an update of the manager or by `mitre import`. So a
//! kind is read at the first request for it, and again when the file is another one.

use std::sync::Arc;

use tokio::sync::Mutex;
use tokio::time::{Instant, timeout_at};

use super::{Kind, read};
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::Stamp;
use crate::query::Shown;

/// The things of all kinds. One for the life of a process; the default is an empty one.
#[derive(Debug, Default)]
pub struct Library {
    shelves: [Mutex<Option<Shelf>>; Kind::ALL.len()],
}

/// The things of one kind, and what the file looked like before they were read.
#[derive(Debug)]
struct Shelf {
    stamp: Stamp,
    entries: Arc<Vec<Shown>>,
}

impl Library {
    /// The things of a kind, in order. Who comes while they are read waits for them.
    ///
    /// # Errors
    /// Those of the database daemon; 3021 where the caller's time is over.
    pub(super) async fn entries(&self, cx: &Context, kind: Kind) -> Result<Arc<Vec<Shown>>> {
        let deadline = Instant::from_std(cx.deadline);
        let Some(shelf) = Kind::ALL.iter().zip(&self.shelves).find(|(one, _)| **one == kind) else {
            return Err(Fault::Internal { reason: "there is no such kind".to_owned() }.into());
        };
        let mut shelf = timeout_at(deadline, shelf.1.lock()).await.map_err(|_| Fault::RequestTimeout)?;
        let path = cx.manager.home.mitre_database();
        // Before it is read: a file that is replaced meanwhile is read again by the next request.
        let stamp = blocking(move || Stamp::of(&path)).await?;
        if let (Some(kept), Some(stamp)) = (&*shelf, stamp)
            && kept.stamp == stamp
        {
            return Ok(Arc::clone(&kept.entries));
        }
        *shelf = None;
        let wdb = cx.manager.wdb.until(cx.deadline);
        let read = read::entries(&wdb, kind.facts()).await;
        let entries = Arc::new(read.map_err(|error| explained(error, stamp.is_some()))?);
        // Without a file that can be looked at, nobody can tell when it changes.
        *shelf = stamp.map(|stamp| Shelf { stamp, entries: Arc::clone(&entries) });
        Ok(entries)
    }
}

/// The daemon only says that it cannot open what is not there.
pub(super) fn explained(error: Error, is_there: bool) -> Error {
    if is_there || !matches!(error.fault(), Fault::DatabaseRequestFailed { .. }) {
        return error;
    }
    let message = "the manager has no database of MITRE ATT&CK".to_owned();
    let remedy = "On the manager, `wazuhctl mitre import` makes one from MITRE's enterprise-attack.json.";
    Error::new(Fault::Case { code: 2003, message, remedy }).caused_by(error)
}
