//! The user's editor: a text goes in, another one comes out.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::NamedTempFile;

use crate::ask;
use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result, file_failure};
use crate::world::World;

/// The editor where none is named.
const USUAL_EDITOR: &str = "vi";

/// What the files for the editor are called; editors go by the ending.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FileName {
    /// What the name begins with.
    pub(crate) prefix: &'static str,
    /// What it ends with.
    pub(crate) suffix: &'static str,
}

impl FileName {
    /// A file of the user's own with this text in it.
    fn with(self, text: &str) -> Result<NamedTempFile> {
        let mut file =
            tempfile::Builder::new().prefix(self.prefix).suffix(self.suffix).tempfile().map_err(|error| {
                Failure::new(Exit::Error, format!("no temporary file can be made: {error}"))
            })?;
        let written = file.write_all(text.as_bytes()).and_then(|()| file.flush());
        written.map_err(|error| file_failure("write", file.path(), &error))?;
        Ok(file)
    }
}

/// What the user makes of a text, and what `check` makes of that: what it refuses can be edited again. Nothing where the
/// user changed nothing.
pub(crate) async fn edited<T>(
    world: &World,
    name: FileName,
    before: &str,
    check: impl Fn(&str) -> Result<T>,
) -> Result<Option<(String, T)>> {
    let mut text = before.to_owned();
    // What was written is not thrown away, whoever gives up.
    let keep = |failure, text: &str| if text == before { failure } else { kept(failure, name, text) };
    loop {
        text = in_editor(name, text.clone()).await.map_err(|failure| keep(failure, &text))?;
        if text == before {
            return Ok(None);
        }
        match check(&text) {
            Ok(checked) => return Ok(Some((text, checked))),
            Err(failure) if ask::is_possible() => {
                world.say(failure.to_string().trim_end());
                if !ask::yes_or_no("Edit it again".to_owned()).await? {
                    return Err(keep(failure, &text));
                }
            }
            Err(failure) => return Err(keep(failure, &text)),
        }
    }
}

/// A failure after somebody has edited a text: what they have written is not thrown away, and the failure says where it
/// is.
pub(crate) fn kept(failure: Failure, name: FileName, text: &str) -> Failure {
    if failure.is_nothing_more() {
        return failure;
    }
    match keep(name, text) {
        Ok(path) => failure.hint(format!("what you wrote is in {}", path.display())),
        Err(_) => failure,
    }
}

/// Keeps a text in a file for the user, and says where.
fn keep(name: FileName, text: &str) -> Result<PathBuf> {
    let file = name.with(text)?;
    let kept =
        file.keep().map_err(|error| Failure::new(Exit::Error, format!("the text is lost: {error}")))?;
    Ok(kept.1)
}

async fn in_editor(name: FileName, text: String) -> Result<String> {
    let edit = move || {
        let file = name.with(&text)?;
        open(file.path())?;
        std::fs::read_to_string(file.path()).map_err(|error| file_failure("read", file.path(), &error))
    };
    let edited = tokio::task::spawn_blocking(edit).await;
    edited.unwrap_or_else(|_| Err(Failure::new(Exit::Error, "the editor could not be started")))
}

fn open(path: &Path) -> Result<()> {
    let named = |name: &str| std::env::var(name).ok().filter(|editor| !editor.trim().is_empty());
    let editor = named(environment::VISUAL)
        .or_else(|| named(environment::EDITOR))
        .unwrap_or_else(|| USUAL_EDITOR.to_owned());
    // The variable may hold arguments, such as `code --wait`, so that a shell has to read it.
    let status = Command::new("sh").args(["-c", &format!("{editor} \"$1\""), "sh"]).arg(path).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(Exit::Error, format!("the editor {editor} failed: {status}"))
            .hint("EDITOR names another one; nothing was changed")),
        Err(error) => Err(Failure::new(Exit::Error, format!("the editor {editor} cannot be run: {error}"))),
    }
}
