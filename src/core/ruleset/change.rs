//! `PUT` and `DELETE` of `/rules/files/{filename}` and `/decoders/files/{filename}`: files are put in their place and
//! removed.

use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::definition::Definition;
use super::formula;
use super::lint::{self, Effect};
use super::model::{Base, GivenUp, LoadError, Patience, load};
use super::{FileName, FileStatus, Kind, RulesetFile, Settings};
use crate::blocking::blocking;
use crate::context::Context;
use crate::decoders::Decoder;
use crate::error::{Class, Error, Fault, Result};
use crate::home::{Home, read_limited, replace_file};
use crate::logtest;
use crate::noted;
use crate::result::{Items, Messages};
use crate::rules::Rule;
use crate::to_the_end::to_the_end;
use crate::xml::{Document, ErrorKind, Node};

/// For how long a ruleset is looked through at most, even for somebody who would wait longer.
const LONGEST_LOOK: Duration = Duration::from_secs(60);

/// The mode of files of the ruleset.
const MODE: u32 = 0o660;

const UPLOADED: Messages =
    Messages::new("The file was uploaded", "The file was uploaded", "The file could not be uploaded");

const DELETED: Messages =
    Messages::new("The file was deleted", "The file was deleted", "The file could not be deleted");

/// The place of a file that a request names.
#[derive(Debug, Clone)]
struct Place {
    kind: Kind,
    /// Relative to the home.
    folder: String,
    name: FileName,
}

impl Place {
    fn new(kind: Kind, folder: Option<&str>, name: &FileName) -> Self {
        let folder = folder.map(|folder| folder.trim_end_matches('/')).filter(|folder| !folder.is_empty());
        Self { kind, folder: folder.unwrap_or(kind.user_folder()).to_owned(), name: name.clone() }
    }

    /// Relative to the home.
    fn path(&self) -> String {
        format!("{}/{}", self.folder, self.name)
    }

    /// Checks that files of users may be in the folder. Blocks.
    fn check_folder(&self, home: &Home) -> Result<()> {
        let settings = Settings::read(home)?;
        let [undeclared, read_only, missing] = match self.kind {
            Kind::Rules => [Fault::RuleFolderUndeclared, Fault::RuleFolderReadOnly, Fault::RuleFolderMissing],
            Kind::Decoders => {
                [Fault::DecoderFolderUndeclared, Fault::DecoderFolderReadOnly, Fault::DecoderFolderMissing]
            }
        };
        if settings.sources(self.kind).folder(&self.folder).is_none() {
            Err(undeclared.into())
        } else if Path::new(&self.folder).starts_with(self.kind.shipped_folder()) {
            Err(read_only.into())
        } else if !home.root().join(&self.folder).exists() {
            Err(missing.into())
        } else {
            Ok(())
        }
    }
}

/// Puts a file of rules or decoders into a folder of the user's, where `overwrite` says so in place of the one that is
/// there. Where analysisd runs it is asked whether it can load the ruleset with it, and elsewhere the file is looked
/// through for what would keep it from starting; if it is refused, what was there before is there again.
///
/// # Errors
/// A folder that is not the user's (1209 to 1211, 1505 to 1507), an empty (1112) or unusable file (1113), a name that is
/// taken (1905), a file that may not be replaced (4000: that takes the right to delete it) and a ruleset that analysisd
/// refuses (1113) make a failed item. 1016 where the file cannot be written, 1014 and 3021 where analysisd does not
/// answer, or with nonsense, and 3021 where looking the ruleset through takes longer than the caller waits.
pub async fn upload(
    cx: &Context,
    kind: Kind,
    name: &FileName,
    folder: Option<&str>,
    text: String,
    overwrite: bool,
) -> Result<Items> {
    let place = Place::new(kind, folder, name);
    let may_replace = cx.permissions.scope(&delete_action(kind), resource(kind)).allows(name.as_str());
    // A file that analysisd has still to judge is judged, and taken back, also when the caller has gone.
    to_the_end(put(cx.clone(), place, text, overwrite, may_replace)).await
}

async fn put(cx: Context, place: Place, text: String, overwrite: bool, may_replace: bool) -> Result<Items> {
    let (home, to) = (cx.manager.home.clone(), place.clone());
    let written = blocking(move || write(&home, &to, &text, overwrite, may_replace));
    let (before, stored) = match written.await? {
        Ok(written) => written,
        Err(error) if error.class() == Class::Internal => return Err(error),
        Err(error) => return Ok(failed(&place, error, UPLOADED)),
    };
    if let Err(error) = accepted(&cx, &place).await {
        let (home, to) = (cx.manager.home.clone(), place.clone());
        blocking(move || put_back(&home, &to, before.as_deref())).await?;
        return match error.fault() {
            Fault::XmlInvalid { .. } => Ok(failed(&place, error, UPLOADED)),
            _ => Err(error),
        };
    }
    if let Some(before) = before {
        cx.trail.before(noted::content(&place.path(), &before));
    }
    cx.trail.after(noted::content(&place.path(), stored.as_bytes()));
    Ok(Items::new(vec![place.path().into()], UPLOADED))
}

/// Asks analysisd whether it can load the ruleset as it is now. Where it does not run, what would keep it from starting
/// is looked for in the new file.
async fn accepted(cx: &Context, place: &Place) -> Result<()> {
    if logtest::accepts_ruleset(cx).await? {
        return Ok(());
    }
    let (home, place) = (cx.manager.home.clone(), place.clone());
    let patience = Patience::until(cx.deadline.min(Instant::now() + LONGEST_LOOK));
    let found = blocking(move || stopper(&home, &place, patience)).await?;
    match found {
        Ok(None) => Ok(()),
        Ok(Some(reason)) => Err(Fault::XmlInvalid { reason }.into()),
        Err(GivenUp::Late) => Err(Fault::RequestTimeout.into()),
        Err(too_much @ GivenUp::TooMuch) => Err(Fault::XmlInvalid { reason: too_much.to_string() }.into()),
    }
}

/// The first finding in a file with which analysisd does not start. Blocks.
fn stopper(home: &Home, place: &Place, patience: Patience) -> std::result::Result<Option<String>, GivenUp> {
    let file = home.root().join(place.path());
    let set = match load(&Base::Home(home.clone()), &[file], patience) {
        Ok(set) => set,
        Err(LoadError::GivenUp(given_up)) => return Err(given_up),
        Err(error) => {
            tracing::warn!(%error, "the ruleset cannot be checked");
            return Ok(None);
        }
    };
    let findings = lint::check_within(&set, &[place.kind], patience)?;
    let stops = findings.into_iter().find(|finding| finding.check.effect == Effect::Stops);
    Ok(stops.map(|stops| format!("{} (line {}, column {})", stops.message, stops.line, stops.column)))
}

/// Puts a file in its place, and returns what was there before and what is there now. Blocks.
fn write(
    home: &Home,
    place: &Place,
    text: &str,
    overwrite: bool,
    may_replace: bool,
) -> Result<(Option<Vec<u8>>, String)> {
    place.check_folder(home)?;
    check(place.kind, &place.path(), text)?;
    let file = home.root().join(place.path());
    let there = file.exists();
    if there && !overwrite {
        return Err(Fault::FileExists.into());
    }
    if there && !may_replace {
        let (action, resource) = (delete_action(place.kind), resource(place.kind).to_owned());
        return Err(Fault::PermissionDenied { action, resource }.into());
    }
    let before = there.then(|| read_limited(&file, super::LARGEST)).transpose().map_err(|cause| {
        // It could not be put back.
        Error::new(Fault::BackupFailed { path: place.path() }).caused_by(cause)
    })?;
    let stored = formula::guarded(text);
    replace_file(&file, stored.as_bytes(), Some(MODE)).map_err(|cause| {
        Error::new(Fault::FileNotMoved { reason: format!("{} ({cause})", place.path()) }).caused_by(cause)
    })?;
    Ok((before, stored.into_owned()))
}

/// Checks a text as far as that can be done without analysisd: it must be well-formed, and its rules or decoders must
/// be such.
///
/// # Errors
/// 1112 for an empty text, 1113 for one that cannot be used, with the place.
pub fn check(kind: Kind, path: &str, text: &str) -> Result<()> {
    if text.is_empty() {
        return Err(Fault::FileEmpty.into());
    }
    well_formed(kind, text).map_err(|reason| Fault::XmlInvalid { reason })?;
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let file = RulesetFile {
        filename: name.to_owned(),
        relative_dirname: folder.to_owned(),
        status: FileStatus::Enabled,
    };
    let read = match kind {
        Kind::Rules => Rule::read(&file, text).map(drop),
        Kind::Decoders => Decoder::read(&file, text).map(drop),
    };
    read.map_err(|error| Fault::XmlInvalid { reason: error.to_string() }.into())
}

/// Checks that a text is XML as the manager's daemons read it, with nothing outermost but what files of the kind have;
/// the error says what is wrong, and where.
fn well_formed(kind: Kind, text: &str) -> Result<(), String> {
    let document = Document::parse(text).map_err(|error| error.to_string())?;
    let outermost = match kind {
        Kind::Rules => "group",
        Kind::Decoders => "decoder",
    };
    let fits = |name: &str| [outermost, "var"].iter().any(|known| known.eq_ignore_ascii_case(name));
    if let Some(root) = document.roots().find(|root| !fits(root.name())) {
        let position = document.position(root.span().start);
        return Err(format!("<{}> stands where only <{outermost}> can ({position})", root.name()));
    }
    let has_text =
        document.nodes().any(|node| matches!(node, Node::Text(text) if !text.content().trim().is_empty()));
    if document.roots().next().is_none() && has_text {
        return Err(format!("there is no <{outermost}> in it"));
    }
    match document.forbidden_character().or_else(|| document.unknown_to_daemons()) {
        None => Ok(()),
        Some(error) if error.kind == ErrorKind::PlainAngle => {
            Err(format!("a < that begins no tag, write it as \\< ({})", error.position))
        }
        Some(error) => Err(error.to_string()),
    }
}

/// Removes a file of rules or decoders from a folder of the user's.
///
/// # Errors
/// A folder that is not the user's (1209 to 1211, 1505 to 1507), a file that is not there (1906) or cannot be removed
/// (1907) make a failed item.
pub async fn delete(cx: &Context, kind: Kind, name: &FileName, folder: Option<&str>) -> Result<Items> {
    let place = Place::new(kind, folder, name);
    let (home, at) = (cx.manager.home.clone(), place.clone());
    Ok(match blocking(move || remove(&home, &at)).await? {
        Ok(before) => {
            cx.trail.before(before);
            Items::new(vec![place.path().into()], DELETED)
        }
        Err(error) if error.class() == Class::Internal => return Err(error),
        Err(error) => failed(&place, error, DELETED),
    })
}

/// Removes a file, and returns what is noted of it. Blocks.
fn remove(home: &Home, place: &Place) -> Result<Value> {
    place.check_folder(home)?;
    let file = home.root().join(place.path());
    let before = noted::file(&place.path(), &file);
    fs::remove_file(&file).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Error::new(Fault::FileMissing),
        _ => Error::new(Fault::FileNotDeleted).caused_by(error),
    })?;
    Ok(before)
}

/// The action of removing files of a kind, which replacing one takes as well.
fn delete_action(kind: Kind) -> String {
    format!("{kind}:delete")
}

/// The resource that rights on files of a kind are about.
const fn resource(kind: Kind) -> &'static str {
    match kind {
        Kind::Rules => "rule:file",
        Kind::Decoders => "decoder:file",
    }
}

fn failed(place: &Place, error: Error, messages: Messages) -> Items {
    let mut items = Items::new(Vec::new(), messages);
    items.failed.add(place.path(), error);
    items
}

/// Undoes an upload. Blocks.
fn put_back(home: &Home, place: &Place, before: Option<&[u8]>) {
    let file = home.root().join(place.path());
    let undone = match before {
        Some(before) => replace_file(&file, before, None),
        None => fs::remove_file(&file),
    };
    if let Err(error) = undone {
        tracing::error!(%error, file = place.path(), "a file that was refused cannot be taken back");
    }
}
