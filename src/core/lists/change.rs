//! `PUT` and `DELETE /lists/files/{filename}`: lists are put in their place and removed.

use std::io;

use serde_json::Value;

use super::files::{self, Found};
use super::{COMPILED, ListName, line};
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::{Home, replace_file};
use crate::noted;
use crate::result::{Items, Messages};

/// The mode of lists.
const MODE: u32 = 0o660;

const UPLOADED: Messages =
    Messages::new("The list was uploaded", "The list was uploaded", "The list could not be uploaded");

const DELETED: Messages =
    Messages::new("The list was deleted", "The list was deleted", "The list could not be deleted");

/// Puts a text as a list into `etc/lists`, where `overwrite` says so in place of the one that is there. What it was
/// compiled into is removed, so that analysisd compiles it anew.
///
/// # Errors
/// A text that is no list (1112, 1800), a name that is taken (1905, 1805), a list that may not be replaced (4000: that
/// takes the right to delete it), a folder in its place (1019) and one that cannot be written (1806) make a failed item.
pub async fn upload(cx: &Context, name: &ListName, text: String, overwrite: bool) -> Result<Items> {
    let (home, wanted) = (cx.manager.home.clone(), name.clone());
    let may_delete = cx.permissions.scope("lists:delete", "list:file").allows(name.as_str());
    let written = blocking(move || {
        let found = Found::outermost(&wanted);
        line::check(&found.path(), &text)?;
        let file = home.root().join(found.path());
        let there = file.exists();
        if there && !overwrite {
            return Err(Fault::FileExists.into());
        }
        if files::first(&home, &wanted).is_some_and(|first| first.folder != found.folder) {
            return Err(Fault::ListNameTaken.into());
        }
        if file.is_dir() {
            return Err(Fault::BackupFailed { path: found.path() }.into());
        }
        if there && !may_delete {
            let (action, resource) = ("lists:delete".to_owned(), "list:file".to_owned());
            return Err(Error::new(Fault::PermissionDenied { action, resource }));
        }
        let before = there.then(|| noted::file(&found.path(), &home.root().join(found.path())));
        replace_file(&file, text.as_bytes(), Some(MODE)).map_err(|cause| {
            Error::new(Fault::ListNotWritten { reason: cause.to_string() }).caused_by(cause)
        })?;
        remove_compiled(&home, &found);
        Ok((before, Some(noted::file(&found.path(), &home.root().join(found.path())))))
    });
    answer(cx, name, written.await?, UPLOADED)
}

/// Removes a list of `etc/lists` itself, with what it was compiled into.
///
/// # Errors
/// A list that is not there (1906) or cannot be removed (1907) is a failed item.
pub async fn delete(cx: &Context, name: &ListName) -> Result<Items> {
    let (home, wanted) = (cx.manager.home.clone(), name.clone());
    let removed = blocking(move || {
        let found = Found::outermost(&wanted);
        let before = noted::file(&found.path(), &home.root().join(found.path()));
        std::fs::remove_file(home.root().join(found.path())).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Error::new(Fault::FileMissing),
            _ => Error::new(Fault::FileNotDeleted).caused_by(error),
        })?;
        remove_compiled(&home, &found);
        Ok((Some(before), None))
    });
    answer(cx, name, removed.await?, DELETED)
}

/// What was there before a change and after it.
type States = (Option<Value>, Option<Value>);

fn answer(cx: &Context, name: &ListName, changed: Result<States>, messages: Messages) -> Result<Items> {
    let path = Found::outermost(name).path();
    Ok(match changed {
        Ok((before, after)) => {
            before.into_iter().for_each(|state| cx.trail.before(state));
            after.into_iter().for_each(|state| cx.trail.after(state));
            Items::new(vec![path.into()], messages)
        }
        Err(error) => {
            let mut items = Items::new(Vec::new(), messages);
            items.failed.add(path, error);
            items
        }
    })
}

fn remove_compiled(home: &Home, found: &Found) {
    match std::fs::remove_file(home.root().join(found.path() + COMPILED)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            tracing::warn!(%error, list = found.path(), "what a list was compiled into cannot be removed");
        }
        _ => {}
    }
}
