//! [`edited`]: a text in the user's editor until it is a good one, and [`keep`]: what was written is not lost.

use std::io::Write;
use std::path::PathBuf;

use super::in_editor;
use crate::ask;
use crate::exit::Exit;
use crate::failure::{Failure, Result, file_failure};
use crate::world::World;

/// What the files for the editor are called; editors go by the ending.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FileName {
    /// What the name begins with.
    pub(crate) prefix: &'static str,
    /// What it ends with.
    pub(crate) suffix: &'static str,
}

/// What the user makes of a text: what `check` refuses can be edited again. Nothing where the user changed nothing.
pub(crate) async fn edited(
    world: &World,
    name: FileName,
    before: &str,
    check: impl Fn(&str) -> Result<()>,
) -> Result<Option<String>> {
    let mut text = before.to_owned();
    loop {
        text = in_editor(text, name.prefix, name.suffix).await?;
        if text == before {
            return Ok(None);
        }
        match check(&text) {
            Ok(()) => return Ok(Some(text)),
            Err(failure) if ask::is_possible() => {
                world.say(failure.to_string().trim_end());
                if !ask::yes_or_no("Edit it again".to_owned()).await? {
                    return Err(failure);
                }
            }
            Err(failure) => return Err(failure),
        }
    }
}

/// Keeps a text in a file of the user's own, and says where.
pub(crate) fn keep(name: FileName, text: &str) -> Result<PathBuf> {
    let lost = |error: std::io::Error| Failure::new(Exit::Error, format!("the text cannot be kept: {error}"));
    let mut file =
        tempfile::Builder::new().prefix(name.prefix).suffix(name.suffix).tempfile().map_err(lost)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.flush());
    written.map_err(|error| file_failure("write", file.path(), &error))?;
    file.keep().map(|(_, path)| path).map_err(|error| lost(error.error))
}
