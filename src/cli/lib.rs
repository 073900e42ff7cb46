//! The command line of wazuhctl: one folder a noun, one file a verb.
//!
//! Data goes to stdout, talk goes to stderr, and how it ended is in the exit code.

mod address;
mod agents;
mod api;
mod ask;
mod bulk;
mod caution;
mod completing;
mod completions;
mod connect;
mod context;
mod credentials;
mod decoders;
mod doctor;
mod editing;
mod environment;
mod events;
mod exit;
mod failure;
mod folders;
#[doc(hidden)]
pub mod fuzzing;
mod globals;
mod groups;
mod help;
mod input;
mod inspection;
mod interrupt;
mod inventory;
mod jq;
mod listing;
mod lists;
mod login;
mod logout;
mod man;
mod manager;
mod mitre;
mod moments;
mod output;
mod private_file;
mod question;
mod remediation;
mod reply;
mod rights;
mod rootcheck;
mod rules;
mod ruleset;
mod sca;
mod secret;
mod security;
mod serve;
mod several;
mod support_bundle;
mod syscheck;
mod tree;
mod version;
mod watch;
mod world;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::CommandFactory;

use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::tree::Tree;

/// How long a call may take to end after Ctrl-C.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(1);

/// Does what the command line says; `arguments` begin with the program's own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if let Some(exit) = completing::answer(&arguments) {
        return ended(exit);
    }
    let tree = match Tree::read(arguments) {
        Ok(tree) => tree,
        Err(error) => {
            // The help and the version come this way as well, and go to stdout.
            let _ = error.print();
            return ended(if error.use_stderr() { Exit::Usage } else { Exit::Done });
        }
    };
    let as_json = tree.globals.output.is_some_and(output::Format::is_json);
    match run_to_end(tree) {
        Ok(exit) => ended(exit),
        Err(failure) => {
            failure.report(&mut std::io::stderr(), as_json);
            ended(failure.exit())
        }
    }
}

fn run_to_end(tree: Tree) -> Result<Exit> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::new(Exit::Error, format!("the runtime cannot be started: {error}")))?;
    let is_server = tree.is_server();
    let (sender, interrupted) = tokio::sync::oneshot::channel();
    if !is_server {
        runtime.spawn(async {
            interrupt::wanted().await;
            let _ = sender.send(());
            // What computes without giving way, such as a jq expression without an end, is not heard below.
            tokio::time::sleep(PATIENCE).await;
            std::process::exit(Exit::Interrupted.code().into());
        });
    }
    let result = runtime.block_on(async {
        tokio::select! {
            result = tree.run() => result,
            Ok(()) = interrupted => Err(ask::interrupted()),
        }
    });
    // A question that is still open must not keep the process.
    runtime.shutdown_background();
    result
}

fn ended(exit: Exit) -> ExitCode {
    ExitCode::from(exit.code())
}

/// The command tree, from which completions, man pages and the help are made.
fn command() -> clap::Command {
    Tree::command()
}
