//! [`World`]: what a verb has at hand: its flags, the user's folders, the printer, and the way to the manager.

use std::io::Write;

use serde_json::Value;

use crate::connect::{self, ApiReply, ApiRequest, Connection, Target};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::folders::Folders;
use crate::globals::GlobalArgs;
use crate::output::{Format, Printer, View};
use crate::reply;

/// What every verb gets.
pub(crate) struct World {
    /// The flags every command has.
    pub(crate) globals: GlobalArgs,
    /// The user's folders.
    pub(crate) folders: Folders,
    /// The way to stdout.
    pub(crate) printer: Printer,
}

impl World {
    /// The world of this call.
    pub(crate) fn new(globals: GlobalArgs) -> Result<Self> {
        let printer = Printer::new(&globals);
        Ok(Self { folders: Folders::from_environment()?, printer, globals })
    }

    /// Says something to the user, on stderr.
    pub(crate) fn say(&self, text: &str) {
        talk(text);
    }

    /// Ends a verb that changed something: one sentence for people, the facts as JSON or YAML for scripts.
    pub(crate) fn done(&self, sentence: &str, facts: &Value) -> Result<Exit> {
        match self.printer.format() {
            Some(Format::Json | Format::Jsonl | Format::Yaml) => {
                self.printer.print(&View::of_items(facts.clone(), vec![facts.clone()], &[], "name"))?;
            }
            _ => self.say(sentence),
        }
        Ok(Exit::Done)
    }

    /// Opens the way to the manager this call works with.
    pub(crate) async fn connect(&self) -> Result<Box<dyn Connection>> {
        let target = Target::resolve(&self.globals, &self.folders)?;
        let connection = connect::open(target, &self.folders).await?;
        if self.globals.verbose {
            self.say(&format!("using {}", connection.describe()));
        }
        Ok(connection)
    }

    /// With `--curl`: prints the request as a curl command and ends the call.
    pub(crate) fn show_curl(&self, request: &ApiRequest) -> Result<()> {
        if !self.globals.curl {
            return Ok(());
        }
        let base = Target::resolve(&self.globals, &self.folders)?.base_url();
        self.printer.raw(connect::curl_command(&base, request)?.as_bytes())?;
        Err(Failure::nothing_more())
    }

    /// Sends the one request of a verb.
    pub(crate) async fn send(&self, request: &ApiRequest) -> Result<ApiReply> {
        self.show_curl(request)?;
        self.connect().await?.request(request).await
    }

    /// Sends the one request of a verb and reads its document.
    pub(crate) async fn fetch(&self, request: &ApiRequest) -> Result<Value> {
        reply::document(&self.send(request).await?)
    }

    /// Prints a list and settles how the call ends: failed items go to stderr.
    pub(crate) fn finish(&self, view: &View) -> Result<Exit> {
        let success = reply::check_items(&view.document)?;
        self.printer.print(view)?;
        match success {
            reply::Success::All => Ok(Exit::Done),
            reply::Success::Some(failed) => {
                Err(reply::some_failed(failed, crate::output::affected_items(&view.document).len()))
            }
        }
    }
}

/// A warning, on stderr.
pub(crate) fn warn(text: &str) {
    talk(&format!("warning: {text}"));
}

fn talk(text: &str) {
    // There is nobody left to tell when stderr is gone.
    let _ = writeln!(std::io::stderr(), "{text}");
}
