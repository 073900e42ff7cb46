//! `wazuhctl groups config edit`.

use std::io::Write;
use std::path::Path;
use std::process::Command;

use clap::Args;
use clap::builder::FalseyValueParser;
use serde_json::json;
use wazuhctl_core::groups::GroupName;

use super::difference::difference;
use super::text;
use crate::ask;
use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result, file_failure};
use crate::world::World;

/// The editor where none is named.
const USUAL_EDITOR: &str = "vi";

/// Edit a group's configuration in $VISUAL or $EDITOR, check it, and replace it
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl groups config edit web
  EDITOR=nano wazuhctl groups config edit default")]
pub(crate) struct Edit {
    /// The group's name
    #[arg(value_name = "GROUP")]
    group: GroupName,

    /// Do not ask
    #[arg(short, long, env = environment::YES, hide_env_values = true, value_parser = FalseyValueParser::new())]
    yes: bool,
}

impl Edit {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let group = &self.group;
        world.explain_rights(&[&text::read_request(group), &text::write_request(group, String::new())])?;
        let before = text::current(world, group).await?;
        let mut edited = before.clone();
        let stored = loop {
            edited = in_editor(edited).await?;
            if edited == before {
                return world.done("nothing was changed", &json!({ "group": group, "changed": false }));
            }
            match text::stored(&edited) {
                Ok(stored) => break stored,
                Err(failure) if ask::is_possible() => {
                    world.say(failure.to_string().trim_end());
                    if !ask::yes_or_no("Edit it again".to_owned()).await? {
                        return Err(failure);
                    }
                }
                Err(failure) => return Err(failure),
            }
        };
        let changes = difference(&text::comparable(&before), "before", &stored, "after");
        if changes.is_empty() {
            return world
                .done("nothing but spaces was changed", &json!({ "group": group, "changed": false }));
        }
        world.say(changes.trim_end());
        self.confirm().await?;
        if text::current(world, group).await? != before {
            return Err(Failure::new(
                Exit::Error,
                format!("somebody else has changed group {group} meanwhile"),
            )
            .hint("edit it again: it starts from what is there now"));
        }
        text::replace(world, group, edited).await?;
        world.done(
            &format!("the configuration of group {group} was replaced"),
            &json!({ "group": group, "changed": true }),
        )
    }

    async fn confirm(&self) -> Result<()> {
        if self.yes {
            return Ok(());
        }
        if !ask::is_possible() {
            return Err(Failure::usage("nobody can be asked whether to replace it: there is no terminal")
                .hint("--yes replaces without asking"));
        }
        if ask::yes_or_no("Replace the configuration".to_owned()).await? {
            Ok(())
        } else {
            Err(Failure::new(Exit::Interrupted, "nothing was changed"))
        }
    }
}

/// What the user makes of a text in the editor, which has a file of the user's own for it.
async fn in_editor(text: String) -> Result<String> {
    let edit = move || {
        let mut file =
            tempfile::Builder::new().prefix("agent-").suffix(".conf").tempfile().map_err(|error| {
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
