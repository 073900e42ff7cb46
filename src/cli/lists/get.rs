//! `wazuhctl lists get`.

use clap::Args;
use serde_json::{Value, json};

use super::place::List;
use crate::completing;
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
    #[arg(value_name = "NAME", add = completing::values(&completing::LISTS))]
    list: List,

    /// Show only the value of this key
    #[arg(value_name = "KEY")]
    key: Option<String>,
}

impl Get {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        world.explain(&self.list.read_request())?;
        let mut entries = self.list.entries(&self.list.text(world).await?)?;
        if let Some(key) = &self.key {
            entries.retain(|entry| entry.key == *key);
            if entries.is_empty() {
                let list = self.list.name();
                return Err(Failure::new(Exit::NotFound, format!("list {list} has no key {key:?}")));
            }
        }
        let items: Vec<Value> =
            entries.into_iter().map(|entry| json!({ "key": entry.key, "value": entry.value })).collect();
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
