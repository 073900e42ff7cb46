//! `wazuhctl context show`.

use clap::Args;
use serde_json::{Value, json};

use super::file::ContextFile;
use crate::completing;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("Name", "name", Kind::Text),
    Column::new("Current", "current", Kind::Text),
    Column::new("Manager", "manager", Kind::Text),
    Column::new("User", "user", Kind::Text),
    Column::new("Trust", "trust", Kind::Text),
    Column::new("Credential command", "credential_command", Kind::Text),
];

/// Show a context, by default the current one
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  wazuhctl context show\n  wazuhctl context show lab -o yaml")]
pub(crate) struct Show {
    /// The context's name
    #[arg(add = completing::contexts())]
    name: Option<String>,
}

impl Show {
    pub(super) fn run(self, world: &World) -> Result<Exit> {
        let file = ContextFile::load(&world.folders)?;
        let flag = world.globals.one_context()?.map(str::to_owned);
        let name = self.name.or(flag).or_else(|| file.current.clone());
        let name = name.ok_or_else(|| {
            Failure::usage("no context is in use").hint("name one, or choose one with wazuhctl context use")
        })?;
        let item = describe(&file, &name).ok_or_else(|| file.unknown(&name))?;
        let view = View::of_items(item.clone(), vec![item], COLUMNS, "name").in_details();
        world.printer.print(&view)?;
        Ok(Exit::Done)
    }
}

/// A context as it is shown. There is no secret in it: passwords are not in this file.
pub(super) fn describe(file: &ContextFile, name: &str) -> Option<Value> {
    let context = file.contexts.get(name)?;
    let manager = match (&context.url, &context.home) {
        (Some(url), _) => url.clone(),
        (None, Some(home)) => home.display().to_string(),
        (None, None) => String::new(),
    };
    let trust = match (context.insecure, &context.fingerprint, &context.ca) {
        (true, _, _) => "nothing is checked (insecure)".to_owned(),
        (false, Some(fingerprint), _) => format!("certificate {fingerprint}"),
        (false, None, Some(ca)) => format!("authorities in {}", ca.display()),
        (false, None, None) => "the system's authorities".to_owned(),
    };
    let mut item = json!({
        "name": name,
        "current": file.current.as_deref() == Some(name),
        "manager": manager,
        "user": context.user,
        "trust": trust,
    });
    if let (Some(fields), Some(command)) = (item.as_object_mut(), &context.credential_command) {
        fields.insert("credential_command".into(), command.as_str().into());
    }
    Some(item)
}
