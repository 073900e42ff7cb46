//! Answering the shell.

use std::ffi::OsString;

use clap_complete::Shell;
use clap_complete::env::{CompleteEnv, Shells};

use super::quick;
use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result};

/// The program's name in scripts: the one in the user's search path.
const PROGRAM: &str = "wazuhctl";

/// Where a shell asks for completions: answers it. A shell has no use for complaints in the middle of a line, so that
/// there are none.
pub(crate) fn answer(arguments: &[OsString]) -> Option<Exit> {
    std::env::var_os(environment::COMPLETE)?;
    quick::start();
    let here = std::env::current_dir().ok();
    let shell = CompleteEnv::with_factory(crate::command).var(environment::COMPLETE).completer(PROGRAM);
    match shell.try_complete(arguments.iter().cloned(), here.as_deref()) {
        Ok(true) => Some(Exit::Done),
        Ok(false) => None,
        Err(_) => Some(Exit::Error),
    }
}

/// The script that makes a shell ask.
pub(crate) fn registration(shell: Shell) -> Result<Vec<u8>> {
    let mut script = Vec::new();
    let unwritten = |why: String| Failure::new(Exit::Error, format!("there is no script for {shell}: {why}"));
    let shells = Shells::builtins();
    let writer = shells.completer(&shell.to_string()).ok_or_else(|| unwritten("it is unknown".into()))?;
    writer
        .write_registration(environment::COMPLETE, PROGRAM, PROGRAM, PROGRAM, &mut script)
        .map_err(|error| unwritten(error.to_string()))?;
    Ok(script)
}
