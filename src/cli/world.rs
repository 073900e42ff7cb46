//! [`World`]: what a verb has at hand: its flags, the user's folders, the printer, and the way to the manager.

use std::io::Write;
use std::sync::OnceLock;

use serde_json::Value;
use tokio::sync::OnceCell;

use crate::connect::{self, ApiReply, ApiRequest, Connection, Printed, Target};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::folders::Folders;
use crate::globals::GlobalArgs;
use crate::output::{Column, Format, Kind, Printer, View};
use crate::question::Question;
use crate::reply;
use crate::rights;
use crate::several::Answer;

/// What every verb gets.
pub(crate) struct World {
    /// The flags every command has.
    pub(crate) globals: GlobalArgs,
    /// The user's folders.
    pub(crate) folders: Folders,
    /// The way to stdout.
    pub(crate) printer: Printer,
    connection: OnceCell<Box<dyn Connection>>,
    each: OnceLock<Vec<(String, World)>>,
}

impl World {
    /// The world of this call.
    pub(crate) fn new(globals: GlobalArgs) -> Result<Self> {
        let printer = Printer::new(&globals)?;
        Ok(Self::of(globals, Folders::from_environment()?, printer))
    }

    fn of(globals: GlobalArgs, folders: Folders, printer: Printer) -> Self {
        Self { globals, folders, printer, connection: OnceCell::new(), each: OnceLock::new() }
    }

    /// Whether several contexts are named.
    pub(crate) fn is_several(&self) -> bool {
        self.globals.context.len() > 1
    }

    /// The same world on this machine's manager, whatever the context in use is: for what is done to its files.
    pub(crate) fn on_this_machine(&self) -> Result<Self> {
        if self.globals.url.is_some() || !self.globals.context.is_empty() {
            return Err(Failure::usage("this is done to the files of a manager, on its own machine")
                .hint("--home names its folder; neither --context nor --url can be given"));
        }
        let globals = GlobalArgs { local: true, ..self.globals.clone() };
        Ok(Self::of(globals, self.folders.clone(), self.printer.clone()))
    }

    /// A world of its own for each of several contexts; none where at most one is named.
    fn each(&self) -> &[(String, Self)] {
        let worlds = || {
            let names = self.globals.context.iter().filter(|_| self.is_several());
            let world = |name: &String| {
                let globals = GlobalArgs { context: vec![name.clone()], ..self.globals.clone() };
                (name.clone(), Self::of(globals, self.folders.clone(), self.printer.clone()))
            };
            names.map(world).collect()
        };
        self.each.get_or_init(worlds)
    }

    /// The columns of a verb; of several managers, with one in front that says whose an item is.
    pub(crate) fn columns(&self, columns: &[Column]) -> Vec<Column> {
        let context = Column::new("CONTEXT", "context", Kind::Text);
        let own = columns.iter().cloned();
        if self.is_several() && !columns.is_empty() {
            std::iter::once(context).chain(own).collect()
        } else {
            own.collect()
        }
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

    /// With `--dry-run`: says what would be done, and the same as facts for scripts.
    pub(crate) fn would(&self, sentence: &str, facts: Value) -> Result<Exit> {
        self.unchanged(&format!("dry run: {sentence}"), facts)
    }

    /// Ends a verb that changed nothing.
    pub(crate) fn unchanged(&self, sentence: &str, mut facts: Value) -> Result<Exit> {
        if let Some(fields) = facts.as_object_mut() {
            fields.insert("changed".into(), false.into());
        }
        self.done(sentence, &facts)
    }

    /// The way to the manager this call works with, opened the first time.
    pub(crate) async fn connect(&self) -> Result<&dyn Connection> {
        self.connection.get_or_try_init(|| self.open()).await.map(AsRef::as_ref)
    }

    async fn open(&self) -> Result<Box<dyn Connection>> {
        let target = Target::resolve(&self.globals, &self.folders)?;
        let base = target.base_url();
        let connection = connect::open(target, &self.folders, self.globals.timeout).await?;
        if self.globals.verbose {
            self.say(&format!("using {}", connection.describe()));
        }
        if self.globals.curl {
            return Ok(Box::new(Printed::new(connection, base, self.printer.clone())));
        }
        Ok(connection)
    }

    /// With `--rbac`: prints the rights that these requests need. With `--curl`: prints the request as a curl
    /// command. Both end the call.
    pub(crate) fn explain(&self, request: &ApiRequest) -> Result<()> {
        self.explain_all(std::slice::from_ref(request))
    }

    /// The same for several requests for which the same right is needed.
    pub(crate) fn explain_all(&self, requests: &[ApiRequest]) -> Result<()> {
        self.explain_rights(&requests.iter().take(1).collect::<Vec<_>>())?;
        if !self.globals.curl {
            return Ok(());
        }
        let base = Target::resolve(&self.globals, &self.folders)?.base_url();
        for request in requests {
            self.printer.raw(connect::curl_command(&base, request)?.as_bytes())?;
        }
        Err(Failure::nothing_more())
    }

    /// With `--rbac`: prints the rights that these requests need, and ends the call.
    pub(crate) fn explain_rights(&self, requests: &[&ApiRequest]) -> Result<()> {
        if !self.globals.rbac {
            return Ok(());
        }
        let view = rights::view(requests)?;
        if view.items.is_empty() {
            self.say("no right is needed, only to be a user who may log in");
        } else {
            self.printer.print(&view)?;
        }
        Err(Failure::nothing_more())
    }

    /// Asks the manager, or each of several at the same time.
    pub(crate) async fn ask(&self, question: Question<'_>) -> Result<Answer> {
        self.ask_each(async |connection: &dyn Connection| question.put(connection).await).await
    }

    /// The same of a question that takes more than one request.
    pub(crate) async fn ask_each(
        &self,
        question: impl AsyncFn(&dyn Connection) -> Result<Value>,
    ) -> Result<Answer> {
        if !self.is_several() {
            return question(self.connect().await?).await.map(Answer::of_one);
        }
        let question = &question;
        let answers = self.each().iter().map(|(name, world)| async move {
            let answer = match world.connect().await {
                Ok(connection) => question(connection).await,
                Err(failure) => Err(failure),
            };
            (name.clone(), answer)
        });
        Answer::of_several(futures_util::future::join_all(answers).await)
    }

    /// Sends the one request of a verb.
    pub(crate) async fn send(&self, request: &ApiRequest) -> Result<ApiReply> {
        self.explain(request)?;
        self.connect().await?.request(request).await
    }

    /// Sends the one request of a verb and reads its document.
    pub(crate) async fn fetch(&self, request: &ApiRequest) -> Result<Value> {
        reply::answer(request, &self.send(request).await?)
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
