//! [`Store`] and [`Snapshot`]: the rules or the decoders of all files, read once and again where a file has changed.
//!
//! Every reader gets a state that was looked for after it asked, so that it sees what was uploaded before; readers that
//! ask at the same time share one look. A look costs a status call for every file; what has not changed is neither read
//! nor parsed.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::io;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use bytes::{BufMut, Bytes, BytesMut};
use tokio::sync::Mutex;

use super::definition::Definition;
use super::freshness::{self, Now, Seen};
use super::{LARGEST, RulesetFile, Settings, listing};
use crate::blocking::blocking;
use crate::error::{Error, Fault, Result};
use crate::home::Home;

/// All rules or all decoders, as they were at one moment.
#[derive(Debug)]
pub struct Snapshot<D: Definition> {
    /// The files, in the order of the configuration.
    files: Vec<ReadFile<D>>,
    /// Where each definition stands: the file's and its own number, in the order in which they are shown.
    order: Vec<(usize, usize)>,
    /// All definitions in that order, as JSON with commas between them.
    written: Bytes,
    /// Where each of them ends in that text, without the comma behind it.
    ends: Vec<usize>,
    /// The files that could not be read, by name, and why.
    failures: Vec<(String, Error)>,
    summary: OnceLock<D::Summary>,
}

/// A file with what is in it.
#[derive(Debug)]
struct ReadFile<D> {
    file: RulesetFile,
    /// `None` where it could not be read.
    seen: Option<Seen>,
    definitions: Arc<Result<Vec<D>>>,
}

// Not derived: what is shared need not be cloned.
impl<D> Clone for ReadFile<D> {
    fn clone(&self) -> Self {
        Self { file: self.file.clone(), seen: self.seen.clone(), definitions: Arc::clone(&self.definitions) }
    }
}

impl<D> ReadFile<D> {
    /// Whether it could not be read, for this reason.
    fn has_failed_so(&self, error: &Error) -> bool {
        let before = self.definitions.as_ref().as_ref().err().filter(|_| self.seen.is_none());
        before.is_some_and(|before| before.to_string() == error.to_string())
    }
}

impl<D: Definition> Snapshot<D> {
    /// Puts the files together.
    fn of(files: Vec<ReadFile<D>>) -> Self {
        let (mut order, mut failures) = (Vec::new(), Vec::new());
        for (number, read) in files.iter().enumerate() {
            match read.definitions.as_ref() {
                Ok(definitions) => order.extend((0..definitions.len()).map(|own| (number, own))),
                Err(error) => failures.push((read.file.filename.clone(), error.clone())),
            }
        }
        let (written, ends) = (Bytes::new(), Vec::with_capacity(order.len()));
        let mut snapshot =
            Self { files, order: Vec::new(), written, ends, failures, summary: OnceLock::new() };
        order.sort_by(|left, right| {
            let ordering = match (snapshot.definition(*left), snapshot.definition(*right)) {
                (Some(left), Some(right)) => left.order(right),
                _ => Ordering::Equal,
            };
            // Of what is alike, that of the later file comes first: it is the one that holds. (In Wazuh 4.14 the hashes
            // of the files' names decide.)
            ordering.then(right.0.cmp(&left.0)).then(left.1.cmp(&right.1))
        });
        let mut written = BytesMut::new();
        for place in &order {
            if let Some(definition) = snapshot.definition(*place) {
                if !written.is_empty() {
                    written.put_u8(b',');
                }
                written.put_slice(&definition.shown().json);
                snapshot.ends.push(written.len());
            }
        }
        snapshot.order = order;
        snapshot.written = written.freeze();
        snapshot
    }

    /// Checks that all files could be read that somebody may see. Of the others they learn nothing, not even that they
    /// are broken.
    ///
    /// # Errors
    /// That of the first file that could not be read: for rules 1201, 1207 and 1413, for decoders 1502 and 1501.
    pub fn check(&self, permitted: impl Fn(&str) -> bool) -> Result<()> {
        match self.failures.iter().find(|(name, _)| permitted(name)) {
            Some((_, error)) => Err(error.clone()),
            None => Ok(()),
        }
    }

    fn definition(&self, (file, own): (usize, usize)) -> Option<&D> {
        self.files.get(file)?.definitions.as_ref().as_ref().ok()?.get(own)
    }

    /// All definitions in the order in which they are shown.
    pub fn iter(&self) -> impl Iterator<Item = &D> {
        self.order.iter().filter_map(|place| self.definition(*place))
    }

    /// What all of them say together.
    pub fn summary(&self) -> &D::Summary {
        self.summary.get_or_init(|| D::summary(self.iter()))
    }

    /// Whether another snapshot holds a file as it was read for this one.
    #[cfg(test)]
    pub(super) fn shares_with(&self, other: &Self, filename: &str) -> bool {
        let read = |files: &[ReadFile<D>]| {
            files.iter().find(|read| read.file.filename == filename).map(|read| Arc::clone(&read.definitions))
        };
        read(&self.files).zip(read(&other.files)).is_some_and(|(one, two)| Arc::ptr_eq(&one, &two))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// So many of them from one on, in the order in which they are shown, as JSON with commas between them.
    pub fn written(&self, offset: usize, limit: usize) -> Bytes {
        let end = offset.saturating_add(limit).min(self.len());
        if offset >= end {
            return Bytes::new();
        }
        let start = match offset.checked_sub(1) {
            // Behind the comma.
            Some(before) => self.ends.get(before).map_or(0, |end| end + 1),
            None => 0,
        };
        let end = self.ends.get(end - 1).copied().unwrap_or(start);
        self.written.slice(start..end)
    }
}

/// The latest snapshot, shared by all who ask.
#[derive(Debug)]
pub struct Store<D: Definition> {
    state: Arc<Mutex<State<D>>>,
}

#[derive(Debug)]
struct State<D: Definition> {
    /// When the look began that found the latest snapshot to be so.
    looked: Option<Instant>,
    settings: Option<(Seen, Settings)>,
    latest: Option<Arc<Snapshot<D>>>,
    files: HashMap<RulesetFile, ReadFile<D>>,
}

impl<D: Definition> Default for Store<D> {
    fn default() -> Self {
        let state = State { looked: None, settings: None, latest: None, files: HashMap::new() };
        Self { state: Arc::new(Mutex::new(state)) }
    }
}

impl<D: Definition> Store<D> {
    /// All definitions, as they are now. Files that cannot be read are missing: see [`Snapshot::check`].
    ///
    /// # Errors
    /// 1106, 1101 and 1005 where the configuration cannot be read, 3021 where the disk does not answer in time.
    pub async fn read(&self, home: &Home, deadline: Instant) -> Result<Arc<Snapshot<D>>> {
        let asked = Instant::now();
        let home = home.clone();
        let found = async {
            let mut state = Arc::clone(&self.state).lock_owned().await;
            match (state.looked, &state.latest) {
                (Some(looked), Some(latest)) if looked >= asked => Ok(Arc::clone(latest)),
                // The state goes along, so that who comes next waits for this look even when we do not.
                _ => blocking(move || state.look(&home)).await?,
            }
        };
        let late = |_| Error::new(Fault::RequestTimeout);
        tokio::time::timeout_at(deadline.into(), found).await.map_err(late)?
    }
}

impl<D: Definition> State<D> {
    /// Looks at the configuration, the folders and every file. Blocks.
    fn look(&mut self, home: &Home) -> Result<Arc<Snapshot<D>>> {
        self.looked = None;
        let began = Instant::now();
        self.look_at_settings(home)?;
        let usual;
        let settings = match &self.settings {
            Some((_, settings)) => settings,
            None => {
                usual = Settings::usual();
                &usual
            }
        };
        let listed = listing::of_settings(home, settings, D::KIND)?;
        let of_folder =
            |file: &RulesetFile| settings.sources(D::KIND).folder(&file.relative_dirname).is_some();
        let mut files = Vec::with_capacity(listed.len());
        let mut is_same = true;
        for file in listed {
            match read_again(home, &file, self.files.get(&file)) {
                Ok((read, same)) => {
                    is_same &= same;
                    files.push(read);
                }
                // It has gone since the folder was read.
                Err(error) if error.kind() == io::ErrorKind::NotFound && of_folder(&file) => {}
                Err(error) => {
                    let error = D::unreadable(file.path(), error);
                    match self.files.get(&file).filter(|before| before.has_failed_so(&error)) {
                        Some(before) => files.push(before.clone()),
                        None => {
                            is_same = false;
                            files.push(ReadFile { file, seen: None, definitions: Arc::new(Err(error)) });
                        }
                    }
                }
            }
        }
        let latest = self.latest.take();
        let latest = latest.filter(|latest| {
            is_same && latest.files.iter().map(|read| &read.file).eq(files.iter().map(|read| &read.file))
        });
        self.files = files.iter().map(|read| (read.file.clone(), read.clone())).collect();
        let latest = match latest {
            Some(latest) => latest,
            None => Arc::new(Snapshot::of(files)),
        };
        self.looked = Some(began);
        self.latest = Some(Arc::clone(&latest));
        Ok(latest)
    }

    fn look_at_settings(&mut self, home: &Home) -> Result<()> {
        let before = self.settings.take();
        match freshness::look(&home.ossec_conf(), before.as_ref().map(|(seen, _)| seen), LARGEST) {
            Ok(Now::Same(seen)) => self.settings = before.map(|(_, settings)| (seen, settings)),
            Ok(Now::Changed(seen, text)) => {
                self.settings = Some((seen, Settings::parse(home, &String::from_utf8_lossy(&text))?));
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(Settings::unreadable(home, error)),
        }
        Ok(())
    }
}

/// A file as it is now, and whether it has stayed as it was read before. Blocks.
fn read_again<D: Definition>(
    home: &Home,
    file: &RulesetFile,
    before: Option<&ReadFile<D>>,
) -> io::Result<(ReadFile<D>, bool)> {
    let seen = before.and_then(|before| before.seen.as_ref());
    Ok(match (freshness::look(&home.root().join(file.path()), seen, LARGEST)?, before) {
        (Now::Same(seen), Some(before)) => (ReadFile { seen: Some(seen), ..before.clone() }, true),
        // What was never seen cannot be the same.
        (Now::Same(seen), None) => (read(file, seen, Vec::new()), false),
        (Now::Changed(seen, text), _) => (read(file, seen, text), false),
    })
}

fn read<D: Definition>(file: &RulesetFile, seen: Seen, text: Vec<u8>) -> ReadFile<D> {
    let definitions = match String::from_utf8(text) {
        Ok(text) => D::read(file, &text),
        Err(error) => Err(D::unreadable(file.path(), io::Error::new(io::ErrorKind::InvalidData, error))),
    };
    ReadFile { file: file.clone(), seen: Some(seen), definitions: Arc::new(definitions) }
}
