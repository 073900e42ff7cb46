//! [`SourceArgs`]: which ruleset a verb looks at.

use std::path::PathBuf;

use clap::Args;
use wazuhctl_core::home::Home;
use wazuhctl_core::ruleset::model::{Base, LoadError, Patience, RuleSet, load};

use crate::connect::{Target, find_home};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::reply;
use crate::world::World;

/// Where rules and decoders are.
#[derive(Debug, Clone, Args)]
pub(crate) struct SourceArgs {
    /// Look at the files together with this ruleset: a folder with rules and decoders in it, or a manager's home
    #[arg(long, value_name = "DIR", help_heading = "Selecting")]
    pub(crate) base: Option<PathBuf>,
}

/// Reads the files, or, where none are named, all of the base, which then is the home of this machine's manager.
pub(crate) fn read(world: &World, sources: &SourceArgs, paths: &[PathBuf]) -> Result<RuleSet> {
    let base = base(world, sources, paths)?;
    if world.globals.verbose {
        match &base {
            Base::Nothing => world.say("using the files alone"),
            Base::Home(home) => world.say(&format!("using local home {}", home.root().display())),
            Base::Folder(folder) => world.say(&format!("using the ruleset in {}", folder.display())),
        }
    }
    load(&base, paths, Patience::endless()).map_err(|error| failure(&error))
}

fn base(world: &World, sources: &SourceArgs, paths: &[PathBuf]) -> Result<Base> {
    if let Some(folder) = &sources.base {
        if world.globals.home.is_some() {
            return Err(Failure::usage("--base and --home both name the ruleset: one of them is enough"));
        }
        return Ok(Base::of_folder(folder));
    }
    if !paths.is_empty() && world.globals.home.is_none() {
        return Ok(Base::Nothing);
    }
    local_home(world).map(Base::Home)
}

/// The home of this machine's manager, whose files are looked at.
pub(crate) fn local_home(world: &World) -> Result<Home> {
    let target = Target::resolve(&world.globals, &world.folders).map_err(|failure| {
        failure.hint("files and folders can be named as arguments, without any manager")
    })?;
    match target {
        Target::Local(home) => {
            let home = find_home(&home, &world.folders)?.home;
            if home.root().is_dir() {
                return Ok(home);
            }
            Err(Failure::new(Exit::NotFound, format!("there is no folder {}", home.root().display())))
        }
        target @ Target::Remote(_) => {
            let url = target.base_url();
            Err(Failure::usage(format!("this looks at files, and those of {url} are on that manager"))
                .hint("name files or folders, or a ruleset with --base")
                .hint("for the manager of this machine, say --local"))
        }
    }
}

fn failure(error: &LoadError) -> Failure {
    match error {
        LoadError::Io { source, .. } => {
            let exit =
                if source.kind() == std::io::ErrorKind::NotFound { Exit::NotFound } else { Exit::Error };
            let failure = Failure::new(exit, error.to_string());
            if source.kind() == std::io::ErrorKind::PermissionDenied {
                return failure.hint("run the command as root, or as a user of the manager's group");
            }
            failure
        }
        LoadError::Nothing { .. } => Failure::new(Exit::NotFound, error.to_string())
            .hint("their names end in .xml; a single file is read whatever its name is"),
        LoadError::Configuration(error) => reply::core_failure(error),
        LoadError::GivenUp(_) => Failure::new(Exit::Error, error.to_string()),
    }
}
