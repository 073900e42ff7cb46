//! `wazuhctl lists get`.

use clap::Args;
use serde_json::{Value, json};

use super::place::List;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Format, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] =
    &[Column::new("KEY", "key", Kind::Exact), Column::new("VALUE", "value", Kind::Exact)];

/// Show the entries of a CDB list, or the value of one key
#[derive(Debug, Args)]
#[command(
    visible_alias = "show",
    after_help = "Examples:
  wazuhctl lists get audit-keys
  wazuhctl lists get blocked 192.0.2.7 && echo blocked"
)]
pub(crate) struct Get {
    /// The list's name
    #[arg(value_name = "NAME")]
    list: List,

    /// Show only the value of this key
    #[arg(value_name = "KEY")]
    key: Option<String>,
}

impl Get {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        world.explain(&self.list.read_request())?;
        let entries = self.list.entries(&self.list.text(world).await?)?;
        let mut items: Vec<Value> =
            entries.iter().map(|entry| json!({ "key": entry.key, "value": entry.value })).collect();
        if let Some(key) = &self.key {
            items.retain(|item| item.get("key").and_then(Value::as_str) == Some(key));
            if items.is_empty() {
                let list = self.list.name();
                return Err(Failure::new(Exit::NotFound, format!("list {list} has no key {key:?}")));
            }
        }
        if let (Some(_), Some(value)) = (&self.key, items.first().and_then(|item| item.get("value")))
            && matches!(world.printer.format(), None | Some(Format::Table | Format::Wide))
        {
            world.printer.raw(format!("{}\n", value.as_str().unwrap_or_default()).as_bytes())?;
            return Ok(Exit::Done);
        }
        let document = json!({ "filename": self.list.name(), "items": items });
        world.printer.print(&View::of_items(document, items, COLUMNS, "key"))?;
        Ok(Exit::Done)
    }
}
