//! [`in_editor`]: a text in the user's editor.

use std::io::Write;
use std::path::Path;
use std::process::Command;

use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result, file_failure};

/// The editor where none is named.
const USUAL_EDITOR: &str = "vi";

/// What the user makes of a text in the editor, which has a file of the user's own for it. Its name begins and ends so.
pub(crate) async fn in_editor(text: String, beginning: &'static str, ending: &'static str) -> Result<String> {
    let edit = move || {
        let mut file =
            tempfile::Builder::new().prefix(beginning).suffix(ending).tempfile().map_err(|error| {
                Failure::new(Exit::Error, format!("no temporary file can be made: {error}"))
            })?;
        let failed = |error: std::io::Error, path: &Path| file_failure("write", path, &error);
        file.write_all(text.as_bytes())
            .and_then(|()| file.flush())
            .map_err(|error| failed(error, file.path()))?;
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
