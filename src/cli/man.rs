//! `wazuhctl man`.

use std::path::{Path, PathBuf};

use clap::{Args, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::environment;
use crate::exit::Exit;
use crate::failure::{Result, file_failure};
use crate::world::World;

/// Write the man pages, one for every verb
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl man ~/.local/share/man/man1")]
pub(crate) struct ManPages {
    /// The folder to write them to; it is made where it is missing
    folder: PathBuf,
}

impl ManPages {
    pub(crate) fn run(self, world: &World) -> Result<Exit> {
        let folder = &self.folder;
        std::fs::create_dir_all(folder).map_err(|error| file_failure("make", folder, &error))?;
        let count = write_all(crate::command(), folder)?;
        world.say(&format!("{count} pages written to {}", folder.display()));
        Ok(Exit::Done)
    }
}

/// Writes the page of the whole and those of all nouns and verbs; how many they were.
fn write_all(command: Command, folder: &Path) -> Result<usize> {
    let mut command = command.disable_help_subcommand(true);
    command.build();
    write_page(&command, folder, true)
}

fn write_page(command: &Command, folder: &Path, whole: bool) -> Result<usize> {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name()).to_owned();
    let path = folder.join(format!("{name}.1"));
    let mut page = Vec::new();
    let failure = |error: std::io::Error| file_failure("write", &path, &error);
    // The version would make every page change with every release.
    Man::new(command.clone().version(None::<&str>))
        .source("wazuhctl")
        .manual("wazuhctl")
        .render(&mut page)
        .map_err(failure)?;
    if whole {
        tables().to_writer(&mut page).map_err(failure)?;
    }
    std::fs::write(&path, page).map_err(failure)?;
    let mut count = 1;
    for verb in command.get_subcommands().filter(|verb| !verb.is_hide_set()) {
        count += write_page(verb, folder, false)?;
    }
    Ok(count)
}

/// Exit codes and environment variables.
fn tables() -> Roff {
    let mut page = Roff::new();
    page.control("SH", ["EXIT STATUS"]);
    for (exit, meaning) in Exit::TABLE {
        page.control("TP", []).text([bold(exit.code().to_string())]).text([roman(*meaning)]);
    }
    page.control("SH", ["ENVIRONMENT"]);
    for (name, meaning) in environment::TABLE {
        page.control("TP", []).text([bold(*name)]).text([roman(*meaning)]);
    }
    page
}
