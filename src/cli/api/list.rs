//! `wazuhctl api list`.

use clap::Args;
use serde_json::{Value, json};
use wazuhctl_server::operation::Operation;
use wazuhctl_server::operations;

use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("METHOD", "method", Kind::Text),
    Column::new("PATH", "path", Kind::Text),
    Column::new("ID", "id", Kind::Text),
    Column::new("SUMMARY", "summary", Kind::Text),
    Column::wide("SUBJECT", "tag", Kind::Text),
    Column::wide("RIGHTS", "rights", Kind::Text),
];

/// List the operations of the Server API that this program knows
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl api list
  wazuhctl api list agents -o wide")]
pub(super) struct List {
    /// Only those with this text in their path, id or summary
    text: Option<String>,
}

impl List {
    pub(super) fn run(self, world: &World) -> Result<Exit> {
        let wanted = self.text.unwrap_or_default().to_lowercase();
        let has_it = |operation: &&Operation| {
            let name = operation.name();
            let texts = [operation.path, &name, operation.summary];
            texts.iter().any(|text| text.to_lowercase().contains(&wanted))
        };
        let items: Vec<Value> = operations::all().filter(has_it).map(facts).collect();
        if items.is_empty() {
            world.say("no operation has this text in it");
        }
        world.printer.print(&View::of_items(json!({ "operations": items }), items, COLUMNS, "id"))?;
        Ok(Exit::Done)
    }
}

/// What the list shows of an operation.
pub(super) fn facts(operation: &Operation) -> Value {
    let mut rights: Vec<String> =
        operation.access.rights().into_iter().map(|(action, kind)| format!("{action} on {kind}")).collect();
    let replacing = operation.access.replacing();
    rights.extend(replacing.map(|(action, kind)| format!("{action} on {kind}, to replace what is there")));
    json!({
        "method": operation.verb.as_str(),
        "path": operation.path,
        "id": operation.name(),
        "summary": operation.summary,
        "tag": operation.tag,
        "rights": rights,
    })
}
