//! `PUT /manager/configuration`.

use std::fs::OpenOptions;
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use nix::fcntl::{Flock, FlockArg};
use serde_json::Value;

use super::node::{answer_of, own_name};
use super::protection::Protection;
use super::validate::{ask_daemons, check_configuration};
use crate::blocking::blocking;
use crate::config;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::{Home, read_limited, replace_file};
use crate::noted;
use crate::result::{Items, Messages};
use crate::to_the_end::to_the_end;
use crate::xml::Document;

const MESSAGES: Messages = Messages::new(
    "The configuration was replaced",
    "The configuration of some nodes could not be replaced",
    "The configuration could not be replaced",
);

/// What the trail calls it.
const NAME: &str = "etc/ossec.conf";

/// The mode of a configuration that is new, as Wazuh's installer gives it.
const FILE_MODE: u32 = 0o660;

/// Puts a text in the place of `etc/ossec.conf`, byte for byte as it was sent. Where there are daemons to ask, the old
/// file is kept beside as `ossec.conf.backup` until they have read the new one, and put back if they refuse it, or
/// cannot be asked.
///
/// Failed is the node with 1113 for a text that is not well-formed, 1124, 1127, 1129 and 1131 where a protected part
/// would change, 1908 for a configuration with which the manager would not start, 1019 where there can be no backup,
/// 1126 where the file cannot be written or is just being replaced by somebody else.
///
/// # Errors
/// Where the daemons are there and cannot be asked: those of [`super::validate_configuration`].
pub async fn replace_configuration(cx: &Context, text: &str, protection: &Protection) -> Result<Items> {
    let name = own_name(cx).await;
    // What the daemons have still to judge is judged, and taken back, also when the caller has gone.
    let replaced = to_the_end(replaced(cx.clone(), text.to_owned(), protection.clone())).await;
    answer_of(cx, replaced.map(|()| Some(Value::from(name))), MESSAGES).await
}

async fn replaced(cx: Context, text: String, protection: Protection) -> Result<()> {
    let home = cx.manager.home.clone();
    let prepared = blocking(move || Replacement::prepare(&home, text, &protection));
    let replacement = prepared.await??;
    if let Some(old) = &replacement.old {
        cx.trail.before(noted::content(NAME, old));
    }
    let written = blocking(move || replacement.write().map(|after| (replacement, after)));
    let (replacement, after) = written.await??;
    let verdict = ask_daemons(&cx).await;
    let is_good = verdict.is_ok();
    if is_good {
        blocking(move || replacement.keep()).await?;
        cx.trail.after(after);
    } else {
        blocking(move || replacement.put_back()).await??;
    }
    verdict
}

/// A change that has begun: nobody else changes the file meanwhile.
struct Replacement {
    file: PathBuf,
    backup: PathBuf,
    old: Option<Vec<u8>>,
    new: String,
    _lock: Flock<std::fs::File>,
}

impl Replacement {
    /// Checks all that can be checked before anything is written. Blocks.
    fn prepare(home: &Home, text: String, protection: &Protection) -> Result<Self> {
        let new = Document::parse_upload(&text)
            .map_err(|cause| Error::new(Fault::XmlInvalid { reason: cause.to_string() }).caused_by(cause))?;
        let lock = lock(home)?;
        let (file, backup) = (home.ossec_conf(), home.ossec_conf_backup());
        let old = match read_limited(&file, config::LARGEST) {
            Ok(old) => Some(old),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(cause) => {
                return Err(Error::new(Fault::BackupFailed { path: shown(home, &file) }).caused_by(cause));
            }
        };
        let standing = old.as_deref().and_then(|old| std::str::from_utf8(old).ok());
        let standing = standing.and_then(|old| Document::parse(old).ok());
        protection.check(standing.as_ref(), &new)?;
        check_configuration(&text)?;
        if let Some(old) = &old {
            replace_file(&backup, old, Some(FILE_MODE)).map_err(|cause| {
                Error::new(Fault::BackupFailed { path: shown(home, &file) }).caused_by(cause)
            })?;
        }
        Ok(Self { file, backup, old, new: text, _lock: lock })
    }

    /// Blocks.
    fn write(&self) -> Result<Value> {
        let mode = self.old.is_none().then_some(FILE_MODE);
        match replace_file(&self.file, self.new.as_bytes(), mode) {
            Ok(()) => Ok(noted::content(NAME, self.new.as_bytes())),
            Err(cause) => {
                // The old file stands untouched, so that the copy says nothing more.
                let _ = std::fs::remove_file(&self.backup);
                Err(not_written(cause))
            }
        }
    }

    /// Ends the change: the new file stays. Blocks.
    fn keep(&self) {
        if let Err(error) = removed(&self.backup) {
            tracing::warn!(%error, file = %self.backup.display(), "the copy of the old configuration stays");
        }
    }

    /// Ends the change: the old file is back. Where that fails, its copy stays. Blocks.
    fn put_back(&self) -> Result<()> {
        let back = match &self.old {
            Some(old) => replace_file(&self.file, old, None),
            None => removed(&self.file),
        };
        back.and_then(|()| removed(&self.backup)).map_err(not_written)
    }
}

fn removed(file: &Path) -> io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn not_written(cause: io::Error) -> Error {
    Error::new(Fault::ManagerConfigurationNotWritten { reason: cause.to_string() }).caused_by(cause)
}

/// Holds off everybody else who would replace the file, in this process and in others. Blocks, but does not wait.
fn lock(home: &Home) -> Result<Flock<std::fs::File>> {
    let path = home.ossec_conf_lock();
    let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o660).open(path);
    Flock::lock(file.map_err(not_written)?, FlockArg::LockExclusiveNonblock).map_err(|(_, errno)| match errno
    {
        nix::errno::Errno::EWOULDBLOCK => {
            Fault::ManagerConfigurationNotWritten { reason: "it is just being replaced".to_owned() }.into()
        }
        errno => not_written(errno.into()),
    })
}

fn shown(home: &Home, path: &Path) -> String {
    home.relative(path).display().to_string()
}
