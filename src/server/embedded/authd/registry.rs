//! [`Registry`]: the one owner of `client.keys`, and the task that does what clients ask for.

use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::Duration;

use jiff::tz::TimeZone;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep, sleep_until, timeout};
use tokio_util::task::TaskTracker;

use super::batch::Batch;
use super::database::Agents;
use super::refusal::Refusal;
use super::request::Request;
use super::settings::Settings;
use wazuhctl_core::agents::AgentId;
use wazuhctl_core::home::{Home, remove_abandoned, replace_file};
use wazuhctl_core::keys::{AgentKey, KeysFile, RegistrationTimes, Removal};

/// How many requests are done together at most.
const BATCH: usize = 512;

/// How long to wait for one more request, so that it can be done together with the others. Where an agent goes, the whole
/// file is written anew, which takes much longer.
const NEXT_REQUEST: Duration = Duration::from_millis(2);

/// How long the registration times may name agents that are gone.
const TIDY_AFTER: Duration = Duration::from_secs(5);

/// How long to wait before the database is asked again to agree with `client.keys`.
const SETTLE_AGAIN: Duration = Duration::from_secs(5);

/// What a request led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The agent that was added or looked up, with its address as this request shows it.
    Agent { agent: AgentKey, address: String },
    /// The agent is gone.
    Removed,
}

/// A request with the one who waits for it.
pub(super) struct Job {
    pub(super) request: Request,
    pub(super) answer: oneshot::Sender<Result<Outcome, Refusal>>,
}

/// What tells one version of a file from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Version {
    inode: u64,
    length: u64,
    modified: (i64, i64),
}

/// `client.keys` and the registration times in memory, and all that follows a change of them.
pub(super) struct Registry {
    pub(super) home: Home,
    pub(super) settings: Settings,
    pub(super) agents: Agents,
    /// The manager's own name, which no agent can have.
    pub(super) manager: String,
    pub(super) zone: TimeZone,
    pub(super) keys: KeysFile,
    pub(super) times: RegistrationTimes,
    /// When to write the registration times anew, whose file names agents that are gone. They harm nobody: an id that is
    /// given again gets a line of its own behind theirs.
    tidy_at: Option<Instant>,
    /// The file as it was last read or written here.
    version: Option<Version>,
    /// That version holds what is in memory and nothing else, so that lines can be added to it.
    whole: bool,
    /// There was no `client.keys` at the start.
    pub(super) keys_missing: bool,
    /// The database may disagree with `client.keys`.
    pub(super) unsettled: bool,
}

impl Registry {
    /// Reads the files of `home`. Blocks on the disk.
    ///
    /// # Errors
    /// The operating system's, where `client.keys` is there and cannot be read.
    pub(super) fn open(home: &Home, settings: Settings, agents: Agents, manager: String) -> io::Result<Self> {
        for file in [home.client_keys(), home.agent_timestamps()] {
            if let Err(error) = remove_abandoned(&file) {
                tracing::warn!(%error, "what a killed process left could not be removed");
            }
        }
        let version = version_of(&home.client_keys())?;
        let keys = KeysFile::read(&home.client_keys())?;
        let times = RegistrationTimes::read(&home.agent_timestamps()).unwrap_or_else(|error| {
            tracing::warn!(%error, "the registration times cannot be read");
            RegistrationTimes::default()
        });
        let mut registry = Self {
            home: home.clone(),
            settings,
            agents,
            manager,
            zone: TimeZone::system(),
            keys_missing: keys.is_none(),
            keys: keys.unwrap_or_default(),
            times,
            tidy_at: None,
            version,
            whole: false,
            unsettled: true,
        };
        registry.drop_removed();
        registry.compare();
        Ok(registry)
    }

    /// Does what `clients` ask for until nobody can ask any more.
    pub(super) async fn run(mut self, mut jobs: mpsc::Receiver<Job>, clients: TaskTracker) {
        loop {
            let first = tokio::select! {
                job = jobs.recv() => match job {
                    Some(job) => job,
                    None => break,
                },
                () = sleep(SETTLE_AGAIN), if self.unsettled => {
                    self.settle().await;
                    continue;
                }
                () = sleep_until(self.tidy_at.unwrap_or_else(Instant::now)), if self.tidy_at.is_some() => {
                    self.tidy().await;
                    continue;
                }
            };
            let mut waiting = vec![first];
            while waiting.len() < BATCH {
                // The first of many comes alone. After that, those are waited for that are there and have not asked yet.
                let next = if waiting.len() == 1 || clients.len() > waiting.len() {
                    timeout(NEXT_REQUEST, jobs.recv()).await.ok().flatten()
                } else {
                    jobs.try_recv().ok()
                };
                match next {
                    Some(job) => waiting.push(job),
                    None => break,
                }
            }
            self.serve(waiting).await;
        }
        if self.tidy_at.is_some() {
            self.tidy().await;
        }
    }

    /// Does several requests as if one came after the other, and answers them when all of it is stored.
    async fn serve(&mut self, jobs: Vec<Job>) {
        if let Err(error) = self.refresh().await {
            tracing::error!(%error, "client.keys cannot be read");
            for job in jobs {
                // Nobody may be waiting any more, here and below.
                let _ = job.answer.send(Err(Refusal::Internal));
            }
            return;
        }
        if self.unsettled {
            self.settle().await;
        }
        let mut batch = Batch::new(self);
        for job in jobs {
            batch.take(job).await;
        }
        batch.finish().await;
    }

    /// Reads `client.keys` again where somebody else has changed it.
    async fn refresh(&mut self) -> io::Result<()> {
        let path = self.home.client_keys();
        let known = self.version;
        let changed = blocking(move || {
            let version = version_of(&path)?;
            // A file that was taken away is put back with the next change.
            if version == known || version.is_none() {
                return Ok(None);
            }
            Ok(KeysFile::read(&path)?.map(|keys| (keys, version)))
        })
        .await?;
        if let Some((keys, version)) = changed {
            self.replace_keys(keys);
            self.version = version;
            self.compare();
            self.unsettled = true;
        }
        Ok(())
    }

    /// Goes back to what the files hold, after changes that could not be stored.
    pub(super) async fn reload(&mut self) {
        let home = self.home.clone();
        let read = blocking(move || {
            let version = version_of(&home.client_keys())?;
            let keys = KeysFile::read(&home.client_keys())?.unwrap_or_default();
            Ok((keys, RegistrationTimes::read(&home.agent_timestamps())?, version))
        })
        .await;
        match read {
            Ok((keys, times, version)) => {
                self.replace_keys(keys);
                self.times = times;
                self.version = version;
                self.compare();
            }
            Err(error) => {
                tracing::error!(%error, "client.keys cannot be read back");
                // Whatever is there is another version than this, and is read before the next request.
                self.version = None;
                self.whole = false;
            }
        }
    }

    /// Finds out whether the file that was read is in memory as it stands: with its last line feed, and with all its
    /// lines.
    fn compare(&mut self) {
        self.whole = self.version.is_some_and(|version| version.length == self.keys.length());
    }

    fn replace_keys(&mut self, keys: KeysFile) {
        let last = self.keys.last_id();
        self.keys = keys;
        self.keys.reserve_ids(last);
        self.drop_removed();
    }

    fn drop_removed(&mut self) {
        if self.settings.purge {
            self.keys.purge_removed();
        }
    }

    /// Puts the keys on the disk, as a whole, and before them the registration times of agents that are new.
    ///
    /// The times go first: an agent whose time is known twice harms nobody, one whose time is not known would be
    /// registered at some other time when the database is settled.
    pub(super) async fn save(&mut self, added: Vec<AgentKey>) -> io::Result<()> {
        let home = self.home.clone();
        let times = self.times.of(&added);
        let keys = self.keys.to_bytes();
        let version = blocking(move || {
            append_times(&home, &times, &added);
            replace_file(&home.client_keys(), &keys, None)?;
            version_of(&home.client_keys())
        })
        .await?;
        self.version = version;
        self.whole = version.is_some();
        self.keys_missing = false;
        Ok(())
    }

    /// Puts agents on the disk that are the last ones in memory, where all the others are there already. That takes as
    /// long as there are agents to add, and not as there are agents.
    pub(super) async fn save_added(&mut self, added: Vec<AgentKey>) -> io::Result<()> {
        let Some(known) = self.version.filter(|_| self.whole) else { return self.save(added).await };
        let home = self.home.clone();
        let times = self.times.of(&added);
        // Until it has gone well.
        self.whole = false;
        let (version, added) = blocking(move || {
            let path = home.client_keys();
            if version_of(&path)? != Some(known) {
                return Ok((None, added));
            }
            append_times(&home, &times, &added);
            KeysFile::append(&path, known.length, &added)?;
            Ok((version_of(&path)?, added))
        })
        .await?;
        if version.is_none() {
            // Somebody else has changed the file since it was looked at.
            return self.save(added).await;
        }
        self.version = version;
        self.whole = true;
        Ok(())
    }

    /// Notes that the registration times name an agent that is gone.
    pub(super) fn leave_time(&mut self, id: AgentId) {
        if self.times.remove(id) {
            self.tidy_at.get_or_insert_with(|| Instant::now() + TIDY_AFTER);
        }
    }

    /// Writes the registration times anew, those of the agents that there are.
    async fn tidy(&mut self) {
        self.tidy_at = None;
        let (path, times) = (self.home.agent_timestamps(), self.times.to_bytes(&self.keys));
        let written = blocking(move || replace_file(&path, &times, None)).await;
        if let Err(error) = written {
            tracing::warn!(%error, "the registration times cannot be written");
        }
    }

    /// How the line of a removed agent is treated.
    pub(super) fn removal(&self, purge: bool) -> Removal {
        if purge || self.settings.purge { Removal::Purged } else { Removal::Marked }
    }
}

/// Adds the registration times of agents to those on the disk, as far as that can be done: an agent without one is worth
/// more than none.
fn append_times(home: &Home, times: &RegistrationTimes, agents: &[AgentKey]) {
    if agents.is_empty() {
        return;
    }
    if let Err(error) = times.append(&home.agent_timestamps(), agents) {
        tracing::warn!(%error, "the registration times cannot be written");
    }
}

fn version_of(path: &Path) -> io::Result<Option<Version>> {
    match std::fs::metadata(path) {
        Ok(found) => Ok(Some(Version {
            inode: found.ino(),
            length: found.len(),
            modified: (found.mtime(), found.mtime_nsec()),
        })),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Does work that blocks on a thread for it.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}
